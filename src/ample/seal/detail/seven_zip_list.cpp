#include <ample/core/utf8.hpp>
#include <ample/seal/detail/input.hpp>
#include <ample/seal/detail/seven_zip_list.hpp>
#include <ample/seal/detail/seven_zip_streams.hpp>

#include <lzma.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>

namespace ample::seal::detail {

namespace {

using seven_zip::Coder;
using seven_zip::Cursor;
using seven_zip::Folder;
using seven_zip::Streams;

constexpr std::string_view copy_method("\0", 1);
constexpr std::string_view lzma_method("\x03\x01\x01", 3);
constexpr std::string_view lzma2_method("\x21", 1);
constexpr std::string_view ppmd_method("\x03\x04\x01", 3);
constexpr std::string_view aes_method("\x06\xF1\x07\x01", 4);

struct Kept {
    std::vector<bool> is_empty = {};
    std::vector<bool> is_empty_file = {};
    std::string_view names = {};
    std::uint64_t names_at = 0;
    std::vector<std::uint32_t> attributes = {};
};

std::vector<std::uint32_t> read_attributes(Cursor& cursor, std::uint64_t count) {
    std::vector<std::uint32_t> attributes(static_cast<std::size_t>(count));
    const auto have = cursor.optional_bits(count);
    cursor.expect(cursor.byte() == 0, "attributes lie elsewhere");
    for (std::size_t at = 0; at < have.size(); ++at) {
        attributes[at] = have[at] ? static_cast<std::uint32_t>(cursor.little(4)) : 0;
    }
    return attributes;
}

/// The properties of the files; times and what is not known are passed over.
Kept read_properties(Cursor& cursor, std::uint64_t count) {
    Kept kept{.is_empty = std::vector<bool>(static_cast<std::size_t>(count))};
    for (auto id = cursor.number(); id != 0x00; id = cursor.number()) {
        const auto size = cursor.number();
        const auto from = cursor.position();
        auto part = Cursor(cursor.take(size));
        const auto empty = std::count(kept.is_empty.begin(), kept.is_empty.end(), true);
        if (id == 0x0E) {
            kept.is_empty = part.bits(count);
        } else if (id == 0x0F) {
            kept.is_empty_file = part.bits(static_cast<std::uint64_t>(empty));
        } else if (id == 0x11) {
            part.expect(part.byte() == 0, "names lie elsewhere");
            kept.names = part.fault().empty() ? part.take(size - 1) : "";
            kept.names_at = from + 1;
        } else if (id == 0x15) {
            kept.attributes = read_attributes(part, count);
        }
        cursor.expect(part.fault().empty(), "a property of its files is malformed");
    }
    kept.attributes.resize(static_cast<std::size_t>(count));
    return kept;
}

/// Names end with a NUL of two bytes each.
void read_names(Cursor& cursor, const Kept& kept, SevenZipList& list) {
    std::size_t at = 0;
    if (kept.names_at == 0) {
        return; // as of an archive that was made from standard input
    }
    for (auto& file : list.files) {
        const auto from = at;
        while (at + 2 <= kept.names.size() && (kept.names[at] | kept.names[at + 1]) != 0) {
            at += 2;
        }
        if (at + 2 > kept.names.size()) {
            cursor.expect(false, "names are missing");
            return;
        }
        file.name_at = static_cast<std::uint32_t>(kept.names_at + from);
        file.name_bytes = static_cast<std::uint32_t>(at - from);
        at += 2;
    }
}

void read_files(Cursor& cursor, const Streams& streams, SevenZipList& list) {
    constexpr std::uint32_t type_mask = 0xF000;
    constexpr std::uint32_t link_type = 0xA000;
    const auto count = cursor.number_up_to(most_listed_files);
    list.files.resize(static_cast<std::size_t>(count));
    const auto kept = read_properties(cursor, count);
    read_names(cursor, kept, list);
    std::size_t stream = 0;
    std::size_t empty = 0;
    for (std::size_t at = 0; at < list.files.size() && cursor.fault().empty(); ++at) {
        auto& file = list.files[at];
        file.has_stream = !kept.is_empty[at];
        if (file.has_stream) {
            if (stream == streams.file_bytes.size()) {
                cursor.expect(false, "it lists more files than there are streams");
                return;
            }
            file.bytes = streams.file_bytes[stream];
            file.folder = static_cast<std::uint32_t>(streams.file_folders[stream++]);
        } else {
            const auto is_file = empty < kept.is_empty_file.size() && kept.is_empty_file[empty];
            file.is_directory = !is_file;
            ++empty;
        }
        file.is_link = ((kept.attributes[at] >> 16U) & type_mask) == link_type;
        cursor.expect(!file.is_link || file.bytes <= most_link_bytes,
                      "the target of a symbolic link is too long");
    }
}

/// What a decoder keeps of what it decodes.
std::uint64_t memory_of(const Coder& coder, std::uint64_t unpacked) {
    Cursor properties(coder.properties);
    if (coder.method == lzma_method) {
        properties.take(1);
        return std::min(properties.little(4), unpacked);
    }
    if (coder.method == lzma2_method) {
        const auto code = properties.byte();
        const auto dictionary = (2ULL | (code & 1U)) << std::min(code / 2U + 11U, 32U);
        return std::min<std::uint64_t>(dictionary, unpacked);
    }
    if (coder.method == ppmd_method) {
        properties.take(1);
        return properties.little(4);
    }
    return 0;
}

std::string why_closed(const Folder& folder, std::uint64_t decoder_bytes, std::string& refusal) {
    std::uint64_t memory = 0;
    for (const auto& coder : folder.coders) {
        if (coder.method == aes_method) {
            return "encrypted: a password is needed";
        }
        memory += memory_of(coder, folder.unpacked_bytes);
    }
    if (memory <= decoder_bytes) {
        return "";
    }
    refusal = "needs " + std::to_string(memory) + " bytes of memory to be decoded, more than the " +
              std::to_string(decoder_bytes) + " allowed";
    return refusal;
}

/// The list proper, or what has to be unpacked to get it.
struct Parsed {
    SevenZipList list = {};
    std::optional<Streams> packed = {};
};

Parsed parse(std::string_view text, std::uint64_t decoder_bytes) {
    Cursor cursor(text);
    Parsed parsed;
    Streams streams;
    auto id = cursor.byte();
    if (id == 0x17) {
        parsed.packed = read_streams(cursor);
    } else {
        cursor.expect(id == 0x01, "it begins with neither of the marks of one");
        id = cursor.byte();
        if (id == 0x04) {
            streams = read_streams(cursor);
            id = cursor.byte();
        }
        if (id == 0x05) {
            read_files(cursor, streams, parsed.list);
            id = cursor.byte();
        }
        cursor.expect(id == 0x00, "it has a part that is not read");
    }
    if (!cursor.fault().empty()) {
        parsed.list.files.clear();
        parsed.list.defect = "its list of members is malformed: " + cursor.fault();
        parsed.packed.reset();
        return parsed;
    }
    for (const auto& folder : streams.folders) {
        parsed.list.closed.push_back(why_closed(folder, decoder_bytes, parsed.list.defect));
    }
    return parsed;
}

/// `packed`, which one LZMA coder made, as everywhere; or the reason why not.
std::string unpack(const Folder& folder, std::string_view packed, std::string& into) {
    const auto& coder = folder.coders[0];
    const auto is_lzma2 = coder.method == lzma2_method;
    if (coder.method == copy_method && packed.size() == folder.unpacked_bytes) {
        into = packed;
        return "";
    }
    if (coder.method != lzma_method && !is_lzma2) {
        return "it is packed by a method that is not read";
    }
    std::array<lzma_filter, 2> filters = {
        {{is_lzma2 ? LZMA_FILTER_LZMA2 : LZMA_FILTER_LZMA1, nullptr}, {LZMA_VLI_UNKNOWN, nullptr}}};
    const auto* properties = reinterpret_cast<const std::uint8_t*>(coder.properties.data());
    if (lzma_properties_decode(filters.data(), nullptr, properties, coder.properties.size()) !=
        LZMA_OK) {
        return "its coder is malformed";
    }
    const std::unique_ptr<void, decltype(&std::free)> options(filters[0].options, &std::free);
    auto& lzma = *static_cast<lzma_options_lzma*>(filters[0].options);
    lzma.dict_size = std::min(lzma.dict_size, static_cast<std::uint32_t>(most_list_bytes));
    into.resize(static_cast<std::size_t>(folder.unpacked_bytes));
    lzma_stream stream = LZMA_STREAM_INIT;
    stream.next_in = reinterpret_cast<const std::uint8_t*>(packed.data());
    stream.avail_in = packed.size();
    stream.next_out = reinterpret_cast<std::uint8_t*>(into.data());
    stream.avail_out = into.size();
    auto code = lzma_raw_decoder(&stream, filters.data());
    while (code == LZMA_OK && stream.avail_out != 0) {
        code = lzma_code(&stream, LZMA_RUN);
    }
    lzma_end(&stream);
    return stream.avail_out == 0 ? "" : "its packed bytes are damaged";
}

SevenZipList refused(std::string why) {
    return {.defect = std::move(why)};
}

constexpr std::size_t start_bytes = 32;

std::uint64_t sum_of(std::string_view text) {
    return crc32_z(0, reinterpret_cast<const Bytef*>(text.data()), text.size());
}

/// The list that `streams` packs, in `text`, or `defect`.
Result<SevenZipList> unpacked_list(Bytes& bytes, const Streams& streams) {
    if (streams.folders.size() != 1 || streams.folders[0].packed != 1) {
        return refused("its list of members is packed in a way that is not read");
    }
    const auto& folder = streams.folders[0];
    for (const auto& coder : folder.coders) {
        if (coder.method == aes_method) {
            return refused("its list of members is encrypted");
        }
    }
    const auto size = streams.packed_bytes[0];
    if (folder.coders.size() != 1 || size > most_list_bytes ||
        folder.unpacked_bytes > most_list_bytes) {
        return refused("its list of members is too large or packed in a way that is not read");
    }
    const auto room = bytes.size() - start_bytes;
    if (streams.packed_at > room || size > room - streams.packed_at) {
        return refused("its list of members lies outside of it");
    }
    const auto packed =
        bytes_at(bytes, start_bytes + streams.packed_at, static_cast<std::size_t>(size));
    if (!packed) {
        return packed.error();
    }
    SevenZipList list;
    if (const auto why = unpack(folder, *packed, list.text); !why.empty()) {
        list.defect = "its list of members can't be unpacked: " + why;
    }
    return list;
}

} // namespace

std::string SevenZipList::name_of(const SevenZipFile& file) const {
    const auto units = std::string_view(text).substr(file.name_at, file.name_bytes);
    const auto unit_at = [&](std::size_t at) -> std::uint32_t {
        return static_cast<std::uint8_t>(units[at]) |
               (std::uint32_t{static_cast<std::uint8_t>(units[at + 1])} << 8U);
    };
    std::string name;
    for (std::size_t at = 0; at + 2 <= units.size(); at += 2) {
        const auto high = unit_at(at);
        const auto low = at + 4 <= units.size() ? unit_at(at + 2) : 0;
        const auto is_pair = (high & 0xFC00U) == 0xD800 && (low & 0xFC00U) == 0xDC00;
        utf8::append(name, is_pair ? 0x10000 + ((high & 0x3FFU) << 10U) + (low & 0x3FFU) : high);
        at += is_pair ? 2 : 0;
    }
    return name;
}

Result<SevenZipList> read_seven_zip_list(Bytes& bytes, std::uint64_t decoder_bytes) {
    const auto start = bytes_at(bytes, 0, start_bytes);
    if (!start) {
        return start.error();
    }
    if (start->size() < start_bytes) {
        return refused("ends early at byte " + std::to_string(start->size()));
    }
    Cursor fields(std::string_view(*start).substr(12));
    const auto offset = fields.little(8);
    const auto size = fields.little(8);
    const auto sum = fields.little(4);
    if (!start->starts_with(std::string_view("7z\xBC\xAF\x27\x1C", 6))) {
        return refused("is no 7z archive");
    }
    if (size == 0) {
        return SevenZipList{};
    }
    if (size > most_list_bytes) {
        return refused("its list of members takes " + std::to_string(size) +
                       " bytes, more than are read");
    }
    const auto room = bytes.size() - start_bytes;
    if (offset > room || size > room - offset) {
        return refused("ends early at byte " + std::to_string(bytes.size()) +
                       ": its list of members, which stands at the end, is missing");
    }
    auto text = bytes_at(bytes, start_bytes + offset, static_cast<std::size_t>(size));
    if (!text) {
        return text.error();
    }
    if (text->size() != size || sum_of(*text) != sum) {
        return refused("its list of members is damaged: its checksum is not what its start says");
    }
    for (int round = 0; round < 2; ++round) {
        auto parsed = parse(*text, decoder_bytes);
        if (!parsed.packed) {
            parsed.list.text = std::move(*text);
            return std::move(parsed.list);
        }
        auto unpacked = unpacked_list(bytes, *parsed.packed);
        if (!unpacked) {
            return unpacked.error();
        }
        if (!unpacked->defect.empty()) {
            return refused(std::move(unpacked->defect));
        }
        *text = std::move(unpacked->text);
    }
    return refused("its list of members is packed more than once");
}

} // namespace ample::seal::detail
