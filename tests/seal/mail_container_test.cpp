// Mails as containers of what is attached to them: names that say where the bytes stand, what is
// badly encoded, and limits.

#include <ample/core/utf8.hpp>
#include <ample/seal/container.hpp>
#include <ample/seal/mail_parts.hpp>
#include <ample/seal/member_path.hpp>
#include <ample/seal/vault.hpp>

#include <doctest/doctest.h>
#include <openssl/evp.h>
#include <tests/seal/fixture.hpp>
#include <tests/seal/pdf_maker.hpp>

#include <algorithm>
#include <chrono>
#include <random>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::seal;

namespace {

struct Attached {
    std::string name = {};
    std::string bytes = {};
    std::string defect = {};
};

struct Opened {
    std::vector<Attached> members = {};
    std::string defect = {};
};

Opened opened(std::string_view mail) {
    MemoryBytes bytes(mail);
    const auto unpacker = open_container(Container::mail, bytes);
    Opened result;
    for (auto member = unpacker->next();; member = unpacker->next()) {
        REQUIRE(member);
        if (!*member) {
            break;
        }
        CHECK((*member)->closed.empty());
        Attached one{(*member)->name, {}, {}};
        std::string piece(7, '\0');
        for (auto count = unpacker->read(piece); *count > 0; count = unpacker->read(piece)) {
            one.bytes.append(piece, 0, *count);
        }
        one.defect = unpacker->defect();
        result.members.push_back(std::move(one));
    }
    result.defect = unpacker->container_defect();
    return result;
}

const std::string head = "From: Desk <desk@larkspur.example>\n"
                         "Date: Tue, 20 Apr 2021 14:05:00 +0900\nMIME-Version: 1.0\n";

/// A mail of a text and parts, each given with its own head.
std::string mail_of(const std::vector<std::string>& parts, const std::string& boundary = "b") {
    const auto line = "--" + boundary;
    auto mail = head + "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n";
    mail += line + "\n\nText.\n";
    for (const auto& part : parts) {
        mail += line;
        mail += "\n" + part + "\n";
    }
    return mail + line + "--\n";
}

std::string base64_of(std::string_view bytes) {
    std::string out((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const auto size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                      reinterpret_cast<const unsigned char*>(bytes.data()),
                                      static_cast<int>(bytes.size()));
    out.resize(static_cast<std::size_t>(size));
    for (std::size_t at = 76; at < out.size(); at += 77) {
        out.insert(at, "\n");
    }
    return out;
}

/// The bytes that a member's name leads to, found as a stranger would: cut, then OpenSSL.
std::string followed(const std::string& mail, const std::string& name) {
    const auto dash = name.find('-');
    const auto comma = name.find(',');
    const auto begin = std::stoul(name.substr(0, dash));
    const auto end = std::stoul(name.substr(dash + 1, comma - dash - 1));
    auto written = mail.substr(begin, end - begin);
    if (name.substr(comma + 1).starts_with("as-is")) {
        return written;
    }
    REQUIRE(name.substr(comma + 1).starts_with("base64"));
    std::erase(written, '\n');
    std::string out(written.size(), '\0');
    const auto size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                      reinterpret_cast<const unsigned char*>(written.data()),
                                      static_cast<int>(written.size()));
    REQUIRE(size >= 0);
    const auto padding = static_cast<std::size_t>(std::count(written.begin(), written.end(), '='));
    out.resize(static_cast<std::size_t>(size) - padding);
    return out;
}

Sealed sealed_as_report(Vault& vault, const test::Folder& folder, std::string_view bytes) {
    auto prepared =
        vault.prepare(folder.write("a.eml", bytes), {.path = "a.eml"}, Documents::opened);
    REQUIRE(prepared);
    std::vector<Prepared> files;
    files.push_back(std::move(*prepared));
    auto sealed = vault.commit(std::move(files));
    REQUIRE(sealed);
    return sealed->front();
}

} // namespace

TEST_CASE("mail container: a member's name leads a stranger to its bytes") {
    std::string noise;
    std::mt19937 random(1);
    for (int i = 0; i < 5000; ++i) {
        noise += static_cast<char>(random());
    }
    const auto mail =
        mail_of({"Content-Type: application/pdf; name=\"Bericht 1.pdf\"\n"
                 "Content-Transfer-Encoding: base64\n\n" +
                     base64_of(noise),
                 "Content-Type: text/plain; charset=utf-8\nContent-Disposition: attachment\n\n"
                 "Two lines,\nas they are."});
    const auto all = opened(mail);
    CHECK(all.defect.empty());
    REQUIRE(all.members.size() == 2);
    CHECK(all.members[0].bytes == noise);
    CHECK(all.members[0].name.ends_with(",base64,Bericht 1.pdf"));
    CHECK(all.members[1].bytes == "Two lines,\nas they are.");
    CHECK(all.members[1].name.ends_with(",as-is+utf-8"));
    for (const auto& one : all.members) {
        CHECK(followed(mail, one.name) == one.bytes);
        CHECK(one.defect.empty());
    }
}

TEST_CASE("mail container: names of files in every way that mails write them") {
    const struct {
        const char* field;
        const char* name;
    } rows[] = {
        {"filename=a.pdf", "a.pdf"},
        {"filename=\"a; b.pdf\"", "a; b.pdf"},
        {"filename=\"a \\\"b\\\".pdf\"", "a \"b\".pdf"},
        {"filename==?utf-8?B?5aCx5ZGK?=.pdf", "\u5831\u544A.pdf"},
        {"filename=\"=?iso-2022-jp?B?GyRCSnM5cBsoQg==?=.pdf\"", "\u5831\u544A.pdf"},
        {"filename*=utf-8''%E5%A0%B1%E5%91%8A.pdf", "\u5831\u544A.pdf"},
        {"filename*=shift_jis'ja'%95%F1%8D%90.pdf", "\u5831\u544A.pdf"},
        {"filename*0*=utf-8''%C3%84; filename*1=rger; filename*2=.pdf", "\u00C4rger.pdf"},
        {"filename=\"../../etc/passwd\"", "../../etc/passwd"},
        {"filename*=nonsense''%E4.pdf", "\xE4.pdf"},
        {"filename=", ""},
    };

    for (const auto& [field, name] : rows) {
        INFO(field);
        const auto all =
            opened(mail_of({std::string("Content-Disposition: attachment; ") + field + "\n\nx"}));
        REQUIRE(all.members.size() == 1);
        const auto wanted = *name == '\0' ? ",as-is" : ",as-is," + std::string(name);
        CHECK(all.members[0].name.substr(all.members[0].name.find(',')) == wanted);
        const auto part = escape_part(all.members[0].name);
        CHECK(utf8::is_valid(part));
        CHECK(part.find('/') == std::string::npos);
    }
}

TEST_CASE("mail container: a file's name is cut at 255 bytes, between characters") {
    std::string name;
    for (int i = 0; i < 200; ++i) {
        name += "%E5%A0%B1";
    }
    const auto all =
        opened(mail_of({"Content-Disposition: attachment; filename*=utf-8''" + name + "\n\nx"}));
    REQUIRE(all.members.size() == 1);
    CHECK(utf8::is_valid(all.members[0].name));
    CHECK(all.members[0].name.size() > 255);
    CHECK(all.members[0].name.size() < 300);
}

TEST_CASE("mail container: the charset that the mail gives a text stands in the path") {
    const auto all = opened(mail_of({"Content-Type: text/html; charset=\"Shift_JIS\"\n"
                                     "Content-Disposition: attachment; filename=a.html\n\n<p>x",
                                     "Content-Type: text/csv; charset=us-ascii\n\nx",
                                     "Content-Type: text/csv; charset=\"a/b c\"\n\nx",
                                     "Content-Type: image/png; charset=utf-8\n\nx"}));
    REQUIRE(all.members.size() == 4);
    const auto charset = [](const Attached& one) {
        const auto path = "zip:x/mail:" + escape_part(one.name);
        return std::string(mail_charset_in(path));
    };
    CHECK(charset(all.members[0]) == "shift_jis");
    CHECK(charset(all.members[1]).empty());
    CHECK(charset(all.members[2]).empty());
    CHECK(charset(all.members[3]).empty());
    for (const auto* path : {"",
                             "mail:",
                             "mail:1-2",
                             "mail:1-2,base64",
                             "zip:1-2,base64+utf-8",
                             "mail:1-2,base64+utf-8/pdf:x",
                             "mail:1-2,as-is,a+b"}) {
        INFO(path);
        CHECK(mail_charset_in(path).empty());
    }
}

TEST_CASE("mail container: what is badly encoded comes out as far as it goes, with the place") {
    const std::string type = "Content-Type: application/x\nContent-Transfer-Encoding: ";

    const struct {
        std::string part;
        std::string bytes;
        std::string defect;
        std::string at; ///< the text of the mail at which the place points
    } rows[] = {
        {type + "base64\n\nUG9saWNl", "Police", "", ""},
        {type + "BASE64 \n\nUG9s\r\n aWNl\r\n", "Police", "", ""},
        {type + "base64\n\nUG9sa*W!Nl", "Police", "2 bytes that are no base64", "*W!Nl"},
        {type + "base64\n\nUG8=\nlist", "Po\x96\x2B\x2D", "4 bytes stand behind the end", "list"},
        {type + "base64\n\nUG9saW", "Poli", "", ""},
        {type + "base64\n\nUG9sa", "Pol", "1 sign of base64 is left over", "a\n--b--"},
        {type + "quoted-printable\n\na=3Db=\nc=", "a=bc=", "", ""},
        {type + "quoted-printable\n\na=ZZ=", "a=ZZ=", "1 equals signs", "=ZZ"},
        {type + "x-uuencode\n\nbegin 644 a", "begin 644 a", "\"x-uuencode\" is not known", ""},
        {type + "8bit\n\na=3D", "a=3D", "", ""},
        {"Content-Type: application/x\n\n", "", "", ""},
    };

    for (const auto& [part, bytes, defect, at] : rows) {
        INFO(part);
        const auto mail = mail_of({part});
        const auto all = opened(mail);
        REQUIRE(all.members.size() == 1);
        CHECK(all.members[0].bytes == bytes);
        CHECK(all.members[0].defect.find(defect) != std::string::npos);
        CHECK(all.members[0].defect.empty() == defect.empty());
        if (!at.empty()) {
            const auto& told = all.members[0].defect;
            const auto place = std::stoul(told.substr(told.find("the first at ") + 13));
            CHECK(mail.substr(place).starts_with(at));
        }
    }
}

TEST_CASE("mail container: texts of the mail are no members; all else is") {
    const auto all = opened(mail_of(
        {"Content-Type: text/html\n\n<p>x</p>",
         "Content-Type: text/plain; name=a.txt\nContent-Disposition: inline\n\nx",
         "Content-Type: text/html\nContent-Disposition: attachment\n\n<p>own</p>",
         "Content-Type: image/png\nContent-Id: <1>\n\npng",
         "Content-Type: message/rfc822\n\nFrom: a@b.example\n\ninner",
         "Content-Type: multipart/digest; boundary=d\n\n--d\n\nFrom: c@d.example\n\nx\n--d--",
         "Content-Type: multipart/mixed; boundary=nowhere\n\nlost"}));
    std::vector<std::string> bytes;
    for (const auto& one : all.members) {
        bytes.push_back(one.bytes);
    }
    CHECK(bytes ==
          std::vector<std::string>{
              "<p>own</p>", "png", "From: a@b.example\n\ninner", "From: c@d.example\n\nx", "lost"});
    CHECK(all.defect.find("no last boundary") != std::string::npos); // of the one that has none
}

TEST_CASE("mail container: parts beyond the limits and a missing end are told with their bytes") {
    std::string wide = head + "Content-Type: multipart/mixed; boundary=b\n\n";
    for (int i = 0; i < 1200; ++i) {
        wide += "--b\nContent-Type: a/b\n\nx\n";
    }
    const auto cut = opened(wide + "--b--\n");
    CHECK(cut.members.size() == 1000);
    const auto& last = cut.members.back().name;
    const auto place = cut.defect.find("bytes ");
    REQUIRE(place != std::string::npos);
    CHECK(cut.defect.starts_with("more than 1,000 parts"));
    CHECK(std::stoul(cut.defect.substr(place + 6)) > std::stoul(last.substr(last.find('-') + 1)));

    const auto open_end =
        opened(head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: a/b\n\nab");
    REQUIRE(open_end.members.size() == 1);
    CHECK(open_end.members[0].bytes == "ab");
    CHECK(open_end.defect.find("no last boundary ends the parts from byte " +
                               std::to_string(head.size() + 43)) == 0);
}

TEST_CASE("mail container: told by its head where documents are opened, however long that is") {
    const auto mail = mail_of({});
    CHECK(container_of(mail) == Container::none);
    CHECK(container_of(mail, Documents::opened) == Container::mail);
    const auto longer = "Received: by x" + std::string(5000, 'x') + "\n" + mail;
    CHECK(container_of(longer, Documents::opened) == Container::mail);
    CHECK(container_of("Police: nobody was hurt\n\nText", Documents::opened) == Container::none);
    CHECK(container_of("", Documents::opened) == Container::none);
}

TEST_CASE(
    "mail container: a vault keeps mails in mails, their PDFs and archives, up to its depth") {
    const test::Folder folder;
    auto vault = test::open_vault(folder);
    const auto pdf = pdf_of_pages({pdf_line(72, 700, "Police searched a flat.")});
    const std::string pdf_part = "Content-Type: application/pdf; name=a.pdf\n"
                                 "Content-Transfer-Encoding: base64\n\n" +
                                 base64_of(pdf);
    const auto inner = mail_of({pdf_part}, "inner");
    const auto middle = mail_of({"Content-Type: message/rfc822\n\n" + inner}, "middle");
    const auto outer = mail_of({"Content-Type: message/rfc822\n\n" + middle, pdf_part});
    const auto sealed = sealed_as_report(vault, folder, outer);
    std::vector<std::string> kinds;
    for (const auto& member : sealed.members) {
        std::string way;
        for (std::size_t at = 0; at < member.path.size();) {
            const auto end = std::min(member.path.find('/', at), member.path.size());
            const auto part = member.path.substr(at, end - at);
            way += (way.empty() ? "" : "/") + part.substr(0, part.find(':'));
            at = end + 1;
        }
        kinds.push_back(way);
    }
    CHECK(kinds ==
          std::vector<std::string>{
              "mail", "mail/mail", "mail/mail/mail", "mail/mail/mail/pdf", "mail", "mail/pdf"});
    CHECK(sealed.defects.empty());
    CHECK(sealed.members[2].digest == sealed.members[4].digest); // one PDF, two ways to it
    CHECK(test::content(vault, sealed.members[0].digest) == middle);

    const test::Folder other;
    auto shallow = test::open_vault(other, {.depth = 2});
    const auto part = sealed_as_report(shallow, other, outer);
    CHECK(std::any_of(part.defects.begin(), part.defects.end(), [](const MemberDefect& one) {
        return one.why.find("nested more than 2 deep") != std::string::npos;
    }));
}

TEST_CASE("mail container: among evidence a mail is a file like any other") {
    const test::Folder folder;
    auto vault = test::open_vault(folder);
    const auto sealed = test::seal_bytes(vault, folder, mail_of({"Content-Type: a/b\n\nx"}));
    CHECK(sealed.members.empty());
    CHECK(sealed.defects.empty());
}

TEST_CASE("mail container: any damage leaves members whose names hold, in linear time") {
    std::mt19937 random(2822);
    const auto good = mail_of({"Content-Type: a/b; name*0*=utf-8''%C3; name*1*=%84\n"
                               "Content-Transfer-Encoding: base64\n\nUG9saWNl",
                               "Content-Type: message/rfc822\n\nFrom: a\n\nx",
                               "Content-Type: multipart/mixed; boundary=c\n\n--c\n"
                               "Content-Type: c/d\n\nq\n--c--"});
    for (int round = 0; round < 2000; ++round) {
        auto mail = good;
        for (auto times = 1 + random() % 6; times > 0 && !mail.empty(); --times) {
            const auto at = random() % mail.size();
            switch (random() % 3) {
            case 0:
                mail[at] = static_cast<char>(random());
                break;
            case 1:
                mail.erase(at, random() % 40);
                break;
            default:
                mail.insert(at, mail.substr(random() % mail.size(), random() % 80));
            }
        }
        for (const auto& one : opened(mail).members) {
            const auto dash = one.name.find('-');
            const auto begin = std::stoul(one.name.substr(0, dash));
            const auto end = std::stoul(one.name.substr(dash + 1));
            REQUIRE(begin <= end);
            REQUIRE(end <= mail.size());
            REQUIRE(one.bytes.size() <= end - begin);
        }
    }
    std::string boundaries = head + "Content-Type: multipart/mixed; boundary=b\n\n";
    for (int i = 0; i < 300'000; ++i) {
        boundaries += "--b\n\n";
    }
    std::string deep = head;
    for (int i = 0; i < 3000; ++i) {
        const auto name = "b" + std::to_string(i);
        deep += "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + "\n";
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK(opened(boundaries).members.empty());
    CHECK(opened(deep).members.size() == 1); // the part that is too deep, as it is
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
