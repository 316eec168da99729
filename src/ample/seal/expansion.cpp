#include <ample/seal/expansion.hpp>

#include <algorithm>

namespace ample::seal {

std::uint64_t Expansion::ratio() const noexcept {
    return std::max<std::uint64_t>(limits_.ratio, 1);
}

bool Expansion::is_over() const noexcept {
    return all_bytes_ > limits_.file_ratio_from && all_bytes_ / ratio() > file_bytes_;
}

std::string
Expansion::breach_after(std::uint64_t bytes, std::uint64_t added, std::uint64_t stored) {
    all_bytes_ += added;
    const auto stopped = ": stopped after " + std::to_string(bytes) + " bytes";
    if (bytes > limits_.ratio_from && bytes / ratio() >= stored) {
        return "expands more than " + std::to_string(limits_.ratio) + " times" + stopped;
    }
    if (bytes >= limits_.member_bytes) {
        return "reaches the limit of " + std::to_string(limits_.member_bytes) +
               " bytes for a member" + stopped;
    }
    return is_over() ? "all members together expand more than " + std::to_string(limits_.ratio) +
                           " times" + stopped
                     : "";
}

} // namespace ample::seal
