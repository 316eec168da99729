#include <ample/sweep/sigma/detail/expand.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ample::sweep::sigma::detail {

namespace {

constexpr std::size_t most_expanded = 10'000;

} // namespace

Result<std::vector<std::string>> expanded(const std::string& text,
                                          const Placeholders& placeholders) {
    std::vector<std::string> done = {""};
    std::size_t at = 0;
    while (at < text.size()) {
        const auto open = text.find('%', at);
        const auto close = open == std::string::npos ? open : text.find('%', open + 1);
        if (close == std::string::npos) {
            break;
        }
        const auto name = text.substr(open + 1, close - open - 1);
        const auto values = placeholders.find(name);
        if (values == placeholders.end()) {
            return Error{Kind::unsupported, "the placeholder %" + name + "% has no values", ""};
        }
        std::vector<std::string> longer;
        for (const auto& front : done) {
            for (const auto& value : values->second) {
                longer.push_back(fmt::format("{}{}{}", front, text.substr(at, open - at), value));
            }
        }
        if (longer.size() > most_expanded) {
            return Error{Kind::unsupported, "placeholders expand to more than 10000 values", ""};
        }
        done = std::move(longer);
        at = close + 1;
    }
    for (auto& one : done) {
        one += text.substr(std::min(at, text.size()));
    }
    return done;
}

} // namespace ample::sweep::sigma::detail
