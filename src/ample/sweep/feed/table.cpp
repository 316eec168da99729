#include <ample/core/ascii.hpp>
#include <ample/core/public_suffix.hpp>
#include <ample/sweep/feed.hpp>
#include <ample/sweep/feed/cell_shape.hpp>
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
    const bool has_data =
        has(Role::type) && std::any_of(cells.begin(), cells.end(), [](const auto& cell) {
            return is_value_beside_type(cell);
        });
    return has(Role::value) || has_data ||
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

/// Prose in comments may hold the name of a column; a header has several, and each is a word or is
/// one of several that are known.
bool is_header_in_comment(const TableHeader& header) {
    const auto& names = header.names;
    const auto known = std::count_if(
        names.begin(), names.end(), [](const auto& name) { return role_of(name) != Role::none; });
    const bool are_words = std::none_of(names.begin(), names.end(), [](const auto& name) {
        return name.find(' ') != std::string::npos;
    });
    return known > 2 || (known == 2 && names.size() > 2 && are_words);
}

constexpr std::size_t most_sampled = 200;

/// The cells of the first rows.
std::vector<Cells> first_rows(TableRows rows) {
    std::vector<Cells> sample;
    while (sample.size() < most_sampled) {
        auto row = rows.next();
        if (!row) {
            break;
        }
        if (!row->is_comment && row->fault.empty()) {
            sample.push_back(std::move(row->cells));
        }
    }
    return sample;
}

/// The order that the dates of a table show; one that shows day first and month first shows none.
DateOrder date_order(TableRows rows, const Columns& columns, const std::vector<Cells>& sample) {
    const auto any_date = [&](const Cells& cells, auto is_such) {
        bool found = false;
        for (std::size_t i = 0; i < cells.size() && !found; ++i) {
            found = columns.is_of_dates(i) && is_such(cells[i]);
        }
        return found;
    };
    const bool is_asked = std::any_of(sample.begin(), sample.end(), [&](const Cells& cells) {
        return any_date(cells, is_slashed_date);
    });
    bool has_day_first = false;
    bool has_month_first = false;
    for (auto row = is_asked ? rows.next() : std::nullopt; row; row = rows.next()) {
        any_date(row->cells, [&](const std::string& cell) {
            const auto order = order_shown_by(cell);
            has_day_first = has_day_first || order == DateOrder::day_first;
            has_month_first = has_month_first || order == DateOrder::month_first;
            return false;
        });
    }
    return has_day_first == has_month_first ? DateOrder::unknown
           : has_day_first                  ? DateOrder::day_first
                                            : DateOrder::month_first;
}

/// "|------|:---:|", below the header of a table in Markdown.
bool is_rule(const Cells& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
        return cell.find_first_not_of("-=: ") == std::string::npos;
    });
}

/// Takes a row that is no row of values: a rule, or the header of another table in Markdown.
bool take_other_row(const Cells& cells, char sign, Columns& columns) {
    if (sign != '|') {
        return false;
    }
    if (is_header(cells)) {
        columns = Columns(cells);
        return true;
    }
    return is_rule(cells);
}

} // namespace

bool is_table_without_values(std::string_view bytes) {
    std::uint64_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes.size()) {
        const auto end = std::min<std::uint64_t>(bytes.find('\n', at), bytes.size() - 1) + 1;
        const auto line = ascii::trim(bytes.substr(at, end - at));
        at = end;
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const auto cells = cells_of(line, parting_sign(line));
        return cells.size() > 1 && !is_header(cells) &&
               std::none_of(cells.begin(), cells.end(), has_indicator_shape) &&
               std::any_of(cells.begin(), cells.end(), [](const auto& cell) {
                   return role_of(cell) == Role::type;
               });
    }
    return false;
}

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
        if (auto found = header_in(line, end, zeek_mark); found && is_header_in_comment(*found)) {
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
    const auto sample = first_rows(rows);
    columns.settle(sample);
    columns.set_order(date_order(rows, columns, sample));
    while (const auto row = rows.next()) {
        const auto line = lines.at(row->where.begin);
        if (row->is_comment) {
            if (header.is_zeek && row->cells[0].starts_with("#fields\t")) {
                columns = Columns(table_header(row->cells[0]).value_or(header).names);
            }
        } else if (!row->fault.empty()) {
            collector.refuse(std::string(row->fault), row->where, line);
        } else if (take_other_row(row->cells, header.sign, columns)) {
            continue;
        } else if (row->cells.size() > columns.names().size()) {
            collector.refuse("more cells than the header has columns", row->where, line);
        } else {
            columns.add(row->cells, row->where, line, collector);
        }
    }
    collector.finish();
    return feed;
}

} // namespace ample::sweep::feed
