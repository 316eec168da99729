#include <ample/read/ndjson.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <tests/read/taken.hpp>

#include <random>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;
using namespace std::string_literals;

namespace {

std::string nested(std::size_t levels) {
    std::string text = "1";
    for (std::size_t i = 0; i < levels; ++i) {
        text.insert(0, "{\"a\":").append("}");
    }
    return text;
}

struct Wrong {
    std::string line;
    std::string_view why;
};

const Wrong wrong_lines[] = {
    {"nonsense", "not one JSON object"},
    {"[]", "not one JSON object"},
    {"\"text\"", "not one JSON object"},
    {"{\"a\":1", "not one JSON object"},
    {"{\"a\":1}}", "not one JSON object"},
    {"{\"a\":1} x", "not one JSON object"},
    {"{\"a\":1}{\"b\":2}", "not one JSON object"},
    {"{\"a\" 1}", "not one JSON object"},
    {"{\"a\":1 \"b\":2}", "not one JSON object"},
    {"{\"a\":[1 2]}", "not one JSON object"},
    {"{\"a\":[1}", "not one JSON object"},
    {"{\"a\":\"b\"c}", "not one JSON object"},
    {"{\"a\":+1}", "not one JSON object"},
    {"{\"a\":.5}", "not one JSON object"},
    {"{\"a\":1e}", "not one JSON object"},
    {"{\"a\":nul}", "not one JSON object"},
    {"{\"a\":truex}", "not one JSON object"},
    {"{a:1}", "not one JSON object"},
    {"{\"a\":1,}", "not one JSON object"},
    {"{,}", "not one JSON object"},
    {"{\"a\":\"\xFF}", "not one JSON object"},
    {nested(65), "nested deeper than 64 levels"},
    {"{\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}",
     "nested deeper than 64 levels"},
};

} // namespace

TEST_CASE("ndjson: a line that is no object is a defect that says why, and reading goes on") {
    for (const auto& wrong : wrong_lines) {
        INFO(wrong.line.substr(0, 100));
        const auto items = take_all("ndjson", wrong.line + "\n{\"b\":2}\n");
        REQUIRE(items.size() == 2);
        CHECK(items[0].kind == "defect");
        CHECK(items[0].why == wrong.why);
        CHECK(items[1].get("b") == "2");
    }
}

TEST_CASE("ndjson: 64 levels, many values and long names are bounded") {
    CHECK(take_all("ndjson", nested(64)).at(0).kind == "record");
    std::string many = "{\"a\":[0";
    for (int i = 0; i < 65'536; ++i) {
        many += ",0";
    }
    CHECK(take_all("ndjson", many + "]}").at(0).why == "more than 65536 values");
    std::string names = "{\"x\":{\"" + std::string(5000, 'n') + "\":{\"a\":1";
    for (int i = 0; i < 3000; ++i) {
        names += ",\"b" + std::to_string(i) + "\":1";
    }
    CHECK(take_all("ndjson", names + "}}}").at(0).why == "names of nested keys are too long");
}

TEST_CASE("ndjson: values come out decoded, with their place in the line") {
    const std::string line =
        R"({"a":"x\"y\\z\/\u00e9\ud83d\ude00\q","b": -1.50e+2 ,"c":[ true,null,false],"":"e"})";
    const auto items = take_all("ndjson", line);
    REQUIRE(items.size() == 1);
    CHECK(items[0].get("a") == "x\"y\\z/\u00e9\U0001F600\\q");
    CHECK(items[0].get("b") == "-1.50e+2");
    CHECK(items[0].all("c") == "true|false");
    CHECK(items[0].get("") == "e");
    const auto& b = items[0].fields.at(1);
    CHECK(line.substr(b.where.begin, b.where.size()) == "-1.50e+2");
}

TEST_CASE("ndjson: control characters and invalid UTF-8 inside strings are kept") {
    const auto line = "{\"a\0\":\"\x01\t\xC3\",\"b\":\"\xFF\\n\"}"s;
    const auto items = take_all("ndjson", line);
    REQUIRE(items.at(0).kind == "record");
    CHECK(items[0].get("a\0"s) == "\x01\t\xC3");
    CHECK(items[0].get("b") == "\xFF\n");
}

TEST_CASE("ndjson: the time is that of the best key that can be read") {
    struct Case {
        std::string_view line;
        std::string_view time;
    };

    constexpr Case cases[] = {
        {R"({"EventTime":"2020-10-09 17:33:17","@timestamp":"2020-10-09T21:33:19.425Z"})",
         "2020-10-09T21:33:19.425Z"},
        {R"({"@timestamp":"soon","ts":1478220304.980113})", "2016-11-04T00:45:04.980113Z"},
        {R"({"Event":{"System":{"TimeCreated":{"#attributes":{"SystemTime":"2016-11-04T03:12:44.1Z"}}}}})",
         "2016-11-04T03:12:44.1Z"},
        {R"({"UtcTime":"2020-09-22 08:11:16.328"})", "2020-09-22T08:11:16.328Z"},
        {R"({"EventTime":"2020-09-22 08:11:16"})", "2020-09-21T23:11:16Z"},
        {R"({"time":1478220304980})", "2016-11-04T00:45:04.98Z"},
        {R"({"__REALTIME_TIMESTAMP":"1478220304980113"})", "2016-11-04T00:45:04.980113Z"},
        {R"({"time":3,"date":"2016-11-04"})", "2016-11-03T15:00:00Z"},
        {R"({"timestamp":"2016-11-04T09:00:00.123456+0900"})", "2016-11-04T00:00:00.123456Z"},
        {R"({"ts":1.47822030498e9})", "2016-11-04T00:45:04.98Z"},
        {R"({"ts":1.4782203E+9})", "2016-11-04T00:45:00Z"},
        {R"({"ts":14782203049801e-4})", ""},
        {R"({"time_iso8601":"2021-03-01T11:16:02+09:00"})", "2021-03-01T02:16:02Z"},
        {R"({"time_local":"01/Mar/2021:11:16:02 +0900"})", "2021-03-01T02:16:02Z"},
        {R"({"other":"2016-11-04T09:00:00Z"})", ""},
    };
    for (const auto& one : cases) {
        INFO(one.line);
        const auto items = take_all("ndjson", one.line);
        REQUIRE(items.at(0).kind == "record");
        CHECK((items[0].time ? to_text(*items[0].time) : "") == one.time);
    }
}

TEST_CASE("ndjson: the kind of a record follows from its fields") {
    const auto kind = [](std::string_view line) {
        const auto reader = open_ndjson({});
        reader->feed(line, 0, true);
        return json_kind_of(std::get<Record>(*reader->next()));
    };
    CHECK(kind(R"({"Event":{"System":{"EventID":1}}})") == JsonKind::windows);
    CHECK(kind(R"({"EventID":1,"Channel":"Security"})") == JsonKind::windows);
    CHECK(kind(R"({"event_type":"dns","src_ip":"10.0.0.1"})") == JsonKind::eve);
    CHECK(kind(R"({"uid":"C1","id.orig_h":"10.0.0.1"})") == JsonKind::zeek);
    CHECK(kind(R"({"EventID":1})") == JsonKind::other);
}

namespace {

using Json = nlohmann::ordered_json;

/// The fields that the rules of json_walk.hpp give, computed from another parser's tree.
void flatten(const Json& json,
             const std::string& name,
             std::vector<std::pair<std::string, std::string>>& out) {
    if (json.is_object()) {
        for (const auto& [key, value] : json.items()) {
            flatten(value, name.empty() ? key : name + "." + key, out);
        }
    } else if (json.is_array()) {
        for (const auto& value : json) {
            flatten(value, name, out);
        }
    } else if (!json.is_null()) {
        out.emplace_back(name, json.is_string() ? json.get<std::string>() : json.dump());
    }
}

Json random_json(std::mt19937& random, int levels) {
    switch (random() % (levels > 0 ? 7 : 5)) {
    case 0:
        return nullptr;
    case 1:
        return random() % 2 == 0;
    case 2:
        return static_cast<std::int64_t>(random()) - 1'000'000'000;
    case 3:
    case 4: {
        constexpr std::string_view pieces[] = {
            "a", "\"", "\\", "\n", "\u00e9", "\U0001F600", " ", "{", ":"};
        std::string text;
        for (auto count = random() % 12; count > 0; --count) {
            text += pieces[random() % std::size(pieces)];
        }
        return text;
    }
    case 5: {
        auto list = Json::array();
        for (auto count = random() % 5; count > 0; --count) {
            list.push_back(random_json(random, levels - 1));
        }
        return list;
    }
    default: {
        auto object = Json::object();
        for (auto count = random() % 5; count > 0; --count) {
            object["k" + std::to_string(random() % 9)] = random_json(random, levels - 1);
        }
        return object;
    }
    }
}

} // namespace

TEST_CASE("ndjson: random objects give the fields that another parser's tree gives") {
    std::mt19937 random(3);
    for (int round = 0; round < 2000; ++round) {
        auto object = Json::object();
        for (int i = 0; i < 4; ++i) {
            object["key" + std::to_string(i)] = random_json(random, 4);
        }
        const auto line = object.dump(-1, ' ', random() % 2 == 0);
        std::vector<std::pair<std::string, std::string>> expected;
        flatten(object, "", expected);
        const auto items = take_all("ndjson", line);
        INFO(line);
        REQUIRE(items.at(0).kind == "record");
        REQUIRE(items[0].fields.size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            REQUIRE(items[0].fields[i].name == expected[i].first);
            REQUIRE(items[0].fields[i].value == expected[i].second);
        }
    }
}

TEST_CASE("ndjson: quotes, signs and runs of backslashes count wherever they stand in the line") {
    constexpr std::string_view pieces[] = {"\\",
                                           "\\\\",
                                           "\\\\\\",
                                           "\"",
                                           "{",
                                           "}",
                                           "[",
                                           ":",
                                           ",",
                                           "a",
                                           "bcdefgh",
                                           "\n",
                                           "\u00e9",
                                           "\x7f"};
    std::mt19937 random(11);
    for (int round = 0; round < 600; ++round) {
        auto object = Json::object();
        for (int i = 0; i < 6; ++i) {
            std::string key(random() % 70, 'k');
            std::string text;
            for (auto count = random() % 90; count > 0; --count) {
                text += pieces[random() % std::size(pieces)];
            }
            key += std::to_string(i);
            object[key.append(pieces[random() % 6])] = text;
        }
        const auto line = object.dump(-1, ' ', random() % 2 == 0);
        INFO(line);
        const auto items = take_all("ndjson", line);
        REQUIRE(items.at(0).kind == "record");
        REQUIRE(items[0].fields.size() == object.size());
        std::size_t at = 0;
        for (const auto& [key, value] : object.items()) {
            const auto& field = items[0].fields[at++];
            REQUIRE(field.name == key);
            REQUIRE(field.value == value.get<std::string>());
            // Where it stands: between quotes, and the same once it is read again.
            REQUIRE(line.at(field.where.begin - 1) == '"');
            REQUIRE(line.at(field.where.end) == '"');
            const auto raw = line.substr(field.where.begin - 1, field.where.size() + 2);
            REQUIRE(Json::parse(raw).get<std::string>() == field.value);
        }
        const auto cut = 1 + random() % (line.size() - 1);
        REQUIRE(take_all("ndjson", line.substr(0, cut)).at(0).kind == "defect");
    }
}

TEST_CASE("ndjson: blanks may stand between signs, and nothing else") {
    CHECK(take_all("ndjson", " { \"a\" :\t1 , \"b\" : [ ] , \"c\":{ } } \r\n").at(0).get("a") ==
          "1");
    for (const std::string line : {"{\"a\"x:1}",
                                   "{x\"a\":1}",
                                   "{\"a\":x\"b\"}",
                                   "{\"a\":\"b\" x}",
                                   "{\"a\":[]x}",
                                   "{\"a\":[x]}",
                                   "{\"a\":[,]}",
                                   "{\"a\":}",
                                   "{\"a\"}",
                                   "{\"a\":1,,\"b\":2}",
                                   "{\"a\":{\"b\":1]}",
                                   "{\"a\":\\\"b\"}",
                                   "{\"a\":1\f}"}) {
        CAPTURE(line);
        CHECK(take_all("ndjson", line).at(0).kind == "defect");
    }
}
