// What of each log is there: record numbers, hours with records, clearings.
//
//     records of one stream ─▶ PresenceMeter ─▶ Presence ─┬─▶ value of kind `presence`
//                                                         └─▶ joined over streams ─▶ blindspots.hpp
//
// A *source* is one machine's channel of Windows events (computer and channel as the record says
// them, whatever file it stands in), or for other formats a log: the files that are parts of one
// (log_family.hpp), told apart by the machine where records name one. Streams may be joined in any
// order and may overlap; equal sets of records give equal presences unless a bound was met.
//
// Records recovered from unused space are kept apart: they say that a number once was, not that the
// log holds it, and they neither fill nor make a jump. Bounds: 1,024 sources, 262,144 runs and 256
// clearings for each source in a stream (16 times as much when joined); what is beyond is counted.

#pragma once

#include <ample/core/value.hpp>
#include <ample/read/record.hpp>
#include <ample/sweep/presence/number_runs.hpp>
#include <ample/sweep/stream_place.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::sweep {

/// An event that says that a log was cleared: Security 1102, System 104, and 517 before Vista.
struct Clearing {
    std::optional<Instant> time = {};
    std::string event_id = {};
    std::string log = {}; ///< which was cleared
    std::string who = {}; ///< "DOMAIN\user", as far as it is told
    bool is_recovered = false;
    ByteOrigin where = {}; ///< of the record; without an exhibit where there is no case
};

/// One source.
struct SourcePresence {
    std::string host = {}; ///< as first written; empty where records name none
    std::string log = {};  ///< channel, or the log's family of files
    bool is_channel = false;
    std::uint64_t records = 0; ///< without recovered ones
    std::uint64_t recovered = 0;
    std::uint64_t restarts = 0; ///< times that numbers fell while time went on
    std::optional<Instant> first = {};
    std::optional<Instant> last = {};
    NumberRuns numbers = {};
    NumberRuns recovered_numbers = {};
    NumberRuns hours = {}; ///< hours since 1970 with records
    std::vector<Clearing> clearings = {};
    std::uint64_t clearings_left_out = 0;
};

/// The sources of one stream, or of many.
class Presence {
public:
    using Key = std::pair<std::string, std::string>; ///< machine and log, lower case

    static constexpr std::size_t most_sources = 1024;
    static constexpr std::size_t most_runs = 262'144;
    static constexpr std::size_t most_clearings = 256;
    static constexpr std::size_t most_joined = 16; ///< times as much

    static Key key_of(std::string_view host, std::string_view log);

    [[nodiscard]] const std::map<Key, SourcePresence>& sources() const noexcept { return sources_; }

    /// Records that belong to a source past the bound.
    [[nodiscard]] std::uint64_t left_out() const noexcept { return left_out_; }

    [[nodiscard]] bool is_empty() const noexcept { return sources_.empty() && left_out_ == 0; }

    /// Takes in what another stream has.
    void join(const Presence& other);

private:
    friend class PresenceMeter;
    friend struct PresenceForm;

    std::map<Key, SourcePresence> sources_ = {};
    std::uint64_t left_out_ = 0;
};

/// Watches the records of one stream. One thread.
class PresenceMeter {
public:
    PresenceMeter(std::string_view format, const StreamPlace& place);

    void take(const read::Record& record);

    /// A meter over another part of the same stream.
    [[nodiscard]] PresenceMeter anew() const { return {format_, place_}; }

    /// Takes in what `later` saw, a meter over what follows in the stream, as if it had seen it
    /// itself.
    void append(const PresenceMeter& later);

    Presence finish();

private:
    struct Place { ///< of one record of a source
        std::int64_t number = 0;
        std::int64_t time = untimed;
    };

    struct Ends { ///< of the numbered records of a source
        std::optional<Place> first = {};
        Place last = {};
    };

    static bool is_restart(const Place& before, const Place& after) noexcept;

    SourcePresence* source_of(std::string_view host, std::string_view channel);
    SourcePresence* source_at(const Presence::Key& key,
                              std::string_view host,
                              std::string_view log,
                              bool is_channel);
    void take_clearings(SourcePresence& source, std::size_t most);
    void
    take_number(SourcePresence& source, std::int64_t number, std::int64_t time, bool recovered);
    void add(NumberRuns& runs, std::int64_t number, std::int64_t time);

    std::string format_;
    StreamPlace place_;
    std::string family_;
    Presence presence_ = {};
    std::size_t runs_ = 0;
    SourcePresence* recent_ = nullptr;
    std::map<const SourcePresence*, Ends> ends_ = {};
    Ends* recent_ends_ = nullptr;
    std::string recent_host_ = {};
    std::string recent_channel_ = {};
};

/// The value of kind `presence` of a stream of `bytes`, and what one holds. A value that is none
/// gives nothing.
Value presence_value(const Presence& presence, const StreamPlace& place, std::uint64_t bytes);
std::optional<Presence> presence_in(const Value& value);

} // namespace ample::sweep
