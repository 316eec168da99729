// Who is named how over the reports of a case: what short names and posts are completed by.
//
//     forces          tokyo 4, osaka 1                     of the case and of each report
//     ministries      foreign ministry: ruritania 3
//     persons         "Per Dahl": norway; "Ann Berg": acme freight
//
// `listen` hears all claims once; after that it is only read.

#pragma once

#include <ample/cite/detail/root_names.hpp>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ample::cite::detail {

/// "russia" of "the ministry, a Russian wire reported"; empty where no agency of a state tells it.
std::string_view land_of_agency(const Claim& claim, const Party& party);

/// Refers to what it is made of, which must outlive it.
class HeardOffices {
public:
    HeardOffices(const std::vector<Article>& articles,
                 const std::vector<std::string>& homes,
                 RootNames& names)
        : forces_of(articles.size()), states_of(articles.size()), lands_of(articles.size()),
          ministries_in(articles.size()), prosecuting(articles.size()), articles_(articles),
          homes_(homes), names_(names) {}

    /// Counts who is named how over the case, so that short names can be completed.
    void listen(const std::vector<Claim>& claims);

    /// "our analyst Ann Berg", "Commissioner Ann Berg" of the Data Commissioner: in a report of
    /// first hand.
    [[nodiscard]] bool is_of_publisher(std::size_t article, const Party& party) const;

    /// "Berg", "Te Rangi": the one person known in full who ends so and speaks for somebody.
    [[nodiscard]] std::string bearer_of(const std::string& surname) const;

    Counts forces = {};
    std::vector<Counts> forces_of = {};                  ///< by article
    std::vector<Counts> states_of = {};                  ///< by article
    std::vector<Counts> lands_of = {};                   ///< of whatever speaks, by article
    std::vector<Counts> ministries_in = {};              ///< that a report hears
    std::vector<Counts> prosecuting = {};                ///< whose prosecutors a report cites
    std::map<std::string, Counts> person_countries = {}; ///< by name in full
    std::map<std::string, std::string> person_organisations = {};
    std::map<std::string, std::string> own_people = {}; ///< a publisher's "our chief executive, X"
    std::map<std::string, Counts> ministries = {};      ///< the countries of each
    std::set<std::size_t> cites_police = {};            ///< articles
    std::set<std::pair<std::size_t, std::string>> counsel = {}; ///< for the prosecution, by article

private:
    void hear(std::size_t article, const Party& party);
    void hear_office(std::size_t article, const Party& party);
    void hear_datelines();
    void hear_named(std::size_t article);
    void hear_listed();

    const std::vector<Article>& articles_;
    const std::vector<std::string>& homes_;
    RootNames& names_;
};

} // namespace ample::cite::detail
