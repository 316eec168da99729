// How text is parted into words. The table tells word for word what joins and what parts.

#include <ample/cite/words.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace ample::cite; // NOLINT: tests read better without the prefix

namespace {

/// "Two[two]": each word as it stands and in lower case, a "!" behind what begins with a capital.
std::string parted(std::string_view text) {
    std::string all;
    for (const auto& word : words_of(text, 0, text.size())) {
        all += all.empty() ? "" : " ";
        all += std::string(text.substr(word.begin, word.end - word.begin)) + "[" + word.low + "]" +
               (word.capital ? "!" : "");
    }
    return all;
}

} // namespace

TEST_CASE("words: what joins and what parts") {
    struct Row {
        std::string_view text;
        std::string_view words;
    };

    for (const auto& [text, words] : {
             Row{"Two plain words", "Two[two]! plain[plain] words[words]"},
             Row{"a well-known, end.", "a[a] well-known[well-known] ,[,] end[end] .[.]"},
             Row{"O'Hara's AT&T", "O'Hara[o'hara]! 's['s] AT&T[at&t]!"},
             Row{"U.S. army", "U.S.[u.s.]! army[army]"},
             Row{"the F.B.I. said", "the[the] F.B.I.[fbi]! said[said]"},
             Row{"1,200 and 6.5, 3,x", "1,200[1,200] and[and] 6.5[6.5] ,[,] 3[3] ,[,] x[x]"},
             Row{"caf\xC3\xA9 caf\xC3\xA9-bar",
                 "caf\xC3\xA9[caf\xC3\xA9] caf\xC3\xA9-bar[caf\xC3\xA9-bar]"},
             Row{"\xC3\x89mile left", "\xC3\x89mile[\xC3\xA9mile]! left[left]"},
             Row{"China\xE2\x80\x99s army", "China[china]! \xE2\x80\x99s['s] army[army]"},
             Row{"word\xE2\x80\x94word", "word[word] \xE2\x80\x94[~] word[word]"},
             Row{"snake_case x_", "snake_case[snake_case] x[x] _[_]"},
             Row{"end-", "end[end] -[-]"},
             Row{"a.b. c", "a.b.[a.b.] c[c]"},
             Row{"tab\tline\nend", "tab[tab] line[line] end[end]"},
             Row{"", ""},
         }) {
        INFO(text);
        CHECK(parted(text) == words);
    }
}

TEST_CASE("words: a part of a text keeps the places of the whole") {
    const std::string_view text = "One two-three four";
    const auto words = words_of(text, 4, 13);
    REQUIRE(words.size() == 1);
    CHECK(words[0].begin == 4);
    CHECK(words[0].end == 13);
    CHECK(words[0].low == "two-three");
    CHECK(words_of(text, 4, 7).front().end == 7); // the rest is not looked at
}
