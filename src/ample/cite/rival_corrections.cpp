// One holder who tells another number than before.
//
//     "the data of 190,000 clients were stolen" (police, 11 February)
//     "the data of 212,000 clients were stolen" (police, 20 February)       takes its place
//     "6,840 drawings, not the 6,200 it reported last month"                likewise, in one report
//     第2報では約1,200点が盗まれたとし                                           a number told
//     before
//
// The later number takes the place of the earlier one: no contradiction. A rounded number and the
// one it rounds are no two, nor is "at least 40" and 60.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_concepts.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>
#include <map>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

struct Figure {
    std::size_t claim = 0;
    Count count = {};
    bool earlier = false; ///< told as one given before
};

bool is_people(const std::string& noun) {
    return among(noun,
                 "customers patients users residents people subscribers members pensioners "
                 "passengers clients policyholders employees 人 名");
}

/// A counter of many things: "6,840 drawings" are 6,840点.
bool is_counter(const std::string& noun) {
    return noun == "点" || noun == "件";
}

class Corrections {
public:
    Corrections(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.told()) {
            read(claim);
        }
        for (const auto& [deed, figures] : by_deed_) {
            for (std::size_t i = 0; i < figures.size(); ++i) {
                for (auto k = i + 1; k < figures.size(); ++k) {
                    compare(figures[i], figures[k]);
                }
            }
        }
    }

private:
    void read(std::size_t claim) {
        const auto& one = scene_.at(claim);
        if (one.kind != "claim" || !scene_.is_sure(claim) || one.negative || !has_holder(one)) {
            return;
        }
        Figure figure{claim};
        figure.earlier = is_of_earlier(claim);
        auto count = scene_.is_japanese(claim)
                         ? count_of_japanese(scene_.text(claim))
                         : count_of(scene_.words(claim), scene_.phrase(claim));
        if (!count && figure.earlier) {
            count = bare_count(claim);
        }
        const auto deed = deed_of(one);
        if (deed == "attacked" && scene_.is_japanese(claim)) {
            return; // of whom it counts the firms, is seldom told
        }
        if (!count || (deed.empty() && !figure.earlier)) {
            return;
        }
        figure.count = std::move(*count);
        auto& some = by_deed_[figure.earlier && deed.empty() ? "stolen" : deed];
        if (some.size() < most_compared) {
            some.push_back(std::move(figure));
        }
    }

    static std::string deed_of(const Claim& claim) {
        if (!claim.frame) {
            return {};
        }
        const auto predicate = claim.frame->predicate;
        return among(predicate, "targeted compromised")        ? "attacked"
               : among(predicate, "stolen notified cancelled") ? std::string(predicate)
                                                               : "";
    }

    /// "the 6,200 it reported last month", 第2報で約6,200点とお知らせしました.
    [[nodiscard]] bool is_of_earlier(std::size_t claim) const {
        if (scene_.is_japanese(claim)) {
            const auto all = scene_.text(claim);
            return holds_one(all, "報で 当初 前回") &&
                   holds_one(all, "お知らせし とし 公表し 発表し");
        }
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        bool number = false;
        for (auto i = at.begin; i + 1 < at.end; ++i) {
            number = number || number_of(words[i].low) > 1;
            if (number && among(words[i].low, "it they he she company police") &&
                among(words[i + 1].low, "reported announced gave put told had")) {
                return true;
            }
        }
        return false;
    }

    /// "now", "revised": the number is meant to be another.
    [[nodiscard]] bool tells_change(std::size_t claim) const {
        return scene_.is_japanese(claim)
                   ? holds_one(scene_.text(claim), "訂正 判明 新たに 増え 修正 最終")
                   : scene_.has(claim,
                                "now revised corrected correct updated risen rose initially");
    }

    /// The number of a clause that leaves out of what: "the 6,200 it reported".
    [[nodiscard]] std::optional<Count> bare_count(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i < at.end && !scene_.is_japanese(claim); ++i) {
            if (const auto value = number_of(words[i].low); value >= 10) {
                Count count;
                count.value = static_cast<double>(value);
                return count;
            }
        }
        return std::nullopt;
    }

    void compare(const Figure& a, const Figure& b) {
        constexpr double rounding = 0.03;
        if (!is_one_root(scene_.at(a.claim), scene_.at(b.claim)) ||
            !scene_.one_story(a.claim, b.claim)) {
            return;
        }
        const auto most = std::max(a.count.value, b.count.value);
        const auto least = std::min(a.count.value, b.count.value);
        const bool open = a.count.bound || b.count.bound || a.count.least || b.count.least ||
                          a.count.most || b.count.most;
        const bool one_thing = (a.count.noun == b.count.noun && a.count.of == b.count.of) ||
                               (a.count.thing != 0 && a.count.thing == b.count.thing) ||
                               (is_people(a.count.noun) && is_people(b.count.noun)) ||
                               a.count.noun.empty() || b.count.noun.empty();
        const bool other_noun =
            !one_thing && !is_counter(a.count.noun) && !is_counter(b.count.noun);
        const bool later =
            scene_.is_told_later(a.claim, b.claim) || scene_.is_told_later(b.claim, a.claim);
        const bool anew = a.earlier != b.earlier && !other_noun;
        const bool garbled = !a.earlier && !b.earlier && !other_noun &&
                             are_garbled(a.count.value, b.count.value) &&
                             scene_.at(a.claim).article != scene_.at(b.claim).article &&
                             !tells_change(a.claim) && !tells_change(b.claim);
        if (garbled) {
            pairs_[{"contradiction", told_garbled}].emplace_back(a.claim, b.claim);
            return;
        }
        if (most - least > rounding * most && !open && (anew || (one_thing && later))) {
            pairs_[{"supersession", "a number that is told in place of an earlier one"}]
                .emplace_back(a.claim, b.claim);
        }
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::map<std::string, std::vector<Figure>> by_deed_;
};

} // namespace

void compare_corrections(const AccountScene& scene, OpposedPairs& pairs) {
    Corrections(scene, pairs).run();
}

} // namespace ample::cite::detail
