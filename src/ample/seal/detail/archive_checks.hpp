// What libarchive lets pass in tar and cpio: the end of the archive and the sums of members.

#pragma once

#include <ample/seal/container.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ample::seal::detail {

/// The sum of a member of cpio's crc format (magic 070702): its bytes added up, modulo 2^32. Others
/// have none and are always good.
class CpioSum {
public:
    CpioSum() = default;

    /// Of the member whose header stands at `at`.
    static Result<CpioSum> of_header(Bytes& bytes, std::uint64_t at);

    void add(std::string_view piece);

    /// After all bytes; empty when good.
    [[nodiscard]] std::string defect() const;

private:
    std::uint32_t sum_ = 0;
    std::optional<std::uint32_t> wanted_ = {};
};

/// Looks at each header of a cpio before libarchive does: where it finds none of the form that the
/// first has, it would search through all that follows, and it makes room for a name of any size.
class CpioGuard {
public:
    /// What is wrong with the header at `at`; empty when libarchive may read it.
    Result<std::string> defect_of(Bytes& bytes, std::uint64_t at);

private:
    std::optional<bool> is_newc_ = {}; ///< of the first header
};

/// A tar ends with two blocks of zeros, and nothing but zeros behind them. The last member ends at
/// `members_end`, libarchive stopped at `at`: behind the mark, or at the end of what there is.
Result<std::string> defect_at_end_of_tar(Bytes& bytes, std::uint64_t members_end, std::uint64_t at);

/// Nothing but zeros from `at` on? Reads up to the first other byte.
Result<std::string> defect_of_padding(Bytes& bytes, std::uint64_t at);

} // namespace ample::seal::detail
