// Scans in which rules of content and rules of names run together, against each of them alone.

#include <ample/sweep/yara/scan.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace ample;              // NOLINT: tests read better without the prefix
using namespace ample::sweep::yara; // NOLINT

namespace {

const RuleText of_content = {
    "content.yar",
    "rule two { strings: $a = \"needle\" $b = { 00 ff } condition: any of them }\n"
    "rule rests { condition: two and filesize < 4000 }\n"
    "rule begins { condition: uint16(0) == 0x5a4d }\n"};
const RuleText of_names = {
    "names.yar",
    "rule named { strings: $a = \"needle\" condition: $a and filename == \"a.exe\" }\n"
    "rule ending { condition: extension == \".exe\" }\n"};

std::string told(const Scan& scan) {
    std::string text = scan.digest.hex() + " " + std::to_string(scan.bytes);
    for (const auto& finding : scan.findings) {
        text += "\n" + finding.file + " " + finding.rule;
        for (const auto& string : finding.strings) {
            text += " " + string.identifier + std::to_string(string.count);
            for (const auto& match : string.matches) {
                text += "@" + std::to_string(match.where.begin) + "=" + match.bytes;
            }
        }
    }
    return text;
}

class Scanning {
public:
    explicit Scanning(std::vector<RuleText> texts) : rules_(compiled(std::move(texts))) {}

    Scan scan(std::string_view bytes, const std::string& path) {
        MemorySource source(bytes);
        return scanner_.scan(source, {path});
    }

private:
    static Rules compiled(std::vector<RuleText> texts) {
        auto rules = Rules::compile(std::move(texts));
        REQUIRE(rules);
        return *rules;
    }

    Rules rules_;
    Results results_ = {};
    Scanner scanner_{rules_, results_};
};

std::string random_bytes(std::mt19937& random) {
    constexpr std::size_t sizes[] = {
        0, 1, 2, 60, 3'999, 4'000, 70'000, 1'048'575, 1'048'576, 1'300'000};
    std::string bytes(sizes[random() % std::size(sizes)], '.');
    const auto put = [&](std::string_view what) {
        if (bytes.size() >= what.size()) {
            bytes.replace(random() % (bytes.size() - what.size() + 1), what.size(), what);
        }
    };
    if (random() % 2 == 0) {
        put("needle");
    }
    if (random() % 3 == 0) {
        put(std::string_view("\0\xff", 2));
    }
    if (random() % 3 == 0 && bytes.size() > 1) {
        bytes.replace(0, 2, "MZ");
    }
    return bytes;
}

} // namespace

TEST_CASE(
    "yara: rules of content and of names find together what they find alone, stream by stream") {
    Scanning both({of_content, of_names});
    Scanning content({of_content});
    Scanning names({of_names});
    std::mt19937 random(4);
    std::vector<std::string> before;
    for (int i = 0; i < 120; ++i) {
        // Bytes that came before, too: the scanner keeps what it found in them, and its memory.
        before.push_back(i > 3 && random() % 3 == 0 ? before[random() % before.size()]
                                                    : random_bytes(random));
        const std::string path = random() % 2 == 0 ? "in/a.exe" : "in/b.txt";
        const auto scan = both.scan(before.back(), path);
        auto alone = content.scan(before.back(), path);
        const auto named = names.scan(before.back(), path);
        alone.findings.insert(alone.findings.end(), named.findings.begin(), named.findings.end());
        std::sort(alone.findings.begin(), alone.findings.end());
        CHECK(told(scan) == told(alone));
    }
}

TEST_CASE("yara: a string that stands too often is told, and rules of names run all the same") {
    Scanning both({{"a.yar", "rule often { strings: $a = \"a\" condition: #a > 10 }"}, of_names});
    const std::string bytes(1'100'000, 'a');
    const auto scan = both.scan(bytes, "a.exe");
    REQUIRE(scan.not_run.size() == 1);
    CHECK(scan.not_run.front().rule == "often");
    REQUIRE(scan.findings.size() == 2);
    CHECK(scan.findings.back().rule == "ending");
}

TEST_CASE("yara: a rule called as a file's name is called elsewhere spoils no other rule") {
    const std::vector<RuleText> texts = {
        {"a.yar", "rule filename { strings: $a = \"needle\" condition: $a }\n"},
        {"b.yar", "rule asks { condition: filename == \"a.exe\" }\n"},
        {"c.yar", "rule plain { strings: $a = \"needle\" condition: $a }\n"}};
    auto rules = Rules::compile(texts);
    REQUIRE(rules);
    CHECK(rules->refusals().empty());
    CHECK(rules->size() == 3);
    Results results;
    Scanner scanner(*rules, results);
    const std::string bytes = "a needle";
    MemorySource source(bytes);
    const auto scan = scanner.scan(source, {"in/a.exe"});
    CHECK(scan.not_run.empty());
    std::vector<std::string> found;
    for (const auto& finding : scan.findings) {
        found.push_back(finding.rule);
    }
    std::sort(found.begin(), found.end());
    CHECK(found == std::vector<std::string>{"asks", "filename", "plain"});

    ScanLimits limits;
    limits.whole_bytes = std::size_t{1} << 18U;
    limits.block_bytes = std::size_t{1} << 18U;
    Results of_blocks;
    Scanner in_blocks(*rules, of_blocks, limits);
    const std::string longer = "a needle" + std::string(std::size_t{1} << 20U, '.');
    MemorySource stream(longer);
    const auto told = in_blocks.scan(stream, {"in/a.exe"});
    CHECK(told.in_blocks);
    CHECK(told.findings.size() == 2);
    REQUIRE(told.not_run.size() == 1);
    CHECK(told.not_run.front().file == "a.yar");
    CHECK(told.not_run.front().why.find("does not compile beside") != std::string::npos);
}
