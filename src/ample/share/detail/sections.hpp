// The sections of dossier.html, in the order in which they stand.

#pragma once

#include <ample/share/detail/page.hpp>

namespace ample::share::detail {

Markup head_section(const Page& page);       ///< title, markings, what the page is
Markup summary_section(const Page& page);    ///< the five answers of the first screen
Markup contents_section(const Page& page);   ///< links to the sections
Markup judgements_section(const Page& page); ///< A
Markup chain_section(const Page& page);      ///< B
Markup exposures_section(const Page& page);  ///< who was hit, by what
Markup operators_section(const Page& page);  ///< servers, leases, operators, who was not merged
Markup handovers_section(const Page& page);
Markup screenings_section(const Page& page);
Markup techniques_section(const Page& page); ///< ATT&CK by tactic and organisation, allowed hits
Markup timeline_section(const Page& page);
Markup evidence_section(const Page& page);     ///< C
Markup alternatives_section(const Page& page); ///< D
Markup objections(const Page& page);           ///< part of D
Markup sources_section(const Page& page);      ///< E
Markup editions(const Page& page);             ///< part of E
Markup conflicts_section(const Page& page);    ///< where the sources do not agree
Markup gaps_section(const Page& page);         ///< F
Markup blindspots(const Page& page);           ///< part of F
Markup method_section(const Page& page);       ///< G
Markup custody_section(const Page& page);      ///< H
Markup why_section(const Page& page);          ///< what each line rests on

/// The six links from machine to state as a strip of badges.
Markup chain_strip(const Page& page);

/// The tone of a word of standing, status or verdict.
std::string_view tone_of(std::string_view stored) noexcept;

/// A claim with its chain of speakers, its words and where it stands.
Markup claim_quote(const Page& page, const Item& claim);

/// The style sheet of the page.
Constant style_sheet() noexcept;

} // namespace ample::share::detail
