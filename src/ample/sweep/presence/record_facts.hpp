// What a record says of the log it stands in: machine, channel, number, kind of event.
//
// Looks at names only, a few nanoseconds a field (core/name_hash.hpp). Which names mean what is
// told in record_facts.cpp; they are those of the EVTX reader and of the common JSON forms of
// Windows events, of syslog, W3C and CEF.

#pragma once

#include <ample/read/record.hpp>

#include <string_view>

namespace ample::sweep {

/// Views into the record; empty where it does not say.
struct RecordFacts {
    std::string_view host = {};
    std::string_view channel = {};
    std::string_view provider = {};
    std::string_view event_id = {};
    std::string_view number = {}; ///< EventRecordID
    bool is_recovered = false;    ///< stood in unused space of an event log
};

/// `format` is a name of read/formats.def; `host` is the machine contacted in some of them.
RecordFacts facts_of(std::string_view format, const read::Record& record);

} // namespace ample::sweep
