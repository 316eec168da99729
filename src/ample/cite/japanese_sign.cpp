#include <ample/cite/detail/japanese_deeds.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
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
           follows({"元", "先", "額", "経路", "手口", "状", "容疑", "内容", "禁止"});
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
        if (sign.another == "社" && !counts_firms(clause)) {
            continue;
        }
        const auto noun = clause.substr(std::min(clause.size(), at + sign.one.size()));
        if (sign.one == "指示" && (noun.starts_with("役") || noun.starts_with("書"))) {
            continue;
        }
        const bool law = sign.one == "不正アクセス" && holds(clause, "不正アクセス禁止法");
        if (law || at == View::npos || !holds(clause, sign.another)) {
            continue;
        }
        const auto end = at + sign.one.size();
        const bool mere = !sign.strong && sign.another.empty() && is_mere_noun(clause.substr(end));
        if (mere) {
            continue;
        }
        const bool stronger = best.sign == nullptr || (sign.strong && !best.sign->strong);
        const bool later =
            best.sign != nullptr && sign.strong == best.sign->strong && end > best.end;
        if (stronger || later) {
            best = {&sign, end};
        }
    }
}

} // namespace

const Sign* sign_in(View clause) {
    Best best;
    const PairFilter filter(clause);
    look_for(clause, filter, signs, best);
    look_for(clause, filter, deeds, best);
    return best.sign;
}

} // namespace ample::cite::detail::japanese
