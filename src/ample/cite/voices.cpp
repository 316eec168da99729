#include <ample/cite/detail/voices.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t first_blocks = 14;  // a long headline looks like a paragraph
constexpr std::size_t longest_line = 220; // bytes

/// Where the speaker's name begins behind "answered by", "Remarks by", "testimony of"; the number
/// of words where no such words stand.
std::size_t behind_opening(const Words& words) {
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const bool by = words[i + 1].low == "by" &&
                        among(words[i].low,
                              "answered answer reply replied speech address remarks statement "
                              "delivered keynote response lecture");
        const bool of = words[i + 1].low == "of" && among(words[i].low, "testimony statement");
        if (by || of) {
            return i + 2;
        }
    }
    return words.size();
}

/// The name with its post, up to a mark that parts it or the occasion: "at the harbour forum".
Phrase speaker_from(const Words& words, std::size_t at) {
    auto end = at;
    while (end < words.size() && (words[end].mark == 0 || words[end].mark == ',' ||
                                  words[end].mark == '.' || words[end].mark == '&')) {
        const bool occasion = end > at && among(words[end].low, "at on to before during following");
        if (occasion) {
            break;
        }
        ++end;
    }
    return {at, end};
}

bool speaks_of_himself(const Article& article) {
    constexpr std::size_t least = 3;
    std::size_t own = 0;
    for (const auto& sentence : article.sentences) {
        for (const auto& word : sentence.words) {
            own += !word.quoted && among(word.low, "i my me") ? 1 : 0;
        }
    }
    return own >= least;
}

} // namespace

std::optional<Party> voice_of(const Article& article) {
    if (article.language != "en") {
        return std::nullopt;
    }
    const auto& blocks = article.page.blocks;
    for (std::size_t i = 0; i < std::min(blocks.size(), first_blocks); ++i) {
        if (blocks[i].end - blocks[i].begin > longest_line) {
            continue;
        }
        const auto words = words_of(article.text, blocks[i].begin, blocks[i].end);
        const auto who = speaker_from(words, behind_opening(words));
        if (who.end < who.begin + 2) {
            continue;
        }
        auto party = party_of(article.text, words, who);
        const bool posted = party.standing != Standing::person && party.standing != Standing::other;
        if (!party.person.empty() && posted && speaks_of_himself(article)) {
            party.words = low_text(words, {0, who.begin});
            return party;
        }
    }
    return std::nullopt;
}

} // namespace ample::cite::detail
