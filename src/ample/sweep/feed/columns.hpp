// What the columns of a table, or the keys of JSON objects, are for: one table of names
// (docs/formats/feeds.md, "Tables") for both, and the one place where rows become entries.
//
//     ioc_value        ioc_type  malware_printable  tags           names, by which roles are known
//     evil.example     domain    Quillet            c2,downloader  cells
//
// A row has a column of values, or columns named after types ("sha256_hash", "url", "dst_ip"), each
// of which is an indicator then; a file name beside hashes only describes them. Where a name stands
// several times, each of its cells is a value.

#pragma once

#include <ample/sweep/feed/entry.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::feed {

/// What a column is for. A column that is `typed` is named after the type of its values.
enum class Role {
    none,
    value,
    typed,
    type,
    family,
    campaign,
    first_seen,
    valid_from,
    valid_until,
    source,
    note,
    tlp,
    confidence,
    labels,
    id,
    to_ids
};

/// The role of a column by its name, in any letter case; blanks and "-" are "_".
Role role_of(std::string_view name);

/// Rows of the same columns. Immutable; any thread.
class Columns {
public:
    explicit Columns(std::vector<std::string> names);

    [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }

    /// Whether a row says that it is told of, not called an indicator ("to_ids" is not set).
    [[nodiscard]] bool is_set_aside(const std::vector<std::string>& cells) const;

    /// Gives what a row holds to `collector`. Cells that are missing at its end are empty.
    void add(const std::vector<std::string>& cells,
             ByteRange where,
             std::uint64_t line,
             Collector& collector) const;

private:
    [[nodiscard]] bool is_told(std::string_view name) const;

    std::vector<std::string> names_;
    std::vector<Role> roles_ = {};
    bool has_value_ = false;
    bool has_hashes_ = false;
};

} // namespace ample::sweep::feed
