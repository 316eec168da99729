#include <ample/seal/detail/detection.hpp>

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace ample::seal::detail {

namespace {

constexpr std::size_t tar_block_bytes = 512;

unsigned byte_at(std::string_view bytes, std::size_t at) noexcept {
    return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t u32_at(std::string_view bytes, std::size_t at) noexcept {
    return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8U | byte_at(bytes, at + 2) << 16U |
           byte_at(bytes, at + 3) << 24U;
}

std::uint32_t crc32_of(std::string_view bytes) noexcept {
    const auto* const data = reinterpret_cast<const Bytef*>(bytes.data()); // NOLINT: zlib's type
    return static_cast<std::uint32_t>(crc32(0, data, static_cast<uInt>(bytes.size())));
}

bool is_all(std::string_view text, std::string_view digits) noexcept {
    return text.find_first_not_of(digits) == text.npos;
}

/// An octal number as tar writes it: blanks, digits, then a blank or NUL.
std::optional<unsigned> tar_number(std::string_view field) noexcept {
    const auto begin = std::min(field.find_first_not_of(' '), field.size());
    const auto end = std::min(field.find_first_of(std::string_view(" \0", 2), begin), field.size());
    unsigned number = 0;
    for (const char c : field.substr(begin, end - begin)) {
        if (c < '0' || c > '7') {
            return std::nullopt;
        }
        number = number * 8 + static_cast<unsigned>(c - '0');
    }
    return begin == end ? std::nullopt : std::optional(number);
}

/// A frame header: magic, descriptor without its reserved bit, a window that a decoder may have.
bool is_zstd_frame(std::string_view head) noexcept {
    if (head.size() < 6 || !head.starts_with("\x28\xB5\x2F\xFD")) {
        return false;
    }
    const auto descriptor = byte_at(head, 4);
    constexpr unsigned reserved = 0x08;
    constexpr unsigned single_segment = 0x20;
    if ((descriptor & reserved) != 0) {
        return false;
    }
    constexpr unsigned largest_window_log = 41; // RFC 8878, 3.1.1.1.2
    return (descriptor & single_segment) != 0 ||
           10 + (byte_at(head, 5) >> 3U) <= largest_window_log;
}

} // namespace

bool is_gzip(std::string_view head) noexcept {
    return head.size() >= 10 && head.starts_with("\x1F\x8B\x08") && (byte_at(head, 3) & 0xE0U) == 0;
}

bool is_zstd(std::string_view head) noexcept {
    constexpr std::size_t skippable_header_bytes = 8;
    constexpr std::uint32_t skippable_magic = 0x184D2A50;
    while (head.size() >= skippable_header_bytes && (u32_at(head, 0) & ~0xFU) == skippable_magic) {
        const auto size = u32_at(head, 4);
        if (size > head.size() - skippable_header_bytes) {
            return false;
        }
        head.remove_prefix(skippable_header_bytes + size);
    }
    return is_zstd_frame(head);
}

bool is_xz(std::string_view head) noexcept {
    using namespace std::string_view_literals;
    return head.size() >= 12 &&
           head.starts_with("\xFD"
                            "7zXZ\0"sv) &&
           byte_at(head, 6) == 0 && byte_at(head, 7) < 16 &&
           crc32_of(head.substr(6, 2)) == u32_at(head, 8);
}

bool is_bzip2(std::string_view head) noexcept {
    if (head.size() < 10 || !head.starts_with("BZh") || head[3] < '1' || head[3] > '9') {
        return false;
    }
    const auto mark = head.substr(4, 6);
    return mark == "\x31\x41\x59\x26\x53\x59" || mark == "\x17\x72\x45\x38\x50\x90";
}

bool is_zip(std::string_view head) noexcept {
    if (head.starts_with("PK\x05\x06")) {
        return head.size() >= 22 && head.substr(4, 16).find_first_not_of('\0') == head.npos;
    }
    if (!head.starts_with("PK\x03\x04") || head.size() < 31) {
        return false;
    }
    const auto name_bytes = byte_at(head, 26) | (byte_at(head, 27) << 8U);
    return byte_at(head, 4) <= 63 && byte_at(head, 8) < 100 && byte_at(head, 9) == 0 &&
           name_bytes != 0;
}

bool is_tar(std::string_view head) noexcept {
    if (head.size() < tar_block_bytes || head.front() == '\0') {
        return false;
    }
    constexpr std::size_t sum_at = 148;
    constexpr std::size_t sum_bytes = 8;
    const auto stated = tar_number(head.substr(sum_at, sum_bytes));
    unsigned sum = 0;
    int signed_sum = 0; // as some old programs had it
    for (std::size_t i = 0; i < tar_block_bytes; ++i) {
        const char c = i >= sum_at && i < sum_at + sum_bytes ? ' ' : head[i];
        sum += static_cast<unsigned char>(c);
        signed_sum += static_cast<signed char>(c);
    }
    return stated && (*stated == sum || static_cast<int>(*stated) == signed_sum);
}

bool is_cpio(std::string_view head) noexcept {
    constexpr std::string_view hex = "0123456789abcdefABCDEF";
    if (head.starts_with("070701") || head.starts_with("070702")) {
        return head.size() >= 110 && is_all(head.substr(6, 104), hex);
    }
    return head.starts_with("070707") && head.size() >= 76 &&
           is_all(head.substr(6, 70), hex.substr(0, 8));
}

bool is_seven_zip(std::string_view head) noexcept {
    return head.size() >= 32 && head.starts_with("7z\xBC\xAF\x27\x1C") && byte_at(head, 6) == 0 &&
           crc32_of(head.substr(12, 20)) == u32_at(head, 8);
}

} // namespace ample::seal::detail
