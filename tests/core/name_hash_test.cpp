#include <ample/core/mark_bytes.hpp>
#include <ample/core/name_hash.hpp>

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <set>
#include <string>

using namespace ample; // NOLINT: tests read better without the prefix

TEST_CASE("names: the hash depends on every byte and on the size") {
    for (std::size_t size = 1; size < 70; ++size) {
        const std::string name(size, 'n');
        std::set<std::uint64_t> hashes = {name_hash(name), name_hash(name + "n")};
        for (std::size_t at = 0; at < size; ++at) {
            auto other = name;
            other[at] = 'm';
            hashes.insert(name_hash(other));
        }
        CHECK(hashes.size() == size + 2);
    }
}

TEST_CASE("names: a table tells the first place of a name, and none for all others") {
    constexpr auto names = std::to_array<std::string_view>(
        {"ts", "Event.System.Computer", "", "Channel", "ts", "Event.System.Channel"});
    const NameTable table(names);
    CHECK(table.find("ts") == 0);
    CHECK(table.find("Event.System.Computer") == 1);
    CHECK(table.find("") == 2);
    CHECK(table.find("Event.System.Channel") == 5);
    for (const std::string_view other :
         {"t", "tS", "Event.System.Computes", "channel", "Channel "}) {
        CHECK(table.find(other) == NameTable::none);
    }
}

TEST_CASE("names: two are the same when every byte is") {
    for (std::size_t size = 0; size < 40; ++size) {
        const std::string name(size, 'n');
        CHECK(is_same_name(name, std::string(size, 'n')));
        CHECK_FALSE(is_same_name(name, name + "n"));
        for (std::size_t at = 0; at < size; ++at) {
            auto other = name;
            other[at] = 'm';
            CHECK_FALSE(is_same_name(name, other));
        }
    }
}

TEST_CASE("marks: signs of JSON are marked where they stand, whatever the length of the text") {
    std::mt19937 random(5);
    constexpr std::string_view letters = "\"\\{}[]:,a\x1A\x5E |\xDB";
    for (std::size_t size = 0; size < 300; ++size) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i) {
            text += letters[random() % letters.size()];
        }
        std::vector<JsonBytes> blocks((size + 63) / 64, JsonBytes{~0ULL, ~0ULL, ~0ULL});
        mark_json(text, blocks);
        for (std::size_t at = 0; at < 64 * blocks.size(); ++at) {
            const char c = at < size ? text[at] : '\0';
            const auto& block = blocks[at / 64];
            REQUIRE((block.quote >> (at % 64) & 1U) == (c == '"' ? 1U : 0U));
            REQUIRE((block.backslash >> (at % 64) & 1U) == (c == '\\' ? 1U : 0U));
            const bool is_sign =
                c != '\0' && std::string_view("{}[]:,").find(c) != std::string_view::npos;
            REQUIRE((block.sign >> (at % 64) & 1U) == (is_sign ? 1U : 0U));
        }
    }
}
