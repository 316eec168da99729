// The objects of a bundle while it is made.

#pragma once

#include <ample/share/detail/case_index.hpp>

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ample::share::detail {

/// Collects objects, each once, and writes them ordered by type and id. `index` must outlive it.
class StixObjects {
public:
    explicit StixObjects(const CaseIndex& index);
    ~StixObjects();
    StixObjects(const StixObjects&) = delete;
    StixObjects& operator=(const StixObjects&) = delete;
    StixObjects(StixObjects&&) = delete;
    StixObjects& operator=(StixObjects&&) = delete;

    /// Adds an object of `type` that comes from `basis` and returns its id. Members that are empty
    /// texts or lists are left out; texts are masked. `seed` tells apart several objects of one
    /// value.
    std::string add(std::string_view type,
                    std::string_view seed,
                    nlohmann::json members,
                    const std::vector<const Value*>& basis);

    /// An observable; empty when `value` is not what the type demands.
    std::string add_observable(std::string_view type, std::string_view value);

    /// A relationship.
    std::string relate(std::string_view source,
                       std::string_view type,
                       std::string_view target,
                       nlohmann::json members,
                       const std::vector<const Value*>& basis);

    /// A note on `objects`, of which there must be one.
    std::string note(std::string_view abstract,
                     std::string_view content,
                     const std::vector<std::string>& objects,
                     const Item& basis);

    /// The organisation of that name.
    std::string organisation(std::string_view name);

    /// Ids of everything but markings and definitions.
    [[nodiscard]] std::vector<std::string> ids() const;

    [[nodiscard]] const std::string& created() const noexcept;

    [[nodiscard]] const CaseIndex& index() const noexcept;

    /// The bundle.
    [[nodiscard]] std::string text() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// What the parts of the case became, for those that refer to them.
struct StixCase {
    std::string campaign = {};
    std::map<std::string, std::string> groups = {};         ///< name of the hypothesis to id
    std::map<std::string, std::string> claims = {};         ///< id of the claim to its relationship
    std::map<std::string, std::string> infrastructure = {}; ///< lease to id
};

void add_campaign(StixObjects& objects, StixCase& made);        ///< campaign, groups, judgement
void add_exposures(StixObjects& objects, StixCase& made);       ///< who was hit
void add_operators(StixObjects& objects, StixCase& made);       ///< operators, leases, findings
void add_sightings(StixObjects& objects, const StixCase& made); ///< indicators and hits
void add_claims(StixObjects& objects, StixCase& made);          ///< claims, propositions, opinions
void add_conflicts(StixObjects& objects, const StixCase& made); ///< where sources do not agree
void add_report(StixObjects& objects);                          ///< what holds it together

/// The latest instant in the values, as STIX writes it.
std::string latest_instant(const CaseIndex& index);

} // namespace ample::share::detail
