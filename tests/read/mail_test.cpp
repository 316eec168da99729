// Mails as reports: heads, encodings with the way back, parts, forwarded and quoted text.

#include <ample/read/document.hpp>
#include <ample/read/format.hpp>
#include <ample/read/mail.hpp>
#include <ample/seal/mail_parts.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <random>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

std::string meta_of(const Document& document, std::string_view key) {
    std::string values;
    for (const auto& [name, value] : document.meta) {
        values += name == key ? (values.empty() ? "" : "|") + value : "";
    }
    return values;
}

std::string bytes_of(const Document& document, std::string_view bytes, std::string_view words) {
    const auto at = document.text.find(words);
    if (at == std::string::npos) {
        return "(not in the text)";
    }
    const auto range = document.bytes_of(at, at + words.size());
    return std::string(bytes.substr(range.begin, range.size()));
}

const std::string head =
    "From: Desk <desk@larkspur.example>\nDate: Tue, 20 Apr 2021 14:05:00 +0900\n"
    "Subject: A\nMIME-Version: 1.0\n";

Document read_mail(const std::string& bytes) {
    auto document = document_from_mail(bytes);
    REQUIRE(document);
    REQUIRE(document->source.size() == document->text.size() + 1);
    CHECK(std::is_sorted(document->source.begin(), document->source.end()));
    CHECK(document->source.back() <= bytes.size());
    return std::move(*document);
}

} // namespace

TEST_CASE("mail: sender, date and subject are told as they stand in the head") {
    const auto mail =
        read_mail("From: =?utf-8?q?L=C3=A4rk?= =?utf-8?q?spur?= <Desk@L.example>\n"
                  "Subject: Five servers,\n rented\nDate: 2 Jan 20 03:04 GMT\n\nText.\n");
    CHECK(mail.title == "Five servers, rented");
    CHECK(meta_of(mail, "mail:from") == "L\u00E4rkspur");
    CHECK(meta_of(mail, "mail:from-host") == "l.example");
    CHECK(meta_of(mail, "mail:date") == "2020-01-02 03:04 GMT");
    CHECK(mail.text == "Text.\n");
}

TEST_CASE("mail: what is no date of a mail is told as unread") {
    for (const auto* date : {"yesterday",
                             "32 Apr 2021 10:00",
                             "20 Foo 2021 10:00",
                             "20 Apr 2021",
                             "20 Apr twenty 10:00",
                             "20 Apr 2021 noon"}) {
        const auto mail =
            read_mail("From: a@b.example\nDate: " + std::string(date) + "\n\nText.\n");
        INFO(date);
        CHECK(meta_of(mail, "mail:date").empty());
        CHECK(meta_of(mail, "mail:date-unread") == date);
    }
}

TEST_CASE("mail: decoded text leads back to the bytes that encode it") {
    const auto plain = head + "Content-Transfer-Encoding: quoted-printable\n"
                              "Content-Type: text/plain; charset=utf-8\n\n"
                              "M=C3=BCnster police =\nsaid so.\n";
    const auto quoted = read_mail(plain);
    CHECK(quoted.text == "M\u00FCnster police said so.\n");
    CHECK(bytes_of(quoted, plain, "M\u00FCnster") == "M=C3=BCnster");
    CHECK(bytes_of(quoted, plain, "police said") == "police =\nsaid");

    const auto encoded = head + "Content-Transfer-Encoding: base64\n\nUG9saWNl\nIHNhaWQgc28u\n";
    const auto based = read_mail(encoded);
    CHECK(based.text == "Police said so.");
    CHECK(bytes_of(based, encoded, "Police") == "UG9saWNl\n");
    CHECK(bytes_of(based, encoded, "ol").find("9") != std::string::npos);
}

TEST_CASE("mail: HTML is read where the plain alternative is a stub, without its furniture") {
    const auto parts = [](const std::string& plain) {
        return head + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\n" + plain +
               "\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
               "<nav>Menu</nav><p class=3D\"x\">Police said <b>so</b>.</p>\n--b--\n";
    };
    CHECK(read_mail(parts("See the HTML part.")).text.find("Police said so.") == 0);
    const std::string longer(200, 'x');
    CHECK(read_mail(parts(longer)).text == longer);
    CHECK(read_mail(parts("")).text.find("Menu") == std::string::npos);
}

TEST_CASE("mail: a forwarded mail is its first sender's, unless the second has more to say") {
    const std::string inner = "---------- Forwarded message ---------\n"
                              "From: Kisha News <news@kisha.example>\n"
                              "Date: Mon, 19 Apr 2021 08:00:00 +0900\nSubject: Five servers\n"
                              "To: x@y.example\n\nPolice said so.\n";
    const auto bare = read_mail(head + "\nFYI\n\n" + inner);
    CHECK(meta_of(bare, "mail:forwarded-from") == "Kisha News");
    CHECK(meta_of(bare, "mail:forwarded-date") == "2021-04-19 08:00:00 +0900");
    CHECK(bare.title == "Five servers");
    CHECK(bare.text.find("Kisha") == std::string::npos);
    CHECK(bare.text.find("Police said so.") != std::string::npos);

    const auto own = read_mail(head + "\n" + std::string(300, 'w') + "\n\n" + inner);
    CHECK(meta_of(own, "mail:forwarded-from").empty());
    CHECK(meta_of(own, "mail:forwards") == "Kisha News");
    CHECK(own.title == "A");

    const auto attached = read_mail(
        head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nFYI\n--b\n"
               "Content-Type: message/rfc822\n\nFrom: Kisha <k@kisha.example>\nSubject: Inner\n\n"
               "Police said so.\n--b--\n");
    CHECK(attached.text == "FYI"); // the other mail is a report of its own
    CHECK(meta_of(attached, "mail:attachment") == "without a name (message/rfc822, 61 bytes)");
}

TEST_CASE("mail: quoted lines are another mail's, and named as left out") {
    const auto bytes = head + "\nNo.\n> Is it so?\nOn Monday, X <x@y.example> wrote:\nold text\n";
    const auto mail = read_mail(bytes);
    CHECK(mail.text == "No.\n");
    std::string left;
    for (const auto range : mail.left_out) {
        left += bytes.substr(range.begin, range.size());
    }
    CHECK(left.find("> Is it so?") != std::string::npos);
    CHECK(left.find("old text") != std::string::npos);
}

TEST_CASE("mail: attachments are named") {
    const auto mail =
        read_mail(head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nText\n--b\n"
                         "Content-Type: application/pdf; name=a.pdf\n\nxyz\n--b--\n");
    CHECK(meta_of(mail, "mail:attachment") == "a.pdf (application/pdf, 3 bytes)");
}

TEST_CASE("mail: told by a head that only mail software writes") {
    CHECK(score_mail(head + "\nText") == 95);
    CHECK(score_mail("From: Larkspur\nThe police said so.\n") == 0);
    CHECK(score_mail("From: Larkspur\nDate: today\n\nThe police said so.\n") == 0);
    CHECK(score_mail("Police: nobody was hurt\n\nText") == 0);
    CHECK(score_mail("") == 0);
    CHECK(detect(head + "\nText")->name == "text"); // among evidence its lines are swept
    CHECK(detect(head + "\nText", Among::reports)->name == "mail");
}

TEST_CASE("mail: mails without text say so") {
    for (const auto& body : {std::string(),
                             std::string("\n\n"),
                             std::string("Content-Type: image/png\n\nxx"),
                             std::string("Content-Type: multipart/mixed; boundary=b\n\n--b--\n")}) {
        const auto mail = document_from_mail(head + body);
        REQUIRE_FALSE(mail);
        CHECK(mail.error().what == "the mail has no text");
    }
}

TEST_CASE("mail: parts in parts, a thousand parts and endless heads stay within bounds") {
    std::string deep = head;
    for (int i = 0; i < 200; ++i) {
        const auto name = "b" + std::to_string(i);
        deep += "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + "\n";
    }
    std::string wide = head + "Content-Type: multipart/mixed; boundary=b\n\n";
    for (int i = 0; i < 100'000; ++i) {
        wide += "--b\n\nx\n";
    }
    std::string messages = head;
    for (int i = 0; i < 20'000; ++i) {
        messages += "Content-Type: message/rfc822\n\n";
    }
    const std::string fields = head + "X: " + std::string(3'000'000, 'a');
    std::string encoded = "From: a@b.example\nMIME-Version: 1.0\nSubject: ";
    for (int i = 0; i < 50'000; ++i) {
        encoded += "=?";
    }
    std::string parameters = head + "Content-Type: text/plain";
    for (int i = 0; i < 10'000; ++i) {
        parameters += "; a*" + std::to_string(i) + "*=%41";
    }
    const auto start = std::chrono::steady_clock::now();
    for (const auto& bytes : {deep, wide, messages, fields, encoded, parameters}) {
        const auto mail = document_from_mail(bytes + "\n\nText.\n");
        CHECK((mail || !mail.error().what.empty()));
    }
    CHECK(seal::mail_parts_of(wide).parts.size() <= 1000);
    CHECK_FALSE(seal::mail_parts_of(wide).not_taken.empty());
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}

TEST_CASE("mail: any damage gives a document whose map is sorted, or a reason") {
    std::mt19937 random(822);
    const auto good = head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
                             "Content-Transfer-Encoding: base64\n\nUG9saWNlIHNhaWQgc28u\n--b\n"
                             "Content-Transfer-Encoding: quoted-printable\n\na=C3=BC=\nb\n"
                             "-----Original Message-----\nFrom: x\n\n> q\n--b--\n";
    for (int round = 0; round < 3000; ++round) {
        auto bytes = good;
        for (auto times = 1 + random() % 5; times > 0 && !bytes.empty(); --times) {
            const auto at = random() % bytes.size();
            switch (random() % 3) {
            case 0:
                bytes[at] = static_cast<char>(random());
                break;
            case 1:
                bytes.erase(at, random() % 30);
                break;
            default:
                bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 60));
            }
        }
        const auto mail = document_from_mail(bytes);
        if (mail) {
            REQUIRE(mail->source.size() == mail->text.size() + 1);
            REQUIRE(std::is_sorted(mail->source.begin(), mail->source.end()));
            REQUIRE(mail->source.back() <= bytes.size());
        } else {
            REQUIRE_FALSE(mail.error().what.empty());
        }
    }
}
