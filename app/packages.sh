# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Read by app/run and tests/run: the packages a build and a test run need, and their installation on systems
# with apt. All talk goes to stderr, because stdout belongs to the program that is started afterwards.

# Debian's and Ubuntu's names; what each is for, so that other systems' users find theirs.
buildPackages=(
    g++ cmake ninja-build                                  # compiler (C++20) and build tools
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools  # Qt 6.4 or later: Widgets, Svg, Linguist
    nlohmann-json3-dev libfmt-dev libexpected-dev          # header libraries: nlohmann-json, fmt, tl::expected
    libdeflate-dev libssl-dev                              # CRC-32; digests (libcrypto)
)
testPackages=(
    python3 util-linux           # the checks in tests/check; setarch
    clang libclang-rt-dev        # address and undefined behaviour sanitizers, libFuzzer
    lld                          # links the tests in a fifth of the time
    tshark                       # reads the session files
    socat ncat netcat-openbsd    # the other ends of conversations
    iproute2                     # ss, which must agree on TCP states
    fonts-noto-cjk               # Korean glyphs in rendered windows
)

say()
{
    printf '%s\n' "$*" >&2
}

# Installs what is missing of the packages named. Returns success too where nothing can be installed: the
# build then tells what is really needed.
ensurePackages()
{
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "This system has no apt. Debian's names for what is needed: $*"
        say "Going on; the build stops at the first thing that is not there."
        return 0
    fi

    local installed missing=() name
    installed=" $(dpkg-query --show --showformat '${db:Status-Status}:${Package} ' "$@" 2>/dev/null || true)"
    for name in "$@"; do
        [[ $installed == *" installed:$name "* ]] || missing+=("$name")
    done
    [[ ${#missing[@]} -eq 0 ]] && return 0

    say "Missing packages: ${missing[*]}"
    local asRoot=()
    if [[ $EUID -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            say "They need root, and there is no sudo here. As root: apt-get install ${missing[*]}"
            say "Going on without them; the build stops at the first thing that is not there."
            return 0
        fi
        asRoot=(sudo)
        if [[ -t 0 && ${CI:-} != true ]]; then
            local answer
            read -r -p "Install them with sudo apt-get? [Y/n] " answer
            if [[ $answer == [nN]* ]]; then
                say "Going on without them; the build stops at the first thing that is not there."
                return 0
            fi
        fi
    fi

    # A third-party package source that is down must not stop an installation that does not need it.
    "${asRoot[@]}" apt-get -q update >&2 || say "Some package lists could not be read; trying with those at hand."
    # No question may wait for an answer: tshark's package asks one.
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "${missing[@]}" >&2
}

# configure PRESET: CMake with Ninja where there is one. Silent unless it fails.
configure()
{
    if command -v ninja >/dev/null; then
        export CMAKE_GENERATOR=${CMAKE_GENERATOR:-Ninja}
    fi
    mkdir -p "build/$1"
    if ! cmake --preset "$1" >"build/$1/configure.log" 2>&1; then
        cat "build/$1/configure.log" >&2
        say "The build could not be set up; the message above says what is missing."
        return 1
    fi
}
