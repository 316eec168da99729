// Which log sources a record belongs to, by what it says of itself, and how its fields are named.
//
//     record ─▶ channel, provider, event id ─┐
//            └▶ fields that tell (_path …) ──┴▶ entries of the table ─▶ {windows, process_creation}
//                                                                    └▶ NewProcessName is Image
//
// Tables are YAML (docs/formats/sigma.md has the form); tables/default.yml is compiled in, and
// users' tables are read after it. A rule is for a record when one entry that fits the record gives
// every part of the log source that the rule names.

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/sigma/detail/url_part.hpp>
#include <ample/sweep/sigma/rule.hpp>

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// What a field says about the record as a whole.
enum class Fact : std::uint8_t { none, channel, provider, event_id, host };

/// A field under another name for one kind of record.
struct Rename {
    std::string from = {};                                       ///< folded
    std::string to = {};                                         ///< folded
    std::map<std::string, std::string, std::less<>> values = {}; ///< folded value → value
    UrlPart part = UrlPart::whole;                               ///< of a URL, what of it

    /// Whether values stay as they are.
    [[nodiscard]] bool is_plain() const noexcept {
        return values.empty() && part == UrlPart::whole;
    }

    /// What `value` is under the new name: a view into it or into the table; nothing where it has
    /// not the part.
    [[nodiscard]] std::optional<std::string_view> meaning(std::string_view value) const;
};

/// One entry of a table.
struct SourceEntry {
    std::string name = {};
    std::vector<Pattern> formats = {};
    std::vector<Pattern> channels = {}; ///< each list: any of them; empty: not asked
    std::vector<Pattern> providers = {};
    std::vector<Pattern> other_providers = {}; ///< none of them
    std::vector<Pattern> event_ids = {};
    std::vector<std::size_t> traits = {}; ///< all of them must hold
    std::vector<LogSource> gives = {};
    std::vector<Rename> renames = {};
};

/// Something a field tells: that it is there, or that it is one of some values.
struct Trait {
    std::string field = {};               ///< folded
    std::vector<std::string> values = {}; ///< folded; empty: any
};

/// Which of the traits hold, as bits.
using TraitBits = std::bitset<256>;

/// What is known of one record.
struct LogFacts {
    std::string_view format = {}; ///< name in read/formats.def
    std::string_view channel = {};
    std::string_view provider = {};
    std::string_view event_id = {};
    TraitBits traits = {};
};

/// The tables. Immutable once read; read by many threads.
class LogSources {
public:
    /// The table that is compiled in, then `tables`. Fails with the table's name and what is wrong.
    struct Table {
        std::string name = {};
        std::string text = {};
    };

    static Result<LogSources> read(std::span<const Table> tables = {});

    /// What the field called `name` (as the reader names it) tells.
    [[nodiscard]] Fact fact_of(std::string_view name) const;

    /// The folded names under which rules may know the field `name`: its own, then without the
    /// prefixes of its format, then without blanks.
    [[nodiscard]] std::vector<std::string> names_of(std::string_view name) const;

    [[nodiscard]] std::span<const Trait> traits() const noexcept { return traits_; }

    [[nodiscard]] std::span<const SourceEntry> entries() const noexcept { return entries_; }

    /// The places of the entries that fit.
    [[nodiscard]] std::vector<std::size_t> entries_for(const LogFacts& facts) const;

    /// Whether one of the entries at `places` gives what `source` names.
    [[nodiscard]] bool gives(std::span<const std::size_t> places, const LogSource& source) const;

    /// Whether any entry at all does.
    [[nodiscard]] bool knows(const LogSource& source) const;

    [[nodiscard]] const Digest& digest() const noexcept { return digest_; }

private:
    friend class TableReader;

    std::map<std::string, Fact, std::less<>> facts_ = {}; ///< folded name → fact
    std::vector<Pattern> prefixes_ = {};
    std::map<std::string, std::string, std::less<>> aliases_ = {}; ///< folded name → name
    std::vector<Trait> traits_ = {};
    std::vector<SourceEntry> entries_ = {};
    Digest digest_ = {};
};

} // namespace ample::sweep::sigma
