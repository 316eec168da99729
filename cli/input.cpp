#include <ample/read/format.hpp>
#include <ample/seal/container.hpp>
#include <ample/seal/member_path.hpp>

#include <cli/forward_bytes.hpp>
#include <cli/input.hpp>
#include <cli/member_source.hpp>
#include <cli/rest_source.hpp>
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
constexpr std::size_t most_kept = std::size_t{64} << 20U; // of a container inside another
constexpr int deepest = 4;

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

/// Whether a container can be read from front to end.
bool is_forward(seal::Container container) noexcept {
    return container != seal::Container::zip && container != seal::Container::seven_zip;
}

/// Any `Bytes` from front to end.
class BytesSource final : public ByteSource {
public:
    explicit BytesSource(seal::Bytes& bytes) : bytes_(bytes) {}

    Result<std::size_t> read(std::span<char> into) override {
        auto count = bytes_.read_at(at_, into);
        at_ += count ? *count : 0;
        return count;
    }

private:
    seal::Bytes& bytes_;
    std::uint64_t at_ = 0;
};

Result<std::string> read_all(ByteSource& source, const std::string& name) {
    std::string bytes;
    const auto is_longer = fill(source, bytes, most_in_memory);
    if (!is_longer) {
        return is_longer.error();
    }
    if (*is_longer) {
        return Error{Kind::unsupported, name + ": more than 1 GiB in one piece", ""};
    }
    return bytes;
}

class Opener {
public:
    explicit Opener(const OpenedInput& use, std::optional<Bounds> bounds = {})
        : use_(use), bounds_(std::move(bounds)) {}

    [[nodiscard]] std::string breach() const { return bounds_ ? bounds_->breach : ""; }

    void open(seal::Bytes& bytes, const InputStream& input, int depth) {
        std::string head(seal::container_head_bytes, '\0');
        const auto count = bytes.read_at(0, head);
        if (!count) {
            use_.on_problem(count.error());
            return;
        }
        const auto container = seal::container_of(std::string_view(head).substr(0, *count));
        if (container == seal::Container::none || depth == deepest) {
            tell_unopened(std::string_view(head).substr(0, *count), input);
            BytesSource source(bytes);
            use_.on_stream(input, source);
            return;
        }
        if (use_.on_container) {
            BytesSource source(bytes);
            use_.on_container(input, source);
        }
        open_members(container, bytes, input, depth);
    }

    /// A stream that may be a container itself.
    void open(HeadSource& source, const InputStream& input, int depth) {
        const auto container =
            seal::container_of(source.head().substr(0, seal::container_head_bytes));
        if (container == seal::Container::none) {
            tell_unopened(source.head(), input);
            use_.on_stream(input, source);
        } else if (is_forward(container) && use_.on_container && depth < deepest) {
            open_kept(source, container, input, depth);
        } else if (is_forward(container)) {
            ForwardBytes bytes(source);
            open(bytes, input, depth);
        } else if (const auto bytes = read_all(source, input.name()); !bytes) {
            use_.on_problem(bytes.error());
        } else {
            seal::MemoryBytes inner(*bytes);
            open(inner, input, depth);
        }
    }

private:
    /// What is packed in a way that is not opened is read as the bytes it is, and said to be.
    void tell_unopened(std::string_view head, const InputStream& input) const {
        if (const auto kind = seal::unopened_kind(head); !kind.empty()) {
            use_.on_problem({Kind::unsupported,
                             input.name() + ": " + std::string(kind) +
                                 ", which is not opened; its packed bytes were read as they are",
                             "unpack it beforehand"});
        }
    }

    /// A stream that is wanted itself as well as its members.
    void
    open_kept(ByteSource& source, seal::Container container, const InputStream& input, int depth) {
        std::string kept;
        const auto is_longer = fill(source, kept, most_kept);
        if (is_longer && !*is_longer) {
            seal::MemoryBytes bytes(kept);
            open(bytes, input, depth);
            return;
        }
        if (is_longer) {
            use_.on_problem({Kind::unsupported,
                             input.name() + ": more than 64 MiB inside another container; its "
                                            "members were opened, it itself was not",
                             ""});
        }
        RestSource rest(kept, source);
        ForwardBytes bytes(rest);
        open_members(container, bytes, input, depth);
    }

    void open_members(seal::Container container,
                      seal::Bytes& bytes,
                      const InputStream& input,
                      int depth) {
        const auto unpacker = seal::open_container(container, bytes);
        while (!bounds_ || bounds_->breach.empty()) {
            const auto member = unpacker->next();
            if (!member) {
                use_.on_problem(member.error());
                return;
            }
            if (!*member) {
                break;
            }
            if (bounds_ && ++bounds_->members > bounds_->limits.members) {
                bounds_->breach = input.name() + ": more than " +
                                  std::to_string(bounds_->limits.members) + " members";
                return;
            }
            const auto kind = std::string(seal::to_text(container));
            const auto part =
                (*member)->name.empty() ? kind : kind + ":" + seal::escape_part((*member)->name);
            const InputStream inner{input.path, seal::join_path(input.member, part)};
            if (!(*member)->closed.empty()) {
                use_.on_problem({Kind::unsupported, inner.name() + ": " + (*member)->closed, ""});
                continue;
            }
            MemberSource source(*unpacker, inner.name(), bounds_ ? &*bounds_ : nullptr);
            HeadSource replay(source);
            open(replay, inner, depth + 1);
        }
        if (!unpacker->container_defect().empty()) {
            use_.on_problem(
                {Kind::damaged, input.name() + ": " + unpacker->container_defect(), ""});
        }
    }

    const OpenedInput& use_;
    std::optional<Bounds> bounds_;
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
    Opener opener(use);
    if (S_ISREG(told.st_mode)) {
        FileBytes bytes(
            file, input.path, static_cast<std::uint64_t>(told.st_size), use.on_progress);
        opener.open(bytes, {input.path, ""}, 0);
        return;
    }
    PipeSource source(file);
    HeadSource replay(source);
    opener.open(replay, {input.path, ""}, 0);
}

Status open_bytes(std::string_view bytes,
                  const std::string& path,
                  const seal::Limits& limits,
                  const OpenedInput& use) {
    seal::MemoryBytes held(bytes);
    Opener opener(use, Bounds{limits, seal::Expansion(limits, bytes.size())});
    opener.open(held, {path, ""}, 0);
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
