#include <ample/cite/detail/counsel.hpp>
#include <ample/cite/detail/heard_offices.hpp>
#include <ample/cite/detail/own_acts.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/root_courts.hpp>
#include <ample/cite/detail/root_lands.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/detail/root_names.hpp>
#include <ample/cite/detail/root_offices.hpp>
#include <ample/cite/roots.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace ample::cite {

namespace {

class Canon {
public:
    Canon(const std::vector<Article>& articles, std::vector<Claim>& claims)
        : articles_(articles), claims_(claims), homes_(detail::homes_of(articles)),
          names_(articles), heard_(articles, homes_, names_),
          lands_(articles, homes_, names_, heard_) {
        for (const auto& article : articles) {
            courts_.push_back(detail::court_named(article));
            publishers_.push_back(
                {detail::publishing_party(article), detail::place_of_force(article)});
        }
        only_court_ = detail::only_court(courts_);
        std::replace(courts_.begin(), courts_.end(), std::string(), only_court_);
    }

    void run() {
        heard_.listen(claims_);
        lands_.settle();
        name_prosecutions();
        for (auto& claim : claims_) {
            claim.root = root_of(claim);
            own_act(claim);
        }
        detail::keep_silent(articles_, claims_);
        detail::part_deniers(articles_, claims_);
        detail::join_firms(claims_);
        detail::name_firms(articles_, claims_);
        detail::name_media(articles_, claims_);
        detail::name_back(articles_, claims_);
        detail::lend_roots(articles_, claims_, names_);
        detail::share_deeds(articles_, claims_);
        detail::join_ministries(claims_);
        detail::follow_voices(claims_);
        detail::join_clients(claims_);
        detail::join_translated_firms(articles_, claims_);
        rest();
    }

private:
    struct Publisher {
        Party party = {};
        std::optional<std::string> force = {}; ///< its place, where it is a police force
    };

    [[nodiscard]] Root root_of(const Claim& claim) const {
        const auto party =
            names_.completed(claim.article, claim.silent ? *claim.silent : claim.chain.back());
        const bool evidence = !claim.silent && party.document && !party.anonymous &&
                              party.standing == Standing::other && claim.chain.size() > 1;
        const bool held = claim.chain.size() > 2 && // "Jan Maes, citing documents from an insider"
                          (claim.chain[claim.chain.size() - 2].standing == Standing::person ||
                           claim.chain[claim.chain.size() - 2].standing == Standing::organisation);
        if (evidence &&
            (held || detail::is_trace(party.name))) { // in the word of who tells what it shows
            auto told = claim;
            told.chain.pop_back();
            return root_of(told);
        }
        Root root{.key = {},
                  .name = party.name,
                  .anonymous = party.anonymous,
                  .basis = "named",
                  .rests_on = {}};
        if (party.document && party.standing == Standing::other &&
            detail::is_paper_of_court(party.name) && !courts_[claim.article].empty()) {
            court(root, claim, party);
            return root;
        }
        if (heard_.is_of_publisher(claim.article, party)) {
            outlet(root, claim.article);
            root.basis = "speaks for the publisher";
            return root;
        }
        if (detail::is_of_union(articles_[claim.article], party)) {
            organisation(root, claim.article, "european union", party);
            return root;
        }
        switch (party.standing) {
        case Standing::police:
            detail::set_police(root, lands_.force(claim.article, party.place));
            break;
        case Standing::authorities:
            if (lands_.is_abroad(claim.article, party.country)) {
                detail::set_office(root, "government", party.country); // "British officials"
            } else if (heard_.cites_police.contains(claim.article) ||
                       (!heard_.forces.empty() && lands_.force(claim.article, {}) != "case")) {
                detail::set_police(root, lands_.force(claim.article, {}));
                root.basis = "officials of the inquiry the report cites";
            } else {
                detail::set_office(root, "government", lands_.country(claim, party));
            }
            break;
        case Standing::prosecutors:
            detail::set_office(root, "prosecutors", lands_.country(claim, party));
            own_release(root, claim.article);
            break;
        case Standing::court:
            court(root, claim, party);
            break;
        case Standing::government:
            if (detail::is_minister_alone(party) &&
                heard_.ministries_in[claim.article].size() == 1 &&
                !detail::is_abroad(heard_.ministries_in[claim.article].begin()->first,
                                   lands_.country(claim, party))) {
                root.key = "ministry:" + heard_.ministries_in[claim.article].begin()->first;
                root.name = detail::titled(root.key.substr(root.key.find(':') + 1));
                root.basis = "the only ministry the report hears";
                break;
            }
            state_voice(root, claim, party);
            break;
        case Standing::ministry: {
            auto office = party;
            office.organisation = names_.in_latin(party.organisation);
            detail::set_ministry(root, office.organisation, lands_.country(claim, office));
            break;
        }
        case Standing::organisation: {
            const auto own = heard_.own_people.find(party.person);
            organisation(root,
                         claim.article,
                         own != heard_.own_people.end() && !own->second.empty()
                             ? own->second
                             : names_.in_full(claim.article, party.organisation),
                         party);
            break;
        }
        case Standing::person:
            if (heard_.counsel.contains({claim.article, party.person})) {
                detail::set_office(root,
                                   "prosecutors",
                                   lands_.country(claim, {.standing = Standing::prosecutors}));
                root.name = "prosecution";
                root.basis = "counsel for the prosecution";
            } else if (!party.client.empty()) {
                root.key = "counsel:" + detail::key_of_client(party.client);
                root.name = "lawyer of " + party.client;
                root.basis = "a lawyer speaks for his client";
            } else if (const auto found = heard_.person_organisations.find(
                           party.person.empty() ? party.name : party.person);
                       found != heard_.person_organisations.end()) {
                organisation(root, claim.article, found->second, party);
            } else if (const auto full = heard_.bearer_of(party.person); !full.empty()) {
                organisation(root, claim.article, heard_.person_organisations.at(full), party);
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

    /// "Prosecutors indicted a clerk", told by nobody: what an office did is known from it.
    void own_act(Claim& claim) const {
        const bool alone =
            claim.chain.size() == 1 || // or the agency whose text it is
            (claim.chain.size() == 2 && claim.chain.back().standing == Standing::agency);
        const bool plea = claim.frame && claim.frame->predicate == "denied"; // told by somebody
        const auto& article = articles_[claim.article];
        auto party =
            claim.acting && (alone || plea) ? claim.acting : detail::acting_office(article, claim);
        party = party ? party : detail::acting_court(article, claim);
        if (!party) {
            return;
        }
        auto by_office = claim;
        by_office.chain.push_back(*party);
        claim.root = root_of(by_office);
        claim.root.basis = detail::own_act;
    }

    /// The prosecutors or police whose own release is on the desk: others call them by their place.
    [[nodiscard]] bool prosecutes(Root& root, std::size_t article) const {
        const auto& of = articles_[article];
        if (of.publisher.empty()) {
            return false;
        }
        const auto& [party, force] = publishers_[article];
        if (force) {
            detail::set_police(root, lands_.force(article, *force));
            root.name = of.publisher;
            return true;
        }
        Claim own;
        own.article = article;
        if (party.standing == Standing::ministry) {
            const auto where = lands_.country(own, party);
            detail::set_ministry(root, names_.in_latin(party.organisation), where);
            root.name = of.publisher +
                        (where.empty() ? "" : " (government of " + detail::titled(where) + ")");
            return true;
        }
        if (party.standing == Standing::government && !party.person.empty()) {
            detail::set_office(root, "government", lands_.country(own, party)); // a minister's own
            return true;
        }
        if (party.standing != Standing::prosecutors) {
            return false;
        }
        detail::set_office(root, "prosecutors", lands_.country(own, party));
        root.name = of.publisher;
        if (const auto comma = of.publisher.rfind(", "); comma != std::string::npos) {
            root.name = "prosecutors (" + // "Director of Public Prosecutions, Western Cape"
                        detail::titled(ascii::lower(of.publisher.substr(comma + 2))) + ")";
        }
        return true;
    }

    /// "Prosecutors said" where the release of one prosecution of that country is on the desk: by
    /// its name.
    void own_release(Root& root, std::size_t article) const {
        auto own = root;
        const auto& of = articles_[article];
        if (of.first_hand && prosecutes(own, article) && own.key == root.key) {
            root.name = own.name;
            return;
        }
        const auto named = prosecutions_.find(root.key);
        if (named != prosecutions_.end() && named->second.size() == 1) {
            root.name = *named->second.begin();
        }
    }

    /// The prosecutions whose releases are on the desk, by the key of their roots.
    void name_prosecutions() {
        for (std::size_t i = 0; i < articles_.size(); ++i) {
            Root own;
            if (articles_[i].first_hand && prosecutes(own, i) &&
                own.key.starts_with("prosecutors:")) {
                prosecutions_[own.key].insert(own.name);
            }
        }
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

    /// By the name in the phrase, else of the court that the report is about.
    void court(Root& root, const Claim& claim, const Party& party) const {
        auto called = detail::court_in(party.name);
        called = called.empty() ? courts_[claim.article] : called;
        if (called.empty()) {
            detail::set_office(root, "court", lands_.country(claim, party));
            return;
        }
        auto name = names_.in_latin(ascii::lower(called));
        if (name == called && !only_court_.empty() && detail::is_court_abroad(name)) {
            called = only_court_;
            name = ascii::lower(called);
        }
        root.key = "court:" + name;
        root.name = called;
        if (const auto* const article = names_.published_by(name)) {
            root.key = "outlet:" + ascii::lower(article->publisher);
            root.name = article->publisher;
            root.basis = "its own report is on the desk";
        }
    }

    void organisation(Root& root,
                      std::size_t article_of_claim,
                      const std::string& called,
                      const Party& party) const {
        const bool described = called.starts_with("the ");
        const auto full = detail::japanese_office(articles_[article_of_claim].text, called);
        const auto name = detail::without_legal_form(names_.without_country(names_.in_latin(
            described ? names_.described(article_of_claim, called) : ascii::lower(full))));
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

    /// "Ruritania denied it": by the one ministry of it that the case hears, or its embassy.
    void state_voice(Root& root, const Claim& claim, const Party& party) const {
        const auto where = lands_.country(claim, party);
        std::set<std::string> voices;
        for (const auto& [office, countries] : heard_.ministries) {
            if (countries.contains(where)) {
                const auto latin = names_.in_latin(office);
                voices.insert(detail::speaks_abroad(latin) ? "foreign ministry" : latin);
            }
        }
        const auto office = detail::ministry_of_minister(party);
        const bool at_home = where.empty() && detail::is_told_as_foe(articles_[claim.article], {});
        if (!office.empty() && (at_home || voices.contains(office))) {
            detail::set_ministry(root, office, where);
            root.basis = at_home ? "the minister's own office" : "an office that the case hears";
            return;
        }
        const auto name = ascii::lower(party.name);
        const auto* const state = country_of(name); // "Oslo denied it"
        const bool bare =
            !where.empty() &&
            (name == where || (state != nullptr && state->name == where && state->capital == name));
        if (!bare || voices.size() != 1) {
            detail::set_office(root, "government", where);
            return;
        }
        detail::set_ministry(root, *voices.begin(), where);
        root.basis = detail::only_office;
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
    std::vector<std::string> homes_;       ///< the country each report was written from
    std::vector<std::string> courts_ = {}; ///< that each report is about
    std::vector<Publisher> publishers_ = {};
    std::string only_court_ = {}; ///< of the case, in Latin letters
    std::map<std::string, std::set<std::string>> prosecutions_ = {}; ///< names by key
    detail::RootNames names_;
    detail::HeardOffices heard_;
    detail::RootLands lands_;
};

} // namespace

void find_roots(const std::vector<Article>& articles, std::vector<Claim>& claims) {
    Canon(articles, claims).run();
}

} // namespace ample::cite
