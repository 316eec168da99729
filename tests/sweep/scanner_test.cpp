#include <ample/core/address.hpp>
#include <ample/sweep/hit.hpp>
#include <ample/sweep/line_sweep.hpp>
#include <ample/sweep/set_builder.hpp>

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

PackedSet set_of(std::string_view list) {
    SetBuilder builder;
    REQUIRE(builder.add_feed(list, {"feed", {}, "", {}}));
    auto set = PackedSet::of_bytes(builder.finish());
    REQUIRE(set);
    return std::move(*set);
}

/// "value@begin" of each sighting in `text`.
std::vector<std::string> sighted(const PackedSet& set, std::string_view text) {
    Scanner scanner(set);
    std::vector<std::string> told;
    for (const auto& one : scanner.scan(text)) {
        const auto name = one.computed != 0 ? std::string("computed")
                                            : set.indicator(*set.entry(one.entry)).value;
        told.push_back(name + "@" + std::to_string(one.begin));
    }
    return told;
}

using Told = std::vector<std::string>;

/// Gives at most `piece` bytes at a time.
class PieceSource final : public ByteSource {
public:
    PieceSource(std::string_view bytes, std::size_t piece) : bytes_(bytes), piece_(piece) {}

    Result<std::size_t> read(std::span<char> into) override {
        const auto count = std::min({into.size(), piece_, bytes_.size()});
        std::copy_n(bytes_.begin(), count, into.begin());
        bytes_.remove_prefix(count);
        return count;
    }

private:
    std::string_view bytes_;
    std::size_t piece_;
};

/// "line pattern field strength state" of every hit.
Told swept(const PackedSet& set,
           std::string_view text,
           std::size_t jobs,
           std::size_t piece,
           std::optional<int> year = {}) {
    Told told;
    PieceSource source(text, piece);
    const auto* const format = read::detect(text.substr(0, read::detect_bytes));
    LineSweepOptions options;
    options.jobs = jobs;
    options.read.year = year;
    const auto sweep = sweep_lines(
        source, format, text.substr(0, read::detect_bytes), set, options, [&](const LineHit& hit) {
            told.push_back(std::to_string(hit.number) + " " + hit.indicator.value + " " +
                           hit.match.field + (hit.is_strong ? " strong " : " weak ") +
                           (hit.time ? to_text(*hit.time) : "no time"));
            CHECK(text.substr(hit.where.begin, hit.where.size()) == hit.text);
        });
    CHECK(sweep.bytes == text.size());
    CHECK(sweep.hits == told.size());
    const auto ends = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
    CHECK(sweep.lines == ends + (text.empty() || text.ends_with('\n') ? 0 : 1));
    return told;
}

/// The hits of reading every record, as "begin pattern field".
std::set<std::string> by_records(std::string_view list, std::string_view text) {
    auto feed = read_feed(list, {"feed", {}, "", {}});
    REQUIRE(feed);
    const auto set = IndicatorSet::build(std::move(feed->indicators));
    const auto* const format = read::detect(text.substr(0, read::detect_bytes));
    REQUIRE(format != nullptr);
    MemorySource source(text);
    std::set<std::string> told;
    sweep_stream(source, *format, {}, set, {}, [&](const Value& hit, std::string_view) {
        const auto begin = std::get<ByteOrigin>(hit.origins.front()).range.begin;
        const auto at = hit.content.find("\"pattern\":\"") + 11;
        told.insert(std::to_string(begin) + " " +
                    hit.content.substr(at, hit.content.find('"', at) - at));
    });
    return told;
}

std::set<std::string> by_lines(std::string_view list, std::string_view text) {
    const auto set = set_of(list);
    MemorySource source(text);
    std::set<std::string> told;
    const auto* const format = read::detect(text.substr(0, read::detect_bytes));
    sweep_lines(source, format, text.substr(0, 100), set, {}, [&](const LineHit& hit) {
        told.insert(std::to_string(hit.where.begin) + " " + hit.indicator.value);
    });
    return told;
}

/// Zeek DNS lines with names and addresses of a small world, so that some are in the list.
std::string zeek_log(std::mt19937& random, std::size_t lines) {
    std::string text = "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n"
                       "#unset_field\t-\n#path\tdns\n#fields\tts\tid.orig_h\tquery\tanswers\n"
                       "#types\ttime\taddr\tstring\tvector[string]\n";
    for (std::size_t i = 0; i < lines; ++i) {
        text += std::to_string(1478220304 + i) + ".5\t10.0." + std::to_string(random() % 3) + "." +
                std::to_string(random() % 50) + "\t" + std::string(random() % 3, 'w') + "h" +
                std::to_string(random() % 400) + ".example\t198.18.0." +
                std::to_string(random() % 256) + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("scanner: values are found as what they are, and not inside others") {
    const auto set = set_of("evil.com\n1.2.3.4\nco.uk.example\n"
                            "d41d8cd98f00b204e9800998ecf8427f\n");

    struct Row {
        std::string_view text;
        Told told;
    };

    const std::string hash = "d41d8cd98f00b204e9800998ecf8427f";
    const std::string longer = "0" + hash;
    const std::string hash_in_quotes = "md5=\"D41D8CD98F00B204E9800998ECF8427F\"";
    for (const auto& [text, told] : std::vector<Row>{
             {"GET http://evil.com/x", {"evil.com@11"}},
             {"EVIL.COM.", {"evil.com@0"}},
             {"a.b.evil.com:443", {"evil.com@0"}},
             {"x@evil.com", {"evil.com@2"}},
             {"notevil.com", {}},
             {"evil.com.br", {}},
             {"evil-com evilxcom evil.comx", {}},
             {"-evil.com-", {"evil.com@1"}},
             {"1.2.3.4", {"1.2.3.4@0"}},
             {"[1.2.3.4]:80 1.2.3.4,", {"1.2.3.4@1", "1.2.3.4@13"}},
             {"1.2.3.45 11.2.3.4 1.2.3.4.5 v1.2.3.4x", {}},
             {"01.2.3.4 1.2.3.4e", {}},
             {"co.uk.example uk.example", {"co.uk.example@0"}},
             {hash, {hash + "@0"}},
             {longer, {}},
             {hash_in_quotes, {hash + "@5"}},
             {"e.g. 12.30.45 10:20:30.5 file.com.log", {}},
             {"\\nevil.com \\u003devil.com %2Fevil.com",
              {"evil.com@2", "evil.com@17", "evil.com@29"}},
             {"?qrtzv=3fa90c172dc5db451mokp", {"computed@1"}},
             {"?qrtzv=3fa90c172dc5db461mokp", {}},
         }) {
        CAPTURE(text);
        CHECK(sighted(set, text) == told);
    }
}

TEST_CASE("scanner: values in UTF-16LE are found at any place, with or without a mark") {
    const auto set = set_of("evil.com\n192.0.2.1\nd41d8cd98f00b204e9800998ecf8427f\n");
    const auto wide = [](std::string_view text) {
        std::string bytes;
        for (const char c : text) {
            bytes += {c, '\0'};
        }
        return bytes;
    };
    CHECK(sighted(set, wide("GET http://www.evil.com/")) == Told{"evil.com@22"});
    CHECK(sighted(set, "\x7F" + wide("192.0.2.1") + "\x01") == Told{"192.0.2.1@1"});
    CHECK(sighted(set, wide("evil.co")).empty());
    CHECK(sighted(set, wide("notevil.com")).empty());
    CHECK(sighted(set, wide("evil.com").substr(0, 14)).empty());
    // At every place around the borders of words and pieces, and in long runs.
    for (std::size_t before : {0U, 1U, 50U, 63U, 64U, 16'300U, 16'367U, 16'384U, 40'001U}) {
        const auto bytes = std::string(before, '\0') + wide(" D41D8CD98F00B204E9800998ECF8427F ");
        CAPTURE(before);
        CHECK(sighted(set, bytes) ==
              Told{"d41d8cd98f00b204e9800998ecf8427f@" + std::to_string(before + 2)});
    }
    std::string filler;
    for (int i = 0; i < 3'000; ++i) {
        filler += "some.words ";
    }
    const auto found = sighted(set, wide(filler + "evil.com " + filler + "evil.com"));
    CHECK(found == Told{"evil.com@" + std::to_string(2 * filler.size()),
                        "evil.com@" + std::to_string(2 * (2 * filler.size() + 9))});
}

TEST_CASE("scanner: every repetition of a hit is reported, however often misses were seen") {
    const auto set = set_of("evil.com\n192.0.2.1\n");
    std::string text;
    std::size_t wanted = 0;
    for (int i = 0; i < 20'000; ++i) {
        text += i % 7 == 0 ? "evil.com 192.0.2.1 good.com\n" : "good.com 192.0.2.2 good.com\n";
        wanted += i % 7 == 0 ? 2 : 0;
    }
    Scanner scanner(set);
    CHECK(scanner.scan(text).size() == wanted);
    CHECK(scanner.scan(text).size() == wanted);
}

TEST_CASE("scanner: what the filter keeps away is nothing that a plain look would find") {
    std::mt19937 random(29);
    const auto hash = [&] {
        std::string text;
        for (const std::size_t size = random() % 2 == 0 ? 32 : 64; text.size() < size;) {
            text += "0123456789abcdef"[random() % 16];
        }
        return text;
    };
    const auto name = [&] {
        return "h" + std::to_string(random() % 3000) + (random() % 4 == 0 ? ".sub" : "") +
               (random() % 4 == 0 ? ".jp" : ".example");
    };
    const auto address = [&](std::uint32_t parts) {
        std::string text = std::to_string(240 + random() % 2);
        for (std::uint32_t i = 1; i < parts; ++i) {
            text += "." + std::to_string(random() % 40);
        }
        return text;
    };
    std::vector<std::string> hashes(200);
    std::generate(hashes.begin(), hashes.end(), hash);
    std::set<std::string> wanted(hashes.begin(), hashes.begin() + 100);
    for (int i = 0; i < 200; ++i) {
        wanted.insert(name());
        wanted.insert(address(4));
        wanted.insert(address(3) + ".0/24");
    }
    std::string feed;
    for (const auto& value : wanted) {
        feed += value + "\n";
    }
    std::string text;
    std::vector<std::string> plainly;
    for (int i = 0; i < 20000; ++i) {
        auto token = random() % 3 == 0   ? hashes[random() % hashes.size()]
                     : random() % 2 == 0 ? (random() % 2 == 0 ? "www." : "") + name()
                                         : address(4);
        const auto look = [&](const std::string& value) {
            if (wanted.contains(value)) {
                plainly.push_back(value + "@" + std::to_string(text.size()));
            }
        };
        look(token);
        if (parse_ipv4(token)) {
            look(token.substr(0, token.rfind('.')) + ".0/24");
        } else {
            for (auto dot = token.find('.'); dot != token.npos; dot = token.find('.', dot + 1)) {
                look(token.substr(dot + 1));
            }
        }
        if (random() % 8 == 0) {
            std::transform(token.begin(), token.end(), token.begin(), [](char c) {
                return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            });
        }
        text += token + (random() % 8 == 0 ? "\n" : " ");
    }
    auto found = sighted(set_of(feed), text);
    std::sort(found.begin(), found.end());
    std::sort(plainly.begin(), plainly.end());
    CHECK(plainly.size() > 1000);
    CHECK(found == plainly);
}

TEST_CASE("line sweep: hits are those of reading every record") {
    std::mt19937 random(7);
    const std::string list = "h1.example\nh17.example\n198.18.0.9\n10.0.1.3\nwh4.example\n";
    const auto text = zeek_log(random, 3000);
    const auto lines = by_lines(list, text);
    CHECK(lines.size() > 30);
    CHECK(lines == by_records(list, text));
    std::string json;
    for (int i = 0; i < 2000; ++i) {
        json += R"({"ts":)" + std::to_string(1478220304 + i) + R"(.25,"host":"w.h)" +
                std::to_string(random() % 60) + R"(.example","note":"see\nh)" +
                std::to_string(random() % 60) + R"(.example","id.resp_h":"198.18.0.)" +
                std::to_string(random() % 256) + "\"}\n";
    }
    const auto json_lines = by_lines(list, json);
    CHECK(json_lines.size() > 30);
    CHECK(json_lines == by_records(list, json));
}

TEST_CASE("line sweep: hits are the same for any number of threads and any size of pieces") {
    std::mt19937 random(9);
    const auto set = set_of("h1.example\n198.18.0.9\n10.0.1.3\n");
    auto text = zeek_log(random, 60'000); // several blocks
    const auto one = swept(set, text, 1, std::size_t{1} << 20U);
    CHECK(one.size() > 100);
    CHECK(one == swept(set, text, 3, 70'001));
    CHECK(one == swept(set, text, 2, 4093));
    text.pop_back(); // no line end at the end
    CHECK(one == swept(set, text, 2, 100'000));
    CHECK(swept(set, "", 2, 10).empty());
}

TEST_CASE("line sweep: the record says where a value stands and when it was seen") {
    const auto set = set_of("evil.example\n192.0.2.9\n");
    const std::string squid =
        "1478220305.114    214 10.20.4.31 TCP_MISS/200 438 GET http://www.evil.example/a.php - "
        "HIER_DIRECT/192.0.2.9 text/html\n"
        "1478220306.114    214 10.20.4.31 TCP_MISS/200 438 GET http://a.example/?q=evil.example - "
        "HIER_DIRECT/192.0.2.8 text/html\n";
    CHECK(swept(set, squid, 1, 100) == Told{"1 evil.example url strong 2016-11-04T00:45:05.114Z",
                                            "1 192.0.2.9 peer strong 2016-11-04T00:45:05.114Z",
                                            "2 evil.example url weak 2016-11-04T00:45:06.114Z"});
    // The columns change in the middle, and the header that rules is the last one before the line.
    const std::string zeek =
        "#separator \\x09\n#path\tdns\n#fields\tts\tquery\n#types\ttime\tstring\n"
        "1478220304.5\tevil.example\n"
        "#fields\tts\tnote\tquery\n#types\ttime\tstring\tstring\n"
        "1478220305.5\tevil.example\t-\n";
    CHECK(swept(set, zeek, 1, 100) == Told{"5 evil.example query strong 2016-11-04T00:45:04.5Z",
                                           "8 evil.example note weak 2016-11-04T00:45:05.5Z"});
    // A table is read whole: a line end may stand within a cell.
    const std::string table = "time,host,note\n2016-11-04T00:45:04Z,evil.example,\"two\nlines\"\n"
                              "2016-11-04T00:45:05Z,b.example,\"a\nevil.example\"\n";
    CHECK(swept(set, table, 2, 100) == Told{"2 evil.example host strong 2016-11-04T00:45:04Z",
                                            "4 evil.example note weak 2016-11-04T00:45:05Z"});
}

TEST_CASE("line sweep: a year that follows from the lines before is the same as read whole") {
    const auto set = set_of("192.0.2.1\n");
    std::string text;
    for (int i = 0; i < 30'000; ++i) { // over the end of a year, in several blocks
        const bool is_new = i >= 15'000;
        text += is_new ? "Jan  1 00:00:00" : "Dec 31 23:59:59";
        text += " host sshd[1]: Accepted password for root from ";
        text += i == 29'000 ? "192.0.2.1" : "192.0.2.2";
        text += " port 50122 ssh2\n";
    }
    const auto told = swept(set, text, 2, 100'000, 2016);
    REQUIRE(told.size() == 1);
    CHECK(told.front().ends_with("2017-01-01T00:00:00Z"));
}

TEST_CASE("line sweep: text without line ends and bytes of no format are swept in bounded memory") {
    const auto set = set_of("evil.example\n");
    std::string text(std::size_t{9} << 20U, 'a');
    for (std::size_t at = 1000; at + 20 < text.size(); at += 1'000'000) {
        text.replace(at, 14, " evil.example ");
    }
    CHECK(swept(set, text, 2, 300'000).size() >= 1);
    std::string binary = std::string("\x7F"
                                     "ELF\0\1\0",
                                     7) +
                         "evil.example" + std::string(100, '\0');
    CHECK(swept(set, binary, 1, 50).size() == 1);
}
