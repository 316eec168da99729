// A mail as a container of what is attached to it (mail_parts.hpp).
//
// One attachment is decoded at a time: memory is the mail, at most 64 MiB, and that attachment.
// What is badly encoded comes out as far as it can be read, with a defect that names the bytes of
// the mail; an encoding that is not known leaves the bytes as they are written.

#pragma once

#include <ample/seal/container.hpp>
#include <ample/seal/mail_parts.hpp>

#include <string>

namespace ample::seal::detail {

/// The attachments of larger mails are not opened.
constexpr std::uint64_t longest_mail = std::uint64_t{64} << 20U;

class MailUnpacker final : public Unpacker {
public:
    explicit MailUnpacker(Bytes& bytes) : bytes_(&bytes) {}

    Result<std::optional<PackedMember>> next() override;
    Result<std::size_t> read(std::span<char> into) override;

    [[nodiscard]] const std::string& defect() const override { return defect_; }

    [[nodiscard]] const std::string& container_defect() const override { return whole_defect_; }

    [[nodiscard]] std::uint64_t stored_bytes() const override { return written_; }

private:
    Status load();

    Bytes* bytes_;
    bool is_loaded_ = false;
    std::string mail_;
    MailParts parts_;
    std::size_t at_ = 0; ///< the next part
    std::string content_;
    std::size_t given_ = 0;
    std::uint64_t written_ = 0; ///< size of the current attachment in the mail
    std::string defect_;
    std::string whole_defect_;
};

} // namespace ample::seal::detail
