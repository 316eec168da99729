// URLs as they stand in text, in the normal form of indicators.
//
//     http://WWW.Evil.example:80/a%2Db/?q=1#top     ──▶  www.evil.example/a-b/?q=1
//     http:\/\/evil.example\/a                            evil.example/a          (JSON)
//     u=http%3A%2F%2Fevil.example%2Fa%3Fq%3D1             evil.example/a?q=1      (in a query)
//     (see http://evil.example/あ).                       evil.example/%E3%81%82).

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// A URL without its scheme, and for each byte of it where the next begins in the text.
struct TextUrl {
    std::string value = {};
    std::vector<std::size_t> ends = {}; ///< as many as bytes
    std::size_t host_size = 0;          ///< with the port
};

/// Signs that stand in URLs though they should be escaped there (RFC 3986, appendix A): one form
/// for the sign and its escape, which is the escape. A URL may as well end before one.
constexpr std::string_view loose_signs = "|'{}^`\\";

/// Brackets, of which the other form is the one form.
constexpr std::string_view plain_signs = "[]";

/// Longest URL that is followed.
constexpr std::size_t longest_url = 2048;

/// The URL whose host stands at [begin, end) of `text`; `host` is its normal form. An IPv6 address
/// stands in brackets.
TextUrl url_at(std::string_view text, std::size_t begin, std::size_t end, std::string_view host);

/// The URL that a log writes in two fields.
TextUrl url_of(std::string_view host, std::string_view path);

/// The sizes of the parts of `url` that an indicator may be: up to and with every slash, up to
/// every slash, "?", "&", ";", "," and ")", an escape of a blank or quote, a loose sign and a
/// letter of a script without blanks, before these and the end also without punctuation. At
/// most 64.
std::vector<std::size_t> url_borders(const TextUrl& url);

} // namespace ample::sweep::detail
