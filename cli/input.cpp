#include <ample/read/format.hpp>
#include <ample/seal/container.hpp>
#include <ample/seal/member_path.hpp>

#include <cli/input.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

namespace ample::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_in_memory = std::size_t{1} << 30U;
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

class FileBytes final : public seal::Bytes {
public:
    FileBytes(const File& file, std::string path, std::uint64_t size)
        : file_(file), path_(std::move(path)), size_(size) {}

    [[nodiscard]] std::uint64_t size() const override { return size_; }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
        const auto count =
            ::pread(file_.descriptor(), into.data(), into.size(), static_cast<off_t>(offset));
        return count < 0 ? Result<std::size_t>(failure(path_)) : static_cast<std::size_t>(count);
    }

private:
    const File& file_;
    std::string path_;
    std::uint64_t size_;
};

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

class MemberSource final : public ByteSource {
public:
    explicit MemberSource(seal::Unpacker& unpacker) : unpacker_(unpacker) {}

    Result<std::size_t> read(std::span<char> into) override {
        auto count = unpacker_.read(into);
        if (count && *count == 0 && !unpacker_.defect().empty()) {
            return Error{Kind::damaged, unpacker_.defect(), ""};
        }
        return count;
    }

private:
    seal::Unpacker& unpacker_;
};

Result<std::string> read_all(ByteSource& source, const std::string& name) {
    std::string bytes;
    std::vector<char> piece(std::size_t{1} << 20U);
    while (true) {
        const auto count = source.read(piece);
        if (!count) {
            return count.error();
        }
        if (*count == 0) {
            return bytes;
        }
        if (bytes.size() + *count > most_in_memory) {
            return Error{Kind::unsupported, name + ": more than 1 GiB in one piece", ""};
        }
        bytes.append(piece.data(), *count);
    }
}

class Opener {
public:
    explicit Opener(const OnStream& use) : use_(use) {}

    void open(seal::Bytes& bytes, const InputStream& input, int depth) {
        std::string head(seal::container_head_bytes, '\0');
        const auto count = bytes.read_at(0, head);
        if (!count) {
            note(count.error());
            return;
        }
        const auto container = seal::container_of(std::string_view(head).substr(0, *count));
        if (container == seal::Container::none || depth == deepest) {
            BytesSource source(bytes);
            use_(input, source);
            return;
        }
        open_members(container, bytes, input, depth);
    }

    void note(const Error& error) {
        warn(safe("ample: " + error.what));
        worst_ = error;
    }

    [[nodiscard]] Status outcome() const { return worst_; }

private:
    void open_members(seal::Container container,
                      seal::Bytes& bytes,
                      const InputStream& input,
                      int depth) {
        const auto unpacker = seal::open_container(container, bytes);
        while (true) {
            const auto member = unpacker->next();
            if (!member) {
                note(member.error());
                return;
            }
            if (!*member) {
                break;
            }
            const auto kind = std::string(seal::to_text(container));
            const auto part =
                (*member)->name.empty() ? kind : kind + ":" + seal::escape_part((*member)->name);
            open_member(
                **member, *unpacker, {input.path, seal::join_path(input.member, part)}, depth);
        }
        if (!unpacker->container_defect().empty()) {
            note({Kind::damaged, input.name() + ": " + unpacker->container_defect(), ""});
        }
    }

    void open_member(const seal::PackedMember& member,
                     seal::Unpacker& unpacker,
                     const InputStream& input,
                     int depth) {
        if (!member.closed.empty()) {
            note({Kind::unsupported, input.name() + ": " + member.closed, ""});
            return;
        }
        MemberSource source(unpacker);
        HeadSource replay(source);
        const auto head = replay.head().substr(0, seal::container_head_bytes);
        if (seal::container_of(head) == seal::Container::none) {
            use_(input, replay);
            return;
        }
        const auto bytes = read_all(replay, input.name());
        if (!bytes) {
            note(bytes.error());
            return;
        }
        seal::MemoryBytes inner(*bytes);
        open(inner, input, depth + 1);
    }

    const OnStream& use_;
    Status worst_ = Done{};
};

void open_file(Opener& opener, const std::string& path) {
    const File file(path);
    struct stat info = {};
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &info) != 0) {
        opener.note(failure(path));
        return;
    }
    FileBytes bytes(file, path, static_cast<std::uint64_t>(info.st_size));
    opener.open(bytes, {path, ""}, 0);
}

} // namespace

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
    std::vector<char> piece(std::size_t{1} << 20U);
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

Status for_each_stream(const std::string& path, const OnStream& use) {
    Opener opener(use);
    if (path == "-") {
        const auto bytes = read_whole(path);
        if (!bytes) {
            return bytes.error();
        }
        seal::MemoryBytes input(*bytes);
        opener.open(input, {"-", ""}, 0);
        return opener.outcome();
    }
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
        open_file(opener, path);
        return opener.outcome();
    }
    std::vector<std::string> files;
    constexpr auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(path, options, ignored), end; at != end;
         at.increment(ignored)) {
        if (at->is_regular_file(ignored) && !at->is_symlink(ignored)) {
            files.push_back(at->path().string());
        }
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        open_file(opener, file);
    }
    return opener.outcome();
}

} // namespace ample::cli
