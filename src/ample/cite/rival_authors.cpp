// Whose work an attack was, and whose tool a malware is.
//
//     "Corvane attributed the attack to Grey Lantern"      of grey lantern
//     "The attack was not the work of Grey Lantern", "of that group"     not
//     「ブロンズ」の犯行ではなく                               not
//     "has never been seen in another group's hands"       of one group only
//     "Three unrelated groups have used it"                of several
//     "acted alone" / "were helped by an insider"
//
// Whose work it was is judged by whoever studied it: a finding and a belief count as said. What the
// accused group or its state answers is compared elsewhere (rival_involvement.cpp). Both must tell
// one story, and neither of another victim by name.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;
using Claims = std::vector<std::size_t>;

constexpr WordList attacks = "attack attacks intrusion intrusions campaign break-in break-ins hack "
                             "breach operation raid raids theft activity";
constexpr WordList tools = "malware loader implant backdoor tool toolkit trojan ransomware code "
                           "framework exploit wiper worm";

struct Judged {
    std::size_t claim = 0;
    Names group = {};
};

class Authors {
public:
    Authors(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            if (yes_.size() + no_.size() + one_.size() + several_.size() > 4 * most_compared) {
                break;
            }
            scene_.is_japanese(claim) ? read_japanese(claim) : read(claim);
        }
        for (const auto& no : no_) {
            for (const auto& yes : yes_) {
                if (are_rivals(no.claim, yes.claim) && meet(no.group, yes.group) &&
                    are_of_one_attack(no.claim, yes.claim)) {
                    pairs_[{"contradiction", told_and_denied}].emplace_back(no.claim, yes.claim);
                }
            }
        }
        const auto oppose =
            [&](const char* why, const Claims& first, const Claims& second, bool tool) {
                add_opposed(pairs_, "contradiction", why, first, second, [&](auto a, auto b) {
                    return are_rivals(a, b) && (!tool || is_of_one_tool(a, b));
                });
            };
        oppose(
            "one says that only one group has it, the other that more have", one_, several_, true);
        oppose("one says that they acted alone, the other that they were helped",
               alone_,
               helped_,
               false);
    }

private:
    [[nodiscard]] bool are_rivals(std::size_t a, std::size_t b) const {
        return scene_.stand_apart(a, b) && scene_.one_story(a, b);
    }

    /// Said, found or believed: what a study of an attack comes to.
    [[nodiscard]] bool is_judged(std::size_t claim) const {
        return scene_.is_sure(claim) || scene_.at(claim).certainty.klass == "believed";
    }

    void read(std::size_t claim) {
        if (!is_judged(claim) || scene_.has(claim, "if whether could may might would")) {
            return;
        }
        const auto& frame = scene_.at(claim).frame;
        const auto predicate = frame ? frame->predicate : std::string_view();
        read_tool(claim);
        read_help(claim);
        if (!scene_.has(claim, attacks)) {
            return;
        }
        if (const auto denied = denied_author(claim); !denied.empty()) {
            auto group = names_in(claim, denied);
            if (group.empty()) { // "that group", "the group"
                group = group_before(claim);
            }
            if (!group.empty() && !speaks_of_itself(claim, group)) {
                no_.push_back({claim, std::move(group)});
            }
        } else if (predicate == "attributed" && !scene_.is_denied(claim) && !frame->cleared) {
            if (auto group = names_in(claim, scene_.phrase(claim)); !group.empty()) {
                yes_.push_back({claim, std::move(group)});
            }
        }
    }

    /// 「A」の犯行ではなく、別のグループ「B」によるもの: not of A, but of B.
    void read_japanese(std::size_t claim) {
        if (!is_judged(claim)) {
            return;
        }
        const auto all = scene_.text(claim);
        const auto& frame = scene_.at(claim).frame;
        const auto denial = std::min(
            {all.find("の犯行ではな"), all.find("によるものではな"), all.find("の仕業ではな")});
        const auto group = [](std::string_view text) {
            Names found;
            constexpr std::string_view open = "「";
            constexpr std::string_view close = "」";
            for (auto from = text.find(open); from != std::string_view::npos;
                 from = text.find(open, from + 1)) {
                const auto end = text.find(close, from);
                if (end == std::string_view::npos) {
                    break;
                }
                found.insert(
                    "=" + std::string(text.substr(from + open.size(), end - from - open.size())));
                const auto sounds = sounds_in(text.substr(from, end - from), true);
                found.insert(sounds.begin(), sounds.end());
            }
            return found;
        };
        if (denial != std::string_view::npos) {
            if (auto names = group(all.substr(0, denial)); !names.empty()) {
                no_.push_back({claim, std::move(names)});
            }
        } else if (frame && frame->predicate == "attributed" && !scene_.is_denied(claim)) {
            if (auto names = group(all); !names.empty()) {
                yes_.push_back({claim, std::move(names)});
            }
        }
    }

    /// Where the author stands in "was not the work of X", "X was not behind", "X had no part in".
    [[nodiscard]] Phrase denied_author(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            const bool no = is_negator(words[i]) || words[i].low == "no";
            if (!no) {
                continue;
            }
            constexpr std::size_t reach = 3;
            const auto until = std::min(at.end, i + reach + 2);
            for (const auto* const turn :
                 {"work of", "carried out by", "conducted by", "committed by", "attributable to"}) {
                if (const auto of = find(words, turn, i, until); of < until) {
                    return {of + 2, at.end};
                }
            }
            const auto next = i + 1;
            const bool instead =
                next + 1 < at.end && among(words[next].low, "of by") &&
                (find(words, "work of", at.begin, i) < i || find(words, "out by", at.begin, i) < i);
            if (instead) { // "the work of Blue Tern and not of Red Plover"
                return {next + 1, at.end};
            }
            const bool cleared = next < at.end && among(words[next].low,
                                                        "behind responsible involved part role "
                                                        "hand carry");
            if (cleared) {
                return {at.begin, i};
            }
        }
        return {};
    }

    /// The names in capitals of a phrase, of no country and no victim.
    [[nodiscard]] Names names_in(std::size_t claim, Phrase at) const {
        return case_names(scene_.words(claim), at);
    }

    /// The group last named before the claim's sentence, behind a noun for a group or in an
    /// attribution.
    [[nodiscard]] Names group_before(std::size_t claim) const {
        constexpr std::size_t beside = 3;
        const auto& one = scene_.at(claim);
        for (auto i = yes_.size(); i-- > 0;) {
            const auto& other = scene_.at(yes_[i].claim);
            if (other.article == one.article && other.sentence <= one.sentence &&
                one.sentence - other.sentence <= beside) {
                return yes_[i].group;
            }
        }
        return {};
    }

    /// "Grey Lantern said it was not behind it": the answer of who is accused.
    [[nodiscard]] bool speaks_of_itself(std::size_t claim, const Names& group) const {
        return meet(scene_.holder(claim), group);
    }

    /// Names that only one of them tells, beside the group, and that stand for another victim.
    [[nodiscard]] bool are_of_one_attack(std::size_t no, std::size_t yes) const {
        if (scene_.is_japanese(no) || scene_.is_japanese(yes)) {
            return true;
        }
        const auto behind = [&](std::size_t claim) {
            const auto& words = scene_.words(claim);
            const auto at = scene_.phrase(claim);
            Names found;
            for (auto i = at.begin; i + 1 < at.end; ++i) {
                constexpr std::size_t reach = 5;
                const bool on = among(words[i].low, "on against at") && i > at.begin &&
                                among(words[i - 1].low, attacks);
                for (auto k = i + 1; on && k < std::min(at.end, i + reach); ++k) {
                    if (words[k].capital) {
                        found.insert(words[k].low);
                    }
                }
            }
            return found;
        };
        const auto x = behind(no);
        const auto y = behind(yes);
        const bool unknown = std::any_of(x.begin(), x.end(), [&](const auto& name) {
            return !scene_.is_named_in_report(yes, name);
        });
        if (unknown && y.empty()) { // "the theft at Norr Bank" of which the other never tells
            return false;
        }
        if (!x.empty() && y.empty()) {
            const auto& spoken = scene_.spoken_of(yes);
            return spoken.empty() || meet(x, spoken);
        }
        return x.empty() || y.empty() || meet(x, y);
    }

    void read_tool(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const bool denied = scene_.is_denied(claim);
        const bool use = scene_.has(claim,
                                    "used use using uses hands seen has have had access "
                                    "share shared shares");
        if (!use || scene_.has(claim, "before until")) {
            return;
        }
        const bool another = find(words, "any other group", at.begin, at.end) < at.end ||
                             find(words, "another group", at.begin, at.end) < at.end ||
                             find(words, "no other group", at.begin, at.end) < at.end;
        const bool only = at.begin < at.end && words[at.begin].low == "only";
        if (scene_.has(claim, tools) && ((denied && another) || (only && !denied))) {
            one_.push_back(claim);
            return;
        }
        for (auto i = at.begin + 1; !denied && i < at.end; ++i) {
            constexpr std::size_t reach = 3;
            const bool groups = among(words[i].low, "groups gangs actors");
            for (auto k = i; groups && k-- > at.begin && i - k <= reach;) {
                const bool many = number_of(words[k].low) > 1 ||
                                  among(words[k].low, "several other many various");
                if (many) {
                    several_.push_back(claim);
                    return;
                }
            }
        }
    }

    /// "it" of a report that tells of such a tool.
    [[nodiscard]] bool is_of_one_tool(std::size_t one, std::size_t several) const {
        const auto& words = scene_.words(one);
        const auto tool = scene_.find_one(one, tools);
        const std::string_view name = words[tool].low;
        const auto& there = scene_.words(several);
        const auto at = scene_.phrase(several);
        const auto told = std::any_of(there.begin() + static_cast<std::ptrdiff_t>(at.begin),
                                      there.begin() + static_cast<std::ptrdiff_t>(at.end),
                                      [&](const Word& word) { return name == word.low; });
        const bool any = among(name, "malware tool") && scene_.has(several, tools);
        return told || any ||
               (scene_.has(several, "it them") && scene_.is_named_in_report(several, name));
    }

    void read_help(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const bool attackers =
            scene_.has(claim,
                       "hackers hacker attackers intruders thieves he she they i suspect group "
                       "gang man woman") ||
            !case_names(words, at).empty() || (at.begin < at.end && words[at.begin].capital);
        if (!attackers) {
            return;
        }
        if (scene_.is_denied(claim)) { // "did not act alone"
            if (scene_.has(claim, "alone") && scene_.has(claim, "act acted work worked operate")) {
                helped_.push_back(claim);
            }
            return;
        }
        const bool acted = scene_.has(claim, "acted worked operated");
        if ((acted && scene_.has(claim, "alone")) ||
            (acted && find(words, "own", at.begin, at.end) < at.end && scene_.has(claim, "on"))) {
            alone_.push_back(claim);
        } else if (find(words, "helped by", at.begin, at.end) < at.end ||
                   find(words, "help of", at.begin, at.end) < at.end ||
                   find(words, "help from", at.begin, at.end) < at.end ||
                   scene_.has(claim, "accomplice accomplices")) {
            helped_.push_back(claim);
        }
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Judged> yes_;
    std::vector<Judged> no_;
    Claims one_;
    Claims several_;
    Claims alone_;
    Claims helped_;
};

} // namespace

void compare_authors(const AccountScene& scene, OpposedPairs& pairs) {
    Authors(scene, pairs).run();
}

} // namespace ample::cite::detail
