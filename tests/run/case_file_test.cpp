#include <ample/run/case_file.hpp>

#include <doctest/doctest.h>

#include <string_view>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::run;

namespace {

/// A slip in case.toml, with the words the analyst sees.
struct Slip {
    std::string_view text;
    std::string_view what;
    std::string_view hint;
};

constexpr Slip slips[] = {
    {"titel = \"x\"", "case.toml:1: unknown key 'titel' in the file", "did you mean 'title'?"},
    {"[sources]\nevidense = [\"e\"]",
     "case.toml:2: unknown key 'evidense' in [sources]",
     "did you mean 'evidence'?"},
    {"[sources]\nzzz = 1",
     "case.toml:2: unknown key 'zzz' in [sources]",
     "known here: evidence records reports intel"},
    {"name = 3", "case.toml:1: 'name' must be text", ""},
    {"[sources]\nevidence = [1]", "case.toml:2: 'evidence' must be a list of texts", ""},
    {"timezone = \"Mars/Olympus\"",
     "case.toml:1: unknown time zone 'Mars/Olympus'",
     "an IANA name such as Asia/Tokyo, or an offset such as +09:00"},
    {"[[clock]]\nyear = \"2016\"", "case.toml:2: 'year' must be a whole number", ""},
    {"[limits]\nratio = 0", "case.toml:2: 'ratio' must be 1 or more", ""},
    {"[limits]\ndepht = 2",
     "case.toml:2: unknown key 'depht' in [limits]",
     "did you mean 'depth'?"},
    {"clock = 1", "case.toml:1: 'clock' must be a list of tables: [[clock]]", ""},
    {"[share]\nnames = \"shown\"",
     "case.toml:2: names of private persons are shown only with a reason",
     "add names_reason = \"…\" below it"},
    {"[[marking]]\ntlp = \"PURPLE\"",
     "case.toml:2: unknown TLP 'PURPLE'",
     "CLEAR, GREEN, AMBER, AMBER+STRICT or RED"},
    {"[sweep]\nleases = \"some\"", "case.toml:2: 'leases' is 'some'", "\"operators\" or \"all\""},
};

} // namespace

TEST_CASE("case file: every key of the manual is read") {
    const auto file = parse_case_file(R"(
name = "n"
title = "t"
timezone = "Asia/Tokyo"
[sources]
evidence = ["evidence"]
records = "records"
[[clock]]
path = "evidence/hoster"
year = 2016
timezone = "+09:00"
error_seconds = 30
[[custody]]
path = "evidence"
received_from = "Hoster"
[[marking]]
tlp = "GREEN"
[[marking]]
path = "records"
tlp = "TLP:AMBER+STRICT"
pap = "RED"
[sweep]
leases = "all"
[share]
language = "ja"
names = "shown"
names_reason = "court order 7"
tlp = "RED"
)",
                                      "case.toml");
    REQUIRE(file);
    CHECK(file->timezone == "Asia/Tokyo");
    CHECK(file->records == std::vector<std::string>{"records"});
    CHECK(file->clock_of("evidence/hoster/a/auth.log")->year == 2016);
    CHECK(file->clock_of("evidence/hosters") == nullptr);
    CHECK(file->custody_of("evidence/x")->received_from == "Hoster");
    CHECK(file->marking_of("evidence/x") == Marking{Tlp::green, Pap::amber});
    CHECK(file->marking_of("records/c.csv") == Marking{Tlp::amber_strict, Pap::red});
    CHECK(file->sweeps_all_leases);
    CHECK(file->names_shown);
    CHECK(file->tlp_ceiling == Tlp::red);
}

TEST_CASE("case file: a slip is an error with its line and a hint") {
    for (const auto& slip : slips) {
        INFO(slip.text);
        const auto file = parse_case_file(slip.text, "case.toml");
        REQUIRE_FALSE(file);
        CHECK(file.error().kind == Kind::damaged);
        CHECK(file.error().what == slip.what);
        CHECK(file.error().hint == slip.hint);
    }
}

TEST_CASE("case file: what is no TOML says where") {
    const auto file = parse_case_file("name = \n", "case.toml");
    REQUIRE_FALSE(file);
    CHECK(file.error().what.starts_with("case.toml:1: "));
}

TEST_CASE("case file: a folder without one is told apart from no folder") {
    CHECK(read_case_file("/no/such/folder").error().what == "no case folder at /no/such/folder");
    CHECK(read_case_file("/proc/self").error().what == "no case.toml can be read in /proc/self");
}
