// Every file of tests/read/golden is read and compared with the .json beside it. AMPLE_BLESS=1
// writes the .json anew. The name of a file begins with the name of its format.

#include <ample/read/document.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <tests/read/taken.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

const fs::path golden_folder = fs::path(AMPLE_SOURCE_DIR) / "tests/read/golden";

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

struct Golden {
    fs::path path = {};
    const Format* format = nullptr; ///< as the name says
    std::string bytes = {};
};

const std::vector<Golden>& goldens() {
    static const auto all = [] {
        std::vector<Golden> found;
        for (const auto& entry : fs::directory_iterator(golden_folder)) {
            const auto name = entry.path().filename().string();
            if (entry.path().extension() == ".json") {
                continue;
            }
            Golden golden{entry.path(), nullptr, content_of(entry.path())};
            for (const auto& format : formats()) {
                if (name.starts_with(std::string(format.name) + "-")) {
                    golden.format = &format;
                }
            }
            found.push_back(golden);
        }
        std::sort(found.begin(), found.end(), [](const Golden& a, const Golden& b) {
            return a.path < b.path;
        });
        return found;
    }();
    return all;
}

Json json_of(ByteRange range) {
    return Json::array({range.begin, range.end});
}

Json json_of(const Taken& item) {
    Json json = {{item.kind, json_of(item.where)}};
    if (item.kind == "defect") {
        json["why"] = item.why;
    }
    if (item.time) {
        json["time"] = to_text(*item.time);
    }
    if (!item.time_text.empty()) {
        json["time_text"] = item.time_text;
    }
    for (const auto& field : item.fields) {
        json["fields"].push_back({field.name, field.value, json_of(field.where)});
    }
    return json;
}

Json json_of(const Document& document) {
    Json json = {{"title", document.title},
                 {"charset", document.charset},
                 {"text", document.text},
                 {"meta", document.meta},
                 {"left_out", Json::array()}};
    for (const auto range : document.left_out) {
        json["left_out"].push_back(json_of(range));
    }
    return json;
}

/// What the product makes of a golden file.
Json reading_of(const Golden& golden) {
    if (golden.format->shape == Shape::document || golden.format->shape == Shape::report) {
        auto document = document_of(golden.bytes);
        return document ? json_of(*document) : Json(document.error().what);
    }
    auto items = Json::array();
    if (golden.format->open != nullptr) {
        for (const auto& item : take_all(golden.format->name, golden.bytes)) {
            items.push_back(json_of(item));
        }
    }
    return items;
}

/// One item a line, so that a difference is a line.
std::string printed(const Json& json) {
    const auto dump = [](const Json& one) {
        return one.dump(-1, ' ', false, Json::error_handler_t::replace);
    };
    if (!json.is_array()) {
        return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    }
    std::string text = "[\n";
    for (const auto& item : json) {
        text += dump(item) + (&item == &json.back() ? "\n" : ",\n");
    }
    return text + "]\n";
}

} // namespace

TEST_CASE("golden: every file is read as the .json beside it says") {
    REQUIRE(goldens().size() >= 10);
    for (const auto& golden : goldens()) {
        INFO(golden.path.filename().string());
        REQUIRE(golden.format != nullptr);
        const auto expected = fs::path(golden.path).replace_extension(".json");
        const auto text = printed(reading_of(golden));
        if (std::getenv("AMPLE_BLESS") != nullptr) { // NOLINT: tests are one thread
            std::ofstream(expected, std::ios::binary) << text;
        }
        CHECK(content_of(expected) == text);
    }
}

TEST_CASE("golden: there is a file for every format") {
    for (const auto& format : formats()) {
        INFO(format.name);
        CHECK(std::any_of(goldens().begin(), goldens().end(), [&](const Golden& golden) {
            return golden.format == &format;
        }));
    }
}

TEST_CASE("golden: every file is detected as its own format and as no other but text") {
    for (const auto& golden : goldens()) {
        INFO(golden.path.filename().string());
        CHECK(detect(golden.bytes, Among::reports) == golden.format);
        const bool is_report = golden.format->shape == Shape::report;
        CHECK((detect(golden.bytes) == golden.format) == !is_report);
        for (const auto& format : formats()) {
            if (&format != golden.format && format.name != "text") {
                INFO(format.name);
                CHECK(format.detect(golden.bytes) == 0);
            }
        }
    }
}

namespace {

/// `bytes` with a few of them changed, taken out, doubled, or replaced by signs that matter.
std::string mutated(std::string bytes, std::mt19937& random) {
    constexpr std::string_view signs = "\"\n\r,\t;{}[]\\#-:/ \0\xFF\xC3";
    for (auto times = random() % 6; times > 0 && !bytes.empty(); --times) {
        const auto at = random() % bytes.size();
        switch (random() % 4) {
        case 0:
            bytes[at] = signs[random() % signs.size()];
            break;
        case 1:
            bytes.erase(at, random() % 40);
            break;
        case 2:
            bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 80));
            break;
        default:
            bytes.resize(at);
        }
    }
    return bytes;
}

std::string noise(std::mt19937& random) {
    std::string bytes(random() % 96, '\0');
    for (auto& byte : bytes) {
        byte = "07a \r\n\xC3\",;\t{}[]:\\#\0"[random() % 20];
    }
    return bytes;
}

/// Checks one input: tiling, and that pieces of random sizes give the same items.
void check_properties(const Format& format, const std::string& bytes, std::mt19937& random) {
    const auto whole = take_all(format.name, bytes);
    REQUIRE_FALSE(gap(whole, bytes.size()).has_value());
    const auto largest = 1 + random() % 64;
    const auto pieces = take_pieces(format.name, bytes, [&] { return 1 + random() % largest; });
    REQUIRE(whole == pieces);
}

} // namespace

TEST_CASE("golden: items of any reader on any golden file, mutated, tile it whatever the pieces") {
    std::mt19937 random(20210420);
    for (const auto& golden : goldens()) {
        for (const auto& format : formats()) {
            if (format.open == nullptr) {
                continue;
            }
            INFO(golden.path.filename().string(), " as ", format.name);
            check_properties(format, golden.bytes, random);
            const int rounds = &format == golden.format ? 60 : 6;
            for (int round = 0; round < rounds; ++round) {
                check_properties(format, mutated(golden.bytes, random), random);
            }
        }
    }
}

TEST_CASE("golden: items of any reader on noise tile it whatever the pieces") {
    std::mt19937 random(20161104);
    for (const auto& format : formats()) {
        INFO(format.name);
        for (int round = 0; format.open != nullptr && round < 1500; ++round) {
            check_properties(format, noise(random), random);
        }
    }
}
