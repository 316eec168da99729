#include <ample/sweep/sigma/detail/url_part.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace ample::sweep::sigma {

namespace {

constexpr auto none = std::string_view::npos;

std::string_view host_in(std::string_view authority) noexcept {
    authority.remove_prefix(authority.rfind('@') + 1);
    if (authority.starts_with('[')) {
        return authority.substr(1, authority.find(']') - 1);
    }
    return authority.substr(0, authority.find(':'));
}

std::optional<std::string_view> unless_empty(std::string_view text) noexcept {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<std::string_view> extension_of(std::string_view path) noexcept {
    const auto name = path.substr(path.rfind('/') + 1);
    const auto dot = name.rfind('.');
    return dot == none ? std::nullopt : unless_empty(name.substr(dot + 1));
}

} // namespace

std::optional<UrlPart> parse_url_part(std::string_view word) noexcept {
    constexpr std::array words = {std::pair{std::string_view("host"), UrlPart::host},
                                  std::pair{std::string_view("path"), UrlPart::path},
                                  std::pair{std::string_view("query"), UrlPart::query},
                                  std::pair{std::string_view("extension"), UrlPart::extension}};
    for (const auto& [known, part] : words) {
        if (known == word) {
            return part;
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> part_of_url(UrlPart part, std::string_view url) noexcept {
    if (part == UrlPart::whole) {
        return url;
    }
    url = url.substr(0, url.find('#'));
    const auto question = url.find('?');
    if (part == UrlPart::query) {
        return question == none ? std::nullopt : unless_empty(url.substr(question + 1));
    }
    url = url.substr(0, question);
    const auto mark = url.find("://");
    const bool has_host = mark != none || !url.starts_with('/');
    auto rest = url.substr(mark == none ? 0 : mark + 3);
    const auto authority = has_host ? rest.substr(0, rest.find('/')) : std::string_view();
    rest.remove_prefix(authority.size());
    switch (part) {
    case UrlPart::host:
        return unless_empty(host_in(authority));
    case UrlPart::path:
        return unless_empty(rest);
    default:
        return extension_of(rest);
    }
}

} // namespace ample::sweep::sigma
