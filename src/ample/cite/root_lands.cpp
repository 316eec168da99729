#include <ample/cite/detail/cities.hpp>
#include <ample/cite/detail/home_country.hpp>
#include <ample/cite/detail/japanese_parties.hpp>
#include <ample/cite/detail/known_bodies.hpp>
#include <ample/cite/detail/root_lands.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/detail/root_offices.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <set>

namespace ample::cite::detail {

namespace {

/// "norway" of "Embassy of Zelmira in Norway": "the minister" of its releases; empty for others.
std::string host_of_embassy(const std::string& publisher) {
    const auto words = words_of(publisher, 0, publisher.size());
    const auto embassy = find(words, "embassy", 0, words.size());
    const auto in = find(words, "in", std::min(embassy, words.size()), words.size());
    const auto* const host = in < words.size() ? country_in(words, {in, words.size()}) : nullptr;
    return host == nullptr ? std::string() : std::string(host->name);
}

} // namespace

/// "the Justice Department", "a federal grand jury": no other state calls its own so.
static bool names_us_office(const Article& article) {
    for (const std::string_view office : {"federal grand jury",
                                          "the Justice Department",
                                          "US attorney",
                                          "U.S. attorney",
                                          "U.S. Justice Department",
                                          "US Justice Department",
                                          "U.S. prosecutors",
                                          "US prosecutors",
                                          "U.S. Attorney",
                                          "U.S. Department of Justice",
                                          "US Department of Justice"}) {
        if (article.text.find(office) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

void RootLands::settle() {
    std::vector<Counts> homes(homes_.size());
    for (std::size_t i = 0; i < homes.size(); ++i) {
        if (!homes_[i].empty()) {
            homes[i][homes_[i]] = 1;
        }
    }
    forces_near_.emplace(names_, prints_, heard_.forces_of);
    states_near_.emplace(names_, prints_, heard_.states_of);
    homes_near_.emplace(names_, prints_, homes);
    prosecutors_near_.emplace(names_, prints_, heard_.prosecuting);
}

std::string RootLands::force(std::size_t article, std::string place) const {
    if (place.empty()) {
        place = commonest(heard_.forces_of[article]);
    }
    if (place.empty()) {
        place = dateline_city(articles_[article]);
    }
    if (place.empty()) {
        place = forces_near_->commonest_near(article);
    }
    if (place.empty()) {
        return "case";
    }
    if (place.ends_with("警察庁")) {
        place = only_town(place);
    }
    const auto* const country = country_of(place);
    if (country == nullptr || place != country->name) {
        return place;
    }
    std::set<std::string> cities;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
        const auto home = articles_[i].language == "ja" ? std::string("japan") : homes_[i];
        for (const auto& [other, count] : heard_.forces_of[i]) {
            const auto* const there = country_of(other);
            const bool unknown = there == nullptr && home == country->name;
            if (unknown || (there == country && other != country->name)) {
                cities.insert(other);
            }
        }
    }
    const auto heard = [&](const std::string& force) {
        const auto found = heard_.forces.find(force);
        return found == heard_.forces.end() ? 0 : found->second;
    };
    const std::string agency(japanese::national_police);
    const bool by_agency = place == "japan" && heard(agency) > 0 && // heard more than any city's
                           std::all_of(cities.begin(), cities.end(), [&](const auto& city) {
                               return heard(city) < heard(agency);
                           });
    return by_agency ? agency : cities.size() == 1 ? *cities.begin() : place;
}

/// "norway" of "officials in Oslo", "the prosecutor's office in Bergen"; empty for others.
static std::string seat_in_name(const Party& party) {
    const auto in = party.name.rfind(" in ");
    const bool office = party.standing == Standing::authorities ||
                        party.standing == Standing::prosecutors ||
                        party.standing == Standing::government;
    if (!office || in == std::string::npos) {
        return {};
    }
    const auto place = ascii::lower(party.name.substr(in + 4));
    return std::string(land_of_place(place));
}

std::string RootLands::country(const Claim& claim, const Party& party) const {
    if (!party.country.empty()) {
        return party.country;
    }
    if (auto seat = seat_in_name(party); !seat.empty()) {
        return seat;
    }
    if (const auto found = heard_.person_countries.find(party.person);
        !party.person.empty() && found != heard_.person_countries.end()) {
        return commonest(found->second);
    }
    if (const auto there = land_of_agency(claim, party); !there.empty()) {
        return std::string(there);
    }
    if (party.standing == Standing::ministry && !homes_[claim.article].empty() &&
        party.name == articles_[claim.article].publisher) {
        return homes_[claim.article]; // a ministry's own statement
    }
    const auto by_name = party.standing == Standing::prosecutors // "the Justice Department"
                             ? country_of_post(party.name)
                             : std::string_view();
    if (!by_name.empty() && home(claim.article) != "philippines") {
        return std::string(by_name);
    }
    auto where = [&] {
        switch (party.standing) {
        case Standing::ministry:
            return of_ministry(claim.article, party);
        case Standing::prosecutors:
            if (heard_.prosecuting[claim.article].empty() && // "the Justice Department"
                !country_of_post(party.name).empty()) {
                return std::string(country_of_post(party.name));
            }
            return of_prosecutors(claim);
        case Standing::government: {
            auto state = of_government(claim, party);
            const bool of_other = !ministry_of_minister(party).empty() && // "the energy minister"
                                  state != homes_[claim.article] &&
                                  is_told_as_foe(articles_[claim.article], state);
            return of_other ? std::string() : state;
        }
        default:
            break;
        }
        const auto& own = heard_.lands_of[claim.article]; // of ministries and services at home
        auto here =
            own.size() == 1 ? own.begin()->first : commonest(heard_.states_of[claim.article]);
        return here.empty() ? states_near_->commonest_near(claim.article) : here;
    }();
    where = where.empty() ? std::string(country_of_post(party.name)) : where;
    if (where.empty() && articles_[claim.article].language == "ja" &&
        party.standing == Standing::ministry && party.organisation == "foreign ministry") {
        return "japan"; // 外務省: that of another state is named with it
    }
    const auto& named = heard_.lands_of[claim.article]; // the story's own, where one fits
    const bool abroad = party.standing == Standing::prosecutors ||
                        articles_[claim.article].language == "ja" ||
                        (party.standing == Standing::ministry && speaks_abroad(party.organisation));
    return where.empty() && named.size() == 1 && !abroad ? named.begin()->first : where;
}

/// The one state but the host's whose foreign ministry speaks in a report: "the embassy in Oslo" is
/// its. Empty for none or several.
static std::string sender_in(const Counts& ministries, const std::string& name) {
    const auto in = name.rfind(" in ");
    const auto* const host =
        in == name.npos ? nullptr : country_of(ascii::lower(name.substr(in + 4)));
    std::string only;
    for (const auto& [ministry, count] : ministries) {
        constexpr std::string_view noun = " foreign ministry";
        const auto state = ministry.ends_with(noun)
                               ? ministry.substr(0, ministry.size() - noun.size())
                               : std::string();
        if (state.empty() || (host != nullptr && state == host->name)) {
            continue;
        }
        if (!only.empty()) {
            return {};
        }
        only = state;
    }
    return only;
}

/// The one state whose ambassador or embassy a report names, but the host's; empty for none or
/// several.
static std::string envoy_named(const Article& article, std::string_view host) {
    std::set<std::string> states;
    for (const auto& sentence : article.sentences) {
        const auto& words = sentence.words;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!among(words[i].low, "ambassador embassy envoy")) {
                continue;
            }
            const auto back = i > 1 && words[i - 1].low == "'s" ? 2U : 1U;
            const auto* land = i >= back ? country_at(words, i - back) : nullptr;
            if (land == nullptr && i + 2 < words.size() && words[i + 1].low == "of") {
                land = country_at(words, i + (words[i + 2].low == "the" ? 3 : 2));
            }
            if (land != nullptr && land->name != host) {
                states.insert(std::string(land->name));
            }
        }
    }
    return states.size() == 1 ? *states.begin() : std::string();
}

std::string RootLands::of_ministry(std::size_t article, const Party& party) const {
    if (party.organisation == "embassy" && articles_[article].language != "ja") {
        const auto [known, is_new] = envoys_.try_emplace(article);
        if (is_new) {
            known->second = envoy_named(articles_[article], homes_[article]);
        }
        if (!known->second.empty()) {
            return known->second;
        }
        auto sender = sender_in(heard_.ministries_in[article], party.name);
        if (!sender.empty() && sender != homes_[article]) {
            return sender;
        }
    }
    const auto found = heard_.ministries.find(party.organisation);
    if (found == heard_.ministries.end()) {
        const bool abroad = party.organisation == "foreign ministry";
        const bool japanese = articles_[article].language == "ja"; // told by its own name
        return abroad ? state_of_embassy(article) : japanese ? std::string() : home(article);
    }
    if (found->second.size() > 1) {
        const auto land = names_.in_latin(kana_in_front(party.name));
        return found->second.contains(land) ? land : std::string();
    }
    return found->second.empty() ? std::string() : found->second.begin()->first;
}

std::string RootLands::of_prosecutors(const Claim& claim) const {
    if (!heard_.prosecuting[claim.article].empty()) {
        return commonest(heard_.prosecuting[claim.article]); // "the indictment": of those it names
    }
    const auto city = country_of_place(dateline_city(articles_[claim.article]));
    if (!city.empty()) { // "OSLO — Prosecutors say", but "OSLO — Four men were charged in Riga"
        const auto there = land_of_charges(articles_[claim.article]);
        return std::string(there.empty() ? city : there);
    }
    if (names_us_office(articles_[claim.article])) {
        return "united states";
    }
    if (auto near = prosecutors_near_->commonest_near(claim.article); !near.empty()) {
        return near;
    }
    const auto& home = homes_[claim.article];
    return home.empty() ? homes_near_->commonest_near(claim.article) : home;
}

std::string RootLands::of_government(const Claim& claim, const Party& party) const {
    if (party.name.find("European ") != std::string::npos || party.name.starts_with("欧州の")) {
        return "europe"; // "several European governments"
    }
    for (std::size_t i = claim.chain.size(); i-- > 1;) {
        const auto& through = claim.chain[i - 1]; // "a newspaper quoted a government official"
        const auto* const own = through.standing == Standing::agency
                                    ? names_.published_by(through.organisation)
                                    : nullptr;
        const auto there = own == nullptr ? 0 : static_cast<std::size_t>(own - articles_.data());
        if (own != nullptr && !homes_[there].empty()) {
            return homes_[there];
        }
    }
    if (auto host = host_of_embassy(articles_[claim.article].publisher); !host.empty()) {
        return host;
    }
    if (!homes_[claim.article].empty()) {
        return homes_[claim.article];
    }
    const bool japanese = articles_[claim.article].language == "ja"; // names its own by their name
    if (auto there = japanese ? std::string() : home(claim.article); !there.empty()) {
        return there;
    }
    const auto ministry = heard_.ministries.find(ministry_of_minister(party));
    if (ministry != heard_.ministries.end() && ministry->second.size() == 1) {
        return ministry->second.begin()->first; // "Singapore's health ministry", "the minister"
    }
    if (const auto by_post = country_of_post(party.name); !by_post.empty()) {
        return std::string(by_post);
    }
    if (auto of_story = homes_near_->commonest_near(claim.article); !of_story.empty()) {
        return of_story;
    }
    const auto here = commonest(heard_.states_of[claim.article]);
    return here.empty() ? states_near_->commonest_near(claim.article) : here;
}

/// The town of "釜山警察庁": the only one of no country and no prefecture whose police the case
/// hears; the name itself where none or several may be meant.
std::string RootLands::only_town(const std::string& agency) const {
    std::string found;
    for (const auto& force : heard_.forces) {
        const auto& place = force.first;
        const auto* const land = country_of(place);
        const bool country = land != nullptr && place == land->name;
        const bool prefecture = std::any_of(std::begin(japanese::prefectures),
                                            std::end(japanese::prefectures),
                                            [&](const auto& one) { return one.second == place; });
        const bool town = !country && !prefecture && place != japanese::national_police &&
                          static_cast<unsigned char>(place.front()) < 0x80;
        if (town && !found.empty()) {
            return agency;
        }
        found = town ? place : found;
    }
    return found.empty() ? agency : found;
}

/// The country a report is told from: where it was written, else what its head shows.
std::string RootLands::home(std::size_t article) const {
    return !homes_[article].empty() ? homes_[article]
                                    : std::string(menu_country(articles_[article]));
}

/// The state whose embassy the case hears, where the report names one such state.
std::string RootLands::state_of_embassy(std::size_t article) const {
    const auto embassies = heard_.ministries.find("embassy");
    if (embassies == heard_.ministries.end()) {
        return {};
    }
    const auto [known, is_new] = states_named_.try_emplace(article);
    if (is_new) {
        known->second = only_state_named(articles_[article], embassies->second);
    }
    return known->second;
}

bool RootLands::is_abroad(std::size_t article, const std::string& country) const {
    return !country.empty() && country != homes_[article] && !heard_.forces.empty() &&
           std::none_of(heard_.forces.begin(), heard_.forces.end(), [&](const auto& force) {
               const auto* const land = country_of(force.first);
               const auto there = land == nullptr ? country_of_place(force.first) : land->name;
               return there.empty() || there == country;
           });
}

std::string_view land_of_charges(const Article& article) {
    if (names_us_office(article)) {
        return "united states";
    }
    constexpr std::size_t longest = 3; // words of a city
    std::string_view only;
    for (const auto& sentence : article.sentences) {
        const auto& words = sentence.words;
        for (std::size_t i = 0; i + 2 < words.size(); ++i) {
            if (!among(words[i].low, "charged indicted court jury prosecutors arraigned") ||
                words[i + 1].low != "in" || !words[i + 2].capital) {
                continue;
            }
            std::string_view there;
            for (auto size = longest; size > 0 && there.empty(); --size) {
                there = i + 2 + size <= words.size()
                            ? country_of_place(low_text(words, {i + 2, i + 2 + size}))
                            : std::string_view{};
            }
            if (!there.empty() && !only.empty() && there != only) {
                return {};
            }
            only = there.empty() ? only : there;
        }
    }
    return only;
}

} // namespace ample::cite::detail
