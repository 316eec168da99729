// The engine against the plain way, on rules and events made by chance.

#include <ample/sweep/sigma/detail/gram_index.hpp>

#include <tests/sweep/sigma_support.hpp>

#include <random>

using namespace sigma_test; // NOLINT: tests read better without the prefix

namespace {

/// Rules and events out of few words, so that they meet often.
class Chance {
public:
    explicit Chance(std::uint32_t seed) : random_(seed) {}

    std::size_t up_to(std::size_t most) { return random_() % (most + 1); }

    std::string word() {
        static const std::vector<std::string> words = {"cmd.exe",
                                                       "\\cmd.exe",
                                                       "powershell",
                                                       "-enc",
                                                       " /c ",
                                                       "abcd",
                                                       "bcde",
                                                       "a",
                                                       "",
                                                       "xyz",
                                                       "10.0.0.7",
                                                       "7",
                                                       "0x10",
                                                       "C:\\Windows\\System32\\cmd.exe",
                                                       "ÄÖ",
                                                       "abcdabce",
                                                       "-e",
                                                       "e"};
        return words[up_to(words.size() - 1)];
    }

    std::string value() {
        std::string text;
        for (std::size_t i = 0; i <= up_to(2); ++i) {
            text += word();
        }
        return text;
    }

    std::string field() { return std::string(1, static_cast<char>('F' + up_to(3))); }

    std::string quoted(const std::string& text) { return "'" + text + "'"; }

    std::string entry() {
        static const std::vector<std::string> modifiers = {"",
                                                           "|contains",
                                                           "|startswith",
                                                           "|endswith",
                                                           "|contains|all",
                                                           "|cased",
                                                           "|contains|cased",
                                                           "|contains|windash",
                                                           "|neq",
                                                           "|base64offset|contains"};
        switch (up_to(9)) {
        case 0:
            return field() + ": null";
        case 1:
            return field() + "|exists: " + (up_to(1) == 0 ? "true" : "false");
        case 2:
            return field() + "|fieldref: " + field();
        case 3:
            return field() + "|re: '" + (up_to(1) == 0 ? "a.*cd" : "cmd\\.exe$") + "'";
        case 4:
            return field() + "|gte: 7";
        case 5:
            return field() + "|cidr: 10.0.0.0/8";
        case 6:
            return "EventID: " + std::to_string(up_to(2));
        default:
            break;
        }
        auto modifier = modifiers[up_to(modifiers.size() - 1)];
        std::string list;
        for (std::size_t i = 0; i <= up_to(2); ++i) {
            auto text = word();
            if (modifier == "|base64offset|contains" && text.size() < 3) {
                text = "abcdef";
            }
            if (up_to(4) == 0 && modifier.find("base64") == std::string::npos) {
                text += up_to(1) == 0 ? "*" : "?";
            }
            list += (i == 0 ? "" : ", ") + quoted(text);
        }
        return field() + modifier + ": [" + list + "]";
    }

    std::string rule(std::size_t number) {
        std::string body;
        for (const char* const name : {"a", "b", "c"}) {
            body += std::string("  ") + name + ":\n";
            const auto is_keyword = up_to(9) == 0;
            if (is_keyword) {
                body += "    - " + quoted(word() + "x") + "\n    - " + quoted("abc") + "\n";
                continue;
            }
            std::string seen;
            for (std::size_t i = 0; i <= up_to(1); ++i) {
                const auto one = entry();
                const auto key = one.substr(0, one.find(": "));
                if (seen.find("<" + key + ">") == std::string::npos) {
                    body += "    " + one + "\n";
                    seen += "<" + key + ">";
                }
            }
        }
        static const std::vector<std::string> conditions = {"a",
                                                            "a and b",
                                                            "a or b",
                                                            "a and not b",
                                                            "not a",
                                                            "1 of them",
                                                            "all of them",
                                                            "a and (b or not c)",
                                                            "not (a or b) and c"};
        return rule_text(body + "  condition: " + conditions[up_to(conditions.size() - 1)],
                         "r" + std::to_string(number));
    }

    Fields event() {
        Fields fields = {{"Channel", up_to(1) == 0 ? "One" : "Two"},
                         {"EventID", std::to_string(up_to(2))}};
        for (std::size_t i = 0; i < up_to(6); ++i) {
            fields.emplace_back(field(), value());
        }
        if (up_to(9) == 0) {
            fields.emplace_back("Event.EventData.EventID", std::to_string(up_to(2)));
        }
        return fields;
    }

private:
    std::mt19937 random_;
};

} // namespace

TEST_CASE("sigma: the engine finds what judging every rule finds, on rules and events by chance") {
    std::size_t hits = 0;
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        Chance chance(seed);
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < 40; ++i) {
            texts.push_back(chance.rule(i));
        }
        const auto set = set_of(texts);
        for (const auto& refusal : set.refusals()) {
            FAIL_CHECK(refusal.why);
        }
        Engine engine(set);
        for (std::size_t i = 0; i < 40; ++i) {
            const TestRecord record(chance.event());
            RecordEvent event("ndjson", record.record());
            const auto held = engine.run(event);
            const std::vector<std::uint32_t> fast(held.begin(), held.end());
            const auto view = EventView::of(set.sources(), event);
            std::vector<std::uint32_t> plain;
            for (std::uint32_t r = 0; r < set.rules().size(); ++r) {
                if (holds(*set.rules()[r].detection, view)) {
                    plain.push_back(r);
                }
            }
            CHECK(fast == plain);
            hits += plain.size();
        }
    }
    CHECK(hits > 1000);
}

TEST_CASE("sigma: the literal that stands for a regular expression stands in all it fits") {
    CHECK(witness_of_regex("cmd\\.exe\\s+/c") == "cmd.exe");
    CHECK(witness_of_regex("ab?cdef") == "cdef");
    CHECK(witness_of_regex("abcd|efgh").empty());
    CHECK(witness_of_regex("(abcd|efgh)xy") == "xy");
    CHECK(witness_of_regex("[a(]bcd{2}e") == "bc");
    CHECK(witness_of_regex("\\x41bcdef").empty());
    CHECK(witness_of_regex("ABcd") == "abcd");
}

TEST_CASE("sigma: many kinds of records and names of fields are forgotten, not kept for ever") {
    const auto set = set_of({rule_text("  s: {F: a}\n  condition: s")});
    Engine engine(set);
    std::size_t hits = 0;
    for (int i = 0; i < 10000; ++i) {
        const TestRecord record({{"Channel", "c" + std::to_string(i % 3000)},
                                 {"EventID", "1"},
                                 {"name" + std::to_string(i), "x"},
                                 {"F", "a"}});
        RecordEvent event("ndjson", record.record());
        hits += engine.run(event).size();
    }
    CHECK(hits == 10000);
    CHECK(engine.events_of_rule()[0] == 10000);
}

TEST_CASE("sigma: a literal is found wherever it stands, in values folded or not") {
    using detail::GramIndex;
    std::mt19937 random(7);
    const std::string_view letters = "aBcDeF12\\.-";
    const auto text_of = [&](std::size_t size) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i) {
            text += letters[random() % letters.size()];
        }
        return text;
    };
    std::size_t found = 0;
    for (const std::size_t shortest : {4U, 5U, 6U, 7U, 12U, 15U, 20U}) {
        std::vector<GramIndex::Literal> literals;
        for (std::uint32_t i = 0; i < 40; ++i) {
            literals.push_back({fold(text_of(shortest + random() % 3)), i});
        }
        GramIndex index;
        index.build(literals);
        for (int i = 0; i < 300; ++i) {
            auto value = text_of(random() % 60);
            value.insert(random() % (value.size() + 1), literals[random() % 40].text);
            if (i % 3 == 0) {
                value = text_of(value.size());
            }
            const auto folded = fold(value);
            std::vector<std::uint32_t> told;
            index.find(folded, [&](std::uint32_t test) { told.push_back(test); });
            std::size_t places = 0;
            for (const auto& literal : literals) {
                for (auto at = folded.find(literal.text); at != std::string::npos;
                     at = folded.find(literal.text, at + 1)) {
                    ++places;
                }
            }
            CHECK(told.size() == places);
            std::vector<std::uint32_t> told_unfolded;
            index.find(value, [&](std::uint32_t test) { told_unfolded.push_back(test); });
            CHECK(told_unfolded == told);
            found += places;
        }
    }
    CHECK(found > 1000);
}

TEST_CASE("sigma: names are told apart though the same ones mostly follow each other") {
    const auto set = set_of({rule_text("  s: {F: 'a', G: 'b'}\n  condition: s", "both"),
                             rule_text("  s: {G|exists: false}\n  condition: s", "without")});
    Engine engine(set);
    const std::vector<std::pair<Fields, std::string>> events = {
        {{{"F", "a"}, {"G", "b"}}, "both "},
        {{{"F", "a"}, {"G", "b"}}, "both "},
        {{{"G", "b"}, {"F", "a"}}, "both "},
        {{{"F", "a"}, {"H", "b"}}, "without "},
        {{{"F", "a"}, {"Ga", "b"}, {"GG", "b"}}, "without "},
        {{{"F", "a"}, {"G", "b"}}, "both "},
        {{{"F", "x"}, {"F", "a"}, {"", "c"}, {"G", "b"}}, "both "},
        {{}, "without "}};
    for (const auto& [fields, wanted] : events) {
        const TestRecord record(windows(fields));
        RecordEvent event("ndjson", record.record());
        std::string told;
        for (const auto rule : engine.run(event)) {
            told += set.rules()[rule].id + " ";
        }
        CHECK(told == wanted);
    }
}

TEST_CASE("sigma: values that only folding makes equal are not passed over") {
    CHECK(holds_for("  s: {F|contains: 'mask'}\n  condition: s", {{"F", "xmas\u212Ax"}}));
    CHECK(holds_for("  s: {F: 'kkkk'}\n  condition: s", {{"F", "\u212A\u212A\u212A\u212A"}}));
    CHECK(
        holds_for("  s: {F|contains: 'straße'}\n  condition: s", {{"F", "in der STRASSE STRAẞE"}}));
    CHECK(holds_for("  k: ['wordword']\n  condition: k", {{"F", "a WORDWORD b"}}));
}

TEST_CASE("sigma: a run of any characters is counted as the expression would") {
    const auto is_in = [](const std::string& text, const std::string& value, bool is_dot_all) {
        const auto regex = Regex::compile(text, {.is_dot_all = is_dot_all});
        REQUIRE(regex);
        return (*regex)->is_in(value);
    };
    CHECK(is_in(".{4,}", "äöüß", false));
    CHECK_FALSE(is_in(".{5,}", "äöüß", false));
    CHECK_FALSE(is_in(".{4,}", "abc\ndef", false));
    CHECK(is_in(".{4,}", "abc\ndef", true));
    CHECK(is_in(".{2,3}", "abcdef", false));
    CHECK_FALSE(is_in(".{4}",
                      "ab\xFF"
                      "cd",
                      false));
    CHECK(is_in(".{3}", "a\uFFFDb", false));
    CHECK(is_in(".{0,}", "", false));
    for (const std::string value :
         {"", "ab", "abc", "abcd", "ab\ncd", "\xC3\xA4\xC3", "a\uFFFD\uFFFD"}) {
        CHECK(is_in(".{3,}", value, false) == is_in("(?:.{3,})", value, false));
    }
}

TEST_CASE("sigma: an expression that asks for words is run where they stand") {
    const auto may = [](const std::string& text, const std::string& value) {
        const auto regex = Regex::compile(text, {});
        REQUIRE(regex);
        const bool may_be = (*regex)->may_be_in(fold(value));
        CHECK((may_be || !(*regex)->is_in(value)));
        return may_be;
    };
    CHECK(may("(?i)invoke-(expression|command)", "INVOKE-Command"));
    CHECK_FALSE(may("(?i)invoke-(expression|command)", "invoke it"));
    CHECK_FALSE(may("(abc|def).{1,64}ghi", "abc and def"));
    CHECK(may("(abc|def).{1,64}ghi", "def and ghi"));
    CHECK(may("(?i)mask", "MAS\u212A"));
    CHECK(may("a*", "b"));
    CHECK(may("^$", ""));
}
