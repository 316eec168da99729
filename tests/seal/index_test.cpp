#include <ample/seal/index/draft.hpp>
#include <ample/seal/index/index.hpp>
#include <ample/seal/index/run_format.hpp>

#include <doctest/doctest.h>
#include <tests/seal/fixture.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <set>

using namespace ample;
using namespace ample::seal::index;

namespace {

using Table = std::map<Key, std::set<Unit>>;

Table random_table(std::mt19937_64& random, std::size_t keys, Unit units) {
    Table table;
    while (table.size() < keys) {
        const Key key = random() % 3 == 0 ? random() % 100'000 : random() >> (64U - key_bits);
        auto& places = table[key];
        for (auto n = random() % 4 == 0 ? random() % units + 1 : 1; n > 0; --n) {
            places.insert(static_cast<Unit>(random() % units));
        }
    }
    return table;
}

std::vector<UnitRange> ranges_of(Unit units) {
    return {{Digest::of("a"), 0, units - 1, true}, {Digest::of("b"), 7, 1, false}};
}

void write(const std::filesystem::path& path, const Table& table, Unit units) {
    auto writer = RunWriter::create(path, ranges_of(units));
    REQUIRE(writer);
    for (const auto& [key, places] : table) {
        const std::vector<Unit> list(places.begin(), places.end());
        REQUIRE(writer->add({key, list}));
    }
    const auto written = writer->finish();
    REQUIRE(written);
    CHECK(written->digest == Digest::of(seal::test::slurp(path)));
    CHECK(written->totals.keys == table.size());
}

Table all_of(const Run& run) {
    Table table;
    RunCursor cursor(run);
    while (true) {
        const auto posting = cursor.next();
        REQUIRE(posting);
        if (!*posting) {
            return table;
        }
        table[(*posting)->key].insert((*posting)->units.begin(), (*posting)->units.end());
    }
}

/// The keys of one text cut into frames at `cuts`.
std::vector<std::set<Key>> keys_of(std::string_view text, const std::vector<std::size_t>& cuts) {
    std::vector<std::set<Key>> frames;
    KeyCollector collector;
    std::size_t begin = 0;
    for (const auto end : cuts) {
        const auto before = text.substr(begin - std::min<std::size_t>(begin, 4096),
                                        std::min<std::size_t>(begin, 4096));
        collector.add(before, text.substr(begin, end - begin));
        const auto keys = collector.take();
        frames.emplace_back(keys.begin(), keys.end());
        begin = end;
    }
    return frames;
}

} // namespace

TEST_CASE("numbers come out of bits as they went in") {
    std::mt19937_64 random(1);
    std::vector<std::uint64_t> numbers;
    BitWriter writer;
    for (int i = 0; i < 2000; ++i) {
        const auto number = (random() >> (16 + random() % 48)) + 1;
        numbers.push_back(number);
        writer.put_gamma(number);
        writer.put_golomb(number, static_cast<unsigned>(number % 40));
        writer.put(number & 0xFFFU, 12);
    }
    const auto bytes = writer.take();
    BitReader reader(bytes);
    for (const auto number : numbers) {
        REQUIRE(reader.take_gamma() == number);
        REQUIRE(reader.take_golomb(static_cast<unsigned>(number % 40)) == number);
        REQUIRE(reader.take(12) == (number & 0xFFFU));
    }
    CHECK_FALSE(reader.is_beyond());
    reader.take(20);
    CHECK(reader.is_beyond());
}

TEST_CASE("a run gives back what was put in, whole, by key and by stretch of keys") {
    std::mt19937_64 random(2);
    const seal::test::Folder folder;
    for (const std::size_t keys : {0U, 1U, 511U, 512U, 513U, 5000U}) {
        const auto path = folder.path() / std::to_string(keys);
        const auto table = random_table(random, keys, 300);
        write(path, table, 300);
        const auto run = Run::open(path);
        REQUIRE(run);
        CHECK(all_of(*run) == table);
        REQUIRE(run->ranges().size() == 2);
        CHECK(run->ranges()[1] == ranges_of(300)[1]);
        run->check([](const std::string& fault) { FAIL(fault); });
        for (int round = 0; round < 200 && keys > 0; ++round) {
            std::vector<KeyRange> ranges(round % 7 == 0 ? 1 : random() % 60);
            for (auto& range : ranges) { // also such that overlap, and the same twice
                range.first = random() % 2 == 0 ? std::next(table.begin(), random() % keys)->first
                                                : random() >> (64U - key_bits);
                range.last = range.first + (random() % 3 == 0 ? random() % 50'000'000'000 : 0);
            }
            std::sort(ranges.begin(), ranges.end(), [](const KeyRange& a, const KeyRange& b) {
                return a.first < b.first;
            });
            std::vector<Table> found(ranges.size());
            REQUIRE(run->find(ranges, [&](std::size_t range, const Posting& posting) {
                auto& places = found[range][posting.key];
                places.insert(posting.units.begin(), posting.units.end());
            }));
            for (std::size_t i = 0; i < ranges.size(); ++i) {
                REQUIRE(found[i] == Table(table.lower_bound(ranges[i].first),
                                          table.upper_bound(ranges[i].last)));
            }
        }
    }
}

TEST_CASE("merged runs say what each of them said") {
    std::mt19937_64 random(3);
    const seal::test::Folder folder;
    const auto a = random_table(random, 900, 40);
    const auto b = random_table(random, 700, 25);
    write(folder.path() / "a", a, 40);
    write(folder.path() / "b", b, 25);
    const auto run_a = Run::open(folder.path() / "a");
    const auto run_b = Run::open(folder.path() / "b");
    REQUIRE(run_a);
    REQUIRE(run_b);
    RunCursor cursor_a(*run_a);
    RunCursor cursor_b(*run_b);
    const auto written =
        merge(folder.path() / "c",
              joined_ranges({&*run_a, &*run_b}),
              {{[&] { return cursor_a.next(); }, 0}, {[&] { return cursor_b.next(); }, 40}});
    REQUIRE(written);
    Table expected = a;
    for (const auto& [key, units] : b) {
        for (const auto unit : units) {
            expected[key].insert(unit + 40);
        }
    }
    const auto merged = Run::open(folder.path() / "c");
    REQUIRE(merged);
    CHECK(all_of(*merged) == expected);
}

TEST_CASE("every flipped bit of a run is found, and most are told by their block") {
    std::mt19937_64 random(4);
    const seal::test::Folder folder;
    write(folder.path() / "run", random_table(random, 600, 20), 20);
    const auto good = seal::test::slurp(folder.path() / "run");
    std::size_t by_block = 0;
    for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
        auto bad = good;
        bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
        std::vector<std::string> faults;
        const auto run = Run::read(bad);
        if (run) {
            run->check([&](const std::string& fault) { faults.push_back(fault); });
        } else {
            faults.push_back(run.error().what);
        }
        CAPTURE(bit);
        REQUIRE_FALSE(faults.empty());
        by_block += faults.front().starts_with("block ") ? 1 : 0;
    }
    CHECK(by_block > good.size() * 4);
}

TEST_CASE("damaged and crafted runs give errors and nothing worse") {
    std::mt19937_64 random(5);
    const seal::test::Folder folder;
    write(folder.path() / "run", random_table(random, 600, 20), 20);
    const auto good = seal::test::slurp(folder.path() / "run");
    for (std::size_t size = 0; size < good.size(); size += 13) {
        CHECK_FALSE(Run::read(std::string_view(good).substr(0, size)));
    }
    for (int i = 0; i < 3000; ++i) {
        auto bad = good;
        for (int n = 0; n < 4; ++n) {
            bad[random() % bad.size()] = static_cast<char>(random());
        }
        if (const auto run = Run::read(bad)) {
            run->check([](const std::string&) {});
        }
    }
}

TEST_CASE("a run whose directory would lie beyond its end is refused") {
    namespace format = seal::index::format;
    std::string run(format::magic);
    format::put(run, format::version, 4);
    format::put(run, 10, 4);
    std::string tail(format::footer_bytes - format::sum_bytes, '\0');
    tail.replace(tail.size() - 8, 8, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F");
    const auto refused = Run::read(run + tail + format::sum_of(run + tail));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::damaged);
}

TEST_CASE("a value is in the index of the frame in which it ends, wherever frames are cut") {
    struct Row {
        std::string text;
        Key key;
    };

    const Row rows[] = {
        {" www.evil.example ", name_key("evil.example")},
        {" WWW.Evil.Example ", name_key("www.evil.example")},
        {"\"\\nevil.example\"", name_key("evil.example")},
        {" http://evil.example:8080/a ", name_key("evil.example")},
        {" 192.0.2.77 ", ipv4_key(0xC000024D)},
        {" [2001:db8::77]:443 ", ipv6_key(*parse_ipv6("2001:db8::77"), 128)},
        {" [2001:db8::77]:443 ", ipv6_key(*parse_ipv6("2001:db8::"), 32)},
        {" ::ffff:192.0.2.77 ", ipv4_key(0xC000024D)},
        {" SHA1=0123456789ABCDEF0123456789abcdef01234567 ",
         hex_key("0123456789abcdef0123456789abcdef01234567")},
        {" <jo.Doe+x@mail.example> ", mail_key("jo.doe+x", "mail.example")},
        {" a@mail.example ", name_key("mail.example")},
        {" \\u0065vil.example ", mark_key(Mark::escaped_ascii)},
        {" \\u30c6.example ", mark_key(Mark::escaped_other)},
        {"\n#fields\tts\n", mark_key(Mark::header_line)},
    };
    std::mt19937_64 random(6);
    const std::string_view filler = "abc def 1.5 x=/-\"\\\\ , 12:30:00 \n";
    for (const auto& [value, key] : rows) {
        CAPTURE(value);
        for (int round = 0; round < 60; ++round) {
            std::string text;
            while (text.size() < 300 + random() % 900) {
                text += filler[random() % filler.size()];
            }
            text += " \n";
            const auto begin = text.size();
            text += value.substr(1);
            const auto end = text.size();
            text += filler;
            const auto cut = begin - 20 + random() % (end - begin + 40);
            const auto frames = keys_of(text, {cut, text.size()});
            CAPTURE(cut - begin);
            REQUIRE((frames[0].contains(key) || frames[1].contains(key)));
            if (cut > end) {
                REQUIRE(frames[0].contains(key));
            }
            if (cut < end - 1 && key != mark_key(Mark::header_line)) {
                REQUIRE(frames[1].contains(key));
            }
        }
    }
}

TEST_CASE("escaped backslashes hide nothing") {
    KeyCollector collector;
    collector.add("", R"({"path":"C:\\users\\u0041dmin\\x64"})");
    const auto keys = collector.take();
    CHECK(std::count(keys.begin(), keys.end(), mark_key(Mark::escaped_ascii)) == 0);
    collector.add("", R"({"a":"\u0041dmin"})");
    const auto hiding = collector.take();
    CHECK(std::count(hiding.begin(), hiding.end(), mark_key(Mark::escaped_ascii)) == 1);
}

TEST_CASE("values in UTF-16LE are in the index, across the border of frames too") {
    std::string wide;
    for (const char c : std::string_view("GET http://www.evil.example/ 198.51.100.7\n")) {
        wide += {c, '\0'};
    }
    for (std::size_t cut = 0; cut <= wide.size(); ++cut) {
        KeyCollector collector;
        collector.add({}, wide.substr(0, cut));
        collector.add(wide.substr(0, cut), wide.substr(cut));
        const auto keys = collector.take();
        CAPTURE(cut);
        for (const auto key :
             {name_key("www.evil.example"), name_key("evil.example"), ipv4_key(0xC6336407)}) {
            REQUIRE(std::find(keys.begin(), keys.end(), key) != keys.end());
        }
    }
}

TEST_CASE("the index of a draft is the same whatever the order of its frames") {
    const seal::test::Folder folder;
    std::mt19937_64 random(7);
    std::vector<std::string> texts;
    for (int frame = 0; frame < 40; ++frame) {
        std::string text;
        for (int i = 0; i < 4000; ++i) {
            text += ipv4_text(static_cast<std::uint32_t>(random() % 60'000)) + " n" +
                    std::to_string(random() % 9000) + ".example\n";
        }
        texts.push_back(std::move(text));
    }
    const auto written_in = [&](const std::vector<std::size_t>& order, const char* name) {
        int spills = 0;
        IndexDraft draft(
            [&] { return folder.path() / (std::string(name) + std::to_string(++spills)); });
        for (const auto frame : order) {
            draft.add(frame, "", texts[frame]);
        }
        const auto run =
            write_run(folder.path() / name, {{Digest::of("x"), &draft, draft.frames()}});
        REQUIRE(run);
        return run->digest;
    };
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        order.push_back(i);
    }
    const auto forward = written_in(order, "forward");
    std::reverse(order.begin(), order.end());
    CHECK(written_in(order, "backward") == forward);
}
