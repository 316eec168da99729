// Sizes, offsets and plain loads of EVTX files (docs/formats/evtx.md).

#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ample::read::detail {

constexpr std::size_t evtx_file_header = 4096;
constexpr std::size_t evtx_chunk = 65536;
constexpr std::size_t evtx_chunk_header = 512;
constexpr std::size_t evtx_record_header = 24;
/// A record with no more than an empty fragment and the copy of its size.
constexpr std::size_t evtx_least_record = evtx_record_header + 4;
/// In front of the tokens of a template definition: next, identifier, size.
constexpr std::size_t evtx_template_header = 24;

constexpr std::string_view evtx_file_magic{"ElfFile\0", 8};
constexpr std::string_view evtx_chunk_magic{"ElfChnk\0", 8};
constexpr std::string_view evtx_record_magic{"**\0\0", 4};

/// What the token bytes of BinXML mean; 0x40 is set where more of the same follows.
enum class EvtxToken : std::uint8_t {
    end = 0x00,
    open_element = 0x01,
    close_start = 0x02,
    close_empty = 0x03,
    end_element = 0x04,
    value = 0x05,
    attribute = 0x06,
    cdata = 0x07,
    char_reference = 0x08,
    entity_reference = 0x09,
    pi_target = 0x0A,
    pi_text = 0x0B,
    template_instance = 0x0C,
    substitution = 0x0D,
    optional_substitution = 0x0E,
    fragment_header = 0x0F
};

constexpr std::uint8_t evtx_more_flag = 0x40;

/// Types of values.
enum class EvtxType : std::uint8_t {
    null = 0x00,
    string = 0x01,
    ansi_string = 0x02,
    int8 = 0x03,
    uint8 = 0x04,
    int16 = 0x05,
    uint16 = 0x06,
    int32 = 0x07,
    uint32 = 0x08,
    int64 = 0x09,
    uint64 = 0x0A,
    real32 = 0x0B,
    real64 = 0x0C,
    boolean = 0x0D,
    binary = 0x0E,
    guid = 0x0F,
    size = 0x10,
    file_time = 0x11,
    system_time = 0x12,
    sid = 0x13,
    hex32 = 0x14,
    hex64 = 0x15,
    handle = 0x20,
    bin_xml = 0x21,
    xml = 0x23
};

constexpr std::uint8_t evtx_array_flag = 0x80;

/// A little-endian number at `at`; the caller has checked that it is there.
template <class T>
T load(std::string_view bytes, std::size_t at) noexcept {
    static_assert(std::endian::native == std::endian::little, "loads are plain copies");
    T value{};
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

/// Whether `size` bytes at `at` lie in `bytes`.
inline bool has(std::string_view bytes, std::size_t at, std::size_t size) noexcept {
    return at <= bytes.size() && size <= bytes.size() - at;
}

} // namespace ample::read::detail
