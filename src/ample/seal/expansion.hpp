// How much the members of one file expand, and when that is too much (`Limits`).

#pragma once

#include <ample/seal/custody.hpp>

#include <cstdint>
#include <string>

namespace ample::seal {

/// Counts the decoded bytes of one file's members. One thread.
class Expansion {
public:
    /// `file_bytes` are the file's own.
    Expansion(const Limits& limits, std::uint64_t file_bytes)
        : limits_(limits), file_bytes_(file_bytes) {}

    /// The limit that a member breaks which came to `bytes` out of `stored` ones, the last `added`
    /// of them new; empty where it breaks none.
    std::string breach_after(std::uint64_t bytes, std::uint64_t added, std::uint64_t stored);

    /// Whether all members together expand too much.
    [[nodiscard]] bool is_over() const noexcept;

private:
    [[nodiscard]] std::uint64_t ratio() const noexcept;

    Limits limits_;
    std::uint64_t file_bytes_;
    std::uint64_t all_bytes_ = 0;
};

} // namespace ample::seal
