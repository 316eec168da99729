// Events that say that a log was cleared.
//
//     id    channel   provider                      which log    who
//     1102  Security  Microsoft-Windows-Eventlog    Security     SubjectDomainName, SubjectUserName
//     104   System    Microsoft-Windows-Eventlog    Channel      SubjectDomainName, SubjectUserName
//     517   Security  Security                      Security     Client Domain, Client User
//
// Source: Microsoft's description of events 1102, 104 and 517. Without a provider in the record the
// channel must be the one above.

#pragma once

#include <ample/read/record.hpp>
#include <ample/sweep/presence/presence.hpp>
#include <ample/sweep/presence/record_facts.hpp>

namespace ample::sweep {

bool is_clearing(const RecordFacts& facts) noexcept;

/// Everything but where it stands. The record must be a clearing.
Clearing clearing_in(const RecordFacts& facts, const read::Record& record);

} // namespace ample::sweep
