#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/json_walk.hpp>

#include <algorithm>

namespace ample::sweep::feed {

namespace {

constexpr auto none = std::string_view::npos;

std::size_t past_blanks(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && ascii::is_blank(text[at])) {
        ++at;
    }
    return at;
}

/// Behind the string that begins at `at`, or npos.
std::size_t past_string(std::string_view text, std::size_t at) noexcept {
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            return at + 1;
        }
    }
    return none;
}

/// Behind the value that begins at `at`, or npos where the text ends inside it.
std::size_t past_value(std::string_view text, std::size_t at) noexcept {
    std::size_t depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = past_string(text, at);
            if (at == none || depth == 0) {
                return at;
            }
            continue;
        }
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth <= 1) {
                return depth == 0 ? at : at + 1;
            }
            --depth;
        } else if (depth == 0 && (c == ',' || ascii::is_blank(c))) {
            return at;
        }
        ++at;
    }
    return depth == 0 ? at : none;
}

JsonSpan part(JsonSpan whole, std::size_t begin, std::size_t end) noexcept {
    return {whole.text.substr(begin, end - begin), whole.offset + begin};
}

/// At the next thing behind a comma and blanks, or at the closing bracket.
std::size_t past_comma(std::string_view text, std::size_t at) noexcept {
    at = past_blanks(text, at);
    return at < text.size() && text[at] == ',' ? past_blanks(text, at + 1) : at;
}

} // namespace

JsonSpan json_at(std::string_view document, std::uint64_t at) noexcept {
    at = past_blanks(document, document.substr(at).starts_with("\xEF\xBB\xBF") ? at + 3 : at);
    const auto end = past_value(document, at);
    return {document.substr(at, end == none ? none : end - at), at};
}

bool for_each_member(JsonSpan object,
                     const std::function<bool(std::string_view key, JsonSpan value)>& on_member) {
    const auto text = object.text;
    auto at = past_blanks(text, 1);
    while (at < text.size() && text[at] != '}') {
        const auto key_end = text[at] == '"' ? past_string(text, at) : none;
        if (key_end == none) {
            return false;
        }
        auto begin = past_blanks(text, key_end);
        if (begin >= text.size() || text[begin] != ':') {
            return false;
        }
        begin = past_blanks(text, begin + 1);
        const auto end = past_value(text, begin);
        const auto key = text.substr(at + 1, key_end - at - 2);
        if (!on_member(key, part(object, begin, std::min(end, text.size())))) {
            return true;
        }
        if (end == none || end == begin) {
            return false;
        }
        at = past_comma(text, end);
    }
    return at < text.size();
}

bool for_each_element(JsonSpan array, const std::function<bool(JsonSpan value)>& on_element) {
    const auto text = array.text;
    auto at = past_blanks(text, 1);
    while (at < text.size() && text[at] != ']') {
        const auto end = past_value(text, at);
        if (!on_element(part(array, at, std::min(end, text.size())))) {
            return true;
        }
        if (end == none || end == at) {
            return false;
        }
        at = past_comma(text, end);
    }
    return at < text.size();
}

bool is_shallow(std::string_view text) noexcept {
    unsigned depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '"') {
            at = past_string(text, at);
            if (at == none) {
                return true;
            }
            continue;
        }
        if (text[at] == '{' || text[at] == '[') {
            if (++depth > deepest_object) {
                return false;
            }
        } else if ((text[at] == '}' || text[at] == ']') && depth > 0) {
            --depth;
        }
        ++at;
    }
    return true;
}

} // namespace ample::sweep::feed
