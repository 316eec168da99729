#include <ample/sweep/sigma/detail/expand.hpp>

#include <fmt/format.h>

#include <optional>

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

struct Placeholder {
    std::string name = {};
    std::size_t end = 0; ///< behind its second sign
};

/// The name between the sign at `open` and the next one; nothing where that is none.
std::optional<std::string> name_at(const std::string& text, std::size_t open) {
    const auto close = text.find('%', open + 1);
    auto name = text.substr(open + 1, close == std::string::npos ? close : close - open - 1);
    const bool is_name =
        close != std::string::npos && !name.empty() && name.find('\\') == std::string::npos;
    return is_name ? std::optional(std::move(name)) : std::nullopt;
}

/// Whether the backslash before the sign at `open` makes it a plain one: not where a placeholder
/// with values follows, nor where the signs would not pair up without it.
bool is_escaped(const std::string& text, std::size_t open, const Placeholders& placeholders) {
    const auto name = name_at(text, open);
    return !name ||
           (!placeholders.contains(*name) && name_at(text, open + 1 + name->size()).has_value());
}

/// The next placeholder from `at` on; `between` is the text before it, or all that is left.
std::optional<Placeholder> next_placeholder(const std::string& text,
                                            std::size_t at,
                                            const Placeholders& placeholders,
                                            std::string& between) {
    between.clear();
    for (; at < text.size(); ++at) {
        const bool has_backslash = text[at] == '\\' && at + 1 < text.size() && text[at + 1] == '%';
        if (has_backslash && is_escaped(text, at + 1, placeholders)) {
            between += '%';
            ++at;
            continue;
        }
        if (text[at] == '%') {
            if (auto name = name_at(text, at)) {
                const auto end = at + name->size() + 2;
                return Placeholder{std::move(*name), end};
            }
        }
        between += text[at];
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<std::string>> expanded(const std::string& text,
                                          const Placeholders& placeholders) {
    std::vector<std::string> done = {""};
    std::size_t at = 0; // what stands before it is in `done`
    std::string between;
    while (true) {
        const auto found = next_placeholder(text, at, placeholders, between);
        if (!found) {
            break;
        }
        const auto values = placeholders.find(found->name);
        if (values == placeholders.end() || values->second.empty()) {
            return Error{
                Kind::unsupported, "the placeholder %" + found->name + "% has no values", ""};
        }
        if (!fits(done, between.size(), values->second)) {
            return too_much();
        }
        std::vector<std::string> longer;
        longer.reserve(done.size() * values->second.size());
        for (const auto& front : done) {
            for (const auto& value : values->second) {
                longer.push_back(fmt::format("{}{}{}", front, between, value));
            }
        }
        done = std::move(longer);
        at = found->end;
    }
    if (!fits(done, between.size(), {""})) {
        return too_much();
    }
    for (auto& one : done) {
        one += between;
    }
    return done;
}

} // namespace ample::sweep::sigma::detail
