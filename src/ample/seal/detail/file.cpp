#include <ample/core/utf8.hpp>
#include <ample/seal/detail/file.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace ample::seal::detail {

namespace {

std::string hint_for(int code) {
    switch (code) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return "free disk space or raise the limit, then run again: nothing half stays behind";
    case EACCES:
    case EPERM:
        return "check the permissions of the file and of the folders above it";
    case EROFS:
        return "the disk is mounted read-only: choose a case folder that can be written";
    case ENOENT:
        return "check the path; the file may have been moved or deleted";
    case EIO:
        return "the disk reports a fault: copy what is there before anything else";
    default:
        return "";
    }
}

Kind kind_for(int code) {
    return code == ENOENT || code == ENOTDIR ? Kind::not_found : Kind::unavailable;
}

Status lock(const File& file, int how) {
    while (::flock(file.descriptor(), how) != 0) {
        if (errno != EINTR) {
            return os_error(errno, "lock", file.path());
        }
    }
    return Done{};
}

} // namespace

Error os_error(int code, std::string_view what, const std::filesystem::path& path) {
    auto text = "cannot " + std::string(what) + " '" + utf8::printable(path.native()) +
                "': " + std::generic_category().message(code);
    return Error{kind_for(code), std::move(text), hint_for(code)};
}

File::~File() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

File& File::operator=(File&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(path_, other.path_);
    return *this;
}

Result<File> File::open(const std::filesystem::path& path, int flags) {
    constexpr int mode = 0644;
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, mode); // NOLINT: POSIX
    if (descriptor < 0) {
        return os_error(errno, (flags & O_CREAT) != 0 ? "create" : "open", path);
    }
    return File(descriptor, path);
}

Result<std::size_t> File::read(std::span<char> into) const {
    std::size_t done = 0;
    while (done < into.size()) {
        const auto count = ::read(descriptor_, into.data() + done, into.size() - done);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return os_error(errno, "read", path_);
        }
        if (count == 0) {
            break;
        }
        done += static_cast<std::size_t>(count);
    }
    return done;
}

Result<std::size_t> File::read_at(std::uint64_t offset, std::span<char> into) const {
    std::size_t done = 0;
    while (done < into.size()) {
        const auto count = ::pread(
            descriptor_, into.data() + done, into.size() - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return os_error(errno, "read", path_);
        }
        if (count == 0) {
            break;
        }
        done += static_cast<std::size_t>(count);
    }
    return done;
}

Status File::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        const auto count = ::write(descriptor_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return os_error(errno, "write", path_);
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return Done{};
}

Status File::sync() const {
    if (::fsync(descriptor_) != 0) {
        return os_error(errno, "write", path_);
    }
    return Done{};
}

Status File::sync_file_system() const {
    if (::syncfs(descriptor_) != 0) {
        return os_error(errno, "write", path_);
    }
    return Done{};
}

Status File::truncate(std::uint64_t size) const {
    if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0) {
        return os_error(errno, "shorten", path_);
    }
    return Done{};
}

Result<std::uint64_t> File::size() const {
    struct stat status = {};
    if (::fstat(descriptor_, &status) != 0) {
        return os_error(errno, "read", path_);
    }
    return static_cast<std::uint64_t>(status.st_size);
}

Status File::lock_shared() const {
    return lock(*this, LOCK_SH);
}

Status File::lock_exclusive() const {
    return lock(*this, LOCK_EX);
}

Status File::lock_exclusive_now() const {
    return lock(*this, LOCK_EX | LOCK_NB);
}

void File::unlock() const noexcept {
    ::flock(descriptor_, LOCK_UN);
}

Result<FileDigest> digest_of_file(const std::filesystem::path& path) {
    const auto file = File::open(path, O_RDONLY);
    if (!file) {
        return file.error();
    }
    constexpr std::size_t piece_bytes = std::size_t{256} << 10U;
    std::string piece(piece_bytes, '\0');
    Hasher hasher;
    std::uint64_t bytes = 0;
    for (;;) {
        const auto got = file->read(piece);
        if (!got) {
            return got.error();
        }
        if (*got == 0) {
            return FileDigest{hasher.finish(), bytes};
        }
        hasher.update(std::string_view(piece).substr(0, *got));
        bytes += *got;
    }
}

Status sync_folder(const std::filesystem::path& folder) {
    const auto opened = File::open(folder, O_RDONLY | O_DIRECTORY);
    return opened ? opened->sync() : Status(opened.error());
}

Status rename_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) {
        return os_error(errno, "create", to);
    }
    return Done{};
}

Status make_folder(const std::filesystem::path& folder) {
    constexpr int mode = 0755;
    if (::mkdir(folder.c_str(), mode) != 0 && errno != EEXIST) {
        return os_error(errno, "create", folder);
    }
    return Done{};
}

} // namespace ample::seal::detail
