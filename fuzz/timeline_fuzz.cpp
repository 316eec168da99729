// Any bytes as values of a case, a line each ("kind TAB content as JSON"), and their timeline: rows
// stand in order, the CSV has as many cells in every line and none that a spreadsheet would run,
// the JSON lines are objects whose two times agree.

#include <ample/share/timeline_export.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests

namespace {

void must(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// The cells of one row, as RFC 4180 reads them.
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells(1);
    bool is_quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (is_quoted && line[i] == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += '"';
            ++i;
        } else if (line[i] == '"') {
            is_quoted = !is_quoted;
        } else if (line[i] == ',' && !is_quoted) {
            cells.emplace_back();
        } else {
            must(is_quoted || (line[i] != '\n' && line[i] != '\r'));
            cells.back() += line[i];
        }
    }
    must(!is_quoted);
    return cells;
}

void check_csv(const share::TimelineRow& row) {
    constexpr std::size_t columns = 9;
    for (const auto& line : share::timeline_csv(row)) {
        const auto cells = cells_of(line);
        must(cells.size() == columns);
        for (const auto& cell : cells) {
            must(cell.empty() ||
                 std::string_view("=+-@\t\r\n").find(cell.front()) == std::string_view::npos ||
                 cell == cells[1]);
            must(!cell.starts_with("\uFF1D"));
        }
        must(cells[1].ends_with("+00:00"));
        must(parse_instant(cells[1]).has_value());
    }
}

void check_jsonl(const share::TimelineRow& row) {
    for (const auto& line : share::timeline_jsonl(row)) {
        must(line.find('\n') == std::string::npos);
        const auto json = nlohmann::json::parse(line);
        const auto instant = parse_instant(json.at("datetime").get<std::string>());
        must(instant.has_value());
        const auto told = json.at("timestamp").get<std::int64_t>();
        const auto off = instant->unix_nanoseconds / 1000 - told;
        must(off >= -1 && off <= 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    std::vector<Value> values;
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos) {
            continue;
        }
        const auto content = nlohmann::json::parse(line.substr(tab + 1), nullptr, false);
        if (content.is_object()) {
            values.push_back(make_value(
                std::string(line.substr(0, tab)), line.substr(tab + 1), {}, "fuzz/1", {}));
        }
    }
    share::CaseView view;
    view.values = values;
    const auto timeline =
        share::timeline_of(view, [](std::string_view path) { return std::string(path); }, {});
    if (!timeline) {
        must(!timeline.error().what.empty());
        return 0;
    }
    const auto* before = static_cast<const share::TimelineRow*>(nullptr);
    for (const auto& row : timeline->rows) {
        must(before == nullptr || before->begin.unix_nanoseconds <= row.begin.unix_nanoseconds);
        before = &row;
        check_csv(row);
        check_jsonl(row);
    }
    std::uint64_t untimed = 0;
    for (const auto& [kind, count] : timeline->untimed) {
        untimed += count;
    }
    must(timeline->rows.size() + untimed <= values.size());
    return 0;
}
