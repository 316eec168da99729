// One JSON object as a flat list of fields.
//
//     {"Event":{"System":{"EventID":4648}},"tags":["a","b"],"ok":true,"none":null}
//
//     Event.System.EventID  4648        keys of nested objects are joined by dots
//     tags                  a           an array gives its elements the name of the array
//     tags                  b
//     ok                    true        numbers and booleans stay as written; null is left out
//
// Signs and quotes are found first (json_marks.hpp), then walked by the grammar of RFC 8259; values
// without escapes are views into the line. Bytes that JSON does not allow inside strings (control
// characters, invalid UTF-8) are let through and stay in the value as they are.
//
// Bounds, so that memory follows the length of the line: 64 levels, 65,536 values, and 16 bytes of
// joined names for each byte of the line.

#pragma once

#include <ample/read/record.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace ample::read::detail {

/// Walks objects one after the other, keeping its memory. Used by one thread at a time.
class JsonWalk {
public:
    JsonWalk();
    ~JsonWalk();
    JsonWalk(const JsonWalk&) = delete;
    JsonWalk& operator=(const JsonWalk&) = delete;
    JsonWalk(JsonWalk&&) = delete;
    JsonWalk& operator=(JsonWalk&&) = delete;

    /// Takes apart `text`; `base` is where it stands in the stream. Returns why it is no such
    /// object (static text), or empty text. The fields live until the next call and as long as
    /// `text`.
    std::string_view read(std::string_view text, std::uint64_t base);

    [[nodiscard]] std::span<const Field> fields() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace ample::read::detail
