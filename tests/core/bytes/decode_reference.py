#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The decoder's table by people who never saw ours: struct, ipaddress, datetime, uuid, codecs, exact integers.

Reads lines of hex, writes for each the rows of decodeAt() as tst_decode.cpp renders them; with an argument N every
Nth of them, beginning one row later from line to line.
"""
import codecs
import datetime
import decimal
import errno
import functools
import ipaddress
import math
import socket
import struct
import sys
import uuid


class NotAValue(Exception):
    pass


def need(condition):
    if not condition:
        raise NotAValue


# --- integers and digits ---------------------------------------------------------------------------------------


def integer(signed):
    return lambda b: str(int.from_bytes(b, "big", signed=signed))


def binary(b):
    return "".join(format(octet, "08b") for octet in b)


def octal(b):
    return oct(int.from_bytes(b, "big"))


def hexadecimal(b):
    return "0x" + b.hex()


def bcd(b):
    need(b.hex().isdigit())
    return b.hex()


def gray(b):
    number, result = int.from_bytes(b, "big"), 0
    while number:
        result ^= number
        number >>= 1
    return str(result)


# --- of their own length ---------------------------------------------------------------------------------------


def sevens_size(b):
    for i, octet in enumerate(b[:10]):
        if octet < 128:
            return i + 1
    return min(len(b) + 1, 10)


def sevens(b):
    need(b[-1] < 128)
    number = sum((octet & 127) << 7 * i for i, octet in enumerate(b))
    need(number < 1 << 64)
    return number


def leb_signed(b):
    need(b[-1] < 128)
    number = sum((octet & 127) << 7 * i for i, octet in enumerate(b))
    if b[-1] & 64:
        number -= 1 << 7 * len(b)
    need(-(1 << 63) <= number < 1 << 63)
    return str(number)


def zigzag(b):
    number = sevens(b)
    return str(number // 2 if number % 2 == 0 else -(number + 1) // 2)


def quic(b):
    return str(int.from_bytes(b, "big") % (1 << 8 * len(b) - 2))


# --- floats ----------------------------------------------------------------------------------------------------


def sign_nan(x, text):
    return ("-" if math.copysign(1, x) < 0 else "") + text


def candidates(x):
    """Fewest digits first; above a power of two the next decimal farther from zero may do, the nearest not."""
    for digits in range(20):
        text = "%.*e" % (digits, x)
        yield text
        number, exponent = text.split("e")
        yield f"{decimal.Decimal(number) + decimal.Decimal(math.copysign(1, x)).scaleb(-digits)}e{exponent}"


def reads_back(form, x):

    def does(text):
        try:
            return struct.unpack(form, struct.pack(form, float(text)))[0] == x
        except OverflowError:
            return False

    return does


def by_struct(form):
    """The shortest '%.*e' that struct reads back."""

    def text(b):
        x = struct.unpack(">" + form, b)[0]
        if math.isnan(x):
            return sign_nan(x, "nan")
        if form == "d" or math.isinf(x):
            shortest = repr(x)
        else:
            shortest = repr(float(next(filter(reads_back(form, x), candidates(x)))))
        return shortest[:-2] if shortest.endswith(".0") else shortest

    return text


def fields(b, exponent_bits, mantissa_bits):
    number = int.from_bytes(b, "big")
    return (number >> exponent_bits + mantissa_bits, number >> mantissa_bits & (1 << exponent_bits) - 1,
            number & (1 << mantissa_bits) - 1)


def classify(b, exponent_bits, mantissa_bits, explicit):
    negative, exponent, mantissa = fields(b, exponent_bits, mantissa_bits)
    one = 1 << mantissa_bits - 1 if explicit else 0
    need(not (explicit and exponent and not mantissa & one))
    bias = (1 << exponent_bits - 1) - 1
    if exponent == (1 << exponent_bits) - 1:
        return negative, mantissa, "inf" if mantissa == one else "nan", 0
    if exponent == 0 and mantissa == 0:
        return negative, mantissa, "0", 0
    return negative, mantissa, None, max(exponent, 1) - bias


@functools.lru_cache(maxsize=None)
def ten_to(power):
    return 10**power


def exact(exponent_bits, mantissa_bits, explicit=False):
    """By integers alone: the fewest digits whose nearest binary number is this one."""

    def text(b):
        negative, mantissa, word, scale = classify(b, exponent_bits, mantissa_bits, explicit)
        sign = "-" if negative else ""
        if word:
            return sign + word
        fraction_bits = mantissa_bits - explicit
        stored = fields(b, exponent_bits, mantissa_bits)[1]
        below_is_near = stored > 1 and mantissa & (1 << fraction_bits) - 1 == 0
        if stored:
            mantissa |= 1 << fraction_bits
        # value = mantissa / 4 quarters
        exponent = scale - fraction_bits - 2
        top, bottom = (1 << max(exponent, 0)), (1 << max(-exponent, 0))
        value = 4 * mantissa
        least, most = value - (1 if below_is_near else 2), value + 2
        even = mantissa % 2 == 0
        guess = math.floor((value.bit_length() - 1 + exponent) * math.log10(2))
        if value * top * 10 ** max(-guess - 1, 0) >= 10 ** max(guess + 1, 0) * bottom:
            guess += 1

        def nearest(digits):
            power = guess - digits + 1  # the last digit's
            up, down = top * ten_to(max(-power, 0)), bottom * ten_to(max(power, 0))
            whole, rest = divmod(value * up, down)
            if 2 * rest > down or (2 * rest == down and whole % 2):
                whole += 1
            if below_is_near and whole * down < least * up:
                whole += 1
            fits = least * up <= whole * down <= most * up if even else least * up < whole * down < most * up
            return whole, power, fits

        low, high = 1, 40
        while below_is_near and not nearest(low)[2]:  # lopsided: a digit more may fit worse
            low += 1
        while not below_is_near and low < high:
            middle = (low + high) // 2
            if nearest(middle)[2]:
                high = middle
            else:
                low = middle + 1
        whole, power, _ = nearest(low)
        digits = str(whole).rstrip("0")
        place = len(str(whole)) - 1 + power
        if place < -4 or place >= 16:
            return f"{sign}{digits[0]}{'.' + digits[1:] if digits[1:] else ''}e{place:+03d}"
        if place < 0:
            return sign + "0." + "0" * (-place - 1) + digits
        digits = digits.ljust(place + 1, "0")
        return sign + digits[:place + 1] + ("." + digits[place + 1:] if digits[place + 1:] else "")

    return text


def parts(exponent_bits, mantissa_bits, explicit=False):

    def text(b):
        negative, mantissa, word, scale = classify(b, exponent_bits, mantissa_bits, explicit)
        return f"{'-' if negative else '+'} {word or f'2^{scale}'} 0x{mantissa:0{(mantissa_bits + 3) // 4}x}"

    return text


def fixed(fraction_bits):

    def text(b):
        shown = repr(int.from_bytes(b, "big", signed=True) / 2**fraction_bits)
        return shown[:-2] if shown.endswith(".0") else shown

    return text


# --- fields turned round one by one: (octets, "<" or ">") --------------------------------------------------------


def middle(b, order):
    a, c = struct.unpack(order + "HH", b)
    return struct.pack(">HH", *((a, c) if order == "<" else (c, a)))


def to_host(call, form):

    def text(b):
        loaded = struct.unpack("=" + form, b)[0]
        return f"{loaded} -> {call(loaded)}"

    return text


def sockaddr_in(b, order):
    need(struct.unpack(order + "H", b[:2])[0] == 2)
    return f"{ipaddress.IPv4Address(b[4:8])}:{struct.unpack('!H', b[2:4])[0]}"


def ipv6(b):
    address = ipaddress.IPv6Address(b)
    return f"::ffff:{address.ipv4_mapped}" if address.ipv4_mapped else str(address)


def sockaddr_in6(b, order):
    need(struct.unpack(order + "H", b[:2])[0] == 10)
    scope = struct.unpack(order + "I", b[24:28])[0]
    return f"[{ipv6(b[8:24])}{f'%{scope}' if scope else ''}]:{struct.unpack('!H', b[2:4])[0]}"


def unix_size(b):
    path = b[2:110]
    if path[:1] == b"\0":
        end = path.find(b"\0", 1)
        return 2 + (end if end > 0 else len(path))
    end = path.find(b"\0")
    return 2 + (end + 1 if end >= 0 else min(len(path) + 1, 108))


def unix(b, order):
    need(struct.unpack(order + "H", b[:2])[0] == 1)
    path = b[2:]
    if path[:1] == b"\0":
        return "@" + shown_string(path[1:]) if len(path) > 1 else "(unnamed)"
    return shown_string(path.rstrip(b"\0"))


def error_name(b):
    number = int.from_bytes(b, "big", signed=True)
    names = {**errno.errorcode, 35: "EDEADLK", 95: "EOPNOTSUPP", 133: "EHWPOISON"}  # of two names libc's
    need(abs(number) in names)
    return f"{number} {names[abs(number)]}"


def tcp_flags(b):
    names = [name for bit, name in enumerate("FIN SYN RST PSH ACK URG ECE CWR".split()) if b[0] >> bit & 1]
    return " ".join(names) or "none"


# --- times -----------------------------------------------------------------------------------------------------

UNIX = datetime.datetime(1970, 1, 1)


def date(seconds, epoch=UNIX):
    try:
        return (epoch + datetime.timedelta(days=seconds // 86400, seconds=seconds % 86400)).isoformat(" ")
    except OverflowError:
        raise NotAValue from None


def counted(digits, epoch=UNIX):

    def text(b, signed=True):
        count = int.from_bytes(b, "big", signed=signed)
        return f"{date(count // 10**digits, epoch)}.{count % 10**digits:0{digits}d}"

    return text


def unix_seconds(signed):
    return lambda b: date(int.from_bytes(b, "big", signed=signed))


def pair(digits):

    def text(b, order):
        seconds, fraction = struct.unpack(order + "qq", b)
        need(0 <= fraction < 10**digits)
        return f"{date(seconds)}.{fraction:0{digits}d}"

    return text


def ntp(b):
    seconds = int.from_bytes(b[:4], "big")
    shown = date(seconds + (0 if seconds >> 31 else 1 << 32), datetime.datetime(1900, 1, 1))
    if len(b) == 4:
        return shown
    return f"{shown}.{int.from_bytes(b[4:], 'big') * 10**9 // 2**32:09d}"


def file_time(b):
    need(b[0] < 128)
    return counted(7, datetime.datetime(1601, 1, 1))(b)


def dos_time(b):
    number = int.from_bytes(b, "big")
    try:
        return datetime.datetime(1980 + (number >> 25), number >> 21 & 15, number >> 16 & 31, number >> 11 & 31,
                                 number >> 5 & 63, (number & 31) * 2).isoformat(" ")
    except ValueError:
        raise NotAValue from None


def net_ticks(b):
    return counted(7, datetime.datetime(1, 1, 1))(bytes([b[0] & 63]) + b[1:])


LEAPS = [46828800, 78364801, 109900802, 173059203, 252028804, 315187205, 346723206, 393984007, 425520008, 457056009,
         504489610, 551750411, 599184012, 820108813, 914803214, 1025136015, 1119744016, 1167264017]


def gps(b):
    """LEAPS: the GPS seconds at which leap seconds stand, as the receivers' tables list them."""
    seconds = int.from_bytes(b, "big")
    return date(seconds - sum(seconds > leap for leap in LEAPS), datetime.datetime(1980, 1, 6))


# --- text ------------------------------------------------------------------------------------------------------


def code(character):
    need(len(character) == 1)
    return f"U+{ord(character):04X}"


def decoded(name):

    def text(b):
        try:
            return code(b.decode(name))
        except UnicodeDecodeError:
            raise NotAValue from None

    return text


CONTROLS = ("NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC "
            "FS GS RS US SP").split()


def ascii_text(b):
    need(b[0] < 128)
    return CONTROLS[b[0]] if b[0] <= 32 else "DEL" if b[0] == 127 else chr(b[0])


def utf8_size(b):
    try:
        incremental = codecs.getincrementaldecoder("utf-8")()
        for i in range(min(len(b), 4)):
            if incremental.decode(b[i:i + 1]):
                return i + 1
    except UnicodeDecodeError:
        return 1
    return 2 if b[0] < 0xe0 else 3 if b[0] < 0xf0 else 4


def escaped(b):
    named = {0x5c: "\\\\", 10: "\\n", 13: "\\r", 9: "\\t"}
    return "".join(named.get(o, chr(o) if 32 <= o < 127 else f"\\x{o:02x}") for o in b)


def utf16_size(order):
    return lambda b: 4 if struct.unpack(order + "H", b[:2])[0] >> 10 == 0xd800 >> 10 else 2


def prefixed(order, form):
    return lambda b: struct.calcsize(form) + struct.unpack(order + form, b[:struct.calcsize(form)])[0]


def string(prefix):
    return lambda b: shown_string(b[prefix:])


def shown_string(b):
    """Above ASCII only the escaping itself decides, which has a test of its own."""
    need_ascii(b)
    return escaped(b)


class NotCompared(Exception):
    pass


def need_ascii(b):
    if any(octet > 126 for octet in b):
        raise NotCompared


def c_string_size(b):
    return len(b.split(b"\0")[0]) + 1


def dns_size(b):
    at = 0
    while at < len(b) and at < 255:
        if b[at] == 0:
            return at + 1
        if b[at] >= 192:
            return at + 2
        if b[at] > 63:
            return at + 1
        at += 1 + b[at]
    return at + 1 if at < 255 else min(at, len(b))


def dns_name(b):
    labels, at, pointer = [], 0, ""
    while True:
        need(at < len(b) and at < 255)
        if b[at] == 0:
            break
        if b[at] >= 192:
            pointer = f"(-> {int.from_bytes(b[at:at + 2], 'big') % 16384})"
            break
        need(b[at] < 64 and at + 1 + b[at] <= len(b))
        label = b[at + 1:at + 1 + b[at]]
        labels.append("".join("\\" + chr(o) if chr(o) in ".\\" else chr(o) if 32 < o < 127 else f"\\{o:03d}"
                              for o in label))
        at += 1 + b[at]
    name = ".".join(labels)
    if pointer:
        return f"{name} {pointer}" if labels else pointer
    return name or "."


def run_size(b):
    size = 0
    while size < min(len(b), 256):
        length = utf8_size(b[size:])
        try:
            if b[size] == 0 or not b[size:size + length].decode():
                break
        except UnicodeDecodeError:
            break
        size += length
    return max(size, 1)


def run(b):
    try:
        need(b[0] and b.decode())
    except UnicodeDecodeError:
        raise NotAValue from None
    return shown_string(b)


def cp949_size(b):
    return 2 if 0x80 < b[0] < 0xff else 1


def gb18030_size(b):
    if b[0] <= 0x80 or b[0] == 0xff:
        return 1
    return 4 if len(b) > 1 and 0x30 <= b[1] <= 0x39 else 2


def sjis(b):
    need(len(b) > 1 or b[0] not in (0x80, 0xa0, 0xfd, 0xfe, 0xff))  # Python lets these pass as they are
    return decoded("cp932")(b)


def sjis_size(b):
    return 2 if 0x80 < b[0] < 0xa0 or 0xe0 <= b[0] < 0xfd else 1


# --- the table -------------------------------------------------------------------------------------------------

SERVICES = {7: "echo", 22: "ssh", 53: "domain", 80: "http", 123: "ntp", 443: "https", 1883: "mqtt"}
BOTH, NONE, FIELDS = range(3)


def rows():
    for bits in (8, 16, 24, 32, 40, 48, 56, 64, 128):
        for letter, signed in (("u", False), ("i", True)):
            yield f"{letter}{bits}", bits // 8, BOTH if bits > 8 else NONE, integer(signed), None
    for name, text, sizes in (("bin", binary, (1, 2, 4)), ("oct", octal, (1, 2, 4, 8)),
                              ("hex", hexadecimal, (1, 2, 3, 4, 8, 16)), ("bcd", bcd, (1, 2, 4, 8)),
                              ("gray", gray, (1, 2, 4))):
        for size in sizes:
            yield f"{name}{8 * size}", size, BOTH if size > 1 else NONE, text, None
    yield "leb128u", 1, NONE, lambda b: str(sevens(b)), sevens_size
    yield "leb128s", 1, NONE, leb_signed, sevens_size
    yield "varint", 1, NONE, lambda b: str(sevens(b)), sevens_size
    yield "zigzag", 1, NONE, zigzag, sevens_size
    yield "quic", 1, NONE, quic, lambda b: 2**(b[0] // 64)
    yield "f16", 2, BOTH, by_struct("e"), None
    yield "bf16", 2, BOTH, exact(8, 7), None
    yield "f32", 4, BOTH, by_struct("f"), None
    yield "f64", 8, BOTH, by_struct("d"), None
    yield "f80", 10, BOTH, exact(15, 64, True), None
    yield "f128", 16, BOTH, exact(15, 112), None
    for name, size, shape in (("f16", 2, (5, 10)), ("bf16", 2, (8, 7)), ("f32", 4, (8, 23)), ("f64", 8, (11, 52)),
                              ("f80", 10, (15, 64, True)), ("f128", 16, (15, 112))):
        yield name + "Parts", size, BOTH, parts(*shape), None
    for name, size, fraction in (("q8.8", 2, 8), ("q1.15", 2, 15), ("q16.16", 4, 16), ("q1.31", 4, 31)):
        yield name, size, BOTH, fixed(fraction), None
    yield "mid32", 4, FIELDS, lambda b, order: str(int.from_bytes(middle(b, order), "big")), None
    yield "midf32", 4, FIELDS, lambda b, order: by_struct("f")(middle(b, order)), None
    yield "ntohs", 2, NONE, to_host(socket.ntohs, "H"), None
    yield "ntohl", 4, NONE, to_host(socket.ntohl, "I"), None
    yield "ipv4", 4, BOTH, lambda b: str(ipaddress.IPv4Address(b)), None
    yield "port", 2, BOTH, lambda b: str(int.from_bytes(b, "big")), None
    yield "ipv6", 16, NONE, ipv6, None
    yield "mac", 6, BOTH, lambda b: b.hex(":"), None
    yield "sockaddrIn", 16, FIELDS, sockaddr_in, None
    yield "sockaddrIn6", 28, FIELDS, sockaddr_in6, None
    yield "sockaddrUn", 3, FIELDS, unix, unix_size
    yield "etherType", 2, BOTH, hexadecimal, None
    yield "ipProtocol", 1, NONE, lambda b: str(b[0]), None
    yield "tcpFlags", 1, NONE, tcp_flags, None
    yield "errno", 4, BOTH, error_name, None
    yield "uuid", 16, FIELDS, lambda b, order: str(uuid.UUID(bytes_le=b) if order == "<" else uuid.UUID(bytes=b)), None
    yield "unixS", 4, BOTH, unix_seconds(False), None
    yield "unixS64", 8, BOTH, unix_seconds(True), None
    for name, digits in (("unixMs", 3), ("unixUs", 6), ("unixNs", 9)):
        yield name, 8, BOTH, counted(digits), None
    yield "timeval", 16, FIELDS, pair(6), None
    yield "timespec", 16, FIELDS, pair(9), None
    yield "ntp32", 4, BOTH, ntp, None
    yield "ntp64", 8, BOTH, ntp, None
    yield "fileTime", 8, BOTH, file_time, None
    yield "dosTime", 4, BOTH, dos_time, None
    yield "netTicks", 8, BOTH, net_ticks, None
    yield "gpsTime", 4, BOTH, gps, None
    yield "ascii", 1, NONE, ascii_text, None
    yield "latin1", 1, NONE, decoded("latin-1"), None
    yield "utf8", 1, NONE, decoded("utf-8"), utf8_size
    yield "utf8Run", 1, NONE, run, run_size
    yield "utf16le", 2, NONE, decoded("utf-16-le"), utf16_size("<")
    yield "utf16be", 2, NONE, decoded("utf-16-be"), utf16_size(">")
    yield "utf32", 4, BOTH, decoded("utf-32-be"), None
    yield "cp949", 1, NONE, decoded("cp949"), cp949_size
    yield "gb18030", 1, NONE, decoded("gb18030"), gb18030_size
    yield "shiftJis", 1, NONE, sjis, sjis_size
    yield "cString", 1, NONE, lambda b: shown_string(b[:-1]), c_string_size
    yield "string8", 1, NONE, string(1), prefixed("<", "B")
    yield "string16le", 2, NONE, string(2), prefixed("<", "H")
    yield "string16be", 2, NONE, string(2), prefixed(">", "H")
    yield "string32le", 4, NONE, string(4), prefixed("<", "I")
    yield "string32be", 4, NONE, string(4), prefixed(">", "I")
    yield "dnsName", 1, NONE, dns_name, dns_size


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except NotAValue:
        return "none"
    except NotCompared:
        return "any"


def main():
    table = list(rows())
    step = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    for number, line in enumerate(sys.stdin):
        b = bytes.fromhex(line)
        out = []
        for name, size, order, text, measure in table[number % step::step]:
            if measure and len(b) >= size:
                size = measure(b)
            if len(b) < size:
                out.append(f"{name} {size} needs {size - len(b)}")
                continue
            octets = b[:size]
            if order == FIELDS:
                little, big = attempt(text, octets, "<"), attempt(text, octets, ">")
            else:
                big = attempt(text, octets)
                little = attempt(text, octets[::-1]) if order == BOTH else big
            out.append(f"{name} {size} | {little} | {big}")
        sys.stdout.write("\n".join(out) + "\n")


main()
