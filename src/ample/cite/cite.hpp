// The stage `cite`: reports into documents, claims, copies and propositions.
//
//     documents --> page, quotations, sentences --> speakers, certainty, frames --> claims
//     all claims --> background --> roots --> propositions        all sentences --> copies
//     reports of one story --> editions, of which the last counts
//     copies, propositions --> the dates that reports inherit
//
// cite never believes a claim: it says who says what, citing whom, how surely, and how many sources
// that really is. It is deterministic, reads no clock, and is linear in its input but for the
// comparison of claims of one kind, which is capped. Method: docs/formats/claims.md.

#pragma once

#include <ample/cite/review.hpp>
#include <ample/core/digest.hpp>
#include <ample/core/marking.hpp>
#include <ample/core/value.hpp>
#include <ample/read/document.hpp>

#include <span>
#include <string>
#include <vector>

namespace ample::cite {

class Gazetteer; // gazetteer.hpp

/// One report as `read` decoded it.
struct Report {
    std::string path = {};   ///< relative to the case
    Digest exhibit = {};     ///< the sealed file
    std::string member = {}; ///< the way to the decoded bytes in it
    Marking marking = {};
    read::Document document = {};
};

/// All values of the stage (docs/formats/values.md): documents in the order of the reports, then
/// claims in the order of the texts, copies, propositions, conflicts, editions, observables. Claims
/// follow the decisions that people made on them. With a gazetteer each name of an actor that a
/// report has is a value too (`actor`), with all that the lists say of it.
std::vector<Value> cite(std::span<const Report> reports,
                        const Decisions& decisions = {},
                        const Gazetteer* gazetteer = nullptr);

} // namespace ample::cite
