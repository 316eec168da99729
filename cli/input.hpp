// Files, folders and standard input as streams, without a case: members of gzip and zip are opened
// on the way.

#pragma once

#include <ample/core/byte_source.hpp>
#include <ample/core/result.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace ample::cli {

/// What a stream is called.
struct InputStream {
    std::string path = {};
    std::string member = {}; ///< as in core/origin.hpp

    [[nodiscard]] std::string name() const { return path + (member.empty() ? "" : "#" + member); }
};

using OnStream = std::function<void(const InputStream& input, ByteSource& source)>;

/// Calls `use` for every stream below `path`, in the order of the names; "-" is standard input.
/// What can't be opened is warned of, and the failure is returned at the end.
Status for_each_stream(const std::string& path, const OnStream& use);

/// The bytes of one file, at most 1 GiB; "-" is standard input.
Result<std::string> read_whole(const std::string& path);

/// A source whose first bytes (read::detect_bytes) can be looked at before it is read.
class HeadSource final : public ByteSource {
public:
    explicit HeadSource(ByteSource& source);

    [[nodiscard]] std::string_view head() const noexcept { return head_; }

    Result<std::size_t> read(std::span<char> into) override;

private:
    ByteSource& source_;
    std::string head_ = {};
    std::size_t given_ = 0;
    Status failure_ = Done{}; ///< of reading the head, told once the head is given
};

} // namespace ample::cli
