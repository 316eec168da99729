// Passwords handed over, sold, stolen and used, and who denies it.
//
//     "the technician sold his password to Norvik"        given
//     "My client never gave a password to anyone"         not given
//     "A thief took the password from his car"            stolen from him: not given
//     "Norvik denied buying a password", "We paid no one" (Norvik)    not bought
//     "no password was used in the attack"                against "his password was used"
//
// A password is any credential: an ID, a key, a token, a card. That police or prosecutors hold it
// against somebody is their case. Who denies is the accused, his lawyer or a relative.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;
using Claims = std::vector<std::size_t>;

constexpr WordList credentials =
    "password passwords login logins log-in log-ins credential credentials id ids key keys token "
    "tokens card "
    "cards passphrase code codes account accounts certificate certificates";
constexpr WordList giving = "gave give given giving handed hand handing sold sell selling passed "
                            "passing supplied shared sharing lent disclosed leaked";
constexpr std::string_view japanese_credentials = "パスワード ＩＤ ID 認証情報 認証キー トークン";

class Passwords {
public:
    Passwords(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.told()) {
            if (scene_.is_sure(claim)) {
                scene_.is_japanese(claim) ? read_japanese(claim) : read(claim);
            }
        }
        oppose(not_given_, given_, [&](auto no, auto yes) { return is_of_giver(no, yes); });
        oppose(stolen_, given_, [&](auto no, auto yes) {
            return is_of_office(yes) && is_of_giver(no, yes);
        });
        oppose(not_bought_, given_, [&](auto no, auto yes) { return is_of_buyer(no, yes); });
        oppose(not_used_, used_, [&](auto no, auto yes) { return is_of_use(no, yes); });
        add_opposed(pairs_,
                    "tension",
                    "handed over, and not used: both may be so",
                    not_used_,
                    given_,
                    [&](auto no, auto yes) {
                        return scene_.stand_apart(no, yes) && scene_.one_story(no, yes) &&
                               scene_.are_of_one_party(no, yes);
                    });
    }

private:
    template <class Fits>
    void oppose(const Claims& noes, const Claims& yeses, const Fits& fits) {
        add_opposed(pairs_, "contradiction", told_and_denied, noes, yeses, [&](auto no, auto yes) {
            return scene_.stand_apart(no, yes) && scene_.one_story(no, yes) && fits(no, yes);
        });
    }

    static void keep(Claims& some, std::size_t claim) {
        if (some.size() < most_compared) {
            some.push_back(claim);
        }
    }

    void read_japanese(std::size_t claim) {
        const auto all = scene_.text(claim);
        if (!holds_one(all, japanese_credentials)) {
            return;
        }
        const auto& frame = scene_.at(claim).frame;
        if (frame && frame->predicate == "denied") {
            return; // 容疑を否認: a plea
        }
        const bool denied = scene_.is_denied(claim);
        if (holds_one(all, "渡し 売っ 売却し 提供し 教え")) {
            keep(denied ? not_given_ : given_, claim);
        } else if (holds_one(all, "使用され 使われ 使用し 悪用され 悪用し")) {
            keep(denied ? not_used_ : used_, claim);
        }
    }

    void read(std::size_t claim) {
        const auto& one = scene_.at(claim);
        const bool denies = one.frame && one.frame->predicate == "denied";
        const bool denied = denies || scene_.is_denied(claim) || scene_.has(claim, "no");
        const bool thing = scene_.has(claim, credentials);
        const auto predicate = one.frame ? one.frame->predicate : std::string_view();
        if (!denies && one.kind != "claim") {
            return;
        }
        if (scene_.has(claim, "if whether would could may might asked told ordered")) {
            return;
        }
        if (denied && scene_.has(claim, "bought buy buying purchased purchasing paid pay paying") &&
            is_of_firm(claim)) {
            keep(not_bought_, claim);
        } else if ((thing || scene_.has(claim, "nothing anything")) && denied &&
                   scene_.has(claim, giving) && (denies || is_of_somebody(claim))) {
            keep(not_given_, claim);
        } else if (thing && !denied &&
                   (among(predicate, "handed-over sold") ||
                    (among(predicate, "suspected-of charged") && scene_.has(claim, giving)))) {
            if (is_crime(claim)) {
                keep(given_, claim);
            }
        } else if (!denied && is_taken_from(claim) && is_of_person(claim)) {
            keep(stolen_, claim);
        } else if (is_use(claim)) {
            keep(denied ? not_used_ : used_, claim);
        }
    }

    /// "The password, he says, was stolen", "it was phished from him".
    [[nodiscard]] bool is_taken_from(std::size_t claim) const {
        const auto& frame = scene_.at(claim).frame;
        const bool stolen = frame && frame->predicate == "stolen";
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(
            claim, "stolen phished guessed intercepted harvested copied stole tricked");
        const bool passive = verb < at.end && verb > 0 && words[verb - 1].is(Sort::be);
        if (stolen && scene_.has(claim, credentials)) {
            return true;
        }
        const bool bare =
            at.begin < at.end && (words[at.begin].is(Sort::be) || words[at.begin].low == "it" ||
                                  scene_.has(claim, credentials));
        return passive && bare && names_before(claim);
    }

    [[nodiscard]] bool is_of_firm(std::size_t claim) const {
        return !is_of_person(claim) && !scene_.holder(claim).empty();
    }

    /// Said by or for a person: himself, his lawyer, his brother.
    [[nodiscard]] bool is_of_person(std::size_t claim) const {
        const auto& one = scene_.at(claim);
        const bool for_one = !scene_.is_japanese(claim) && scene_.has(claim, "my") &&
                             has_relation(claim); // "my client", whoever says so
        return for_one || one.root.key.starts_with("person:") ||
               one.root.key.starts_with("counsel:");
    }

    /// Told by police, prosecutors or a court, or given to the intruders: a firm gives its own
    /// people passwords.
    [[nodiscard]] bool is_crime(std::size_t claim) const {
        const auto& frame = scene_.at(claim).frame;
        return is_of_office(claim) || frame->object.kind == "group" ||
               scene_.has(claim,
                          "group gang hackers hacker attackers intruders stranger foreigner "
                          "criminals extortionists") ||
               scene_.names_intruder(claim);
    }

    [[nodiscard]] bool is_of_office(std::size_t claim) const {
        const auto& key = scene_.at(claim).root.key;
        return key.starts_with("police:") || key.starts_with("prosecutors:") ||
               key.starts_with("court:") || scene_.is_charge(claim);
    }

    /// "I never gave", "my client sold nothing", "Holt has not handed over": no passive.
    [[nodiscard]] bool is_of_somebody(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto holder = scene_.holder(claim);
        for (auto i = at.begin; i < scene_.find_one(claim, giving); ++i) {
            const bool named = is_of_person(claim) && words[i].capital && is_name(words[i]) &&
                               words[i].mark == 0; // "Mr Holt did not sell"
            const bool person = among(words[i].low, "i he she") || words[i].is(Sort::person) ||
                                holder.contains(words[i].low) || named;
            if (person) {
                return true;
            }
        }
        return has_relation(claim);
    }

    /// "his password was used in the attack", "It was used in the attack" of a password told
    /// before.
    [[nodiscard]] bool is_use(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto used = scene_.find_one(claim, "used");
        if (used == at.end || used <= at.begin) {
            return false;
        }
        const auto stop = std::min(used + 4, at.end);
        const bool ends = used + 1 >= at.end || words[used + 1].mark != 0;
        if (find(words, "in", used, stop) == stop && !(ends && scene_.has(claim, "no"))) {
            return false; // "no password was used" needs no "in the attack"
        }
        const bool pronoun = among(words[at.begin].low, "it they");
        for (auto i = at.begin; i < used; ++i) {
            if (among(words[i].low, credentials)) {
                return true;
            }
        }
        return pronoun && names_before(claim);
    }

    /// Whether the sentence before, or the rest of its own, names a credential.
    [[nodiscard]] bool names_before(std::size_t claim) const {
        const auto& one = scene_.at(claim);
        const auto& sentences = scene_.article(claim).sentences;
        const auto first = one.sentence - std::min<std::size_t>(one.sentence, 1);
        for (auto s = first; s <= one.sentence; ++s) {
            for (const auto& word : sentences[s].words) {
                if (among(word.low, credentials)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Persons a clause calls by a noun: engineer, officer.
    [[nodiscard]] Names persons(std::size_t claim) const {
        Names nouns;
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            if (words[i].is(Sort::person) && !words[i].is(Sort::pronoun)) {
                nouns.insert(words[i].low);
            }
        }
        return nouns;
    }

    /// "My client", "my brother": not the speaker himself.
    [[nodiscard]] bool has_relation(std::size_t claim) const {
        return scene_.has(claim, "client brother sister son daughter husband wife father mother");
    }

    /// "Holt sold a password" and "Marek denies it": the giver has a name that the denial lacks.
    [[nodiscard]] bool names_another(std::size_t no, std::size_t yes) const {
        const auto& words = scene_.words(yes);
        const auto at = scene_.phrase(yes);
        const auto holder = scene_.holder(no);
        const auto denied = case_names(scene_.words(no), {0, scene_.words(no).size()});
        bool named = false;
        for (auto i = at.begin; i < scene_.find_one(yes, giving); ++i) {
            const bool name = words[i].capital && is_name(words[i]) &&
                              !words[i].is_any(Sort::determiner, Sort::pronoun, Sort::role) &&
                              country_of(words[i].low) == nullptr && words[i].mark == 0;
            if (name && (holder.contains(words[i].low) || denied.contains(words[i].low))) {
                return false;
            }
            named = named || (name && i + 1 < at.end && words[i].low.size() > 2);
        }
        const auto& key = scene_.at(no).root.key;
        const auto who = key.substr(key.find(':') + 1);
        const bool noun = (sorts_of(who) & bit(Sort::person)) != 0;
        return named && (!noun || !is_told_where_denied(no, yes));
    }

    /// "Holt handed over" and "a lawyer of the engineer": the report that denies knows Holt.
    [[nodiscard]] bool is_told_where_denied(std::size_t no, std::size_t yes) const {
        const auto& words = scene_.words(yes);
        const auto at = scene_.phrase(yes);
        const auto& sentences = scene_.article(no).sentences;
        for (auto i = at.begin; i < scene_.find_one(yes, giving); ++i) {
            const bool name = words[i].capital && is_name(words[i]) && words[i].low.size() > 2;
            const bool told =
                name && std::any_of(sentences.begin(), sentences.end(), [&](auto& one) {
                    return find(one.words, words[i].low, 0, one.words.size()) < one.words.size();
                });
            if (told) {
                return true;
            }
        }
        return false;
    }

    /// A key card is no password; credentials are of any kind, and so is "it".
    [[nodiscard]] bool are_of_one_thing(std::size_t a, std::size_t b) const {
        constexpr WordList known = "password passwords login logins log-in log-ins id ids account "
                                   "accounts passphrase code codes";
        if (scene_.is_japanese(a) || scene_.is_japanese(b)) {
            return true;
        }
        const auto any = [&](std::size_t claim) {
            return !scene_.has(claim, credentials) || scene_.has(claim, "credential credentials");
        };
        if (any(a) || any(b) || (scene_.has(a, known) && scene_.has(b, known))) {
            return true;
        }
        static constexpr WordList pairs[] = {
            "key keys", "token tokens", "card cards", "certificate certificates"};
        return std::any_of(std::begin(pairs), std::end(pairs), [&](const auto& one) {
            return scene_.has(a, one) && scene_.has(b, one);
        });
    }

    /// Who denies and who gave can be one: neither is called by a name or a noun of another.
    [[nodiscard]] bool is_of_giver(std::size_t no, std::size_t yes) const {
        if (!is_of_person(no) || is_of_person(yes) || !are_of_one_thing(no, yes)) {
            return false;
        }
        if (scene_.is_japanese(no) || scene_.is_japanese(yes)) {
            return true;
        }
        if (!has_relation(no) && names_another(no, yes)) {
            return false;
        }
        const auto nouns = persons(yes);
        const auto& key = scene_.at(no).root.key;
        const auto who = key.substr(key.find(':') + 1);
        const auto sort = sorts_of(who);
        const bool noun = (sort & bit(Sort::person)) != 0;
        const bool generic = among(who, "man woman accused suspect defendant client employee");
        return !noun || generic || nouns.empty() || nouns.contains(who) ||
               scene_.are_near(no, yes, 6);
    }

    /// The firm that denies having bought is the one named as who got it.
    [[nodiscard]] bool is_of_buyer(std::size_t no, std::size_t yes) const {
        const auto holder = scene_.holder(no);
        const auto& words = scene_.words(yes);
        const auto at = scene_.phrase(yes);
        for (auto i = at.begin + 1; i < at.end; ++i) {
            const bool to = among(words[i - 1].low, "to by");
            if (to && words[i].capital && holder.contains(words[i].low)) {
                return true;
            }
        }
        return false;
    }

    /// One attack: the firm both speak of, and a clause of one names nobody else.
    [[nodiscard]] bool is_of_use(std::size_t no, std::size_t yes) const {
        return are_of_one_thing(no, yes) && scene_.are_of_one_party(no, yes);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    Claims given_;
    Claims not_given_;
    Claims stolen_;
    Claims not_bought_;
    Claims used_;
    Claims not_used_;
};

} // namespace

void compare_passwords(const AccountScene& scene, OpposedPairs& pairs) {
    Passwords(scene, pairs).run();
}

} // namespace ample::cite::detail
