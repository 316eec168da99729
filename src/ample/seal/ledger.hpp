// The ledger: one canonical JSON line for each act on the vault, chained by hashes.
//
//     {"actor":"mori","at":"2021-04-20T01:02:03Z","bytes":4096,"entry":"sha256:5d…",
//      "event":"received",…,"previous":"sha256:91…","seq":7,"tool":"ample 0.1.0"}\n
//
// `entry` is the SHA-256 of the line without its end and without the member `entry`; `previous` is
// the `entry` of the line before. Whoever changes, drops or swaps a line must therefore change all
// lines after it. What the keys mean stands in docs/formats/vault.md; a key without value is left
// out. Lines are only ever added.

#pragma once

#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>
#include <ample/seal/custody.hpp>
#include <ample/seal/object.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ample::seal {

/// What was done.
///
/// `received` seals a file; the `derived` and `noted` entries of its members follow it, as many as
/// it says. `packed` seals an object that holds small exhibits, whose own entries come after it.
/// `noted` without a container is a remark. `opened` hands bytes out, `verified` records
/// the outcome of a check. `keyed` introduces the key that signs from then on, `stamped` a time
/// stamp of a checkpoint.
enum class Event { received, derived, opened, verified, noted, packed, keyed, stamped };

/// "received".
std::string_view to_text(Event event) noexcept;

/// One line. What does not apply is empty, zero or a digest of none.
struct LedgerEntry {
    std::uint64_t seq = 0; ///< 0 for the first line
    Digest previous = {};  ///< none for the first line
    Digest entry = {};
    std::string at = {}; ///< RFC 3339, by the custodian's clock
    Event event = Event::noted;
    std::string actor = {};
    std::string tool = {};
    Receipt source = {};          ///< of `received`; its path is written as `path`
    Stored stored = {};           ///< the exhibit and its object
    Digest container = {};        ///< of a member: the file as received
    std::string member = {};      ///< of a member: the way to it, see core/origin.hpp
    std::uint64_t members = 0;    ///< of `received`: how many `derived` entries follow
    std::uint64_t defects = 0;    ///< of `received`: how many `noted` entries follow after those
    std::string why = {};         ///< of all but `received`, `derived` and `packed`
    std::uint64_t bytes_good = 0; ///< of a `noted` defect: decoded bytes before it
    std::string key = {};         ///< of `keyed`: the vkey, see signing_key.hpp
    std::uint64_t size = 0;       ///< of `stamped`: entries under the checkpoint
    Digest stamp = {};            ///< of `stamped`: SHA-256 of the time stamp's file

    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

/// The line of `entry` with its "\n"; its `entry` is computed and set.
std::string seal_line(LedgerEntry& entry);

/// Reads one line without its "\n" and recomputes its hash. Fails with `damaged`.
Result<LedgerEntry> parse_line(std::string_view line);

/// Checks that `next` follows `last` (null: that it is the first). Says what is wrong, or nothing.
std::optional<std::string> chain_fault(const LedgerEntry* last, const LedgerEntry& next);

/// True when `tail` can only be the front of a line whose writing was interrupted: it has no "\n"
/// and its JSON object is not closed.
bool is_torn(std::string_view tail) noexcept;

/// Lines longer than this are damage; the longest line that is written holds one member path, which
/// comes from a name of at most 64 KiB for each container around it.
constexpr std::size_t longest_line = std::size_t{4} << 20U;

} // namespace ample::seal
