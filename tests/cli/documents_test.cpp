// PDF and mail as reports of a case: claims open down to page, box and hash. The case is invented.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>
#include <tests/seal/pdf_maker.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>

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

const std::string mail =
    "From: Harbour Post <desk@harbour.example>\r\nDate: Wed, 21 Apr 2021 09:00:00 +0200\r\n"
    "Subject: Servers rented\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: "
    "quoted-printable\r\n"
    "\r\nOslo police said on Tuesday that a student had rented five servers =\r\nunder a false "
    "name.\r\n";

std::string base64_of(std::string_view bytes) {
    constexpr std::string_view signs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto group = bytes.substr(i, 3);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            bits = bits << 8U | (k < group.size() ? static_cast<unsigned char>(group[k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            out += k <= group.size() ? signs[bits >> (18 - 6 * k) & 63U] : '=';
        }
        out += i % 54 == 51 ? "\r\n" : "";
    }
    return out;
}

std::string attached(std::string_view type, std::string_view bytes) {
    return "--b\r\nContent-Type: " + std::string(type) +
           "\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           base64_of(bytes) + "\r\n";
}

/// A mail that says nothing itself, with a PDF, a page, another mail, a picture and a text that is
/// badly encoded.
std::string mail_with_attachments() {
    // "Oslo police said that a student had rented two servers." and a name in Shift_JIS
    const std::string page =
        "<html><body><p>Oslo police said on Monday that a student had rented two servers "
        "under a false name, \x93\xFA\x96\x7B.</p></body></html>";
    return "From: Clerk <clerk@court.example>\r\nDate: Thu, 22 Apr 2021 10:00:00 +0200\r\n"
           "Subject: Papers\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee below.\r\n" +
           attached("application/pdf; name=\"=?utf-8?Q?=C3=84.pdf?=\"", report_pdf()) +
           attached("text/html; charset=shift_jis; name=page.html", page) +
           "--b\r\nContent-Type: message/rfc822\r\n\r\n" + mail +
           attached("image/png; name=a.png",
                    std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)) +
           "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\nUG9saWNl*IHNhaWQ=\r\n--b--\r\n";
}

} // namespace

TEST_CASE(
    "documents: what is attached to a mail is a report of its own, with the way to its bytes") {
    const TemporaryFolder folder;
    folder.write("case.toml", "name = \"t\"\ntitle = \"T\"\n");
    const auto outer = mail_with_attachments();
    folder.write("reports/a.eml", outer);
    const auto path = folder.path.string();
    REQUIRE(run_program({"run", path}).status == 0);

    std::map<std::string, std::string> found; // by the kind of way: what the claim's bytes are
    for (const auto& claim : show(folder.path, "claim")) {
        if (claim["content"]["predicate"] != "leased") {
            continue;
        }
        const auto why = run_program({"why", path, claim["id"], "--json"});
        REQUIRE(why.status == 0);
        const auto leaf = json::parse(why.out)["origins"][0];
        CHECK(leaf["holds"] == true);
        const auto member = leaf["member"].get<std::string>();
        REQUIRE(member.starts_with("mail:"));
        const auto begin = std::stoul(member.substr(5));
        const auto end = std::stoul(member.substr(member.find('-') + 1));
        REQUIRE(end <= outer.size());
        found[member.substr(member.find(','))] = outer.substr(begin, end - begin);
    }
    REQUIRE(found.size() == 3);
    CHECK(found.contains(",base64+shift_jis,page.html"));
    CHECK(found[",as-is"] == mail.substr(0, mail.size() - 2)); // the line end is the boundary's
    const auto pdf = std::find_if(found.begin(), found.end(), [](const auto& one) {
        return one.first.starts_with(",base64,\u00C4.pdf/pdf:pdftotext-");
    });
    REQUIRE(pdf != found.end());
    CHECK(pdf->second == base64_of(report_pdf()));

    bool has_inner = false;
    for (const auto& document : show(folder.path, "document")) {
        const auto publisher = document["content"].value("publisher", json::object());
        has_inner = has_inner || publisher.value("name", "") == "Harbour Post";
    }
    CHECK(has_inner); // the mail within has its own sender
    const auto gaps = show(folder.path, "gap");
    CHECK(std::any_of(gaps.begin(), gaps.end(), [](const json& gap) {
        return gap["content"]["why"].get<std::string>().find("1 bytes that are no base64") == 0;
    }));
    const auto unread = show(folder.path, "coverage");
    CHECK(std::any_of(unread.begin(), unread.end(), [](const json& one) {
        return one["content"].value("member", "").find("a.png") != std::string::npos &&
               one["content"]["read"] == false;
    }));
    CHECK(run_program({"verify", path}).status == 0);
    CHECK(run_program({"run", path}).status == 0);
}

TEST_CASE("documents: a mail that was sealed before its attachments were opened is opened anew") {
    const TemporaryFolder folder;
    const std::string title = "name = \"t\"\ntitle = \"T\"\n";
    folder.write("case.toml", title + "[sources]\nevidence = [\"docs\"]\n");
    folder.write("docs/a.eml", mail_with_attachments());
    const auto path = folder.path.string();
    REQUIRE(run_program({"run", path}).status == 0);
    // As a book has it of a version that opened no mails.
    const auto edit = "sqlite3 " + (folder.path / ".ample/book.db").string() +
                      " \"UPDATE source SET role = 'reports'\"";
    REQUIRE(std::system(edit.c_str()) == 0); // NOLINT: a test
    folder.write("case.toml", title + "[sources]\nreports = [\"docs\"]\n[limits]\ndepth = 5\n");
    REQUIRE(run_program({"run", path}).status == 0);
    for (const auto& exhibit : show(folder.path, "exhibit")) {
        CHECK(exhibit["content"]["members"].size() == 6);
        CHECK(exhibit["content"]["format"] == "mail");
    }
    CHECK(run_program({"verify", path}).status == 0);
}

TEST_CASE("documents: observables of a loose mail are those of its attachments too") {
    const TemporaryFolder folder;
    folder.write("a.eml", mail_with_attachments());
    const auto ran = run_program({"observables", (folder.path / "a.eml").string(), "--json"});
    REQUIRE(ran.status == 0);
    const auto lines = ran.lines();
    const auto found = std::find_if(
        lines.begin(), lines.end(), [](const json& one) { return one["value"] == "cdn.evil.com"; });
    REQUIRE(found != lines.end());
    CHECK((*found)["place"].get<std::string>().starts_with("page 1, "));
    CHECK((*found)["member"].get<std::string>().find(",base64,\u00C4.pdf/pdf:") !=
          std::string::npos);
    CHECK(ran.err.find("a.png]: the report holds NUL bytes") != std::string::npos);
    CHECK(ran.err.find("1 bytes that are no base64") != std::string::npos);
}

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
