#include <ample/cite/detail/cities.hpp>
#include <ample/cite/detail/heard_offices.hpp>
#include <ample/cite/detail/japanese_parties.hpp>
#include <ample/cite/detail/known_bodies.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/root_lands.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/detail/root_offices.hpp>
#include <ample/core/ascii.hpp>

namespace ample::cite::detail {

std::string_view land_of_agency(const Claim& claim, const Party& party) {
    if (party.organisation == "embassy") {
        return {}; // it speaks to the media of its host
    }
    if (party.standing != Standing::ministry && party.standing != Standing::government &&
        party.standing != Standing::authorities && party.standing != Standing::prosecutors) {
        return {};
    }
    for (auto through = claim.chain.rbegin(); through != claim.chain.rend(); ++through) {
        if (through->standing == Standing::agency) { // "Iranian television quoted the ministry"
            const auto land = country_of_agency(through->organisation);
            return land.empty() ? std::string_view(through->country) : land;
        }
    }
    return {};
}

void HeardOffices::listen(const std::vector<Claim>& claims) {
    for (const auto& claim : claims) {
        if (claim.background) {
            continue;
        }
        for (const auto& party : claim.chain) {
            hear(claim.article, party);
            const auto land = party.country.empty() && !party.person.empty()
                                  ? land_of_agency(claim, party)
                                  : std::string_view{};
            if (!land.empty()) { // "the deputy director, a wire of that state reported"
                ++person_countries[party.person][std::string(land)];
            }
        }
        if (claim.silent) {
            hear(claim.article, *claim.silent);
        }
    }
    for (std::size_t i = 0; i < articles_.size(); ++i) {
        const auto& name = articles_[i].publisher;
        const auto words = words_of(name, 0, name.size());
        const auto party = words.empty() ? Party{} : party_of(name, words, {0, words.size()});
        if (party.standing == Standing::ministry && articles_[i].language != "ja") {
            hear_office(i, party); // its own release
        }
    }
    hear_datelines();
    hear_listed();
}

/// A report that names no force of its own speaks of the one where it was written.
void HeardOffices::hear_datelines() {
    for (std::size_t i = 0; i < articles_.size(); ++i) {
        if (const auto place = place_of_force(articles_[i]); place && !place->empty()) {
            ++forces[*place];
            ++forces_of[i][*place];
        }
    }
    for (const auto article : cites_police) {
        hear_named(article);
        const auto city = dateline_city(articles_[article]);
        if (forces_of[article].empty() && !city.empty()) {
            ++forces[city];
            ++forces_of[article][city];
        }
    }
}

/// "Nagano police referred a man": a force that acts where none with a place speaks.
void HeardOffices::hear_named(std::size_t article) {
    if (!forces_of[article].empty()) {
        return;
    }
    for (const auto& sentence : articles_[article].sentences) {
        const auto& words = sentence.words;
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const bool force = is_name(words[i]) && words[i + 1].low == "police";
            const auto place = force ? place_of_force(words, {i, i + 2}, {}) : std::string();
            if (!place.empty()) {
                ++forces[place];
                ++forces_of[article][place];
            }
        }
    }
}

/// Those whose office a line of the report or a word beside the name tells.
void HeardOffices::hear_listed() {
    for (std::size_t i = 0; i < articles_.size(); ++i) {
        for (const auto& [person, body] : listed_posts(articles_[i])) {
            person_organisations.emplace(person, names_.in_full(i, body));
        }
        for (const auto& person : prosecuting_counsel(articles_[i])) {
            counsel.emplace(i, person);
        }
    }
}

void HeardOffices::hear(std::size_t article, const Party& party) {
    if (party.standing == Standing::police) {
        cites_police.insert(article);
        if (!party.place.empty() && party.place != japanese::national_police) {
            ++forces[party.place];
            ++forces_of[article][party.place];
        }
    }
    if (party.standing == Standing::organisation) {
        names_.learn(names_.in_full(article, party.organisation));
        const auto full = names_.completed(article, party).organisation;
        if (full.starts_with(party.organisation + " ") && party.organisation.size() > 3) {
            names_.learn(full); // "tessera freight" of "tessera"
        }
    }
    if (party.standing == Standing::person) {
        names_.learn_person(ascii::lower(party.person.empty() ? party.name : party.person));
    }
    if (party.standing == Standing::organisation && !party.person.empty()) {
        person_organisations.emplace(party.person, names_.in_full(article, party.organisation));
    }
    if (!party.person.empty() && is_of_publisher(article, party)) {
        person_organisations.emplace(party.person, ascii::lower(articles_[article].publisher));
        if (party.name.starts_with("our ")) { // whatever another report takes his house for
            own_people.emplace(party.person, ascii::lower(articles_[article].publisher));
        }
    }
    if (!party.country.empty() && !party.person.empty()) {
        ++person_countries[party.person][party.country];
    }
    hear_office(article, party);
}

void HeardOffices::hear_office(std::size_t article, const Party& party) {
    const auto country = party.country.empty() ? homes_[article] : party.country;
    const bool abroad = party.standing == Standing::government ||
                        (party.standing == Standing::ministry && speaks_abroad(party.organisation));
    const auto land = party.country.empty() ? country_of_post(party.name) : party.country;
    if (!land.empty() && !abroad) {
        ++lands_of[article][std::string(land)];
    }
    if (party.standing == Standing::prosecutors) { // a firm's notice tells of those of elsewhere
        auto city = country_of_place(dateline_city(articles_[article]));
        const auto there = land_of_charges(articles_[article]);
        city = city.empty() || there.empty() ? city : there; // "OSLO — ... were charged in Riga"
        const auto whose = party.country.empty() ? std::string(city) : party.country;
        prosecuting[article][whose] += whose.empty() ? 0 : 1;
        prosecuting[article].erase("");
    }
    const bool officials = party.standing == Standing::authorities && !party.country.empty();
    if ((party.standing == Standing::government || officials) && !country.empty()) {
        ++states_of[article][country];
    }
    if (party.standing == Standing::ministry && party.organisation != "embassy") {
        const auto where = party.country.empty() ? "" : party.country + " ";
        ++ministries_in[article][where + party.organisation];
    }
    if (!party.country.empty() && party.standing == Standing::ministry) {
        ++ministries[party.organisation][party.country];
        names_.learn(party.country);
    }
    if (party.standing == Standing::ministry || party.standing == Standing::agency) {
        names_.learn(party.organisation);
    }
}

bool HeardOffices::is_of_publisher(std::size_t article, const Party& party) const {
    const auto& of = articles_[article];
    const bool file =
        party.document && party.organisation.empty() &&
        (party.standing == Standing::court || party.standing == Standing::prosecutors);
    if (file && of.first_hand && !of.publisher.empty()) { // "court documents" in their own release
        const auto words = words_of(of.publisher, 0, of.publisher.size());
        return party_of(of.publisher, words, {0, words.size()}).standing == Standing::prosecutors;
    }
    const bool ours = party.name.starts_with("our ") && !party.person.empty();
    return ours || (of.first_hand && !of.publisher.empty() &&
                    is_post_at(party, ascii::lower(of.publisher)));
}

std::string HeardOffices::bearer_of(const std::string& surname) const {
    std::string found;
    for (const auto& [person, office] : person_organisations) {
        if (!surname.empty() && person.size() > surname.size() + 1 && person.ends_with(surname) &&
            person[person.size() - surname.size() - 1] == ' ') {
            if (!found.empty()) {
                return {};
            }
            found = person;
        }
    }
    return found;
}

} // namespace ample::cite::detail
