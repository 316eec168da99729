// Events that say that a log was cleared.
//
//     channel   provider                      id    which log             who
//     Security  Microsoft-Windows-Eventlog    1102  Security              SubjectDomainName,
//     -UserName System    Microsoft-Windows-Eventlog    104   Channel of the event
//     SubjectDomainName, -UserName Security  Security                      517   Security Client
//     Domain, Client User
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
