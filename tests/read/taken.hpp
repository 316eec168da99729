// Items of a reader in a form that outlives it, for tests.

#pragma once

#include <ample/read/format.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace ample::read {

struct TakenField {
    std::string name = {};
    std::string value = {};
    ByteRange where = {};

    friend bool operator==(const TakenField&, const TakenField&) = default;
};

struct Taken {
    std::string kind = {}; ///< record defect frame
    ByteRange where = {};
    std::string why = {};
    std::optional<Instant> time = {};
    std::string time_text = {};
    std::vector<TakenField> fields = {};

    friend bool operator==(const Taken&, const Taken&) = default;

    /// The first value called `name`, or "(unset)".
    [[nodiscard]] std::string get(std::string_view name) const {
        const auto found = std::find_if(
            fields.begin(), fields.end(), [&](const auto& field) { return field.name == name; });
        return found == fields.end() ? "(unset)" : found->value;
    }

    /// All values called `name`, joined by "|".
    [[nodiscard]] std::string all(std::string_view name) const {
        std::string joined;
        for (const auto& field : fields) {
            if (field.name == name) {
                joined += (joined.empty() ? "" : "|") + field.value;
            }
        }
        return joined;
    }
};

inline Taken taken(const Item& item) {
    Taken copy;
    copy.where = range_of(item);
    if (const auto* record = std::get_if<Record>(&item)) {
        copy.kind = "record";
        copy.time = record->time;
        copy.time_text = record->time_text;
        for (const auto& field : record->fields) {
            copy.fields.push_back({std::string(field.name), std::string(field.value), field.where});
        }
    } else if (const auto* defect = std::get_if<Defect>(&item)) {
        copy.kind = "defect";
        copy.why = defect->why;
    } else {
        copy.kind = "frame";
    }
    return copy;
}

/// A source that gives its bytes in pieces of the sizes it is told, and may break at its end.
class PiecedSource final : public ByteSource {
public:
    PiecedSource(std::string_view bytes, std::function<std::size_t()> size, bool breaks = false)
        : rest_(bytes), size_(std::move(size)), breaks_(breaks) {}

    Result<std::size_t> read(std::span<char> into) override {
        if (rest_.empty() && breaks_) {
            return Error{Kind::damaged, "the stream broke off", {}};
        }
        const auto count = rest_.copy(into.data(), std::min(into.size(), size_()));
        rest_.remove_prefix(count);
        return count;
    }

private:
    std::string_view rest_;
    std::function<std::size_t()> size_;
    bool breaks_;
};

/// What a test takes for logs that do not tell their year and zone.
inline ReadOptions test_options() {
    return {.year = 2016, .zone = "Asia/Tokyo"};
}

/// All items of `bytes`, read as the format called `name`.
inline std::vector<Taken> take_all(std::string_view name,
                                   std::string_view bytes,
                                   const ReadOptions& options = test_options()) {
    std::vector<Taken> items;
    const auto reader = format_named(name)->open(options);
    reader->feed(bytes, 0, true);
    while (auto item = reader->next()) {
        items.push_back(taken(*item));
    }
    return items;
}

/// As above, but through read_stream and in pieces.
inline std::vector<Taken> take_pieces(std::string_view name,
                                      std::string_view bytes,
                                      std::function<std::size_t()> size,
                                      const ReadOptions& options = test_options()) {
    std::vector<Taken> items;
    const auto reader = format_named(name)->open(options);
    PiecedSource source(bytes, std::move(size));
    StreamTally tally;
    const auto done = read_stream(source, *reader, tally, [&](const Item& item, std::string_view) {
        items.push_back(taken(item));
    });
    return done ? items : std::vector<Taken>{};
}

/// The bytes at which tiling breaks, or nothing when `items` laid end to end are `size` bytes.
inline std::optional<std::uint64_t> gap(const std::vector<Taken>& items, std::uint64_t size) {
    std::uint64_t at = 0;
    for (const auto& item : items) {
        if (item.where.begin != at || item.where.end <= at) {
            return at;
        }
        at = item.where.end;
    }
    return at == size ? std::nullopt : std::optional(at);
}

} // namespace ample::read
