#include <ample/sweep/sigma/detail/yaml.hpp>
#include <ample/sweep/sigma/regression.hpp>

#include <charconv>

namespace ample::sweep::sigma {

Result<std::vector<RegressionCase>> read_regression(const std::string& text) {
    const auto documents = detail::parse_yaml(text);
    if (!documents) {
        return documents.error();
    }
    if (documents->size() != 1) {
        return Error{Kind::damaged, "not one document", ""};
    }
    const auto& document = documents->front();
    std::vector<std::string> rules;
    if (const auto* const metadata = document.find("rule_metadata")) {
        for (const auto& one : metadata->items) {
            rules.push_back(one.text_of("id"));
        }
    }
    const auto* const tests = document.find("regression_tests_info");
    if (rules.empty()) {
        return Error{Kind::damaged, "no 'rule_metadata'", ""};
    }
    std::vector<RegressionCase> cases;
    if (tests == nullptr) {
        return cases;
    }
    for (const auto& test : tests->items) {
        RegressionCase one{rules, test.text_of("name"), test.text_of("path"), {}};
        const auto count = test.text_of("match_count");
        std::uint64_t number = 0;
        const auto read = std::from_chars(count.data(), count.data() + count.size(), number);
        if (!count.empty() && read.ec == std::errc()) {
            one.match_count = number;
        }
        cases.push_back(std::move(one));
    }
    return cases;
}

std::string one_object_a_line(std::string_view text) {
    std::string lines;
    std::size_t depth = 0;
    bool is_quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (depth == 0 && c != '{') {
            continue; // between objects: blanks, commas, the brackets of an array
        }
        if (is_quoted) {
            lines += c;
            if (c == '\\' && i + 1 < text.size()) {
                lines += text[++i];
            }
            is_quoted = c != '"';
            continue;
        }
        if (c == '\n' || c == '\r') {
            continue;
        }
        lines += c;
        is_quoted = c == '"';
        depth += c == '{' ? 1 : 0;
        depth -= c == '}' ? 1 : 0;
        if (depth == 0) {
            lines += '\n';
        }
    }
    return lines;
}

} // namespace ample::sweep::sigma
