// A hunt by the index finds what reading everything finds: tried on generated logs.

#include <ample/run/hunt.hpp>
#include <ample/run/run.hpp>
#include <ample/seal/object.hpp>

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

using namespace ample;      // NOLINT: tests read better without the prefix
using namespace ample::run; // NOLINT

namespace {

namespace fs = std::filesystem;
using sweep::Indicator;
using sweep::Type;

/// A case that is gone when the test ends.
struct CaseFolder {
    fs::path path = fs::temp_directory_path() / ("ample-hunt-" + std::to_string(::getpid()));

    CaseFolder() {
        fs::remove_all(path);
        fs::create_directories(path);
        write("case.toml", "name = \"generated\"\n[sources]\nevidence = [\"evidence\"]\n");
    }

    ~CaseFolder() { fs::remove_all(path); }

    CaseFolder(const CaseFolder&) = delete;
    CaseFolder& operator=(const CaseFolder&) = delete;

    void write(const std::string& name, const std::string& bytes) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << bytes;
    }

    void seal() const {
        RunOptions options;
        options.until = Stage::seal;
        options.custodian = {"mori", "ample test", [] { return Instant::from_seconds(1); }};
        const auto report = run_case(path, options);
        REQUIRE(report);
        CHECK(report->problems.empty());
    }
};

struct Hunted {
    HuntReport report = {};
    std::vector<std::string> hits = {}; ///< in their order
};

Hunted hunted(const CaseFolder& folder,
              const std::vector<Indicator>& indicators,
              bool reads_all,
              std::size_t jobs = 1) {
    Hunted hunted;
    const HuntOptions options{.jobs = jobs, .reads_all = reads_all};
    const auto on_hit = [&](const Value& hit, std::string_view record) {
        // Without the lines before them lines of syslog have no year, and so no time.
        const bool is_dated = hit.content.find("\"format\":\"syslog\"") == std::string::npos;
        hunted.hits.push_back((is_dated ? hit.content : "syslog") + origins_to_json(hit.origins) +
                              std::string(record));
    };
    auto report = hunt(folder.path, indicators, options, on_hit);
    REQUIRE(report);
    CHECK(report->problems.empty());
    hunted.report = std::move(*report);
    return hunted;
}

using Random = std::mt19937;

std::string digits_of(Random& random, std::size_t count) {
    const std::string_view digits = "0123456789abcdefABCDEF";
    std::string text;
    while (text.size() < count) {
        text += digits[random() % digits.size()];
    }
    return text;
}

const std::string foreign = "\xE3\x83\x86\xE3\x82\xB9\xE3\x83\x88"; ///< three katakana

Indicator random_indicator(Random& random) {
    const auto number = std::to_string(random() % 100'000);
    const auto byte = [&] { return "." + std::to_string(random() % 256); };
    Indicator one;
    const auto kind = random() % 8;
    one.type = kind == 0   ? Type::ipv4
               : kind == 1 ? Type::md5
               : kind == 2 ? Type::sha1
               : kind == 3 ? Type::sha256
                           : Type::domain;
    if (kind == 0) {
        one.value = "10" + byte() + byte() + byte();
    } else if (kind <= 3) {
        one.value = digits_of(random, kind == 1 ? 32 : kind == 2 ? 40 : 64);
    } else {
        one.value = kind == 4   ? foreign + number + ".jp"
                    : kind == 5 ? "Host" + number + ".planted.example"
                                : "x-" + number + ".planted.example";
    }
    return one;
}

/// How a log may write `value`: in other letters, below another name, beside anything.
std::string as_written(Random& random, std::string value, Type type) {
    if (random() % 3 == 0) {
        for (auto& c : value) {
            c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
        }
    }
    const bool is_name = type == Type::domain;
    const std::string before[] = {"", "", "=", "/", "(", "http://", "%2F", is_name ? "www." : ""};
    const std::string after[] = {"", "", ";", "/a?b=1", ")", ":8080", is_name ? "." : "", "%20"};
    return before[random() % 8] + value + after[random() % 8];
}

/// JSON text, some of it with escapes that it does not need.
std::string json_of(Random& random, std::string_view value) {
    const std::string_view digits = "0123456789abcdef";
    const bool is_escaping = random() % 3 == 0;
    const std::string before[] = {"", "", "\\n", "\\\\"};
    auto text = before[random() % 4];
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto c = static_cast<unsigned char>(value[i]);
        if (is_escaping && value.substr(i).starts_with(foreign.substr(0, 3))) {
            text += "\\u30c6";
            i += 2;
        } else if (c == '/') {
            text += "\\/";
        } else if (c < 128 && is_escaping && random() % 3 == 0) {
            text += std::string("\\u00") + digits[c >> 4U] + digits[c & 15U];
        } else {
            text += value[i];
        }
    }
    return text;
}

/// One format: a line is `front`, the value and `back`.
struct Form {
    std::string name = {};
    std::string header = {};
    std::string front = {};
    std::string back = "\n";
    char wide = '\0'; ///< 'l' or 'b' for UTF-16, little or big
};

const std::vector<Form>& forms() {
    static const std::vector<Form> all = {
        {"text", "", "see ", " and so on\n"},
        {"crlf", "", "see <", ">\r\n"},
        {"latin", "caf\xE9 \xFC\n", "\xE9t\xE9 ", " \xE0\n"},
        {"json", "", R"({"ts":"2021-04-20T00:00:00Z","a":")", "\"}\n"},
        {"csv", "time,host,note\n", "2021-04-20,\"two\nlines, \"\"", "\"\"\",7\n"},
        {"semicolons", "time;host;note\n", "2021-04-20;", ";7\n"},
        {"squid",
         "",
         "1618880000.1 90 10.0.0.7 TCP_MISS/200 90 GET http://",
         " - DIRECT/192.0.2.7 text/html\n"},
        {"zeek",
         "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tdns\n"
         "#fields\tts\tid.orig_h\tquery\tnote\n#types\ttime\taddr\tstring\tstring\n",
         "1618880000.1\t192.0.2.1\t",
         "\tx\n"},
        {"syslog", "", "Apr 20 01:02:03 host named[7]: query: ", " IN A\n"},
        {"little", "", "see ", " and so on\r\n", 'l'},
        {"big", "", "see ", " and so on\n", 'b'},
    };
    return all;
}

/// UTF-16 of UTF-8 without characters of two and four bytes.
std::string widened(const std::string& text, char order) {
    const auto bits = [&](std::size_t at, unsigned mask) {
        return static_cast<unsigned char>(text[at]) & mask;
    };
    std::string wide = order == 'l' ? "\xFF\xFE" : "\xFE\xFF";
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto unit = bits(i, 255U);
        if (unit >= 0xE0) {
            unit = bits(i, 15U) << 12U | bits(i + 1, 63U) << 6U | bits(i + 2, 63U);
            i += 2;
        }
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 255U);
        wide += order == 'l' ? std::string{low, high} : std::string{high, low};
    }
    return wide;
}

/// About `bytes` in `form`, with values all over, at both ends and across the border of frames.
std::string generate(Random& random,
                     const Form& form,
                     std::size_t bytes,
                     const std::vector<Indicator>& indicators) {
    const auto border = seal::frame_bytes;
    bool is_border_done = form.wide != '\0';
    auto text = form.header;
    const auto any = [&]() -> const Indicator& { return indicators[random() % indicators.size()]; };
    const auto add_value = [&] {
        const auto& one = any();
        const auto value = as_written(random, one.value, one.type);
        text += form.front + (form.name == "json" ? json_of(random, value) : value) + form.back;
    };
    const auto noise = form.front + "nothing to see here, " + form.back;
    add_value();
    while (text.size() < bytes) {
        if (!is_border_done && text.size() + 3 * noise.size() + 300 > border) {
            const auto& value = any().value;
            const auto begin = border - 1 - random() % (value.size() - 1);
            const auto rest = begin - text.size() - 2 * form.front.size() - form.back.size();
            text += form.front + std::string(rest, 'x') + form.back + form.front;
            REQUIRE(text.size() == begin);
            text += value + form.back;
            is_border_done = true;
        } else if (random() % (bytes < 100'000 ? 20 : 400) == 0) {
            add_value();
        } else if (form.name == "zeek" && random() % 5'000 == 0) { // as when logs are joined
            text += "#fields\tts\tid.orig_h\tnote\tquery\n";
        } else {
            text += noise;
        }
    }
    text += form.front + any().value;
    if (!form.back.starts_with(' ')) { // the others end in a value
        text += form.back;
    }
    return form.wide == '\0' ? text : widened(text, form.wide);
}

std::vector<Indicator> random_indicators(Random& random, std::size_t count) {
    std::vector<Indicator> indicators;
    while (indicators.size() < count) {
        indicators.push_back(random_indicator(random));
    }
    return indicators;
}

void check_same(const Hunted& by_index, const Hunted& by_reading) {
    auto wanted = by_reading.hits;
    auto got = by_index.hits;
    std::sort(wanted.begin(), wanted.end());
    std::sort(got.begin(), got.end());
    std::vector<std::string> missing;
    std::set_difference(
        wanted.begin(), wanted.end(), got.begin(), got.end(), std::back_inserter(missing));
    CHECK_MESSAGE(missing.empty(), missing.size() << " are missing, as " << missing.front());
    CHECK(by_index.hits.size() == by_reading.hits.size());
    CHECK((by_index.hits == by_reading.hits)); // in the same order
    CHECK(by_index.report.found == by_reading.report.found);
    CHECK(by_index.report.streams_scanned == 0);
}

} // namespace

TEST_CASE("hunt: for values anywhere in any format, the index finds what reading all finds") {
    for (std::size_t i = 0; i < forms().size(); ++i) {
        const auto& form = forms()[i];
        INFO(form.name);
        Random random(static_cast<unsigned>(i));
        const CaseFolder folder;
        const auto indicators = random_indicators(random, 200);
        for (int small = 0; small < 3; ++small) {
            folder.write("evidence/a/" + std::to_string(small),
                         generate(random, form, 20'000, indicators));
        }
        const auto large = form.wide == '\0' ? seal::frame_bytes : seal::frame_bytes / 2;
        folder.write("evidence/a/large", generate(random, form, large + 200'000, indicators));
        folder.write("evidence/a/value", indicators[3].value);
        folder.seal();
        const auto all = hunted(folder, indicators, true, 2);
        CHECK(all.hits.size() > 100);
        const auto named = hunted(folder, indicators, false, 2);
        check_same(named, all);
        CHECK((hunted(folder, indicators, false, 1).hits == named.hits));
        const auto one = hunted(folder, {indicators[3]}, false);
        check_same(one, hunted(folder, {indicators[3]}, true));
        CHECK_FALSE(one.hits.empty());
    }
}

TEST_CASE("hunt: indicators that stand nowhere are ruled out, and others are not lost with them") {
    Random random(5);
    const CaseFolder folder;
    const auto planted = random_indicators(random, 20);
    folder.write("evidence/a/log", generate(random, forms()[0], 20'000, planted));
    folder.seal();
    auto indicators = planted;
    for (auto absent : random_indicators(random, 200)) {
        absent.value = absent.type == Type::domain ? "not-" + absent.value : absent.value;
        indicators.push_back(absent);
    }
    const auto found = hunted(folder, indicators, false);
    CHECK(found.report.indicators == indicators.size());
    CHECK(found.report.ruled_out >= 200);
    CHECK(found.report.ruled_out + found.report.found <= indicators.size());
    CHECK((found.hits == hunted(folder, planted, false).hits));
    check_same(found, hunted(folder, indicators, true));
}

TEST_CASE("hunt: what stands only in disguise is found, and not told to be ruled out") {
    const CaseFolder folder;
    folder.write("evidence/a/json",
                 "{\"ts\":1.5,\"a\":\"\\u0065vil.planted.example\"}\n{\"ts\":1.5,\"a\":\"b\"}\n");
    folder.seal();
    const Indicator hidden{.type = Type::domain, .value = "evil.planted.example"};
    const auto found = hunted(folder, {hidden}, false);
    check_same(found, hunted(folder, {hidden}, true));
    CHECK(found.hits.size() == 1);
    CHECK(found.report.found == 1);
    CHECK(found.report.ruled_out == 0);
}
