// A firm that one report names in Japanese and another in Latin letters.
//
//     西海電力 ... 31万4000人分          \  one number of the story in both; each has one firm of
//     Japan's Saikai ... 314,000        /   Japan that speaks: one source
//
// A name in kanji has no sounds that a program could know without a dictionary, and half of it is
// often translated. So it is the story that ties the two: the Japanese firm must have its own
// release on the desk, the other must be called Japanese where it is named, and each of them must
// be the only one of its kind that the tied reports hear. Else nothing is joined.

#include <ample/cite/detail/japanese_places.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

namespace ample::cite::detail {

namespace {

bool is_latin(std::string_view text) {
    return std::all_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// "Japan's X", "the Japanese power company X", "X, a Japanese firm": the name at [begin, end).
bool is_called_japanese(const Words& words, Phrase name) {
    constexpr std::size_t before = 6;
    constexpr std::size_t behind = 3;
    const auto japan = [&](std::size_t i) { return words[i].low.starts_with("japan"); };
    for (auto i = name.begin; i-- > 0 && name.begin - i <= before && words[i].mark == 0;) {
        if (japan(i)) {
            return true;
        }
    }
    const bool apposed = name.end < words.size() && words[name.end].mark == ',';
    for (auto i = name.end + 1; apposed && i < std::min(words.size(), name.end + 1 + behind); ++i) {
        if (japan(i)) {
            return true;
        }
    }
    return false;
}

/// Numbers from a thousand on with three digits that count: "6,840", "314,000", 31万4000; no years.
std::set<std::uint64_t> telling_numbers(std::string_view text) {
    constexpr std::uint64_t least = 1000;
    constexpr std::uint64_t most = 1'000'000'000'000;
    std::set<std::uint64_t> found;
    for (std::size_t i = 0; i < text.size();) {
        std::uint64_t whole = 0; // "31万4000": what the signs before have told
        std::uint64_t value = 0;
        bool comma = false;
        bool sign = false;
        const auto begin = i;
        while (i < text.size() && whole + value < most) {
            if (ascii::is_digit(text[i])) {
                value = value * 10 + static_cast<std::uint64_t>(text[i++] - '0');
            } else if (text[i] == ',' && value > 0 && i + 1 < text.size() &&
                       ascii::is_digit(text[i + 1])) {
                comma = true;
                ++i;
            } else if (value > 0 && text.substr(i).starts_with("万")) {
                whole += value * 10000;
                value = 0;
                sign = true;
                i += std::string_view("万").size();
            } else if (value > 0 && text.substr(i).starts_with("千")) {
                whole += value * 1000;
                value = 0;
                sign = true;
                i += std::string_view("千").size();
            } else {
                break;
            }
        }
        auto counting = whole + value;
        const bool year = !comma && !sign && counting >= 1900 && counting <= 2100;
        const auto all = counting;
        while (counting > 0 && counting % 10 == 0) {
            counting /= 10;
        }
        if (all >= least && !year && counting >= 100) {
            found.insert(all);
        }
        i = std::max(i, begin + 1);
    }
    return found;
}

class Translations {
public:
    Translations(const std::vector<Article>& articles, std::vector<Claim>& claims)
        : articles_(articles), claims_(claims), firms_(articles.size()) {}

    void run() {
        for (const auto& claim : claims_) {
            const auto& key = claim.root.key;
            const bool japanese = articles_[claim.article].language == "ja";
            if (japanese ? has_release(key) : is_firm_of_japan(claim)) {
                firms_[claim.article].insert(key);
            }
        }
        std::map<std::string, std::set<std::string>> meant; // Latin key, Japanese keys
        std::map<std::string, std::set<std::string>> called;
        for (std::size_t japanese = 0; japanese < articles_.size(); ++japanese) {
            for (std::size_t other = 0; other < articles_.size(); ++other) {
                if (firms_[japanese].size() == 1 && firms_[other].size() == 1 &&
                    is_japanese(japanese) && !is_japanese(other) && share_number(japanese, other)) {
                    meant[*firms_[other].begin()].insert(*firms_[japanese].begin());
                    called[*firms_[japanese].begin()].insert(*firms_[other].begin());
                }
            }
        }
        for (auto& claim : claims_) {
            const auto found = meant.find(claim.root.key);
            const bool one = found != meant.end() && found->second.size() == 1 &&
                             called[*found->second.begin()].size() == 1;
            if (one) {
                claim.root.key = *found->second.begin();
                claim.root.basis = "the one Japanese firm that reports of this story hear";
            }
        }
    }

private:
    /// A firm with a Japanese name whose own report is on the desk.
    [[nodiscard]] bool has_release(const std::string& key) const {
        constexpr std::string_view outlet = "outlet:";
        return key.starts_with(outlet) && !is_latin(key) &&
               std::any_of(articles_.begin(), articles_.end(), [&](const Article& one) {
                   return one.publisher == key.substr(outlet.size()) && speaks_of_itself(one);
               });
    }

    /// 当社: a firm's notice, no newspaper.
    static bool speaks_of_itself(const Article& article) {
        constexpr std::string_view own[] = {"当社", "弊社", "当行", "本学", "当院", "当組合"};
        return std::any_of(std::begin(own), std::end(own), [&](auto one) {
            return japanese::first_place(article.text, one) != std::string_view::npos;
        });
    }

    [[nodiscard]] bool is_japanese(std::size_t article) const {
        return articles_[article].language == "ja";
    }

    bool share_number(std::size_t a, std::size_t b) {
        for (const auto article : {a, b}) {
            if (const auto [known, is_new] = numbers_.try_emplace(article); is_new) {
                known->second = telling_numbers(articles_[article].text);
            }
        }
        return std::any_of(numbers_[a].begin(), numbers_[a].end(), [&](auto one) {
            return numbers_[b].contains(one);
        });
    }

    /// A speaking organisation that its report calls Japanese.
    [[nodiscard]] bool is_firm_of_japan(const Claim& claim) {
        constexpr std::string_view organisation = "organisation:";
        const auto& key = claim.root.key;
        if (!key.starts_with(organisation) || !is_latin(key)) {
            return false;
        }
        const auto [known, is_new] = japanese_.try_emplace({claim.article, key}, false);
        if (is_new) {
            const auto name = key.substr(organisation.size());
            for (const auto& sentence : articles_[claim.article].sentences) {
                const auto size =
                    static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ') + 1);
                const auto& words = sentence.words;
                for (auto at = find(words, name, 0, words.size()); at < words.size();
                     at = find(words, name, at + 1, words.size())) {
                    known->second = known->second || is_called_japanese(words, {at, at + size});
                }
            }
        }
        return known->second;
    }

    const std::vector<Article>& articles_;
    std::vector<Claim>& claims_;
    std::vector<std::set<std::string>> firms_; ///< by article
    std::map<std::pair<std::size_t, std::string>, bool> japanese_;
    std::map<std::size_t, std::set<std::uint64_t>> numbers_; ///< by article
};

} // namespace

void join_translated_firms(const std::vector<Article>& articles, std::vector<Claim>& claims) {
    Translations(articles, claims).run();
}

} // namespace ample::cite::detail
