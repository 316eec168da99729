// The tokens with a dot in one piece of text, sorted by what becomes of them
// (candidates_dotted.cpp).
//
//     masks ─┬─▶ careful                  (looked at byte by byte)
//            ├─▶ numbers ──▶ addresses ──▶ keyed
//            └─▶ names ────▶ words, and the names whose end is known
//
// Each step walks one list and appends to the next without a branch on what the token is, which the
// processor could not foresee.

#pragma once

#include <ample/core/detail/byte_masks.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace ample::detail {

/// A token, by its place in the piece. One number, so that it is moved in one step.
struct PieceToken {
    std::uint32_t both = 0;

    static PieceToken of(std::size_t begin, std::size_t end) noexcept {
        return {static_cast<std::uint32_t>(begin | end << 16U)};
    }

    [[nodiscard]] std::size_t begin() const noexcept { return both & 0xFFFFU; }

    [[nodiscard]] std::size_t end() const noexcept { return both >> 16U; }

    [[nodiscard]] std::size_t size() const noexcept { return end() - begin(); }
};

/// A token with a key or a mask of its dots.
struct MarkedToken {
    std::uint64_t mark = 0;
    PieceToken token = {};
    std::uint32_t may_be_word = 1; ///< by its last label
};

/// A list that is filled again for each piece.
template <class Item>
struct PieceList {
    /// A token has at least a dot and a sign behind it; those behind an escape come twice, but have
    /// five bytes or more.
    static constexpr std::size_t most = most_words * word_bytes / 2 + 2;

    std::array<Item, most> items = {};
    std::size_t count = 0;

    [[nodiscard]] const Item* begin() const noexcept { return items.data(); }

    [[nodiscard]] const Item* end() const noexcept { return items.data() + count; }
};

/// Fills a list from its begin on, which is done when the filler ends.
template <class Item>
class Filler {
public:
    explicit Filler(PieceList<Item>& list) noexcept : list_(list), to_(list.items.data()) {}

    Filler(const Filler&) = delete;
    Filler& operator=(const Filler&) = delete;
    Filler(Filler&&) = delete;
    Filler& operator=(Filler&&) = delete;

    ~Filler() { list_.count = static_cast<std::size_t>(to_ - list_.items.data()); }

    /// Writes `item`, and keeps it when it `is_wanted`.
    [[gnu::always_inline]] void put(const Item& item, bool is_wanted = true) noexcept {
        *to_ = item;
        to_ += is_wanted ? 1 : 0;
    }

private:
    PieceList<Item>& list_;
    Item* to_;
};

/// An address and its key.
struct KeyedAddress {
    std::uint64_t key = 0;
    PieceToken token = {};
    std::uint32_t address = 0;
};

struct DottedTokens {
    PieceList<PieceToken> careful = {};
    PieceList<PieceToken> numbers = {};
    PieceList<MarkedToken> addresses = {}; ///< what has their form, with its dots
    PieceList<KeyedAddress> keyed = {};
    PieceList<PieceToken> names = {};
    PieceList<PieceToken> words = {};
    PieceList<MarkedToken> ends = {}; ///< with the key of their last labels
};

} // namespace ample::detail
