#include <ample/sweep/sigma/detail/comparison_budget.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ample::sweep::sigma::detail {

namespace {

constexpr std::size_t copies = 4; // of a text: as it is shown, folded, encoded
constexpr std::size_t steps_besides = 64;

} // namespace

bool ComparisonBudget::has_room(std::size_t text_bytes) noexcept {
    bytes_ -= std::min(bytes_, sizeof(Matcher) + copies * text_bytes);
    return bytes_ != 0;
}

Result<std::shared_ptr<const Regex>> ComparisonBudget::expression(const std::string& text,
                                                                  Regex::Flags flags) {
    const auto key = fmt::format(
        "{:d}{:d}{:d}{}", flags.is_caseless, flags.is_multi_line, flags.is_dot_all, text);
    if (const auto known = known_.find(key); known != known_.end()) {
        return known->second;
    }
    if (steps_ == 0) {
        return Error{
            Kind::unsupported, "the file's regular expressions come to more than 400000 steps", ""};
    }
    auto regex = Regex::compile(text, flags);
    if (regex) {
        steps_ -= std::min(steps_, (*regex)->size() + steps_besides);
        known_.emplace(key, *regex);
    }
    return regex;
}

} // namespace ample::sweep::sigma::detail
