#include <ample/seal/detail/file.hpp>
#include <ample/seal/detail/tail.hpp>
#include <ample/seal/object.hpp>

#include <fcntl.h>
#include <zstd.h>

#include <algorithm>
#include <utility>

namespace ample::seal {

namespace {

using detail::File;
using detail::FrameEntry;

struct FreeDecompressor {
    void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
};

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

struct ObjectReader::State {
    File file = {};
    std::vector<FrameEntry> frames = {};
    Digest tail = {};
    std::unique_ptr<ZSTD_DCtx, FreeDecompressor> context{ZSTD_createDCtx()};
    std::string stored = {};
    std::string decoded = {};
    std::size_t held = static_cast<std::size_t>(-1); ///< number of the frame in `decoded`
};

ObjectReader::ObjectReader(std::unique_ptr<State> state) : state_(std::move(state)) {}

ObjectReader::~ObjectReader() = default;
ObjectReader::ObjectReader(ObjectReader&&) noexcept = default;
ObjectReader& ObjectReader::operator=(ObjectReader&&) noexcept = default;

Result<ObjectReader> ObjectReader::open(const std::filesystem::path& path, const Digest& tail) {
    auto file = File::open(path, O_RDONLY);
    if (!file) {
        return file.error();
    }
    const auto size = file->size();
    if (!size) {
        return size.error();
    }
    const auto last = [&](std::uint64_t count) -> Result<std::string> {
        std::string bytes(static_cast<std::size_t>(std::min(count, *size)), '\0');
        const auto got = file->read_at(*size - bytes.size(), bytes);
        return got ? Result<std::string>(std::move(bytes)) : got.error();
    };
    const auto footer = last(detail::footer_bytes);
    if (!footer) {
        return footer.error();
    }
    const auto tail_bytes = detail::tail_bytes(*footer);
    if (!tail_bytes) {
        return tail_bytes.error();
    }
    const auto bytes = last(*tail_bytes);
    if (!bytes) {
        return bytes.error();
    }
    const auto found = Digest::of(*bytes);
    if (!tail.is_none() && found != tail) {
        return Error{Kind::damaged,
                     "the tables at its end are not as they were sealed: their digest is " +
                         found.text() + ", the ledger says " + tail.text(),
                     "run 'ample verify' and seal the file again from its source"};
    }
    auto frames = detail::read_tail(*bytes, *size);
    if (!frames) {
        return frames.error();
    }
    auto state = std::make_unique<State>();
    state->file = std::move(*file);
    state->frames = std::move(*frames);
    state->tail = found;
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

std::size_t ObjectReader::frame_at(std::uint64_t offset) const noexcept {
    const auto& frames = state_->frames;
    const auto found = std::upper_bound(
        frames.begin(), frames.end(), offset, [](std::uint64_t at, const FrameEntry& frame) {
            return at < frame.decoded_at + frame.decoded_bytes;
        });
    return static_cast<std::size_t>(found - frames.begin());
}

const Digest& ObjectReader::tail() const noexcept {
    return state_->tail;
}

Result<std::string_view> ObjectReader::frame(std::size_t number) {
    auto& state = *state_;
    if (state.held == number) {
        return std::string_view(state.decoded);
    }
    const auto& entry = state.frames.at(number);
    state.held = static_cast<std::size_t>(-1);
    const auto fail = [&](std::string_view why) {
        const auto range = frame_range(number);
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
    if (*got != entry.stored_bytes) {
        return fail("the object ends within it");
    }
    if (const auto found = Digest::of(state.stored); found != entry.digest) {
        return fail("its stored bytes are not as they were sealed: their digest is " +
                    found.text() + ", the object's table says " + entry.digest.text());
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
    std::size_t done = 0;
    for (auto number = frame_at(offset); number < frames() && done < into.size(); ++number) {
        const auto bytes = frame(number);
        if (!bytes) {
            return bytes.error();
        }
        const auto skip = static_cast<std::size_t>(offset + done - frame_range(number).begin);
        done += bytes->substr(skip).copy(into.data() + done, into.size() - done);
    }
    return done;
}

Result<std::unique_ptr<ByteSource>> open_source(const std::filesystem::path& path,
                                                const Stored& stored) {
    auto reader = ObjectReader::open(path, stored.tail);
    if (!reader) {
        return reader.error();
    }
    return std::unique_ptr<ByteSource>(
        std::make_unique<ObjectSource>(std::move(*reader), stored.exhibit));
}

} // namespace ample::seal
