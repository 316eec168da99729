#include <cli/rest_source.hpp>

#include <algorithm>

namespace ample::cli {

Result<bool> fill(ByteSource& source, std::string& bytes, std::size_t most) {
    while (bytes.size() < most) {
        const auto begin = bytes.size();
        bytes.resize(std::min(most, begin + (std::size_t{1} << 20U)));
        const auto count = source.read({bytes.data() + begin, bytes.size() - begin});
        bytes.resize(begin + (count ? *count : 0));
        if (!count) {
            return count.error();
        }
        if (*count == 0) {
            return false;
        }
    }
    return true;
}

} // namespace ample::cli
