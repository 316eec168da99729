// Any bytes as the tail of an object: tables that are accepted fill the object and write back
// equal. And any bytes as a whole object: what is read of it is no more than its tables say.

#include <ample/seal/detail/tail.hpp>
#include <ample/seal/object.hpp>

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>

using namespace ample::seal;         // NOLINT: short names as in the tests
using namespace ample::seal::detail; // NOLINT

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void check_tables(std::string_view bytes) {
    const auto footer = bytes.substr(bytes.size() - std::min(bytes.size(), footer_bytes));
    const auto size = tail_bytes(footer);
    if (!size || *size > bytes.size()) {
        return;
    }
    const auto tail = bytes.substr(bytes.size() - static_cast<std::size_t>(*size));
    const auto frames = read_tail(tail, bytes.size());
    require(!frames || write_tail(*frames) == tail);
}

/// Repairs the digests, so that damaged frames reach the decoder.
std::string with_right_digests(std::string bytes) {
    const auto footer = bytes.substr(bytes.size() - std::min(bytes.size(), footer_bytes));
    const auto size = tail_bytes(footer);
    if (!size || *size > bytes.size()) {
        return bytes;
    }
    const auto begin = bytes.size() - static_cast<std::size_t>(*size);
    auto frames = read_tail(std::string_view(bytes).substr(begin), bytes.size());
    if (frames) {
        for (auto& frame : *frames) {
            frame.digest = ample::Digest::of(
                std::string_view(bytes).substr(frame.stored_at, frame.stored_bytes));
        }
        bytes.replace(begin, bytes.npos, write_tail(*frames));
    }
    return bytes;
}

void read_object(const std::string& bytes) {
    static const int file = ::memfd_create("object", 0);
    static const auto path = "/proc/self/fd/" + std::to_string(file);
    require(::ftruncate(file, 0) == 0 &&
            ::pwrite(file, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
    auto reader = ObjectReader::open(path);
    if (!reader) {
        return;
    }
    for (std::size_t number = 0; number < std::min<std::size_t>(reader->frames(), 20); ++number) {
        const auto frame = reader->frame(number);
        require(!frame || frame->size() == reader->frame_range(number).size());
    }
    std::string piece(1000, '\0');
    const auto got = reader->read_at(reader->bytes() / 2, piece);
    require(!got || *got <= reader->bytes() - reader->bytes() / 2);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    check_tables(bytes);
    read_object(with_right_digests(bytes));
    return 0;
}
