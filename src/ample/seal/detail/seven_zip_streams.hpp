// The numbers of a 7z list, and its part about streams: what is packed where, by which coders, and
// into files of which sizes (7zFormat.txt: "Streams Info").

#pragma once

#include <ample/seal/container.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal::detail::seven_zip {

struct Coder {
    std::string_view method = {};
    std::string_view properties = {};
    std::uint64_t outputs = 1;
};

struct Folder {
    std::vector<Coder> coders = {};
    std::uint64_t packed = 1; ///< streams of the archive that go into it
    std::uint64_t outputs = 0;
    std::vector<std::uint64_t> bound_outputs = {};
    std::uint64_t unpacked_bytes = 0;
    bool has_sum = false;
};

struct Streams {
    std::uint64_t packed_at = 0;
    std::vector<std::uint64_t> packed_bytes = {};
    std::vector<Folder> folders = {};
    std::vector<std::uint64_t> file_bytes = {};   ///< of each unpacked stream, by folder
    std::vector<std::uint64_t> file_folders = {}; ///< the folder of each
};

/// Reads the list from front to back. After the first fault there is nothing but zeros.
class Cursor {
public:
    explicit Cursor(std::string_view text) : all_(text), text_(text) {}

    [[nodiscard]] std::uint64_t position() const { return all_.size() - text_.size(); }

    [[nodiscard]] const std::string& fault() const { return fault_; }

    void expect(bool is_so, const char* otherwise) {
        if (!is_so && fault_.empty()) {
            fault_ = otherwise;
            text_ = {};
        }
    }

    std::string_view take(std::uint64_t count) {
        expect(count <= text_.size(), "it is shorter than it says");
        const auto taken = text_.substr(0, static_cast<std::size_t>(count));
        text_.remove_prefix(taken.size());
        return taken;
    }

    std::uint8_t byte() { return static_cast<std::uint8_t>(little(1)); }

    std::uint64_t little(std::uint64_t count) {
        std::uint64_t value = 0;
        for (unsigned shift = 0; const auto part : take(count)) {
            value |= std::uint64_t{static_cast<std::uint8_t>(part)} << shift;
            shift += 8;
        }
        return value;
    }

    /// As many leading ones as bytes follow; the rest of the first byte is the highest part.
    std::uint64_t number() {
        const auto first = byte();
        const auto following = static_cast<unsigned>(std::countl_one(first));
        const auto low = little(following);
        if (following >= 7) {
            return low;
        }
        return low | ((first & (0x7FULL >> following)) << (8 * following));
    }

    std::uint64_t number_up_to(std::uint64_t most) {
        const auto value = number();
        expect(value <= most, "it asks for more than is read of a list");
        return value <= most ? value : 0;
    }

    std::vector<bool> bits(std::uint64_t count) {
        const auto bytes = take((count + 7) / 8);
        std::vector<bool> all(static_cast<std::size_t>(count));
        for (std::size_t at = 0; at / 8 < bytes.size() && at < all.size(); ++at) {
            all[at] = ((static_cast<std::uint8_t>(bytes[at / 8]) >> (7 - at % 8)) & 1U) != 0;
        }
        return all;
    }

    std::vector<bool> optional_bits(std::uint64_t count) {
        return byte() != 0 ? std::vector<bool>(static_cast<std::size_t>(count), true) : bits(count);
    }

    /// Checksums of those of `count` that have one.
    std::vector<bool> sums(std::uint64_t count) {
        auto have = optional_bits(count);
        take(4 * static_cast<std::uint64_t>(std::count(have.begin(), have.end(), true)));
        return have;
    }

private:
    std::string_view all_;
    std::string_view text_;
    std::string fault_;
};

/// Everything up to the end mark. What it holds means nothing when `cursor` has a fault.
Streams read_streams(Cursor& cursor);

} // namespace ample::seal::detail::seven_zip
