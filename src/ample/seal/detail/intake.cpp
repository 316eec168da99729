#include <ample/core/utf8.hpp>
#include <ample/seal/container.hpp>
#include <ample/seal/detail/file.hpp>
#include <ample/seal/detail/intake.hpp>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <tuple>

namespace ample::seal::detail {

namespace {

constexpr std::size_t piece_bytes = std::size_t{256} << 10U;

Result<struct stat> status_of(const File& file) {
    struct stat status = {};
    if (::fstat(file.descriptor(), &status) != 0) {
        return os_error(errno, "read", file.path());
    }
    return status;
}

Result<File> open_regular(const std::filesystem::path& path) {
    auto file = File::open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY); // a pipe would wait for ever
    if (!file) {
        return file;
    }
    const auto status = status_of(*file);
    if (!status) {
        return status.error();
    }
    const auto name = "'" + utf8::printable(path.native()) + "'";
    if (S_ISDIR(status->st_mode)) {
        return Error{Kind::refused, name + " is a folder", "seal the files in it one by one"};
    }
    if (!S_ISREG(status->st_mode)) {
        return Error{Kind::refused,
                     name + " is no regular file but a device, pipe or socket",
                     "save its content to a file and seal that"};
    }
    return file;
}

/// What must not change while a file is read.
auto fingerprint(const struct stat& status) {
    return std::tuple(status.st_size,
                      status.st_mtim.tv_sec,
                      status.st_mtim.tv_nsec,
                      status.st_ctim.tv_sec,
                      status.st_ctim.tv_nsec,
                      status.st_nlink);
}

std::string as_text(const std::string& text) {
    return utf8::is_valid(text) ? text : utf8::printable(text);
}

} // namespace

Result<TakenIn> take_in(const std::filesystem::path& path, Drafts& drafts) {
    const auto file = open_regular(path);
    if (!file) {
        return file.error();
    }
    const auto before = status_of(*file);
    if (!before) {
        return before.error();
    }
    ::posix_fadvise(file->descriptor(), 0, 0, POSIX_FADV_SEQUENTIAL);
    ExhibitWriter writer(drafts);
    TakenIn taken;
    for (;;) {
        const auto into = writer.room();
        const auto got = file->read(into.subspan(0, std::min(into.size(), piece_bytes)));
        if (!got) {
            return got.error();
        }
        if (*got == 0) {
            break;
        }
        const std::string_view read(into.data(), *got);
        taken.head += read.substr(0, document_head_bytes - taken.head.size());
        if (auto done = writer.filled(*got); !done) {
            return done.error();
        }
    }
    const auto after = status_of(*file);
    if (!after) {
        return after.error();
    }
    if (after->st_nlink == 0) {
        return Error{Kind::unavailable,
                     "'" + utf8::printable(path.native()) + "' was deleted while it was read",
                     "seal a copy of it"};
    }
    if (fingerprint(*before) != fingerprint(*after) ||
        writer.bytes() != static_cast<std::uint64_t>(after->st_size)) {
        return Error{Kind::unavailable,
                     "'" + utf8::printable(path.native()) + "' changed while it was read",
                     "seal a copy of it, or try again when nothing writes to it"};
    }
    auto object = writer.finish(Flush::now);
    if (!object) {
        return object.error();
    }
    taken.file = std::move(*object);
    return taken;
}

Receipt written_as_text(const Receipt& receipt) {
    return {as_text(receipt.path),
            as_text(receipt.received_from),
            as_text(receipt.received_by),
            as_text(receipt.received_at),
            as_text(receipt.note)};
}

} // namespace ample::seal::detail
