#include <ample/core/ascii.hpp>
#include <ample/sweep/literal.hpp>
#include <ample/sweep/set_builder.hpp>

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <random>
#include <set>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

const Digest feed_digest = Digest::of("feed");

FeedPlace place(const std::string& path) {
    return {path, feed_digest, "", {Tlp::green, Pap::clear}};
}

std::string packed(std::string_view feed) {
    SetBuilder builder;
    const auto done = builder.add_feed(feed, place("feed.txt"));
    REQUIRE(done);
    return builder.finish();
}

PackedSet opened(std::string bytes) {
    auto set = PackedSet::of_bytes(std::move(bytes));
    REQUIRE(set);
    return std::move(*set);
}

/// The entries of `set` for a value, as "type value feed:line".
std::vector<std::string> found(const PackedSet& set, Type type, const std::string& value) {
    std::vector<std::string> told;
    const auto normal = packed_value(type, value);
    for (const auto offset :
         set.find(PackedSet::key(*key_kind_of(type), normal), *key_kind_of(type), normal)) {
        const auto entry = set.entry(offset);
        REQUIRE(entry);
        const auto indicator = set.indicator(*entry);
        CHECK(set.may_hold(PackedSet::key(*key_kind_of(type), normal)));
        told.push_back(std::string(to_text(indicator.type)) + " " + indicator.value + " " +
                       indicator.feed + ":" + std::to_string(indicator.line));
    }
    return told;
}

using Told = std::vector<std::string>;

/// A list of generated values of four kinds; `unique` apart from chance.
std::string generated_list(std::size_t count, unsigned seed) {
    std::mt19937_64 random(seed);
    const auto hex = [&](int digits) {
        std::string text;
        for (int i = 0; i < digits; ++i) {
            text += "0123456789abcdef"[random() % 16];
        }
        return text;
    };
    std::string list;
    for (std::size_t i = 0; i < count; ++i) {
        switch (i % 4) {
        case 0:
            list += "h" + hex(6) + (random() % 2 == 0 ? ".example\n" : ".cdn.example\n");
            break;
        case 1:
            list += "198.18." + std::to_string(random() % 256) + "." +
                    std::to_string(random() % 256) + "\n";
            break;
        case 2:
            list += hex(32) + "\n";
            break;
        default:
            list += hex(64) + "\n";
        }
    }
    return list;
}

} // namespace

TEST_CASE("packed set: every value of a list is found by its normal form, with its line") {
    const auto set = opened(packed("# a list\n"
                                   "Evil.Example.NET\n"
                                   "192.0.2.7   # a server\n"
                                   "\n"
                                   "D41D8CD98F00B204E9800998ECF8427F\r\n"
                                   "da39a3ee5e6b4b0d3255bfef95601890afd80708\n"
                                   "evil.example.net.\n"));
    CHECK(set.size() == 4);
    CHECK(found(set, Type::domain, "evil.example.net") ==
          Told{"domain evil.example.net feed.txt:2"});
    CHECK(found(set, Type::ipv4, "192.0.2.7") == Told{"ipv4 192.0.2.7 feed.txt:3"});
    CHECK(found(set, Type::md5, "d41d8cd98f00b204e9800998ecf8427f") ==
          Told{"md5 d41d8cd98f00b204e9800998ecf8427f feed.txt:5"});
    CHECK(found(set, Type::sha1, "DA39A3EE5E6B4B0D3255BFEF95601890AFD80708").size() == 1);
    CHECK(found(set, Type::domain, "example.net").empty());
    CHECK(found(set, Type::ipv4, "192.0.2.8").empty());
    CHECK(set.has_labels(3));
    CHECK_FALSE(set.has_labels(2));
}

TEST_CASE("packed set: lines of a list that are no indicators are told by number, and counted") {
    SetBuilder builder;
    Told told;
    const auto done = builder.add_feed(
        "a.example\nnot one\n1.2.3\nfe80::1\nb.example", place("x"), [&](const FeedDefect& defect) {
            told.push_back(std::to_string(defect.line) + " " + defect.why);
        });
    REQUIRE(done);
    CHECK(done->entries == 3);
    CHECK(done->defects == 2);
    REQUIRE(told.size() == 2);
    CHECK(told[0].starts_with("2 "));
    CHECK(told[0].find("not one") != std::string::npos);
    CHECK(told[1].starts_with("3 "));
    CHECK(told[1].find("1.2.3") != std::string::npos);
}

TEST_CASE("packed set: what a table says of a value comes back with it") {
    SetBuilder builder;
    const auto done = builder.add_feed("type,value,family,campaign,valid_from,valid_until,source\n"
                                       "domain,a.example,Datper,spring,2016-01-02,2017-03-04,CERT\n"
                                       "uri-file,login.php,Datper,,,,\n"
                                       "imphash,d41d8cd98f00b204e9800998ecf8427f,benign tool,,,,\n",
                                       place("feed.csv"));
    REQUIRE(done);
    CHECK(done->entries == 3);
    CHECK(done->not_packed == 0);
    const auto set = opened(builder.finish());
    const auto normal = packed_value(Type::domain, "a.example");
    const auto offsets = set.find(PackedSet::key(KeyKind::name, normal), KeyKind::name, normal);
    REQUIRE(offsets.size() == 1);
    const auto indicator = set.indicator(*set.entry(offsets.front()));
    CHECK(indicator.family == "Datper");
    CHECK(indicator.campaign == "spring");
    CHECK(indicator.source == "CERT");
    REQUIRE(indicator.valid_from);
    CHECK(to_text(*indicator.valid_from) == "2016-01-02T00:00:00Z");
    REQUIRE(indicator.valid_until);
    CHECK(indicator.marking == Marking{Tlp::green, Pap::clear});
    CHECK(set.feed_digest(*set.entry(offsets.front())) == feed_digest);
    CHECK(found(set, Type::imphash, "d41d8cd98f00b204e9800998ecf8427f").size() == 1);
}

TEST_CASE("packed set: paths, keys and names of files come back as their feed writes them") {
    const std::vector<Indicator> written = {
        {.type = Type::path, .value = "C:\\ProgramData\\Abc\\de-F.exe"},
        {.type = Type::path, .value = "C:/Users//Public\\Évil.DLL\\"},
        {.type = Type::path, .value = "\\\\?\\C:\\Windows\\Temp\\X1.tmp"},
        {.type = Type::path, .value = "$env:TEMP\\Evil.ps1"},
        {.type = Type::path, .value = "c:\\windows\\temp\\plain.tmp"},
        {.type = Type::registry_key, .value = "HKEY_CURRENT_USER\\Software\\Evil\\Run"},
        {.type = Type::filename, .value = "Invoice-2026.SCR"},
        {.type = Type::uri_file, .value = "LOGIN.php"}};
    SetBuilder builder;
    for (const auto& indicator : written) {
        REQUIRE(builder.add(indicator, feed_digest));
    }
    const auto set = opened(builder.finish());
    for (const auto& indicator : written) {
        CAPTURE(indicator.value);
        const auto normal = packed_value(indicator.type, indicator.value);
        bool is_there = false;
        for (const auto anchor : anchors_of(indicator.type, normal)) {
            const auto key = PackedSet::key(KeyKind::text, ascii::lower(anchor));
            for (const auto offset : set.find(key, KeyKind::text, normal)) {
                is_there |= set.indicator(*set.entry(offset)).value == indicator.value;
            }
        }
        CHECK(is_there);
    }
}

TEST_CASE("packed set: the capitals of a path take a byte each, and no row of details") {
    constexpr std::size_t count = 2000;
    std::string list;
    for (std::size_t i = 0; i < count; ++i) {
        list += "C:\\ProgramData\\Kept" + std::to_string(i) + "\\Evil-Service.exe\n";
    }
    constexpr std::size_t numbers = 4; // the lengths of the difference, of its front and its end
    constexpr std::size_t capitals = 6;
    CHECK(packed(list).size() <= packed(ascii::lower(list)).size() + count * (numbers + capitals));
}

TEST_CASE("packed set: one value from many feeds keeps every one of them") {
    SetBuilder builder;
    for (int i = 0; i < 100; ++i) { // more than one bucket holds
        REQUIRE(builder.add_feed("192.0.2.1\na.example\n192.0.2.1\n",
                                 place("feed" + std::to_string(i))));
    }
    const auto set = opened(builder.finish());
    CHECK(set.size() == 200);
    CHECK(found(set, Type::ipv4, "192.0.2.1").size() == 100);
    CHECK(found(set, Type::domain, "a.example").size() == 100);
}

TEST_CASE("packed set: all of many values are found, and others are not") {
    const auto list = generated_list(20'000, 1);
    const auto set = opened(packed(list));
    std::set<std::string> values;
    for (std::size_t at = 0; at < list.size();) {
        const auto end = list.find('\n', at);
        values.insert(list.substr(at, end - at));
        at = end + 1;
    }
    CHECK(set.size() == values.size());
    std::size_t passed = 0;
    for (const auto& value : values) {
        REQUIRE(found(set, *type_by_shape(value), value).size() == 1);
    }
    const auto others = generated_list(20'000, 2);
    std::size_t asked = 0;
    for (std::size_t at = 0; at < others.size(); ++asked) {
        const auto end = others.find('\n', at);
        const auto value = others.substr(at, end - at);
        at = end + 1;
        const auto type = *type_by_shape(value);
        REQUIRE(found(set, type, value).size() == values.count(value));
        passed += set.may_hold(PackedSet::key(*key_kind_of(type), packed_value(type, value))) &&
                          values.count(value) == 0
                      ? 1
                      : 0;
    }
    CHECK(passed * 20 < asked); // the filter keeps out more than 19 of 20
}

TEST_CASE("packed set: the same feeds give the same bytes, and others another digest") {
    const auto list = generated_list(500, 3);
    CHECK(packed(list) == packed(list));
    CHECK(opened(packed(list)).digest() != opened(packed(list + "z.example\n")).digest());
    CHECK(opened(packed(list)).check());
}

TEST_CASE("packed set: a line of a list is packed as reading it alone would have it") {
    const std::string_view lines[] = {"evil.com",
                                      "EVIL.example.",
                                      "192.0.2.7",
                                      "2001:DB8::7",
                                      "http://evil.com/a/b?c=1",
                                      "https://Evil.com:8443/%7Ea",
                                      "evil.com/path,with/comma",
                                      "hxxp://evil[.]com/x",
                                      "user.name@evil.com",
                                      "User@Evil[.]com",
                                      "C:\\ProgramData\\evil\\tool-one.exe",
                                      "%APPDATA%\\evil\\tool-two.exe",
                                      "HKLM\\Software\\Evil\\RunOnce",
                                      "/tmp/evil-implant",
                                      "d41d8cd98f00b204e9800998ecf84271",
                                      "198.51.100.0/24",
                                      "\"quoted.example\"",
                                      "first.example ; a comment",
                                      "10.0.0.1",
                                      "github.io"};
    for (const auto line : lines) {
        CAPTURE(line);
        const auto feed = read_feed(std::string(line) + "\n", place("feed.txt"));
        REQUIRE(feed);
        SetBuilder one_by_one;
        for (const auto& indicator : feed->indicators) {
            one_by_one.add(indicator, feed_digest);
        }
        const auto alone = opened(one_by_one.finish());
        const auto listed = opened(packed(std::string(line) + "\n"));
        CHECK(listed.size() == alone.size());
        for (const auto& indicator : feed->indicators) {
            if (key_kind_of(indicator.type)) {
                CHECK(found(listed, indicator.type, indicator.value) ==
                      found(alone, indicator.type, indicator.value));
            }
        }
    }
}

TEST_CASE("packed set: any number of threads gives the same bytes") {
    auto list = generated_list(40'000, 8);
    list += "not an indicator\nevil.com # with a comment\n";
    list += generated_list(40'000, 9);
    std::string first;
    for (const std::size_t jobs : {1, 2, 5}) {
        SetBuilder builder(nullptr, jobs);
        std::vector<std::uint64_t> defects;
        const auto done = builder.add_feed(
            list, place("feed.txt"), [&](const FeedDefect& one) { defects.push_back(one.line); });
        REQUIRE(done);
        CHECK(defects == std::vector<std::uint64_t>{40'001});
        const auto bytes = builder.finish();
        first = first.empty() ? bytes : first;
        REQUIRE((bytes == first));
    }
}

TEST_CASE("packed set: a damaged one is refused or found out, and does no harm") {
    const auto good = packed(generated_list(300, 4));
    for (std::size_t size = 0; size < good.size(); size += 97) {
        CHECK_FALSE(PackedSet::of_bytes(good.substr(0, size)));
    }
    CHECK(PackedSet::of_bytes("AMPLESET").error().kind == Kind::damaged);
    std::mt19937 random(5);
    for (int round = 0; round < 2000; ++round) {
        auto bad = good;
        const auto at = random() % bad.size();
        bad[at] = static_cast<char>(bad[at] ^ (1 << random() % 8));
        const auto set = PackedSet::of_bytes(bad);
        if (!set) {
            CHECK(set.error().kind == Kind::damaged);
            continue;
        }
        const auto value = packed_value(Type::ipv4, "198.18.0.1");
        for (std::uint64_t key = 0; key < 50; ++key) {
            for (const auto offset : set->find(key << 58U, KeyKind::ipv4, value)) {
                (void)set->indicator(*set->entry(offset));
            }
        }
        (void)set->about();
        CHECK_FALSE(set->check());
    }
}

TEST_CASE("packed set: one of an older version is refused, with how to make another") {
    auto bytes = packed("a.example\n");
    bytes[8] = 7; // the version
    const auto refused = PackedSet::of_bytes(bytes);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.find("version 7 is not read") != std::string::npos);
    CHECK(refused.error().hint.find("ample set build") != std::string::npos);
}

TEST_CASE("packed set: a file is mapped, and what is none is refused in clear words") {
    const auto path = std::filesystem::temp_directory_path() /
                      ("ample-set-" + std::to_string(::getpid()) + ".ampleset");
    std::ofstream(path, std::ios::binary) << packed("a.example\n");
    {
        const auto set = PackedSet::open(path);
        REQUIRE(set);
        CHECK(found(*set, Type::domain, "a.example").size() == 1);
    }
    std::ofstream(path, std::ios::binary) << std::string(4096, 'x');
    const auto none = PackedSet::open(path);
    REQUIRE_FALSE(none);
    CHECK(none.error().what.find("it does not begin as one") != std::string::npos);
    std::filesystem::remove(path);
    CHECK(PackedSet::open(path).error().kind == Kind::not_found);
    CHECK(PackedSet::open("/").error().kind == Kind::damaged);
}
