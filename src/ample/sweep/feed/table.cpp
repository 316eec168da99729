#include <ample/core/ascii.hpp>
#include <ample/core/public_suffix.hpp>
#include <ample/sweep/feed.hpp>
#include <ample/sweep/feed/columns.hpp>
#include <ample/sweep/feed/entry.hpp>
#include <ample/sweep/feed/rows.hpp>
#include <ample/sweep/feed/table.hpp>

#include <algorithm>

namespace ample::sweep::feed {

namespace {

/// Whether a cell is an indicator, and so the line no header but a row of a table without one.
bool is_indicator(const std::string& cell) {
    const auto type = type_by_shape(cell);
    return type &&
           (*type != Type::domain ||
            (!ascii::lower(cell).starts_with("meta.") &&
             suffix_of(ascii::lower(cell.substr(cell.rfind('.') + 1))) == Suffix::registry));
}

bool is_header(const std::vector<std::string>& cells) {
    const auto has = [&](Role wanted) {
        return std::any_of(
            cells.begin(), cells.end(), [&](const auto& cell) { return role_of(cell) == wanted; });
    };
    return has(Role::value) ||
           (has(Role::typed) && std::none_of(cells.begin(), cells.end(), is_indicator));
}

std::optional<TableHeader>
header_in(std::string_view text, std::uint64_t end, std::string_view zeek_mark) {
    TableHeader header;
    header.end = end;
    header.is_zeek = text.starts_with(zeek_mark);
    if (header.is_zeek) {
        text.remove_prefix(zeek_mark.size());
    }
    header.sign = header.is_zeek ? '\t' : parting_sign(text);
    header.names = cells_of(text, header.sign, !header.is_zeek);
    return is_header(header.names) ? std::optional(header) : std::nullopt;
}

/// Prose in comments may hold the name of a column; a header has several.
std::ptrdiff_t known_names(const TableHeader& header) {
    return std::count_if(header.names.begin(), header.names.end(), [](const auto& name) {
        return role_of(name) != Role::none;
    });
}

} // namespace

std::optional<TableHeader> table_header(std::string_view bytes) {
    constexpr std::string_view zeek_mark = "#fields\t";
    std::optional<TableHeader> in_comment;
    std::uint64_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes.size()) {
        const auto end = std::min<std::uint64_t>(bytes.find('\n', at), bytes.size() - 1) + 1;
        auto line = ascii::trim(bytes.substr(at, end - at));
        at = end;
        if (line.empty()) {
            continue;
        }
        if (line.front() != '#') {
            const auto header = header_in(line, end, zeek_mark);
            const bool fits =
                in_comment && cells_of(line, in_comment->sign).size() == in_comment->names.size();
            return header ? header : fits ? in_comment : std::nullopt;
        }
        if (auto zeek = header_in(line, end, zeek_mark); zeek && zeek->is_zeek) {
            return zeek;
        }
        line = ascii::trim(line.substr(std::min(line.find_first_not_of('#'), line.size())));
        if (auto found = header_in(line, end, zeek_mark); found && known_names(*found) > 2) {
            in_comment = std::move(found);
        }
    }
    return std::nullopt;
}

Feed read_table(std::string_view bytes, const TableHeader& header, const FeedPlace& place) {
    Feed feed;
    Collector collector(feed, place);
    LineCounter lines(bytes);
    Columns columns(header.names);
    TableRows rows(bytes, header.end, header.sign, !header.is_zeek);
    while (const auto row = rows.next()) {
        const auto line = lines.at(row->where.begin);
        if (row->is_comment) {
            if (header.is_zeek && row->cells[0].starts_with("#fields\t")) {
                columns = Columns(table_header(row->cells[0]).value_or(header).names);
            }
        } else if (!row->fault.empty()) {
            collector.refuse(std::string(row->fault), row->where, line);
        } else if (row->cells.size() > columns.names().size()) {
            collector.refuse("more cells than the header has columns", row->where, line);
        } else {
            columns.add(row->cells, row->where, line, collector);
        }
    }
    return feed;
}

} // namespace ample::sweep::feed
