// Which evidence a change of the indicators can concern, told by the index without reading it.

#pragma once

#include <ample/run/stream.hpp>
#include <ample/seal/index/index.hpp>
#include <ample/seal/vault.hpp>

#include <span>
#include <vector>

namespace ample::run::detail {

/// The indicators that came or went between two sets. Hits of indicators that stayed do not depend
/// on it: each indicator is found on its own.
class SweepDelta {
public:
    /// `before` and `after` are stored values of kind `indicator`.
    SweepDelta(const seal::Vault& vault,
               std::span<const Value> before,
               std::span<const Value> after);

    /// Whether one of them may stand in `stream`. True as well where the index can't say: of types
    /// it does not know, for bytes it does not cover, when it is damaged.
    [[nodiscard]] bool may_touch(const Stream& stream) const;

private:
    const seal::Vault& vault_;
    seal::index::Index index_;
    bool is_everywhere_ = false;
    std::vector<seal::index::FramePlace> frames_; ///< sorted
};

} // namespace ample::run::detail
