// Writes Windows event logs (.evtx).
//
//     file header   4096 bytes, "ElfFile\0", counts, CRC-32 of its first 120 bytes
//     chunk         65,536 bytes, "ElfChnk\0"
//       header      512 bytes: record numbers, free space, CRC-32 of records and of header,
//                   64 buckets of names, 32 buckets of templates
//       record      2a2a0000 size id FILETIME | binary XML | size
//
// Binary XML: each record is an instance of a template. The template stands inside the first record
// of a chunk that uses it; later ones give its offset. Names stand where they are first used and
// are found by offset, too. Layout: Microsoft, [MS-EVEN6] 2.2.12 (BinXml); Joachim Metz, "Windows
// XML Event Log (EVTX) format", for headers and check sums.
//
// The whole file is held (files are 20 MiB at most, as Windows' own).

#pragma once

#include <sim/clock.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sim::evtx {

/// What all events of one id have in common.
struct Shape {
    std::uint16_t id = 0;
    std::uint8_t version = 0;
    std::uint16_t task = 0;
    std::span<const std::string_view> fields = {}; ///< names of EventData, in order
};

/// One event. `values` are as many as the shape has fields; UTF-8.
struct Event {
    const Shape* shape = nullptr;
    Millis time = 0;
    std::uint32_t process = 0;
    std::uint32_t thread = 0;
    std::vector<std::string> values = {};
};

/// Where a record stands in the file.
struct Place {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

class Writer {
public:
    /// All events are of one computer, one provider and one channel.
    Writer(std::string_view computer,
           std::string_view provider,
           std::string_view guid,
           std::string_view channel,
           std::uint64_t first_record);

    Place add(const Event& event);

    /// Bytes of the file so far.
    [[nodiscard]] std::uint64_t size() const noexcept { return file_.size() + chunk_.size(); }

    /// The finished file; the writer is empty after it.
    std::string finish();

private:
    void open_chunk();
    void close_chunk();
    std::string record_of(const Event& event);
    void add_template(const Shape& shape);
    void add_name(std::string_view name);
    std::size_t open_element(std::string_view name, bool has_attributes);
    std::size_t open_attributes();
    void close_attributes(std::size_t place);
    void add_attribute(std::string_view name, bool has_more);
    void add_text_value(std::string_view text);
    void add_substitution(std::uint16_t number, std::uint8_t type);
    void close_element(std::size_t place);
    void add_leaf(std::string_view name, std::uint16_t number, std::uint8_t type);
    void add_system();
    [[nodiscard]] std::uint32_t here() const noexcept;

    std::string computer_;
    std::string provider_;
    std::string guid_;
    std::string channel_;
    std::string file_ = {};
    std::string chunk_ = {};
    std::string body_ = {}; ///< the record being written
    std::uint64_t next_record_;
    std::uint64_t first_in_chunk_ = 0;
    std::uint32_t last_record_at_ = 0;
    std::uint64_t chunks_ = 0;
    std::map<std::string, std::uint32_t, std::less<>> names_ = {};
    std::map<std::uint16_t, std::uint32_t> templates_ = {};
    std::array<std::uint32_t, 64> name_buckets_ = {};
    std::array<std::uint32_t, 32> template_buckets_ = {};
};

} // namespace ample::sim::evtx
