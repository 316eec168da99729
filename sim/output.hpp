// Where bytes go: encoded, compressed, hashed, written or thrown away.
//
//     LineWriter ──▶ code page ──▶ gzip or zstd ──▶ SHA-256 ──▶ file, or nowhere
//         └─ labels: offset and length of planted lines in the decoded text
//
// Nothing is held but one buffer of a quarter mebibyte and the compressor's state. A LineWriter
// belongs to one thread.

#pragma once

#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sim {

enum class Packing { plain, gzip, zstd };
enum class Encoding { utf8, cp932, utf16le };

std::string_view suffix_of(Packing packing) noexcept;
std::string_view name_of(Encoding encoding) noexcept;

/// A planted line, as the truth has it.
struct Label {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::string_view what = {};
    int server = -1;
};

/// What was written.
struct Written {
    std::uint64_t bytes = 0; ///< decoded
    std::uint64_t file_bytes = 0;
    std::uint64_t lines = 0;
    Digest decoded = {};
    Digest file = {};
    std::vector<Label> labels = {};
};

/// Takes the bytes of a file. Throws std::runtime_error when the disk refuses.
class Output {
public:
    Output() = default;
    virtual ~Output() = default;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    virtual void write(std::string_view bytes) = 0;

    virtual void finish() {}
};

/// A new file below an existing or new folder; an empty path throws everything away.
std::unique_ptr<Output> open_output(const std::filesystem::path& path);

class LineWriter {
public:
    LineWriter(std::unique_ptr<Output> output, Packing packing, Encoding encoding = Encoding::utf8);
    ~LineWriter();
    LineWriter(const LineWriter&) = delete;
    LineWriter& operator=(const LineWriter&) = delete;

    /// Append one line here, its LF included, then call `end_line`.
    std::string& line() noexcept { return text_; }

    /// Ends the line; a label makes it part of the truth.
    void end_line(std::string_view label = {}, int server = -1);

    /// Makes bytes that were just written, and are no line, part of the truth.
    void note(Label label) { written_.labels.push_back(label); }

    /// Bytes written so far, decoded.
    [[nodiscard]] std::uint64_t size() const noexcept { return flushed_ + text_.size(); }

    /// Makes the file end in the middle of its last line, or of its last compressed block.
    void cut_end() noexcept { is_cut_ = true; }

    Written finish();

private:
    class Packer;

    void flush();

    std::string text_ = {};
    std::size_t line_start_ = 0;
    std::uint64_t flushed_ = 0;
    Encoding encoding_;
    bool is_cut_ = false;
    std::unique_ptr<Packer> packer_;
    Hasher hasher_ = {};
    Written written_ = {};
};

/// UTF-8 in another code page. Characters it lacks become '?'.
std::string encoded(std::string_view text, Encoding encoding);

} // namespace ample::sim
