#include <ample/core/utf8.hpp>
#include <ample/seal/detail/mail.hpp>

#include <fmt/format.h>

namespace ample::seal::detail {

Status MailUnpacker::load() {
    is_loaded_ = true;
    if (bytes_->size() > longest_mail) {
        whole_defect_ = "the mail has more than 64 MiB: its attachments were not opened";
        return Done{};
    }
    mail_.resize(static_cast<std::size_t>(bytes_->size()));
    const auto got = bytes_->read_at(0, mail_);
    if (!got) {
        return got.error();
    }
    mail_.resize(*got);
    parts_ = mail_parts_of(mail_);
    for (const auto range : parts_.not_taken) {
        whole_defect_ += fmt::format("{}more than 1,000 parts: bytes {} to {} were not opened",
                                     whole_defect_.empty() ? "" : "; ",
                                     range.begin,
                                     range.end);
    }
    if (parts_.unclosed) {
        whole_defect_ += fmt::format("{}no last boundary ends the parts from byte {} on: the mail "
                                     "may be cut off",
                                     whole_defect_.empty() ? "" : "; ",
                                     *parts_.unclosed);
    }
    return Done{};
}

Result<std::optional<PackedMember>> MailUnpacker::next() {
    if (!is_loaded_) {
        if (auto loaded = load(); !loaded) {
            return loaded.error();
        }
    }
    defect_.clear();
    content_.clear();
    given_ = 0;
    while (at_ < parts_.parts.size() && !parts_.parts[at_].is_attached) {
        ++at_;
    }
    if (at_ == parts_.parts.size()) {
        return std::optional<PackedMember>();
    }
    const auto& part = parts_.parts[at_++];
    written_ = part.end - part.begin;
    auto undone = undo_transfer(std::string_view(mail_).substr(part.begin, written_),
                                part.transfer,
                                static_cast<std::uint32_t>(part.begin),
                                Sources::left_out);
    content_ = std::move(undone.bytes);
    defect_ = std::move(undone.fault);
    if (!part.unknown_transfer.empty()) {
        defect_ = "its transfer encoding \"" +
                  utf8::printable(part.unknown_transfer.substr(0, 40)) +
                  "\" is not known: kept as it is written";
    }
    return std::optional(PackedMember{mail_member_name(part), {}});
}

Result<std::size_t> MailUnpacker::read(std::span<char> into) {
    const auto count = content_.copy(into.data(), into.size(), given_);
    given_ += count;
    return count;
}

} // namespace ample::seal::detail
