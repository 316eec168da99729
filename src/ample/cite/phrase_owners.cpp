#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/phrase_owners.hpp>
#include <ample/cite/frames.hpp>

namespace ample::cite::detail {

/// "accusing them of stealing", "charged two men with stealing": who is said to act.
Phrase accused_before(const Words& words, std::size_t at) {
    constexpr std::size_t far = 14;
    const bool charged = at > 4 && words[at].low.ends_with("ing") &&
                         words[at - 1].low == "allegedly" && words[at - 2].low == "for";
    for (auto i = at; charged && i-- > (at > far ? at - far : 1) && words[i].mark == 0;) {
        const bool passive =
            i > 0 && words[i - 1].is_any(Sort::be, Sort::adverb) && !words[i - 1].is(Sort::have);
        if (!passive &&
            among(words[i].low,
                  "referred arrested detained charged indicted sentenced jailed held")) {
            const auto whom = phrase_after(words, i + 1); // "referred | a man to prosecutors for"
            return {i + 1, std::min(whom.end, at - 2)};
        }
    }
    if (at < 3 || at >= words.size() || !words[at].low.ends_with("ing") ||
        !among(words[at - 1].low, "of with")) {
        return {};
    }
    const auto from = at > 12 ? at - 12 : 0;
    for (auto i = at - 1; i-- > from && words[i].mark == 0 && !words[i].is(Sort::clause);) {
        if (among(words[i].low, "accused accusing accuses accuse charged charging charges")) {
            const bool passive = i > 0 && words[i - 1].is_any(Sort::be, Sort::adverb);
            const bool names = i + 1 < at - 1;
            return passive || !names ? Phrase{} : Phrase{i + 1, at - 1};
        }
    }
    return {};
}

/// "used false identities to lease": the verb whose subject does it; `at` without such a verb.
namespace {

/// The last finite verb before the comma at `at - 1`; `at` where an "and" or a speaker stands
/// between.
std::size_t main_verb_before(const Words& words, std::size_t at) {
    constexpr std::size_t far = 22;
    const auto from = at > far ? at - far : 0;
    for (auto i = at - 1; i-- > from + 1;) {
        if (among(words[i].low, "who which that") || words[i].mark == ';' ||
            words[i].is_any(Sort::say, Sort::tell)) {
            break;
        }
        if (is_finite(words, i)) {
            return i;
        }
    }
    return at;
}

} // namespace

std::size_t means_verb(const Words& words, std::size_t at) {
    constexpr std::size_t far = 9;
    const auto from = at > far ? at - far : 0;
    if (at > 3 && words[at].low.ends_with("ing") && words[at - 1].mark == ',') {
        return main_verb_before(words, at); // "broke into the mill, stealing its plans"
    }
    if (at < 3 || words[at - 1].low != "to") {
        return at;
    }
    for (auto i = at - 1; i-- > from + 1;) {
        if (words[i].mark != 0 || words[i].is(Sort::clause)) {
            return at;
        }
        if (among(words[i].low, "used uses abused exploited opened registered created took") ||
            (i + 1 < at - 1 && among(words[i].low, "tried attempted sought planned managed"))) {
            return words[i - 1].is_any(Sort::be, Sort::determiner) ? at : i;
        }
    }
    return at;
}

} // namespace ample::cite::detail
