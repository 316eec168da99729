// The tables that cite asks for every word, held against slow and plain ones.

#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/pair_filter.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <string_view>

using namespace ample::cite; // NOLINT: tests read better without the prefix
using namespace ample::cite::detail;

namespace {

std::string random_word(std::mt19937& random, std::size_t longest, std::string_view letters) {
    std::string word;
    for (auto size = random() % longest; size > 0; --size) {
        word += letters[random() % letters.size()];
    }
    return word;
}

} // namespace

TEST_CASE("word map: holds what a map holds, words of any size") {
    std::mt19937 random(1);
    std::map<std::string, int> plain;
    for (int i = 0; i < 3000; ++i) {
        plain[random_word(random, 20, "abc")] = i;
    }
    WordMap<int> words;
    for (const auto& [word, value] : plain) {
        words[word] = value;
    }
    for (int i = 0; i < 20'000; ++i) {
        const auto word = random_word(random, 20, "abcd");
        const auto known = plain.find(word);
        const auto* const found = words.find(word);
        REQUIRE((found != nullptr) == (known != plain.end()));
        if (found != nullptr) {
            CHECK(*found == known->second);
        }
    }
    CHECK(WordMap<int>().find("") == nullptr);
}

TEST_CASE("word list: a short and a long one hold the same words, each whole") {
    static constexpr LongWordList as_long("police a officials co-founder  u.s. did");
    const auto holds = [&](std::string_view word) {
        const bool by_short = among(word, "police a officials co-founder  u.s. did");
        CHECK(by_short == among(word, as_long));
        return by_short;
    };
    for (const auto word : {"police", "a", "officials", "co-founder", "u.s.", "did"}) {
        CHECK(holds(word));
    }
    for (const auto word : {"", " ", "pol", "olice", "police a", "officialx", "dad", "u.s", "b"}) {
        CHECK_FALSE(holds(word));
    }
    CHECK_FALSE(among(std::string_view("police"), ""));
}

TEST_CASE("low text: compares with a literal as a string does") {
    const LowText low("that");
    CHECK(low == "that");
    CHECK(low != "tha");
    CHECK(low != "thaT");
    CHECK(low != "that ");
    CHECK(low == std::string("that"));
    CHECK(LowText() == "");
    CHECK(low.hash() == hash_of_letters("that"));
    LowText other("this");
    other = std::string("that");
    CHECK(other.hash() == low.hash());
    CHECK(LowText().hash() == hash_of_letters(""));
}

TEST_CASE("pair filter: never denies a sign that stands in the text") {
    std::mt19937 random(2);
    constexpr std::string_view letters[] = {"攻", "撃", "を", "受", "a", "。", "\xFF"};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (auto size = random() % 40; size > 0; --size) {
            text += letters[random() % std::size(letters)];
        }
        const japanese::PairFilter filter(text);
        std::size_t denied = 0;
        for (int i = 0; i < 50; ++i) {
            const auto begin = random() % (text.size() + 1);
            CHECK(filter.may_hold(std::string_view(text).substr(begin, random() % 20)));
            std::string other = "ぬ";
            other += letters[random() % std::size(letters)];
            denied += other.size() >= 6 && !filter.may_hold(other) ? 1 : 0;
        }
        CHECK((denied > 0 || text.size() > 60)); // else it would be of no use
    }
}

TEST_CASE(
    "outside: the first place of a mark outside of quotations, as walking byte by byte finds") {
    const auto slow = [](std::string_view text, std::string_view mark, std::size_t limit) {
        int depth = 0;
        for (std::size_t i = 0; i < text.size() && i < limit; ++i) {
            const auto here = text.substr(i);
            depth += here.starts_with("「") ? 1 : here.starts_with("」") ? -1 : 0;
            if (depth == 0 && here.starts_with(mark)) {
                return i;
            }
        }
        return std::string_view::npos;
    };
    std::mt19937 random(3);
    constexpr std::string_view letters[] = {
        "「", "」", "は", "が", "から", "警察", "a", "\xE3\x80"};
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (auto size = random() % 16; size > 0; --size) {
            text += letters[random() % std::size(letters)];
        }
        for (const std::string_view mark : {"は", "から", "」", "「", "aは"}) {
            for (const std::size_t limit :
                 {std::size_t{0}, std::size_t{7}, text.size(), text.npos}) {
                INFO(text, " ", mark, " ", limit);
                CHECK(japanese::outside(text, mark, limit) == slow(text, mark, limit));
            }
        }
    }
}

TEST_CASE("last place: what rfind finds") {
    std::mt19937 random(4);
    constexpr std::string_view letters[] = {"は", "が", "か", "ら", "a", "\xE3"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto size = random() % 12; size > 0; --size) {
            text += letters[random() % std::size(letters)];
        }
        for (const std::string_view part : {"は", "から", "", "a", "aが", "\xE3", "\x81"}) {
            CHECK(japanese::last_place(text, part) == std::string_view(text).rfind(part));
        }
    }
}
