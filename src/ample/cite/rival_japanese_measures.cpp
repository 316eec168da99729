// One thing measured by two holders in Japanese: for how long, how many, at what cost.
//
//     工場は9日間停止した / 停止は2日間だった          9, 2 日間   停止
//     暗号化されたのは17台 / 41台が暗号化された        17, 41 台   暗号化
//     損害額は約40億円 / 被害額を12億円と公表した      40, 12 億円  a loss
//
// Both tell one number, its unit, and a noun for what is measured. A part, an addition, a sentence
// or a fine is no measure of it.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>
#include <array>
#include <limits>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

using japanese::holds_one;

/// A number with its unit.
struct Measure {
    std::size_t claim = 0;
    View unit = {};
    double low = 0;
    double high = 0;
    std::set<std::string> nouns = {};
};

/// Of a unit of time; 0 for none.
double hours_in(View unit) {
    return unit == "時間"                     ? 1
           : unit == "日間"                   ? 24
           : unit == "週間"                   ? 168
           : holds_one(unit, "カ月間 か月間") ? 730
                                              : 0;
}

class Measures {
public:
    Measures(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            if (scene_.is_japanese(claim) && scene_.is_sure(claim)) {
                read_measure(claim);
            }
        }
        compare_measures();
    }

private:
    /// One number of a clause, with the nouns beside it.
    void read_measure(std::size_t claim) {
        constexpr std::array<View, 9> units = {
            "日間", "時間", "週間", "カ月間", "か月間", "台", "億円", "万円", "隻"};
        const auto all = scene_.text(claim);
        if (scene_.is_denied(claim) || measures_.size() >= most_compared ||
            holds_one(all, "うち 別の 新たに 追加 さらに 懲役 罰金 以内 ごと")) {
            return;
        }
        std::optional<Measure> found;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool digit = all[i] >= '0' && all[i] <= '9';
            if (!digit || (i > 0 && all[i - 1] >= '0' && all[i - 1] <= '9')) {
                continue;
            }
            double value = 0;
            auto end = i;
            for (; end < all.size() && ((all[end] >= '0' && all[end] <= '9') || all[end] == ',');
                 ++end) {
                value = all[end] == ',' ? value : value * 10 + (all[end] - '0');
            }
            const auto* const unit = std::find_if(units.begin(), units.end(), [&](View one) {
                return all.substr(end).starts_with(one);
            });
            if (unit == units.end()) {
                continue;
            }
            if (found) {
                return; // two numbers: which of them is meant?
            }
            const auto hours = hours_in(*unit);
            value *= hours > 0 ? hours : 1;
            const bool rough =
                all.substr(0, i).ends_with("約") || all.substr(0, i).ends_with("およそ");
            const auto behind = all.substr(end + unit->size());
            if (behind.starts_with("でも") || behind.starts_with("にも")) {
                return; // "2台でも": others besides those that are told elsewhere
            }
            const bool least = behind.starts_with("以上") || behind.starts_with("余り") ||
                               behind.starts_with("超") || holds_one(all, "少なくとも");
            constexpr double width = 1.34;
            found = Measure{claim,
                            hours > 0 ? View("時間") : *unit,
                            value / (rough ? width : 1.01),
                            least ? std::numeric_limits<double>::infinity()
                                  : value * (rough ? width : 1.01),
                            japanese::nouns_of(all)};
            i = end;
        }
        if (found) {
            measures_.push_back(std::move(*found));
        }
    }

    void compare_measures() {
        for (std::size_t i = 0; i < measures_.size(); ++i) {
            for (auto k = i + 1; k < measures_.size(); ++k) {
                const auto& a = measures_[i];
                const auto& b = measures_[k];
                const bool apart = a.high < b.low || b.high < a.low;
                if (apart && a.unit == b.unit && share_noun(a, b) &&
                    is_of_one_time(a.claim, b.claim) && scene_.stand_apart(a.claim, b.claim) &&
                    scene_.one_story(a.claim, b.claim)) {
                    pairs_[{"contradiction", "the numbers told for one thing exclude each other"}]
                        .emplace_back(a.claim, b.claim);
                }
            }
        }
    }

    /// A noun for what is measured: 停止, 暗号化, 損害額 (which 被害額 is too).
    [[nodiscard]] bool share_noun(const Measure& a, const Measure& b) const {
        constexpr View losses = "損害額 被害額 損失額";
        const auto tells = [](const Measure& one, View text) {
            return std::any_of(one.nouns.begin(), one.nouns.end(), [&](const auto& noun) {
                constexpr std::size_t two_signs = 6;
                return noun.size() >= two_signs && !japanese::is_plain(noun) &&
                       !japanese::is_party(noun) && noun != one.unit &&
                       text.find(noun) != View::npos;
            });
        };
        return (holds_one(scene_.text(a.claim), losses) &&
                holds_one(scene_.text(b.claim), losses)) ||
               tells(a, scene_.text(b.claim)) || tells(b, scene_.text(a.claim));
    }

    [[nodiscard]] bool is_of_one_time(std::size_t a, std::size_t b) const {
        const auto x = scene_.time(a);
        const auto y = scene_.time(b);
        return !(x && y && are_apart(*x, *y));
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Measure> measures_;
};

} // namespace

void compare_japanese_measures(const AccountScene& scene, OpposedPairs& pairs) {
    Measures(scene, pairs).run();
}

} // namespace ample::cite::detail
