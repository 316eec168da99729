#include <ample/cite/detail/possibility.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// Whether the words hold nothing but a possibility: no strength and no likelihood beside it.
bool says_possible_only(std::string_view text) {
    constexpr WordList may =
        "may might could can possible possibly perhaps conceivable conceivably "
        "possibility maybe";
    constexpr WordList more = "likely probable probably strong high highly real well good great "
                              "distinct must";
    const auto low = ascii::lower(text);
    const auto words = words_of(low, 0, low.size());
    const auto any = [&](const WordList& list) {
        return std::any_of(
            words.begin(), words.end(), [&](const Word& word) { return among(word.low, list); });
    };
    const bool open = low.find("rule") != std::string::npos ||
                      low.find("ruling") != std::string::npos ||
                      low.find("exclude") != std::string::npos;
    const bool low_confidence = low.find("low confidence") != std::string::npos;
    return low_confidence || ((any(may) || open) && !any(more));
}

/// 可能性がある, かもしれない, 否定できない; not 可能性が高い.
bool says_possible_only_in_japanese(std::string_view text) {
    constexpr std::string_view may[] = {"可能性", "かもしれ", "否定でき", "排除でき"};
    constexpr std::string_view more[] = {"高", "大き", "強", "濃厚", "十分"};
    const auto holds = [text](std::string_view one) { return text.find(one) != text.npos; };
    return std::any_of(std::begin(may), std::end(may), holds) &&
           std::none_of(std::begin(more), std::end(more), holds);
}

} // namespace

std::vector<Claim> graded(std::vector<Claim> claims) {
    for (auto& claim : claims) {
        auto& certainty = claim.certainty;
        const bool possible =
            certainty.klass == "probable" && (says_possible_only(certainty.words) ||
                                              says_possible_only_in_japanese(certainty.words));
        certainty.klass = possible ? "possible" : certainty.klass;
    }
    return claims;
}

} // namespace ample::cite::detail
