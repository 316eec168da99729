#include <ample/seal/detail/object_cache.hpp>
#include <ample/seal/layout.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace ample::seal::detail {

namespace {

constexpr std::size_t most_open = 8;
constexpr std::size_t most_frames = 4; ///< of an open pack

class PackedSource final : public ByteSource {
public:
    PackedSource(std::shared_ptr<ObjectCache> cache, const Place& place)
        : cache_(std::move(cache)), place_(place) {}

    Result<std::size_t> read(std::span<char> into) override {
        auto count = cache_->read_at(place_, at_, into);
        if (!count) {
            return count;
        }
        hasher_.update({into.data(), *count});
        at_ += *count;
        if (*count == 0 && !into.empty() && !std::exchange(is_checked_, true)) {
            found_ = hasher_.finish();
        }
        if (is_checked_ && found_ != place_.exhibit) {
            return Error{Kind::damaged,
                         "exhibit " + place_.exhibit.text() + " is not what its pack " +
                             place_.object.exhibit.text() + " holds at byte " +
                             std::to_string(place_.offset) + ": " + found_.text(),
                         "run 'ample verify' and seal the file again from its source"};
        }
        return count;
    }

private:
    std::shared_ptr<ObjectCache> cache_;
    Place place_;
    std::uint64_t at_ = 0;
    bool is_checked_ = false;
    Digest found_ = {};
    Hasher hasher_;
};

} // namespace

struct ObjectCache::Open {
    Stored object;
    std::mutex mutex = {};
    ObjectReader reader;
    std::list<std::pair<std::size_t, std::string>> frames = {}; ///< small ones, last used first

    Open(const Stored& what, ObjectReader opened) : object(what), reader(std::move(opened)) {}

    /// Under `mutex`; the view lives until the next call.
    Result<std::string_view> frame(std::size_t number) {
        const auto known = std::find_if(
            frames.begin(), frames.end(), [&](const auto& one) { return one.first == number; });
        if (known != frames.end()) {
            frames.splice(frames.begin(), frames, known);
            return std::string_view(frames.front().second);
        }
        auto decoded = reader.frame(number);
        if (!decoded || decoded->size() > pack_frame_bytes) {
            return decoded;
        }
        if (frames.size() == most_frames) {
            frames.pop_back();
        }
        frames.emplace_front(number, *decoded);
        return std::string_view(frames.front().second);
    }
};

Result<std::shared_ptr<ObjectCache::Open>> ObjectCache::open(const Stored& object) {
    const std::lock_guard guard(mutex_);
    const auto known = std::find_if(
        open_.begin(), open_.end(), [&](const auto& one) { return one->object == object; });
    if (known != open_.end()) {
        open_.splice(open_.begin(), open_, known);
        return open_.front();
    }
    auto reader = ObjectReader::open(object_path(vault_, object.exhibit), object.tail);
    if (!reader) {
        return reader.error();
    }
    if (open_.size() == most_open) {
        open_.pop_back();
    }
    open_.push_front(std::make_shared<Open>(object, std::move(*reader)));
    return open_.front();
}

void ObjectCache::forget(const std::shared_ptr<Open>& object) {
    const std::lock_guard guard(mutex_);
    open_.remove(object);
}

Result<std::size_t>
ObjectCache::read_at(const Place& place, std::uint64_t offset, std::span<char> into) {
    const auto rest = place.bytes - std::min(place.bytes, offset);
    into = into.subspan(0, static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), rest)));
    if (into.empty()) {
        return std::size_t{0};
    }
    auto opened = open(place.object);
    if (!opened) {
        return opened.error();
    }
    auto& object = **opened;
    const std::lock_guard guard(object.mutex);
    const auto held = object.reader.bytes();
    if (place.offset > held || place.bytes > held - place.offset) {
        return Error{Kind::damaged,
                     "the object of " + std::to_string(held) + " bytes ends before the exhibit",
                     ""};
    }
    const auto begin = place.offset + offset;
    std::size_t done = 0;
    for (auto number = object.reader.frame_at(begin); done < into.size(); ++number) {
        const auto bytes = object.frame(number);
        if (!bytes) {
            forget(*opened); // the file may be mended
            return bytes.error();
        }
        const auto skip =
            static_cast<std::size_t>(begin + done - object.reader.frame_range(number).begin);
        done += bytes->substr(skip).copy(into.data() + done, into.size() - done);
    }
    return done;
}

Result<std::vector<FrameOfExhibit>> ObjectCache::frames_of(const Place& place) {
    auto opened = open(place.object);
    if (!opened) {
        return opened.error();
    }
    const auto& reader = (*opened)->reader;
    const auto end = place.offset + place.bytes;
    std::vector<FrameOfExhibit> frames;
    const std::lock_guard guard((*opened)->mutex);
    for (auto number = reader.frame_at(place.offset); number < reader.frames(); ++number) {
        const auto range = reader.frame_range(number);
        if (range.begin >= end) {
            break;
        }
        frames.push_back({static_cast<std::uint32_t>(number),
                          {std::max(range.begin, place.offset) - place.offset,
                           std::min(range.end, end) - place.offset}});
    }
    return frames;
}

std::unique_ptr<ByteSource> open_packed(std::shared_ptr<ObjectCache> cache, const Place& place) {
    return std::make_unique<PackedSource>(std::move(cache), place);
}

} // namespace ample::seal::detail
