// A record as JSON by way of its tree: for the records that no program can write, and as the oracle
// of the programs.
//
// The values are put into the templates, which gives a tree of elements with typed texts:
//
// - an element that depends on a null value is left out, and an attribute without text;
// - an array repeats the element that holds it; several arrays in one element run in step;
// - keys that repeat are numbered "_1", "_2"; Data of one name that follow each other are one
//   array, unnamed Data one "#text";
// - text between elements is "#text" behind them, parts joined.
//
// Bounds: 65,536 elements a record, and the bounds of EvtxOutput.

#pragma once

#include <ample/read/detail/evtx_json.hpp>

namespace ample::read::detail {

/// Adds the record as one JSON object: what write_by_program adds where it can.
EvtxOutcome write_by_tree(const EvtxParts& parts, EvtxOutput& out);

} // namespace ample::read::detail
