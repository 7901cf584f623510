// SPDX-License-Identifier: MIT
#include "core/lab/runscene.h"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <random>

#include <fmt/format.h>
#include <unistd.h>

namespace sockeye::lab {

namespace {

std::atomic<unsigned> runCount{0};

} // namespace

std::string RunScene::freeAddress()
{
    // The whole of 127.0.0.0/8 is this computer. Other programs keep to its beginning, other runs are elsewhere.
    static std::atomic<unsigned> count{0};
    std::random_device random;
    return fmt::format("127.{}.{}.{}", 64 + ++count % 128, random() % 256, 1 + random() % 254);
}

RunScene::RunScene() : m_here(freeAddress())
{
    m_tag = fmt::format("sockeye-{}-{}", ::getpid(), ++runCount);
    char folder[] = "/tmp/sockeye-XXXXXX"; // short, for sun_path holds 108 octets
    if (mkdtemp(folder))
        m_folder = folder;
    else
        m_fault = fmt::format("no folder can be made in /tmp: {}", std::strerror(errno));
}

RunScene::~RunScene()
{
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

Values RunScene::values() const
{
    return {{"here", m_here}, {"folder", m_folder}, {"run", m_tag}};
}

} // namespace sockeye::lab
