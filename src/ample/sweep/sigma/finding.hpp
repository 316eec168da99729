// What a rule found in a stream: one event, with the values that made the rule hold.
//
//     stream ─▶ reader ─▶ engine ─▶ findings ─▶ values of kind `detection`
//                                └▶ correlations, once all streams are through

#pragma once

#include <ample/core/byte_source.hpp>
#include <ample/core/value.hpp>
#include <ample/read/format.hpp>
#include <ample/read/pieces.hpp>
#include <ample/sweep/hit.hpp>
#include <ample/sweep/sigma/allow.hpp>
#include <ample/sweep/sigma/engine.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// One value that a rule held on.
struct FoundValue {
    std::string field = {}; ///< as the reader names it
    std::string value = {};
    ByteRange where = {}; ///< in the stream; empty when it is not known
};

/// One event for which a rule holds.
struct Finding {
    std::size_t rule = 0; ///< place in the set
    ByteRange where = {}; ///< of the record in the stream
    std::optional<Instant> time = {};
    std::string time_text = {};
    std::string host = {};
    std::string channel = {};
    std::string provider = {};
    std::string event_id = {};
    std::string routed = {};               ///< names of the entries of the table that fitted
    bool is_recovered = false;             ///< the record stood in unused space of an event log
    std::size_t allowed = AllowList::npos; ///< place of the entry that allows it, if one does
    std::vector<FoundValue> values = {};
    std::map<std::string, std::string> keys =
        {}; ///< fields that correlations ask for, folded names
};

/// What sweeping one stream with rules gave, besides its findings.
struct RuleSweep {
    read::StreamTally tally = {};
    std::string broken = {}; ///< why the stream ended early, or empty
};

/// Told each finding, in the order of the stream, then of the rules.
using OnFinding = std::function<void(Finding finding)>;

/// What goes along with the rules. What is pointed to must outlive the call.
struct RuleUse {
    std::vector<std::string> fields = {};  ///< folded names of what `Finding::keys` is to hold
    std::string path = {};                 ///< of the stream, for allow lists
    std::string member = {};               ///< likewise
    const AllowList* allow_list = nullptr; ///< or null
    PresenceMeter* meter = nullptr;        ///< told every record, or null
};

/// Reads `source` as `format` and runs the rules of `engine` over its records. An engine serves
/// many streams, one after the other, and keeps what it made ready. Never fails: a stream that
/// breaks says so.
RuleSweep sweep_rules(ByteSource& source,
                      const read::Format& format,
                      const read::ReadOptions& options,
                      Engine& engine,
                      const RuleUse& use,
                      const OnFinding& on_finding);

/// The same for a piece of a stream (read/pieces.hpp), with a reader that is at its begin.
RuleSweep sweep_piece(const read::Piece& piece,
                      const read::Format& format,
                      read::RecordReader& reader,
                      Engine& engine,
                      const RuleUse& use,
                      const OnFinding& on_finding);

/// Where the rule of a finding stands, and what allows it.
struct FindingBasis {
    std::optional<ByteOrigin> rule = {};
    AllowedBy allowed = {};
};

/// The finding as a value of kind `detection`, with the bytes of its record, of the rule's file and
/// of the entry that allows it as origins.
Value detection_value(const Finding& finding,
                      const Rule& rule,
                      const StreamPlace& place,
                      const FindingBasis& basis);

} // namespace ample::sweep::sigma
