#include <ample/read/format.hpp>

#include <cli/container_opener.hpp>
#include <cli/input.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

namespace ample::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_in_memory = std::size_t{1} << 30U;

Error failure(const std::string& path) {
    return {errno == ENOENT ? Kind::not_found : Kind::unavailable,
            path + ": " + std::strerror(errno),
            ""};
}

/// A file that is closed with the object.
class File {
public:
    explicit File(const std::string& path)
        : descriptor_(path == "-" ? ::dup(STDIN_FILENO)
                                  : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}

    ~File() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }

    File(const File&) = delete;
    File& operator=(const File&) = delete;
    File(File&&) = delete;
    File& operator=(File&&) = delete;

    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

private:
    int descriptor_;
};

using OnProgress = std::function<void(std::uint64_t bytes)>;

class FileBytes final : public seal::Bytes {
public:
    FileBytes(const File& file, std::string path, std::uint64_t size, const OnProgress& on_progress)
        : file_(file), path_(std::move(path)), size_(size), on_progress_(on_progress) {}

    [[nodiscard]] std::uint64_t size() const override { return size_; }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
        const auto count =
            ::pread(file_.descriptor(), into.data(), into.size(), static_cast<off_t>(offset));
        if (on_progress_) {
            on_progress_(offset);
        }
        return count < 0 ? Result<std::size_t>(failure(path_)) : static_cast<std::size_t>(count);
    }

private:
    const File& file_;
    std::string path_;
    std::uint64_t size_;
    const OnProgress& on_progress_;
};

/// Standard input, which has no places.
class PipeSource final : public ByteSource {
public:
    explicit PipeSource(const File& file) : file_(file) {}

    Result<std::size_t> read(std::span<char> into) override {
        const auto count = ::read(file_.descriptor(), into.data(), into.size());
        return count < 0 ? Result<std::size_t>(failure("-")) : static_cast<std::size_t>(count);
    }

private:
    const File& file_;
};

void list_folder(const std::string& path,
                 std::vector<InputFile>& files,
                 const std::function<void(const Error& problem)>& on_problem,
                 const std::function<void(std::string what)>& on_skipped) {
    std::vector<InputFile> found;
    std::error_code code;
    for (fs::recursive_directory_iterator at(path, code), end; !code && at != end;) {
        std::error_code ignored;
        if (at->is_regular_file(ignored) && !at->is_symlink(ignored)) {
            found.push_back({at->path().string(), at->file_size(ignored)});
        } else if (on_skipped && !at->is_directory(ignored)) {
            on_skipped(at->path().string() + ": " +
                       (at->is_symlink(ignored) ? "a symbolic link" : "a pipe, socket or device"));
        } else if (on_skipped && at->is_symlink(ignored)) {
            on_skipped(at->path().string() + ": a symbolic link to a folder");
        }
        const auto here = at->path().string();
        at.increment(code);
        if (code == std::errc::permission_denied) {
            on_problem({Kind::unavailable, here + ": " + code.message(), ""});
            code.clear();
        }
    }
    if (code) {
        on_problem({Kind::unavailable, path + ": " + code.message(), ""});
    }
    std::sort(found.begin(), found.end(), [](const InputFile& a, const InputFile& b) {
        return a.path < b.path;
    });
    files.insert(files.end(), found.begin(), found.end());
}

} // namespace

std::vector<InputFile> list_files(const std::vector<std::string>& paths,
                                  const std::function<void(const Error& problem)>& on_problem,
                                  const std::function<void(std::string what)>& on_skipped) {
    std::vector<InputFile> files;
    for (const auto& path : paths) {
        std::error_code ignored;
        if (path != "-" && fs::is_directory(path, ignored)) {
            list_folder(path, files, on_problem, on_skipped);
            continue;
        }
        struct stat told = {};
        const bool is_known = path != "-" && ::stat(path.c_str(), &told) == 0;
        files.push_back({path, is_known ? static_cast<std::uint64_t>(told.st_size) : 0});
    }
    return files;
}

void open_input(const InputFile& input, const OpenedInput& use) {
    const File file(input.path);
    struct stat told = {};
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &told) != 0) {
        use.on_problem(failure(input.path));
        return;
    }
    ContainerOpener opener(use);
    if (S_ISREG(told.st_mode)) {
        FileBytes bytes(
            file, input.path, static_cast<std::uint64_t>(told.st_size), use.on_progress);
        opener.open(bytes, {input.path, ""});
        return;
    }
    PipeSource source(file);
    HeadSource replay(source);
    opener.open(replay, {input.path, ""});
}

Status open_bytes(std::string_view bytes,
                  const std::string& path,
                  const seal::Limits& limits,
                  const OpenedInput& use) {
    seal::MemoryBytes held(bytes);
    ContainerOpener opener(use, Bounds{limits, seal::Expansion(limits, bytes.size())});
    opener.open(held, {path, ""});
    return opener.breach().empty() ? Status(Done{}) : Error{Kind::unsupported, opener.breach(), ""};
}

Status for_each_stream(const std::string& path, const OnStream& use) {
    Status outcome = Done{};
    const auto note = [&](const Error& error) {
        warn(safe("ample: " + error.what));
        outcome = error;
    };
    for (const auto& file : list_files({path}, note)) {
        open_input(file, {.on_stream = use, .on_problem = note});
    }
    return outcome;
}

HeadSource::HeadSource(ByteSource& source) : source_(source), head_(read::detect_bytes, '\0') {
    std::size_t filled = 0;
    while (filled < head_.size()) {
        const auto count = source_.read({head_.data() + filled, head_.size() - filled});
        if (!count) {
            failure_ = count.error();
            break;
        }
        if (*count == 0) {
            break;
        }
        filled += *count;
    }
    head_.resize(filled);
}

Result<std::size_t> HeadSource::read(std::span<char> into) {
    if (given_ < head_.size()) {
        const auto count = head_.copy(into.data(), into.size(), given_);
        given_ += count;
        return count;
    }
    if (!failure_) {
        return failure_.error();
    }
    return source_.read(into);
}

Result<std::string> read_whole(const std::string& path) {
    const File file(path);
    if (file.descriptor() < 0) {
        return failure(path);
    }
    std::string bytes;
    std::array<char, std::size_t{1} << 14U> piece; // NOLINT: filled before it is read
    while (true) {
        const auto count = ::read(file.descriptor(), piece.data(), piece.size());
        if (count < 0) {
            return failure(path);
        }
        if (count == 0) {
            return bytes;
        }
        if (bytes.size() + static_cast<std::size_t>(count) > most_in_memory) {
            return Error{Kind::unsupported, path + ": more than 1 GiB in one piece", ""};
        }
        bytes.append(piece.data(), static_cast<std::size_t>(count));
    }
}

} // namespace ample::cli
