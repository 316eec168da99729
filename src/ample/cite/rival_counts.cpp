// How many: two numbers for one thing that exclude each other.
//
//     "about 130 institutions were attacked"      104 to 156   \  one deed, one noun, no number
//     "at least 210 institutions were attacked"   210 and more /  in common
//
// "About" leaves a fifth on both sides, "more than" and "up to" leave one side open. A part ("63 of
// the 214"), a sum of money, a year or an age is no count. A higher number told a week later by
// somebody else may have grown: a tension.

#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/tellings.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <limits>
#include <optional>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

constexpr double boundless = std::numeric_limits<double>::infinity();
constexpr double slack = 0.2;     // of a number that is told as about
constexpr std::int64_t growth_days = 7;

struct Count {
    std::size_t claim = 0;
    std::string noun = {}; ///< its stem, or "victims"
    double low = 0;
    double high = 0;
    std::string text = {};
};

/// "61,000", "1.4"; nothing for other words.
std::optional<double> digits_of(View low) {
    std::string plain;
    for (const char c : low) {
        if (ascii::is_digit(c) || c == '.') {
            plain += c;
        } else if (c != ',') {
            return std::nullopt;
        }
    }
    constexpr std::size_t most = 15;
    if (plain.empty() || !ascii::is_digit(plain.front()) || plain.size() > most) {
        return std::nullopt;
    }
    return std::stod(plain);
}

double times_of(View low) {
    return among(low, "thousand")             ? 1e3
           : among(low, "million millions m") ? 1e6
           : among(low, "billion bn")         ? 1e9
                                              : 1;
}

class Counts {
public:
    Counts(const RivalScene& scene, Rivalry& found) : scene_(scene), found_(found) {}

    void run() {
        for (const auto claim : scene_.some()) {
            const auto& one = scene_.at(claim);
            const bool told = one.kind == "claim" && !one.negative && is_certain(one) &&
                              has_holder(one) && counts_.size() < most_compared;
            if (auto count = told ? read(claim) : std::nullopt) {
                counts_.push_back(std::move(*count));
            }
        }
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            for (auto k = i + 1; k < counts_.size(); ++k) {
                compare(counts_[i], counts_[k]);
            }
        }
    }

private:
    /// The only count of a clause.
    std::optional<Count> read(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        std::optional<Count> found;
        for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
            if (among(words[i].low, "another other further additional including") ||
                (words[i].low == "than" && i > at.begin && words[i - 1].low == "earlier")) {
                return std::nullopt; // of others, or a part
            }
            auto one = count_at(words, at, i);
            if (!one) {
                continue;
            }
            if (found) {
                return std::nullopt;
            }
            one->claim = claim;
            found = std::move(one);
        }
        return found;
    }

    static std::optional<Count> count_at(const Words& words, Phrase at, std::size_t i) {
        const auto digits = digits_of(words[i].low);
        const auto named = digits ? 0 : number_of(words[i].low);
        const bool ordinal = words[i].low.ends_with("th") || words[i].low.ends_with("nd");
        if (!(digits || named > 1) || ordinal || words[i].mark != 0) {
            return std::nullopt;
        }
        auto value = digits ? *digits : static_cast<double>(named);
        auto next = i + 1;
        while (next < at.end && times_of(words[next].low) > 1) {
            value *= times_of(words[next++].low);
        }
        const auto noun = noun_at(words, next, at.end);
        const bool part = (i > at.begin && among(words[i - 1].low, "of all the both $ € £ ¥ age")) ||
                          (noun < at.end && noun + 2 < at.end && words[noun + 1].low == "of" &&
                           among(words[noun + 2].low, "them whom which those"));
        if (noun >= at.end || value < 2 || part) {
            return std::nullopt;
        }
        Count count;
        count.noun = words[noun].is(Sort::victim) ? "victims" : stem_of(words[noun].low);
        count.low = count.high = value;
        bound(words, at, i, count);
        for (auto k = i; k <= noun; ++k) {
            count.text += (k > i ? " " : "") + words[k].low;
        }
        return count;
    }

    /// The plural noun behind a number, adjectives passed over; `end` where money, a time or
    /// nothing is counted.
    static std::size_t noun_at(const Words& words, std::size_t from, std::size_t end) {
        constexpr std::size_t reach = 4;
        constexpr WordList no_things =
            "euros dollars pounds yen won kroner crowns francs rupees bitcoin eur usd percent per "
            "cent years year months weeks days hours minutes seconds times km miles metres am pm "
            "degrees points gigabytes megabytes terabytes gb mb tb";
        for (auto i = from; i < std::min(end, from + reach); ++i) {
            const auto& word = words[i];
            if (word.mark != 0 || word.is_any(Sort::month, Sort::weekday, Sort::be) ||
                among(word.low, no_things) || among(word.low, "and or of in on at to")) {
                return end;
            }
            const bool plural = (word.low.ends_with('s') && !word.low.ends_with("ss") &&
                                 word.low.size() > 3 && !word.capital) ||
                                among(word.low, "people staff men women");
            if (plural) {
                return i;
            }
        }
        return end;
    }

    /// What stands before the number leaves it open.
    static void bound(const Words& words, Phrase at, std::size_t i, Count& count) {
        const auto before = [&](std::size_t back) {
            return i >= at.begin + back ? View(words[i - back].low) : View{};
        };
        const bool than = before(1) == "than";
        if (among(before(1), "over least above beyond exceeding") ||
            (than && before(2) == "more")) {
            count.high = boundless;
        } else if ((before(1) == "to" && before(2) == "up") || among(before(1), "under most below") ||
                   (than && among(before(2), "fewer less"))) {
            count.low = 0;
        } else if (among(before(1),
                         "about around some nearly almost roughly approximately circa estimated")) {
            count.low *= 1 - slack;
            count.high *= 1 + slack;
        }
    }

    void compare(const Count& a, const Count& b) {
        if (a.noun != b.noun || (a.high >= b.low && b.high >= a.low) ||
            scene_.at(a.claim).root.key == scene_.at(b.claim).root.key ||
            !scene_.one_story(a.claim, b.claim) || !is_one_thing(a.claim, b.claim)) {
            return;
        }
        const bool anew = is_told_anew(a.claim) || is_told_anew(b.claim);
        const bool grown = may_have_grown(a, b) || may_have_grown(b, a);
        found_.add(anew    ? "supersession"
                   : grown ? "tension"
                           : "contradiction",
                   anew    ? "a number that is told in place of an earlier one"
                   : grown ? "the numbers differ, and the later one is higher: it may have grown"
                           : "two numbers of one thing exclude each other, by different sources, "
                             "without a hedge",
                   a.claim,
                   a.text,
                   b.claim,
                   b.text);
    }

    /// "480,000, up from 310,000": it says itself that there was another number.
    [[nodiscard]] bool is_told_anew(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        return find(words, "up from", at.begin, at.end) < at.end ||
               find(words, "down from", at.begin, at.end) < at.end ||
               find(words, "revised", at.begin, at.end) < at.end;
    }

    /// Whether `b` tells more than `a`, in a report a week younger.
    [[nodiscard]] bool may_have_grown(const Count& a, const Count& b) const {
        const auto x = scene_.said(a.claim);
        const auto y = scene_.said(b.claim);
        return a.high < b.low && x && y &&
               days_since_1970(*y) - days_since_1970(*x) >= growth_days;
    }

    /// One deed, of one time, and of nobody's two victims.
    [[nodiscard]] bool is_one_thing(std::size_t a, std::size_t b) const {
        const auto x = deeds_told(scene_.words(a), scene_.phrase(a)).done;
        const auto y = deeds_told(scene_.words(b), scene_.phrase(b)).done;
        const auto& p = scene_.at(a).frame;
        const auto& q = scene_.at(b).frame;
        const bool framed = p && q && p->predicate == q->predicate;
        if (!framed && (x & y) == 0) {
            return false;
        }
        const auto s = scene_.time(a);
        const auto t = scene_.time(b);
        if (s && t &&
            (days_since_1970(s->until) < days_since_1970(t->from) ||
             days_since_1970(t->until) < days_since_1970(s->from))) {
            return false;
        }
        const auto m = scene_.names(a, scene_.phrase(a));
        const auto n = scene_.names(b, scene_.phrase(b));
        const bool meet =
            std::any_of(m.begin(), m.end(), [&](const auto& one) { return n.contains(one); });
        if (scene_.at(a).article != scene_.at(b).article && !meet) {
            return false;
        }
        return meet || m.empty() || n.empty();
    }

    const RivalScene& scene_;
    Rivalry& found_;
    std::vector<Count> counts_;
};

} // namespace

void compare_counts(const RivalScene& scene, Rivalry& found) {
    Counts(scene, found).run();
}

} // namespace ample::cite::detail
