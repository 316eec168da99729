#include <ample/cite/detail/credits.hpp>
#include <ample/cite/detail/japanese_words.hpp>

#include <algorithm>

namespace ample::cite::detail {

JapaneseCredit japanese_closing(std::string_view text) {
    constexpr std::pair<std::string_view, std::string_view> brackets[] = {
        {"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}, {"［", "］"}, {"〔", "〕"}};
    constexpr std::size_t longest = 48; // bytes: "（ワシントン共同）"
    for (const auto& [open, shut] : brackets) {
        const auto begin = text.ends_with(shut) ? text.rfind(open) : text.npos;
        if (begin == text.npos || text.size() - begin > longest) {
            continue;
        }
        const auto inside =
            text.substr(begin + open.size(), text.size() - begin - open.size() - shut.size());
        const bool ends = begin == 0 || text.substr(0, begin).ends_with("。") ||
                          text.substr(0, begin).ends_with("」");
        const auto* const known = std::find_if(
            std::begin(japanese::agencies), std::end(japanese::agencies), [&](const auto& one) {
                const auto rest = inside.substr(std::min(inside.size(), inside.find(one.first)));
                const auto behind = rest.substr(std::min(rest.size(), one.first.size()));
                return !rest.empty() && (behind.empty() || behind == "通信" || behind == "通信社" ||
                                         behind.starts_with("＝"));
            });
        if (ends && known != std::end(japanese::agencies)) {
            return {known->first, begin};
        }
        constexpr std::size_t shortest = 9; // bytes: a name and 通信
        const bool wire = inside.size() >= shortest && inside.size() <= 2 * shortest &&
                          (inside.ends_with("通信") || inside.ends_with("通信社"));
        if (ends && wire) { // of no list
            return {inside, begin};
        }
    }
    return {};
}

} // namespace ample::cite::detail
