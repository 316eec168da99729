#include <ample/cite/detail/home_country.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <map>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

constexpr std::size_t longest_line = 120;
constexpr std::size_t sample = 20'000; // bytes in which countries are counted

struct City {
    View name;
    View country;
};

/// Large cities that are no capitals, as datelines name them.
constexpr City cities[] = {
    {"new york", "united states"},
    {"los angeles", "united states"},
    {"san francisco", "united states"},
    {"chicago", "united states"},
    {"boston", "united states"},
    {"atlanta", "united states"},
    {"houston", "united states"},
    {"dallas", "united states"},
    {"seattle", "united states"},
    {"philadelphia", "united states"},
    {"detroit", "united states"},
    {"miami", "united states"},
    {"denver", "united states"},
    {"sydney", "australia"},
    {"melbourne", "australia"},
    {"brisbane", "australia"},
    {"perth", "australia"},
    {"adelaide", "australia"},
    {"hobart", "australia"},
    {"darwin", "australia"},
    {"auckland", "new zealand"},
    {"christchurch", "new zealand"},
    {"mumbai", "india"},
    {"bengaluru", "india"},
    {"bangalore", "india"},
    {"hyderabad", "india"},
    {"chennai", "india"},
    {"kolkata", "india"},
    {"pune", "india"},
    {"ahmedabad", "india"},
    {"lucknow", "india"},
    {"jaipur", "india"},
    {"karachi", "pakistan"},
    {"lahore", "pakistan"},
    {"toronto", "canada"},
    {"montreal", "canada"},
    {"vancouver", "canada"},
    {"calgary", "canada"},
    {"edmonton", "canada"},
    {"winnipeg", "canada"},
    {"halifax", "canada"},
    {"regina", "canada"},
    {"johannesburg", "south africa"},
    {"cape town", "south africa"},
    {"durban", "south africa"},
    {"pretoria", "south africa"},
    {"edinburgh", "united kingdom"},
    {"glasgow", "united kingdom"},
    {"manchester", "united kingdom"},
    {"birmingham", "united kingdom"},
    {"leeds", "united kingdom"},
    {"liverpool", "united kingdom"},
    {"cardiff", "united kingdom"},
    {"belfast", "united kingdom"},
    {"bristol", "united kingdom"},
    {"cork", "ireland"},
    {"galway", "ireland"},
    {"limerick", "ireland"},
    {"hamburg", "germany"},
    {"munich", "germany"},
    {"cologne", "germany"},
    {"frankfurt", "germany"},
    {"stuttgart", "germany"},
    {"leipzig", "germany"},
    {"bonn", "germany"},
    {"graz", "austria"},
    {"linz", "austria"},
    {"salzburg", "austria"},
    {"zurich", "switzerland"},
    {"geneva", "switzerland"},
    {"gothenburg", "sweden"},
    {"bergen", "norway"},
    {"aarhus", "denmark"},
    {"osaka", "japan"},
    {"kyoto", "japan"},
    {"nagoya", "japan"},
    {"fukuoka", "japan"},
    {"sapporo", "japan"},
    {"busan", "south korea"},
    {"incheon", "south korea"},
    {"daejeon", "south korea"},
    {"cebu", "philippines"},
    {"davao", "philippines"},
    {"shanghai", "china"},
    {"shenzhen", "china"},
    {"rotterdam", "netherlands"},
    {"sao paulo", "brazil"},
    {"rio de janeiro", "brazil"},
    {"mombasa", "kenya"},
    {"lagos", "nigeria"},
};

/// Measures, titles and bodies that one country alone has.
constexpr City signs[] = {{"crore", "india"},
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

View city_country(View low) {
    const auto* const found = std::find_if(
        std::begin(cities), std::end(cities), [&](const City& one) { return one.name == low; });
    if (found != std::end(cities)) {
        return found->country;
    }
    const auto* const country = country_of(low);
    return country == nullptr ? View{} : country->name;
}

View in_line(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto* const country = country_at(words, i)) {
            return country->name;
        }
        for (std::size_t length = 1; length <= 3 && words[i].capital; ++length) {
            const auto place = city_country(low_text(words, {i, i + length}));
            if (!place.empty()) {
                return place;
            }
        }
    }
    return {};
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

} // namespace

std::string_view home_country(const Article& article) {
    if (article.language == "ja") {
        return "japan";
    }
    if (const auto place = city_country(dateline_city(article)); !place.empty()) {
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
    const auto words = words_of(article.text, 0, std::min(article.text.size(), sample));
    for (const auto& sign : signs) {
        if (std::any_of(words.begin(), words.end(), [&](const Word& word) {
                return word.low == sign.name;
            })) {
            return sign.country;
        }
    }
    return most_named(words);
}

DateOrder date_order(const Article& article) {
    const auto told = date_order_of(words_of(article.text, 0, article.text.size()));
    if (told != DateOrder::unknown) {
        return told;
    }
    const auto country = home_country(article);
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

bool is_southern(std::string_view country) {
    return country == "new zealand" || country == "south africa" ||
           among(country, "australia brazil argentina chile uruguay paraguay zimbabwe");
}

} // namespace ample::cite::detail
