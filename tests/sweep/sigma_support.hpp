// Rules and events for the tests of Sigma.

#pragma once

#include <ample/sweep/sigma/engine.hpp>
#include <ample/sweep/sigma/judge.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace sigma_test {

using namespace ample;               // NOLINT: tests read better without the prefix
using namespace ample::sweep::sigma; // NOLINT

/// A rule for any Windows record with `detection` as the body of its detection.
inline std::string rule_text(const std::string& detection, const std::string& id = "one") {
    return "title: " + id + "\nid: " + id + "\nlogsource: {product: windows}\ndetection:\n" +
           detection + "\n";
}

inline RuleSet set_of(const std::vector<std::string>& texts,
                      const Placeholders& placeholders = {}) {
    std::vector<RuleText> files;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        files.push_back({"rule" + std::to_string(i) + ".yml", texts[i]});
    }
    auto set = RuleSet::build(files, {}, placeholders);
    REQUIRE(set);
    return std::move(*set);
}

/// Fields of one event, as a reader would hand them out.
using Fields = std::vector<std::pair<std::string, std::string>>;

/// A record that keeps its fields; a Windows event unless it says otherwise.
class TestRecord {
public:
    explicit TestRecord(Fields fields) : pairs_(std::move(fields)) {
        for (const auto& [name, value] : pairs_) {
            fields_.push_back({name, value, {}});
        }
        record_.fields = fields_;
    }

    TestRecord(const TestRecord&) = delete;
    TestRecord& operator=(const TestRecord&) = delete;
    TestRecord(TestRecord&&) = delete;
    TestRecord& operator=(TestRecord&&) = delete;
    ~TestRecord() = default;

    [[nodiscard]] const read::Record& record() const noexcept { return record_; }

private:
    Fields pairs_;
    std::vector<read::Field> fields_ = {};
    read::Record record_ = {};
};

inline Fields windows(Fields fields) {
    fields.insert(fields.begin(), {{"Channel", "Test"}, {"EventID", "7"}});
    return fields;
}

/// The ids of the rules that hold, by the engine; the plain way must say the same.
inline std::string held(const RuleSet& set, const Fields& fields) {
    const TestRecord record(fields);
    RecordEvent event("ndjson", record.record());
    Engine engine(set);
    std::string fast;
    for (const auto rule : engine.run(event)) {
        fast += set.rules()[rule].id + " ";
    }
    const auto view = EventView::of(set.sources(), event);
    const auto quick = engine.view(event);
    CHECK(quick.host == view.host);
    CHECK(quick.entries == view.entries);
    REQUIRE(quick.values.size() == view.values.size());
    for (std::size_t i = 0; i < view.values.size(); ++i) {
        CHECK(quick.values[i].name == view.values[i].name);
        CHECK(quick.values[i].value == view.values[i].value);
    }
    std::string plain;
    for (const auto& rule : set.rules()) {
        if (rule.detection && view.is_of(set.sources(), rule.detection->source) &&
            holds(*rule.detection, view)) {
            plain += rule.id + " ";
        }
    }
    CHECK(fast == plain);
    return fast;
}

inline bool holds_for(const std::string& detection,
                      const Fields& fields,
                      const Placeholders& placeholders = {}) {
    const auto set = set_of({rule_text(detection)}, placeholders);
    CHECK_MESSAGE(set.refusals().empty(),
                  (set.refusals().empty() ? "" : set.refusals().front().why));
    return !held(set, windows(fields)).empty();
}

} // namespace sigma_test
