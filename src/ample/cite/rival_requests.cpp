// A request that one says was made, and the other that it never got.
//
//     "Ruritania asked Ostravia for judicial assistance on 29 April"    sent      to ostravia
//     "Our embassy handed it over on 29 April"                         sent      what is told
//     before "Ostravia has received no such request"                          not got   by ostravia
//     "No request was ever made", "we were never asked"                not sent
//     4月29日に大使館を通じて要請書を手渡した / 要請を受け取っていない
//
// What is asked for behind "for" and "to" must be one thing where both tell it, and so must be whom
// it was sent to: a name in the clause, else the holder. What was sent may not have come: that is a
// tension, unless it was handed over, or is said never to have been made. Files and proof that a
// state is given, and says it never got, are read likewise. Letters and warnings:
// rival_warnings.cpp.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_moods.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

constexpr WordList nouns[] = {"request requests",
                              "application applications",
                              "complaint complaints",
                              "invitation invitations",
                              "subpoena subpoenas summons",
                              "questionnaire questionnaires",
                              "document documents file files dossier dossiers",
                              "evidence proof"};
constexpr WordList sending = "sent submitted handed delivered forwarded filed lodged transmitted "
                             "transferred conveyed issued passed made served presented mailed "
                             "faxed hand-delivered";
constexpr WordList delivering = "handed delivered served presented conveyed hand-delivered";
constexpr WordList getting = "received receive receives got get gotten seen reached arrived";

constexpr std::array<std::string_view, 5> japanese_things = {
    "要請", "照会", "申請", "抗議文", "質問状"};

struct Request {
    std::size_t claim = 0;
    std::size_t thing = 0; ///< of `nouns`, or of the Japanese things
    Names purpose = {};    ///< what for
    Names hearer = {};     ///< to whom
    Names sender = {};     ///< of a denial: "from Ruritania"
    bool back = false;     ///< "it", "such": what was told before
    bool strong = false;   ///< handed over; of a denial, never made
};

class Requests {
public:
    Requests(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            const bool few = yes_.size() + no_.size() < most_compared;
            if (few && scene_.at(claim).kind != "stance" && scene_.is_sure(claim)) {
                scene_.is_japanese(claim) ? read_japanese(claim) : read(claim);
            }
        }
        for (const auto& no : no_) {
            compare(no);
        }
    }

private:
    void compare(const Request& no) {
        std::vector<const Request*> all;
        for (const auto& yes : yes_) {
            if (no.thing == yes.thing && exclude(no, yes)) {
                all.push_back(&yes);
            }
        }
        const bool handed = no.strong || std::any_of(all.begin(), all.end(), [](const auto* yes) {
                                return yes->strong;
                            });
        for (const auto* yes : all) {
            auto& pairs = handed ? pairs_[{"contradiction", told_and_denied}]
                                 : pairs_[{"tension",
                                           "one says that it was sent, the other that it never "
                                           "came: both can be true"}];
            pairs.emplace_back(no.claim, yes->claim);
        }
    }

    void read_japanese(std::size_t claim) {
        const auto all = scene_.text(claim);
        if (holds_one(all, "と述べ 答弁した と説明した と発表した と語った と話した と明らか")) {
            return; // a saying inside the clause: whose word it is, is not known
        }
        for (std::size_t thing = 0; thing < japanese_things.size(); ++thing) {
            if (all.find(japanese_things[thing]) == std::string_view::npos) {
                continue;
            }
            const bool denied = scene_.is_denied(claim);
            const bool got = holds_one(all, "受け取 受領 受けて 届い 受けた");
            const bool sent =
                holds_one(all, "手渡し 送付し 送った 送りました 提出し 伝達し 渡した");
            Request one{claim, thing};
            one.strong = !denied && holds_one(all, "手渡し 提出し 渡した");
            if (denied && got) {
                no_.push_back(std::move(one));
            } else if (!denied && sent) {
                yes_.push_back(std::move(one));
            }
        }
    }

    void read(std::size_t claim) {
        if (scene_.has(claim, "if whether will would could might should plans wants intends")) {
            return;
        }
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (std::size_t thing = 0; thing < std::size(nouns); ++thing) {
            const auto noun = scene_.find_one(claim, nouns[thing]);
            if (noun < at.end) {
                read_noun(claim, thing, noun);
                return;
            }
        }
        const bool denied = scene_.is_denied(claim);
        const auto asked = find(words, "asked", at.begin, at.end);
        if (asked < at.end && !is_only_meant(words, asked, at.begin)) {
            read_asked(claim, asked, denied);
        } else if (!denied && scene_.has(claim, "it them") && scene_.has(claim, sending)) {
            read_back(claim);
        }
    }

    /// "a request for help was sent to Ostravia", "received no such request".
    void read_noun(std::size_t claim, std::size_t thing, std::size_t noun) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        Request one{claim, thing, purpose(words, noun + 1, at.end)};
        const bool denied = scene_.is_denied(claim) || scene_.has(claim, "no");
        one.strong = scene_.has(claim, delivering);
        auto got = scene_.find_one(claim, getting);
        if (denied && got == at.end) { // "no such request was made", "never sent us a request"
            got = scene_.find_one(claim, sending);
            one.strong = got < at.end;
        }
        if (denied && got < at.end && !denies_part(words, at)) {
            one.back = noun > at.begin && words[noun - 1].low == "such";
            one.hearer = got < noun && !one.strong ? hearer(claim, {at.begin, got})
                                                   : hearer(claim, {got, at.end});
            one.sender = named(words, behind(words, "from", at));
            no_.push_back(std::move(one));
        } else if (!denied && scene_.has(claim, sending)) {
            const auto verb = scene_.find_one(claim, sending);
            if (is_only_meant(words, verb, at.begin)) {
                return;
            }
            one.hearer = named(words, behind(words, "to", at));
            if (one.hearer.empty() && verb < noun) { // "sent Ostravia a request"
                auto end = noun;
                while (end > verb + 1 && !words[end].is(Sort::determiner)) {
                    --end;
                }
                one.hearer = named(words, {verb + 1, end});
            }
            yes_.push_back(std::move(one));
        }
    }

    /// "asked Ostravia for help", "has never been asked for help".
    void read_asked(std::size_t claim, std::size_t asked, bool denied) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        Request one{claim, 0, purpose(words, asked + 1, at.end)};
        const bool passive =
            asked > at.begin && (words[asked - 1].is(Sort::be) || words[asked - 1].low == "been" ||
                                 (asked > at.begin + 1 && words[asked - 2].is(Sort::be)));
        if (one.purpose.empty()) {
            return;
        }
        const auto end =
            std::min(find(words, "for", asked, at.end), find(words, "to", asked, at.end));
        one.hearer = passive ? hearer(claim, {at.begin, asked}) : named(words, {asked + 1, end});
        if (denied) {
            one.hearer = passive ? one.hearer : hearer(claim, {asked + 1, end});
            one.strong = true;
            no_.push_back(std::move(one));
        } else if (!one.hearer.empty()) {
            yes_.push_back(std::move(one));
        }
    }

    /// "We handed it over": what the sentence before told, or its own in front.
    void read_back(std::size_t claim) {
        const auto& one = scene_.at(claim);
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(claim, sending);
        const bool pronoun =
            std::any_of(words.begin() + static_cast<std::ptrdiff_t>(verb),
                        words.begin() + static_cast<std::ptrdiff_t>(at.end),
                        [](const Word& word) { return among(word.low, "it them"); });
        if (!pronoun || one.sentence == 0 || is_only_meant(words, verb, at.begin)) {
            return;
        }
        const auto& before = scene_.article(claim).sentences[one.sentence - 1].words;
        for (std::size_t thing = 0; thing < std::size(nouns); ++thing) {
            for (std::size_t i = 0; i < before.size(); ++i) {
                if (among(before[i].low, nouns[thing])) {
                    yes_.push_back({claim,
                                    thing,
                                    purpose(before, i + 1, before.size()),
                                    named(words, behind(words, "to", at)),
                                    {},
                                    true,
                                    scene_.has(claim, delivering)});
                    return;
                }
            }
        }
    }

    /// The nouns behind "for", or the words behind "to" of what was asked.
    static Names purpose(const Words& words, std::size_t from, std::size_t end) {
        constexpr std::size_t reach = 8;
        constexpr std::size_t longest = 6;
        Names found;
        for (auto i = from; i < std::min(end, from + reach); ++i) {
            const bool to_do = words[i].low == "to" && i + 1 < end && !words[i + 1].capital &&
                               !words[i + 1].is(Sort::determiner);
            if (words[i].low != "for" && words[i].low != "seeking" && !to_do) {
                continue;
            }
            for (auto k = i + 1; k < std::min(end, i + longest) && words[k].mark == 0; ++k) {
                if (among(words[k].low, "on in to from by was were is has had been")) {
                    break;
                }
                if (is_content_word(words[k]) && words[k].low.size() > 2) {
                    found.insert(words[k].low);
                }
            }
            break;
        }
        return found;
    }

    static Phrase behind(const Words& words, std::string_view preposition, Phrase at) {
        constexpr std::size_t longest = 6;
        const auto i = find(words, preposition, at.begin, at.end);
        auto end = std::min(i + 1, at.end);
        while (end < std::min(at.end, i + longest) && words[end].mark == 0 &&
               !among(words[end].low, "on in for from by about")) {
            ++end;
        }
        return {std::min(i + 1, at.end), end};
    }

    /// Countries by their usual name, other names and nouns in lower case.
    static Names named(const Words& words, Phrase at) {
        Names found;
        for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
            if (const auto* const country = country_at(words, i)) {
                found.insert(std::string(country->name));
            } else if (is_content_word(words[i]) && words[i].low.size() > 2) {
                found.insert(words[i].low);
            }
        }
        return found;
    }

    /// Who says that he got none: who is named, "we" and "it" the holder.
    [[nodiscard]] Names hearer(std::size_t claim, Phrase at) const {
        const auto& words = scene_.words(claim);
        auto found = named(words, at);
        std::erase_if(found, [](const auto& one) { return among(one, getting); });
        const bool own = std::any_of(
            words.begin() + static_cast<std::ptrdiff_t>(at.begin),
            words.begin() + static_cast<std::ptrdiff_t>(at.end),
            [](const Word& word) { return among(word.low, "we it us our its they them i me"); });
        if (own || found.empty()) {
            const auto& one = scene_.at(claim);
            found.merge(telling_names(one));
            if (!one.chain.back().country.empty()) {
                found.insert(one.chain.back().country);
            }
            const std::string_view key = one.root.key;
            for (const auto& word : words_of(key, key.find(':') + 1, key.size())) {
                found.insert(word.low); // "the company" of "organisation:company"
            }
        }
        return found;
    }

    /// Whose the statement is: "from Ruritania" of a denial must be among them.
    [[nodiscard]] bool is_of_sender(const Request& no, const Request& yes) const {
        if (no.sender.empty()) {
            return true;
        }
        const auto& words = scene_.words(yes.claim);
        auto senders = named(words, {0, words.size()});
        senders.merge(telling_names(scene_.at(yes.claim)));
        senders.insert(scene_.at(yes.claim).chain.back().country);
        return meet(no.sender, senders);
    }

    /// One thing by what it is for; "no such request" is of what is told beside it.
    [[nodiscard]] bool is_one_thing(const Request& no, const Request& yes, bool near) const {
        if (no.purpose.empty() || yes.purpose.empty()) {
            return no.purpose.empty() || near;
        }
        return meet(no.purpose, yes.purpose);
    }

    /// What "such" means: the purpose of the last request its report told before.
    [[nodiscard]] Names meant_by_such(std::size_t claim) const {
        constexpr std::size_t reach = 6;
        const auto& one = scene_.at(claim);
        const auto& sentences = scene_.article(claim).sentences;
        const auto first = one.sentence - std::min(one.sentence, reach);
        for (auto s = one.sentence; s-- > first;) {
            const auto& words = sentences[s].words;
            for (std::size_t i = 0; i < words.size(); ++i) {
                if (among(words[i].low, nouns[0]) || words[i].low == "asked") {
                    return purpose(words, i + 1, words.size());
                }
            }
        }
        return {};
    }

    [[nodiscard]] bool exclude(const Request& no, const Request& yes) const {
        constexpr std::size_t beside = 5;
        if (scene_.is_japanese(no.claim) != scene_.is_japanese(yes.claim) ||
            !scene_.stand_apart(no.claim, yes.claim) || !scene_.one_story(no.claim, yes.claim)) {
            return false;
        }
        const auto x = scene_.time(no.claim);
        const auto y = scene_.time(yes.claim);
        const auto said = scene_.said(no.claim);
        const bool near = scene_.are_near(no.claim, yes.claim, beside);
        if ((said && y && is_before(*said, y->from)) || (x && (!y || are_apart(*x, *y)))) {
            return false; // none up to then, or none of another day
        }
        if (scene_.is_japanese(no.claim)) {
            return true;
        }
        auto denial = no;
        if (no.back && no.purpose.empty()) {
            denial.purpose = meant_by_such(no.claim);
        }
        const bool to_one = meet(no.hearer, yes.hearer) || (yes.hearer.empty() && near) ||
                            (yes.hearer.empty() && yes.back && !denial.purpose.empty());
        return to_one && is_of_sender(no, yes) && is_one_thing(denial, yes, near);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Request> yes_;
    std::vector<Request> no_;
};

} // namespace

void compare_requests(const AccountScene& scene, OpposedPairs& pairs) {
    Requests(scene, pairs).run();
}

} // namespace ample::cite::detail
