// Words of a PDF as a report: paragraphs, hyphens, running heads, and the way back to page and box.

#include <ample/read/document.hpp>
#include <ample/read/pdf_words.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <sstream>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

/// Pages made line by line, in the form of pdftotext.
struct Pages {
    std::string bytes = "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" "
                        "\"x\"><html>\n<head>\n</head>\n<body>\n<doc>\n";
    bool is_open = false;

    Pages& page() {
        bytes += is_open ? "</block></flow></page>" : "";
        bytes += "<page width=\"612.0\" height=\"792.0\">\n<flow><block>";
        is_open = true;
        return *this;
    }

    Pages& block() {
        bytes += "</block></flow><flow><block xMin=\"1\">";
        return *this;
    }

    /// A line at `top` whose words are six points wide a letter.
    Pages& line(double top, const std::string& text, double left = 72, double height = 9) {
        bytes += fmt::format("<line xMin=\"{}\" yMin=\"{}\" xMax=\"{}\" yMax=\"{}\">",
                             left,
                             top,
                             left + 6.0 * static_cast<double>(text.size()),
                             top + height);
        std::istringstream words(text);
        double at = left;
        for (std::string word; words >> word;) {
            const auto wide = 6.0 * static_cast<double>(word.size());
            bytes +=
                fmt::format("<word xMin=\"{}\" yMin=\"{}\" xMax=\"{}\" yMax=\"{}\">{}</word>\n",
                            at,
                            top,
                            at + wide,
                            top + height,
                            word);
            at += wide + 6;
        }
        bytes += "</line>";
        return *this;
    }

    [[nodiscard]] std::string done() const { return bytes + "</block></flow></page></doc></html>"; }
};

Document read_words(const std::string& bytes) {
    auto document = document_from_pdf_words(bytes);
    REQUIRE(document);
    REQUIRE(document->source.size() == document->text.size() + 1);
    CHECK(std::is_sorted(document->source.begin(), document->source.end()));
    CHECK(document->source.back() <= bytes.size());
    return std::move(*document);
}

std::string text_of(const Pages& pages) {
    return read_words(pages.done()).text;
}

} // namespace

TEST_CASE("pdf words: lines of a block are one paragraph, blocks are apart") {
    Pages pages;
    pages.page()
        .line(200, "The police said on Tuesday that a man")
        .line(212, "rented five servers under a false name.")
        .block()
        .line(300, "The bank found nothing of that kind.");
    CHECK(text_of(pages) == "The police said on Tuesday that a man rented five servers under a "
                            "false name.\n\nThe bank found nothing of that kind.");
}

TEST_CASE("pdf words: a sentence goes on in the next column and on the next page") {
    Pages pages;
    pages.page()
        .line(200, "The police said on Tuesday that a man")
        .block()
        .line(200, "rented five servers under a name that", 330)
        .page()
        .line(200, "was not his own, they said.");
    CHECK(text_of(pages) == "The police said on Tuesday that a man rented five servers under a "
                            "name that was not his own, they said.");
}

TEST_CASE("pdf words: hyphens of line ends go, those of words and names stay") {
    const auto joined = [](const std::string& first,
                           const std::string& second,
                           const std::string& more = "and so they said on that day again") {
        Pages pages;
        pages.page().line(200, "they wrote about some " + first).line(212, second + " " + more);
        auto text = text_of(pages);
        text = text.substr(std::string("they wrote about some ").size());
        return text.substr(0, text.find(' '));
    };
    CHECK(joined("creden-", "tials") == "credentials");
    CHECK(joined("creden\u00AD", "tials") == "credentials");
    CHECK(joined("state-", "sponsored", "so state-sponsored it was again") == "state-sponsored");
    CHECK(joined("Anglo-", "American") == "Anglo-American");
    CHECK(joined("evil-", "domain.example") == "evil-domain.example");
    CHECK(joined("http://a.example/x-", "y") == "http://a.example/x-y");
    CHECK(joined("CVE-2021-", "44228") == "CVE-2021-44228");
    CHECK(joined("servers", "rented") == "servers");
}

TEST_CASE("pdf words: halves of a hash in a narrow cell are one hash, other hex is not") {
    Pages pages;
    pages.page().line(200, "d41d8cd98f00b204").line(212, "e9800998ecf8427e");
    CHECK(text_of(pages) == "d41d8cd98f00b204e9800998ecf8427e");
    Pages others;
    others.page().line(200, "d41d8cd98f00b204").line(212, "e9800998ecf8427eaa");
    CHECK(text_of(others) == "d41d8cd98f00b204\ne9800998ecf8427eaa");
}

TEST_CASE("pdf words: running heads are furniture that is named, also with page numbers") {
    Pages pages;
    for (int i = 1; i <= 4; ++i) {
        pages.page()
            .line(20, "Larkspur Threat Report")
            .block()
            .line(200, fmt::format("The police said on day {} that it was so.", i))
            .block()
            .line(770, fmt::format("Page {} of 4", i));
    }
    const auto bytes = pages.done();
    const auto document = read_words(bytes);
    CHECK(document.text.find("Larkspur") == std::string::npos);
    CHECK(document.text.find("of 4") == std::string::npos);
    CHECK(document.text.find("on day 3") != std::string::npos); // same words, but not at an edge
    Pages chapters;
    for (const auto* number : {"7", "3", "5"}) {
        chapters.page().line(20, std::string("Chapter ") + number).block().line(200, "Text it is.");
    }
    CHECK(text_of(chapters).find("Chapter 3") != std::string::npos); // counts no pages
    REQUIRE(document.left_out.size() == 8);
    const auto first = document.left_out.front();
    CHECK(bytes.substr(first.begin, first.size()).find("Larkspur") != std::string::npos);
}

TEST_CASE("pdf words: a stretch of text opens to page, box and words") {
    Pages pages;
    pages.page()
        .line(200, "Nothing here at all.")
        .page()
        .line(300, "The police searched two flats, they said.");
    const auto bytes = pages.done();
    const auto document = read_words(bytes);
    const auto at = document.text.find("police");
    const auto range = document.bytes_of(at, at + std::string("police searched").size());
    CHECK(place_in_pdf(bytes, range) == "page 2, 96.0 300.0 to 186.0 309.0: \"police searched\"");
    CHECK(bytes.substr(range.begin, range.size()).starts_with("<word xMin=\"96\""));
    CHECK(place_in_pdf(bytes, {0, 10}).empty());
    CHECK(place_in_pdf("", {0, 10}).empty());
}

TEST_CASE("pdf words: references and ligatures are read, control characters are not") {
    Pages pages;
    pages.page().line(200, "A&amp;B &lt;\uFB01le&gt; &#x41;&#66; a&#0;b &bad; &#xFFFFFFFF;");
    CHECK(text_of(pages) == "A&B <file> AB a b &bad; &#xFFFFFFFF;");
}

TEST_CASE("pdf words: what is no such file, or has no word, is an error with a hint") {
    for (const auto* bytes : {"",
                              "<",
                              "<doc>",
                              "<page width=\"1\"",
                              "<page><word>",
                              "<word>x</word>",
                              "<page width=\"x\" height=\"nan\"><line><word></word></line>"}) {
        const auto document = document_from_pdf_words(bytes);
        INFO(bytes);
        REQUIRE_FALSE(document);
        CHECK_FALSE(document.error().hint.empty());
    }
    CHECK(score_pdf_words("<!DOCTYPE html><p>The <doc> and <page width=1>") == 0);
}

TEST_CASE("pdf words: damage never breaks the map, and size is linear") {
    Pages pages;
    pages.page().line(20, "Head one").block().line(200, "The creden-").line(212, "tials &amp; so");
    pages.page().line(20, "Head one").block().line(200, "d41d8cd98f00b204");
    const auto good = pages.done();
    std::mt19937 random(22);
    for (int round = 0; round < 3000; ++round) {
        auto bytes = good;
        for (auto times = 1 + random() % 5; times > 0; --times) {
            const auto at = random() % bytes.size();
            if (random() % 2 == 0) {
                bytes[at] = static_cast<char>(random());
            } else {
                bytes.erase(at, random() % 30);
            }
        }
        const auto document = document_from_pdf_words(bytes);
        if (document) {
            REQUIRE(document->source.size() == document->text.size() + 1);
            REQUIRE(std::is_sorted(document->source.begin(), document->source.end()));
            REQUIRE(document->source.back() <= bytes.size());
        }
    }
    Pages many;
    for (int i = 0; i < 3000; ++i) {
        many.page().line(10, "x").line(20, "y-").line(200, std::string(500, '<'));
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK((document_from_pdf_words(many.done()) || true)); // in time, whatever it says
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
