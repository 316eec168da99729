#include <ample/seal/detail/pack.hpp>

#include <utility>

namespace ample::seal::detail {

Status PackWriter::add(Small small) {
    if (!known_.insert(small.exhibit).second) {
        return Done{};
    }
    if (open_) {
        return put(small);
    }
    waiting_bytes_ += small.bytes.size();
    waiting_.push_back(std::move(small));
    const bool is_much = waiting_bytes_ > packed_below_bytes || waiting_.size() > 1024;
    return is_much ? begin() : Status(Done{});
}

Status PackWriter::begin() {
    auto open = drafts_.begin(pack_frame_bytes);
    if (!open) {
        return open.error();
    }
    open_ = std::move(*open);
    for (const auto& small : std::exchange(waiting_, {})) {
        if (auto done = put(small); !done) {
            return done;
        }
    }
    return Done{};
}

Status PackWriter::put(const Small& small) {
    packed_.push_back({.exhibit = small.exhibit,
                       .bytes = small.bytes.size(),
                       .pack_offset = open_->writer.bytes()});
    return open_->writer.write_whole(small.bytes);
}

std::vector<Small> PackWriter::take_waiting() {
    waiting_bytes_ = 0;
    return std::exchange(waiting_, {});
}

Result<std::optional<DraftObject>> PackWriter::finish(Flush flush) {
    if (!open_ && waiting_.empty()) {
        return std::optional<DraftObject>();
    }
    if (!open_ && waiting_.size() == 1) {
        auto alone = drafts_.begin();
        if (!alone) {
            return alone.error();
        }
        open_ = std::move(*alone);
        if (auto done = open_->writer.write(waiting_.front().bytes); !done) {
            return done.error();
        }
    }
    if (!open_) {
        if (auto done = begin(); !done) {
            return done.error();
        }
    }
    auto object = drafts_.finish(std::move(*open_), flush);
    open_.reset();
    if (!object) {
        return object.error();
    }
    object->packed = std::move(packed_);
    for (auto& one : object->packed) {
        one.pack = object->stored.exhibit;
    }
    return std::optional(std::move(*object));
}

} // namespace ample::seal::detail
