// A PDF as a container of one member: its words with page and box, as pdftotext writes them.
//
//     report.pdf ──▶ pdf:pdftotext-22.12.0   <page …><flow><block …><line …><word
//     xMin=…>Police</word>
//
// The bytes of a PDF are compressed and its glyphs have no order, so that no range of them could
// show a sentence. The words are therefore sealed as an exhibit of their own, whose name says which
// program in which version made them: whoever has the PDF and that program gets the same bytes.
// Needs poppler-utils of Debian. The program runs as limited_child.hpp says.

#pragma once

#include <ample/seal/container.hpp>

#include <string>
#include <string_view>

namespace ample::seal::detail {

/// "%PDF-" and a digit, maybe behind a byte order mark and blanks.
bool is_pdf(std::string_view head) noexcept;

/// Larger files are not given to the program.
constexpr std::uint64_t longest_pdf = std::uint64_t{128} << 20U;

class PdfUnpacker final : public Unpacker {
public:
    /// `program` is there for tests.
    explicit PdfUnpacker(Bytes& bytes, std::string program = "/usr/bin/pdftotext")
        : bytes_(&bytes), program_(std::move(program)) {}

    Result<std::optional<PackedMember>> next() override;
    Result<std::size_t> read(std::span<char> into) override;

    [[nodiscard]] const std::string& defect() const override { return defect_; }

    [[nodiscard]] const std::string& container_defect() const override { return none_; }

    [[nodiscard]] std::uint64_t stored_bytes() const override { return bytes_->size(); }

private:
    Result<PackedMember> convert();

    Bytes* bytes_;
    std::string program_;
    bool started_ = false;
    std::string words_;
    std::size_t given_ = 0;
    std::string defect_;
    std::string none_;
};

} // namespace ample::seal::detail
