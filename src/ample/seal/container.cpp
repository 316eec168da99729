#include <ample/seal/container.hpp>
#include <ample/seal/detail/archive_members.hpp>
#include <ample/seal/detail/detection.hpp>
#include <ample/seal/detail/mail.hpp>
#include <ample/seal/detail/pdf.hpp>
#include <ample/seal/detail/stream_unpacker.hpp>
#include <ample/seal/detail/zip.hpp>
#include <ample/seal/mail_parts.hpp>

#include <algorithm>
#include <array>

namespace ample::seal {

namespace {

struct Known {
    Container container = Container::none;
    std::string_view name = {};
    bool has_names = false;
    bool (*is_it)(std::string_view) = nullptr;
};

constexpr std::array<Known, 10> known = {{
    {Container::gzip, "gzip", false, detail::is_gzip},
    {Container::zstd, "zstd", false, detail::is_zstd},
    {Container::xz, "xz", false, detail::is_xz},
    {Container::bzip2, "bzip2", false, detail::is_bzip2},
    {Container::zip, "zip", true, detail::is_zip},
    {Container::tar, "tar", true, detail::is_tar},
    {Container::cpio, "cpio", true, detail::is_cpio},
    {Container::seven_zip, "7z", true, detail::is_seven_zip},
    {Container::pdf, "pdf", true, detail::is_pdf},
    {Container::mail, "mail", true, is_mail},
}};

const Known* find(Container container) noexcept {
    const auto* const found = std::find_if(
        known.begin(), known.end(), [&](const Known& one) { return one.container == container; });
    return found == known.end() ? nullptr : found;
}

} // namespace

std::string_view to_text(Container container) noexcept {
    const auto* const found = find(container);
    return found == nullptr ? "" : found->name;
}

bool has_names(Container container) noexcept {
    const auto* const found = find(container);
    return found != nullptr && found->has_names;
}

Container container_of(std::string_view head, Documents documents) {
    const auto front = head.substr(0, container_head_bytes);
    const auto* const found = std::find_if(known.begin(), known.end(), [&](const Known& one) {
        const bool is_document =
            one.container == Container::pdf || one.container == Container::mail;
        return is_document ? documents == Documents::opened && one.is_it(head) : one.is_it(front);
    });
    return found == known.end() ? Container::none : found->container;
}

std::string_view unopened_kind(std::string_view head) noexcept {
    using namespace std::string_view_literals;

    struct Magic {
        std::string_view bytes;
        std::string_view kind;
    };

    constexpr std::array magics = {Magic{"Rar!\x1A\x07"sv, "a RAR archive"},
                                   Magic{"\x04\x22\x4D\x18"sv, "lz4 data"},
                                   Magic{"\x5D\0\0\x80\0"sv, "LZMA data"},
                                   Magic{"\x5D\0\0\x04\0"sv, "LZMA data"},
                                   Magic{"\x5D\0\0\0\x04"sv, "LZMA data"},
                                   Magic{"\x1F\x9D\x90"sv, "data of compress"},
                                   Magic{"MSCF\0\0\0\0"sv, "a cabinet file"},
                                   Magic{"LZIP\x01"sv, "lzip data"},
                                   Magic{"\x89LZO\0\r\n\x1A\n"sv, "lzop data"}};
    for (const auto& magic : magics) {
        if (head.starts_with(magic.bytes)) {
            return magic.kind;
        }
    }
    return {};
}

std::unique_ptr<Unpacker>
open_container(Container container, Bytes& bytes, std::uint64_t decoder_bytes) {
    using detail::ArchiveFormat;
    using detail::ArchiveUnpacker;
    switch (container) {
    case Container::gzip:
    case Container::zstd:
    case Container::xz:
    case Container::bzip2:
        return std::make_unique<detail::StreamUnpacker>(container, bytes, decoder_bytes);
    case Container::zip:
        return std::make_unique<detail::ZipUnpacker>(bytes);
    case Container::tar:
        return std::make_unique<ArchiveUnpacker>(ArchiveFormat::tar, bytes, decoder_bytes);
    case Container::cpio:
        return std::make_unique<ArchiveUnpacker>(ArchiveFormat::cpio, bytes, decoder_bytes);
    case Container::seven_zip:
        return std::make_unique<ArchiveUnpacker>(ArchiveFormat::seven_zip, bytes, decoder_bytes);
    case Container::pdf:
        return std::make_unique<detail::PdfUnpacker>(bytes);
    case Container::mail:
        return std::make_unique<detail::MailUnpacker>(bytes);
    case Container::none:
        break;
    }
    throw Bug("a file that is no container was opened as one");
}

} // namespace ample::seal
