#include <ample/seal/container.hpp>
#include <ample/seal/detail/gzip.hpp>
#include <ample/seal/detail/zip.hpp>

namespace ample::seal {

namespace {

unsigned byte_at(std::string_view head, std::size_t at) noexcept {
    return static_cast<unsigned char>(head[at]);
}

/// RFC 1952, 2.3: magic, method 8, no reserved flag.
bool is_gzip(std::string_view head) noexcept {
    return head.size() >= 10 && head.starts_with("\x1F\x8B\x08") && (byte_at(head, 3) & 0xE0U) == 0;
}

/// A local file header names its version (at most 6.3 is specified) and a method below 100, and
/// its name is not empty. The end record of an empty zip stands alone.
bool is_zip(std::string_view head) noexcept {
    if (head.starts_with("PK\x05\x06")) {
        return head.size() >= 22 && head.substr(4, 16).find_first_not_of('\0') == head.npos;
    }
    if (!head.starts_with("PK\x03\x04") || head.size() < 31) {
        return false;
    }
    const auto name_bytes = byte_at(head, 26) | (byte_at(head, 27) << 8U);
    return byte_at(head, 4) <= 63 && byte_at(head, 8) < 100 && byte_at(head, 9) == 0 &&
           name_bytes != 0;
}

} // namespace

std::string_view to_text(Container container) noexcept {
    switch (container) {
    case Container::gzip:
        return "gzip";
    case Container::zip:
        return "zip";
    case Container::none:
        break;
    }
    return "";
}

Container container_of(std::string_view head) noexcept {
    if (is_gzip(head)) {
        return Container::gzip;
    }
    return is_zip(head) ? Container::zip : Container::none;
}

std::unique_ptr<Unpacker> open_container(Container container, Bytes& bytes) {
    switch (container) {
    case Container::gzip:
        return std::make_unique<detail::GzipUnpacker>(bytes);
    case Container::zip:
        return std::make_unique<detail::ZipUnpacker>(bytes);
    case Container::none:
        break;
    }
    throw Bug("a file that is no container was opened as one");
}

} // namespace ample::seal
