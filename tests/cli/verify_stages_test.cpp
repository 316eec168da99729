// `ample verify` of cases that were run up to one stage.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

using namespace ample::tests; // NOLINT: tests read better without the prefix

TEST_CASE("verify: a case that was run up to one stage holds, and is said to be unfinished") {
    const TemporaryFolder folder;
    folder.write("case.toml", "name = \"small\"\ntitle = \"Small\"\n");
    folder.write("intel/feed.csv", "type,value,family\ndomain,evil.example,Quillet\n");
    folder.write("evidence/org/access.log",
                 "1478217600.000    223 10.0.0.9 TCP_MISS/200 438 GET http://evil.example/x - "
                 "HIER_DIRECT/198.51.100.9 text/html\n");
    folder.write("reports/post.txt", "Police said on Tuesday that Quillet was used by a group.\n");
    constexpr std::string_view unfinished = "the case was not run to its end";
    for (const std::string stage : {"seal", "sweep", "cite", "link"}) {
        CAPTURE(stage);
        CHECK(run_program({stage, folder.path.string()}).status == 0);
        const auto ran = run_program({"verify", folder.path.string()});
        CHECK(ran.status == 0);
        CHECK(ran.out.find(unfinished) != std::string::npos);
    }
    CHECK(run_program({"run", folder.path.string()}).status == 0);
    const auto whole = run_program({"verify", folder.path.string()});
    CHECK(whole.status == 0);
    CHECK(whole.out.find(unfinished) == std::string::npos);
    // What stands in out/ rests on conclusions, so that a book without them does not hold.
    const auto book = (folder.path / ".ample/book.db").string();
    fs::remove(book);
    CHECK(run_program({"seal", folder.path.string()}).status == 0);
    CHECK(run_program({"verify", folder.path.string()}).status == 5);
}
