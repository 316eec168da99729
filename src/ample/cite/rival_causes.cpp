// What caused a failure, and what protected an account.
//
//     "The attack caused the power failure"       power failure   attack
//     停電の原因は変圧器の故障です                        power failure   mishap
//
//     "The account had no multi-factor authentication"      second factor  -
//     すべてのアカウントに多要素認証を設定していた                   second factor  +
//
// Causes are two: an attack, or a mishap (a fault, an error, the weather). A cause told without its
// effect is of the effect its report tells of.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

struct Effect {
    WordList english;
    std::string_view japanese;
};

/// Failures, one row a meaning.
constexpr Effect effects[] = {{"outage outages blackout blackouts power electricity", "停電"},
                              {"delay delays late cancellations", "遅延 遅れ 運休"},
                              {"explosion explosions blast fire", "爆発 火災"},
                              {"derailment collision crash accident", "脱線 衝突 事故"},
                              {"shutdown standstill halt stoppage", "停止"},
                              {"spill leakage overflow", "漏出 漏えい"},
                              {"disruption disruptions failure breakdown", "障害 不具合"}};

constexpr WordList attack =
    "attack attacks cyberattack hack group gang hackers hacking intrusion intruders "
    "malware ransomware sabotage";
constexpr WordList mishap =
    "fault faulty transformer error mistake defect defective malfunction breakdown broken wear "
    "maintenance weather storm lightning fire update bug short-circuit overload technician";
constexpr std::string_view japanese_attack = "攻撃 不正アクセス 侵入 ハッカー マルウェア ウイルス";
constexpr std::string_view japanese_mishap =
    "故障 誤操作 操作ミス 人為的 老朽 落雷 火災 設定ミス 変圧器";

struct Safeguard {
    WordList english;
    std::string_view japanese;
};

constexpr Safeguard safeguards[] = {
    {"multi-factor two-factor multifactor mfa 2fa", "多要素認証 二要素認証 2要素認証 二段階認証"},
    {"backup backups", "バックアップ"},
    {"encryption", "暗号化"},
    {"firewall firewalls", "ファイアウォール"},
    {"antivirus", "ウイルス対策"}};

struct Cause {
    std::size_t claim = 0;
    std::size_t effect = std::size(effects); ///< none told
    bool attack = false;
};

struct Guarded {
    std::size_t claim = 0;
    std::size_t safeguard = 0;
    bool denied = false;
};

class Causes {
public:
    Causes(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            if (scene_.at(claim).kind == "stance" || !scene_.is_sure(claim)) {
                continue;
            }
            read_safeguard(claim);
            if (scene_.at(claim).kind == "claim") {
                read_cause(claim);
            }
        }
        for (std::size_t i = 0; i < causes_.size(); ++i) {
            for (auto k = i + 1; k < causes_.size(); ++k) {
                compare(causes_[i], causes_[k]);
            }
        }
        for (std::size_t i = 0; i < guarded_.size(); ++i) {
            for (auto k = i + 1; k < guarded_.size(); ++k) {
                compare(guarded_[i], guarded_[k]);
            }
        }
    }

private:
    void read_cause(std::size_t claim) {
        if (scene_.is_denied(claim) || causes_.size() >= most_compared) {
            return;
        }
        Cause cause{claim};
        bool hit = false;
        bool slip = false;
        if (scene_.is_japanese(claim)) {
            const auto all = scene_.text(claim);
            if (!holds_one(all, "原因")) {
                return;
            }
            hit = holds_one(all, japanese_attack);
            slip = holds_one(all, japanese_mishap);
        } else {
            const auto caused = scene_.has(claim, "caused cause blame due result triggered");
            if (!caused) {
                return;
            }
            hit = scene_.has(claim, attack);
            slip = scene_.has(claim, mishap);
        }
        for (std::size_t i = 0; i < std::size(effects); ++i) {
            const bool told = scene_.is_japanese(claim)
                                  ? holds_one(scene_.text(claim), effects[i].japanese)
                                  : scene_.has(claim, effects[i].english);
            if (told && cause.effect == std::size(effects)) {
                cause.effect = i;
            }
        }
        cause.attack = hit;
        if (hit != slip) {
            causes_.push_back(cause);
        }
    }

    void read_safeguard(std::size_t claim) {
        for (std::size_t i = 0; i < std::size(safeguards); ++i) {
            const bool japanese = scene_.is_japanese(claim);
            const bool told = japanese ? holds_one(scene_.text(claim), safeguards[i].japanese)
                                       : scene_.has(claim, safeguards[i].english) ||
                                             (i == 0 && tells_second_factor(claim));
            const bool had = japanese ? holds_one(scene_.text(claim), "設定 導入 取得 取って 有効")
                                      : scene_.has(claim,
                                                   "had has have enabled set protected used "
                                                   "installed was were existed without lacked "
                                                   "secured switched turned disabled removed");
            const bool part = !japanese && denies_part(scene_.words(claim), scene_.phrase(claim));
            if (told && had && !part && guarded_.size() < most_compared) {
                const bool without =
                    !japanese && scene_.has(claim, "no without lacked off disabled removed");
                if (!japanese && is_only_now(claim)) {
                    return;
                }
                guarded_.push_back({claim, i, scene_.is_denied(claim) || without});
                return;
            }
        }
    }

    /// "a second login factor", "two factors".
    [[nodiscard]] bool tells_second_factor(std::size_t claim) const {
        constexpr std::size_t reach = 3;
        const auto at = scene_.find_one(claim, "factor factors");
        const auto& words = scene_.words(claim);
        const auto phrase = scene_.phrase(claim);
        for (auto i = at; at < phrase.end && i > phrase.begin && at - i < reach; --i) {
            if (among(words[i - 1].low, "second two multiple additional")) {
                return true;
            }
        }
        return false;
    }

    /// "has been protected since June", "is now encrypted": says nothing of the time before.
    [[nodiscard]] bool is_only_now(std::size_t claim) const {
        return scene_.has(claim, "since now today meanwhile") && !scene_.has(claim, "always times");
    }

    void compare(const Cause& a, const Cause& b) {
        const bool one = a.effect == b.effect || a.effect == std::size(effects) ||
                         b.effect == std::size(effects);
        const auto x = scene_.time(a.claim);
        const auto y = scene_.time(b.claim);
        if (one && a.attack != b.attack && !(x && y && are_apart(*x, *y)) &&
            scene_.stand_apart(a.claim, b.claim) && scene_.one_story(a.claim, b.claim)) {
            pairs_[{"contradiction", "an attack is said to have caused it, and a mishap"}]
                .emplace_back(a.claim, b.claim);
        }
    }

    /// Whether an English report has just named the firm that a Japanese claim is of.
    [[nodiscard]] bool is_of_firm_near(std::size_t english, std::size_t japanese) const {
        return !scene_.is_japanese(english) && scene_.is_japanese(japanese) &&
               scene_.is_named_near(english, scene_.spoken_of(japanese));
    }

    /// The firm that tells of its own accounts is the one the other speaks of or names.
    [[nodiscard]] bool is_of_holder(std::size_t own, std::size_t other) const {
        const auto firm = scene_.firm_of(own);
        return !scene_.is_japanese(own) && !scene_.is_japanese(other) &&
               (meet(firm, scene_.spoken_of(other)) || scene_.is_named_near(other, firm));
    }

    void compare(const Guarded& a, const Guarded& b) {
        if (a.denied != b.denied && a.safeguard == b.safeguard &&
            scene_.stand_apart(a.claim, b.claim) && scene_.one_story(a.claim, b.claim) &&
            (scene_.are_of_one_party(a.claim, b.claim) || is_of_firm_near(a.claim, b.claim) ||
             is_of_firm_near(b.claim, a.claim) || is_of_holder(a.claim, b.claim) ||
             is_of_holder(b.claim, a.claim))) {
            pairs_[{"contradiction", told_and_denied}].emplace_back(a.denied ? a.claim : b.claim,
                                                                    a.denied ? b.claim : a.claim);
        }
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Cause> causes_;
    std::vector<Guarded> guarded_;
};

} // namespace

void compare_causes(const AccountScene& scene, OpposedPairs& pairs) {
    Causes(scene, pairs).run();
}

} // namespace ample::cite::detail
