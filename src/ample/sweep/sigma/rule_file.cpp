#include <ample/core/ascii.hpp>
#include <ample/sweep/sigma/parse.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::sigma {

namespace {

constexpr auto keys =
    std::to_array<std::string_view>({"detection", "correlation", "filter", "logsource"});

/// Whether `line` begins with one of the keys of a rule, in any letter case.
bool has_key(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) {
        return false;
    }
    const auto key = ascii::trim(line.substr(0, colon));
    return (line.front() != ' ' && line.front() != '\t') &&
           std::any_of(keys.begin(), keys.end(), [&](auto one) { return ascii::same(one, key); });
}

bool has_key_in_lines(std::string_view text) {
    while (!text.empty()) {
        const auto* const line_end =
            std::find_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; });
        const auto end = static_cast<std::size_t>(line_end - text.begin());
        const auto line = text.substr(0, end);
        if (!line.empty() && has_key(line.starts_with("\xEF\xBB\xBF") ? line.substr(3) : line)) {
            return true;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

/// Rules may be written as JSON, which is YAML, too.
bool is_json_rule(std::string_view text) {
    return ascii::trim(text).starts_with('{') &&
           std::any_of(keys.begin(), keys.end(), [&](auto key) {
               return text.find('"' + std::string(key) + '"') != std::string_view::npos;
           });
}

} // namespace

bool is_rule_file(std::string_view text) {
    const auto head = text.substr(0, longest_rule_file); // what is longer is refused by name
    if (head.find('\0') == std::string_view::npos) {
        return has_key_in_lines(head) || is_json_rule(head);
    }
    std::string narrow; // of UTF-16
    std::copy_if(
        head.begin(), head.end(), std::back_inserter(narrow), [](char c) { return c != '\0'; });
    if (narrow.starts_with("\xFF\xFE") || narrow.starts_with("\xFE\xFF")) {
        narrow.erase(0, 2);
    }
    return has_key_in_lines(narrow);
}

} // namespace ample::sweep::sigma
