#include <ample/cite/detail/hedges.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

bool is_said_to(const Words& words, std::size_t at) {
    if (!among(words[at].low, "said reported claimed") || at + 1 >= words.size() ||
        words[at + 1].low != "to" || at == 0) {
        return false;
    }
    const bool hearer =
        at + 2 < words.size() &&
        (words[at + 2].capital || words[at + 2].is(Sort::determiner) ||
         words[at + 2].is_any(Sort::police, Sort::official, Sort::prosecutor, Sort::organisation));
    if (hearer) {
        return false; // "had not been reported to the vendor", "was reported to police"
    }
    const auto& before = words[at - 1];
    return before.is_any(Sort::be, Sort::adverb);
}

std::string_view impersonal(const Words& words, std::size_t at) {
    std::string_view klass;
    const auto& low = words[at].low;
    if (low == "alleged" || low == "claimed") {
        klass = "alleged";
    } else if (low == "said" || low == "reported" || low == "understood" || low == "rumoured") {
        klass = "hearsay";
    } else if (low == "believed" || low == "thought") {
        klass = "believed";
    } else if (low == "suspected") {
        klass = "suspected";
    }
    auto i = at;
    while (i > 0 && at - i < 4 && words[i - 1].is_any(Sort::be, Sort::have, Sort::adverb)) {
        --i;
    }
    if (among(low, "revealed learnt learned") && i < at && i > 0 && words[i - 1].low == "it") {
        klass = "asserted"; // plainly, but nobody knows by whom
    }
    const bool passive = std::any_of(
        words.begin() + static_cast<std::ptrdiff_t>(i),
        words.begin() + static_cast<std::ptrdiff_t>(at),
        [](const Word& word) { return word.is(Sort::be); }); // not "it earlier reported"
    const bool it = i > 0 && (passive || words[i - 1].low == "it's") &&
                    (words[i - 1].low == "it" || words[i - 1].low == "it's") &&
                    (i < at || words[i - 1].low == "it's");
    return it || (i > 1 && i <= at && words[i - 1].low == "'s" && words[i - 2].low == "it")
               ? klass
               : std::string_view{};
}

bool is_rumour(const Words& words, std::size_t at) {
    return at + 1 < words.size() && words[at + 1].low == "that" &&
           (at == 0 || !words[at - 1].is_any(Sort::pronoun, Sort::role)) &&
           among(words[at].low,
                 "reports rumours rumors claims allegations suggestions speculation accusations");
}

bool tells_now(const Words& words, std::size_t at) {
    if (words[at].low != "tell" || at == 0 || at + 1 >= words.size()) {
        return false;
    }
    const auto& who = words[at - 1];
    const auto& whom = words[at + 1];
    return !who.capital && who.mark == 0 && (who.low.ends_with("s") || who.low == "people") &&
           (among(whom.low, "this us reporters journalists") || whom.is(Sort::media) ||
            (whom.capital && whom.mark == 0));
}

std::optional<Phrase> understood_by(const Words& words) {
    auto last = words.size();
    while (last > 0 && words[last - 1].mark != 0) {
        --last;
    }
    constexpr std::size_t window = 6; // ", the Evening Courier understands"
    if (last < 4 || words[last - 1].low != "understands") {
        return std::nullopt;
    }
    const auto verb = last - 1;
    for (auto i = verb; i-- > 1 && verb - i < window;) {
        if (words[i].mark == ',') {
            const bool holder = i + 1 < verb && (words[i + 1].low == "the" || words[i + 1].capital);
            return holder ? std::optional<Phrase>({verb, last}) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace ample::cite::detail
