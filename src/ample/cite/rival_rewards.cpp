// What somebody was paid for his part, and that he got nothing.
//
//     "He was paid 9,000 euros", "the broker paid the clerk $900"      paid
//     "three transfers to him worth 9,000 euros"                       paid
//     "My client never received a cent", "she took no money"           not paid
//
// The payee is a person: counsel speaks for the client, a pronoun stands for the person the
// sentences before begin with. Wages, fines and ransoms are other payments (rival_payments.cpp).

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_moods.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/figures.hpp>
#include <ample/cite/detail/japanese_told.hpp>
#include <ample/cite/detail/told_persons.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using View = std::string_view;
using japanese::holds_one;

constexpr WordList units = "€ $ £ ¥ ₩ euro euros dollar dollars pound pounds yen won rupee rupees "
                           "yuan baht ringgit peso pesos krone kroner krona kronor franc francs "
                           "zloty zlotys lira rand reais crore lakh bitcoin bitcoins ether monero "
                           "tether cryptocurrency";
constexpr WordList sums = "payment payments money cash cent cents penny pence dime sum sums reward "
                          "rewards bribe bribes remuneration commission";
constexpr WordList other_sums =
    "fine fines penalty tax taxes salary salaries wage wages compensation damages invoice pension "
    "rent benefits refund dividend bail ransom ransoms scholarship tuition";
constexpr WordList tellers = "official officials officer officers member contractor owner counsel "
                             "lawyer attorney";

bool is_unit(const Word& word) {
    return among(word.low, units) || is_amount(word);
}

bool is_sum(const Word& word) {
    return is_unit(word) || among(word.low, sums);
}

/// What a person gives for money in a case.
constexpr WordList wares = "password passwords login logins credential credentials access account "
                           "accounts key keys token tokens card cards name server servers contract "
                           "contracts data files information code codes documents secrets";
constexpr WordList giving = "handed passed gave given sold lent leased rented signed supplied "
                            "shared passing selling handing giving lending renting leasing signing "
                            "supplying sharing let opened opening";

struct Reward {
    std::size_t claim = 0;
    Person who = {};
};

class Rewards {
public:
    Rewards(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            const bool told = scene_.is_sure(claim) || is_unseen(claim);
            if (told && yes_.size() + no_.size() < most_compared) {
                scene_.is_japanese(claim) ? read_japanese(claim) : read(claim);
            }
        }
        for (const auto& no : no_) {
            for (const auto& yes : yes_) {
                if (exclude(no, yes)) {
                    pairs_[{"contradiction", told_and_denied}].emplace_back(no.claim, yes.claim);
                }
            }
        }
    }

private:
    /// "never saw a cent" tells of no search that found nothing.
    [[nodiscard]] bool is_unseen(std::size_t claim) const {
        return scene_.at(claim).certainty.klass == "not-found" && scene_.has(claim, "saw seen see");
    }

    void read_japanese(std::size_t claim) {
        const auto all = scene_.text(claim);
        const bool sum = holds_one(all,
                                   "報酬 謝礼 現金 金銭 お金 万円 暗号資産 一銭 一円も ユーロ ドル "
                                   "ウォン リンギ ルピー 元を");
        if (!sum || holds_one(all, "身代金 給与 罰金 賠償") ||
            !holds_one(all,
                       "受け取っ 受領し もらっ 支払われ 支払いを受け 報酬を得 渡した 振り込")) {
            return;
        }
        const View key = scene_.at(claim).root.key; // counsel:元社員 speaks for him
        (scene_.is_denied(claim) ? no_ : yes_)
            .push_back({claim, person_in_japanese(key.starts_with("counsel:") ? key : all)});
    }

    void read(std::size_t claim) {
        const auto& one = scene_.at(claim);
        const bool denies = one.frame && one.frame->predicate == "denied";
        if ((one.kind == "stance" && !denies) || scene_.has(claim, other_sums) ||
            scene_.has(claim, "if whether will would could might should evidence full entire")) {
            return;
        }
        const auto payee = payee_at(claim);
        if (!payee || denies_part(scene_.words(claim), scene_.phrase(claim))) {
            return;
        }
        const bool denied = denies || scene_.is_denied(claim) || scene_.has(claim, "no nothing");
        auto who = whom(claim, *payee);
        if (!who.is_told()) {
            return;
        }
        if (!denied && has_unit(claim)) {
            yes_.push_back({claim, std::move(who)});
        } else if (denied && is_of_any_sum(claim)) {
            no_.push_back({claim, std::move(who)});
        }
    }

    [[nodiscard]] bool has_unit(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(at.end),
                           is_unit);
    }

    /// "handed over his password for 900 euros": who gives is who is paid.
    [[nodiscard]] static std::optional<Phrase> seller_at(const Words& words, Phrase at) {
        constexpr std::size_t reach = 4; // "for some 900 euros"
        auto verb = at.begin;
        while (verb < at.end && !among(words[verb].low, giving)) {
            ++verb;
        }
        bool ware = false;
        for (auto i = verb; i + 1 < at.end; ++i) {
            ware = ware || among(words[i].low, wares);
            for (auto k = i + 1; ware && words[i].low == "for" && k < std::min(at.end, i + reach);
                 ++k) {
                if (is_unit(words[k])) {
                    return Phrase{at.begin, verb};
                }
            }
        }
        return std::nullopt;
    }

    /// "not a cent", "no payment"; what was not 9,000 euros may have been 8,000.
    [[nodiscard]] bool is_of_any_sum(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                            words.begin() + static_cast<std::ptrdiff_t>(at.end),
                            [](const Word& word) { return number_of(word.low) > 1; });
    }

    /// Where the payee stands; before the clause where it begins with its verb.
    [[nodiscard]] std::optional<Phrase> payee_at(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            const auto& low = words[i].low;
            const bool given = low == "given" && is_passive(words, i, at.begin);
            const bool paid = given || among(low, "paid pay paying");
            const bool sent = among(low, "transfer transfers payments transferred wired sent");
            if (low == "hands" && i > at.begin && words[i - 1].low == "changed" &&
                scene_.at(claim).root.key.starts_with("counsel:")) {
                return Phrase{at.begin, at.begin}; // "no money changed hands": the client's
            }
            if ((!paid && !sent && !is_taking(words, i, at.end)) ||
                (is_only_meant(words, i, at.begin) && !is_held_against(words, i, at.begin))) {
                continue;
            }
            if (const auto to = behind_to(words, i, at.end); (paid || sent) && !to.empty()) {
                return to;
            }
            if (paid && !is_passive(words, i, at.begin)) {
                const auto end = end_of_payee(words, i + 1, at.end);
                return end > i + 1 ? std::optional(Phrase{i + 1, end}) : std::nullopt;
            }
            if (!sent) {
                return Phrase{at.begin, i};
            }
        }
        return seller_at(words, at);
    }

    /// "is alleged to have received": no plan.
    static bool is_held_against(const Words& words, std::size_t at, std::size_t begin) {
        return at >= begin + 3 && words[at - 1].low == "have" && words[at - 2].low == "to" &&
               among(words[at - 3].low, "alleged said suspected believed accused found");
    }

    /// "received 900 euros", "took no money", "never got a cent".
    static bool is_taking(const Words& words, std::size_t at, std::size_t end) {
        constexpr std::size_t reach = 7;
        if (!among(
                words[at].low,
                "received receive receiving made got get accepted accept accepting took take taken "
                "taking pocketed earned collected saw seen see")) {
            return false;
        }
        // "made 900 euros", and no payment
        const bool made = among(words[at].low, "made saw seen see");
        for (auto i = at + 1; i < std::min(end, at + reach) && words[i].mark != ','; ++i) {
            if (made ? is_unit(words[i]) || among(words[i].low, "cent penny dime money")
                     : is_sum(words[i])) {
                return true;
            }
        }
        return false;
    }

    static bool is_passive(const Words& words, std::size_t at, std::size_t begin) {
        for (auto i = at; i > begin && at - i < 3; --i) {
            if (words[i - 1].is(Sort::be)) {
                return true;
            }
            if (!words[i - 1].is(Sort::adverb) && !is_negator(words[i - 1])) {
                return false;
            }
        }
        return false;
    }

    static std::size_t end_of_payee(const Words& words, std::size_t from, std::size_t until) {
        constexpr std::size_t longest = 5;
        auto end = from;
        while (end < std::min(until, from + longest) && words[end].mark == 0 &&
               !is_sum(words[end]) && number_of(words[end].low) < 0 &&
               !among(words[end].low, "for in of by on nothing no about more at than worth")) {
            ++end;
        }
        return end;
    }

    /// "paid 900 euros to the clerk".
    static Phrase behind_to(const Words& words, std::size_t at, std::size_t end) {
        constexpr std::size_t reach = 9;
        const auto to = find(words, "to", at, std::min(end, at + reach));
        const auto last = to < std::min(end, at + reach) ? end_of_payee(words, to + 1, end) : 0;
        const Phrase found{to + 1, last};
        return !found.empty() && person_in(words, found).is_told() ? found : Phrase{};
    }

    static Person person_at(const Words& words, Phrase at) {
        auto who = person_in(words, at);
        std::erase_if(who.nouns, [](const auto& noun) { return among(noun, tellers); });
        return who;
    }

    /// Who is told by a noun or a name; a pronoun is whom a sentence before begins with.
    [[nodiscard]] Person whom(std::size_t claim, Phrase at) const {
        const auto& one = scene_.at(claim);
        const auto& words = scene_.words(claim);
        auto who = person_at(words, at);
        if (!who.is_told() && at.begin < at.end && words[at.begin].sorts == 0) {
            who = opening({words.begin() + static_cast<std::ptrdiff_t>(at.begin), words.end()},
                          at.end - at.begin); // "Holt received 900 euros"
        }
        if (!who.is_told()) { // "had rented it and was paid 900 euros"
            who = person_at(words, {0, at.begin});
            if (who.nouns.contains("client")) { // the lawyer names himself
                who.names.clear();
            }
        }
        const bool bare = who.nouns.empty() && who.names.empty();
        if (one.root.key.starts_with("counsel:") && (bare || who.nouns.contains("client"))) {
            const auto client =
                words_of(one.root.key, one.root.key.find(':') + 1, one.root.key.size());
            for (const auto& word : client) {
                (word.is(Sort::person) ? who.nouns : who.names).insert(word.low);
            }
            const auto called = ascii::lower(one.chain.back().name); // "The defendant" himself
            if (!one.chain.back().counsel && called.starts_with("the ")) {
                who.nouns.insert(called.substr(4));
            }
            return who;
        }
        constexpr std::size_t reach = 4;
        const auto& sentences = scene_.article(claim).sentences;
        const auto first = one.sentence - std::min(one.sentence, reach);
        for (auto s = one.sentence + 1; who.is_told() && bare && s-- > first;) {
            const auto& all = sentences[s].words;
            const auto limit = s == one.sentence ? at.begin : all.size();
            const auto before = opening(all, limit);
            if (!before.nouns.empty() || !before.names.empty()) {
                who.nouns = before.nouns;
                who.names = before.names;
                break;
            }
        }
        return who;
    }

    /// Whom the first words of a sentence name.
    static Person opening(const Words& words, std::size_t limit) {
        constexpr std::size_t longest = 6;
        const Phrase at{0, std::min({limit, longest, words.size()})};
        auto who = person_at(words, at);
        if (!at.empty() && words.front().capital && words.front().sorts == 0) {
            who.names.insert(words.front().low); // "Holt sold it."
        }
        return who;
    }

    /// Whether what limits a denial ("from the broker") stands in the statement.
    [[nodiscard]] bool is_covered(const Reward& no, const Reward& yes) const {
        const auto& words = scene_.words(no.claim);
        const auto at = scene_.phrase(no.claim);
        const auto& told = scene_.words(yes.claim);
        for (auto i = at.begin; i + 1 < at.end; ++i) {
            if (!among(words[i].low, "from by")) {
                continue;
            }
            for (auto k = i + 1; k < at.end && words[k].mark == 0; ++k) {
                const bool limits = words[k].capital || is_content_word(words[k]);
                if (limits && !among(words[k].low, "anyone anybody") &&
                    find(told, words[k].low, 0, told.size()) == told.size()) {
                    return false;
                }
            }
        }
        return true;
    }

    /// "My client" is a lawyer's word, whoever is taken for the speaker.
    [[nodiscard]] bool stand_apart(std::size_t no, std::size_t yes) const {
        const auto& words = scene_.words(no);
        const bool counsel = find(words, "my client", 0, words.size()) < words.size();
        return scene_.stand_apart(no, yes) || (counsel && scene_.at(yes).chain.size() > 1);
    }

    [[nodiscard]] bool exclude(const Reward& no, const Reward& yes) const {
        const auto x = scene_.time(no.claim);
        const auto y = scene_.time(yes.claim);
        const auto said = scene_.said(no.claim);
        const bool later = said && y && is_before(*said, y->from);
        if (later || (x && (!y || are_apart(*x, *y))) || !stand_apart(no.claim, yes.claim) ||
            !scene_.one_story(no.claim, yes.claim)) {
            return false;
        }
        constexpr std::size_t beside = 4;
        if (scene_.is_japanese(no.claim) != scene_.is_japanese(yes.claim)) {
            return meet(no.who.nouns, yes.who.nouns);
        }
        if (scene_.is_japanese(no.claim)) {
            return meet(no.who.nouns, yes.who.nouns) ||
                   (no.who.nouns.empty() && scene_.are_near(no.claim, yes.claim, beside));
        }
        const bool by_name = yes.who.nouns.empty() && !yes.who.he && !yes.who.she;
        const bool client = no.who.nouns.contains("client") && no.who.names.empty();
        const bool one = may_be_one_person(no.who, yes.who) || (client && by_name);
        return (!by_name || opens_with(yes)) &&
               ((one && is_known_to(no, yes)) || (client && !by_name)) && is_known_to(yes, no) &&
               is_covered(no, yes);
    }

    /// "Holt received 900 euros": who is told by a name alone is who the clause is about.
    [[nodiscard]] bool opens_with(const Reward& one) const {
        const auto& words = scene_.words(one.claim);
        const auto at = scene_.phrase(one.claim);
        constexpr std::size_t longest = 3;
        return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                           words.begin() +
                               static_cast<std::ptrdiff_t>(std::min(at.end, at.begin + longest)),
                           [&](const Word& word) { return one.who.names.contains(word.low); });
    }

    /// The report of the other tells of the person by one of his nouns or names.
    [[nodiscard]] bool is_known_to(const Reward& one, const Reward& other) const {
        const auto told = [&](const auto& name) {
            return scene_.is_named_in_report(other.claim, name);
        };
        const auto& who = one.who;
        return (who.nouns.empty() && who.names.empty()) ||
               std::any_of(who.nouns.begin(), who.nouns.end(), told) ||
               std::any_of(who.names.begin(), who.names.end(), told);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Reward> yes_;
    std::vector<Reward> no_;
};

} // namespace

void compare_rewards(const AccountScene& scene, OpposedPairs& pairs) {
    Rewards(scene, pairs).run();
}

} // namespace ample::cite::detail
