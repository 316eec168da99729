// Indexes what is sealed, in the pass that seals it.

#pragma once

#include <ample/seal/detail/companion.hpp>

#include <filesystem>
#include <memory>
#include <vector>

namespace ample::seal::detail {

/// Makes an index draft for each object and one run of those that a commit seals.
class Indexer final : public Companions {
public:
    explicit Indexer(std::filesystem::path vault) : vault_(std::move(vault)) {}

    std::unique_ptr<Companion> next() override;
    Status sealing(const std::vector<Accompanied>& objects) override;

private:
    std::filesystem::path vault_;
};

} // namespace ample::seal::detail
