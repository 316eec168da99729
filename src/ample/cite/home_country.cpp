#include <ample/cite/detail/cities.hpp>
#include <ample/cite/detail/header_names.hpp>
#include <ample/cite/detail/home_country.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <map>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

constexpr std::size_t longest_line = 120;
constexpr long least_year = 1900;

struct Sign {
    View name;
    View country;
};

/// Measures, titles and bodies that one country alone has.
constexpr Sign signs[] = {{"crore", "india"},
                          {"lakh", "india"},
                          {"smt", "india"},
                          {"shri", "india"},
                          {"garda", "ireland"},
                          {"gardaí", "ireland"},
                          {"taoiseach", "ireland"},
                          {"nhs", "united kingdom"},
                          {"barangay", "philippines"},
                          {"sgx", "singapore"},
                          {"asx", "australia"},
                          {"sebi", "india"},
                          {"bse", "india"},
                          {"jse", "south africa"},
                          {"tsx", "canada"}};

/// The country of a city that begins at `at` and stands as a place does: "Montevideo, 20 February",
/// "Prosecutor's Office in Gdansk", alone. Many are words too ("Reading", "Nice").
View city_at(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 3; // words of a name
    for (std::size_t length = 1; length <= longest && at + length <= words.size(); ++length) {
        if (!words[at + length - 1].capital) {
            return {};
        }
        const auto end = at + length;
        const bool placed = (at > 0 && words[at - 1].low == "in") ||
                            (at == 0 && (end == words.size() || words[end].mark == ',')) ||
                            (at > 0 && words[at - 1].mark == ',' && end == words.size());
        const auto place = placed ? country_of_place(low_text(words, {at, end})) : View{};
        if (!place.empty()) {
            return place;
        }
    }
    return {};
}

View in_line(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto* const country = country_at(words, i)) {
            return country->name;
        }
        if (const auto place = city_at(words, i); !place.empty()) {
            return place;
        }
    }
    return {};
}

/// "Government of Norway", "Kingdom of Norway": alone on its line above a department.
View state_in(View line) {
    if (ascii::lower(line).find("of") == std::string::npos) {
        return {};
    }
    const auto words = words_of(line, 0, line.size());
    const auto* const land = names_state(words) ? country_in(words, {2, words.size()}) : nullptr;
    return land == nullptr ? View{} : View(land->name);
}

View most_named(const Words& words) {
    std::map<View, std::size_t> named;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto* const country = country_at(words, i)) {
            ++named[country->name];
        }
    }
    View best;
    std::size_t most = 0;
    std::size_t next = 0;
    for (const auto& [name, count] : named) {
        if (count > most) {
            next = most;
            most = count;
            best = name;
        } else {
            next = std::max(next, count);
        }
    }
    return most >= 2 && most >= 3 * next ? best : View{};
}

struct Domain {
    View ending;
    View country;
};

/// Under which names governments keep their sites.
constexpr Domain domains[] = {{".gov.uk", "united kingdom"},
                              {".govt.nz", "new zealand"},
                              {".gov.au", "australia"},
                              {".gov.in", "india"},
                              {".gov.sg", "singapore"},
                              {".gov.za", "south africa"},
                              {".gov.ie", "ireland"},
                              {".gc.ca", "canada"},
                              {".gov.my", "malaysia"},
                              {".gov.ph", "philippines"},
                              {".gov.il", "israel"},
                              {".gov.ua", "ukraine"},
                              {".gov.pl", "poland"},
                              {".gov.cz", "czechia"},
                              {".gov.br", "brazil"},
                              {".gov.tw", "taiwan"},
                              {".go.kr", "south korea"},
                              {".go.jp", "japan"},
                              {".gov", "united states"}};

/// "Beehive.govt.nz", "GOV.UK", "An official website of the Norwegian government".
View country_of_site(const Article& article) {
    const auto host = "." + ascii::lower(article.publisher);
    for (const auto& [ending, country] : domains) {
        if (host.ends_with(ending)) {
            return country;
        }
    }
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body) {
            break;
        }
        const auto line =
            article.text.substr(block.begin, std::min(block.end - block.begin, longest_line));
        const auto low = ascii::lower(line);
        if (low.find("official website of") != std::string::npos) {
            const auto words = words_of(line, 0, line.size());
            const auto* const country = country_in(words, {0, words.size()});
            return country == nullptr ? View{} : View(country->name);
        }
        for (const auto& [ending, country] : domains) {
            const auto site = std::string(ending.substr(1));
            if (low == site || low.ends_with(ending)) {
                return country;
            }
        }
    }
    return {};
}

} // namespace

std::string_view seat_country(const Article& article) {
    if (article.language == "ja") {
        return "japan";
    }
    if (const auto place = country_of_place(dateline_city(article)); !place.empty()) {
        return place;
    }
    if (const auto place = in_line(words_of(article.publisher, 0, article.publisher.size()));
        !place.empty()) {
        return place; // "Ministry of the Interior of Uruguay"
    }
    if (const auto place = country_of_site(article); !place.empty()) {
        return place;
    }
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body) {
            break;
        }
        const auto words = block.end - block.begin <= longest_line
                               ? words_of(article.text, block.begin, block.end)
                               : Words{};
        const bool day = std::any_of(words.begin(), words.end(), [](const Word& word) {
            return word.is(Sort::month) || number_of(word.low) > least_year;
        });
        const bool byline = words.size() > 3 &&
                            words[0].low == "by" && // "By Lo Yi-chen, in Kaohsiung"
                            words[words.size() - 2].low == "in";
        for (std::size_t i = byline ? words.size() - 1 : 0; (day || byline) && i < words.size();
             ++i) {
            const auto place = city_at(words, i);
            if (!place.empty()) {
                return place; // "Montevideo, 20 February 2026"
            }
        }
    }
    return {};
}

std::string_view menu_country(const Article& article) {
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body) {
            break;
        }
        auto line = block.end - block.begin <= longest_line
                        ? article.text.substr(block.begin, block.end - block.begin)
                        : View{};
        if (const auto of_state = state_in(line); !of_state.empty()) {
            return of_state;
        }
        line = line.find('|') == View::npos ? View{} : line;
        while (!line.empty()) {
            const auto at = line.find('|');
            const auto part = ascii::lower(ascii::trim(line.substr(0, at)));
            const auto* const country = country_of(part);
            if (country != nullptr && part == country->name) {
                return country->name;
            }
            line = at == View::npos ? View{} : line.substr(at + 1);
        }
    }
    return {};
}

namespace {

/// The country that the dateline or the lines above the text show.
View country_above(const Article& article) {
    if (article.language == "ja") {
        return "japan";
    }
    if (const auto place = country_of_place(dateline_city(article)); !place.empty()) {
        return place;
    }
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body) {
            break;
        }
        const bool line = block.kind == BlockKind::heading || block.kind == BlockKind::furniture;
        if (line && block.end - block.begin <= longest_line) {
            const auto place = in_line(words_of(article.text, block.begin, block.end));
            if (!place.empty()) {
                return place;
            }
        }
    }
    return {};
}

/// The country whose measures and titles the text uses, else the one it names most.
View country_told(const Words& words) {
    for (const auto& sign : signs) {
        if (std::any_of(words.begin(), words.end(), [&](const Word& word) {
                return word.low == sign.name;
            })) {
            return sign.country;
        }
    }
    return most_named(words);
}

/// Whether a date in figures may stand in the text: a digit, a sign and a digit.
bool holds_figures(View text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if ((text[i] == '/' || text[i] == '-' || text[i] == '.') && ascii::is_digit(text[i - 1]) &&
            ascii::is_digit(text[i + 1])) {
            return true;
        }
    }
    return false;
}

DateOrder order_of(const Words& words, View country) {
    const auto told = date_order_of(words);
    if (told != DateOrder::unknown) {
        return told;
    }
    if (among(country, "philippines") || country == "united states") {
        return DateOrder::month_first;
    }
    const bool day_first =
        country == "united kingdom" || country == "new zealand" || country == "south africa" ||
        among(
            country,
            "india ireland australia singapore malaysia pakistan bangladesh germany austria "
            "switzerland france belgium netherlands luxembourg italy spain portugal norway denmark "
            "finland poland czechia estonia latvia kenya nigeria brazil argentina chile mexico");
    return day_first ? DateOrder::day_first : DateOrder::unknown;
}

} // namespace

Home home_of(const Article& article) {
    Home home{country_above(article), DateOrder::unknown};
    const bool figures = holds_figures(article.text);
    if (!figures && !home.country.empty()) {
        return home;
    }
    const auto words = words_of(article.text, 0, article.text.size());
    home.country = home.country.empty() ? country_told(words) : home.country;
    home.order = figures ? order_of(words, home.country) : DateOrder::unknown;
    return home;
}

bool is_southern(std::string_view country) {
    return country == "new zealand" || country == "south africa" ||
           among(country, "australia brazil argentina chile uruguay paraguay zimbabwe");
}

} // namespace ample::cite::detail
