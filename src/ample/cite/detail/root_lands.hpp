// Which place and state the offices of a case are of: whose police, whose prosecutors, whose
// government.
//
//     OSLO — The government says            of the state the report is written in
//     Deputy Defence Minister Ann Berg      of it too; where the report does not show it, of the
//                                           state that others write of the same news from
//     the investigators                     of the force the report names, else the story's

#pragma once

#include <ample/cite/claims.hpp>
#include <ample/cite/detail/heard_offices.hpp>
#include <ample/cite/detail/root_names.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ample::cite::detail {

/// Refers to what it is made of, which must outlive it. One thread at a time.
class RootLands {
public:
    RootLands(const std::vector<Article>& articles,
              const std::vector<std::string>& homes,
              const RootNames& names,
              const HeardOffices& heard)
        : articles_(articles), homes_(homes), names_(names), heard_(heard) {}

    /// Once all claims have been listened to; before any question.
    void settle();

    /// One name for a force: a national name stands for the only city force of its country. "case"
    /// where no report tells a place.
    [[nodiscard]] std::string force(std::size_t article, std::string place) const;

    /// The country of an office that speaks in `claim`; empty where no report shows it.
    [[nodiscard]] std::string country(const Claim& claim, const Party& party) const;

    /// Whether `country` is another than the one the report is written from, and none whose police
    /// speak: its officials are not those of the inquiry.
    [[nodiscard]] bool is_abroad(std::size_t article, const std::string& country) const;

private:
    [[nodiscard]] std::string of_ministry(std::size_t article, const Party& party) const;
    [[nodiscard]] std::string of_prosecutors(const Claim& claim) const;
    [[nodiscard]] std::string of_government(const Claim& claim, const Party& party) const;
    [[nodiscard]] std::string only_town(const std::string& agency) const;
    [[nodiscard]] std::string home(std::size_t article) const;
    [[nodiscard]] std::string state_of_embassy(std::size_t article) const;

    const std::vector<Article>& articles_;
    const std::vector<std::string>& homes_;
    const RootNames& names_;
    const HeardOffices& heard_;
    std::vector<StoryPrint> prints_ = story_prints(articles_);
    std::optional<Places> forces_near_ = {};
    std::optional<Places> states_near_ = {};
    std::optional<Places> homes_near_ = {};
    std::optional<Places> prosecutors_near_ = {};
    mutable std::map<std::size_t, std::string> envoys_ = {}; ///< whose a report names, by article
    mutable std::map<std::size_t, std::string> states_named_ =
        {}; ///< by article, of those with embassies
};

/// Whose prosecutors a report tells of without their country: "four officers were charged in San
/// Diego", "the Justice Department"; empty where it shows none or several. As `country_of` names
/// it.
std::string_view land_of_charges(const Article& article);

} // namespace ample::cite::detail
