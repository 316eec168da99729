// Where offices are: the places that reports say of them, for reports that say none.

#include <ample/cite/detail/home_country.hpp>
#include <ample/cite/detail/root_names.hpp>

#include <algorithm>
#include <utility>

namespace ample::cite::detail {

namespace {

constexpr std::size_t most_asked = 64; // reports that may say it of another
constexpr std::size_t several = 3;     // names in common by which two reports tell one story

} // namespace

std::string commonest(const Counts& counts) {
    std::string best;
    std::size_t most = 0;
    for (const auto& [key, count] : counts) {
        if (count > most) {
            best = key;
            most = count;
        }
    }
    return best;
}

std::vector<std::string> homes_of(const std::vector<Article>& articles) {
    std::vector<std::string> homes;
    homes.reserve(articles.size());
    for (const auto& article : articles) {
        homes.emplace_back(article.language == "ja" ? std::string_view{} : seat_country(article));
    }
    return homes;
}

Places::Places(const RootNames& names,
               const std::vector<StoryPrint>& prints,
               const std::vector<Counts>& of_articles)
    : names_(names), prints_(prints) {
    for (std::size_t i = 0; i < of_articles.size(); ++i) {
        for (const auto& [name, count] : of_articles[i]) {
            auto& place = places_[name];
            const auto& there = names.countries(i);
            place.count += count;
            place.anywhere = place.anywhere || there.empty();
            place.countries.insert(there.begin(), there.end());
            if (place.articles.size() < most_asked) {
                place.articles.push_back(i);
            }
        }
    }
}

std::string Places::commonest_near(std::size_t article) const {
    const auto& here = names_.countries(article);
    const auto& own = prints_[article];
    for (const bool strict : {true, false}) { // of reports that share names, else of any language
        std::string best;
        std::pair<std::size_t, std::size_t> most = {0, 0}; // names in common, how often it is said
        for (const auto& [name, place] : places_) {
            const auto& there = place.countries;
            const bool is_near = here.empty() || place.anywhere ||
                                 std::any_of(here.begin(), here.end(), [&there](auto country) {
                                     return there.contains(country);
                                 });
            bool is_of_story = false;
            std::size_t common = 0;
            for (const auto other : place.articles) {
                const auto& print = prints_[other];
                const bool told =
                    (!strict && own.is_japanese != print.is_japanese) || may_be_one(own, print);
                is_of_story = is_of_story || told;
                common = std::max(common, told ? names_in_common(own, print) : 0);
            }
            const auto weight = std::pair(common >= several ? common : 0, place.count);
            if (is_of_story && (is_near || common >= several) && weight > most) {
                best = name;
                most = weight;
            }
        }
        if (!best.empty()) {
            return best;
        }
    }
    return {};
}

} // namespace ample::cite::detail
