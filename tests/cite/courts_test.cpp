// Courts by their names, what they do themselves, and their papers. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

const std::string paper = "Port hacker jailed\n\nLakeside Herald\n5 May 2026\n\n";
const std::string summary =
    "LAKESIDE DISTRICT COURT\nPress summary of the judgment of 4 May 2026\n\n"
    "The defendant leased six servers. The court finds it proved that he "
    "was paid 9,000 euros. He must have known what they were for.\n";

} // namespace

TEST_CASE("courts: a sentence that nobody else tells of has its root in the court") {
    const auto text = paper +
                      "The Lakeside District Court has jailed a port clerk for three years. "
                      "Jan Moe was convicted of fraud on Monday. He lives in a flat by the "
                      "harbour.\n";
    CHECK(root_in(text, "has jailed") == "court:lakeside district court");
    CHECK(root_in(text, "was convicted") == "court:lakeside district court");
    CHECK(root_in(text, "by the harbour") == "outlet:lakeside herald");
    CHECK(root_in(paper + "Police said Jan Moe was convicted of fraud in Norway.\n",
                  "was convicted") != "court:lakeside district court");
}

TEST_CASE("courts: the court is the one that the report names, a supreme court only alone") {
    const auto text = paper + "Jan Moe was tried in the Lakeside District Court. The court found "
                              "that he leased six servers. An appeal to the Supreme Court is open "
                              "to him; the Supreme Court sits in June.\n";
    CHECK(root_in(text, "he leased six servers") == "court:lakeside district court");
    CHECK(root_in(paper + "The court found that Jan Moe leased six servers. The Supreme Court will "
                          "hear him in June.\n",
                  "leased six servers") == "court:supreme court");
}

TEST_CASE("courts: the court of another report is the publisher of its own summary") {
    const std::vector<Report> reports = {
        report("court.txt", summary),
        report("paper.txt",
               paper + "A court has jailed a port clerk. Six servers were leased, according to a "
                       "summary put out on Tuesday by the Lakeside District Court.\n"),
        report("ja.txt",
               "港湾新聞 2026年5月6日 朝刊\n\n港のハッカーに実刑\n\nレークサイド地方裁判所は4日、"
               "港の職員に懲役3年を言い渡した。判決要旨によれば、男はサーバー6台を借りていた。\n")};
    CHECK(root_in(reports, "was paid 9,000 euros") == "outlet:lakeside district court");
    CHECK(root_in(reports, "A court has jailed") == "outlet:lakeside district court");
    CHECK(root_in(reports, "Six servers were leased") == "outlet:lakeside district court");
    CHECK(root_in(reports, "言い渡した") == root_in(reports, "サーバー6台"));
}

TEST_CASE("courts: the court is no knot of its own in its own summary") {
    for (const auto& claim : contents_of(summary, "claim")) {
        CHECK(claim["speakers"].size() == 1);
    }
}
