// Whether an accused knew for whom he worked.
//
//     "He knew that he worked for a ministry"        knew
//     "denies having known for whom he worked"       did not
//     "He took the buyer for a marketing firm", "I thought I was renting to a studio"    deceived
//
// Who did not know says so of what the other says he knew; who was deceived, of the customer. What
// a court does not find proved is not told.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/rivals.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using Claims = std::vector<std::size_t>;

constexpr WordList unreal = "if whether would could may might must should will";
constexpr WordList parties = "buyer buyers customer customers client clients caller "
                             "tenant employer recruiter contact";

class Knowledge {
public:
    Knowledge(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            const bool few =
                knowing_.size() + unknowing_.size() + deceived_.size() < 2 * most_compared;
            if (!few || scene_.is_japanese(claim) || scene_.has(claim, unreal)) {
                continue;
            }
            if (is_denial(claim) || scene_.is_sure(claim)) {
                read_knowledge(claim);
            }
            read_deceit(claim);
        }
        add(unknowing_, [&](auto no, auto yes) { return is_of_one_thing(no, yes); });
        add(deceived_, [&](auto no, auto yes) { return is_of_one_customer(no, yes); });
    }

private:
    [[nodiscard]] bool is_denial(std::size_t claim) const {
        const auto& frame = scene_.at(claim).frame;
        return frame && frame->predicate == "denied";
    }

    /// "He knew that", "was aware that", "denies having known", "did not know that".
    void read_knowledge(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(claim, "knew known know aware");
        if (verb == at.end || verb + 2 >= at.end || verb > at.begin + 7) {
            return;
        }
        const bool person =
            scene_.has(claim, "he she his her who") ||
            (verb > at.begin && (words[verb - 1].capital || words[at.begin].capital ||
                                 scene_.has(claim, "suspect accused defendant")));
        const bool opens =
            among(words[verb + 1].low, "full very perfectly that for who whom of what about");
        const bool denies = is_denial(claim) && words[verb].low == "known";
        const bool not_known =
            words[verb].low != "known" && scene_.is_denied(claim) && !is_denial(claim);
        if (!person || !opens || is_not_shown(words, at.begin)) {
            return;
        }
        if (denies || not_known) {
            unknowing_.push_back(claim);
        } else if (words[verb].low != "known" && words[verb].low != "know" && !is_denial(claim)) {
            knowing_.push_back(claim);
        }
    }

    /// "does not find it proved that | he knew": what is not shown is not told.
    static bool is_not_shown(const Words& words, std::size_t begin) {
        constexpr std::size_t reach = 8;
        const auto from = begin - std::min(begin, reach);
        const auto first = words.begin() + static_cast<std::ptrdiff_t>(from);
        const auto last = words.begin() + static_cast<std::ptrdiff_t>(begin);
        return std::any_of(first, last, is_negator) &&
               std::any_of(first, last, [](const Word& word) {
                   return among(word.low, "find found proved proven shown established satisfied");
               });
    }

    /// "He took the buyer for a marketing firm", "I thought I was renting to a studio".
    void read_deceit(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto took = scene_.find_one(claim, "took taken mistook");
        const auto as = find(words, "for a", std::min(took, at.end), at.end);
        const auto an = find(words, "for an", std::min(took, at.end), at.end);
        const bool mistook =
            took < at.end && std::min(as, an) < at.end && scene_.has(claim, parties);
        const auto verb = scene_.find_one(claim, "thought believed assumed");
        const bool person = verb > at.begin && verb < at.end &&
                            (words[verb - 1].is(Sort::pronoun) || words[verb - 1].capital);
        const bool thought =
            person &&
            scene_.has(claim, "renting rented working worked hired selling setting testing for") &&
            scene_.at(claim).chain.size() > 1;
        if ((mistook || thought) && !scene_.is_denied(claim)) {
            deceived_.push_back(claim);
        }
    }

    /// Who is said to have known for whom he worked, or who the customer was.
    [[nodiscard]] bool is_of_one_customer(std::size_t no, std::size_t yes) const {
        const auto& words = scene_.words(yes);
        const auto at = scene_.phrase(yes);
        const bool whom = scene_.has(yes, parties) ||
                          scene_.has(yes, "working acting behind state") ||
                          find(words, "on behalf of", at.begin, at.end) < at.end;
        const bool two = (scene_.has(no, "he his") && scene_.has(yes, "she her")) ||
                         (scene_.has(no, "she her") && scene_.has(yes, "he his"));
        constexpr std::size_t beside = 12;
        const auto names = case_names(words, at);
        return whom && !two &&
               (scene_.are_near(no, yes, beside) || !scene_.has(no, "i we") || !names.empty());
    }

    /// Both name what was known with one word at least: "worked", "was working".
    [[nodiscard]] bool is_of_one_thing(std::size_t no, std::size_t yes) const {
        const auto x = things_known(no);
        const auto y = things_known(yes);
        const bool two = (scene_.has(no, "he his") && scene_.has(yes, "she her")) ||
                         (scene_.has(no, "she her") && scene_.has(yes, "he his"));
        return !two &&
               std::any_of(x.begin(), x.end(), [&](const auto& one) { return y.contains(one); });
    }

    [[nodiscard]] Stems things_known(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        Stems found;
        for (auto i = scene_.find_one(claim, "knew known know aware") + 1; i < at.end; ++i) {
            if (words[i].mark == 0 && !words[i].capital && words[i].low.size() > 3 &&
                is_content_word(words[i]) && !among(words[i].low, "full well that this whom")) {
                found.insert(stem_of(words[i].low));
            }
        }
        return found;
    }

    template <class Fits>
    void add(const Claims& noes, const Fits& fits) {
        add_opposed(pairs_,
                    "contradiction",
                    "one says that somebody knew, the other that he did not",
                    noes,
                    knowing_,
                    [&](auto no, auto yes) {
                        return scene_.stand_apart(no, yes) && scene_.one_story(no, yes) &&
                               fits(no, yes);
                    });
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    Claims knowing_;
    Claims unknowing_;
    Claims deceived_; ///< who says that he was
};

} // namespace

void compare_knowledge(const AccountScene& scene, OpposedPairs& pairs) {
    Knowledge(scene, pairs).run();
}

} // namespace ample::cite::detail
