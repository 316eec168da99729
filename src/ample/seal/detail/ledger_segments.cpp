#include <ample/seal/detail/file.hpp>
#include <ample/seal/detail/ledger_segments.hpp>
#include <ample/seal/layout.hpp>

#include <fcntl.h>
#include <zstd.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <system_error>

namespace ample::seal::detail {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t number_digits = 12;
constexpr std::string_view extension = ".ndjson.zst";
constexpr int level = 6; // lines are much alike; 1 MiB takes some 20 ms

std::optional<Segment> parse_name(const fs::path& path) {
    const auto name = path.filename().native();
    constexpr std::size_t digest_at = number_digits + 1;
    constexpr std::size_t digest_digits = 64;
    if (name.size() != digest_at + digest_digits + extension.size() || name[number_digits] != '-' ||
        !name.ends_with(extension)) {
        return std::nullopt;
    }
    Segment segment{.path = path};
    const auto* const end = name.data() + number_digits;
    const auto parsed = std::from_chars(name.data(), end, segment.first);
    const auto digest = Digest::parse(name.substr(digest_at, digest_digits));
    if (parsed.ec != std::errc() || parsed.ptr != end || !digest) {
        return std::nullopt;
    }
    segment.digest = *digest;
    return segment.path.filename() == fs::path(segment.name()).filename() ? std::optional(segment)
                                                                          : std::nullopt;
}

Error damaged(const Segment& segment, const std::string& why) {
    return Error{Kind::damaged, segment.name() + ": " + why, "run 'ample verify'"};
}

Result<std::string> read_file(const fs::path& path) {
    const auto file = File::open(path, O_RDONLY | O_NONBLOCK); // a pipe does not hold it up
    const auto size = file ? file->size() : Result<std::uint64_t>(file.error());
    if (!size) {
        return size.error();
    }
    if (*size > longest_segment) {
        return Error{Kind::damaged, "'" + path.native() + "' is too large for a segment", ""};
    }
    std::string bytes(static_cast<std::size_t>(*size), '\0');
    const auto got = file->read(bytes);
    if (!got) {
        return got.error();
    }
    bytes.resize(*got);
    return bytes;
}

} // namespace

std::string Segment::name() const {
    auto number = std::to_string(first);
    number.insert(0, number_digits - std::min(number_digits, number.size()), '0');
    return "ledger/" + number + "-" + digest.hex() + std::string(extension);
}

Result<SegmentList> list_segments(const fs::path& vault) {
    SegmentList list;
    std::error_code failure;
    fs::directory_iterator at(segments_path(vault), failure);
    if (failure == std::errc::no_such_file_or_directory) {
        return list;
    }
    for (; !failure && at != fs::directory_iterator(); at.increment(failure)) {
        if (auto segment = parse_name(at->path())) {
            list.segments.push_back(std::move(*segment));
        } else {
            list.strangers.push_back(at->path());
        }
    }
    if (failure) {
        return os_error(failure.value(), "list", segments_path(vault));
    }
    std::sort(list.segments.begin(), list.segments.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.path < b.path;
    });
    std::sort(list.strangers.begin(), list.strangers.end());
    return list;
}

Result<std::string> read_segment(const Segment& segment) {
    const auto bytes = read_file(segment.path);
    if (!bytes) {
        return bytes.error();
    }
    if (const auto digest = Digest::of(*bytes); digest != segment.digest) {
        return damaged(segment, "its SHA-256 is " + digest.hex() + ", not what its name says");
    }
    const auto size = ZSTD_getFrameContentSize(bytes->data(), bytes->size());
    if (size > longest_segment) { // unknown and error are large numbers
        return damaged(segment, "its size is not stated, or beyond every segment");
    }
    std::string lines(static_cast<std::size_t>(size), '\0');
    const auto got = ZSTD_decompress(lines.data(), lines.size(), bytes->data(), bytes->size());
    if (ZSTD_isError(got) != 0 || got != lines.size()) {
        return damaged(segment, ZSTD_isError(got) != 0 ? ZSTD_getErrorName(got) : "it ends early");
    }
    return lines;
}

Status write_segment(const fs::path& vault, std::uint64_t first, std::string_view lines) {
    std::string bytes(ZSTD_compressBound(lines.size()), '\0');
    const auto size = ZSTD_compress(bytes.data(), bytes.size(), lines.data(), lines.size(), level);
    if (ZSTD_isError(size) != 0) {
        throw Bug(std::string("zstd: ") + ZSTD_getErrorName(size));
    }
    bytes.resize(size);
    Segment segment{.first = first, .digest = Digest::of(bytes)};
    auto done = make_folder(segments_path(vault));
    if (!done) {
        return done;
    }
    const auto draft = drafts_path(vault) / ("segment-" + segment.digest.hex());
    std::error_code ignored; // one of a killed writer, with the same bytes or fewer
    fs::remove(draft, ignored);
    const auto file = File::open(draft, O_WRONLY | O_CREAT | O_EXCL);
    if (!file) {
        return file.error();
    }
    done = file->write(bytes);
    done = done ? file->sync() : done;
    done = done ? rename_file(draft, vault / segment.name()) : done;
    done = done ? sync_folder(segments_path(vault)) : done;
    return done ? sync_folder(vault) : done;
}

} // namespace ample::seal::detail
