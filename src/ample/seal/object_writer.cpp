#include <ample/seal/detail/crew.hpp>
#include <ample/seal/detail/file.hpp>
#include <ample/seal/detail/tail.hpp>
#include <ample/seal/object.hpp>

#include <fcntl.h>
#include <zstd.h>

#include <algorithm>
#include <deque>
#include <utility>

namespace ample::seal {

namespace {

using detail::FrameBuffer;
using detail::FrameEntry;
using detail::Step;

// Measured against other levels and windows: docs/formats/vault.md.
constexpr int level = 1;
constexpr int window_log = 21;
static_assert(std::size_t{1} << unsigned{window_log} == frame_bytes);

constexpr std::size_t before_bytes = 4096;

std::shared_ptr<void> make_compressor() {
    auto* const context = ZSTD_createCCtx();
    if (context == nullptr ||
        ZSTD_isError(ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)) != 0 ||
        ZSTD_isError(ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window_log)) != 0 ||
        ZSTD_isError(ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)) != 0) {
        throw Bug("zstd does not take its settings");
    }
    return {context, [](void* one) { ZSTD_freeCCtx(static_cast<ZSTD_CCtx*>(one)); }};
}

/// Buffers pass from object to object and fit the longest frame.
void make_ready(FrameBuffer& buffer) {
    if (!buffer.compressor) {
        buffer.compressor = make_compressor();
        buffer.decoded.reset(new char[before_bytes + frame_bytes]);
        buffer.compressed.reset(new char[ZSTD_COMPRESSBOUND(frame_bytes)]);
    }
}

enum class Stage { waiting, under_way, done };

enum StepKind : std::size_t { hash, squeeze, put };

/// One frame between reading and the disk.
struct Frame {
    std::size_t number = 0;
    std::unique_ptr<FrameBuffer> buffer = {};
    std::size_t before = 0; ///< bytes before the frame that are in the buffer
    std::size_t bytes = 0;
    std::vector<std::size_t> exhibit_ends = {}; ///< of a pack
    Stage hashing = Stage::waiting;
    Stage squeezing = Stage::waiting;
    Stage putting = Stage::waiting;
    FrameEntry entry = {};

    [[nodiscard]] std::string_view text() const {
        return {buffer->decoded.get() + before_bytes, bytes};
    }

    [[nodiscard]] std::string_view stored() const {
        return {buffer->compressed.get(), entry.stored_bytes};
    }
};

} // namespace

/// The exhibit's hash and the file take the frames in their order, one at a time; compression takes
/// them in any.
struct ObjectWriter::State final : detail::Line {
    State(ObjectForm given, detail::File opened)
        : form(std::move(given)), file(std::move(opened)),
          own_crew(form.crew == nullptr ? std::make_unique<detail::Crew>(1) : nullptr),
          crew(form.crew == nullptr ? *own_crew : *form.crew) {
        if (form.frame_bytes == 0 || form.frame_bytes > frame_bytes) {
            throw Bug("a frame longer than the buffers");
        }
        crew.join(*this);
    }

    ~State() override {
        crew.leave(*this);
        for (auto& frame : frames) {
            crew.give_back(std::move(frame.buffer));
        }
        if (filling.buffer) {
            crew.give_back(std::move(filling.buffer));
        }
    }

    State(const State&) = delete;
    State& operator=(const State&) = delete;
    State(State&&) = delete;
    State& operator=(State&&) = delete;

    std::optional<Step> take_step() override {
        for (auto& frame : frames) { // in order: what comes first is wanted first
            if (const auto kind = take(frame)) {
                return Step{*kind, &frame};
            }
        }
        return std::nullopt;
    }

    std::optional<StepKind> take(Frame& frame) const {
        const bool is_next_to_put = frame.number == entries.size();
        if (is_next_to_put && frame.squeezing == Stage::done && frame.putting == Stage::waiting) {
            frame.putting = Stage::under_way;
            return put;
        }
        if (frame.number == hashed && frame.hashing == Stage::waiting) {
            frame.hashing = Stage::under_way;
            return hash;
        }
        if (frame.squeezing == Stage::waiting) {
            frame.squeezing = Stage::under_way;
            return squeeze;
        }
        return std::nullopt;
    }

    void do_step(const Step& step) override {
        auto& frame = *static_cast<Frame*>(step.frame);
        if (step.kind == hash) {
            exhibit.update(frame.text());
        } else if (step.kind == squeeze) {
            compress(frame);
            show(frame);
        } else if (putting) {
            object.update(frame.stored());
            putting = file.write(frame.stored());
        }
    }

    void end_step(const Step& step) override {
        auto& frame = *static_cast<Frame*>(step.frame);
        if (step.kind == hash) {
            frame.hashing = Stage::done;
            ++hashed;
        } else if (step.kind == squeeze) {
            frame.squeezing = Stage::done;
        } else {
            frame.putting = Stage::done;
            frame.entry.stored_at = stored_bytes;
            stored_bytes += frame.entry.stored_bytes;
            entries.push_back(frame.entry);
            status = putting;
        }
        while (!frames.empty() && frames.front().hashing == Stage::done &&
               frames.front().putting == Stage::done) {
            crew.give_back(std::move(frames.front().buffer));
            frames.pop_front();
        }
    }

    static void compress(Frame& frame) {
        const auto text = frame.text();
        auto& buffer = *frame.buffer;
        const auto size = ZSTD_compress2(static_cast<ZSTD_CCtx*>(buffer.compressor.get()),
                                         buffer.compressed.get(),
                                         ZSTD_COMPRESSBOUND(frame_bytes),
                                         text.data(),
                                         text.size());
        if (ZSTD_isError(size) != 0) {
            throw Bug(std::string("zstd: ") + ZSTD_getErrorName(size));
        }
        frame.entry.stored_bytes = static_cast<std::uint32_t>(size);
        frame.entry.checksum = detail::read_u32(frame.stored(), size - 4);
        frame.entry.digest = Digest::of(frame.stored());
    }

    void show(const Frame& frame) const {
        if (!form.on_frame_text) {
            return;
        }
        if (frame.exhibit_ends.empty()) {
            const auto* const begin = frame.text().data() - frame.before;
            form.on_frame_text(frame.number, {begin, frame.before}, frame.text());
        }
        std::size_t begin = 0;
        for (const auto end : frame.exhibit_ends) {
            form.on_frame_text(frame.number, {}, frame.text().substr(begin, end - begin));
            begin = end;
        }
    }

    /// Makes room for the next frame, or works until there is some.
    void start_frame() {
        crew.work(*this, [&] {
            seen = status;
            filling.buffer = crew.borrow(frames.empty());
            return filling.buffer != nullptr;
        });
        make_ready(*filling.buffer);
        filling.before = std::min(carried.size(), before_bytes);
        carried.copy(filling.buffer->decoded.get() + before_bytes - filling.before, filling.before);
    }

    void end_frame() {
        filling.number = count++;
        filling.entry.decoded_at = bytes - filling.bytes;
        filling.entry.decoded_bytes = static_cast<std::uint32_t>(filling.bytes);
        if (form.on_frame_text) {
            const auto text = filling.text();
            carried = text.substr(text.size() - std::min(text.size(), before_bytes));
        }
        crew.hand_over([&] { frames.push_back(std::move(filling)); });
        filling = {};
    }

    ObjectForm form;
    detail::File file;
    std::unique_ptr<detail::Crew> own_crew;
    detail::Crew& crew;

    // Of the caller.
    Frame filling = {};
    std::string carried = {}; ///< the end of the frame before
    std::size_t count = 0;
    std::uint64_t bytes = 0;
    Status seen = Done{};

    // Of whoever does the step.
    Hasher exhibit = {};
    Hasher object = {};
    Status putting = Done{};

    // Under the crew's lock.
    std::deque<Frame> frames = {}; ///< in hand; grows and shrinks at its ends, none moves
    std::size_t hashed = 0;
    std::vector<FrameEntry> entries = {};
    std::uint64_t stored_bytes = 0;
    Status status = Done{};
};

ObjectWriter::ObjectWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}

ObjectWriter::~ObjectWriter() = default;
ObjectWriter::ObjectWriter(ObjectWriter&&) noexcept = default;
ObjectWriter& ObjectWriter::operator=(ObjectWriter&&) noexcept = default;

Result<ObjectWriter> ObjectWriter::create(const std::filesystem::path& path, ObjectForm form) {
    auto file = detail::File::open(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!file) {
        return file.error();
    }
    return ObjectWriter(std::make_unique<State>(std::move(form), std::move(*file)));
}

std::span<char> ObjectWriter::room() {
    auto& state = *state_;
    if (!state.filling.buffer) {
        state.start_frame();
    }
    const auto used = state.filling.bytes;
    return {state.filling.buffer->decoded.get() + before_bytes + used,
            state.form.frame_bytes - used};
}

Status ObjectWriter::filled(std::size_t count) {
    auto& state = *state_;
    state.filling.bytes += count;
    state.bytes += count;
    if (state.filling.bytes == state.form.frame_bytes) {
        state.end_frame();
    }
    return state.seen;
}

Status ObjectWriter::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto into = room();
        const auto count = bytes.copy(into.data(), into.size());
        bytes.remove_prefix(count);
        if (auto done = filled(count); !done) {
            return done;
        }
    }
    return Done{};
}

Status ObjectWriter::write_whole(std::string_view exhibit) {
    auto& state = *state_;
    if (state.filling.bytes != 0 && exhibit.size() > room().size()) {
        state.end_frame();
    }
    while (!exhibit.empty()) {
        const auto into = room();
        const auto count = exhibit.copy(into.data(), into.size());
        exhibit.remove_prefix(count);
        state.filling.exhibit_ends.push_back(state.filling.bytes + count);
        if (auto done = filled(count); !done) {
            return done;
        }
    }
    return Done{};
}

std::uint64_t ObjectWriter::bytes() const noexcept {
    return state_->bytes;
}

Result<Stored> ObjectWriter::finish(Flush flush) {
    auto& state = *state_;
    if (state.filling.bytes != 0) {
        state.end_frame();
    }
    state.crew.work(state, [&] { return state.frames.empty(); });
    if (!state.status) {
        return state.status.error();
    }
    const auto tail = detail::write_tail(state.entries);
    state.object.update(tail);
    if (auto done = state.file.write(tail); !done) {
        return done.error();
    }
    if (flush == Flush::now) {
        if (auto done = state.file.sync(); !done) {
            return done.error();
        }
    }
    return Stored{.exhibit = state.exhibit.finish(),
                  .bytes = state.bytes,
                  .object = state.object.finish(),
                  .object_bytes = state.stored_bytes + tail.size(),
                  .tail = Digest::of(tail)};
}

} // namespace ample::seal
