// PDF and mail as reports of a case: claims open down to page, box and hash. The case is invented.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>
#include <tests/seal/pdf_maker.hpp>

#include <algorithm>
#include <cstdlib>

using namespace ample::tests; // NOLINT: tests read better without the prefix
using ample::pdf_line;
using ample::pdf_of_pages;
using nlohmann::json;

namespace {

std::string report_pdf() {
    return pdf_of_pages(
        {pdf_line(72, 700, "Oslo police said on Tuesday that a student had rented") +
         pdf_line(72, 688, "five servers under a false name. They were not evil-") +
         pdf_line(72, 676, "site.example, but cdn.evil[.]com, police said.")});
}

constexpr const char* mail =
    "From: Harbour Post <desk@harbour.example>\r\nDate: Wed, 21 Apr 2021 09:00:00 +0200\r\n"
    "Subject: Servers rented\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: "
    "quoted-printable\r\n"
    "\r\nOslo police said on Tuesday that a student had rented five servers =\r\nunder a false "
    "name.\r\n";

} // namespace

TEST_CASE("documents: a claim of a PDF opens to page and box, of a mail to its encoded bytes") {
    const TemporaryFolder folder;
    folder.write("case.toml", "name = \"t\"\ntitle = \"T\"\n");
    folder.write("reports/a.pdf", report_pdf());
    folder.write("reports/b.eml", mail);
    folder.write("reports/c.pdf", pdf_of_pages({"0 0 m 9 9 l S"}));
    const auto path = folder.path.string();
    REQUIRE(run_program({"run", path}).status == 0);

    std::size_t of_pdf = 0;
    std::size_t of_mail = 0;
    for (const auto& claim : show(folder.path, "claim")) {
        if (claim["content"]["predicate"] != "leased") {
            continue;
        }
        const auto why = run_program({"why", path, claim["id"], "--json"});
        REQUIRE(why.status == 0);
        const auto leaf = json::parse(why.out)["origins"][0];
        CHECK(leaf["holds"] == true);
        if (claim["content"]["path"] == "reports/a.pdf") {
            ++of_pdf;
            CHECK(leaf["member"].get<std::string>().starts_with("pdf:pdftotext-"));
            CHECK(leaf["place"].get<std::string>().starts_with("page 1, "));
            CHECK(leaf["place"].get<std::string>().find("rented five servers") !=
                  std::string::npos);
        } else {
            ++of_mail;
            CHECK(leaf["bytes"].get<std::string>().find("servers =\r\nunder") != std::string::npos);
        }
    }
    CHECK(of_pdf == 1);
    CHECK(of_mail == 1);
    for (const auto& document : show(folder.path, "document")) {
        if (document["content"]["path"] == "reports/b.eml") {
            CHECK(document["content"]["publisher"]["name"] == "Harbour Post");
            CHECK(document["content"]["publisher"]["basis"] == "meta mail:from");
            CHECK(document["content"]["published"]["basis"] == "meta mail:date");
        }
    }
    const auto gaps = show(folder.path, "gap");
    CHECK(std::any_of(gaps.begin(), gaps.end(), [](const json& gap) {
        return gap["content"]["path"].get<std::string>().starts_with("reports/c.pdf") &&
               gap["content"]["why"].get<std::string>().find("no page of it has text") == 0;
    }));
    CHECK(run_program({"verify", path}).status == 0);
    const auto again = run_program({"run", path, "--json"});
    CHECK(again.status == 0);
}

TEST_CASE("documents: a PDF that was sealed before its words were made is opened by the next run") {
    const TemporaryFolder folder;
    folder.write("case.toml", "name = \"t\"\ntitle = \"T\"\n[sources]\nevidence = [\"docs\"]\n");
    folder.write("docs/a.pdf", report_pdf());
    const auto path = folder.path.string();
    REQUIRE(run_program({"run", path}).status == 0);
    for (const auto& exhibit : show(folder.path, "exhibit")) {
        REQUIRE(exhibit["content"]["members"].empty());
    }
    // As a book has it that was made when reports were not opened.
    const auto edit = "sqlite3 " + (folder.path / ".ample/book.db").string() +
                      " \"UPDATE source SET role = 'reports'\"";
    REQUIRE(std::system(edit.c_str()) == 0); // NOLINT: a test
    folder.write("case.toml", "name = \"t\"\ntitle = \"T\"\n[sources]\nreports = [\"docs\"]\n");
    REQUIRE(run_program({"run", path}).status == 0);
    const auto claims = show(folder.path, "claim");
    CHECK(std::any_of(claims.begin(), claims.end(), [](const json& claim) {
        return claim["content"]["predicate"] == "leased";
    }));
    CHECK(run_program({"verify", path}).status == 0);
}

TEST_CASE("documents: observables of a loose PDF come with page and box") {
    const TemporaryFolder folder;
    folder.write("a.pdf", report_pdf());
    const auto ran = run_program({"observables", (folder.path / "a.pdf").string(), "--json"});
    REQUIRE(ran.status == 0);
    const auto lines = ran.lines();
    const auto found = std::find_if(
        lines.begin(), lines.end(), [](const json& one) { return one["value"] == "cdn.evil.com"; });
    REQUIRE(found != lines.end());
    CHECK((*found)["place"].get<std::string>().starts_with("page 1, "));
    folder.write("b.pdf", "%PDF-1.7 broken");
    const auto broken = run_program({"observables", (folder.path / "b.pdf").string()});
    CHECK(broken.status == 5);
}
