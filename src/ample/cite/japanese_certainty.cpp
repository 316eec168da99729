#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_places.hpp>
#include <ample/cite/detail/pair_filter.hpp>

#include <algorithm>
#include <initializer_list>

namespace ample::cite::detail::japanese {

namespace {

using View = std::string_view;

constexpr std::size_t longest_ending = 45; // bytes: fifteen letters

struct Stem {
    View words;
    View klass;
    View denied; ///< the class where the ending denies; empty: no hedge then
    bool outer = false;
};

// Where one stem is the end of another, the longer one stands first.
constexpr Stem stems[] = {
    {"可能性は低", "probable", "", false},
    {"可能性が低", "probable", "", false},
    {"可能性が判明し", "probable", "", false},
    {"可能性が極めて高", "probable", "", false},
    {"可能性が「極めて高", "probable", "", false},
    {"可能性は「極めて高", "probable", "", false},
    {"可能性が「非常に高", "probable", "", false},
    {"可能性は極めて高", "probable", "", false},
    {"可能性が非常に高", "probable", "", false},
    {"可能性が大き", "probable", "", false},
    {"可能性が濃厚", "probable", "", false},
    {"可能性を払拭", "probable", "probable", false},
    {"払拭でき", "", "probable", false},
    {"拭いきれ", "", "probable", false},
    {"蓋然性が高", "probable", "", false},
    {"蓋然性は高", "probable", "", false},
    {"可能性があることが判明し", "probable", "", false},
    {"おそれがあることが判明し", "suspected", "", false},
    {"恐れがあることが判明し", "suspected", "", false},
    {"否定することは難し", "probable", "", false},
    {"否定は難し", "probable", "", false},
    {"否定でき", "", "probable", false},
    {"可能性が高", "probable", "probable", false},
    {"可能性は高", "probable", "probable", false},
    {"可能性も否定でき", "probable", "probable", false},
    {"可能性は否定でき", "probable", "probable", false},
    {"可能性を否定でき", "probable", "probable", false},
    {"可能性も排除でき", "probable", "probable", false},
    {"可能性は排除でき", "probable", "probable", false},
    {"可能性を排除", "probable", "probable", false},
    {"可能性", "probable", "", false},
    {"可能性が浮上", "probable", "", false},
    {"可能性が出て", "probable", "", false},
    {"可能性が浮かび", "probable", "", false},
    {"可能性に言及", "probable", "", false},
    {"可能性が強ま", "probable", "", false},
    {"見方が強ま", "believed", "", false},
    {"見方が有力", "believed", "", false},
    {"見方が広が", "believed", "", false},
    {"見方が支配的", "believed", "", false},
    {"疑いが浮上", "suspected", "", false},
    {"疑いが強ま", "suspected", "", false},
    {"疑いが濃", "suspected", "", false},
    {"疑いが判明し", "suspected", "", false},
    {"疑いも判明し", "suspected", "", false},
    {"疑いが分か", "suspected", "", false},
    {"疑いも分か", "suspected", "", false},
    {"公算が大き", "probable", "", false},
    {"公算", "probable", "", false},
    {"漏えいした恐れ", "suspected", "", false}, // as notices of a leak have it
    {"流出した恐れ", "suspected", "", false},
    {"恐れ", "possible", "", false},
    {"おそれ", "suspected", "", false},
    {"懸念", "suspected", "", false},
    {"かもしれ", "probable", "probable", false},
    {"見込み", "probable", "", false},
    {"見込んで", "probable", "", false},
    {"かねな", "possible", "possible", false},
    {"かねません", "possible", "possible", false},
    {"ほぼ確実", "probable", "", false},
    {"「ほぼ確実", "probable", "", false},
    {"なりうる", "possible", "", false},
    {"なり得る", "possible", "", false},
    {"起こりうる", "possible", "", false},
    {"起こり得る", "possible", "", false},
    {"ありうる", "possible", "", false},
    {"あり得る", "possible", "", false},
    {"見通し", "probable", "", false},
    {"予定", "probable", "", false},
    {"ようだ", "probable", "", false},
    {"ようです", "probable", "", false},
    {"らしい", "hearsay", "", false},
    {"もよう", "hearsay", "", false},
    {"模様", "hearsay", "", false},
    {"疑いが強", "suspected", "", false},
    {"疑い", "suspected", "", false},
    {"疑いが持たれ", "suspected", "", false},
    {"疑いがもたれ", "suspected", "", false},
    {"疑いを持たれ", "suspected", "", false},
    {"疑いも持たれ", "suspected", "", false},
    {"疑いも出て", "suspected", "", false},
    {"疑いも浮上", "suspected", "", false},
    {"可能性も浮上", "probable", "", false},
    {"可能性も高", "probable", "probable", false},
    {"可能性も出て", "probable", "", false},
    {"見方も強ま", "believed", "", false},
    {"見方も出て", "believed", "", false},
    {"疑いを強め", "suspected", "", false},
    {"疑われ", "suspected", "", false},
    {"とみられ", "believed", "", true},
    {"と見られ", "believed", "", true},
    {"とみてい", "believed", "", true},
    {"と見てい", "believed", "", true},
    {"とみて", "believed", "", true},
    {"と考えられ", "believed", "", true},
    {"と思われ", "believed", "", true},
    {"と推定され", "believed", "", true},
    {"と推測され", "believed", "", true},
    {"とされ", "alleged", "", true},
    {"と言われ", "hearsay", "", true},
    {"といわれ", "hearsay", "", true},
    {"とうわさされ", "hearsay", "", true},
    {"はずだ", "believed", "", false},
    {"はずです", "believed", "", false},
    {"容疑を認め", "confirmed", "", false},
    {"起訴内容を認め", "confirmed", "", false},
    {"起訴事実を認め", "confirmed", "", false},
    {"犯行を認め", "confirmed", "", false},
    {"事実を認め", "confirmed", "", false},
    {"ことを認め", "confirmed", "", false},
    {"ことを確認し", "confirmed", "", false},
    {"ことを確認いたし", "confirmed", "", false},
    {"明らかになってい", "", "not-found", false},
    {"明らかになってお", "", "not-found", false},
    {"明らかではな", "", "not-found", false},
    {"明らかでな", "", "not-found", false},
    {"接してい", "", "not-found", false},
    {"接してお", "", "not-found", false},
    {"報告は受けてい", "", "not-found", false},
    {"報告は受けてお", "", "not-found", false},
    {"報告を受けてい", "", "not-found", false},
    {"報告は寄せられてい", "", "not-found", false},
    {"報告され", "", "not-found", false},
    {"報告は寄せられてお", "", "not-found", false},
    {"報告は入ってい", "", "not-found", false},
    {"報告は届いてい", "", "not-found", false},
    {"得られてい", "", "not-found", false},
    {"得られてお", "", "not-found", false},
    {"確認できてい", "", "not-found", false},
    {"確定してい", "", "not-found", false},
    {"確認され", "", "not-found", false},
    {"が確認され", "confirmed", "not-found", false},
    {"も確認され", "confirmed", "not-found", false},
    {"確認してい", "", "not-found", false},
    {"確認しておりま", "", "not-found", false},
    {"確認でき", "", "not-found", false},
    {"把握してい", "", "not-found", false},
    {"把握しておりま", "", "not-found", false},
    {"把握でき", "", "not-found", false},
    {"認められ", "", "not-found", false},
    {"認識してい", "", "not-found", false},
    {"検出され", "", "not-found", false},
    {"検知され", "", "not-found", false},
    {"発見され", "", "not-found", false},
    {"見つか", "", "not-found", false},
    {"見つけ", "", "not-found", false},
    {"見当た", "", "not-found", false},
    {"特定でき", "", "not-found", false},
    {"特定され", "", "not-found", false},
    {"特定してい", "", "not-found", false},
    {"判明してい", "finding", "not-found", false},
    {"判明してお", "finding", "not-found", false},
    {"分かってい", "", "not-found", false},
    {"分かってお", "", "not-found", false},
    {"わかってい", "", "not-found", false},
    {"に至ってい", "", "not-found", false},
    {"に至っておりま", "", "not-found", false},
    {"には至って", "", "not-found", false},
    {"判明し", "finding", "not-found", false},
    {"判明いたし", "finding", "not-found", false},
    {"突き止め", "finding", "", false},
    {"と特定し", "finding", "", true},
    {"と断定し", "finding", "", true},
    {"関与を特定し", "finding", "", false},
    {"裏付け", "finding", "", false},
    {"てください", "deontic", "", false},
    {"でください", "deontic", "", false},
    {"ご注意くださ", "deontic", "", false},
    {"てほしい", "deontic", "", false},
    {"べきだ", "deontic", "", false},
    {"べきです", "deontic", "", false},
    {"べきであ", "deontic", "", false},
    {"べきでな", "deontic", "deontic", false},
    {"べきではな", "deontic", "deontic", false},
    {"べきではありま", "deontic", "deontic", false},
    {"必要があ", "deontic", "", false},
    {"推奨し", "deontic", "", false},
    {"推奨いたし", "deontic", "", false},
    {"推奨され", "deontic", "", false},
    {"をお勧めし", "deontic", "", false},
    {"をお勧めいたし", "deontic", "", false},
    {"するよう求められ", "deontic", "", false},
    {"が求められ", "deontic", "", false},
    {"が望まれ", "deontic", "", false},
    {"が望まし", "deontic", "", false},
    {"が不可欠", "deontic", "", false},
    {"が欠かせ", "", "deontic", false},
    {"をお願いし", "deontic", "", false},
    {"をお願いいたし", "deontic", "", false},
    {"ますようお願い", "deontic", "", false},
    {"ようお願いし", "deontic", "", false},
    {"ようお願いいたし", "deontic", "", false},
    {"ようお願い申し上げ", "deontic", "", false},
    {"すること", "deontic", "", false},
    {"行うこと", "deontic", "", false},
    {"なければなら", "deontic", "deontic", false},
    {"しなくてはなら", "deontic", "deontic", false},
};

/// Bytes from the end within which a stem begins that ends a clause.
constexpr std::size_t longest_hedge = [] {
    std::size_t longest = 0;
    for (const auto& stem : stems) {
        longest = std::max(longest, stem.words.size());
    }
    return longest + longest_ending;
}();

bool holds_any(View text, std::initializer_list<View> list) {
    return std::any_of(
        list.begin(), list.end(), [&](View one) { return text.find(one) != View::npos; });
}

bool ends_any(View text, std::initializer_list<View> list) {
    return std::any_of(list.begin(), list.end(), [&](View one) { return text.ends_with(one); });
}

/// "ご理解とご協力をお願いいたします": manners, no duty.
bool is_polite_request(View clause, View stem) {
    return holds_any(stem, {"お願い"}) &&
           holds_any(clause, {"理解", "協力", "容赦", "了承", "愛顧", "支援", "引き立て"});
}

/// An ending with a denial in it: "ていません", "なかったこと", "ず".
bool denies(View ending) {
    if (ending.ends_with("わらず")) {
        return false; // "把握していたにもかかわらず"
    }
    return holds_any(ending, {"ない", "なか", "なく", "ませ"}) || ending.starts_with("ず") ||
           ending.ends_with("ず") || holds_any(ending, {"おらず", "らず"});
}

} // namespace

bool is_hiragana(View text) {
    for (std::size_t i = 0; i < text.size(); i += 3) {
        if (text.size() - i < 3 || static_cast<unsigned char>(text[i]) != 0xE3) {
            return false;
        }
        const auto second = static_cast<unsigned char>(text[i + 1]);
        const auto third = static_cast<unsigned char>(text[i + 2]);
        const bool is = second == 0x81 || (second == 0x82 && third <= 0x9F);
        if (!is) {
            return false;
        }
    }
    return true;
}

namespace {

/// "可能性が高いとみられる", "おそれがあることが判明した": the doubt inside is what is told.
Hedging inner_of(View clause, const Hedging& outer) {
    const bool believed = outer.outer && outer.klass != "hearsay";
    const bool shown = outer.klass == "finding" || outer.klass == "confirmed";
    if (!believed && !shown) {
        return outer;
    }
    auto front = clause.substr(0, clause.size() - outer.words.size());
    if (shown) {
        const auto that = std::max(front.rfind("ことが") + 1, front.rfind("ことを") + 1);
        const bool own = outer.words.starts_with("こと");
        if (that == 0 && !own) {
            return outer;
        }
        front = own ? front : front.substr(0, that - 1);
    }
    const auto inner = front.size() < 12 ? std::nullopt : hedging_of(front);
    const bool doubts = inner && (inner->klass == "probable" || inner->klass == "suspected");
    return doubts ? Hedging{inner->klass, inner->words, false, false, outer.tail} : outer;
}

} // namespace

std::optional<Hedging> hedging_of(View clause) {
    const auto asked = std::min(clause.find("か　"), clause.find("か "));
    if (ends_any(clause, {"たか", "るか", "いか"}) || asked != View::npos) {
        return Hedging{"probable", "か", false, false, 0}; // a headline that asks
    }
    if (is_order(clause)) {
        return Hedging{
            "deontic", clause.substr(clause.size() - View("こと").size()), false, false, 0};
    }
    std::optional<Hedging> best;
    std::size_t best_at = 0;
    std::size_t best_end = 0;
    const PairFilter filter(clause.substr(clause.size() - std::min(clause.size(), longest_hedge)));
    for (const auto& stem : stems) {
        if (!filter.may_hold(stem.words)) {
            continue; // most are not there, and looking from the end is slow
        }
        const auto at = last_place(clause, stem.words);
        if (at == View::npos) {
            continue;
        }
        const auto end = at + stem.words.size();
        auto ending = clause.substr(end);
        if (holds_any(stem.words, {"「"}) && ending.ends_with("」")) {
            ending.remove_suffix(View("」").size());
        }
        const bool order = stem.words.ends_with("こと") && !ending.empty();
        if (ending.size() > longest_ending || !is_hiragana(ending) || order ||
            is_polite_request(clause, stem.words)) {
            continue;
        }
        const bool negative = denies(ending);
        const auto klass = negative ? stem.denied : stem.klass;
        const bool later = !best || end > best_end || (end == best_end && at < best_at);
        if (klass.empty() || !later) {
            continue;
        }
        const auto words = clause.substr(at);
        best =
            Hedging{klass, words, stem.outer, klass == "not-found", stem.outer ? words.size() : 0};
        best_at = at;
        best_end = end;
    }
    return best ? inner_of(clause, *best) : best;
}

bool is_denied_at(View clause, std::size_t end) {
    auto ending = clause.substr(std::min(end, clause.size()));
    std::size_t size = 0;
    while (size + 3 <= ending.size() && size < 24 && is_hiragana(ending.substr(size, 3))) {
        size += 3;
    }
    ending = ending.substr(0, size);
    if (const auto joint = ending.find("が"); joint != View::npos) {
        ending = ending.substr(0, joint);
    }
    return holds_any(ending,
                     {"なかっ", "ていない", "ていま", "れない", "れませ", "しませ", "しない"}) &&
           denies(ending);
}

} // namespace ample::cite::detail::japanese
