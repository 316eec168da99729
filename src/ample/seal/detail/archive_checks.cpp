#include <ample/seal/detail/archive_checks.hpp>
#include <ample/seal/detail/input.hpp>

#include <charconv>

namespace ample::seal::detail {

namespace {

constexpr std::uint64_t tar_block = 512;
constexpr std::size_t cpio_header_bytes = 110;
constexpr std::size_t magic_bytes = 6;
constexpr std::uint32_t most_name_bytes = std::uint32_t{1} << 20U;

std::optional<std::uint32_t> hexadecimal(std::string_view field) {
    const auto* end = field.data() + field.size();
    std::uint32_t value = 0;
    const auto parsed = std::from_chars(field.data(), end, value, 16);
    return parsed.ec == std::errc{} && parsed.ptr == end ? std::optional(value) : std::nullopt;
}

/// libarchive consumes the block of zeros it ends at, and one more if there is one.
Result<std::optional<std::uint64_t>>
find_end_mark(Bytes& bytes, std::uint64_t members_end, std::uint64_t at) {
    for (const auto back : {2 * tar_block, tar_block}) {
        if (at < members_end + back) {
            continue;
        }
        const auto block = bytes_at(bytes, at - back, tar_block);
        if (!block) {
            return block.error();
        }
        if (block->size() == tar_block && block->find_first_not_of('\0') == block->npos) {
            return std::optional(at - back);
        }
    }
    return std::optional<std::uint64_t>();
}

} // namespace

Result<CpioSum> CpioSum::of_header(Bytes& bytes, std::uint64_t at) {
    const auto header = bytes_at(bytes, at, cpio_header_bytes);
    if (!header) {
        return header.error();
    }
    CpioSum sum;
    if (header->size() == cpio_header_bytes && header->starts_with("070702")) {
        sum.wanted_ = hexadecimal(std::string_view(*header).substr(102, 8));
    }
    return sum;
}

Result<std::string> CpioGuard::defect_of(Bytes& bytes, std::uint64_t at) {
    const auto header = bytes_at(bytes, at, cpio_header_bytes);
    if (!header) {
        return header.error();
    }
    const auto is_newc = header->starts_with("070701") || header->starts_with("070702");
    const auto is_other = header->starts_with("070707") || header->starts_with("070727") ||
                          header->starts_with("\xC7\x71") || header->starts_with("\x71\xC7");
    const auto is_first = !is_newc_;
    is_newc_ = is_newc_.value_or(is_newc);
    const auto place = "is damaged near byte " + std::to_string(at) + ": ";
    if (header->size() >= magic_bytes && (*is_newc_ ? !is_newc : !is_other)) {
        return place + (is_first ? "it is no cpio" : "no header of a member is there");
    }
    if (!is_newc || header->size() < cpio_header_bytes) {
        return std::string();
    }
    if (header->find_first_not_of("0123456789abcdefABCDEF") != header->npos) {
        return place + "a header has other than hexadecimal digits";
    }
    const auto name = hexadecimal(std::string_view(*header).substr(94, 8));
    return name.value_or(0) > most_name_bytes ? place + "a name is too long" : std::string();
}

void CpioSum::add(std::string_view piece) {
    if (wanted_) {
        for (const auto byte : piece) {
            sum_ += static_cast<unsigned char>(byte);
        }
    }
}

std::string CpioSum::defect() const {
    return wanted_.value_or(sum_) == sum_ ? "" : "its checksum is not what its header says";
}

Result<std::string>
defect_at_end_of_tar(Bytes& bytes, std::uint64_t members_end, std::uint64_t at) {
    const auto mark = find_end_mark(bytes, members_end, at);
    if (!mark) {
        return mark.error();
    }
    if (!*mark || bytes.size() - **mark < 2 * tar_block) {
        return "ends without its end mark at byte " + std::to_string(bytes.size());
    }
    return defect_of_padding(bytes, **mark + tar_block);
}

Result<std::string> defect_of_padding(Bytes& bytes, std::uint64_t at) {
    Input rest(bytes, at, bytes.size());
    for (;;) {
        const auto piece = rest.peek();
        if (!piece) {
            return piece.error();
        }
        if (piece->empty()) {
            return std::string();
        }
        if (const auto other = piece->find_first_not_of('\0'); other != piece->npos) {
            const auto count = bytes.size() - rest.position() - other;
            return "holds " + std::to_string(count) + " bytes after its end";
        }
        rest.consume(piece->size());
    }
}

} // namespace ample::seal::detail
