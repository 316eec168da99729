#include <ample/cite/detail/predicate_features.hpp>
#include <ample/cite/detail/shingles.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>
#include <ample/cite/slots.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

constexpr View name = "NAME";
constexpr View number = "#";
constexpr std::size_t longest = 64; // words of a clause that are looked at

/// One form for a verb's or a noun's forms.
View stem_of(View low) {
    for (const View ending : {"ing", "ed", "es", "s", "e"}) {
        if (low.size() > ending.size() + 3 && low.ends_with(ending)) {
            return low.substr(0, low.size() - ending.size());
        }
    }
    return low;
}

class Seeing {
public:
    Seeing(const Words& words, Phrase clause, std::size_t verb, std::vector<Feature>& features)
        : words_(words), clause_(clause), verb_(verb), features_(features) {
        clause_.end = std::min(clause_.end, clause_.begin + longest);
    }

    void run() {
        std::size_t first = none;  // the word before
        std::size_t second = none; // and the one before that
        for (auto i = clause_.begin; i < clause_.end; ++i) {
            const auto& word = words_[i];
            if (word.mark == '"' || word.mark == '\'') {
                continue;
            }
            const auto here = form_of(i);
            if (here != name && word.mark == 0) {
                put('w', here, {}, i);
            }
            if (first != none) {
                put('p', form_of(first), here, i);
            }
            if (second != none) {
                put('k', form_of(second), here, i);
            }
            classes('c', {}, i);
            second = first;
            first = i;
        }
        if (verb_ < words_.size()) {
            around_verb();
        }
    }

private:
    static constexpr auto none = static_cast<std::size_t>(-1);

    void put(char kind, View a, View b, std::size_t word) {
        features_.push_back({kind, a, b, word});
    }

    /// The stem of a word, one form for all names and one for all numbers.
    [[nodiscard]] View form_of(std::size_t at) const {
        const auto& word = words_[at];
        if (word.mark != 0) {
            return word.low;
        }
        if (!word.low.empty() && ascii::is_digit(word.low.front())) {
            return number;
        }
        const bool opens = at == clause_.begin || words_[at - 1].mark != 0;
        return word.capital && !opens ? name : stem_of(word.low);
    }

    /// A feature for each class the word is of.
    void classes(char kind, View a, std::size_t at) {
        static constexpr std::array<View, 64> numbers = {
            "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10", "11", "12",
            "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25",
            "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37", "38",
            "39", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49", "50", "51",
            "52", "53", "54", "55", "56", "57", "58", "59", "60", "61", "62", "63"};
        std::uint64_t sorts = words_[at].sorts;
        for (std::size_t bit = 0; sorts != 0; ++bit, sorts >>= 1U) {
            if ((sorts & 1U) != 0) {
                put(kind, a.empty() ? numbers[bit] : a, a.empty() ? View{} : numbers[bit], at);
            }
        }
    }

    /// The noun of a phrase: the last word before what is said of it.
    [[nodiscard]] std::size_t head_of(Phrase phrase) const {
        for (auto i = phrase.begin + 1; i < phrase.end; ++i) {
            if (words_[i].mark != 0 ||
                among(words_[i].low, "of in for from on at to with by who which that")) {
                return i - 1;
            }
        }
        return phrase.end - 1;
    }

    void around_verb() {
        verb_ = full_verb(words_, verb_, clause_.end);
        const auto verb = stem_of(words_[verb_].low);
        put('v', verb, {}, verb_);
        put('y', verb, is_passive(words_, verb_) ? View("passive") : View("active"), verb_);
        if (verb_ + 1 < clause_.end) {
            put('V', verb, words_[verb_ + 1].low, verb_);
        }
        if (const auto subject = phrase_before(words_, verb_);
            !subject.empty() && subject.begin >= clause_.begin) {
            const auto head = head_of(subject);
            put('s', form_of(head), verb, verb_);
            classes('e', verb, head);
        }
        if (const auto object = phrase_after(words_, verb_ + 1);
            !object.empty() && object.end <= clause_.end) {
            const auto head = head_of(object);
            put('o', verb, form_of(head), verb_);
            classes('d', verb, head);
        }
    }

    const Words& words_;
    Phrase clause_;
    std::size_t verb_;
    std::vector<Feature>& features_;
};

} // namespace

std::size_t full_verb(const Words& words, std::size_t at, std::size_t end) {
    constexpr std::size_t reach = 8;
    const auto aux = [&](std::size_t i) {
        return words[i].is_any(Sort::be, Sort::have) || words[i].low == "to" ||
               among(words[i].low,
                     "would will can could may might must should shall do does did "
                     "cannot won't don't didn't doesn't");
    };
    auto verb = at;
    for (auto i = at; i < end && i < at + reach; ++i) {
        const bool beside =
            words[i].is_any(Sort::adverb, Sort::negator) || words[i].low.ends_with("ly") || aux(i);
        if (!beside) {
            const bool is_verb = !words[i].is_any(Sort::determiner, Sort::pronoun) &&
                                 words[i].mark == 0 && !words[i].capital &&
                                 !among(words[i].low, "in on at of by for from with under");
            return is_verb ? i : verb;
        }
        verb = aux(i) ? i : verb;
    }
    return verb;
}

void predicate_features(const Words& words,
                        Phrase clause,
                        std::size_t verb,
                        std::vector<Feature>& features) {
    Seeing(words, clause, verb, features).run();
}

std::string text_of(const Feature& feature) {
    std::string text{feature.kind, ':'};
    text += feature.a;
    if (!feature.b.empty()) {
        text += ' ';
        text += feature.b;
    }
    return text;
}

std::uint64_t hash_of(const Feature& feature) noexcept {
    const char front[] = {feature.kind, ':'};
    const auto hash = hash_of(feature.a, hash_of({front, sizeof front}));
    return feature.b.empty() ? hash : hash_of(feature.b, hash_of(" ", hash));
}

} // namespace ample::cite::detail
