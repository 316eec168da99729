// Files of the vault and the files it receives: descriptors that close themselves, and failures in
// words a person can act on.

#pragma once

#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace ample::seal::detail {

/// Turns `errno` value `code` into an error: "cannot WHAT 'PATH': reason", with a hint.
Error os_error(int code, std::string_view what, const std::filesystem::path& path);

/// An open file. Moving leaves the source closed.
class File {
public:
    File() = default;
    ~File();

    File(File&& other) noexcept
        : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}

    File& operator=(File&& other) noexcept;
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    /// Opens with the flags of open(2); O_CLOEXEC is added. New files get mode 0644.
    static Result<File> open(const std::filesystem::path& path, int flags);

    [[nodiscard]] bool is_open() const noexcept { return descriptor_ >= 0; }

    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    /// Reads up to `into.size()` bytes where the file stands; fewer only at the end.
    Result<std::size_t> read(std::span<char> into) const;

    /// The same from `offset`, which leaves the position alone and may be called by many threads.
    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) const;

    /// Writes all of `bytes` or fails; what was written before a failure stays.
    Status write(std::string_view bytes) const;

    Status sync() const;

    /// Flushes all that was written to the file system this file is on; fails for any write to it
    /// that failed since the file was opened (Linux 5.8).
    Status sync_file_system() const;

    Status truncate(std::uint64_t size) const;
    Result<std::uint64_t> size() const;

    /// Takes an advisory lock (flock) and waits for it. `lock_now` fails with `unavailable` when
    /// someone else holds it.
    Status lock_shared() const;
    Status lock_exclusive() const;
    Status lock_exclusive_now() const;
    void unlock() const noexcept;

private:
    File(int descriptor, std::filesystem::path path)
        : descriptor_(descriptor), path_(std::move(path)) {}

    int descriptor_ = -1;
    std::filesystem::path path_;
};

/// What the bytes of a file come to.
struct FileDigest {
    Digest digest = {};
    std::uint64_t bytes = 0;
};

Result<FileDigest> digest_of_file(const std::filesystem::path& path);

/// Makes the entries of `folder` durable.
Status sync_folder(const std::filesystem::path& folder);

Status rename_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// Creates `folder` unless it is there; its parent must be.
Status make_folder(const std::filesystem::path& folder);

} // namespace ample::seal::detail
