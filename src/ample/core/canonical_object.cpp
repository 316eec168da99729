#include <ample/core/canonical_object.hpp>
#include <ample/core/detail/json_text.hpp>

#include <fmt/format.h>

#include <iterator>

namespace ample {

void CanonicalObject::put_key(std::string_view key) {
    constexpr std::size_t usual = 256; // bytes of an object
    if (text_.size() == 1) {
        text_.reserve(usual);
    } else {
        if (key <= last_) {
            throw Bug(fmt::format("key '{}' is written after '{}'", key, last_));
        }
        text_ += ',';
    }
    last_ = key;
    text_ += '"';
    text_ += key;
    text_ += "\":";
}

void CanonicalObject::text(std::string_view key, std::string_view value) {
    put_key(key);
    detail::append_json(text_, value);
}

void CanonicalObject::text_if_any(std::string_view key, std::string_view value) {
    if (!value.empty()) {
        text(key, value);
    }
}

void CanonicalObject::flag(std::string_view key, bool value) {
    put_key(key);
    text_ += value ? "true" : "false";
}

void CanonicalObject::number(std::string_view key, std::uint64_t value) {
    put_key(key);
    fmt::format_to(std::back_inserter(text_), "{}", value);
}

void CanonicalObject::object(std::string_view key, const CanonicalObject& value) {
    put_key(key);
    text_ += value.text_;
    text_ += '}';
}

template <class Values, class Put>
void CanonicalObject::put_list(std::string_view key, const Values& values, Put&& put) {
    put_key(key);
    text_ += '[';
    bool first = true;
    for (const auto& value : values) {
        if (!first) {
            text_ += ',';
        }
        first = false;
        put(value);
    }
    text_ += ']';
}

void CanonicalObject::list(std::string_view key, const std::vector<CanonicalObject>& values) {
    put_list(key, values, [&](const CanonicalObject& value) {
        text_ += value.text_;
        text_ += '}';
    });
}

void CanonicalObject::texts(std::string_view key, const std::vector<std::string>& values) {
    put_list(key, values, [&](const std::string& value) { detail::append_json(text_, value); });
}

void CanonicalObject::numbers(std::string_view key, const std::vector<std::uint64_t>& values) {
    put_list(key, values, [&](std::uint64_t value) {
        fmt::format_to(std::back_inserter(text_), "{}", value);
    });
}

Value make_value(std::string kind,
                 const CanonicalObject& content,
                 Origins origins,
                 std::string method,
                 Marking marking) {
    Value value{.kind = std::move(kind),
                .content = content.written(),
                .origins = std::move(origins),
                .method = std::move(method),
                .marking = marking};
    value.digest = digest_of(value);
    return value;
}

} // namespace ample
