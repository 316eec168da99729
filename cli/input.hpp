// Files, folders and standard input as streams, without a case: members of containers are opened on
// the way.

#pragma once

#include <ample/core/byte_source.hpp>
#include <ample/core/result.hpp>
#include <ample/seal/custody.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cli {

/// What a stream is called.
struct InputStream {
    std::string path = {};
    std::string member = {}; ///< as in core/origin.hpp

    [[nodiscard]] std::string name() const { return path + (member.empty() ? "" : "#" + member); }
};

/// One file to be opened.
struct InputFile {
    std::string path = {}; ///< "-" is standard input
    std::uint64_t bytes = 0;
};

/// The files below `paths`, folder by folder in the order of the names. What can't be listed goes
/// to `on_problem`. Symbolic links and special files inside folders are not followed, as grep -r
/// does not; each goes to `on_skipped`, where that is given.
std::vector<InputFile> list_files(const std::vector<std::string>& paths,
                                  const std::function<void(const Error& problem)>& on_problem,
                                  const std::function<void(std::string what)>& on_skipped = {});

struct OpenedInput {
    std::function<void(const InputStream& input, ByteSource& source)> on_stream = {};
    std::function<void(const Error& problem)> on_problem = {}; ///< what can't be opened or read
    /// The bytes of a container before its members, where this is wanted. One inside another that
    /// is larger than 64 MiB is a problem instead, and only its members come.
    std::function<void(const InputStream& input, ByteSource& source)> on_container = {};
    std::function<void(std::uint64_t bytes)> on_progress = {}; ///< of the file; may be empty
};

/// Calls `on_stream` for the file or for every stream in it, in the order in which they stand.
/// Streams are decoded as they are read; an archive whose list stands at its end (zip, 7z) inside
/// another container is held in memory, at most 1 GiB. A container inside eight others is a problem
/// (container_opener.hpp) and comes as the bytes it is.
void open_input(const InputFile& file, const OpenedInput& use);

/// The same for bytes that were read already, called `path`, and within `limits`: fails with
/// `unsupported` when one is broken, after which nothing more is opened. The stream that broke it
/// ends with an error.
Status open_bytes(std::string_view bytes,
                  const std::string& path,
                  const seal::Limits& limits,
                  const OpenedInput& use);

using OnStream = std::function<void(const InputStream& input, ByteSource& source)>;

/// The same for every file below `path`. What can't be opened is warned of, and the last failure is
/// returned.
Status for_each_stream(const std::string& path, const OnStream& use);

/// The bytes of one file, at most 1 GiB; "-" is standard input.
Result<std::string> read_whole(const std::string& path);

/// A source whose first bytes (read::detect_bytes) can be looked at before it is read.
class HeadSource final : public ByteSource {
public:
    explicit HeadSource(ByteSource& source);

    [[nodiscard]] std::string_view head() const noexcept { return head_; }

    Result<std::size_t> read(std::span<char> into) override;

private:
    ByteSource& source_;
    std::string head_ = {};
    std::size_t given_ = 0;
    Status failure_ = Done{}; ///< of reading the head, told once the head is given
};

} // namespace ample::cli
