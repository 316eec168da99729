#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_deeds.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_turns.hpp>
#include <ample/cite/detail/pair_filter.hpp>

#include <algorithm>
#include <initializer_list>
#include <span>

namespace ample::cite::detail::japanese {

namespace {

/// "漏えいを知った", "侵入の手口": the noun alone tells no act; "侵入を受けた", "漏えいの可能性"
/// do.
bool is_mere_noun(View behind) {
    const auto follows = [&](std::initializer_list<View> list) {
        return std::any_of(
            list.begin(), list.end(), [&](View one) { return behind.starts_with(one); });
    };
    return (behind.starts_with("を") && !follows({"を受け",
                                                  "を行",
                                                  "を始",
                                                  "を許",
                                                  "を実施",
                                                  "を開始",
                                                  "を繰り返",
                                                  "を図",
                                                  "を確認"})) ||
           (behind.starts_with("の") &&
            !follows({"の可能性", "の疑い", "の被害", "の恐れ", "のおそれ"})) ||
           behind.starts_with("について") || behind.starts_with("に関") ||
           follows({"元",
                    "先",
                    "額",
                    "経路",
                    "手口",
                    "状",
                    "容疑",
                    "内容",
                    "禁止",
                    "事件",
                    "事案",
                    "騒動",
                    "以降",
                    "以後",
                    "後、",
                    "前、",
                    "防止",
                    "対策",
                    "リスク"});
}

/// "5社", "数社", "複数の社": so many firms.
bool counts_firms(View clause) {
    for (std::size_t at = clause.find("社"); at != View::npos; at = clause.find("社", at + 3)) {
        const auto before = clause.substr(0, at);
        const bool digit = !before.empty() && before.back() >= '0' && before.back() <= '9';
        const auto letter = before.size() >= 3 ? before.substr(before.size() - 3) : View{};
        if (digit ||
            holds("０１２３４５６７８９一二三四五六七八九十百数", letter.empty() ? "?" : letter)) {
            return true;
        }
    }
    return false;
}

} // namespace

namespace {

/// "…えば", "…しなければ", "…した場合は": what is told only if it should be.
bool is_condition(View behind) {
    std::size_t size = 0;
    constexpr std::size_t longest = 15;
    while (size < longest && size + 3 <= behind.size() && is_hiragana(behind.substr(size, 3))) {
        size += 3;
        const auto ending = behind.substr(0, size);
        if (ending == "えば" || ending == "れば" || ending == "すれば" || ending == "せば" ||
            ending == "わなければ" || ending == "ずに") {
            return true;
        }
    }
    return false;
}

/// The sign found so far, and where it ends.
struct Best {
    const Sign* sign = nullptr;
    std::size_t end = 0;
};

void look_for(View clause, const PairFilter& filter, std::span<const Sign> list, Best& best) {
    for (const auto& sign : list) {
        if (!filter.may_hold(sign.one) || !holds(clause, sign.one)) {
            continue;
        }
        const auto at = clause.rfind(sign.one);
        const bool of_firms =
            sign.another == "社" || (sign.predicate == "targeted" && sign.one.starts_with("社"));
        if (of_firms && !counts_firms(clause)) {
            continue;
        }
        const auto noun = clause.substr(std::min(clause.size(), at + sign.one.size()));
        if (sign.one == "指示" && (noun.starts_with("役") || noun.starts_with("書"))) {
            continue;
        }
        const auto front = clause.substr(0, at);
        const bool span =
            sign.one == "に渡り" && (front.ends_with("回") || front.ends_with("年") ||
                                     front.ends_with("間") || front.ends_with("期") ||
                                     front.ends_with("日") || front.ends_with("月")); // "5回に渡り"
        const bool need = sign.one == "求められ" && front.ends_with("が"); // "確認が求められる"
        const bool hardly = sign.predicate == "arrested" &&
                            (noun.starts_with("は困難") || noun.starts_with("は難し") ||
                             noun.starts_with("が困難") || noun.starts_with("が難し"));
        if (span || need || hardly ||
            (!sign.strong && noun.starts_with("者") && sign.predicate != "arrested")) {
            continue;
        }
        const bool upon = noun.starts_with("を受け") &&
                          (sign.predicate == "arrested" || sign.predicate == "charged" ||
                           sign.predicate == "referred"); // "起訴を受け、": what it followed on
        const bool noticed = noun.starts_with("は") && // "侵入は昨秋に甲局が察知した"
                             (holds(noun, "察知") || holds(noun, "検知") || holds(noun, "気付") ||
                              holds(noun, "気づ") || holds(noun, "食い止め") ||
                              holds(noun, "課題だ") || holds(noun, "脅威だ"));
        const bool asked_for = sign.predicate == "paid" && // "支払いを要求する文書を受領した"
                               (noun.starts_with("いを要求") || noun.starts_with("いを求め") ||
                                noun.starts_with("いの要求") || noun.starts_with("え」"));
        const auto reason = noun.find("ことから、"); // why something else is done
        constexpr std::size_t reach = 24;
        const bool nobody = sign.one == "仕掛け" && noun.starts_with("られ") &&
                            !holds(clause, "によ"); // "攻撃は…を経由して仕掛けられた"
        const bool condemned = sign.one.ends_with("による") && // "集団による攻撃を非難した"
                               (noun.starts_with("攻撃を") || noun.starts_with("サイバー攻撃を")) &&
                               !holds(noun, "攻撃を受け");
        const bool told_with =
            (sign.one == "被害に遭" && noun.starts_with("われた")) ||
            (sign.one.starts_with("身に覚え") &&
             (noun.starts_with("取引") || noun.starts_with("請求") || noun.starts_with("利用"))) ||
            nobody || condemned || noticed || asked_for || (sign.strong && reason <= reach) ||
            upon || // "標的となる事業者", "無実の人", "捏造情報"
            (sign.one == "標的" && noun.starts_with("となる")) ||
            (sign.one == "無実" && noun.starts_with("の")) ||
            (sign.one == "中傷" && (noun.starts_with("す") || noun.starts_with("し"))) ||
            ((sign.one == "捏造" || sign.one == "ねつ造") && noun.starts_with("情報"));
        if (told_with) {
            continue;
        }
        const bool of_doer =
            sign.predicate == "tasked" && noun.starts_with("にある") &&
            (holds(noun, "が実行") || holds(noun, "が行") || holds(noun, "が仕掛") ||
             holds(noun, "が侵入") || holds(noun, "が攻撃")); // "軍の指揮下にある集団が実行した"
        const auto use =
            std::min(noun.find("を使"), std::min(noun.find("を基"), noun.find("を用")));
        constexpr std::size_t means = 45; // "盗まれた身分証の写しを使って口座を開設した"
        const bool used = sign.predicate == "stolen" && noun.starts_with("まれた") && use < means;
        if (of_doer || used) {
            continue;
        }
        const bool other_verb = sign.one == "渡し" && (clause.substr(0, at).ends_with("言い") ||
                                                       clause.substr(0, at).ends_with("引き"));
        if (other_verb) { // "懲役3年を言い渡した", "身柄を引き渡した"
            continue;
        }
        if (is_condition(noun)) { // "身代金を支払えば"
            continue;
        }
        const bool law = sign.one == "不正アクセス" && holds(clause, "不正アクセス禁止法");
        if (law || at == View::npos || !holds(clause, sign.another)) {
            continue;
        }
        const auto end = at + sign.one.size();
        const bool mere =
            !sign.strong && ((sign.another.empty() && is_mere_noun(clause.substr(end))) ||
                             noun.starts_with("役") || noun.starts_with("書"));
        if (mere) {
            continue;
        }
        const bool stronger = best.sign == nullptr || (sign.strong && !best.sign->strong);
        const bool closer = best.sign != nullptr && end == best.end && best.sign->another.empty() &&
                            !sign.another.empty();
        const bool later =
            best.sign != nullptr && sign.strong == best.sign->strong && (end > best.end || closer);
        if (stronger || later) {
            best = {&sign, end};
        }
    }
}

} // namespace

namespace {

/// "情報の流出は確認されていない", "業務に影響はない": the harm that is the topic of a clause that
/// says there is none.
const Sign* nothing_found(View clause) {
    const auto hedge = hedging_of(clause);
    const bool open = hedge && hedge->klass == "not-found";
    if (!open && !is_denial(clause)) {
        return nullptr;
    }
    constexpr View none[] = {"影響ない", "影響ありません", "影響なし", "支障ない", "被害なし"};
    for (const auto end : none) { // "物流は影響ない", without a particle
        if (clause.ends_with(end)) {
            return std::find_if(std::begin(harms), std::end(harms), [&](const Sign& one) {
                return end.starts_with(one.one);
            });
        }
    }
    const View topic = negated_in(clause, open);
    const bool fact = topic.ends_with("の事実") &&
                      std::any_of(std::begin(harms), std::end(harms), [&](const Sign& one) {
                          return holds(topic, one.one) && one.one != "事実";
                      });
    if (fact) { // "情報漏えいの事実はない"
        return std::begin(harms);
    }
    for (const auto& harm : harms) {
        const bool plain =
            open || std::find(std::begin(plain_harms), std::end(plain_harms), harm.one) !=
                        std::end(plain_harms);
        if (plain && topic.ends_with(harm.one)) {
            return &harm;
        }
    }
    return nullptr;
}

} // namespace

/// "流出したのは、…に使う口座の番号だった": what was done stands before のは. Empty for other
/// clauses, and where a verb ends what stands behind it.
View deed_of_cleft(View clause) {
    const auto was = outside(clause, "たのは", clause.size());
    if (was == View::npos || was < 6) {
        return {};
    }
    auto what = bare(clause.substr(was + View("たのは").size()));
    bool copula = false;
    for (const View is : {"だった", "でした", "です", "である", "だ", "など"}) {
        copula = copula || what.ends_with(is);
    }
    const bool noun = what.size() >= 3 && !is_hiragana(what.substr(what.size() - 3));
    return copula || noun ? clause.substr(0, was + View("た").size()) : View{};
}

const Sign* sign_in(View clause) {
    if (const auto deed = deed_of_cleft(clause); !deed.empty()) {
        if (const auto* const told = sign_in(deed)) {
            return told;
        }
    }
    Best best;
    const PairFilter filter(clause);
    look_for(clause, filter, signs, best);
    look_for(clause, filter, deeds, best);
    look_for(clause, filter, turns, best);
    const auto* const nothing = nothing_found(clause);
    const bool stance = best.sign != nullptr && best.sign->strong &&
                        best.end > clause.rfind(nothing == nullptr ? View("。") : nothing->one);
    return nothing == nullptr || stance ? best.sign : nothing;
}

} // namespace ample::cite::detail::japanese
