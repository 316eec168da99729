// What must hold for any reader on any bytes: the items laid end to end are the input, fields lie
// inside their record, and pieces of other sizes give the same items. A breach is a trap, which
// libFuzzer reports with the input.

#pragma once

#include <ample/read/format.hpp>
#include <ample/read/pieces.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ample::read {

inline void must(bool holds) {
    if (!holds) {
        __builtin_trap();
    }
}

/// A digest of an item that does not depend on where the bytes stood in memory.
inline std::size_t print_of(const Item& item) {
    auto print = static_cast<std::size_t>(item.index());
    const auto mix = [&](std::size_t value) { print = print * 0x9E3779B97F4A7C15U + value; };
    const auto mix_text = [&](std::string_view text) { mix(std::hash<std::string_view>{}(text)); };
    mix(range_of(item).begin);
    mix(range_of(item).end);
    if (const auto* record = std::get_if<Record>(&item)) {
        mix(record->time ? static_cast<std::size_t>(record->time->unix_nanoseconds) : 1);
        mix_text(record->time_text);
        for (const auto& field : record->fields) {
            mix_text(field.name);
            mix_text(field.value);
            mix(field.where.begin);
            must(field.where == ByteRange{} ||
                 (field.where.begin >= record->where.begin &&
                  field.where.begin <= field.where.end && field.where.end <= record->where.end));
        }
    } else if (const auto* defect = std::get_if<Defect>(&item)) {
        must(!defect->why.empty());
        mix_text(defect->why);
    }
    return print;
}

/// Gives its bytes in pieces of at most `largest`.
class FuzzSource final : public ByteSource {
public:
    FuzzSource(std::string_view bytes, std::size_t largest) : rest_(bytes), largest_(largest) {}

    Result<std::size_t> read(std::span<char> into) override {
        const auto count = rest_.copy(into.data(), std::min(into.size(), largest_));
        rest_.remove_prefix(count);
        return count;
    }

private:
    std::string_view rest_;
    std::size_t largest_;
};

/// Runs the reader called `format` over `bytes` in pieces and returns the print of all items.
inline std::size_t tile(const Format& format, std::string_view bytes, std::size_t largest) {
    const auto reader = format.open({.year = 2016, .zone = "Asia/Tokyo"});
    FuzzSource source(bytes, largest);
    StreamTally tally;
    std::uint64_t at = 0;
    std::size_t print = 0;
    const auto done =
        read_stream(source, *reader, tally, [&](const Item& item, std::string_view own) {
            const auto where = range_of(item);
            must(where.begin == at && where.end > at && own == bytes.substr(at, where.size()));
            at = where.end;
            print = print * 31 + print_of(item);
        });
    must(done.has_value() && at == bytes.size() && tally.bytes == at);
    return print;
}

/// The same for a stream that is cut, each piece with a reader of its own.
inline std::size_t tile_cut(const Format& format, std::string_view bytes, std::size_t usual) {
    MemorySource source(bytes);
    PieceCutter cutter(source, format.resume, usual);
    std::size_t print = 0;
    for (Piece piece; cutter.next(piece);) {
        const auto reader = format.open({.year = 2016, .zone = "Asia/Tokyo"});
        StreamTally tally;
        const auto done =
            read_piece(piece, *reader, tally, [&](const Item& item, std::string_view) {
                print = print * 31 + print_of(item);
            });
        must(done.has_value());
    }
    return print;
}

/// The body of a fuzz target for the reader called `name`. The first byte tells the pieces.
inline int fuzz_reader(std::string_view name, const std::uint8_t* data, std::size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto& format = *format_named(name);
    format.detect(bytes.substr(0, detect_bytes));
    const auto largest = bytes.empty() ? 1 : std::size_t{1} + data[0] % 61;
    const auto print = tile(format, bytes, size + 1);
    must(print == tile(format, bytes, largest) && print == tile_cut(format, bytes, largest));
    return 0;
}

} // namespace ample::read
