// Objects that stay open for a while: whoever reads many ranges of one object, or many exhibits of
// one pack, reads its tail once and decodes each frame about once.

#pragma once

#include <ample/core/byte_source.hpp>
#include <ample/core/result.hpp>
#include <ample/seal/container.hpp>
#include <ample/seal/object.hpp>
#include <ample/seal/sealed.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace ample::seal::detail {

/// Where the decoded bytes of an exhibit are: `bytes` at `offset` in what `object` decodes to.
struct Place {
    Digest exhibit = {};
    Stored object = {}; ///< of the exhibit itself or of its pack
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};

/// At most eight objects, each with its last frames. May be used by many threads; those that read
/// one object wait for each other.
class ObjectCache {
public:
    explicit ObjectCache(std::filesystem::path vault) : vault_(std::move(vault)) {}

    /// Fills `into` from `offset` of the exhibit on; fewer bytes only at its end. Fails with
    /// `damaged` when a frame does not hold or the object ends before the exhibit.
    Result<std::size_t> read_at(const Place& place, std::uint64_t offset, std::span<char> into);

    /// The frames that hold the exhibit.
    Result<std::vector<FrameOfExhibit>> frames_of(const Place& place);

private:
    struct Open;

    Result<std::shared_ptr<Open>> open(const Stored& object);
    void forget(const std::shared_ptr<Open>& object);

    std::filesystem::path vault_;
    std::mutex mutex_;
    std::list<std::shared_ptr<Open>> open_; ///< last used first
};

/// The bytes of an exhibit at any place.
class CachedBytes final : public Bytes {
public:
    CachedBytes(std::shared_ptr<ObjectCache> cache, const Place& place)
        : cache_(std::move(cache)), place_(place) {}

    [[nodiscard]] std::uint64_t size() const override { return place_.bytes; }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
        return cache_->read_at(place_, offset, into);
    }

private:
    std::shared_ptr<ObjectCache> cache_;
    Place place_;
};

/// A packed exhibit as a stream that fails with `damaged` at its end when its SHA-256 differs.
std::unique_ptr<ByteSource> open_packed(std::shared_ptr<ObjectCache> cache, const Place& place);

} // namespace ample::seal::detail
