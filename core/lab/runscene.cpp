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

RunScene::RunScene()
{
    static std::atomic<unsigned> count{0};
    const auto number = ++count;
    // The whole of 127.0.0.0/8 is this computer. Other programs keep to its beginning, other runs are elsewhere.
    std::random_device random;
    m_here = fmt::format("127.{}.{}.{}", 64 + number % 128, random() % 256, 1 + random() % 254);
    m_tag = fmt::format("sockeye-{}-{}", ::getpid(), number);
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
