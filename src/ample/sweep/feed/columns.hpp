// Rows of a table, or objects of JSON, as entries: the one place where both become such.
//
//     ioc_value        ioc_type  malware_printable  tags           names, by which roles are known
//     evil.example     domain    Quillet            c2,downloader  cells
//
// A row has a column of values, or columns named after types ("sha256_hash", "url", "dst_ip"), each
// of which is an indicator then. What describes another cell of its row is no indicator of its own:
// a file name beside hashes, the host of a URL beside it. Where a name stands several times, each
// of its cells is a value. Cells of columns that nothing is made of are counted, and told once a
// feed.
//
// Names alone do not settle all roles; the first rows of a table do (`settle`):
//
//     Indicator  Data          "Indicator" holds words for types: it is the column of types, and
//     ip         203.0.113.7   so "data" is the one of values
//
//     domain     ioc           "ioc" holds prose and "domain" indicators: it is a note
//     x.example  A C2 domain

#pragma once

#include <ample/sweep/feed/column_names.hpp>
#include <ample/sweep/feed/entry.hpp>
#include <ample/sweep/feed/window.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::feed {

using Cells = std::vector<std::string>;

/// Rows of the same columns. Immutable but for `settle`; any thread.
class Columns {
public:
    explicit Columns(Cells names);

    [[nodiscard]] const Cells& names() const noexcept { return names_; }

    /// Looks at rows of the table for what names do not tell.
    void settle(const std::vector<Cells>& rows);

    /// The order of day and month in dates such as "1/7/2023", where the table shows it.
    void set_order(DateOrder order) noexcept { order_ = order; }

    /// Whether a column holds dates of windows.
    [[nodiscard]] bool is_of_dates(std::size_t column) const noexcept;

    /// Why a row says that it is no indicator ("to_ids" is not set, it is revoked), or nothing.
    [[nodiscard]] std::string reason_to_set_aside(const Cells& cells) const;

    /// Gives what a row holds to `collector`. Cells that are missing at its end are empty.
    void add(const Cells& cells, ByteRange where, std::uint64_t line, Collector& collector) const;

private:
    struct Row;

    void settle_values();
    [[nodiscard]] bool is_told(std::size_t column) const;
    void take(std::size_t column, const std::string& cell, Row& row) const;
    void leave_out_hosts(Row& row) const;
    [[nodiscard]] bool join_value_name(Row& row) const;

    Cells names_;
    std::vector<Role> roles_ = {};
    Cells types_ = {}; ///< of columns named after one
    bool has_value_ = false;
    bool has_hashes_ = false;
    DateOrder order_ = DateOrder::unknown;
};

} // namespace ample::sweep::feed
