// SPDX-License-Identifier: MIT
#include "core/journal/exporters/ctext.h"

#include <fmt/format.h>

namespace sockeye::ctext {

namespace {

struct Function {
    std::string_view name, uses; // names behind each other, with spaces between
    std::string_view text;
};
// In the order they must stand in.
constexpr Function kFunctions[]{
    {"report", "", R"(
static long report(const char *name, const char *call, long result)
{
    if (result < 0)
        printf("%s %s = -1 %s\n", name, call, strerrorname_np(errno));
    else
        printf("%s %s = %ld\n", name, call, result);
    fflush(stdout);
    return result;
}
)"},
    {"made", "report", R"(
static int made(const char *name, const char *call, int descriptor)
{
    if (descriptor < 0)
        report(name, call, descriptor);
    else
        printf("%s %s = descriptor\n", name, call);
    return descriptor;
}
)"},
    {"address", "", R"(
struct address {
    struct sockaddr_storage at;
    socklen_t length;
};
)"},
    {"ipv4", "address", R"(
static struct address ipv4(const char *text, int port)
{
    struct address address = {.length = sizeof(struct sockaddr_in)};
    struct sockaddr_in *in = (struct sockaddr_in *)&address.at;
    in->sin_family = AF_INET;
    in->sin_port = htons(port);
    inet_pton(AF_INET, text, &in->sin_addr);
    return address;
}
)"},
    {"ipv4_without_htons", "ipv4", R"(
static struct address ipv4_without_htons(const char *text, int port) /* the mistake */
{
    struct address address = ipv4(text, 0);
    ((struct sockaddr_in *)&address.at)->sin_port = port; /* htons(port) was meant */
    return address;
}
)"},
    {"ipv6", "address", R"(
static struct address ipv6(const char *text, int port, unsigned scope)
{
    struct address address = {.length = sizeof(struct sockaddr_in6)};
    struct sockaddr_in6 *in = (struct sockaddr_in6 *)&address.at;
    in->sin6_family = AF_INET6;
    in->sin6_port = htons(port);
    in->sin6_scope_id = scope;
    inet_pton(AF_INET6, text, &in->sin6_addr);
    return address;
}
)"},
    {"local", "address", R"(
static struct address local(const char *name, size_t length)
{
    struct address address = {.length = offsetof(struct sockaddr_un, sun_path) + length};
    struct sockaddr_un *un = (struct sockaddr_un *)&address.at;
    un->sun_family = AF_UNIX;
    memcpy(un->sun_path, name, length);
    return address;
}
)"},
    {"in_folder", "", R"(
static char folder[] = "/tmp/sockets-XXXXXX"; /* made when the program begins */

static const char *in_folder(const char *name)
{
    static char path[100];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}
)"},
    {"own_path", "local in_folder", R"(
static struct address own_path(const char *name)
{
    const char *path = in_folder(name);
    return local(path, strlen(path) + 1);
}
)"},
    {"own_name", "local", R"(
static struct address own_name(const char *name) /* an abstract one, which leaves no file */
{
    char text[100] = {0};
    int length = snprintf(text + 1, sizeof text - 1, "%d-%s", (int)getpid(), name);
    return local(text, length + 1);
}
)"},
    {"nobody", "address", R"(
static struct address nobody(void) /* ends a connection of a datagram socket */
{
    struct address address = {.length = sizeof(sa_family_t)};
    address.at.ss_family = AF_UNSPEC;
    return address;
}
)"},
    {"local_of", "address", R"(
static struct address local_of(int descriptor)
{
    struct address address = {.length = sizeof address.at};
    getsockname(descriptor, (struct sockaddr *)&address.at, &address.length);
    return address;
}
)"},
    {"peer_of", "address", R"(
static struct address peer_of(int descriptor)
{
    struct address address = {.length = sizeof address.at};
    getpeername(descriptor, (struct sockaddr *)&address.at, &address.length);
    return address;
}
)"},
    {"port_in", "address", R"(
static int port_in(struct address address)
{
    return ntohs(address.at.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&address.at)->sin6_port
                                                  : ((struct sockaddr_in *)&address.at)->sin_port);
}
)"},
    {"port_of", "local_of port_in", R"(
static int port_of(int descriptor) /* the one the kernel chose */
{
    return port_in(local_of(descriptor));
}
)"},
    {"send_all", "", R"(
static long send_all(int descriptor, const void *octets, size_t length, int flags)
{
    size_t sent = 0;
    do {
        ssize_t now = send(descriptor, (const char *)octets + sent, length - sent, flags);
        if (now < 0)
            return sent > 0 ? (long)sent : -1;
        sent += now;
    } while (sent < length);
    return sent;
}
)"},
    {"pattern", "", R"(
static unsigned char pattern[1 << 20]; /* 0 1 2 ... 250 0 ..., filled when the program begins */
)"},
    {"receive", "", R"(
static char buffer[1 << 20];
)"},
    {"receive_all", "receive", R"(
static long receive_all(int descriptor, size_t length) /* a stream gives pieces */
{
    size_t received = 0;
    while (received < length) {
        size_t room = length - received < sizeof buffer ? length - received : sizeof buffer;
        ssize_t now = recv(descriptor, buffer, room, 0);
        if (now < 0)
            return received > 0 ? (long)received : -1;
        if (now == 0)
            break;
        received += now;
    }
    return received;
}
)"},
    {"abort_connection", "", R"(
static int abort_connection(int descriptor) /* a close() that sends RST */
{
    struct linger at_once = {.l_onoff = 1, .l_linger = 0};
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    return close(descriptor);
}
)"},
    {"send_descriptor", "", R"(
static long send_descriptor(int descriptor, const void *octets, size_t length, int passed)
{
    union { /* for the alignment */
        char octets[CMSG_SPACE(sizeof(int))];
        struct cmsghdr header;
    } control = {{0}};
    struct iovec part = {.iov_base = (void *)octets, .iov_len = length};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1,
                             .msg_control = control.octets, .msg_controllen = sizeof control.octets};
    struct cmsghdr *rights = CMSG_FIRSTHDR(&message);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(sizeof passed);
    memcpy(CMSG_DATA(rights), &passed, sizeof passed);
    return sendmsg(descriptor, &message, 0);
}
)"},
    {"receive_descriptor", "receive", R"(
static long receive_descriptor(int descriptor, size_t length, int *received)
{
    union {
        char octets[CMSG_SPACE(sizeof(int))];
        struct cmsghdr header;
    } control = {{0}};
    struct iovec part = {.iov_base = buffer, .iov_len = length};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1,
                             .msg_control = control.octets, .msg_controllen = sizeof control.octets};
    long result = recvmsg(descriptor, &message, 0);
    struct cmsghdr *rights = result < 0 ? NULL : CMSG_FIRSTHDR(&message);
    if (rights && rights->cmsg_level == SOL_SOCKET && rights->cmsg_type == SCM_RIGHTS)
        memcpy(received, CMSG_DATA(rights), sizeof *received);
    return result;
}
)"},
    {"resolve", "", R"(
static const char *lookup_error(int error)
{
    switch (error) {
    case 0:
        return "0";
    case EAI_NONAME:
        return "EAI_NONAME";
    case EAI_AGAIN:
        return "EAI_AGAIN";
    case EAI_FAIL:
        return "EAI_FAIL";
    case EAI_FAMILY:
        return "EAI_FAMILY";
    case EAI_ADDRFAMILY:
        return "EAI_ADDRFAMILY";
    case EAI_NODATA:
        return "EAI_NODATA";
    default:
        return gai_strerror(error);
    }
}

static void resolve(const char *name, const char *host, int family, int flags)
{
    struct addrinfo hints = {.ai_family = family, .ai_socktype = SOCK_STREAM, .ai_flags = flags}, *found = NULL;
    printf("%s getaddrinfo = %s\n", name, lookup_error(getaddrinfo(host, NULL, &hints, &found)));
    for (struct addrinfo *entry = found; entry; entry = entry->ai_next) {
        char text[NI_MAXHOST];
        if (getnameinfo(entry->ai_addr, entry->ai_addrlen, text, sizeof text, NULL, 0, NI_NUMERICHOST) == 0)
            printf("    %s\n", text);
    }
    if (found)
        freeaddrinfo(found);
    fflush(stdout);
}
)"},
    {"pause_ms", "", R"(
static void pause_ms(int ms)
{
    poll(NULL, 0, ms); /* of no descriptor: a pause */
}
)"},
    {"show_octets", "", R"(
static void show_octets(const char *what, const void *octets, size_t length)
{
    printf("host %s = ", what);
    for (size_t i = 0; i < length; ++i)
        printf("%02x", ((const unsigned char *)octets)[i]);
    printf("\n");
}
)"},
    {"show_setting", "", R"(
static void show_setting(const char *name, const char *path)
{
    long value = -1;
    FILE *file = fopen(path, "r");
    if (file && fscanf(file, "%ld", &value) != 1)
        value = -1;
    if (file)
        fclose(file);
    printf("host sysctl %s = %ld\n", name, value);
}
)"},
    {"show_counter", "", R"(
static void show_counter(const char *group, const char *name) /* of the whole computer */
{
    char names[4096], numbers[4096];
    FILE *file = fopen("/proc/net/snmp", "r"); /* a line of names before each line of numbers */
    while (file && fgets(names, sizeof names, file) && fgets(numbers, sizeof numbers, file)) {
        char *rest = NULL, *other = NULL;
        char *column = strtok_r(names, " \n", &rest), *number = strtok_r(numbers, " \n", &other);
        if (strcmp(column, group) != 0)
            continue;
        while ((column = strtok_r(NULL, " \n", &rest)) && (number = strtok_r(NULL, " \n", &other))) {
            if (strcmp(column, name) == 0)
                printf("host counter %s %s = %s\n", group, name, number);
        }
    }
    if (file)
        fclose(file);
}
)"},
    {"check", "", R"(
static void check(const char *what, int holds)
{
    printf("check %s: %s\n", what, holds ? "holds" : "does not hold");
}
)"},
    {"interrupt", "", R"(
static void on_signal(int number) /* only there so that a waiting call returns EINTR */
{
    (void)number;
}

static void interrupt(pthread_t thread)
{
    struct sigaction action = {.sa_handler = on_signal};
    sigaction(SIGUSR1, &action, NULL);
    pthread_kill(thread, SIGUSR1);
}
)"},
};

void require(std::set<std::string, std::less<>> &all, std::string_view name)
{
    if (!all.insert(std::string(name)).second)
        return;
    for (const auto &function : kFunctions) {
        if (function.name != name)
            continue;
        for (auto rest = function.uses; !rest.empty();) {
            const auto one = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(rest.size(), one.size() + 1));
            require(all, one);
        }
    }
}

} // namespace

std::string headers()
{
    static constexpr std::string_view kNames[]{
        "arpa/inet.h",   "errno.h",  "net/if.h",       "netdb.h",     "netinet/in.h", "netinet/tcp.h",
        "netinet/udp.h", "poll.h",   "pthread.h",      "signal.h",    "stddef.h",     "stdint.h",
        "stdio.h",       "stdlib.h", "string.h",       "sys/ioctl.h", "sys/socket.h", "sys/stat.h",
        "sys/un.h",      "unistd.h", "linux/sockios.h"};
    std::string text;
    for (const auto name : kNames)
        text += fmt::format("#include <{}>\n", name);
    return text;
}

std::string functions(const std::set<std::string, std::less<>> &names)
{
    std::set<std::string, std::less<>> all;
    for (const auto &name : names)
        require(all, name);
    std::string text;
    for (const auto &function : kFunctions) {
        if (all.contains(function.name))
            text += function.text;
    }
    return text;
}

std::string literal(ByteView octets)
{
    constexpr std::size_t kLine = 80;
    std::string text = "\"";
    std::size_t line = 0;
    for (const std::uint8_t octet : octets) {
        if (line >= kLine) {
            text += "\"\n        \"";
            line = 0;
        }
        std::string piece;
        if (octet == '"' || octet == '\\')
            piece = {'\\', static_cast<char>(octet)};
        else if (octet == '\n')
            piece = "\\n";
        else if (octet == '\r')
            piece = "\\r";
        else if (octet < 0x20 || octet > 0x7e || octet == '?') // ? would begin a trigraph
            piece = fmt::format("\\{:03o}", octet); // three digits, so that no digit behind it joins in
        else
            piece = {static_cast<char>(octet)};
        line += piece.size();
        text += piece;
    }
    return text + '"';
}

std::string quoted(std::string_view text)
{
    return literal(viewOf(text));
}

std::string comment(std::string_view text)
{
    std::string safe(text);
    for (std::size_t at; (at = safe.find("*/")) != safe.npos;)
        safe.replace(at, 2, "* /");
    for (std::size_t at; (at = safe.find("/*")) != safe.npos;) // -Wcomment
        safe.replace(at, 2, "/ *");
    for (auto &c : safe) {
        if (c == '\n' || c == '\r')
            c = ' ';
    }
    return safe;
}

} // namespace sockeye::ctext
