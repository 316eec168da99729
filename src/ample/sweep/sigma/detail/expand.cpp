#include <ample/sweep/sigma/detail/expand.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ample::sweep::sigma::detail {

namespace {

constexpr std::size_t most_expanded = 10'000;
constexpr std::size_t most_bytes = std::size_t{16} << 20U; // of what they come to

Error too_much() {
    return {Kind::unsupported, "placeholders expand to more than 10000 values or 16 MiB", ""};
}

std::size_t bytes_of(const std::vector<std::string>& texts) {
    std::size_t sum = 0;
    for (const auto& text : texts) {
        sum += text.size();
    }
    return sum;
}

/// Whether every one of `fronts` with `between` and every one of `values` is within the bounds.
bool fits(const std::vector<std::string>& fronts,
          std::size_t between,
          const std::vector<std::string>& values) {
    if (fronts.empty() || values.size() > most_expanded / fronts.size()) {
        return false;
    }
    const auto count = fronts.size() * values.size();
    return bytes_of(fronts) * values.size() + bytes_of(values) * fronts.size() + count * between <=
           most_bytes;
}

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
        if (values == placeholders.end() || values->second.empty()) {
            return Error{Kind::unsupported, "the placeholder %" + name + "% has no values", ""};
        }
        if (!fits(done, open - at, values->second)) {
            return too_much();
        }
        std::vector<std::string> longer;
        longer.reserve(done.size() * values->second.size());
        for (const auto& front : done) {
            for (const auto& value : values->second) {
                longer.push_back(fmt::format("{}{}{}", front, text.substr(at, open - at), value));
            }
        }
        done = std::move(longer);
        at = close + 1;
    }
    const auto tail = text.substr(std::min(at, text.size()));
    if (!fits(done, tail.size(), {""})) {
        return too_much();
    }
    for (auto& one : done) {
        one += tail;
    }
    return done;
}

} // namespace ample::sweep::sigma::detail
