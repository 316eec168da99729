// Where offices are: the places that reports say of them, for reports that say none.

#include <ample/cite/detail/root_names.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t most_asked = 64; // reports that may say it of another

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
        const auto* const home = country_of(dateline_city(article));
        homes.emplace_back(home == nullptr ? std::string_view{} : home->name);
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
    for (const bool strict : {true, false}) { // of reports that share names, else of any language
        std::string best;
        std::size_t most = 0;
        for (const auto& [name, place] : places_) {
            const auto& there = place.countries;
            const bool is_near = here.empty() || place.anywhere ||
                                 std::any_of(here.begin(), here.end(), [&there](auto country) {
                                     return there.contains(country);
                                 });
            const auto is_of_story = [&](std::size_t other) {
                const auto& a = prints_[article];
                const auto& b = prints_[other];
                return (!strict && a.is_japanese != b.is_japanese) || may_be_one(a, b);
            };
            if (is_near && place.count > most &&
                std::any_of(place.articles.begin(), place.articles.end(), is_of_story)) {
                best = name;
                most = place.count;
            }
        }
        if (!best.empty()) {
            return best;
        }
    }
    return {};
}

} // namespace ample::cite::detail
