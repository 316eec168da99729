// What leaves a timeline: cells that no spreadsheet runs, times that agree, rows out of values that
// are not what they should be.

#include <ample/share/csv_cell.hpp>
#include <ample/share/timeline_export.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace ample; // NOLINT: tests read better without the prefix

namespace {

share::Timeline timeline_of(const std::vector<Value>& values) {
    share::CaseView view;
    view.values = values;
    auto timeline = share::timeline_of(view, [](std::string_view) { return std::string(); }, {});
    REQUIRE(timeline.has_value());
    return std::move(*timeline);
}

} // namespace

TEST_CASE("csv: what a spreadsheet would run stands behind an apostrophe, and cells stay cells") {
    const std::pair<const char*, const char*> table[] = {
        {"plain", "plain"},
        {"", ""},
        {"a,b", "\"a,b\""},
        {"a\"b", "\"a\"\"b\""},
        {"a\r\nb", "\"a\r\nb\""},
        {"=1+1", "'=1+1"},
        {"+1", "'+1"},
        {"-1", "'-1"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "'\t=1"},
        {"\r=1", "\"'\r=1\""},
        {"\n=1", "\"'\n=1\""},
        {"\uFF1D1+1", "'\uFF1D1+1"}, // full width, which Japanese spreadsheets run too
        {"\uFF0B1", "'\uFF0B1"},
        {"\uFF0D1", "'\uFF0D1"},
        {"\uFF20A", "'\uFF20A"},
        {"=a,\"b\"", "\"'=a,\"\"b\"\"\""},
        {"\xFF=1", "\uFFFD=1"}};
    for (const auto& [text, cell] : table) {
        CAPTURE(text);
        CHECK(share::csv_cell(text) == cell);
    }
}

TEST_CASE(
    "timeline: values that are not what they should be give rows or are counted, never a throw") {
    const auto timeline = timeline_of(
        {make_value("hit", R"({"time":"2016-11-04T09:30:00Z","path":["a"],"client":7})", {}, "t/1"),
         make_value("detection", R"({"time":7,"title":{"a":1}})", {}, "t/1"),
         make_value("claim", R"({"meant":"2016-11-04"})", {}, "t/1"),
         make_value(
             "indicator", R"({"valid_from":"2262-04-11","valid_until":"2262-04-11"})", {}, "t/1"),
         make_value("tie", R"({"first":"9999-12-31","last":"0000-00-00"})", {}, "t/1")});
    CHECK(timeline.untimed.at("detection") == 1);
    CHECK(timeline.untimed.at("claim") == 1);
    REQUIRE_FALSE(timeline.rows.empty());
    CHECK(timeline.rows.front().kind == "hit");
    CHECK(timeline.rows.front().path.empty());
    for (const auto& row : timeline.rows) {
        CHECK((!row.end || row.end->unix_nanoseconds >= row.begin.unix_nanoseconds));
    }
}

TEST_CASE("timeline: detections tell the values they held on, and holes of logs are rows") {
    const std::string long_value(400, 'x');
    const auto timeline = timeline_of(
        {make_value(
             "detection",
             R"({"time":"2024-03-01T00:00:00Z","level":"high","title":"T","values":[)"
             R"({"field":"Event.EventData.CommandLine","value":"whoami /all"},)"
             R"({"field":"id.orig_h","value":"10.0.0.1"},{"field":7},{"field":"F","value":")" +
                 long_value + R"("},{"field":"G","value":"more"}]})",
             {},
             "t/1"),
         make_value("blindspot",
                    R"({"type":"cleared","until":"2024-03-02T00:00:00Z","host":"h","statement":)"
                    R"("Security of h was cleared"})",
                    {},
                    "t/1")});
    REQUIRE(timeline.rows.size() == 2);
    CHECK(timeline.rows[0].message == "high T (CommandLine: whoami /all; id.orig_h: 10.0.0.1; "
                                      "F: " +
                                          long_value.substr(0, 300) + "…; …)");
    CHECK(timeline.rows[1].kind == "blindspot");
    CHECK(timeline.rows[1].message == "cleared Security of h was cleared");
    CHECK(to_text(timeline.rows[1].begin) == "2024-03-02T00:00:00Z");
    CHECK(timeline.rows[1].note == "begin unknown");
}

TEST_CASE("timeline: an interval is two events, and a time before 1970 is rounded down") {
    share::TimelineRow row;
    row.begin = Instant{-1};
    row.end = Instant{1'500};
    row.what = "lease";
    row.message = "=cmd|' /C calc'!A0, \"x\"\nnext";
    const auto lines = share::timeline_jsonl(row);
    REQUIRE(lines.size() == 2);
    const auto begin = nlohmann::json::parse(lines[0]);
    const auto end = nlohmann::json::parse(lines[1]);
    CHECK(begin["timestamp"] == -1);
    CHECK(begin["timestamp_desc"] == "lease begin");
    CHECK(end["timestamp"] == 1);
    CHECK(end["timestamp_desc"] == "lease end");
    CHECK(begin["message"] == row.message);
    const auto rows = share::timeline_csv(row);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].starts_with("\"'=cmd|' /C calc'!A0, \"\"x\"\"\nnext\","));
}
