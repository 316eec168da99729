#include <ample/sweep/feed/columns.hpp>
#include <ample/sweep/feed/json.hpp>
#include <ample/sweep/feed/json_row.hpp>
#include <ample/sweep/feed/json_rows.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::feed {

namespace {

/// Of an array, and of lines, that are looked at before it is said to have no rows.
constexpr unsigned most_looked_at = 16;

/// Longest text that rows inherit.
constexpr std::size_t longest_inherited = std::size_t{64} << 10U;

char first_in(JsonSpan array) {
    char first = '\0';
    for_each_element(array, [&](JsonSpan element) {
        first = element.first();
        return false;
    });
    return first;
}

bool is_text(JsonSpan value) {
    return value.first() == '"' || (value.first() == '[' && first_in(value) == '"');
}

bool is_for_all(Role role) noexcept {
    constexpr std::array roles = {Role::tlp,
                                  Role::labels,
                                  Role::family,
                                  Role::campaign,
                                  Role::source,
                                  Role::valid_from,
                                  Role::valid_until,
                                  Role::confidence,
                                  Role::standing};
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool is_row(JsonSpan object) {
    bool found = false;
    for_each_member(object, [&](std::string_view key, JsonSpan value) {
        const auto role = role_of(key);
        found = (role == Role::value || role == Role::typed) && is_text(value);
        return !found;
    });
    return found;
}

/// "threat": {"indicator": {"file": {"hash": {…}}}} of the Elastic Common Schema.
bool is_object_of_elastic(std::string_view key) {
    return key == "threat" || key == "indicator" || key == "hash";
}

bool may_hold_rows(std::string_view key, JsonSpan value) {
    const auto role = role_of(key);
    const bool is_object = value.first() == '{';
    return (is_object && is_object_of_elastic(key)) ||
           ((is_object || value.first() == '[') &&
            (role == Role::none || role == Role::standing || role == Role::value_name));
}

bool holds_rows(JsonSpan value, Rows rows, unsigned depth) {
    bool found = false;
    if (depth > deepest_rows) {
        return false;
    }
    if (value.first() == '{') {
        if (rows == Rows::objects && is_row(value)) {
            return true;
        }
        for_each_member(value, [&](std::string_view key, JsonSpan inner) {
            found = may_hold_rows(key, inner) && holds_rows(inner, rows, depth + 1);
            return !found;
        });
    } else if (value.first() == '[') {
        unsigned looked_at = 0;
        for_each_element(value, [&](JsonSpan element) {
            found = rows == Rows::texts
                        ? element.first() == '"'
                        : element.first() == '{' && holds_rows(element, rows, depth + 1);
            return !found && ++looked_at < most_looked_at;
        });
    }
    return found;
}

/// An array of rows, which is what a row that is a document may have in it.
bool is_array_of_rows(JsonSpan value) {
    bool found = false;
    if (value.first() == '[') {
        for_each_element(value, [&](JsonSpan element) {
            found = is_row(element);
            return false;
        });
    }
    return found;
}

void inherit(std::string_view key, JsonSpan value, Around& around) {
    JsonRow row;
    if (value.text.size() <= longest_inherited) {
        row = json_row("{\"" + std::string(key) + "\":" + std::string(value.text) + "}");
    }
    if (value.text.size() > longest_inherited || !row.fault.empty() || !row.not_read.empty()) {
        around.not_read.emplace_back(key);
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        around.inherited.emplace_back(std::move(row.names[i]), std::move(row.cells[i]));
    }
}

} // namespace

Around around(JsonSpan object, bool is_document) {
    Around around;
    around.is_row = is_row(object);
    if (around.is_row && !is_document) {
        return around;
    }
    bool has_objects = false;
    bool has_texts = false;
    bool is_log = false;
    for_each_member(object, [&](std::string_view key, JsonSpan value) {
        is_log = is_log || is_log_key(key);
        if (may_hold_rows(key, value)) {
            has_objects = has_objects || (around.is_row ? is_array_of_rows(value)
                                                        : holds_rows(value, Rows::objects));
            has_texts =
                has_texts || (is_document && !around.is_row && holds_rows(value, Rows::texts));
        } else if (is_for_all(role_of(key))) {
            inherit(key, value, around);
        }
        return true;
    });
    around.rows = has_objects ? Rows::objects : has_texts && !is_log ? Rows::texts : Rows::none;
    return around;
}

bool is_wanted(std::string_view key, JsonSpan value, Rows rows) {
    return may_hold_rows(key, value) &&
           ((rows == Rows::objects && value.first() == '[' && first_in(value) == '{') ||
            holds_rows(value, rows));
}

bool holds_rows(JsonSpan value, Rows rows) {
    return holds_rows(value, rows, 0);
}

bool is_json(std::string_view bytes) noexcept {
    constexpr std::string_view blanks = " \t\r\n";
    bytes.remove_prefix(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    const auto sign_at = [&](std::size_t from) {
        const auto at = std::min(bytes.find_first_not_of(blanks, from), bytes.size());
        return std::pair(at, at < bytes.size() ? bytes[at] : '\0');
    };
    const auto [at, root] = sign_at(0);
    if (root != '{' && root != '[') {
        return false;
    }
    const char inner = sign_at(at + 1).second;
    return inner == '"' || inner == '}' || inner == ']' || inner == '\0' ||
           (root == '[' && (inner == '{' || inner == '['));
}

bool has_json_rows(std::string_view head) {
    bool found = false;
    std::size_t at = 0;
    for (unsigned looked_at = 0; !found && looked_at < most_looked_at; ++looked_at) {
        const auto value = json_at(head, at);
        if (value.text.empty()) {
            break;
        }
        found = holds_rows(value, Rows::objects) || holds_rows(value, Rows::texts);
        at = value.offset + value.text.size();
        at += at < head.size() && head[at] == ',' ? 1U : 0U;
    }
    return found;
}

} // namespace ample::sweep::feed
