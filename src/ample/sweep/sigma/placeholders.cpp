#include <ample/core/ascii.hpp>
#include <ample/sweep/sigma/placeholders.hpp>

#include <fmt/format.h>

namespace ample::sweep::sigma {

namespace {

constexpr std::size_t longest_told = 80; // of a line that does not fit

} // namespace

Status
read_placeholders(std::string_view text, const std::string& path, Placeholders& placeholders) {
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        const auto line = ascii::trim(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        const auto equals = line.find('=');
        const auto name = ascii::trim(line.substr(0, equals));
        if (equals == std::string_view::npos || name.empty()) {
            return Error{
                Kind::damaged,
                fmt::format(
                    "{}:{}: not 'name=value': {}", path, number, line.substr(0, longest_told)),
                "one value a line; a name may stand on several"};
        }
        placeholders[std::string(name)].emplace_back(ascii::trim(line.substr(equals + 1)));
    }
    return Done{};
}

} // namespace ample::sweep::sigma
