#include <ample/core/ascii.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/stix_bundle.hpp>

#include <cstddef>

namespace ample::read {

namespace {

/// Takes a string in quotes off `text` and returns its inside; all the rest when it has no end.
std::string_view take_string(std::string_view& text) noexcept {
    std::size_t end = 1;
    while (end < text.size() && text[end] != '"') {
        end += text[end] == '\\' ? 2 : 1;
    }
    const auto inside = text.substr(1, end - 1);
    text.remove_prefix(end < text.size() ? end + 1 : text.size());
    return inside;
}

/// Walks a JSON text token by token without checking it, and looks at the outermost keys.
class Outermost {
public:
    /// Returns whether the one object in `text` says that it is a bundle.
    bool is_bundle(std::string_view text) {
        bool is_found = false;
        while (!text.empty()) {
            const char c = text.front();
            if (level_ == 0 && is_closed_ && !ascii::is_blank(c)) {
                return false; // something follows the object
            }
            if (c == '"') {
                is_found = see(take_string(text)) || is_found;
                continue;
            }
            text.remove_prefix(1);
            if (c == '{' || c == '[') {
                ++level_;
            } else if (c == '}' || c == ']') {
                level_ -= level_ > 0 ? 1 : 0;
                is_closed_ = level_ == 0;
            } else if (c == ':') {
                is_value_ = true;
            } else if (c == ',') {
                is_value_ = false;
            }
        }
        return is_found;
    }

private:
    bool see(std::string_view text) {
        if (level_ != 1) {
            return false;
        }
        if (!is_value_) {
            key_ = text;
            return false;
        }
        return (key_ == "type" && text == "bundle") ||
               (key_ == "id" && text.starts_with("bundle--"));
    }

    std::size_t level_ = 0;
    bool is_value_ = false;
    bool is_closed_ = false;
    std::string_view key_ = {};
};

} // namespace

int score_stix_bundle(std::string_view head) {
    head = ascii::trim(detail::without_mark(head));
    return head.starts_with('{') && Outermost().is_bundle(head) ? 95 : 0;
}

} // namespace ample::read
