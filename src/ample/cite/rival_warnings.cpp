// A warning or a paper that one says he gave and the other that he never got.
//
//     "We notified Norvik of the intrusion on 12 January"     warned    norvik
//     "Norvik denied having received a warning in January"    not       norvik
//     1月に警告を受けた事実はない                                   not       the publisher
//     文書を昨年4月、市の担当者に手渡した                             given     a paper
//     "We never received such a letter", そのような文書は受け取っていない    not

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;
using Claims = std::vector<std::size_t>;

enum Thing : std::uint8_t { warning, paper, patch, things };

class Warnings {
public:
    Warnings(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.told()) {
            if (scene_.is_sure(claim)) {
                scene_.is_japanese(claim) ? read_japanese(claim) : read(claim);
            }
        }
        for (std::size_t thing = 0; thing < things; ++thing) {
            add_opposed(pairs_,
                        "contradiction",
                        told_and_denied,
                        noes_[thing],
                        yeses_[thing],
                        [&](auto no, auto yes) { return excludes(no, yes); });
        }
        compare_notices();
    }

private:
    void keep(Thing thing, bool denied, std::size_t claim) {
        auto& some = denied ? noes_[thing] : yeses_[thing];
        if (some.size() < most_compared) {
            some.push_back(claim);
        }
    }

    void read_japanese(std::size_t claim) {
        const auto all = scene_.text(claim);
        const bool denied = scene_.is_denied(claim);
        if (holds_one(all, "警告を受け 警告を受領 通知を受け 指摘を受け 警告し 警告を受け取")) {
            keep(warning, denied, claim);
        } else if (holds_one(all, "文書 書面 書簡 手紙") &&
                   holds_one(all,
                             denied ? "受け取っ 受領し 届い" : "手渡し 送付し 送っ 送り 渡し")) {
            keep(paper, denied, claim);
        }
    }

    void read(std::size_t claim) {
        const auto& one = scene_.at(claim);
        read_notice(claim);
        const bool denies = one.frame && one.frame->predicate == "denied";
        const bool denied = denies || scene_.is_denied(claim) || scene_.has(claim, "no");
        const bool open = scene_.has(claim,
                                     "if whether will would could may might should know "
                                     "aware evidence until other");
        if (open || (one.kind != "claim" && !denies)) {
            return;
        }
        const bool got = scene_.has(claim, "received receive got gotten reached arrived");
        const bool gave = scene_.has(claim, "sent send handed gave delivered posted wrote");
        const bool warned = scene_.has(claim, "warned notified informed alerted told");
        const bool named = scene_.has(claim, "warning warnings alert") && (got || gave || warned);
        if (named || (warned && !is_to_others(claim))) {
            keep(warning, denied, claim);
        } else if (scene_.has(claim, "letter letters memo document documents notice") &&
                   (got || gave)) {
            keep(paper, denied, claim);
        } else if (scene_.has(claim, "patch update fix") && (got || gave)) {
            keep(patch, denied, claim);
        }
    }

    /// "did not inform the police until September", "had not been notified by Monday"; "were
    /// notified on 27 August".
    void read_notice(std::size_t claim) {
        const auto told = scene_.find_one(claim, "notified notify informed inform told alerted");
        const auto hearers = hearers_of(claim);
        const auto time = scene_.time(claim);
        if (told == scene_.phrase(claim).end || hearers.empty() || !time ||
            scene_.at(claim).kind != "claim" || notices_.size() >= most_compared ||
            scene_.has(claim, "will would could may might should")) {
            return;
        }
        const bool bound = scene_.has(claim, "until by before");
        const bool denied = scene_.is_denied(claim);
        if (denied == bound) {
            notices_.push_back({claim, hearers, *time, denied});
        }
    }

    /// Who was told, by a noun.
    [[nodiscard]] Names hearers_of(std::size_t claim) const {
        constexpr WordList some = "police prosecutors regulator customers patients passengers "
                                  "clients residents pensioners users subscribers members staff";
        Names found;
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            if (among(words[i].low, some)) {
                found.insert(words[i].low);
            }
        }
        return found;
    }

    struct Notice {
        std::size_t claim = 0;
        Names hearers = {};
        Span time = {};
        bool not_before = false; ///< none up to this time
    };

    void compare_notices() {
        for (const auto& no : notices_) {
            for (const auto& yes : notices_) {
                if (!no.not_before || yes.not_before || no.hearers != yes.hearers ||
                    !is_before(yes.time.until, no.time.from)) {
                    continue;
                }
                const auto days = days_since_1970(no.time.from) - days_since_1970(yes.time.until);
                constexpr std::int64_t longest = 300;
                if (days < longest && scene_.stand_apart(no.claim, yes.claim) &&
                    scene_.one_story(no.claim, yes.claim) &&
                    (scene_.are_of_one_party(no.claim, yes.claim) || is_teller(no, yes))) {
                    pairs_[{"contradiction",
                            "one says that they were told at a time, the other that they were not "
                            "told until later"}]
                        .emplace_back(no.claim, yes.claim);
                }
            }
        }
    }

    /// "Customers were notified", says the firm of which the other speaks.
    [[nodiscard]] bool is_teller(const Notice& no, const Notice& yes) const {
        const auto teller = scene_.firm_of(yes.claim);
        const auto& whose = scene_.spoken_of(no.claim);
        return std::any_of(
            whose.begin(), whose.end(), [&](const auto& one) { return teller.contains(one); });
    }

    /// "informed the police", "told its customers": no warning to the firm.
    [[nodiscard]] bool is_to_others(std::size_t claim) const {
        return scene_.has(claim,
                          "police prosecutors regulator authority authorities ministry "
                          "customers patients passengers clients residents pensioners users "
                          "people parents public court investigators wing reporters that "
                          "subscribers members staff commissioner officers");
    }

    /// "warned it about unpaid bills" and "no warning about the flaw".
    [[nodiscard]] bool are_of_two_things(std::size_t no, std::size_t yes) const {
        if (scene_.is_japanese(no) || scene_.is_japanese(yes)) {
            return false;
        }
        const auto telling = [&](std::size_t claim) {
            auto things = things_told(scene_.words(claim), scene_.phrase(claim));
            std::erase_if(things, [](const auto& thing) {
                return is_plain_thing(thing) ||
                       among(thing,
                             "warning notice letter having received writing intrusion "
                             "attack breach day");
            });
            return things;
        };
        const auto denied = telling(no);
        const auto told = telling(yes);
        return !denied.empty() && !told.empty() &&
               std::none_of(denied.begin(), denied.end(), [&](const auto& thing) {
                   return is_told_thing(thing, told);
               });
    }

    /// "Norvik never sent us a patch" / "We sent the patch" (Norvik).
    [[nodiscard]] bool is_of_giver(std::size_t no, std::size_t yes) const {
        const auto giver = scene_.holder(yes);
        const auto& words = scene_.words(no);
        const auto at = scene_.phrase(no);
        return at.begin < at.end && !scene_.is_japanese(no) && words[at.begin].capital &&
               giver.contains(words[at.begin].low);
    }

    /// "No warning reached Port Ravn": a name that the report of the warning never tells.
    [[nodiscard]] bool names_unknown(std::size_t no, std::size_t yes) const {
        const auto& words = scene_.words(no);
        const auto at = scene_.phrase(no);
        for (auto i = at.begin + 1; i < at.end && !scene_.is_japanese(yes); ++i) {
            const bool name = words[i].capital && is_name(words[i]) && words[i].mark == 0 &&
                              words[i].low.size() > 3 && !words[i].is(Sort::month);
            if (name && !scene_.is_named_in_report(yes, words[i].low)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool excludes(std::size_t no, std::size_t yes) const {
        const auto x = scene_.time(no);
        const auto y = scene_.time(yes);
        const bool bound = !scene_.is_japanese(no) && scene_.has(no, "before prior");
        const bool earlier = bound && x && y && is_before(y->until, x->from); // none before that
        const bool of_time = earlier || !x || (y && !bound && !are_apart(*x, *y));
        if (!of_time || are_of_two_things(no, yes) || !scene_.stand_apart(no, yes) ||
            !scene_.one_story(no, yes)) {
            return false;
        }
        if (names_unknown(no, yes)) {
            return false;
        }
        const auto whose = scene_.firm_of(no);
        const auto of = scene_.spoken_of(yes);
        const bool one_firm =
            std::any_of(of.begin(), of.end(), [&](const auto& one) { return whose.contains(one); });
        const bool beside = scene_.are_near(no, yes, 3) && (of.empty() || whose.size() <= 1);
        return one_firm || is_of_giver(no, yes) || beside ||
               (scene_.is_japanese(no) && scene_.is_japanese(yes));
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::array<Claims, things> noes_;
    std::array<Claims, things> yeses_;
    std::vector<Notice> notices_;
};

} // namespace

void compare_warnings(const AccountScene& scene, OpposedPairs& pairs) {
    Warnings(scene, pairs).run();
}

} // namespace ample::cite::detail
