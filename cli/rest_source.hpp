// A stream of which the front was read already.

#pragma once

#include <ample/core/byte_source.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace ample::cli {

/// Bytes that were read already, then the rest of their source.
class RestSource final : public ByteSource {
public:
    RestSource(std::string_view read, ByteSource& source) : read_(read), source_(source) {}

    Result<std::size_t> read(std::span<char> into) override {
        if (read_.empty()) {
            return source_.read(into);
        }
        const auto count = read_.copy(into.data(), into.size());
        read_.remove_prefix(count);
        return count;
    }

private:
    std::string_view read_;
    ByteSource& source_;
};

/// Reads on until `bytes` has `most`; false when the source ended before. When it breaks, `bytes`
/// has what came.
Result<bool> fill(ByteSource& source, std::string& bytes, std::size_t most);

} // namespace ample::cli
