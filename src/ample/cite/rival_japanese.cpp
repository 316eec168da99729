// Deeds told and denied in Japanese, by their verbs.
//
//     同社は身代金を支払った          pay  +            支払った事実はない       pay  -
//     外部とつながるサーバーに保存した   外部とつなが  +     外部とつながっていない機器に保管した
//     外部とつなが  - 男は3月に出国した             leave  March      男は2月に出国した leave
//     February
//
// Claims of one report, a few sentences apart, answer each other by the verb alone. Those of two
// reports of one story must share a thing besides, but for payments to attackers. Both must be
// sure, of different roots, and of times that can be the same.

#include <ample/cite/detail/claim_index.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/japanese_deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>
#include <ample/cite/detail/opposed_pairs.hpp>
#include <ample/cite/detail/review.hpp>
#include <ample/cite/detail/statements.hpp>
#include <ample/cite/detail/story_names.hpp>
#include <ample/cite/detail/tellings.hpp>
#include <ample/cite/times.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

using japanese::holds_one;
using japanese::is_denied_behind;
using japanese::is_lacking;
using japanese::is_party;
using japanese::is_plain;
using japanese::last_of;
using japanese::nouns_of;
using japanese::once;
using japanese::other_sums;
using japanese::pay;
using japanese::subject_of;
using japanese::there_is;
using japanese::verbs;

constexpr const char* not_done = "one says it was done, the other that it was not, without a hedge";

struct Deed {
    std::size_t claim = 0;
    bool denied = false;
    std::optional<Span> time = {};
    std::set<std::string> nouns = {};
};

bool is_before(Day a, Day b) {
    return days_since_1970(a) < days_since_1970(b);
}

bool apart(const Span& a, const Span& b) {
    return is_before(a.until, b.from) || is_before(b.until, a.from);
}

class Verbs {
public:
    Verbs(const std::vector<Article>& articles,
          const std::vector<Claim>& claims,
          const std::vector<Dating>& dates)
        : articles_(articles), claims_(claims), dates_(dates) {}

    OpposedPairs run() {
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            read(i);
        }
        for (std::size_t verb = 0; verb < std::size(verbs); ++verb) {
            const auto& some = deeds_[verb];
            for (std::size_t a = 0; a < some.size(); ++a) {
                for (auto b = a + 1; b < some.size(); ++b) {
                    compare(verb, some[a], some[b]);
                }
            }
        }
        for (const auto& [noun, some] : there_) {
            for (std::size_t a = 0; a < some.size(); ++a) {
                for (auto b = a + 1; b < some.size(); ++b) {
                    compare_there(some[a], some[b]);
                }
            }
        }
        for (const auto& [verb, some] : acts_) {
            for (std::size_t a = 0; a < some.size(); ++a) {
                for (auto b = a + 1; b < some.size(); ++b) {
                    compare_modified(some[a], some[b]);
                }
            }
        }
        for (const auto late : knowing_) {
            for (const auto early : telling_) {
                compare_known(late, early);
            }
        }
        for (const auto& [words, some] : modified_) {
            for (std::size_t a = 0; a < some.size(); ++a) {
                for (auto b = a + 1; b < some.size(); ++b) {
                    compare_modified(some[a], some[b]);
                }
            }
        }
        return std::move(pairs_);
    }

private:
    [[nodiscard]] View text(const Claim& claim) const {
        return articles_[claim.article].text.substr(claim.begin, claim.end - claim.begin);
    }

    void read(std::size_t index) {
        const auto& claim = claims_[index];
        const bool heard = (claim.certainty.klass == "hearsay" && claim.chain.size() > 1) ||
                           points_back(text(claim));
        const bool told = claim.words.empty() && claim.end > claim.begin && claim.counts() &&
                          !claim.background && claim.kind == "claim" && has_holder(claim) &&
                          (is_certain(claim) || heard);
        if (!told) {
            return;
        }
        const auto all = text(claim);
        for (std::size_t verb = 0; verb < std::size(verbs); ++verb) {
            const auto end = last_of(all, verbs[verb]);
            if (end != View::npos && deeds_[verb].size() < most_compared) {
                auto nouns = nouns_of(all);
                std::erase_if(nouns,
                              [&](const auto& noun) { return holds_one(noun, verbs[verb]); });
                deeds_[verb].push_back(
                    {index, is_denied_behind(all.substr(end)), time_of(claim), std::move(nouns)});
            }
        }
        if (const auto noun = there_is(all); !noun.empty()) {
            auto& some = there_[std::string(noun)];
            if (some.size() < most_compared) {
                some.push_back({index, is_lacking(all), time_of(claim), {}});
            }
        }
        note_knowing(index, all);
        for (const auto& one : japanese::acts_of(all)) {
            auto& some = acts_[one.words];
            if (some.size() < most_compared) {
                auto nouns = nouns_of(all);
                nouns.erase(one.words);
                some.push_back({index, one.denied, time_of(claim), std::move(nouns)});
            }
        }
        for (auto& one : japanese::modifiers_of(all)) {
            auto& some = modified_[one.words];
            if (some.size() < most_compared) {
                some.push_back({index, one.denied, time_of(claim), nouns_of(all)});
            }
        }
    }

    /// "そのような報告は受けていない": sure, for it answers what was said.
    static bool points_back(View all) {
        return holds_one(all, "そのような そうした こうした そんな 報告は受けて 連絡は受けて");
    }

    [[nodiscard]] std::optional<Span> time_of(const Claim& claim) const {
        const auto& all = dates_[claim.article].times;
        for (auto i = first_time_from(all, claim.begin); i < all.size() && all[i].begin < claim.end;
             ++i) {
            if (all[i].end <= claim.end && all[i].span) {
                return all[i].span;
            }
        }
        return std::nullopt;
    }

    bool one_story(std::size_t a, std::size_t b) {
        if (a == b) {
            return true;
        }
        const auto known = stories_.try_emplace({std::min(a, b), std::max(a, b)}, false);
        if (known.second) {
            const auto& x = long_nouns(a);
            const auto& y = long_nouns(b);
            constexpr std::ptrdiff_t enough = 4;
            known.first->second = common_weight(names(a), names(b), false) >= 2 ||
                                  std::count_if(x.begin(), x.end(), [&](const auto& noun) {
                                      return y.contains(noun);
                                  }) >= enough;
        }
        return known.first->second;
    }

    /// Nouns of four letters and more, by which Japanese reports of one story are known.
    const std::set<std::string>& long_nouns(std::size_t article) {
        const auto known = nouns_.try_emplace(article);
        if (known.second) {
            constexpr std::size_t least = 12;
            constexpr View common = "アクセス サーバー サイバー システム データ ネットワーク "
                                    "パスワード ウイルス コンピューター 個人情報 関係者 ウェブ "
                                    "セキュリティ ハッカー インターネット 調査結果 委員会";
            for (const auto& noun : nouns_of(articles_[article].text)) {
                if (noun.size() >= least && !holds_one(noun, common)) {
                    known.first->second.insert(noun);
                }
            }
        }
        return known.first->second;
    }

    const Names& names(std::size_t article) {
        const auto known = names_.try_emplace(article);
        if (known.second) {
            known.first->second = story_names(articles_[article], true);
        }
        return known.first->second;
    }

    [[nodiscard]] bool are_near(const Claim& a, const Claim& b) const {
        constexpr std::size_t reach = 3;
        const auto far = std::max(a.sentence, b.sentence) - std::min(a.sentence, b.sentence);
        return a.article == b.article && far <= reach;
    }

    static bool share_noun(const Deed& a, const Deed& b) {
        return std::any_of(a.nouns.begin(), a.nouns.end(), [&](const auto& x) {
            return !is_plain(x) && std::any_of(b.nouns.begin(), b.nouns.end(), [&](const auto& y) {
                return x == y || (x.size() >= 9 && y.ends_with(x)) ||
                       (y.size() >= 9 && x.ends_with(y));
            });
        });
    }

    void compare(std::size_t verb, const Deed& a, const Deed& b) {
        const auto& x = claims_[a.claim];
        const auto& y = claims_[b.claim];
        if (x.root.key == y.root.key) {
            return;
        }
        const bool split = a.time && b.time && apart(*a.time, *b.time);
        if (a.denied == b.denied) {
            compare_times(verb, a, b, split);
            return;
        }
        const auto& no = a.denied ? a : b;
        const auto& yes = a.denied ? b : a;
        if (split || (no.time && !yes.time)) {
            return;
        }
        const bool near = are_near(x, y) && answers(verb, no, yes);
        if (near || (fits(verb, no, yes) && one_story(x.article, y.article))) {
            add("contradiction", not_done, no, yes);
        }
    }

    /// Whether a denial beside a statement is limited by nothing that the statement lacks.
    bool answers(std::size_t verb, const Deed& no, const Deed& yes) const {
        if (verb == pay) {
            return !holds_one(text(claims_[yes.claim]), other_sums);
        }
        const auto whole = text(claims_[no.claim]);
        return std::all_of(no.nouns.begin(), no.nouns.end(), [&](const auto& noun) {
            const auto behind = whole.substr(whole.find(noun) + noun.size(), 3);
            const bool topic =
                (behind == "は" || behind == "が" || behind == "も") && !is_party(noun);
            const bool limits = (behind == "を" || behind == "に" || topic) && !is_plain(noun);
            const bool holds_it = claims_[yes.claim].root.key.find(noun) != std::string::npos;
            return !limits || holds_it || share_noun({.nouns = {noun}}, yes);
        });
    }

    /// Whether a denial of one report speaks of what another tells.
    bool fits(std::size_t verb, const Deed& no, const Deed& yes) const {
        if (verb != pay) {
            return share_noun(no, yes);
        }
        constexpr View extortion =
            "身代金 暗号資産 仮想通貨 ビットコイン 攻撃者 犯人 犯行 集団 ハッカー 脅迫 要求";
        const auto sum = text(claims_[yes.claim]);
        const auto denial = text(claims_[no.claim]);
        return holds_one(sum, extortion) && !holds_one(sum, other_sums) &&
               !holds_one(denial, other_sums);
    }

    /// One departure in two months.
    void compare_times(std::size_t verb, const Deed& a, const Deed& b, bool split) {
        const auto name = verbs[verb].substr(0, verbs[verb].find(' '));
        const auto& x = claims_[a.claim];
        const auto& y = claims_[b.claim];
        if (!split || a.denied || !holds_one(name, once) || x.article == y.article) {
            return;
        }
        const auto who = subject_of(text(x));
        if (!who.empty() && who == subject_of(text(y)) && one_story(x.article, y.article)) {
            add("contradiction",
                "one event is told at times that exclude each other, by different sources, "
                "without a hedge",
                a,
                b);
        }
    }

    /// Who says that he learned of it at a time, and who says that he told him before.
    void note_knowing(std::size_t index, View all) {
        const bool learns =
            holds_one(all, "把握した 把握しました 知った 気付い 気づい 判明した 覚知");
        const bool tells = holds_one(all, "に報告し に伝え に連絡し に知らせ に通報し に通知し");
        if (!time_of(claims_[index]) || (!learns && !tells)) {
            return;
        }
        auto& some = tells ? telling_ : knowing_;
        const bool denied = holds_one(all, "ていない ておりませ なかった");
        if (!denied && some.size() < most_compared) {
            some.push_back(index);
        }
    }

    void compare_known(std::size_t late, std::size_t early) {
        const auto& x = claims_[late];
        const auto& y = claims_[early];
        const auto learnt = time_of(x);
        const auto told = time_of(y);
        const auto who = x.root.key.substr(x.root.key.find(':') + 1);
        const auto hearer = text(y).find(who + "に");
        const bool fits = x.root.key != y.root.key && is_before(told->until, learnt->from) &&
                          !who.empty() && hearer != View::npos && one_story(x.article, y.article);
        if (fits) {
            pairs_[{"contradiction",
                    "one says it was learned of at a time, the other that it was known before"}]
                .emplace_back(late, early);
        }
    }

    void compare_there(const Deed& a, const Deed& b) {
        const auto& x = claims_[a.claim];
        const auto& y = claims_[b.claim];
        const bool split = a.time && b.time && apart(*a.time, *b.time);
        if (a.denied != b.denied && !split && x.root.key != y.root.key &&
            one_story(x.article, y.article)) {
            add("contradiction", not_done, a.denied ? a : b, a.denied ? b : a);
        }
    }

    void compare_modified(const Deed& a, const Deed& b) {
        const auto& x = claims_[a.claim];
        const auto& y = claims_[b.claim];
        const bool split = a.time && b.time && apart(*a.time, *b.time);
        if (a.denied == b.denied || split || x.root.key == y.root.key) {
            return;
        }
        const bool near =
            are_near(x, y) && (a.nouns.empty() || b.nouns.empty() || share_noun(a, b));
        if (near || (share_noun(a, b) && one_story(x.article, y.article))) {
            add("contradiction", not_done, a.denied ? a : b, a.denied ? b : a);
        }
    }

    void add(View type, const std::string& why, const Deed& a, const Deed& b) {
        pairs_[{type, why}].emplace_back(a.claim, b.claim);
    }

    const std::vector<Article>& articles_;
    const std::vector<Claim>& claims_;
    const std::vector<Dating>& dates_;
    std::array<std::vector<Deed>, std::size(verbs)> deeds_;
    std::map<std::string, std::vector<Deed>> modified_;
    std::map<std::string, std::vector<Deed>> there_; ///< by what there is or is not
    std::map<std::string, std::vector<Deed>> acts_;  ///< by verbs of no list
    std::vector<std::size_t> knowing_;
    std::vector<std::size_t> telling_;
    std::map<std::size_t, Names> names_;
    std::map<std::size_t, std::set<std::string>> nouns_;
    std::map<std::pair<std::size_t, std::size_t>, bool> stories_;
    OpposedPairs pairs_;
};

} // namespace

std::vector<Conflict> japanese_conflicts(const std::vector<Article>& articles,
                                         const std::vector<Claim>& claims,
                                         const std::vector<Dating>& dates,
                                         std::vector<Conflict> known) {
    return joined(std::move(known), Verbs(articles, claims, dates).run());
}

} // namespace ample::cite::detail
