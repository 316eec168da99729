// What `cite` found, as values (docs/formats/values.md).

#pragma once

#include <ample/cite/actors.hpp>
#include <ample/cite/cite.hpp>
#include <ample/cite/conflicts.hpp>
#include <ample/cite/copies.hpp>
#include <ample/cite/dating.hpp>
#include <ample/cite/editions.hpp>

#include <span>
#include <vector>

namespace ample::cite::detail {

/// Everything that was found in the reports of a case.
struct Found {
    const std::vector<Claim>& claims;
    const std::vector<Copy>& copies;
    const std::vector<Proposition>& propositions;
};

/// Documents, claims, copies and propositions, in this order. An article's index is that
/// of its report.
std::vector<Value> values_of(std::span<const Report> reports,
                             const std::vector<Article>& articles,
                             const std::vector<Dating>& dates,
                             const Found& found);

/// The conflicts; `values` are those of `values_of`, documents first, then claims.
std::vector<Value> conflict_values(std::span<const Report> reports,
                                   const std::vector<Conflict>& conflicts,
                                   const std::vector<Claim>& claims,
                                   const std::vector<Value>& values);

/// The editions; `values` are those of `values_of`, documents first, then claims.
std::vector<Value> edition_values(std::span<const Report> reports,
                                  const std::vector<Article>& articles,
                                  const std::vector<Edition>& editions,
                                  const std::vector<Claim>& claims,
                                  const std::vector<Value>& values);

/// The actors of one report by name, in the order of its text.
std::vector<Value> actor_values(const Report& report,
                                const Gazetteer& gazetteer,
                                const std::vector<ActorMention>& mentions,
                                std::string_view text);

/// Techniques that sentences of one report may speak of, in the order of its text.
std::vector<Value> suggestion_values(const Report& report, const Article& article);

/// The observables of one report, in the order of its text.
std::vector<Value> observable_values(const Report& report, const Article& article);

} // namespace ample::cite::detail
