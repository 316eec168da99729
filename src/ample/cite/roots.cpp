#include <ample/cite/detail/counsel.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/detail/root_names.hpp>
#include <ample/cite/roots.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace ample::cite {

namespace {

using detail::Counts;

class Canon {
public:
    Canon(const std::vector<Article>& articles, std::vector<Claim>& claims)
        : articles_(articles), claims_(claims), forces_of_(articles.size()),
          states_of_(articles.size()), prosecuting_(articles.size()),
          homes_(detail::homes_of(articles)), names_(articles) {}

    void run() {
        gather();
        gather_datelines();
        forces_near_.emplace(names_, prints_, forces_of_);
        states_near_.emplace(names_, prints_, states_of_);
        prosecutors_near_.emplace(names_, prints_, prosecuting_);
        for (auto& claim : claims_) {
            claim.root = root_of(claim);
        }
        detail::join_firms(claims_);
        detail::name_back(articles_, claims_);
        detail::lend_roots(articles_, claims_, names_);
        rest();
    }

private:
    /// Counts who is named how over the case, so that short names can be completed.
    void gather() {
        for (const auto& claim : claims_) {
            if (claim.background) {
                continue;
            }
            for (const auto& party : claim.chain) {
                gather(claim.article, party);
            }
            if (claim.silent) {
                gather(claim.article, *claim.silent);
            }
        }
    }

    /// A report that names no force of its own speaks of the one where it was written.
    void gather_datelines() {
        for (std::size_t i = 0; i < articles_.size(); ++i) {
            if (const auto place = detail::place_of_force(articles_[i]); place && !place->empty()) {
                ++forces_[*place];
                ++forces_of_[i][*place];
            }
        }
        for (const auto article : cites_police_) {
            const auto city = dateline_city(articles_[article]);
            if (forces_of_[article].empty() && !city.empty()) {
                ++forces_[city];
                ++forces_of_[article][city];
            }
        }
    }

    void gather(std::size_t article, const Party& party) {
        if (party.standing == Standing::police) {
            cites_police_.insert(article);
            if (!party.place.empty()) {
                ++forces_[party.place];
                ++forces_of_[article][party.place];
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
            person_organisations_.emplace(party.person,
                                          names_.in_full(article, party.organisation));
        }
        if (!party.person.empty() && is_of_publisher(article, party)) {
            person_organisations_.emplace(party.person, ascii::lower(articles_[article].publisher));
        }
        if (!party.country.empty() && !party.person.empty()) {
            ++person_countries_[party.person][party.country];
        }
        if (party.standing == Standing::prosecutors) {
            const auto country = party.country.empty() ? homes_[article] : party.country;
            if (!country.empty()) {
                ++prosecuting_[article][country];
            }
        }
        if (party.standing == Standing::government) {
            const auto country = party.country.empty() ? homes_[article] : party.country;
            if (!country.empty()) {
                ++states_of_[article][country];
            }
        }
        if (!party.country.empty() && party.standing == Standing::ministry) {
            ++ministries_[party.organisation][party.country];
            names_.learn(party.country);
        }
        if (party.standing == Standing::ministry || party.standing == Standing::agency) {
            names_.learn(party.organisation);
        }
    }

    /// One name for a force: a national name stands for the only city force of its country.
    [[nodiscard]] std::string force(std::size_t article, std::string place) const {
        if (place.empty()) {
            place = detail::commonest(forces_of_[article]);
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
        const auto* const country = country_of(place);
        if (country == nullptr || place != country->name) {
            return place;
        }
        std::vector<std::string> cities;
        for (const auto& [other, count] : forces_) {
            const auto* const there = country_of(other);
            if (there == nullptr || (there == country && other != country->name)) {
                cities.push_back(other);
            }
        }
        return cities.size() == 1 ? cities.front() : place;
    }

    [[nodiscard]] std::string country(const Claim& claim, const Party& party) const {
        if (!party.country.empty()) {
            return party.country;
        }
        if (const auto found = person_countries_.find(party.person);
            !party.person.empty() && found != person_countries_.end()) {
            return detail::commonest(found->second);
        }
        if (party.standing == Standing::ministry) {
            const auto found = ministries_.find(party.organisation);
            if (found != ministries_.end() && found->second.size() > 1) {
                const auto land = names_.in_latin(detail::kana_in_front(party.name));
                return found->second.contains(land) ? land : std::string();
            }
            return found != ministries_.end() && found->second.size() == 1
                       ? found->second.begin()->first
                       : std::string();
        }
        if (party.standing == Standing::prosecutors && !prosecuting_[claim.article].empty()) {
            return detail::commonest(
                prosecuting_[claim.article]); // "the indictment": of those it names
        }
        const bool home =
            party.standing == Standing::government || party.standing == Standing::prosecutors;
        if (home && !homes_[claim.article].empty()) {
            return homes_[claim.article]; // "OSLO — The government says"
        }
        if (party.standing == Standing::prosecutors) {
            return prosecutors_near_->commonest_near(claim.article);
        }
        const auto here = detail::commonest(states_of_[claim.article]);
        return here.empty() ? states_near_->commonest_near(claim.article) : here;
    }

    [[nodiscard]] Root root_of(const Claim& claim) const {
        const auto party =
            names_.completed(claim.article, claim.silent ? *claim.silent : claim.chain.back());
        Root root{.key = {},
                  .name = party.name,
                  .anonymous = party.anonymous,
                  .basis = "named",
                  .rests_on = {}};
        if (is_of_publisher(claim.article, party)) {
            outlet(root, claim.article);
            root.basis = "speaks for the publisher";
            return root;
        }
        switch (party.standing) {
        case Standing::police:
            detail::set_police(root, force(claim.article, party.place));
            break;
        case Standing::authorities:
            if (cites_police_.contains(claim.article) || !forces_.empty()) {
                detail::set_police(root, force(claim.article, {}));
                root.basis = "officials of the inquiry the report cites";
            } else {
                detail::set_office(root, "government", country(claim, party));
            }
            break;
        case Standing::prosecutors:
            detail::set_office(root, "prosecutors", country(claim, party));
            break;
        case Standing::court:
            detail::set_office(root, "court", country(claim, party));
            break;
        case Standing::government:
            state_voice(root, party, country(claim, party));
            break;
        case Standing::ministry: {
            auto office = party;
            office.organisation = names_.in_latin(party.organisation);
            const auto where = country(claim, office);
            root.key = "ministry:" + (where.empty() ? "" : where + " ") + office.organisation;
            root.name = detail::titled(root.key.substr(root.key.find(':') + 1));
            break;
        }
        case Standing::organisation:
            organisation(
                root, claim.article, names_.in_full(claim.article, party.organisation), party);
            break;
        case Standing::person:
            if (!party.client.empty()) {
                root.key = "counsel:" + detail::key_of_client(party.client);
                root.name = "lawyer of " + party.client;
                root.basis = "a lawyer speaks for his client";
            } else if (const auto found = person_organisations_.find(party.person);
                       !party.person.empty() && found != person_organisations_.end()) {
                organisation(root, claim.article, found->second, party);
            } else {
                root.key = "person:" + names_.person_in_latin(detail::untitled(ascii::lower(
                                           party.person.empty() ? party.name : party.person)));
                if (names_.published_by(root.key.substr(7)) != nullptr) {
                    organisation(root, claim.article, root.key.substr(7), party);
                }
            }
            break;
        case Standing::agency:
            root.key = "agency:" + names_.in_latin(party.organisation);
            root.basis = "no source behind it is named";
            break;
        case Standing::outlet:
            outlet(root, claim.article);
            root.basis = "the outlet's own words";
            break;
        case Standing::unstated:
            root.key = "unstated:" + articles_[claim.article].path;
            root.basis = "nobody is named";
            break;
        case Standing::other:
            root.key =
                (party.anonymous ? "anonymous:" + articles_[claim.article].path + " " : "other:") +
                (party.anonymous && !party.organisation.empty() ? party.organisation
                                                                : ascii::lower(party.name));
            if (party.anonymous && !party.organisation.empty()) {
                root.name = party.organisation;
            }
            break;
        }
        return root;
    }

    /// The prosecutors or police whose own release is on the desk: others call them by their place.
    [[nodiscard]] bool prosecutes(Root& root, std::size_t article) const {
        const auto& of = articles_[article];
        if (of.publisher.empty()) {
            return false;
        }
        if (const auto place = detail::place_of_force(of)) {
            detail::set_police(root, force(article, *place));
            root.name = of.publisher;
            return true;
        }
        const auto words = words_of(of.publisher, 0, of.publisher.size());
        auto party = party_of(of.publisher, words, {0, words.size()});
        if (party.standing != Standing::prosecutors) {
            return false;
        }
        Claim own;
        own.article = article;
        detail::set_office(root, "prosecutors", country(own, party));
        root.name = of.publisher;
        return true;
    }

    void outlet(Root& root, std::size_t article) const {
        if (prosecutes(root, article)) {
            return;
        }
        const auto& publisher = articles_[article].publisher;
        root.key =
            "outlet:" + (publisher.empty() ? articles_[article].path : ascii::lower(publisher));
        root.name = publisher.empty() ? root.name : publisher;
    }

    /// "our analyst Ann Berg", "Commissioner Ann Berg" of the Data Commissioner: in a report of
    /// first hand.
    [[nodiscard]] bool is_of_publisher(std::size_t article, const Party& party) const {
        const auto& of = articles_[article];
        return of.first_hand && !of.publisher.empty() &&
               detail::is_post_at(party, ascii::lower(of.publisher));
    }

    void organisation(Root& root,
                      std::size_t article_of_claim,
                      const std::string& called,
                      const Party& party) const {
        const bool described = called.starts_with("the ");
        const auto name = names_.without_country(
            names_.in_latin(described ? names_.described(article_of_claim, called) : called));
        root.key = "organisation:" + name;
        if (const auto* const article = names_.published_by(name)) {
            root.key = "outlet:" + ascii::lower(article->publisher);
            root.name = article->publisher;
            root.basis = "its own report is on the desk";
        } else if (root.name.empty() || name != called || name.find(' ') != std::string::npos ||
                   party.kind == "person" || party.kind == "role" || party.anaphor) {
            root.name = detail::as_written(name, party.name);
        }
    }

    /// "Ruritania denied it": by the one ministry or embassy of it that the case hears.
    void state_voice(Root& root, const Party& party, const std::string& where) const {
        std::string only;
        std::size_t voices = 0;
        for (const auto& [office, countries] : ministries_) {
            if (countries.contains(where)) {
                only = office;
                ++voices;
            }
        }
        const auto name = ascii::lower(party.name);
        const bool bare = !where.empty() && name == where;
        if (!bare || voices != 1) {
            detail::set_office(root, "government", where);
            return;
        }
        root.key = "ministry:" + where + " " + names_.in_latin(only);
        root.name = detail::titled(root.key.substr(root.key.find(':') + 1));
        root.basis = "the only office of this state that the case hears";
    }

    /// Speakers who cite an inquiry somewhere in a report lean on it in their own words too.
    void rest() {
        std::map<std::pair<std::size_t, std::string>, std::string> leans;
        for (const auto& claim : claims_) {
            for (std::size_t i = 0; i + 1 < claim.chain.size(); ++i) {
                if (claim.chain[i].standing == Standing::government &&
                    detail::is_inquiry(claim.root.key)) {
                    auto outer = claim;
                    outer.chain.resize(i + 1);
                    leans.emplace(std::pair(claim.article, root_of(outer).key), claim.root.key);
                }
            }
        }
        for (auto& claim : claims_) {
            const auto found = leans.find({claim.article, claim.root.key});
            if (found != leans.end() && detail::is_case_fact(claim)) {
                claim.root.rests_on = found->second;
            }
        }
    }

    const std::vector<Article>& articles_;
    std::vector<Claim>& claims_;
    Counts forces_;
    std::vector<Counts> forces_of_;
    std::vector<Counts> states_of_;
    std::vector<Counts> prosecuting_; ///< whose prosecutors a report cites
    std::vector<std::string> homes_;  ///< the country each report was written from
    std::map<std::string, Counts> person_countries_;
    std::map<std::string, std::string> person_organisations_;
    std::map<std::string, Counts> ministries_;
    detail::RootNames names_;
    std::set<std::size_t> cites_police_;
    std::vector<detail::StoryPrint> prints_ = detail::story_prints(articles_);
    std::optional<detail::Places> forces_near_;
    std::optional<detail::Places> states_near_;
    std::optional<detail::Places> prosecutors_near_;
};

} // namespace

void find_roots(const std::vector<Article>& articles, std::vector<Claim>& claims) {
    Canon(articles, claims).run();
}

} // namespace ample::cite
