#include <ample/read/detail/entity_map.hpp>
#include <ample/read/detail/html_cost.hpp>
#include <ample/read/document.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

/// The source bytes of `words`, which stand in the text.
std::string bytes_of(const Document& document, std::string_view bytes, std::string_view words) {
    const auto at = document.text.find(words);
    if (at == std::string::npos) {
        return "(not in the text)";
    }
    const auto range = document.bytes_of(at, at + words.size());
    return std::string(bytes.substr(range.begin, range.size()));
}

std::string meta_of(const Document& document, std::string_view key) {
    std::string values;
    for (const auto& [name, value] : document.meta) {
        values += name == key ? (values.empty() ? "" : "|") + value : "";
    }
    return values;
}

/// The map is as long as the text and one more, sorted, and inside the bytes.
void check_map(const Document& document, std::size_t size) {
    REQUIRE(document.source.size() == document.text.size() + 1);
    REQUIRE(std::is_sorted(document.source.begin(), document.source.end()));
    REQUIRE(document.source.back() <= size);
}

struct Refused {
    std::string bytes;
    Kind kind;
    std::string_view what;
};

const Refused refused_texts[] = {
    {"", Kind::damaged, "the report is empty"},
    {" \r\n\t\xE3\x80\x80\xC2\xA0\n", Kind::damaged, "the report is empty"},
    {"\xEF\xBB\xBF", Kind::damaged, "the report is empty"},
    {std::string("a\0b", 3), Kind::damaged, "the report holds NUL bytes, so it is no text"},
    {std::string((16U << 20U) + 1, 'a'), Kind::unsupported, "the report is larger than 16 MiB"},
};

const Refused refused_pages[] = {
    {"", Kind::damaged, "the report is empty"},
    {"<html><body><script>x</script><p>&nbsp;</p></body>", Kind::damaged, "the report is empty"},
    {std::string("<p>a\0b", 6), Kind::damaged, "the report holds NUL bytes, so it is no text"},
    {std::string((16U << 20U) + 1, 'a'), Kind::unsupported, "the report is larger than 16 MiB"},
    {repeated("<div>", 200'000),
     Kind::unsupported,
     "the HTML is nested too deeply or its tags are too long"},
    {"<p " + repeated("a b c d ", 20'000) + ">x",
     Kind::unsupported,
     "the HTML is nested too deeply or its tags are too long"},
};

} // namespace

TEST_CASE("document: what is no report is refused with words and a hint") {
    for (const auto& refused : refused_texts) {
        INFO(refused.what);
        const auto document = document_from_text(refused.bytes);
        REQUIRE_FALSE(document);
        CHECK(document.error().kind == refused.kind);
        CHECK(document.error().what == refused.what);
        CHECK_FALSE(document.error().hint.empty());
    }
    for (const auto& refused : refused_pages) {
        INFO(refused.bytes.substr(0, 40));
        const auto document = document_from_html(refused.bytes);
        REQUIRE_FALSE(document);
        CHECK(document.error().kind == refused.kind);
        CHECK(document.error().what == refused.what);
        CHECK_FALSE(document.error().hint.empty());
    }
}

TEST_CASE("document: the steps a page may cost grow with its size, not with its square") {
    const auto is_refused = [](const std::string& page) {
        return detail::html_steps(page) > detail::most_html_steps(page.size());
    };
    for (const std::string_view nested : {"<div>", "<ul><li>a", "<b>", "<table><tr><td>"}) {
        INFO(nested);
        CHECK(is_refused(repeated(nested, 250'000 / nested.size())));
    }
    CHECK(is_refused("<p " + repeated("a=b ", 10'000) + ">"));
    // As deep as pages of people go, and ten times as many tags as a long one has.
    const auto depth = repeated("<div>", 200);
    CHECK_FALSE(is_refused(depth + repeated("<p class=a id=b>x</p>", 100'000)));
    CHECK_FALSE(is_refused(repeated(depth + "x" + repeated("</div>", 200), 1000)));
    CHECK_FALSE(is_refused(repeated("<div>", 3000)));
}

TEST_CASE("document: text stays as it is but for its line ends") {
    const std::string_view bytes = "\xEF\xBB\xBFSaid \xE2\x80\x9Cno\xE2\x80\x9D.\r\nTwo\rThree\n";
    const auto document = document_from_text(bytes);
    REQUIRE(document);
    CHECK(document->text == "Said “no”.\nTwo\nThree\n");
    CHECK(document->charset == "UTF-8");
    CHECK(bytes_of(*document, bytes, "“no”") == "“no”");
    CHECK(bytes_of(*document, bytes, ".\nTwo") == ".\r\nTwo");
    check_map(*document, bytes.size());
}

TEST_CASE("document: UTF-16 and Japanese encodings are decoded with the way back") {
    struct Case {
        std::string bytes;
        std::string_view charset;
        std::string words;
    };

    const Case cases[] = {
        {std::string("\xFF\xFE"
                     "a\0\xE5\x65\x3D\xD8\0\xDE",
                     10),
         "UTF-16LE",
         std::string("\xE5\x65\x3D\xD8\0\xDE", 6)},
        {std::string("\xFE\xFF\0a\x65\xE5\xD8\x3D\xDE\0", 10),
         "UTF-16BE",
         std::string("\x65\xE5\xD8\x3D\xDE\0", 6)},
    };
    for (const auto& one : cases) {
        const auto document = document_from_text(one.bytes);
        REQUIRE(document);
        CHECK(document->charset == one.charset);
        CHECK(document->text == "a日😀");
        CHECK(bytes_of(*document, one.bytes, "日😀") == one.words);
        check_map(*document, one.bytes.size());
    }
    // "The weather in Tokyo was fine.", three times, in Shift_JIS.
    const std::string sentence =
        "\x93\x8C\x8B\x9E\x82\xCC\x93\x56\x8B\x43\x82\xCD\x90\xB0\x82\xEA\x82\xBE\x82\xC1\x82\xBD"
        "\x81\x42\n";
    const auto japanese = sentence + sentence + sentence;
    const auto document = document_from_text(japanese);
    REQUIRE(document);
    CHECK(document->text.starts_with("東京の天気は晴れだった。\n"));
    CHECK(bytes_of(*document, japanese, "天気") == "\x93\x56\x8B\x43");
    check_map(*document, japanese.size());
}

TEST_CASE("document: long text in another encoding is decoded in pieces without a seam") {
    std::string bytes = "\xFF\xFE";
    for (int i = 0; i < 5000; ++i) {
        bytes += std::string("\x3D\xD8\0\xDE"
                             "a\0",
                             6);
    }
    const auto document = document_from_text(bytes);
    REQUIRE(document);
    CHECK(document->text == repeated("😀a", 5000));
    for (std::size_t i = 0; i < 5000; ++i) {
        REQUIRE(document->source[i * 5] == 2 + i * 6);
        REQUIRE(document->source[i * 5 + 4] == 2 + i * 6 + 4);
    }
}

TEST_CASE("document: references of HTML are decoded and lead back to their bytes") {
    const std::string_view bytes =
        "<p>Police &amp; &ldquo;partners&rdquo; &#x65E5;&#26412; &copy2016 "
        "A&B &nosuch; 5 &lt; 6 &notit; x&amp;amp;</p>";
    const auto document = document_from_html(bytes);
    REQUIRE(document);
    CHECK(document->text == "Police & “partners” 日本 ©2016 A&B &nosuch; 5 < 6 ¬it; x&amp;");
    CHECK(bytes_of(*document, bytes, "& “partners”") == "&amp; &ldquo;partners&rdquo;");
    CHECK(bytes_of(*document, bytes, "日本") == "&#x65E5;&#26412;");
    CHECK(bytes_of(*document, bytes, "©2016") == "&copy2016");
    CHECK(bytes_of(*document, bytes, "< 6") == "&lt; 6");
    CHECK(bytes_of(*document, bytes, "¬it;") == "&notit;");
    CHECK(bytes_of(*document, bytes, "x&amp;") == "x&amp;amp;");
    check_map(*document, bytes.size());
}

TEST_CASE("document: a map of texts that do not belong together is coarse") {
    CHECK(detail::map_entities("abc", "axc") == std::vector<std::uint32_t>{0, 0, 0, 3});
    CHECK(detail::map_entities("a</b>c", "ac") == std::vector<std::uint32_t>{0, 5, 6});
    CHECK(detail::map_entities("a\r\nb", "a\nb") == std::vector<std::uint32_t>{0, 1, 3, 4});
}

TEST_CASE("document: blocks become lines, blanks become one, pre stays") {
    const auto document = document_from_html("<div>a  b\n c<br>d</div><ul><li>e<li>f</ul>"
                                             "<table><tr><td>g<td>h<tr><td>i</table>"
                                             "<pre>j  k\n  l</pre>m<b>n</b> <i>o</i>");
    REQUIRE(document);
    CHECK(document->text == "a b c\nd\ne\nf\ng\th\ni\nj  k\n  l\nmn o");
}

TEST_CASE("document: furniture is left out and listed, the header of an article stays") {
    const std::string_view bytes =
        "<body><header>menu</header><nav>links</nav><article><header><h1>Headline</h1></header>"
        "<p>Text</p><aside>more</aside><footer>tags</footer></article><script>x()</script>"
        "<style>p{}</style><noscript>n</noscript><footer>imprint";
    const auto document = document_from_html(bytes);
    REQUIRE(document);
    CHECK(document->text == "Headline\nText");
    std::string left_out;
    for (const auto range : document->left_out) {
        left_out += "[" + std::string(bytes.substr(range.begin, range.size())) + "]";
    }
    CHECK(left_out == "[<header>menu</header><nav>links</nav>]"
                      "[<aside>more</aside><footer>tags</footer>]"
                      "[<script>x()</script><style>p{}</style><noscript>n</noscript>"
                      "<footer>imprint]");
}

TEST_CASE("document: the page tells about itself in meta, time and JSON-LD") {
    const auto document = document_from_html(
        "<html lang=ja><head><meta property='og:title' content='A &amp; B'>"
        "<meta name=Author content=X><meta itemprop=datePublished content=2021-04-20>"
        "<link rel=canonical href=https://a.example/1>"
        "<script "
        "type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-04-20\","
        "\"author\":[{\"name\":\"N. N.\"},{\"name\":\"M. M.\"}],\"publisher\":\"The "
        "Post\"}]</script>"
        "<script type='application/ld+json'>{broken</script>"
        "</head><body><p><time datetime=2021-04-20T01:00Z>today</time> text");
    REQUIRE(document);
    CHECK(document->title == "A & B");
    CHECK(meta_of(*document, "html:lang") == "ja");
    CHECK(meta_of(*document, "author") == "X");
    CHECK(meta_of(*document, "datepublished") == "2021-04-20");
    CHECK(meta_of(*document, "canonical") == "https://a.example/1");
    CHECK(meta_of(*document, "jsonld:datePublished") == "2021-04-20");
    CHECK(meta_of(*document, "jsonld:author") == "N. N.|M. M.");
    CHECK(meta_of(*document, "jsonld:publisher") == "The Post");
    CHECK(meta_of(*document, "time") == "2021-04-20T01:00Z");
    CHECK(document->text == "today text");
}

TEST_CASE("document: a page says its encoding") {
    const std::string page = "<meta charset=\"euc-jp\"><title>x</title><p>\xC6\xFC\xCB\xDC";
    const auto document = document_from_html(page);
    REQUIRE(document);
    CHECK(document->charset == "euc-jp");
    CHECK(document->text == "日本");
    CHECK(bytes_of(*document, page, "本") == "\xCB\xDC");
}

TEST_CASE("document: deep pages within bounds are read without recursion") {
    const auto size = "<!--" + std::string(2'000'000, 'x') + "-->"; // which makes depth worth it
    const auto document = document_from_html(repeated("<div>", 20'000) + "deep" + size);
    REQUIRE(document);
    CHECK(document->text == "deep");
}

TEST_CASE("document: formatting that is opened again and again runs into the bound of memory") {
    std::string page = "<p>";
    for (int i = 0; i < 4000; ++i) {
        page += "<b a" + std::to_string(i) + ">";
    }
    page += "</p>" + repeated("<p>x</p>", 40'000) + "<!--" + std::string(4'000'000, 'x') + "-->";
    REQUIRE(detail::html_steps(page) <= detail::most_html_steps(page.size()));
    const auto document = document_from_html(page);
    REQUIRE_FALSE(document);
    CHECK(document.error().kind == Kind::unsupported);
}

TEST_CASE("document: broken pages give text with a map that holds") {
    std::mt19937 random(11);
    constexpr std::string_view pieces[] = {
        "<p>",      "</p>",       "<table>", "<td>",         "</table>", "<b>",
        "</i>",     "<a href='x", "'>",      "text ",        "&amp;",    "&ldquo;",
        "&#0;",     "&",          "<",       "\r\n",         "<!--",     "-->",
        "<script>", "</script>",  "<pre>",   "\xE6\x97\xA5", "\xFF",     "<svg><title>",
        "<select>", "<template>", "&notin",  "<br>"};
    for (int round = 0; round < 3000; ++round) {
        std::string page = "x";
        for (auto count = random() % 20; count > 0; --count) {
            page += pieces[random() % std::size(pieces)];
        }
        INFO(page);
        if (const auto document = document_from_html(page)) {
            check_map(*document, page.size());
        }
    }
}
