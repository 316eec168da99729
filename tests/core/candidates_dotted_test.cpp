#include <ample/core/address_key.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/label_key.hpp>

#include <doctest/doctest.h>
#include <tests/core/found_in.hpp>

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace ample;
using testing::found_in;

namespace {

/// Whether a byte belongs to a token.
bool is_token_sign(char c) {
    return ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) > 127;
}

/// What is found in each token alone, behind the three bytes before it: so near the begin of a text
/// every token is looked at byte by byte.
std::string found_with_care(std::string_view text, const Words& words) {
    std::string told;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && is_token_sign(text[end])) {
            ++end;
        }
        if (end > begin) {
            const std::size_t from = begin - std::min<std::size_t>(begin, 3);
            const auto found = found_in(text.substr(from, end - from), Repeats::report, words);
            told += (told.empty() || found.empty() ? "" : " ") + found;
        }
        begin = std::max(end, begin + 1);
    }
    return told;
}

/// A few tokens with dots and what stands between them.
std::string dotted_text(std::mt19937& random, bool with_high) {
    const std::string_view parts[] = {"evil",   "Example",     "COM",
                                      "exe",    "dll",         "10",
                                      "0",      "255",         "256",
                                      "1.2.3",  "a-b",         "xn--p1ai",
                                      "museum", "longerlabel", "averyveryverylonglabel",
                                      ".",      "-",           "_",
                                      "..",     "198.51.100",  with_high ? "\xC3\xA9" : "e"};
    const std::string_view gaps[] = {
        " ", "\n", "/", "@", "%2F", "\\", "\\n", "\\u003d", ":", "\"u"};
    std::string text;
    while (text.size() < 500) {
        for (auto count = 1 + random() % 6; count > 0; --count) {
            text += parts[random() % std::size(parts)];
            text += random() % 4 != 0 ? "." : "";
        }
        text += gaps[random() % std::size(gaps)];
    }
    return text;
}

} // namespace

TEST_CASE("tokens are judged in lists just as with care") {
    std::vector<std::uint64_t> addresses(AddressGate::count);
    addresses[0x0A00 / 64] |= 1U; // 10.0.0.0/16
    const Words all[] = {
        {}, {.with_dots = true}, {.with_dots = true, .of_digits = true, .addresses = {addresses}}};
    std::mt19937 random(11);
    std::size_t size = 0;
    for (int round = 0; round < 400; ++round) {
        const auto text = dotted_text(random, round % 4 == 0);
        const auto& words = all[static_cast<std::size_t>(round) % std::size(all)];
        const auto with_care = found_with_care(text, words);
        REQUIRE(found_in(text, Repeats::report, words) == with_care);
        size += with_care.size();
    }
    CHECK(size > 50'000);
}

TEST_CASE("names are left out by their last two labels and by nothing else") {
    std::vector<std::uint64_t> table(1024);
    const KeyFilter filter{table};
    for (const std::string_view known :
         {"evil.example", "co.uk", "longerlabel.museum", "averyveryverylonglabel.a-b"}) {
        const auto key = name_key(known);
        table[KeyFilter::place(key, table.size())] |= KeyFilter::bits(key);
    }
    const std::string text = " EVIL.Example a.evil.example evil.example.com x.y.co.uk b.uk "
                             "www.LongerLabel.museum averyveryverylonglabel.a-b "
                             "veryveryverylonglabel.a-b notevil.example          ";
    CHECK(found_in(text, Repeats::report, {.name_ends = filter}) ==
          "name=EVIL.Example name=a.evil.example name=x.y.co.uk name=www.LongerLabel.museum "
          "name=averyveryverylonglabel.a-b");
    std::mt19937 random(12);
    std::size_t passed = 0;
    for (int round = 0; round < 200; ++round) {
        const auto texts = dotted_text(random, false);
        std::string wanted;
        std::vector<Candidate> candidates;
        CandidateFinder finder(texts);
        for (auto some = finder.next(); !some.empty(); some = finder.next()) {
            candidates.insert(candidates.end(), some.begin(), some.end());
        }
        const auto with_gate = found_in(texts, Repeats::report, {.name_ends = filter}) + " ";
        for (const auto& one : candidates) {
            const auto name = texts.substr(one.begin, one.end - one.begin);
            if (one.shape == Shape::name && filter.may_hold(name_key(name, 2))) {
                REQUIRE(with_gate.find("name=" + name + " ") != std::string::npos);
                ++passed;
            }
        }
    }
    CHECK(passed > 0);
}

TEST_CASE("words with a dot are left out by their last label and by nothing else") {
    std::vector<std::uint64_t> labels(16);
    const auto let_pass = [&](std::string_view label) {
        const auto bit = LabelGate::place(*LabelGate::packed(label), labels.size());
        labels[bit / 64] |= std::uint64_t{1} << (bit % 64);
    };
    let_pass("exe");
    let_pass("255");
    const Words words = {.with_dots = true, .dotted = {labels}};
    CHECK(found_in(" setup.EXE evil.dll v1.255 v1.10 a.longerlabel.averyveryverylonglabel       ",
                   Repeats::report,
                   words) ==
          "word=setup.EXE word=v1.255 name=a.longerlabel.averyveryverylonglabel");
    std::vector<std::uint64_t> none(16);
    std::mt19937 random(13);
    std::size_t kept = 0;
    for (int round = 0; round < 200; ++round) {
        const auto text = dotted_text(random, round % 4 == 0);
        const auto some = found_in(text,
                                   Repeats::report,
                                   {.with_dots = true, .names = {none}, .dotted = {labels}}) +
                          " ";
        std::istringstream all(
            found_in(text, Repeats::report, {.with_dots = true, .names = {none}}));
        for (std::string one; all >> one;) {
            const auto label = LabelGate::packed(std::string_view(one).substr(one.rfind('.') + 1));
            if (!label || LabelGate{labels}.may_hold(*label)) {
                REQUIRE(some.find(one + " ") != std::string::npos);
                ++kept;
            }
        }
    }
    CHECK(kept > 1000);
}

TEST_CASE("addresses are left out by their key and by nothing else") {
    std::vector<std::uint64_t> table(1024);
    const KeyFilter filter{table};
    for (const auto known : {0xC6336407U, 0x0A000001U}) { // 198.51.100.7, 10.0.0.1
        const auto key = ipv4_key(known);
        table[KeyFilter::place(key, table.size())] |= KeyFilter::bits(key);
    }
    const Words words = {.whole_addresses = filter};
    const std::string text =
        " 198.51.100.7 198.51.100.8,10.0.0.1:80 10.0.0.2 1198.51.100.7 10.0.0.01 "
        "http://198.51.100.7/ 10.0.0.1.2        ";
    CHECK(found_in(text, Repeats::report, words) ==
          "ipv4=198.51.100.7 ipv4=10.0.0.1 ipv4=198.51.100.7");
    CHECK(found_in(text,
                   Repeats::report,
                   {.with_dots = true, .of_digits = true, .whole_addresses = filter}) ==
          "ipv4=198.51.100.7 word=198.51.100.8 ipv4=10.0.0.1 word=10.0.0.2 word=1198.51.100.7 "
          "word=10.0.0.01 "
          "ipv4=198.51.100.7 word=10.0.0.1.2");
}

TEST_CASE("keys of names go label by label and know no letter case") {
    CHECK(name_key("EVIL.Example") == name_key("evil.example"));
    CHECK(name_key("a.evil.example", 2) == name_key("evil.example"));
    CHECK(name_key("evil.example", 5) == name_key("evil.example"));
    CHECK(name_key("evil.example") != name_key("example.evil"));
    CHECK(name_key("ab.c") != name_key("a.bc"));
    for (std::size_t size = 1; size < 40; ++size) {
        const std::string label(size, 'q');
        const auto padded = label + "????????";
        REQUIRE(padded_label_key(7, padded.data(), size) == label_key(7, label));
        REQUIRE(label_key(7, label) != label_key(7, label + "q"));
    }
}
