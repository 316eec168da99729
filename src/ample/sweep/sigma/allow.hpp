// Allow lists: hits that are known and explained, with the reason, who stands for it and how long.
//
//     allow:
//       - rule: 2aa0a6b4-…                  id of a Sigma rule or correlation, name of a YARA rule,
//       or
//         title: "Scheduled Task*"          its title (of YARA its name); `*` and `?` as in rules
//         host: BACKUP*                     optional; also path: of the file, member: in a
//         container when:                             optional: a selection as in a rule
//           Image|endswith: '\backup.exe'
//         reason: nightly backup, change 4711
//         owner: it-operations
//         until: 2026-12-31                 optional: the last day on which events are allowed
//       - sha256: 9f86d081…                 of content: YARA hits only; needs no rule
//         engine: yara                      optional: sigma, correlation or yara alone
//         reason: installer of the vendor
//         owner: it-operations
//
// The same as CSV with the columns rule, title, host, path, when, reason, owner, until, engine,
// member, sha256; there `when` is "Field|modifier=value; Field=value", all of which must hold.
//
//     asked of       event (Sigma)       correlation (Sigma)              content (YARA)
//     rule, title    id, blind to case   id, blind to case                name, to the letter
//     host           of the event        of all its events, or ""         fits none
//     path           of the log          of all its events, or ""         of the file or container
//     member         in the container    fits none                        in the container
//     when           its fields          the values it groups by, folded  fits none
//     sha256         fits none           fits none                        of the bytes scanned
//     until          its time            its last event                   the day of `as_of`
//
// An allowed hit is not dropped: it is marked with its entry, counted apart and keeps its bytes. An
// entry without rule, title or sha256, reason or owner is refused by its line, as is one that does
// not read and one that could fit nothing. `until` is asked of the event's own time, so that equal
// evidence gives equal marks on any day; an event without a time is not allowed by an entry that
// ends. Content has no time: it is allowed by an entry that ends only where the list was read for
// a day (`as_of`) that is not behind the last. Besides, an entry whose last day lies before that
// day is expired: told, and not applied at all.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/core/value.hpp>
#include <ample/sweep/sigma/event.hpp>
#include <ample/sweep/sigma/rule.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::sweep::sigma {

/// What was hit: an event by a Sigma rule, several by a correlation, content by a YARA rule.
enum class HitKind { event, correlation, content };

/// One hit, as entries are asked about it. What a kind of hit does not have is empty.
struct HitFacts {
    HitKind kind = HitKind::event;
    std::string_view rule = {}; ///< id, or name of a YARA rule
    std::string_view title = {};
    std::string_view host = {};
    std::string_view path = {};
    std::string_view member = {};
    std::string_view sha256 = {};      ///< 64 lower-case hex digits
    std::optional<Instant> time = {};  ///< of the event, of the last one of a correlation
    const EventView* fields = nullptr; ///< what `when` is asked of, or null
};

/// One entry that reads. Patterns are folded.
struct AllowEntry {
    std::string rule = {}; ///< as written, or empty
    std::optional<Pattern> title = {};
    std::optional<HitKind> kind = {}; ///< nothing: any
    std::optional<Pattern> host = {};
    std::optional<Pattern> stream = {}; ///< path of the file
    std::optional<Pattern> member = {};
    std::string sha256 = {}; ///< 64 lower-case hex digits, or empty
    std::optional<Detection> when = {};
    std::string reason = {};
    std::string owner = {};
    std::optional<Day> until = {};
    std::string path = {}; ///< of the list
    std::size_t line = 0;
    bool is_expired = false; ///< then it allows nothing
    bool is_current = true;  ///< without an end, or read for a day not behind it

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

    /// The place of the first entry that allows the hit, or npos. Entries that name a rule or a
    /// digest are looked up by it.
    [[nodiscard]] std::size_t find(const HitFacts& hit) const;

private:
    friend class AllowReader;

    using Places = std::vector<std::size_t>; ///< of entries, in order

    std::vector<AllowEntry> entries_ = {};
    std::vector<AllowRefusal> refusals_ = {};
    std::map<std::string, Places, std::less<>> by_rule_ = {}; ///< lower case
    std::map<std::string, Places, std::less<>> by_hash_ = {}; ///< without a rule
    Places others_ = {};
};

/// The entry as a value of kind `allowance`; `where` is its file.
Value allowance_value(const AllowEntry& entry, const ByteOrigin& where, Marking marking);

/// What allows a hit, for the value of the hit.
struct AllowedBy {
    const AllowEntry* entry = nullptr;    ///< or null
    std::optional<ByteOrigin> where = {}; ///< its file
    Marking marking = {Tlp::clear, Pap::clear};
};

/// The keys and texts of `allowed` in the value of a hit: reason, owner, by, until.
std::vector<std::pair<const char*, std::string>> allowed_content(const AllowEntry& entry);

/// Whether `text` looks like an allow list: YAML with `allow:`, or CSV whose header names `reason`
/// and `rule` or `title`, or `reason`, `owner` and `sha256`.
bool is_allow_list(std::string_view text);

} // namespace ample::sweep::sigma
