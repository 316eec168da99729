#include <ample/seal/detail/exhibit_writer.hpp>

#include <utility>

namespace ample::seal::detail {

std::span<char> ExhibitWriter::room() {
    if (open_) {
        return open_->writer.room();
    }
    small_.resize(packed_below_bytes);
    return std::span(small_).subspan(small_bytes_);
}

Status ExhibitWriter::filled(std::size_t count) {
    if (open_) {
        return open_->writer.filled(count);
    }
    small_bytes_ += count;
    if (small_bytes_ < packed_below_bytes) {
        return Done{};
    }
    auto open = drafts_.begin();
    if (!open) {
        return open.error();
    }
    open_ = std::move(*open);
    return open_->writer.write(std::string_view(small_).substr(0, small_bytes_));
}

std::uint64_t ExhibitWriter::bytes() const noexcept {
    return open_ ? open_->writer.bytes() : small_bytes_;
}

Result<Taken> ExhibitWriter::finish(Flush flush) {
    Taken taken;
    if (open_) {
        auto object = drafts_.finish(std::move(*open_), flush);
        drop();
        if (!object) {
            return object.error();
        }
        taken.stored = object->stored;
        taken.object = std::move(*object);
    } else {
        taken.small = small_.substr(0, small_bytes_);
        taken.stored = {.exhibit = Digest::of(taken.small), .bytes = small_bytes_};
    }
    drop();
    return taken;
}

void ExhibitWriter::drop() noexcept {
    small_bytes_ = 0;
    open_.reset();
}

} // namespace ample::seal::detail
