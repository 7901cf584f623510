// SPDX-License-Identifier: MIT
#include "core/bytes/charset.h"

#include <array>

#include <iconv.h>

namespace sockeye {

namespace {

// Opening one reads files: each thread does it once.
class Converter
{
public:
    explicit Converter(const char *from) : m_descriptor(iconv_open("UTF-32BE", from)) {}
    ~Converter()
    {
        if (isOpen())
            iconv_close(m_descriptor);
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;

    std::optional<char32_t> convert(ByteView octets) const
    {
        if (!isOpen())
            return std::nullopt;
        iconv(m_descriptor, nullptr, nullptr, nullptr, nullptr);
        std::array<std::uint8_t, 16> out{};
        auto *in = const_cast<char *>(textOf(octets).data()); // iconv(3) does not write there
        auto *to = reinterpret_cast<char *>(out.data());
        std::size_t inLeft = octets.size();
        std::size_t outLeft = out.size();
        const auto done = iconv(m_descriptor, &in, &inLeft, &to, &outLeft);
        if (done == static_cast<std::size_t>(-1) || inLeft != 0 || outLeft != out.size() - 4)
            return std::nullopt;
        return char32_t{out[0]} << 24 | char32_t{out[1]} << 16 | char32_t{out[2]} << 8 | out[3];
    }

private:
    bool isOpen() const { return m_descriptor != reinterpret_cast<iconv_t>(-1); }

    iconv_t m_descriptor;
};

const Converter &converter(Charset charset)
{
    static thread_local const std::array<Converter, 3> converters{Converter("CP949"), Converter("GB18030"),
                                                                  Converter("CP932")};
    return converters[static_cast<std::size_t>(charset)];
}

} // namespace

std::size_t characterSize(Charset charset, ByteView rest)
{
    const auto lead = rest[0];
    switch (charset) {
    case Charset::Cp949:
        return lead > 0x80 && lead < 0xff ? 2 : 1;
    case Charset::Gb18030:
        if (lead <= 0x80 || lead == 0xff)
            return 1;
        return rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9' ? 4 : 2;
    case Charset::ShiftJis:
        return (lead > 0x80 && lead < 0xa0) || (lead >= 0xe0 && lead < 0xfd) ? 2 : 1;
    }
    return 1;
}

std::optional<char32_t> decodeCharacter(Charset charset, ByteView octets)
{
    return converter(charset).convert(octets);
}

std::string toUtf8(char32_t codePoint)
{
    std::string text;
    const auto add = [&text](char32_t octet) { text += static_cast<char>(octet); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xc0 | codePoint >> 6);
        add(0x80 | (codePoint & 0x3f));
    } else if (codePoint < 0x10000) {
        add(0xe0 | codePoint >> 12);
        add(0x80 | (codePoint >> 6 & 0x3f));
        add(0x80 | (codePoint & 0x3f));
    } else {
        add(0xf0 | codePoint >> 18);
        add(0x80 | (codePoint >> 12 & 0x3f));
        add(0x80 | (codePoint >> 6 & 0x3f));
        add(0x80 | (codePoint & 0x3f));
    }
    return text;
}

} // namespace sockeye
