#include <ample/seal/detail/seven_zip_list.hpp>
#include <ample/seal/detail/seven_zip_streams.hpp>

namespace ample::seal::detail::seven_zip {

namespace {

constexpr std::uint64_t most_coders = 8;
constexpr std::uint64_t most_streams_of_coder = 8;

Folder read_folder(Cursor& cursor) {
    Folder folder;
    std::uint64_t inputs = 0;
    const auto coders = cursor.number_up_to(most_coders);
    cursor.expect(coders != 0, "a folder has no coder");
    for (std::uint64_t at = 0; at < coders; ++at) {
        const auto flags = cursor.byte();
        cursor.expect((flags & 0xC0U) == 0, "a coder has unknown flags");
        Coder coder{.method = cursor.take(flags & 0x0FU)};
        const auto is_complex = (flags & 0x10U) != 0;
        inputs += is_complex ? cursor.number_up_to(most_streams_of_coder) : 1;
        coder.outputs = is_complex ? cursor.number_up_to(most_streams_of_coder) : 1;
        if ((flags & 0x20U) != 0) {
            coder.properties = cursor.take(cursor.number());
        }
        folder.outputs += coder.outputs;
        folder.coders.push_back(coder);
    }
    cursor.expect(folder.outputs != 0 && inputs + 1 >= folder.outputs, "its streams are not bound");
    for (std::uint64_t pair = 0; pair + 1 < folder.outputs; ++pair) {
        cursor.expect(cursor.number() < inputs, "a stream is bound to nothing");
        folder.bound_outputs.push_back(cursor.number());
        cursor.expect(folder.bound_outputs.back() < folder.outputs, "a stream is bound to nothing");
    }
    if (!cursor.fault().empty()) {
        return {};
    }
    folder.packed = inputs - (folder.outputs - 1);
    for (std::uint64_t at = 0; folder.packed > 1 && at < folder.packed; ++at) {
        cursor.expect(cursor.number() < inputs, "a packed stream goes nowhere");
    }
    return folder;
}

void read_pack_info(Cursor& cursor, Streams& streams) {
    streams.packed_at = cursor.number();
    const auto count = cursor.number_up_to(4 * most_listed_files);
    for (auto id = cursor.byte(); id != 0x00; id = cursor.byte()) {
        cursor.expect(id == 0x09 || id == 0x0A, "an unknown part of its streams");
        if (id == 0x0A) {
            cursor.sums(count);
            continue;
        }
        for (std::uint64_t at = 0; at < count; ++at) {
            streams.packed_bytes.push_back(cursor.number());
        }
    }
    cursor.expect(streams.packed_bytes.size() == count, "sizes of packed streams are missing");
}

void read_folders(Cursor& cursor, Streams& streams) {
    cursor.expect(cursor.byte() == 0x0B, "its folders are missing");
    const auto count = cursor.number_up_to(most_listed_files);
    cursor.expect(cursor.byte() == 0, "its folders lie elsewhere");
    for (std::uint64_t at = 0; at < count; ++at) {
        streams.folders.push_back(read_folder(cursor));
    }
    cursor.expect(cursor.byte() == 0x0C, "sizes of folders are missing");
    for (auto& folder : streams.folders) {
        for (std::uint64_t at = 0; at < folder.outputs; ++at) {
            const auto bytes = cursor.number();
            const auto& bound = folder.bound_outputs;
            if (std::find(bound.begin(), bound.end(), at) == bound.end()) {
                folder.unpacked_bytes = bytes;
            }
        }
    }
    for (auto id = cursor.byte(); id != 0x00; id = cursor.byte()) {
        cursor.expect(id == 0x0A, "an unknown part of its folders");
        const auto have = cursor.sums(count);
        for (std::size_t at = 0; at < have.size(); ++at) {
            streams.folders[at].has_sum = have[at];
        }
    }
}

void add_file_sizes(Cursor& cursor,
                    Streams& streams,
                    const std::vector<std::uint64_t>& counts,
                    bool has_sizes) {
    for (std::size_t at = 0; at < streams.folders.size(); ++at) {
        auto left = streams.folders[at].unpacked_bytes;
        for (std::uint64_t file = 0; file < counts[at]; ++file) {
            const auto is_last = file + 1 == counts[at];
            cursor.expect(is_last || has_sizes, "sizes of files are missing");
            const auto bytes = is_last ? left : cursor.number();
            cursor.expect(bytes <= left, "its files are larger than their folder");
            left -= std::min(bytes, left);
            streams.file_bytes.push_back(bytes);
            streams.file_folders.push_back(at);
        }
    }
}

void read_file_streams(Cursor& cursor, Streams& streams) {
    std::vector<std::uint64_t> counts(streams.folders.size(), 1);
    auto id = cursor.byte();
    if (id == 0x0D) {
        std::uint64_t all = 0;
        for (auto& count : counts) {
            count = cursor.number_up_to(most_listed_files);
            cursor.expect(all + count <= most_listed_files, "it lists too many files");
            count = all + count > most_listed_files ? 0 : count;
            all += count;
        }
        id = cursor.byte();
    }
    const auto has_sizes = id == 0x09;
    add_file_sizes(cursor, streams, counts, has_sizes);
    id = has_sizes ? cursor.byte() : id;
    if (id == 0x0A) {
        std::uint64_t unknown = 0;
        for (std::size_t at = 0; at < counts.size(); ++at) {
            unknown += counts[at] == 1 && streams.folders[at].has_sum ? 0 : counts[at];
        }
        cursor.sums(unknown);
        id = cursor.byte();
    }
    cursor.expect(id == 0x00, "an unknown part of its streams");
}

} // namespace

Streams read_streams(Cursor& cursor) {
    Streams streams;
    auto id = cursor.byte();
    if (id == 0x06) {
        read_pack_info(cursor, streams);
        id = cursor.byte();
    }
    if (id == 0x07) {
        read_folders(cursor, streams);
        id = cursor.byte();
    }
    if (id == 0x08) {
        read_file_streams(cursor, streams);
        id = cursor.byte();
    } else {
        const std::vector<std::uint64_t> one_each(streams.folders.size(), 1);
        add_file_sizes(cursor, streams, one_each, false);
    }
    cursor.expect(id == 0x00, "an unknown part of its streams");
    std::uint64_t packed = 0;
    for (const auto& folder : streams.folders) {
        packed += folder.packed;
    }
    cursor.expect(packed <= streams.packed_bytes.size(), "packed streams are missing");
    return streams;
}

} // namespace ample::seal::detail::seven_zip
