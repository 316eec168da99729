#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/foreign_bytes.hpp>
#include <ample/core/idn.hpp>
#include <ample/core/utf8.hpp>
#include <ample/seal/index/key.hpp>

#include <algorithm>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

namespace ample::seal::index {

namespace {

constexpr Key none = ~Key{0};

// FNV-1a with 64 bits (draft-eastlake-fnv): offset basis and prime.
constexpr std::uint64_t fnv_basis = 0xCBF29CE484222325;
constexpr std::uint64_t fnv_prime = 0x100000001B3;

constexpr std::uint64_t step(std::uint64_t hash, unsigned char byte) noexcept {
    return (hash ^ byte) * fnv_prime;
}

/// The finalizer of MurmurHash3 (fmix64), then the upper 40 bits, moved out of the IPv4 addresses.
constexpr Key finish(std::uint64_t hash) noexcept {
    hash ^= hash >> 33U;
    hash *= 0xFF51AFD7ED558CCD;
    hash ^= hash >> 33U;
    hash *= 0xC4CEB9FE1A85EC53;
    hash ^= hash >> 33U;
    const Key key = hash >> (64U - key_bits);
    constexpr Key addresses = Key{1} << 32U;
    return key < addresses ? key + addresses : key;
}

constexpr std::uint64_t hash_back(std::uint64_t hash, std::string_view text) noexcept {
    for (auto at = text.size(); at > 0; --at) {
        hash = step(hash, static_cast<unsigned char>(ascii::lower(text[at - 1])));
    }
    return hash;
}

constexpr std::uint64_t hash_on(std::uint64_t hash, std::string_view text) noexcept {
    for (const char c : text) {
        hash = step(hash, static_cast<unsigned char>(c));
    }
    return hash;
}

bool is_local_part(char c) noexcept {
    return ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+' ||
           static_cast<unsigned char>(c) > 127;
}

unsigned hex_value(char c) noexcept {
    return ascii::is_digit(c) ? static_cast<unsigned>(c - '0')
                              : static_cast<unsigned>(ascii::lower(c) - 'a') + 10U;
}

/// What the escape at `text[at]`, a backslash, can hide: JSON writes any character as "\u0041",
/// Zeek and web servers bytes as "\x2e".
std::optional<Mark> escape_at(std::string_view text, std::size_t at) noexcept {
    const auto rest = text.substr(at + 1);
    const std::size_t digits = rest.starts_with('u') ? 4 : rest.starts_with('x') ? 2 : 0;
    if (digits == 0 || rest.size() < digits + 1) {
        return std::nullopt;
    }
    unsigned code = 0;
    for (std::size_t i = 1; i <= digits; ++i) {
        if (!ascii::is_hex(rest[i])) {
            return std::nullopt;
        }
        code = code << 4U | hex_value(rest[i]);
    }
    if (code > 127) {
        return Mark::escaped_other;
    }
    const char c = static_cast<char>(code);
    const bool hides = ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' || c == ':';
    return hides ? std::optional(Mark::escaped_ascii) : std::nullopt;
}

/// What the escape of a URL at `at` may hide: a letter, a digit or what else names are made of,
/// which nobody has to escape, or a part of a letter beyond ASCII.
std::optional<Mark> url_escape_at(std::string_view text, std::size_t at) noexcept {
    if (at + 2 >= text.size() || !ascii::is_hex(text[at + 1]) || !ascii::is_hex(text[at + 2])) {
        return std::nullopt;
    }
    const auto digit = [](char c) {
        return ascii::is_digit(c) ? c - '0' : ascii::lower(c) - 'a' + 10;
    };
    const int code = digit(text[at + 1]) * 16 + digit(text[at + 2]);
    if (code > 127) {
        return Mark::escaped_other;
    }
    const auto c = static_cast<char>(code);
    const bool hides = ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' || c == ':';
    return hides ? std::optional(Mark::escaped_ascii) : std::nullopt;
}

/// Whether a reference of HTML to a sign that values have stands in the text: "&#46;", "&#x2e;",
/// "&period;".
bool has_reference(std::string_view text) noexcept {
    for (const std::string_view name : {"&period;", "&colon;", "&lowbar;"}) {
        if (text.find(name) != text.npos) {
            return true;
        }
    }
    for (auto at = text.find("&#"); at != text.npos; at = text.find("&#", at + 2)) {
        const auto rest = text.substr(at + 2);
        const bool hexadecimal = rest.starts_with('x') || rest.starts_with('X');
        const std::size_t digit = hexadecimal ? 1 : 0;
        const bool is_cut = rest.size() <= digit; // what it says may stand in the next frame
        if (is_cut || (hexadecimal ? ascii::is_hex(rest[digit]) : ascii::is_digit(rest[digit]))) {
            return true;
        }
    }
    return false;
}

/// Whether a code for a terminal may stand in the text: "ESC[31m", "\u001b[31m", "#033[31m".
bool has_terminal_code(std::string_view text) noexcept {
    for (const std::string_view front :
         {"\x1B[", "001b[", "001B[", "x1b[", "x1B[", "#033[", "\\033["}) {
        if (text.find(front) != text.npos) {
            return true;
        }
    }
    return false;
}

/// Whether the character after `text` is escaped by its last backslash.
bool ends_escaping(std::string_view text) noexcept {
    const auto last = text.find_last_not_of('\\');
    const auto backslashes = last == text.npos ? text.size() : text.size() - last - 1;
    return backslashes % 2 == 1;
}

/// Whether an exhibit that begins with `text` holds its values as UTF-16: by its byte order mark,
/// or as a Windows event log.
bool is_wide(std::string_view text) noexcept {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
           text.starts_with(std::string_view("ElfFile\0", 8)) ||
           text.starts_with(std::string_view("ElfChnk\0", 8));
}

} // namespace

Key name_key(std::string_view name) noexcept {
    return finish(hash_back(fnv_basis, name));
}

Key mail_key(std::string_view local, std::string_view domain) noexcept {
    return finish(hash_back(step(hash_back(fnv_basis, domain), '@'), local));
}

Key hex_key(std::string_view digits) noexcept {
    std::uint64_t number = 0;
    const std::size_t step = digits.substr(2).starts_with(':') ? 3 : 2; // "4a:a3:…"
    constexpr std::size_t bytes = 8;
    for (std::size_t i = 0; i < bytes; ++i) {
        const auto at = i * step;
        number = number << 8U | hex_value(digits[at]) << 4U | hex_value(digits[at + 1]);
    }
    return finish(number);
}

Key ipv6_key(const Ipv6& address, unsigned prefix) noexcept {
    auto hash = hash_on(fnv_basis, "ipv6/");
    hash = step(hash, static_cast<unsigned char>(prefix));
    for (unsigned bit = 0; bit < prefix; bit += 8) {
        hash = step(hash, address[bit / 8]);
    }
    return finish(hash);
}

Key mark_key(Mark mark) noexcept {
    return finish(step(hash_on(fnv_basis, "mark/"), static_cast<unsigned char>(mark)));
}

KeyCollector::KeyCollector() : finder_({}, Repeats::skip), table_(std::size_t{1} << 12U, none) {}

std::vector<Key> KeyCollector::take() {
    std::fill(table_.begin(), table_.end(), none);
    return std::exchange(keys_, {});
}

void KeyCollector::put(Key key) {
    const std::size_t mask = table_.size() - 1;
    auto slot = static_cast<std::size_t>(key * 0x9E3779B97F4A7C15U >> 20U) & mask;
    while (table_[slot] != none) {
        if (table_[slot] == key) {
            return;
        }
        slot = (slot + 1) & mask;
    }
    table_[slot] = key;
    keys_.push_back(key);
    if (keys_.size() * 2 > table_.size()) {
        grow();
    }
}

void KeyCollector::grow() {
    const std::size_t size = table_.size() * 4;
    table_.assign(size, none);
    for (const Key key : keys_) {
        auto slot = static_cast<std::size_t>(key * 0x9E3779B97F4A7C15U >> 20U) & (size - 1);
        while (table_[slot] != none) {
            slot = (slot + 1) & (size - 1);
        }
        table_[slot] = key;
    }
}

void KeyCollector::add(std::string_view before, std::string_view text) {
    if (before.empty() && is_wide(text)) {
        put(mark_key(Mark::utf16));
    }
    if (!before.empty()) {
        // The longest value is a mail address: 64 bytes, "@" and 253.
        constexpr std::size_t border = 512;
        const auto front = before.substr(before.size() - std::min(before.size(), border));
        const auto across = std::string(front) + std::string(text.substr(0, border));
        add_values(across);
        add_wide(across);
        add_marks(across, ends_escaping(before.substr(0, before.size() - front.size())));
    }
    add_values(text);
    add_wide(text);
    add_marks(text, ends_escaping(before));
}

void KeyCollector::add_values(std::string_view text) {
    finder_.start(text);
    for (auto found = finder_.next(); !found.empty(); found = finder_.next()) {
        for (const auto& one : found) {
            const auto value = text.substr(one.begin, one.end - one.begin);
            switch (one.shape) {
            case Shape::name:
                add_name(text, one.begin, one.end);
                break;
            case Shape::ipv4:
                put(ipv4_key(parse_ipv4(value).value_or(0)));
                break;
            case Shape::ipv6:
                add_ipv6(value);
                break;
            case Shape::hex:
                put(hex_key(value));
                break;
            case Shape::word: // not asked for
                break;
            }
        }
    }
    finder_.start({}); // the text goes
}

/// Values in UTF-16LE.
void KeyCollector::add_wide(std::string_view text) {
    wide_.start(text);
    std::string narrow;
    const auto add = [&](ByteRange run) {
        narrow.clear();
        for (auto at = run.begin; at + 1 < run.end; at += 2) {
            const auto low = static_cast<unsigned char>(text[at]);
            const auto high = static_cast<unsigned char>(text[at + 1]);
            utf8::append(narrow, static_cast<std::uint32_t>(low | high << 8U));
        }
        add_values(narrow);
    };
    std::size_t until = 0; // letters were taken in up to here
    while (const auto run = wide_.next()) {
        if (run->size() >= 2 * shortest_run) {
            add(*run);
        }
        const auto with_letters = run->end > until ? wide_.with_letters(*run) : *run;
        if (with_letters != *run) {
            add(with_letters);
            until = with_letters.end;
        }
    }
    wide_.start({});
}

void KeyCollector::add_name(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t local = begin;
    if (begin > 0 && text[begin - 1] == '@') {
        constexpr std::size_t longest_local = 64; // RFC 5321, 4.5.3.1.1
        local = begin - 1;
        while (local > 0 && begin - local <= longest_local && is_local_part(text[local - 1])) {
            --local;
        }
    }
    auto hash = fnv_basis;
    bool has_dot = false;
    for (auto at = end; at > begin; --at) {
        const char c = text[at - 1];
        if (c == '.') {
            if (has_dot) {
                put(finish(hash));
            }
            has_dot = true;
        }
        hash = step(hash, static_cast<unsigned char>(ascii::lower(c)));
    }
    put(finish(hash));
    add_ascii_name(text.substr(begin, end - begin));
    if (local + 1 >= begin) {
        return;
    }
    hash = step(hash, '@');
    const auto escaped = escaped_bytes(text, local, begin);
    for (auto at = begin - 1; at > local; --at) {
        hash = step(hash, static_cast<unsigned char>(ascii::lower(text[at - 1])));
        if (at - 1 == local || at - 1 == local + escaped) {
            put(finish(hash));
        }
    }
}

/// The keys of a name beyond ASCII as DNS writes it, whatever its spelling in the text.
void KeyCollector::add_ascii_name(std::string_view name) {
    if (std::none_of(
            name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) > 127; })) {
        return;
    }
    const auto converted = ascii_name(name);
    auto ascii = std::string_view(converted);
    while (ascii.find('.') != ascii.npos) {
        put(name_key(ascii));
        ascii.remove_prefix(ascii.find('.') + 1);
    }
}

void KeyCollector::add_ipv6(std::string_view value) {
    const auto address = parse_ipv6(value).value_or(Ipv6{});
    for (const unsigned prefix : ipv6_prefixes) {
        put(ipv6_key(address, prefix));
    }
    if (const auto mapped = mapped_ipv4(address)) {
        put(ipv4_key(*mapped));
    }
}

void KeyCollector::add_marks(std::string_view text, bool is_first_escaped) {
    for (const auto line : {std::string_view("#fields"), std::string_view("#Fields")}) {
        for (auto at = text.find(line); at != text.npos; at = text.find(line, at + 1)) {
            if (at == 0 || text[at - 1] == '\n') {
                put(mark_key(Mark::header_line));
                break;
            }
        }
    }
    bool has_ascii = false;
    bool has_other = false;
    for (auto at = text.find('\\', is_first_escaped ? 1 : 0); at != text.npos;
         at = text.find('\\', at + 2)) { // the second of two backslashes begins no escape
        const auto escape = escape_at(text, at);
        has_ascii = has_ascii || escape == Mark::escaped_ascii;
        has_other = has_other || escape == Mark::escaped_other;
        if (has_ascii && has_other) {
            break;
        }
    }
    for (auto at = text.find('%'); at != text.npos && !(has_ascii && has_other);
         at = text.find('%', at + 1)) {
        const auto escape = url_escape_at(text, at);
        has_ascii = has_ascii || escape == Mark::escaped_ascii;
        has_other = has_other || escape == Mark::escaped_other;
    }
    // What is packed or compiled would be opened by every hunt, and is not decoded anyway.
    const bool is_read = !is_binary(text);
    if (is_read && has_foreign(text)) {
        put(mark_key(Mark::foreign));
    }
    // References of HTML and colours are rare, so that it does not matter what they stand for.
    const bool refers = has_reference(text) || (is_read && has_terminal_code(text));
    has_ascii = has_ascii || refers;
    has_other = has_other || refers;
    if (has_ascii) {
        put(mark_key(Mark::escaped_ascii));
    }
    if (has_other) {
        put(mark_key(Mark::escaped_other));
    }
}

} // namespace ample::seal::index
