// ample cite: loose reports and the end of a case's stage, as a person sees them. Invented reports.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <algorithm>

using namespace ample::tests; // NOLINT: tests read better without the prefix
using nlohmann::json;

namespace {

constexpr const char* first =
    "Harbour Evening News\n\nServers rented for raids, police say\n\n"
    "OSLO, 3 May 2021: Oslo police believe that a student rented five servers under a false name, "
    "TV Nord reported, citing two investigators.\n\n"
    "The student denied having rented the servers.\n";

constexpr const char* second =
    "The Fjord Courier\n\nStudent rented servers\n\n"
    "OSLO, 4 May 2021: According to Oslo police, a student rented five servers under a false name."
    "\n\nSubscribe to our newsletter\n";

struct Reports : TemporaryFolder {
    Reports() {
        write("press/a.txt", first);
        write("press/b.txt", second);
    }

    [[nodiscard]] std::string at(const std::string& name) const { return (path / name).string(); }
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("cite: a loose report is printed claim by claim, with words, bytes and chain") {
    const Reports folder;
    const auto ran = run_program({"cite", folder.at("press/a.txt")});
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(holds(ran.out, "  leased  believed, \"believe\"  claim-"));
    const std::string text = first;
    const auto begin = text.find("a student rented");
    const auto end = text.find(", TV Nord");
    CHECK(holds(ran.out, "bytes " + std::to_string(begin) + "-" + std::to_string(end) + "\n"));
    CHECK(holds(ran.out,
                "on the word of police (Oslo): Harbour Evening News > TV Nord (reported) > "));
    CHECK(holds(ran.out, "2021-05-03"));
    CHECK(!holds(ran.out, "Servers rented for raids")); // a headline is only counted
    CHECK(holds(ran.out, "left out (--all)"));
    CHECK(holds(run_program({"cite", "--all", folder.at("press/a.txt")}).out,
                "Servers rented for raids"));
}

TEST_CASE("cite: a report comes from standard input, a page or a mail as well as from a text") {
    const Reports folder;
    const auto piped = "'" + std::string(AMPLE_PROGRAM) + "' cite - < '" +
                       folder.at("press/a.txt") + "' > '" + folder.at("out") + "'";
    CHECK(std::system(piped.c_str()) == 0); // NOLINT: a test
    CHECK(holds(read_file(folder.path / "out"), "on the word of police (Oslo)"));
    folder.write("page.html",
                 "<html><body><h1>Servers rented</h1><p>Oslo police said that a student rented "
                 "five servers under a false name.</p></body></html>");
    folder.write("mail.eml",
                 "From: Fjord Post <desk@fjord.example>\r\nDate: Wed, 5 May 2021 09:00:00 +0200\r\n"
                 "Subject: Servers\r\nMIME-Version: 1.0\r\n\r\nOslo police said that a student "
                 "rented five servers under a false name.\r\n");
    const auto ran =
        run_program({"cite", "--brief", folder.at("page.html"), folder.at("mail.eml")});
    CHECK(ran.status == 0);
    CHECK(holds(ran.out, "leased  2 reports, 1 source: police (Oslo)"));
    CHECK(holds(ran.out, "2021-05-05"));
}

TEST_CASE("cite: what two reports say is told once, with its sources counted") {
    const Reports folder;
    const auto ran = run_program({"cite", "--brief", folder.at("press")});
    CHECK(ran.status == 0);
    CHECK(holds(ran.out, "  leased  2 reports, 1 source: police (Oslo)  proposition-"));
    CHECK(!holds(ran.out, "on the word of"));
    const auto reversed =
        run_program({"cite", "--brief", folder.at("press/b.txt"), folder.at("press/a.txt")});
    CHECK(holds(reversed.out, "  leased  2 reports, 1 source: police (Oslo)  proposition-"));
}

TEST_CASE("cite: as JSON the values are those of a case, and nothing is left on disk") {
    const Reports folder;
    const auto ran = run_program({"cite", "--json", folder.at("press")});
    CHECK(ran.status == 0);
    const auto values = ran.lines();
    const auto count = [&](const char* kind) {
        return std::count_if(
            values.begin(), values.end(), [&](const json& one) { return one["kind"] == kind; });
    };
    CHECK(count("document") == 2);
    CHECK(count("claim") >= 3);
    CHECK(count("proposition") >= 1);
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : fs::recursive_directory_iterator(folder.path)) {
        ++files;
    }
    CHECK(files == 3); // the folder of reports and what it held
}

TEST_CASE("cite: a case ends with its reports, their sources and where they differ") {
    const Reports folder;
    folder.write("case/case.toml", "name = \"t\"\ntitle = \"T\"\n");
    folder.write("case/reports/a.txt", first);
    folder.write("case/reports/b.txt", second);
    const auto ran = run_program({"cite", folder.at("case")});
    CHECK(ran.status == 0);
    CHECK(holds(ran.out, "\nReports\n"));
    CHECK(holds(ran.out, "2 reports, 1 source: police (Oslo)"));
    CHECK(holds(ran.out, "Next: ample review " + folder.at("case")));
    const auto claims = run_program({"show", folder.at("case"), "claims"});
    CHECK(holds(claims.out, "predicate"));
    CHECK(holds(claims.out, "police (Oslo)"));
}

TEST_CASE("cite: what can't be read is told, and the rest is read all the same") {
    const Reports folder;
    folder.write("press/c.bin",
                 std::string("\x7f"
                             "ELF\0\0\0",
                             7));
    const auto ran = run_program({"cite", "--brief", folder.at("press")});
    CHECK(ran.status == 5);
    CHECK(holds(ran.err, "c.bin"));
    CHECK(holds(ran.out, "2 reports, 1 source"));
    CHECK(run_program({"cite", folder.at("nowhere.txt")}).status == 3);
    folder.write("case/case.toml", "name = \"t\"\ntitle = \"T\"\n");
    const auto mixed = run_program({"cite", folder.at("case"), folder.at("press/a.txt")});
    CHECK(mixed.status == 2);
    CHECK(holds(mixed.err, "a case folder stands alone"));
    fs::create_directories(folder.path / "empty");
    const auto empty = run_program({"cite", folder.at("empty")});
    CHECK(empty.status == 3);
    CHECK(holds(empty.err, "no report in what was named"));
}
