#include <ample/seal/detail/file.hpp>
#include <ample/seal/detail/seek_table.hpp>
#include <ample/seal/object.hpp>

#include <fcntl.h>
#include <zstd.h>

#include <algorithm>
#include <utility>

namespace ample::seal {

namespace {

using detail::File;
using detail::FrameEntry;

// Measured against level 3: docs/formats/vault.md.
constexpr int level = 1;

struct FreeCompressor {
    void operator()(ZSTD_CCtx* context) const noexcept { ZSTD_freeCCtx(context); }
};

struct FreeDecompressor {
    void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
};

void configure(ZSTD_CCtx* context) {
    if (context == nullptr ||
        ZSTD_isError(ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)) != 0 ||
        ZSTD_isError(ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)) != 0) {
        throw Bug("zstd does not take its settings");
    }
}

/// Streams an object frame by frame.
class ObjectSource final : public ByteSource {
public:
    ObjectSource(ObjectReader reader, const Digest& exhibit)
        : reader_(std::move(reader)), exhibit_(exhibit) {}

    Result<std::size_t> read(std::span<char> into) override {
        while (rest_.empty()) {
            if (next_ == reader_.frames()) {
                return check_end();
            }
            const auto frame = reader_.frame(next_);
            if (!frame) {
                return frame.error();
            }
            rest_ = *frame;
            hasher_.update(rest_);
            ++next_;
        }
        const auto count = rest_.copy(into.data(), into.size());
        rest_.remove_prefix(count);
        return count;
    }

private:
    Result<std::size_t> check_end() {
        if (!checked_) {
            found_ = hasher_.finish();
            checked_ = true;
        }
        if (found_ != exhibit_) {
            return Error{Kind::damaged,
                         "object " + exhibit_.text() + " decodes to bytes with the digest " +
                             found_.text(),
                         "run 'ample verify' and seal the file again from its source"};
        }
        return std::size_t{0};
    }

    ObjectReader reader_;
    Digest exhibit_;
    Digest found_ = {};
    bool checked_ = false;
    Hasher hasher_;
    std::string_view rest_;
    std::size_t next_ = 0;
};

} // namespace

struct ObjectWriter::State {
    File file = {};
    std::unique_ptr<ZSTD_CCtx, FreeCompressor> context{ZSTD_createCCtx()};
    std::string waiting = {};    ///< decoded bytes of the frame under way
    std::string compressed = {}; ///< room for one frame
    Hasher exhibit = {};
    Hasher object = {};
    Stored stored = {};
    std::vector<FrameEntry> frames = {};

    Status put(std::string_view bytes) {
        object.update(bytes);
        stored.object_bytes += bytes.size();
        return file.write(bytes);
    }

    Status end_frame(std::string_view decoded) {
        compressed.resize(ZSTD_compressBound(decoded.size()));
        const auto size = ZSTD_compress2(
            context.get(), compressed.data(), compressed.size(), decoded.data(), decoded.size());
        if (ZSTD_isError(size) != 0) {
            throw Bug(std::string("zstd: ") + ZSTD_getErrorName(size));
        }
        const auto frame = std::string_view(compressed).substr(0, size);
        frames.push_back({stored.object_bytes,
                          stored.bytes,
                          static_cast<std::uint32_t>(size),
                          static_cast<std::uint32_t>(decoded.size()),
                          detail::read_u32(frame, size - 4)});
        exhibit.update(decoded);
        stored.bytes += decoded.size();
        return put(frame);
    }
};

ObjectWriter::ObjectWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}

ObjectWriter::~ObjectWriter() = default;
ObjectWriter::ObjectWriter(ObjectWriter&&) noexcept = default;
ObjectWriter& ObjectWriter::operator=(ObjectWriter&&) noexcept = default;

Result<ObjectWriter> ObjectWriter::create(const std::filesystem::path& path) {
    auto file = File::open(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!file) {
        return file.error();
    }
    auto state = std::make_unique<State>();
    configure(state->context.get());
    state->file = std::move(*file);
    return ObjectWriter(std::move(state));
}

Status ObjectWriter::write(std::string_view bytes) {
    auto& waiting = state_->waiting;
    while (!bytes.empty()) {
        if (waiting.empty() && bytes.size() >= frame_bytes) {
            if (auto done = state_->end_frame(bytes.substr(0, frame_bytes)); !done) {
                return done;
            }
            bytes.remove_prefix(frame_bytes);
            continue;
        }
        const auto part = bytes.substr(0, frame_bytes - waiting.size());
        waiting.append(part);
        bytes.remove_prefix(part.size());
        if (waiting.size() == frame_bytes) {
            if (auto done = state_->end_frame(waiting); !done) {
                return done;
            }
            waiting.clear();
        }
    }
    return Done{};
}

Result<Stored> ObjectWriter::finish(Flush flush) {
    if (!state_->waiting.empty()) {
        if (auto done = state_->end_frame(state_->waiting); !done) {
            return done.error();
        }
    }
    if (auto done = state_->put(detail::write_seek_table(state_->frames)); !done) {
        return done.error();
    }
    if (flush == Flush::now) {
        if (auto done = state_->file.sync(); !done) {
            return done.error();
        }
    }
    state_->stored.exhibit = state_->exhibit.finish();
    state_->stored.object = state_->object.finish();
    return state_->stored;
}

struct ObjectReader::State {
    File file = {};
    std::vector<FrameEntry> frames = {};
    std::unique_ptr<ZSTD_DCtx, FreeDecompressor> context{ZSTD_createDCtx()};
    std::string stored = {};
    std::string decoded = {};
    std::size_t held = static_cast<std::size_t>(-1); ///< number of the frame in `decoded`
};

ObjectReader::ObjectReader(std::unique_ptr<State> state) : state_(std::move(state)) {}

ObjectReader::~ObjectReader() = default;
ObjectReader::ObjectReader(ObjectReader&&) noexcept = default;
ObjectReader& ObjectReader::operator=(ObjectReader&&) noexcept = default;

Result<ObjectReader> ObjectReader::open(const std::filesystem::path& path) {
    auto file = File::open(path, O_RDONLY);
    if (!file) {
        return file.error();
    }
    const auto size = file->size();
    if (!size) {
        return size.error();
    }
    const auto tail = [&](std::uint64_t count) -> Result<std::string> {
        std::string bytes(static_cast<std::size_t>(std::min(count, *size)), '\0');
        const auto got = file->read_at(*size - bytes.size(), bytes);
        return got ? Result<std::string>(std::move(bytes)) : got.error();
    };
    const auto footer = tail(detail::footer_bytes);
    if (!footer) {
        return footer.error();
    }
    const auto table_bytes = detail::seek_table_bytes(*footer);
    if (!table_bytes) {
        return table_bytes.error();
    }
    const auto table = tail(*table_bytes);
    if (!table) {
        return table.error();
    }
    auto frames = detail::read_seek_table(*table, *size);
    if (!frames) {
        return frames.error();
    }
    auto state = std::make_unique<State>();
    state->file = std::move(*file);
    state->frames = std::move(*frames);
    return ObjectReader(std::move(state));
}

std::uint64_t ObjectReader::bytes() const noexcept {
    return state_->frames.empty() ? 0 : frame_range(frames() - 1).end;
}

std::size_t ObjectReader::frames() const noexcept {
    return state_->frames.size();
}

ByteRange ObjectReader::frame_range(std::size_t number) const noexcept {
    const auto& frame = state_->frames[number];
    return {frame.decoded_at, frame.decoded_at + frame.decoded_bytes};
}

Result<std::string_view> ObjectReader::frame(std::size_t number) {
    auto& state = *state_;
    if (state.held == number) {
        return std::string_view(state.decoded);
    }
    const auto& entry = state.frames.at(number);
    const auto fail = [&](std::string_view why) {
        const auto range = frame_range(number);
        state.held = static_cast<std::size_t>(-1);
        return Error{Kind::damaged,
                     "frame " + std::to_string(number + 1) + " of " + std::to_string(frames()) +
                         " (bytes " + std::to_string(range.begin) + " to " +
                         std::to_string(range.end) + "): " + std::string(why),
                     "run 'ample verify' and seal the file again from its source"};
    };
    state.stored.resize(entry.stored_bytes);
    const auto got = state.file.read_at(entry.stored_at, state.stored);
    if (!got) {
        return got.error();
    }
    state.decoded.resize(entry.decoded_bytes);
    const auto size = ZSTD_decompressDCtx(
        state.context.get(), state.decoded.data(), state.decoded.size(), state.stored.data(), *got);
    if (ZSTD_isError(size) != 0) {
        return fail(ZSTD_getErrorName(size));
    }
    if (size != entry.decoded_bytes) {
        return fail("it decodes to another size than the seek table says");
    }
    if (entry.stored_bytes < 4 ||
        detail::read_u32(state.stored, entry.stored_bytes - 4) != entry.checksum) {
        return fail("its checksum is not that of the seek table");
    }
    state.held = number;
    return std::string_view(state.decoded);
}

Result<std::size_t> ObjectReader::read_at(std::uint64_t offset, std::span<char> into) {
    const auto& frames = state_->frames;
    auto found = std::upper_bound(
        frames.begin(), frames.end(), offset, [](std::uint64_t at, const FrameEntry& frame) {
            return at < frame.decoded_at + frame.decoded_bytes;
        });
    std::size_t done = 0;
    for (; found != frames.end() && done < into.size(); ++found) {
        const auto bytes = frame(static_cast<std::size_t>(found - frames.begin()));
        if (!bytes) {
            return bytes.error();
        }
        const auto skip = static_cast<std::size_t>(offset + done - found->decoded_at);
        done += bytes->substr(skip).copy(into.data() + done, into.size() - done);
    }
    return done;
}

Result<std::unique_ptr<ByteSource>> open_source(const std::filesystem::path& path,
                                                const Digest& exhibit) {
    auto reader = ObjectReader::open(path);
    if (!reader) {
        return reader.error();
    }
    return std::unique_ptr<ByteSource>(std::make_unique<ObjectSource>(std::move(*reader), exhibit));
}

} // namespace ample::seal
