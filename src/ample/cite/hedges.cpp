#include <ample/cite/certainty.hpp>
#include <ample/cite/detail/hedges.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr Hedge hedges[] = {
    {"allegedly", "alleged", true},     {"alleged", "alleged", true},
    {"accused", "alleged", true},       {"accusing", "alleged", false},
    {"accuses", "alleged", false},      {"purportedly", "alleged", true},
    {"supposedly", "alleged", true},    {"ostensibly", "alleged", true},
    {"suspected", "suspected", true},   {"suspect", "suspected", false},
    {"suspects", "suspected", false},   {"suspicion", "suspected", true},
    {"suspecting", "suspected", false}, {"suspicions", "suspected", true},
    {"believed", "believed", true},     {"believe", "believed", false},
    {"believes", "believed", false},    {"believing", "believed", false},
    {"thought", "believed", true},      {"considered", "believed", true},
    {"think", "believed", false},       {"thinks", "believed", false},
    {"presumed", "believed", true},     {"apparently", "believed", true},
    {"assumed", "believed", true},      {"reportedly", "hearsay", true},
    {"rumoured", "hearsay", true},      {"rumored", "hearsay", true},
    {"understood", "hearsay", true},    {"likely", "probable", false},
    {"probably", "probable", false},    {"probable", "probable", false},
    {"presumably", "probable", false},  {"possibly", "probable", false},
    {"potentially", "probable", false}, {"perhaps", "probable", false},
    {"maybe", "probable", false},       {"conceivably", "probable", false},
    {"seemingly", "probable", false},   {"doubt", "probable", false},
    {"doubts", "probable", false},      {"doubtful", "probable", false},
    {"confident", "believed", false},   {"certain", "believed", false},
    {"confidence", "believed", false},  {"convinced", "believed", false},
    {"assesses", "believed", false},    {"confessed", "confirmed", false},
    {"may", "probable", false},         {"might", "probable", false},
    {"could", "probable", false},       {"unlikely", "probable", false},
    {"plausible", "probable", false},   {"appears", "probable", false},
    {"appear", "probable", false},      {"appeared", "probable", false},
    {"appearing", "probable", false},   {"seems", "probable", false},
    {"seem", "probable", false},        {"seemed", "probable", false},
    {"suggest", "probable", false},     {"suggests", "probable", false},
    {"suggesting", "probable", false},
};

/// A negator within the three words before `at`.
bool is_denied_before(const Words& words, std::size_t at) {
    const auto from = at > 3 ? at - 3 : 0;
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                       words.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const Word& word) { return word.is(Sort::negator); });
}

/// "caution that logs | can be forged": the chance somebody warns of, at either of its two words.
bool is_caution(const Words& words, std::size_t at) {
    constexpr std::size_t window = 10;
    constexpr WordList verbs = "caution cautions cautioned cautioning";
    const auto opens = [&](std::size_t i) {
        return among(words[i].low, verbs) && i + 1 < words.size() && words[i + 1].low == "that";
    };
    const auto barred = [&](std::size_t i) {
        return words[i].mark == ';' || words[i].low == "but" || words[i].is(Sort::negator);
    };
    if (opens(at)) {
        for (auto i = at + 2; i < std::min(at + window, words.size()) && !barred(i); ++i) {
            if (among(words[i].low, "can could may might")) {
                return true;
            }
        }
        return false;
    }
    for (auto i = at; words[at].low == "can" && i-- > 0 && at - i < window && !barred(i);) {
        if (opens(i)) {
            return true;
        }
    }
    return false;
}

/// Back over "is", "has been" before the word at `at`.
std::size_t with_auxiliaries(const Words& words, std::size_t at) {
    auto begin = at;
    while (begin > 0 && at - begin < 3 &&
           (words[begin - 1].is_any(Sort::be, Sort::have) || words[begin - 1].low == "also" ||
            words[begin - 1].low == "widely")) {
        --begin;
    }
    return begin;
}

} // namespace

const Hedge* hedge_at(const Words& words, std::size_t at) {
    const auto& word = words[at];
    if (word.low == "may" && word.capital) {
        return nullptr; // the month
    }
    static const auto table = [] {
        WordMap<const Hedge*> all;
        for (const auto& one : hedges) {
            auto& known = all[one.word];
            known = known == nullptr ? &one : known;
        }
        return all;
    }();
    const auto* const found = table.find(word.low);
    return found == nullptr ? nullptr : *found;
}

std::optional<HedgePhrase> hedge_phrase(const Words& words, std::size_t at) {
    const auto& low = words[at].low;
    const auto next = [&](const WordList& list) {
        return at + 1 < words.size() && among(words[at + 1].low, list);
    };
    const auto before = [&](const WordList& list) {
        return at > 0 && among(words[at - 1].low, list);
    };
    if (auto turn = hedge_turn_at(words, at)) {
        return turn;
    }
    const bool nearly = before("almost nearly virtually practically near");
    if (nearly && (low == "certainly" || low == "certain")) {
        return HedgePhrase{"probable", {at - 1, at + 1}};
    }
    if (among(low, "acknowledged acknowledges admitted conceded") && next("that")) {
        return HedgePhrase{"confirmed", {at, at + 1}}; // of a speaker nobody knows
    }
    if (is_caution(words, at)) {
        return HedgePhrase{"possible", {at, at + 1}};
    }
    if (low == "confirm" && before("can could") && at > 1 &&
        among(words[at - 2].low, "i we it they he she") && (next("that") || next("the"))) {
        return HedgePhrase{"confirmed", {at - 1, at + 1}};
    }
    const bool shows =
        among(low,
              "indicate indicates indicated show shows showed shown reveal reveals revealed "
              "suggest established");
    if (shows && (next("that") || next("the"))) { // "initial findings of the office indicate that"
        const auto from = at > 8 ? at - 8 : 0;
        for (auto i = at; i-- > from && words[i].mark == 0;) {
            if (among(words[i].low, "findings finding results investigation inquiry")) {
                return HedgePhrase{"finding", {at, at + 1}};
            }
            const bool plainly = !low.starts_with("suggest") && !low.starts_with("indicate");
            if (plainly &&
                among(words[i].low,
                      "letter letters logs log records document documents "
                      "email emails e-mails data analysis inquiry investigation audit review "
                      "telemetry messages memo minutes footage evidence contract invoices")) {
                return HedgePhrase{"finding", {at, at + 1}};
            }
        }
    }
    const auto auxiliary = with_auxiliaries(words, at);
    if (auxiliary < at && next("to") && among(low, "expected feared due set")) {
        return HedgePhrase{"probable", {auxiliary, at + 2}};
    }
    const bool out = next("out") && among(low, "rule rules ruled ruling");
    const bool excludes =
        among(low, "exclude excluded excluding discount discounted") && !next("the a an");
    if ((out || excludes) && is_denied_before(words, at)) {
        const auto from = at > 3 ? at - 3 : 0;
        auto begin = at;
        while (begin > from && !words[begin].is(Sort::negator)) {
            --begin;
        }
        return HedgePhrase{"probable", {begin, out ? at + 2 : at + 1}};
    }
    const bool opens = at == 0 || words[at - 1].mark != 0 || before("is remains was it's it");
    if (low == "possible" && (next("that") || next("the")) && opens) {
        return HedgePhrase{"probable", {at, at + 1}};
    }
    if (among(low, "fears concerns possibility chance suspicions") && next("that") &&
        !is_denied_before(words, at)) {
        return HedgePhrase{low == "suspicions" ? "suspected" : "probable", {at, at + 1}};
    }
    if (among(low, "fear fears") && next("that") && at > 0 && words[at - 1].mark == 0) {
        return HedgePhrase{"probable", {at, at + 1}};
    }
    return std::nullopt;
}

std::string_view class_of_saying(std::string_view verb) {
    if (among(verb,
              "allege alleges alleged alleging accused accuses accuse accusing blame blames blamed "
              "blaming")) {
        return "alleged";
    }
    if (among(verb,
              "admits concedes conceded accepts accepted recognises recognised recognizes "
              "recognized")) {
        return "confirmed";
    }
    if (among(verb, "concludes establishes determines discovers")) {
        return "finding";
    }
    return {};
}

} // namespace ample::cite::detail
