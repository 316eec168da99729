// Whether checkpoints, time stamps and public keys are those of the ledger.

#pragma once

#include <ample/seal/detail/checkpoint_files.hpp>
#include <ample/seal/ledger.hpp>
#include <ample/seal/merkle.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ample::seal::detail {

/// Takes what does not hold, and where.
using OnFault = std::function<void(std::string where, std::string why)>;

/// Roots of the tree at the sizes that checkpoints state, as the lines go by.
class RootsAt {
public:
    explicit RootsAt(const std::vector<std::uint64_t>& sizes) {
        for (const auto size : sizes) {
            roots_[size] = Digest{};
        }
    }

    void add(std::string_view line) {
        tree_.add(leaf_digest(line));
        if (const auto found = roots_.find(tree_.size()); found != roots_.end()) {
            found->second = tree_.root();
        }
    }

    [[nodiscard]] std::uint64_t size() const noexcept { return tree_.size(); }

    /// None for a size that was not reached.
    [[nodiscard]] Digest root(std::uint64_t size) const { return roots_.at(size); }

private:
    GrowingTree tree_;
    std::map<std::uint64_t, Digest> roots_;
};

/// What the checkpoints of a vault show.
struct CheckpointReport {
    std::uint64_t checkpoints = 0;         ///< that hold
    std::uint64_t signed_entries = 0;      ///< under the largest of them
    std::vector<std::string> remarks = {}; ///< no faults, but to be known
};

/// Checks the files of `list` against the ledger: `entries` of its lines and `roots` of its tree.
CheckpointReport check_checkpoints(const std::filesystem::path& vault,
                                   const CheckpointList& list,
                                   const std::vector<LedgerEntry>& entries,
                                   const RootsAt& roots,
                                   const OnFault& fault);

} // namespace ample::seal::detail
