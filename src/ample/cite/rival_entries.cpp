// When intruders got into one firm, and by what.
//
//     "intruded into the servers of Norvik on 14 November"    entered  14 November
//     12月8日に当社の料金システムへ侵入した                          entered   8 December
//     9月には侵入されていた                                       entered  by September: not later
//     "The group exploited a flaw in the gateway"             a flaw used
//     脆弱性が悪用された事実はございません                           none used
//
// A firm is entered for the first time once. Who says "again", "a second time" tells of another
// day.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

constexpr WordList doors = "flaw flaws vulnerability hole bug password passwords account e-mail "
                           "email phishing attachment login token certificate";
constexpr WordList machines = "gateway firewall vpn server router portal appliance software "
                              "product plugin browser mailbox";

struct Entry {
    std::size_t claim = 0;
    Span time = {};
    bool by = false; ///< "had been in by May"
    Names kind = {}; ///< of the server: mail, research
};

class Entries {
public:
    Entries(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.told()) {
            const auto& one = scene_.at(claim);
            const bool answer = one.frame && one.frame->predicate == "denied" &&
                                scene_.at(claim).certainty.klass == "asserted";
            if (answer) { // "The flaw played no part in the attack"
                read_way(claim, one.frame->predicate, true);
            } else if (one.kind == "claim" && scene_.is_sure(claim)) {
                read(claim, one.frame ? one.frame->predicate : std::string_view());
            }
        }
        add_opposed(
            pairs_, "contradiction", told_and_denied, no_way_, way_, [&](auto no, auto yes) {
                return scene_.stand_apart(no, yes) && scene_.one_story(no, yes) &&
                       is_of_one_way(no, yes);
            });
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            for (auto k = i + 1; k < entries_.size(); ++k) {
                compare(entries_[i], entries_[k]);
            }
        }
        add_opposed(
            pairs_, "contradiction", told_and_denied, no_flaw_, flaw_, [&](auto no, auto yes) {
                const auto vpn = [&](std::size_t claim) {
                    return scene_.text(claim).find("VPN") != std::string_view::npos;
                };
                return vpn(no) == vpn(yes) && may_be_one(no, yes) &&
                       scene_.is_japanese(no) != scene_.is_japanese(yes);
            });
    }

private:
    void read(std::size_t claim, std::string_view predicate) {
        if (entries_.size() + flaw_.size() + no_flaw_.size() + way_.size() + no_way_.size() >
            2 * most_compared) {
            return;
        }
        const bool denied = scene_.is_denied(claim) && !is_denied_aside(claim);
        read_way(claim, predicate, denied);
        if (predicate == "exploited") {
            (denied ? no_flaw_ : flaw_).push_back(claim);
        } else if (predicate == "compromised" && !denied && tells_entry(claim)) {
            if (const auto time = scene_.time(claim); time) {
                entries_.push_back({claim, *time, is_by(claim), kind_of_system(claim)});
            }
        } else if (!denied && is_inside_since(claim)) {
            if (const auto time = scene_.time(claim); time) {
                entries_.push_back({claim, {time->from, time->from}, true, kind_of_system(claim)});
            }
        }
    }

    /// "gained access on 9 June, and not in March": the entry is told.
    [[nodiscard]] bool is_denied_aside(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto aside = std::min(find(words, "and not in", at.begin, at.end),
                                    find(words, "and not on", at.begin, at.end));
        return !scene_.is_japanese(claim) && aside < at.end &&
               std::none_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                            words.begin() + static_cast<std::ptrdiff_t>(aside),
                            is_negator);
    }

    /// "got in through a flaw in the gateway"; "the flaw was not what let them in".
    void read_way(std::size_t claim, std::string_view predicate, bool denied) {
        if (scene_.is_japanese(claim) || !scene_.has(claim, doors)) {
            return;
        }
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const bool through = scene_.has(claim, "through via using exploiting exploited exploit");
        if (!denied && through && among(predicate, "exploited compromised used-in")) {
            way_.push_back(claim);
            return;
        }
        const bool let = denied && (find(words, "let them", at.begin, at.end) < at.end ||
                                    find(words, "way in", at.begin, at.end) < at.end ||
                                    find(words, "how the", at.begin, at.end) < at.end ||
                                    find(words, "how they", at.begin, at.end) < at.end ||
                                    find(words, "point of entry", at.begin, at.end) < at.end);
        const bool part = (denied || scene_.has(claim, "no")) && scene_.has(claim, "part role") &&
                          scene_.has(claim, "played play plays");
        if (let || part) {
            no_way_.push_back(claim);
        }
    }

    /// One flaw: of one thing by its name, or by the noun before it or behind "in".
    [[nodiscard]] bool is_of_one_way(std::size_t no, std::size_t yes) const {
        const auto things = [&](std::size_t claim) {
            auto found = case_names(scene_.words(claim), scene_.phrase(claim));
            const auto& words = scene_.words(claim);
            const auto at = scene_.phrase(claim);
            for (auto i = at.begin; i < at.end; ++i) {
                if (among(words[i].low, machines)) {
                    found.insert(words[i].low);
                }
            }
            return found;
        };
        const auto x = things(no);
        const auto y = things(yes);
        const auto door = [&](std::size_t claim) {
            return std::string(scene_.words(claim)[scene_.find_one(claim, doors)].low);
        };
        constexpr std::size_t beside = 3;
        return meet(x, y) || (door(no) == door(yes) && meet(x, scene_.holder(yes))) ||
               (door(no) == door(yes) && (x.empty() || y.empty()) &&
                scene_.are_near(no, yes, beside));
    }

    [[nodiscard]] bool tells_entry(std::size_t claim) const {
        if (scene_.is_japanese(claim)) {
            const auto all = scene_.text(claim);
            return holds_one(all, "侵入した 侵入し 侵入され 侵入を受け 侵入を許し") &&
                   !holds_one(all, "再び 再度 2度目 二度目 取引先 委託先");
        }
        const bool again = scene_.has(claim,
                                      "again second another also supplier until since still "
                                      "remained stayed further other");
        if (is_of_a_firm(claim)) {
            return false;
        }
        const bool date = scene_.has(claim, "date") && scene_.has(claim, "gives puts gave put");
        return !again && (date || scene_.has(claim,
                                             "intruded entered broke broken breached hacked "
                                             "infiltrated penetrated got gained"));
    }

    /// "broke into a university": one that the case has not named.
    [[nodiscard]] bool is_of_a_firm(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i + 1 < at.end; ++i) {
            const auto noun = i + (words[i + 1].is_any(Sort::organisation, Sort::victim) ? 1 : 2);
            const bool a = among(words[i].low, "a an") && noun < at.end &&
                           words[noun].is_any(Sort::organisation, Sort::victim);
            if (a && among(i > at.begin ? words[i - 1].low : words[i].low, "into of at from")) {
                return true;
            }
        }
        return false;
    }

    /// Mail, of "mail servers" and メールサーバー.
    [[nodiscard]] Names kind_of_system(std::size_t claim) const {
        constexpr std::pair<std::string_view, std::string_view> kinds[] = {{"メール", "mail"},
                                                                           {"料金", "billing"},
                                                                           {"研究", "research"},
                                                                           {"管理", "management"},
                                                                           {"生産", "production"},
                                                                           {"予約", "booking"},
                                                                           {"ファイル", "file"}};
        Names found;
        if (scene_.is_japanese(claim)) {
            for (const auto& [sign, kind] : kinds) {
                const bool told = scene_.text(claim).find(std::string(sign) + "サーバ") !=
                                      std::string_view::npos ||
                                  scene_.text(claim).find(std::string(sign) + "システム") !=
                                      std::string_view::npos;
                if (told) {
                    found.insert(std::string(kind));
                }
            }
            return found;
        }
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin + 1; i < at.end; ++i) {
            const auto& before = words[i - 1];
            const bool system =
                among(words[i].low, "server servers network networks system systems");
            const bool plain =
                before.is_any(Sort::determiner, Sort::organisation, Sort::victim, Sort::pronoun) ||
                before.capital || before.mark != 0 || number_of(before.low) >= 0 ||
                among(before.low, "its their our computer internal the 's of");
            if (system && !plain) {
                found.insert(before.low == "email" ? "mail" : std::string(before.low));
            }
        }
        return found;
    }

    /// "had been inside the network since October".
    [[nodiscard]] bool is_inside_since(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto been = find(words, "been in", at.begin, at.end);
        const bool inside = std::min(been, find(words, "been inside", at.begin, at.end)) < at.end ||
                            find(words, "were in", at.begin, at.end) < at.end ||
                            find(words, "were inside", at.begin, at.end) < at.end;
        return !scene_.is_japanese(claim) && inside && scene_.has(claim, "since from") &&
               scene_.has(claim, "hackers attackers intruders group they gang") &&
               scene_.has(claim, "network networks system systems servers inside");
    }

    /// "9月には侵入されていた", "had been in the network by May".
    [[nodiscard]] bool is_by(std::size_t claim) const {
        return scene_.is_japanese(claim)
                   ? holds_one(scene_.text(claim), "月には 日には 年には 時点で までに") &&
                         holds_one(scene_.text(claim), "ていた ていました")
                   : scene_.has(claim, "by") && scene_.has(claim, "had been already");
    }

    [[nodiscard]] bool may_be_one(std::size_t a, std::size_t b) const {
        return scene_.stand_apart(a, b) && scene_.one_story(a, b) &&
               (scene_.are_of_one_party(a, b) || is_of_release(a, b) || is_of_release(b, a));
    }

    /// "The attackers gained access": in a release, of the firm whose it is.
    [[nodiscard]] bool is_of_release(std::size_t own, std::size_t other) const {
        return scene_.article(own).first_hand && meet(scene_.holder(own), scene_.spoken_of(other));
    }

    void compare(const Entry& a, const Entry& b) {
        const bool before_bound = (a.by && is_before(b.time.until, a.time.from)) ||
                                  (b.by && is_before(a.time.until, b.time.from));
        const bool two = a.kind != b.kind && !a.kind.empty() && !b.kind.empty();
        const bool both_open = (a.by && b.by) || two;
        if (are_apart(a.time, b.time) && !before_bound && !both_open &&
            may_be_one(a.claim, b.claim)) {
            pairs_[{"contradiction",
                    "one event is told at times that exclude each other, by different sources, "
                    "without a hedge"}]
                .emplace_back(a.claim, b.claim);
        }
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Entry> entries_;
    std::vector<std::size_t> way_;
    std::vector<std::size_t> no_way_;
    std::vector<std::size_t> flaw_;
    std::vector<std::size_t> no_flaw_;
};

} // namespace

void compare_entries(const AccountScene& scene, OpposedPairs& pairs) {
    Entries(scene, pairs).run();
}

} // namespace ample::cite::detail
