#include <ample/core/ascii.hpp>
#include <ample/core/script_border.hpp>
#include <ample/sweep/detail/character_reference.hpp>
#include <ample/sweep/detail/url_text.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::detail {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::string_view url_ends = " \t\r\n\"<>";
/// What may stand behind a URL and belong to the sentence or list that it is in.
constexpr std::string_view sentence_signs = ".,;:!?)]*_";

unsigned digit(char c) noexcept {
    return (static_cast<unsigned char>(c) & 15U) + (static_cast<unsigned char>(c) >> 6U) * 9U;
}

bool is_escape(std::string_view text, std::size_t at) noexcept {
    return at + 2 < text.size() && text[at] == '%' && ascii::is_hex(text[at + 1]) &&
           ascii::is_hex(text[at + 2]);
}

/// Whether a character is never written as an escape.
bool is_plain(char c) noexcept {
    return ascii::is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~' ||
           plain_signs.find(c) != none;
}

bool is_loose(char c) noexcept {
    return loose_signs.find(c) != none;
}

/// How often a URL was escaped to stand in the query of another.
enum class UrlQuery { no, once, twice };

/// Appends to a URL what a text has, one character after the other.
class UrlWriter {
public:
    UrlWriter(TextUrl& url, std::string_view text, UrlQuery query)
        : url_(url), text_(text), query_(query) {}

    /// Takes the character at `at` and returns what follows it; 0 where the URL ends.
    std::size_t take(std::size_t at) {
        const char c = text_[at];
        if (url_ends.find(c) != none || static_cast<unsigned char>(c) < 0x20) {
            return 0;
        }
        if (c == '\\') {
            return take_json(at);
        }
        if (query_ != UrlQuery::no && c == '&') {
            return 0;
        }
        if (c == '&') {
            return take_entity(at);
        }
        if (is_escape(text_, at)) {
            // "%252F" where an escaped URL was escaped again
            const bool is_twice = query_ == UrlQuery::twice && text_.substr(at + 1, 2) == "25" &&
                                  at + 4 < text_.size() && ascii::is_hex(text_[at + 3]) &&
                                  ascii::is_hex(text_[at + 4]);
            const auto next = at + (is_twice ? 5 : 3);
            const auto decoded =
                static_cast<char>(digit(text_[next - 2]) * 16 + digit(text_[next - 1]));
            if (query_ == UrlQuery::twice && !is_twice && decoded == '&') {
                return 0;
            }
            return is_plain(decoded) || (query_ != UrlQuery::no && decoded > ' ')
                       ? put_normal(decoded, next)
                       : put_escaped(decoded, next);
        }
        return put_normal(c, at + 1);
    }

private:
    static bool is_beyond_ascii(char c) noexcept { return static_cast<unsigned char>(c) > 127; }

    /// As "%E3": one form for a byte of an IRI and for its escape (RFC 3987, section 3.1).
    std::size_t put_escaped(char c, std::size_t next) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(c);
        put('%', next);
        put(digits[byte >> 4U], next);
        return put(digits[byte & 15U], next);
    }

    std::size_t put_normal(char c, std::size_t next) {
        const bool is_escaped = is_beyond_ascii(c) || is_loose(c) || url_ends.find(c) != none;
        return is_escaped ? put_escaped(c, next) : put(c, next);
    }

    /// Of what "\\u0041" writes, in UTF-8.
    std::size_t put_code(unsigned code, std::size_t next) {
        if (code >= 0x10000) {
            put_escaped(static_cast<char>(0xF0U | code >> 18U), next);
            put_escaped(static_cast<char>(0x80U | (code >> 12U & 63U)), next);
            put_escaped(static_cast<char>(0x80U | (code >> 6U & 63U)), next);
        } else if (code >= 0x800) {
            put_escaped(static_cast<char>(0xE0U | code >> 12U), next);
            put_escaped(static_cast<char>(0x80U | (code >> 6U & 63U)), next);
        } else {
            put_escaped(static_cast<char>(0xC0U | code >> 6U), next);
        }
        return put_escaped(static_cast<char>(0x80U | (code & 63U)), next);
    }

    /// What "\\u0041" at `at` writes, or 0.
    [[nodiscard]] unsigned unit_at(std::size_t at) const noexcept {
        const auto text = text_.substr(std::min(at, text_.size()), 6);
        const bool is_unit = text.size() == 6 && text.starts_with("\\u") &&
                             std::all_of(text.begin() + 2, text.end(), ascii::is_hex);
        return is_unit ? digit(text[2]) << 12U | digit(text[3]) << 8U | digit(text[4]) << 4U |
                             digit(text[5])
                       : 0;
    }

    std::size_t take_json(std::size_t at) {
        const auto rest = text_.substr(at + 1);
        if (rest.starts_with('/')) {
            return put('/', at + 2);
        }
        if (rest.size() >= 3 && rest[0] == 'x' && ascii::is_hex(rest[1]) &&
            ascii::is_hex(rest[2])) {
            return put_decoded(digit(rest[1]) << 4U | digit(rest[2]), at + 4);
        }
        if (rest.starts_with('"')) {
            return 0;
        }
        if (rest.size() < 5 || rest[0] != 'u' ||
            !std::all_of(rest.begin() + 1, rest.begin() + 5, ascii::is_hex)) {
            return take_backslashes(at);
        }
        const unsigned code =
            digit(rest[1]) << 12U | digit(rest[2]) << 8U | digit(rest[3]) << 4U | digit(rest[4]);
        const auto low = unit_at(at + 6);
        if (code >= 0xD800 && code < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
            return put_code(0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00), at + 12);
        }
        return code > 127 ? put_code(code, at + 6) : put_decoded(code, at + 6);
    }

    /// A run of them is one; JSON doubles each.
    std::size_t take_backslashes(std::size_t at) {
        const auto next = std::min(text_.find_first_not_of('\\', at), text_.size());
        put('%', at + 1);
        put('5', next);
        return put('C', next);
    }

    std::size_t put_decoded(unsigned code, std::size_t next) {
        const auto decoded = static_cast<char>(code);
        const bool is_end = code <= ' ' || url_ends.find(decoded) != none;
        return is_end ? 0 : put_normal(decoded, next);
    }

    /// "&amp;", "&#47;", "&sol;" of HTML and XML; any other "&" is a sign of the URL.
    std::size_t take_entity(std::size_t at) {
        const auto reference = reference_at(text_.substr(at));
        const auto next = at + reference.size;
        if (reference.size == 0) {
            return put('&', at + 1);
        }
        if (reference.code > 127) {
            return is_text(reference.code) ? put_code(reference.code, next) : 0;
        }
        return reference.code == '&' ? put('&', next) : put_decoded(reference.code, next);
    }

    /// Whether a character beyond ASCII is no blank or quotation mark.
    static bool is_text(unsigned code) noexcept { return !script_letter(code).is_sign; }

    std::size_t put(char c, std::size_t next) {
        url_.value.push_back(c);
        url_.ends.push_back(next);
        return next;
    }

    TextUrl& url_;
    std::string_view text_;
    UrlQuery query_;
};

/// Whether a port goes without saying, under the scheme that stands before the host or any.
bool is_default(std::string_view port, std::string_view before) noexcept {
    for (const std::string_view mark : {"://", ":\\/\\/", "%3a%2f%2f", "%253a%252f%252f"}) {
        const auto size = std::min(mark.size(), before.size());
        if (ascii::same(before.substr(before.size() - size), mark)) {
            before.remove_suffix(size);
            const auto ends = [&](std::string_view scheme) {
                return before.size() >= scheme.size() &&
                       ascii::same(before.substr(before.size() - scheme.size()), scheme);
            };
            return ends("https")  ? port == "443"
                   : ends("http") ? port == "80"
                   : ends("ftps") ? port == "990"
                                  : ends("ftp") && port == "21";
        }
    }
    return port == "80" || port == "443";
}

bool begins_path(std::string_view text) noexcept {
    constexpr std::array signs = {"/", "?", "\\/", "%2f", "%252f"};
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
        return ascii::same(text.substr(0, sign.size()), sign);
    });
}

/// The size of the colon at the begin of `text`, as the text writes it; 0 for none.
std::size_t colon_size(std::string_view text, UrlQuery query) noexcept {
    const auto reference = reference_at(text);
    return text.starts_with(':')                                                 ? 1
           : reference.code == ':'                                               ? reference.size
           : query == UrlQuery::once && ascii::same(text.substr(0, 3), "%3a")    ? 3
           : query == UrlQuery::twice && ascii::same(text.substr(0, 5), "%253a") ? 5
                                                                                 : 0;
}

/// Takes the port behind the host, unless it is one that goes without saying.
std::size_t
take_port(TextUrl& url, std::string_view text, std::size_t begin, std::size_t at, UrlQuery query) {
    const auto colon = colon_size(text.substr(at), query);
    constexpr std::size_t longest = 5;
    std::size_t end = at + colon;
    while (colon != 0 && end < text.size() && end - at - colon < longest &&
           ascii::is_digit(text[end])) {
        ++end;
    }
    if (colon == 0 || end == at + colon) {
        return colon != 0 && begins_path(text.substr(end)) ? end : at; // "host:/a"
    }
    auto port = text.substr(at + colon, end - at - colon);
    while (port.size() > 1 && port.front() == '0') {
        port.remove_prefix(1);
    }
    if (!is_default(port, text.substr(0, begin))) {
        url.value += ':';
        url.value += port;
        url.ends.resize(url.value.size(), end);
    }
    return end;
}

void take_path(TextUrl& url, std::string_view text, std::size_t at, UrlQuery query) {
    UrlWriter writer(url, text, query);
    const auto host = url.value.size();
    while (at < text.size() && url.value.size() < longest_url) {
        const auto next = writer.take(at);
        if (next == 0) {
            break;
        }
        if (const char first = url.value[host]; first != '/' && first != '?') {
            url.value.resize(host);
            url.ends.resize(host);
            break;
        }
        if (url.value.back() == '#') {
            url.value.pop_back();
            url.ends.pop_back();
            break;
        }
        at = next;
    }
    if (url.value.size() == host || url.value[host] != '/') {
        url.value.insert(host, "/");
        url.ends.insert(url.ends.begin() + static_cast<std::ptrdiff_t>(host),
                        host == 0 ? at : url.ends[host - 1]);
    }
    url.host_size = host;
}

} // namespace

TextUrl url_at(std::string_view text, std::size_t begin, std::size_t end, std::string_view host) {
    TextUrl url;
    const auto stands_before = [&](std::string_view sign) {
        return begin >= sign.size() &&
               ascii::same(text.substr(begin - sign.size(), sign.size()), sign);
    };
    const auto query = stands_before("%2f") || stands_before("%40")       ? UrlQuery::once
                       : stands_before("%252f") || stands_before("%2540") ? UrlQuery::twice
                                                                          : UrlQuery::no;
    if (end < text.size() && text[end] == ']') {
        ++end;
    }
    if (end + 1 < text.size() && text[end] == '.' &&
        std::string_view("/:?\\").find(text[end + 1]) != none) {
        ++end; // a name from the root: "evil.example./a"
    }
    url.value = host;
    url.ends.assign(host.size(), end);
    take_path(url, text, take_port(url, text, begin, end, query), query);
    return url;
}

TextUrl url_of(std::string_view host, std::string_view path) {
    TextUrl url;
    url.value = host;
    url.ends.assign(host.size(), 0);
    take_path(url, path, 0, UrlQuery::no);
    return url;
}

namespace {

constexpr unsigned no_byte = 256;

/// The byte that the escape at `at` of a URL in normal form writes, or `no_byte`.
unsigned escaped_byte(std::string_view url, std::size_t at) noexcept {
    const auto escape = url.substr(std::min(at, url.size()), 3);
    const bool is_escape = escape.size() == 3 && escape[0] == '%';
    return is_escape ? digit(escape[1]) << 4U | digit(escape[2]) : no_byte;
}

/// Whether text may go on at `at` of a URL that is none of it: a blank, quote or sign of control as
/// an escape, or a loose sign or letter of a script without blanks as it is.
bool is_text_on(const TextUrl& url, std::size_t at) noexcept {
    const auto byte = escaped_byte(url.value, at);
    if (byte == no_byte) {
        return false;
    }
    const bool is_sign = byte <= ' ' || byte == '"' || byte == '\'' || byte == '<' || byte == '>';
    constexpr unsigned low_bits = 0x3F;
    constexpr std::size_t escape_size = 3;
    const bool is_pair = byte >= 0xC2 && byte < 0xE0;
    const auto code = (byte & 0x1FU) << 6U | (escaped_byte(url.value, at + 3) & low_bits);
    const auto written = url.ends[at] - url.ends[at - 1];
    const bool is_script = written == 1 && (is_pair ? script_letter(code).is_sign : byte > 127);
    return is_sign || is_script || (written != escape_size && is_loose(static_cast<char>(byte)));
}

} // namespace

std::vector<std::size_t> url_borders(const TextUrl& url) {
    constexpr std::size_t most = 64;
    std::vector<std::size_t> borders;
    const std::string_view value = url.value;
    std::size_t end = 0; // of the part that may be all of the URL
    std::size_t sentence_end = 0;
    for (std::size_t at = url.host_size + 1; at <= value.size() && borders.size() < most; ++at) {
        if (at > end || end == 0) {
            end = at;
            while (end < value.size() && !is_text_on(url, end)) {
                ++end;
            }
            sentence_end = value.substr(0, end).find_last_not_of(sentence_signs) + 1;
        }
        if (at >= sentence_end || value[at - 1] == '/' ||
            std::string_view("/?&;,)").find(value[at]) != none) {
            borders.push_back(at);
        }
    }
    return borders;
}

} // namespace ample::sweep::detail
