// A JSON object written in canonical form at once, for stages that make values by the thousand.
//
//     CanonicalObject certainty;
//     certainty.text("class", "probable");
//     CanonicalObject content;
//     content.flag("background", false);
//     content.object("certainty", certainty);
//     make_value("claim", std::move(content), ...)     {"background":false,"certainty":{...}}
//
// Keys are given in the order of their bytes and are literals that need no escapes; a key out of
// order is a `Bug`, as the text would not be canonical. What comes out is the text that
// `canonical_json` would make of it, for a fraction of the work of building a tree and sorting it.

#pragma once

#include <ample/core/value.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample {

/// Written once, by one thread.
class CanonicalObject {
public:
    /// A string; bytes that are not UTF-8 become U+FFFD.
    void text(std::string_view key, std::string_view value);

    /// As `text`, and nothing where the value is empty.
    void text_if_any(std::string_view key, std::string_view value);

    void flag(std::string_view key, bool value);
    void number(std::string_view key, std::uint64_t value);
    void object(std::string_view key, const CanonicalObject& value);
    void list(std::string_view key, const std::vector<CanonicalObject>& values);

    void texts(std::string_view key, const std::vector<std::string>& values);
    void numbers(std::string_view key, const std::vector<std::uint64_t>& values);

    /// The whole object.
    [[nodiscard]] std::string written() const { return text_ + "}"; }

private:
    void put_key(std::string_view key);

    /// A list whose elements `put` writes, one after the other.
    template <class Values, class Put>
    void put_list(std::string_view key, const Values& values, Put&& put);

    std::string text_ = "{";
    std::string_view last_ = {};
};

/// As `make_value` of value.hpp, without looking at the content again.
Value make_value(std::string kind,
                 const CanonicalObject& content,
                 Origins origins,
                 std::string method,
                 Marking marking = {});

} // namespace ample
