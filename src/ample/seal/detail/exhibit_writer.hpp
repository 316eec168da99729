// The bytes of one exhibit on their way in: small ones stay in memory, to be packed with others;
// the rest goes into an object draft.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/detail/drafts.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ample::seal::detail {

/// An exhibit that came in whole.
struct Taken {
    Stored stored = {};                     ///< of a small one: what it is, but not where
    std::optional<DraftObject> object = {}; ///< of one that is not small
    std::string small = {};                 ///< its bytes otherwise

    [[nodiscard]] bool is_small() const noexcept { return !object; }
};

/// One exhibit after the other, by one thread. Its buffer is kept from one to the next.
class ExhibitWriter {
public:
    explicit ExhibitWriter(Drafts& drafts) : drafts_(drafts) {}

    /// Where the next bytes go, never empty; `filled` says how many were put there.
    std::span<char> room();
    Status filled(std::size_t count);

    [[nodiscard]] std::uint64_t bytes() const noexcept;

    /// Ends this exhibit; the next call starts another.
    Result<Taken> finish(Flush flush);

    /// Forgets what came in of this exhibit.
    void drop() noexcept;

private:
    Drafts& drafts_;
    std::string small_; ///< room for a small exhibit and one byte more
    std::size_t small_bytes_ = 0;
    std::optional<OpenDraft> open_;
};

} // namespace ample::seal::detail
