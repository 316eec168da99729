#include <cli/member_source.hpp>

#include <algorithm>

namespace ample::cli {

Result<std::size_t> MemberSource::read(std::span<char> into) {
    auto count = unpacker_.read(into);
    if (count && *count == 0 && !unpacker_.defect().empty()) {
        return Error{Kind::damaged, unpacker_.defect(), ""};
    }
    if (count && bounds_ != nullptr) {
        bytes_ += *count;
        const auto breach =
            bounds_->expansion.breach_after(bytes_, *count, unpacker_.stored_bytes());
        if (!breach.empty()) {
            bounds_->breach = name_ + ": " + breach;
            return Error{Kind::unsupported, bounds_->breach, ""};
        }
    }
    if (count && budget_ != nullptr) {
        if (*count != 0 && *budget_ == 0) {
            return Error{Kind::unsupported, "broken off at a limit of size", ""};
        }
        *budget_ -= std::min<std::uint64_t>(*budget_, *count);
    }
    return count;
}

} // namespace ample::cli
