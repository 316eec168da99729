#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/shown_papers.hpp>
#include <ample/cite/detail/speaker_phrases.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList made_known = "published publishes released releases issued issues unsealed "
                                "unseals filed files posted circulated tabled returned lodged "
                                "presented submitted";

/// "a joint advisory", "its annual report": from a determiner to the paper, a few words long.
Phrase paper_behind(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 7; // words
    if (at >= words.size() ||
        (!words[at].is(Sort::determiner) && !among(words[at].low, "its their his her new"))) {
        return {};
    }
    const auto until = std::min(at + longest, words.size());
    for (auto i = at + 1; i < until && words[i].mark == 0 && words[i].low != "of"; ++i) {
        const bool head = i + 1 >= words.size() || words[i + 1].mark != 0 ||
                          !paper_in(words, {i + 1, std::min(i + 2, words.size())});
        if (head && paper_in(words, {i, i + 1})) {
            return {at, i + 1};
        }
    }
    return {};
}

} // namespace

Phrase paper_shown(const Words& words) {
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (words[i].quoted || !among(words[i].low, made_known)) {
            continue;
        }
        if (words[i - 1].is_any(Sort::be, Sort::adverb)) { // "The indictment was unsealed"
            const auto leading = SpeakerPhrases(words).leading();
            if (!leading.empty() && leading.end < i + 1 && paper_in(words, leading)) {
                return leading;
            }
        } else if (const auto paper = paper_behind(words, i + 1); !paper.empty()) {
            return paper;
        }
    }
    return {};
}

bool tells_as_paper(const Words& words, std::size_t at) {
    auto verb = at + 1;
    while (verb < words.size() && words[verb].is(Sort::adverb)) {
        ++verb;
    }
    return words[at].low == "it" && verb < words.size() &&
           among(words[verb].low,
                 "says alleges states describes accuses charges claims names notes adds lists "
                 "warns concludes finds shows argues details identifies contends asserts blames "
                 "attributes recommends maintains puts gives reads sets traces estimates");
}

} // namespace ample::cite::detail
