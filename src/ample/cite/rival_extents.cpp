// How fast somebody was told, how far intruders got, and how many groups it was.
//
//     "alerted the office within a day"        at most 1 day    "waited 19 days to notify it"   19
//     "never got beyond its office network"    inside           "reached the control network" past
//     "the work of a single actor"             one              "by two different groups" more
//
// Who judges how many groups it was believes it; two such beliefs exclude each other all the same.
// All else is compared only where both are sure. Both must tell one story and stand apart.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>
#include <ample/cite/detail/rivals.hpp>

#include <algorithm>
#include <utility>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;
using Claims = std::vector<std::size_t>;

constexpr WordList unreal = "if whether would could may might must should will";

class Extents {
public:
    Extents(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            const bool plain = scene_.is_japanese(claim) || !scene_.has(claim, unreal);
            if (plain && size() < 2 * most_compared) {
                read(claim);
            }
        }
        add("one says that it was told at once, the other that it took days",
            prompt_,
            late_,
            [&](auto a, auto b) { return is_of_one_firm(a, b) && is_of_one_hearer(a, b); });
        add("one says how far intruders got, the other that they got further",
            inside_,
            past_,
            [&](auto a, auto b) { return is_of_one_firm(a, b); });
        compare_touch();
        add("one says that it was one group, the other that there were more",
            one_group_,
            more_groups_,
            [](auto, auto) { return true; });
    }

private:
    [[nodiscard]] std::size_t size() const {
        return prompt_.size() + late_.size() + inside_.size() + past_.size() + one_group_.size() +
               more_groups_.size() + touched_.size() + untouched_.size();
    }

    void read(std::size_t claim) {
        if (scene_.is_japanese(claim)) {
            read_extent_in_japanese(claim);
            return;
        }
        read_count(claim);
        if (scene_.is_sure(claim) && scene_.at(claim).kind == "claim") {
            read_delay(claim);
            read_extent(claim);
            read_touch(claim);
        }
    }

    /// "told the coastguard", "reported it to Norvik": a noun or a name behind the verb.
    [[nodiscard]] bool names_hearer(std::size_t claim, const WordList& telling) const {
        constexpr std::size_t reach = 6;
        constexpr WordList hearers = "customers clients users passengers patients members staff "
                                     "coastguard ministry embassy owners residents board";
        const auto& words = scene_.words(claim);
        const auto verb = scene_.find_one(claim, telling);
        const auto end = std::min(scene_.phrase(claim).end, verb + reach);
        for (auto i = verb + 1; i < end; ++i) {
            const bool name = words[i].capital && words[i].mark == 0 && !words[i].is(Sort::month);
            if (name || among(words[i].low, hearers)) {
                return true;
            }
        }
        return false;
    }

    /// Who was told, by nouns of offices and others, and names that are not the teller's.
    [[nodiscard]] Names hearers(std::size_t claim) const {
        constexpr WordList nouns =
            "regulator police commission commissioner coastguard ministry embassy customers "
            "clients users passengers patients members staff owners residents board prosecutors";
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        Names found;
        for (auto i = at.begin; i < at.end; ++i) {
            if (among(words[i].low, nouns)) {
                found.insert(words[i].low);
            }
        }
        return found;
    }

    /// One noun for both; one that names an office otherwise ("the agency", "Norvik") may be it.
    [[nodiscard]] bool is_of_one_hearer(std::size_t a, std::size_t b) const {
        if (scene_.is_japanese(a) || scene_.is_japanese(b)) {
            return true;
        }
        const auto x = hearers(a);
        const auto y = hearers(b);
        return x.empty() == y.empty() && (x.empty() || meet(x, y));
    }

    /// "at once", "immediately", "the same day".
    static bool tells_haste(const Words& words, Phrase at) {
        for (auto i = at.begin; i < at.end; ++i) {
            const auto next = i + 1 < at.end ? std::string_view(words[i + 1].low) : "";
            if (among(words[i].low, "immediately promptly straightaway") ||
                (words[i].low == "at" && next == "once") ||
                (words[i].low == "without" && next == "delay") ||
                (words[i].low == "same" && among(next, "day hour evening night"))) {
                return true;
            }
        }
        return false;
    }

    /// "only on 27 December", "only five weeks later", "not until", "months after".
    static bool tells_delay(const Words& words, Phrase at) {
        constexpr WordList long_units = "week weeks month months year years";
        for (auto i = at.begin; i + 1 < at.end; ++i) {
            const auto& next = words[i + 1].low;
            const bool only = words[i].low == "only" && among(next, "on in after");
            const bool weeks = among(words[i].low, long_units) && among(next, "later after");
            if (only || weeks) {
                return true;
            }
        }
        return false;
    }

    /// "alerted ... within 24 hours", "waited 19 days before it notified".
    void read_delay(std::size_t claim) {
        constexpr WordList telling = "alerted notified informed told reported warned notify inform "
                                     "alert report notifying informing alerting reporting";
        constexpr WordList offices = "authorities centre center regulator police commission "
                                     "commissioner agency office watchdog cert government";
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        if (!scene_.has(claim, telling) || scene_.is_denied(claim) ||
            !(scene_.has(claim, offices) || names_hearer(claim, telling))) {
            return;
        }
        if (tells_haste(words, at)) {
            prompt_.push_back(claim);
            return;
        }
        if (tells_delay(words, at)) {
            late_.push_back(claim);
            return;
        }
        constexpr std::size_t back = 8; // "Acme waited 23 days | before it notified the office"
        const bool behind = at.begin > 0 && words[at.begin - 1].low == "before";
        const auto begin = behind ? at.begin - std::min(at.begin, back) : at.begin;
        for (auto i = begin; i + 2 < at.end; ++i) {
            const auto count = words[i + 1].low == "a" || words[i + 1].low == "an"
                                   ? std::uint64_t{1}
                                   : static_cast<std::uint64_t>(number_of(words[i + 1].low));
            const auto unit = std::string_view(words[i + 2].low);
            const auto hours = among(unit, "hour hours")   ? count
                               : among(unit, "day days")   ? count * 24
                               : among(unit, "week weeks") ? count * 168
                                                           : 0;
            constexpr std::uint64_t soon = 48;
            constexpr std::uint64_t long_after = 96;
            if (words[i].low == "within" && hours > 0 && hours <= soon) {
                prompt_.push_back(claim);
                return;
            }
            if (among(words[i].low, "waited waiting") && hours >= long_after) {
                late_.push_back(claim);
                return;
            }
        }
    }

    /// The kind of network in the clause: 1 of offices, 2 of machines; 0 for none or both.
    [[nodiscard]] int network(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        int found = 0;
        for (auto i = at.begin + 1; i < at.end; ++i) {
            if (!among(words[i].low, "network networks systems system environment")) {
                continue;
            }
            const auto& kind = words[i - 1].low;
            const bool office = among(kind, "office administrative corporate business");
            const bool machine = among(kind, "control operational industrial ot scada");
            const int here = office ? 1 : machine ? 2 : 0;
            found = found == 0 || here == 0 ? std::max(found, here) : (found == here ? found : 3);
        }
        return found == 3 ? 0 : found;
    }

    /// "never got beyond its office network", "was confined to", "reached a server in the control
    /// network".
    void read_extent(std::size_t claim) {
        constexpr WordList intruders =
            "intruder intruders attacker attackers hacker hackers thieves intrusion attack breach";
        const auto kind = network(claim);
        if (kind == 0 || !scene_.has(claim, intruders)) {
            return;
        }
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const bool confined = scene_.has(claim, "confined limited stayed restricted contained");
        const bool beyond = scene_.has(claim, "beyond past outside left");
        const bool reached = scene_.has(claim, "reached entered accessed penetrated breached") ||
                             find(words, "as far as", at.begin, at.end) < at.end ||
                             find(words, "got into", at.begin, at.end) < at.end;
        const bool denied = scene_.is_denied(claim);
        const bool inside = kind == 1 && (denied ? beyond : confined && !reached);
        if (inside || (kind == 2 && denied && reached)) {
            inside_.push_back(claim);
        } else if (kind == 2 && reached && !denied && !confined) {
            past_.push_back(claim);
        }
    }

    /// "reached the crane controls", "the crane controls were never touched".
    void read_touch(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const bool touched =
            scene_.has(claim, "reached touched accessed entered penetrated infiltrated") ||
            find(words, "got into", at.begin, at.end) < at.end ||
            find(words, "got to", at.begin, at.end) < at.end;
        if (!touched || (scene_.is_denied(claim) && scene_.has(claim, "yet only all"))) {
            return;
        }
        for (auto i = at.begin + 1; i < at.end; ++i) {
            const bool system = among(words[i].low,
                                      "controls system systems network networks database server "
                                      "servers machines terminals");
            const auto& kind = words[i - 1];
            if (system && is_content_word(kind) && !kind.capital && kind.low.size() > 3 &&
                !among(kind.low, "computer other internal company's same whole entire three")) {
                auto noun = words[i].low.ends_with('s')
                                ? words[i].low.substr(0, words[i].low.size() - 1)
                                : low_text(words, {i, i + 1});
                (scene_.is_denied(claim) ? untouched_ : touched_)
                    .emplace_back(claim, kind.low.substr(0) + " " + noun);
                return;
            }
        }
    }

    void compare_touch() {
        for (const auto& [no, what] : untouched_) {
            for (const auto& [yes, other] : touched_) {
                if (what == other && scene_.stand_apart(no, yes) && scene_.one_story(no, yes) &&
                    is_of_one_firm(no, yes)) {
                    pairs_[{"contradiction",
                            "one says how far intruders got, the other that they got further"}]
                        .emplace_back(no, yes);
                }
            }
        }
    }

    void read_extent_in_japanese(std::size_t claim) {
        const auto all = scene_.text(claim);
        const bool judged = scene_.is_sure(claim) || scene_.at(claim).certainty.klass == "believed";
        if (judged && !scene_.is_denied(claim)) {
            if (holds_one(all, "単独の集団 単一の集団 一つの集団 1つの集団 単一のグループ")) {
                one_group_.push_back(claim);
            } else if (holds_one(all,
                                 "2つの異なる集団 二つの異なる集団 複数の集団 二つの集団 2つの集団 "
                                 "別々の集団 複数のグループ")) {
                more_groups_.push_back(claim);
            }
        }
        if (!scene_.is_sure(claim) || !holds_one(all, "侵入 攻撃 不正アクセス")) {
            return;
        }
        if (holds_one(
                all, "事務用ネットワーク 事務系ネットワーク 業務用ネットワーク 社内ネットワーク") &&
            holds_one(all, "にとどまった にとどまり にとどまって 限られ")) {
            inside_.push_back(claim);
        } else if (holds_one(all, "制御ネットワーク 制御系ネットワーク 制御用ネットワーク") &&
                   holds_one(all, "到達し 及んだ 達し") && !scene_.is_denied(claim)) {
            past_.push_back(claim);
        }
    }

    /// "the work of a single actor", "carried out by two different groups".
    void read_count(std::size_t claim) {
        const auto& klass = scene_.at(claim).certainty.klass;
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const bool held = scene_.is_sure(claim) || among(klass, "believed probable");
        const bool deed = find(words, "work of", at.begin, at.end) < at.end ||
                          find(words, "carried out by", at.begin, at.end) < at.end ||
                          find(words, "conducted by", at.begin, at.end) < at.end ||
                          find(words, "committed by", at.begin, at.end) < at.end;
        if (!held || !deed || scene_.is_denied(claim) || !scene_.has(claim, intrusions)) {
            return;
        }
        for (auto i = at.begin + 2; i < at.end; ++i) {
            if (among(words[i].low, "actor group team") && words[i - 1].low == "single") {
                one_group_.push_back(claim);
                return;
            }
            if (among(words[i].low, "actors groups teams") &&
                among(words[i - 1].low, "different separate distinct unrelated") &&
                number_of(words[i - 2].low) > 1) {
                more_groups_.push_back(claim);
                return;
            }
        }
    }

    /// Whose own word the first is, the second speaks of, or names shortly before.
    [[nodiscard]] bool is_of_one_firm(std::size_t own, std::size_t other) const {
        return scene_.are_of_one_party(own, other) ||
               (!scene_.is_japanese(other) && scene_.is_named_near(other, scene_.firm_of(own)));
    }

    template <class Fits>
    void add(const std::string& why, const Claims& first, const Claims& second, const Fits& fits) {
        add_opposed(pairs_, "contradiction", why, first, second, [&](auto a, auto b) {
            return scene_.stand_apart(a, b) && scene_.one_story(a, b) && fits(a, b);
        });
    }

    static constexpr WordList intrusions =
        "intrusion intrusions attack attacks break-in break-ins breach breaches campaign raids";

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    Claims prompt_;
    Claims late_;
    Claims inside_;
    Claims past_;
    std::vector<std::pair<std::size_t, std::string>> touched_;
    std::vector<std::pair<std::size_t, std::string>> untouched_;
    Claims one_group_;
    Claims more_groups_;
};

} // namespace

void compare_extents(const AccountScene& scene, OpposedPairs& pairs) {
    Extents(scene, pairs).run();
}

} // namespace ample::cite::detail
