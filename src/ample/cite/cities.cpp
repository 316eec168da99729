#include <ample/cite/detail/cities.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/lexicon.hpp>

#include <algorithm>
#include <utility>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

/// Names by which English news call cities that the table has under another.
constexpr std::pair<View, View> others[] = {{"new york", "united states"},
                                            {"bangalore", "india"},
                                            {"bombay", "india"},
                                            {"pretoria", "south africa"},
                                            {"galway", "ireland"},
                                            {"cologne", "germany"},
                                            {"frankfurt", "germany"},
                                            {"aarhus", "denmark"},
                                            {"cebu", "philippines"},
                                            {"lodz", "poland"},
                                            {"the hague", "netherlands"},
                                            {"florence", "italy"},
                                            {"seville", "spain"}};

WordMap<View> all_cities() {
    WordMap<View> all;
    auto rest = cities_table();
    while (!rest.empty()) {
        auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        const auto country = line.substr(0, line.find(':'));
        line.remove_prefix(std::min(country.size() + 1, line.size()));
        while (!line.empty()) {
            const auto name = line.substr(0, line.find(','));
            all[name] = country;
            line.remove_prefix(std::min(name.size() + 1, line.size()));
        }
    }
    for (const auto& [name, country] : others) {
        all[name] = country;
    }
    return all;
}

} // namespace

std::string_view country_of_place(std::string_view low) {
    if (const auto* const country = country_of(low)) {
        return country->name;
    }
    static const auto cities = all_cities();
    const auto* const found = cities.find(low);
    return found == nullptr ? View{} : *found;
}

} // namespace ample::cite::detail
