// SPDX-License-Identifier: MIT
// What was written elsewhere, read back, and what a reply should look like: whatever the text, reading ends with
// octets or with an error inside it; every form octets are copied as is read back as these octets; a pattern is found
// within what it is looked for in, where it must be; and the frames of any capture file lie within it, their payloads
// within them.
#include "core/bytes/copyas.h"
#include "core/bytes/hex.h"
#include "core/bytes/importtext.h"
#include "core/bytes/replypattern.h"
#include "core/journal/capturefile.h"
#include "core/journal/framepayload.h"
#include "tests/fuzz/require.h"

using namespace sockeye;

namespace {

Parsed<Bytes> readNoFile(const std::string &path)
{
    return tl::unexpected(ParseError{ParseFault::UnreadableFile, path, 0});
}

void importAny(ByteView bytes)
{
    const auto imported = importText(textOf(bytes));
    require(imported || imported.error().position <= bytes.size());
}

void importCopies(ByteView bytes)
{
    bytes = bytes.first(std::min<std::size_t>(bytes.size(), 256));
    const Bytes octets(bytes.begin(), bytes.end());
    for (const CopyFormInfo &info : copyForms()) {
        // Without a mark of their own; and of octets that are but a few digits, Base64 looks like hex.
        const bool isMarked = info.form != CopyForm::Text && info.form != CopyForm::Escaped &&
                              info.form != CopyForm::Base64 && !bytes.empty();
        const auto imported = importText(copyAs(bytes, info.form));
        require(!isMarked || imported == octets);
    }
}

// The pattern, a NUL, and what it is looked for in.
void findReply(ByteView bytes)
{
    const auto text = textOf(bytes);
    const auto end = std::min(text.find('\0'), text.size());
    const auto reply = bytes.subspan(std::min(end + 1, bytes.size()));
    const auto pattern = ReplyPattern::parse(text.substr(0, end), readNoFile);
    require(pattern || pattern.error().position <= end);
    if (!pattern)
        return;
    for (std::size_t from = 0; from <= reply.size() && from < 4; ++from) {
        if (const auto match = pattern->find(reply, from))
            require(match->begin >= from && match->begin <= match->end && match->end <= reply.size());
    }
    const auto itself = ReplyPattern::parse("hex:" + toHex(reply), readNoFile);
    require(reply.empty() || (itself && itself->find(reply) == ReplyPattern::Match{0, reply.size()}));
}

void readCapture(ByteView bytes)
{
    const MemorySource source(std::make_shared<const Bytes>(bytes.begin(), bytes.end()));
    CaptureFile file(source);
    std::uint64_t last = 0;
    while (const auto frame = file.next()) {
        require(file.fault() == CaptureFault::None && file.place() > last && file.place() <= bytes.size());
        last = file.place();
        require(frame->captured == frame->octets.size() && frame->captured <= frame->wireLength);
        require(frame->offset + frame->captured <= bytes.size());
        require(std::equal(frame->octets.begin(), frame->octets.end(),
                           bytes.begin() + static_cast<std::ptrdiff_t>(frame->offset)));
        const auto payload = FramePayload::of(frame->linkType, frame->octets, frame->wireLength);
        require(payload.at <= frame->captured && payload.size <= frame->captured - payload.at);
        require(payload.size <= payload.wireSize && !payload.protocol.empty());
    }
    require(file.place() <= bytes.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    // The first octet says which of them, so that a letter can be typed.
    const ByteView bytes(data + 1, size - 1);
    switch (data[0] % 4) {
    case 0:
        importAny(bytes);
        break;
    case 1:
        importCopies(bytes);
        break;
    case 2:
        readCapture(bytes);
        break;
    default:
        findReply(bytes);
        break;
    }
    return 0;
}
