#include <ample/seal/detail/inflater.hpp>
#include <ample/seal/detail/stream_unpacker.hpp>

#include <utility>

namespace ample::seal::detail {

namespace {

std::unique_ptr<Decoder> decoder_of(Container kind, std::uint64_t memory) {
    switch (kind) {
    case Container::gzip:
        return std::make_unique<Inflater>(Inflater::Form::gzip);
    case Container::zstd:
        return zstd_decoder(memory);
    case Container::xz:
        return xz_decoder(memory);
    case Container::bzip2:
        return bzip2_decoder();
    default:
        throw Bug("no format of one stream");
    }
}

} // namespace

StreamUnpacker::StreamUnpacker(Container kind, Bytes& bytes, std::uint64_t memory)
    : kind_(kind), memory_(memory), input_(bytes, 0, bytes.size()),
      decoder_(decoder_of(kind, memory)) {}

Result<std::optional<PackedMember>> StreamUnpacker::next() {
    if (std::exchange(started_, true)) {
        return std::optional<PackedMember>();
    }
    return std::optional(PackedMember{});
}

Result<std::size_t> StreamUnpacker::read(std::span<char> into) {
    while (!ended_ && !into.empty()) {
        const auto input = input_.peek();
        if (!input) {
            return input.error();
        }
        const auto step = decoder_->step(*input, into);
        input_.consume(step.consumed);
        if (step.state == Decoder::State::ended) {
            if (auto done = start_next_stream(); !done) {
                return done.error();
            }
        } else if (step.state != Decoder::State::going || (input->empty() && step.produced == 0)) {
            fail(step);
        }
        if (step.produced != 0) {
            return step.produced;
        }
    }
    return std::size_t{0};
}

void StreamUnpacker::fail(const Decoder::Step& step) {
    const auto at = std::to_string(input_.position());
    ended_ = true;
    defect_ = std::string(to_text(kind_)) + " data ";
    if (step.state == Decoder::State::broken) {
        defect_ += "is damaged near byte " + at + ": " + std::string(step.why);
    } else if (step.state == Decoder::State::too_large) {
        defect_ += "needs more than " + std::to_string(memory_) +
                   " bytes of memory to decode, which is the limit: not read from byte " + at +
                   " on";
    } else {
        defect_ += "ends early at byte " + at;
    }
}

/// By the first byte; the decoder looks at the rest.
bool StreamUnpacker::begins_stream(std::string_view bytes) const noexcept {
    const auto first = static_cast<unsigned char>(bytes.empty() ? '\0' : bytes.front());
    switch (kind_) {
    case Container::gzip:
        return first == 0x1F;
    case Container::zstd:
        return first == 0x28 || (first & 0xF0U) == 0x50; // a frame, or a skippable one
    case Container::xz:
        return first == 0xFD;
    default:
        return first == 'B';
    }
}

/// After the end of a stream: another one, padding, garbage or nothing. xz has padding between
/// streams too.
Status StreamUnpacker::start_next_stream() {
    const auto from = input_.position();
    auto rest = input_.peek();
    while (rest && rest->starts_with('\0') && !begins_stream(*rest)) {
        const auto zeros = rest->find_first_not_of('\0');
        input_.consume(zeros == rest->npos ? rest->size() : zeros);
        rest = input_.peek();
    }
    if (!rest) {
        return rest.error();
    }
    const bool is_padded = input_.position() != from;
    if (begins_stream(*rest) && (!is_padded || kind_ == Container::xz)) {
        decoder_->reset();
        return Done{};
    }
    ended_ = true;
    if (!rest->empty()) {
        defect_ = std::string(to_text(kind_)) + " data ends at byte " + std::to_string(from) +
                  "; what follows is neither " + std::string(to_text(kind_)) + " nor padding";
    }
    return Done{};
}

} // namespace ample::seal::detail
