#include <ample/sweep/url.hpp>

namespace ample::sweep {

namespace {

constexpr auto none = std::string_view::npos;

/// Cuts everything from the first `mark` on off `text` and returns what followed the mark.
std::string_view cut_from(std::string_view& text, char mark) noexcept {
    const auto at = text.find(mark);
    if (at == none) {
        return {};
    }
    const auto after = text.substr(at + 1);
    text = text.substr(0, at);
    return after;
}

std::string_view host_of(std::string_view authority) noexcept {
    if (const auto at = authority.rfind('@'); at != none) {
        authority.remove_prefix(at + 1);
    }
    if (authority.starts_with('[')) {
        return authority.substr(1, authority.find(']') - 1);
    }
    return authority.substr(0, authority.find(':'));
}

} // namespace

UrlParts parse_url(std::string_view url) noexcept {
    UrlParts parts;
    cut_from(url, '#');
    parts.query = cut_from(url, '?');
    if (const auto scheme = url.find("://"); scheme != none) {
        parts.scheme = url.substr(0, scheme);
        url.remove_prefix(scheme + 3);
    }
    const auto slash = url.find('/');
    parts.host = host_of(url.substr(0, slash));
    if (slash != none) {
        parts.path = url.substr(slash);
        parts.file = parts.path.substr(parts.path.rfind('/') + 1);
    }
    return parts;
}

} // namespace ample::sweep
