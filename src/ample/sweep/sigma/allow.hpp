// Allow lists: hits that are known and explained, with the reason, who stands for it and how long.
//
//     allow:
//       - rule: 2aa0a6b4-…                  id of the rule, or
//         title: "Scheduled Task*"          its title; `*` and `?` as in rules
//         host: BACKUP*                     optional; also path: of the file
//         when:                             optional: a selection as in a rule
//           Image|endswith: '\backup.exe'
//         reason: nightly backup, change 4711
//         owner: it-operations
//         until: 2026-12-31                 optional: the last day on which events are allowed
//
// The same as CSV with the columns rule, title, host, path, when, reason, owner, until; there
// `when` is "Field|modifier=value; Field=value", all of which must hold.
//
// An allowed hit is not dropped: it is marked with its entry, counted apart and keeps its bytes. An
// entry without rule or title, reason or owner is refused by its line, as is one that does not
// read. `until` is asked of the event's own time, so that equal evidence gives equal marks on any
// day; an event without a time is not allowed by an entry that ends. Besides, an entry whose last
// day lies before the day the list is read for (`as_of`) is expired: told, and not applied at all.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/core/value.hpp>
#include <ample/sweep/sigma/event.hpp>
#include <ample/sweep/sigma/rule.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// One entry that reads. Patterns are folded.
struct AllowEntry {
    std::string rule = {}; ///< id, lower case, or empty
    std::optional<Pattern> title = {};
    std::optional<Pattern> host = {};
    std::optional<Pattern> stream = {}; ///< path of the file
    std::optional<Detection> when = {};
    std::string reason = {};
    std::string owner = {};
    std::optional<Day> until = {};
    std::string path = {}; ///< of the list
    std::size_t line = 0;
    bool is_expired = false; ///< then it allows nothing

    /// "intel/allow.yml:3"
    [[nodiscard]] std::string place() const { return path + ":" + std::to_string(line); }
};

/// An entry, or a file, that is not used.
struct AllowRefusal {
    std::string path = {};
    std::size_t line = 0; ///< 0: the whole file
    std::string why = {};
};

/// Several files of entries. Filled by one thread, then read by many.
class AllowList {
public:
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    static constexpr std::size_t most_entries = 10'000;
    static constexpr std::size_t longest = std::size_t{4} << 20U; ///< bytes of a file

    /// Reads a file. Never fails: what is wrong is a refusal. Without `as_of` nothing expires.
    void read(const std::string& text, const std::string& path, std::optional<Day> as_of = {});

    [[nodiscard]] std::span<const AllowEntry> entries() const noexcept { return entries_; }

    [[nodiscard]] std::span<const AllowRefusal> refusals() const noexcept { return refusals_; }

    /// The place of the first entry that allows a hit of `rule` on the event, or npos.
    [[nodiscard]] std::size_t find(const Rule& rule,
                                   const EventView& event,
                                   std::optional<Instant> time,
                                   std::string_view path) const;

private:
    friend class AllowReader;

    std::vector<AllowEntry> entries_ = {};
    std::vector<AllowRefusal> refusals_ = {};
};

/// The entry as a value of kind `allowance`; `where` is its file.
Value allowance_value(const AllowEntry& entry, const ByteOrigin& where, Marking marking);

/// Whether `text` looks like an allow list: YAML with `allow:`, or CSV whose header names `reason`
/// and `rule` or `title`.
bool is_allow_list(std::string_view text);

} // namespace ample::sweep::sigma
