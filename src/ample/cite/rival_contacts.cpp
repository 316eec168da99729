// Whom somebody got in touch with, and who says that nobody did.
//
//     "The ministry handed the embassy a note on 3 May"      touched   embassy
//     "Police asked the embassy for help"                    touched   embassy
//     "The authorities had not contacted the embassy"        not       embassy, by authorities
//     "We were never approached" (the embassy)               not       the holder
//     文書を大使館へ渡した / 連絡は受けていない                    touched / not
//
// Not to have been contacted denies whatever is sent, told or asked: a note, a call, a request. Who
// got it must be one: by a noun, a name or as the holder of the denial; so must be who is said not
// to have done it, and what it was about. Requests that were sent and may not have come:
// rival_requests.cpp.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_moods.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

constexpr WordList touching = "contacted contact approached approach consulted consult";
constexpr WordList sending = "handed sent delivered gave presented submitted asked informed "
                             "notified told alerted warned contacted approached phoned called "
                             "telephoned consulted e-mailed emailed briefed";
constexpr WordList missions = "embassy consulate mission";
constexpr WordList hearers = "embassy consulate mission ministry police prosecutors regulator "
                             "family school college university hospital union board insurer "
                             "coastguard manufacturer vendor";
constexpr WordList senders =
    "police prosecutors ministry regulator company firm bank union hospital "
    "operator manufacturer supplier university school";
constexpr std::string_view embassy = "embassy";

struct Contact {
    std::size_t claim = 0;
    Names hearer = {};
    Names country = {}; ///< of the hearer
};

class Contacts {
public:
    Contacts(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            const bool few = yes_.size() + no_.size() < most_compared;
            if (few && scene_.at(claim).kind != "stance" && scene_.is_sure(claim)) {
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
    void read_japanese(std::size_t claim) {
        const auto all = scene_.text(claim);
        if (scene_.is_denied(claim)) {
            if (holds_one(all, "連絡は 連絡を 接触は 接触を 打診は 問い合わせは")) {
                Contact one{claim, {}, {}};
                add_holder(claim, one);
                no_.push_back(std::move(one));
            }
        } else if (holds_one(all,
                             "渡した 渡しました 手渡した 送った 送付した 伝えた 要請した "
                             "連絡した 照会した") &&
                   holds_one(all, "大使館に 大使館へ 領事館に 領事館へ")) {
            yes_.push_back({claim, {std::string(embassy)}, {}});
        }
    }

    void read(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        if (scene_.has(claim, "if whether will would should could may might must")) {
            return;
        }
        if (scene_.is_denied(claim)) {
            const auto verb = scene_.find_one(claim, touching);
            if (verb < at.end && !denies_part(words, at) && !scene_.has(claim, "only yet")) {
                no_.push_back(hearer_at(claim, verb));
            }
            return;
        }
        const auto verb = scene_.find_one(claim, sending);
        if (verb < at.end && !is_only_meant(words, verb, at.begin)) {
            if (auto one = hearer_at(claim, verb); !one.hearer.empty()) {
                yes_.push_back(std::move(one));
            }
        }
    }

    static bool is_passive(const Words& words, std::size_t verb, std::size_t begin) {
        constexpr std::size_t reach = 3;
        for (auto i = verb; i > begin && verb - i < reach; --i) {
            if (words[i - 1].is(Sort::be) || words[i - 1].low == "been") {
                return true;
            }
        }
        return false;
    }

    /// Who got it: in front of a passive, else behind the verb and behind its "to".
    [[nodiscard]] Contact hearer_at(std::size_t claim, std::size_t verb) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        Contact one{claim, {}, {}};
        if (is_passive(words, verb, at.begin)) {
            add({at.begin, verb}, claim, one);
            return one;
        }
        constexpr std::size_t longest = 6;
        const auto end = std::min(at.end, verb + 1 + longest);
        auto stop = verb + 1;
        while (stop < end && words[stop].mark == 0 &&
               !among(words[stop].low, "of about on that in by for over to from with")) {
            ++stop;
        }
        add({verb + 1, stop}, claim, one);
        if (const auto to = find(words, "to", stop, std::min(at.end, stop + 2));
            to < std::min(at.end, stop + 2)) {
            add({to + 1, std::min(at.end, to + 1 + longest)}, claim, one);
        }
        return one;
    }

    void add(Phrase phrase, std::size_t claim, Contact& one) const {
        const auto& words = scene_.words(claim);
        for (auto i = phrase.begin; i < phrase.end; ++i) {
            const auto& low = words[i].low;
            const bool of_mission = (i + 1 < phrase.end && among(words[i + 1].low, missions)) ||
                                    (i >= phrase.begin + 2 && words[i - 1].low == "of" &&
                                     among(words[i - 2].low, missions));
            const bool holder = among(low, "we us i me it they them");
            const bool named = words[i].capital && words[i].mark == 0 && is_name(words[i]) &&
                               low.size() > 3 && !holder;
            if (country_of(low) != nullptr || (of_mission && words[i].capital)) {
                one.country.insert(land(low));
            } else if (among(low, missions)) {
                one.hearer.insert(std::string(embassy));
            } else if (among(low, hearers) || named) {
                one.hearer.insert(low);
            } else if (holder) {
                add_holder(claim, one);
            }
        }
    }

    /// A country by its name; a state that is in no list by what its name and demonym share.
    static std::string land(std::string_view low) {
        constexpr std::size_t shared = 5;
        const auto* const country = country_of(low);
        return std::string(country == nullptr ? low.substr(0, shared) : country->name);
    }

    /// Of a foreign ministry speaks its embassy, too.
    void add_holder(std::size_t claim, Contact& one) const {
        const std::string_view key = scene_.at(claim).root.key;
        for (const auto& word : words_of(key, key.find(':') + 1, key.size())) {
            const bool abroad = key.ends_with("foreign ministry") || key.find(embassy) < key.size();
            if (among(word.low, missions)) {
                one.hearer.insert(std::string(embassy));
            } else if (country_of(word.low) != nullptr ||
                       (abroad && word.low.size() > 3 && !among(word.low, "foreign ministry"))) {
                one.country.insert(land(word.low));
            } else if (word.low.size() > 3 && !among(word.low, "spokesman spokeswoman foreign")) {
                one.hearer.insert(word.low);
            }
        }
        if (key.ends_with("foreign ministry")) {
            one.hearer.insert(std::string(embassy));
        }
    }

    /// "Marava's authorities had not contacted it": who is named as not having done so is who did.
    [[nodiscard]] bool is_of_one_sender(const Contact& no, const Contact& yes) const {
        if (scene_.is_japanese(no.claim)) {
            return true;
        }
        const auto& words = scene_.words(no.claim);
        const auto at = scene_.phrase(no.claim);
        const auto verb = scene_.find_one(no.claim, touching);
        const auto by = find(words, "by", verb, at.end);
        const bool passive = is_passive(words, verb, at.begin);
        if (passive && by == at.end) {
            return true;
        }
        const auto sender =
            passive ? Phrase{by + 1, at.end} : Phrase{at.begin, std::min(verb, at.end)};
        return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(sender.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(sender.end),
                           [&](const Word& word) {
                               if (among(word.low, senders)) {
                                   return is_of_sender(yes.claim, word.low);
                               }
                               return !word.capital || word.mark != 0 || word.low.size() < 4 ||
                                      word.is_any(Sort::determiner, Sort::pronoun) ||
                                      no.country.contains(land(word.low)) ||
                                      is_told(yes.claim, word.low);
                           });
    }

    /// "the company had not contacted it": the company is who asks, or holds it.
    [[nodiscard]] bool is_of_sender(std::size_t claim, std::string_view noun) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        return scene_.at(claim).root.key.find(noun) != std::string::npos ||
               find(words, noun, at.begin, at.end) < at.end;
    }

    /// Whether the report of a claim tells the name; a country fits unless the root has another.
    [[nodiscard]] bool is_told(std::size_t claim, std::string_view low) const {
        const std::string_view key = scene_.at(claim).root.key;
        if (country_of(low) == nullptr) {
            return scene_.is_japanese(claim) || scene_.is_named_in_report(claim, low);
        }
        const auto own = words_of(key, 0, key.size());
        return std::none_of(own.begin(), own.end(), [&](const Word& word) {
            return country_of(word.low) != nullptr && land(word.low) != land(low);
        });
    }

    /// "had not contacted it about the tax": a thing that the other report never tells.
    [[nodiscard]] bool is_of_one_matter(const Contact& no, const Contact& yes) const {
        if (scene_.is_japanese(no.claim) || scene_.is_japanese(yes.claim)) {
            return true;
        }
        const auto& words = scene_.words(no.claim);
        const auto at = scene_.phrase(no.claim);
        auto about = scene_.find_one(no.claim, "about over regarding concerning");
        for (; about < at.end; ++about) {
            const auto& low = words[about].low;
            const bool telling = is_content_word(words[about]) && low.size() > 2 &&
                                 !among(low, "case matter affair about over issue inquiry");
            if (telling && !scene_.is_named_in_report(yes.claim, low)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool exclude(const Contact& no, const Contact& yes) const {
        const auto x = scene_.time(no.claim);
        const auto y = scene_.time(yes.claim);
        const auto said = scene_.said(no.claim);
        const bool later = said && y && is_before(*said, y->from);
        const bool abroad =
            !no.country.empty() && !yes.country.empty() && !meet(no.country, yes.country);
        return !later && !abroad && !(x && (!y || are_apart(*x, *y))) &&
               meet(no.hearer, yes.hearer) && scene_.stand_apart(no.claim, yes.claim) &&
               scene_.one_story(no.claim, yes.claim) && is_of_one_sender(no, yes) &&
               is_of_one_matter(no, yes);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Contact> yes_;
    std::vector<Contact> no_;
};

} // namespace

void compare_contacts(const AccountScene& scene, OpposedPairs& pairs) {
    Contacts(scene, pairs).run();
}

} // namespace ample::cite::detail
