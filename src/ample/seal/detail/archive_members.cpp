#include <ample/core/utf8.hpp>
#include <ample/seal/detail/archive_members.hpp>
#include <ample/seal/detail/name_locale.hpp>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <utility>

namespace ample::seal::detail {

namespace {

constexpr std::uint64_t most_header_bytes = std::uint64_t{4} << 20U;

std::string reason_of(archive* reader) {
    constexpr std::size_t most = 200;
    const auto* text = archive_error_string(reader);
    return text == nullptr ? "" : utf8::printable(std::string_view(text).substr(0, most));
}

std::string quoted(const char* target) {
    constexpr std::size_t most = 200;
    if (target == nullptr) {
        return "what can't be told";
    }
    const std::string_view all(target);
    return "'" + utf8::printable(all.substr(0, most)) + (all.size() > most ? "...'" : "'");
}

/// The bytes of a name that can't be converted are kept: no defect.
bool is_about_names(std::string_view warning) {
    return warning.find("can't be converted from") != warning.npos ||
           warning.find("cannot be converted from") != warning.npos;
}

} // namespace

ArchiveUnpacker::ArchiveUnpacker(ArchiveFormat format, Bytes& bytes, std::uint64_t decoder_bytes)
    : format_(format), decoder_bytes_(decoder_bytes), source_{.bytes = &bytes} {}

ArchiveUnpacker::~ArchiveUnpacker() {
    archive_read_free(archive_);
}

std::uint64_t ArchiveUnpacker::stored_bytes() const {
    return format_ == ArchiveFormat::seven_zip ? source_.fetched - fetched_for_list_ : stored_;
}

std::uint64_t ArchiveUnpacker::position() const {
    return static_cast<std::uint64_t>(std::max<la_int64_t>(archive_filter_bytes(archive_, 0), 0));
}

void ArchiveUnpacker::allow_reading(bool is_header) {
    const auto is_bounded = is_header || format_ != ArchiveFormat::seven_zip;
    source_.allowance = is_bounded ? most_header_bytes : source_.bytes->size() + most_header_bytes;
    source_.is_dry = false;
}

Status ArchiveUnpacker::check_source() const {
    if (source_.fault) {
        std::rethrow_exception(source_.fault);
    }
    return source_.failure ? Status(*source_.failure) : Done{};
}

std::string ArchiveUnpacker::what_broke() const {
    const auto reason = reason_of(archive_);
    const auto is_short = source_.is_dry && !source_.is_overdrawn;
    if (is_short && (reason.empty() || reason.starts_with("Truncated"))) {
        return "ends early at byte " + std::to_string(source_.bytes->size());
    }
    const auto is_foreign =
        reason.starts_with("Unknown codec") || reason.find("not supported") != reason.npos;
    return (is_foreign ? "can't be decoded near byte " : "is damaged near byte ") +
           std::to_string(position()) + (reason.empty() ? "" : ": " + reason);
}

/// Silent when each member behind it is closed for a reason of its own, such as encryption.
void ArchiveUnpacker::break_walk() {
    walk_ended_ = true;
    const auto unread = static_cast<std::ptrdiff_t>(std::min(members_, list_.files.size()));
    const auto is_told = [&](const SevenZipFile& file) {
        return file.is_directory || (file.has_stream && !list_.closed[file.folder].empty());
    };
    const auto is_all_told = unread < std::ssize(list_.files) &&
                             std::all_of(list_.files.begin() + unread, list_.files.end(), is_told);
    broken_ = is_all_told ? "" : what_broke();
}

void ArchiveUnpacker::add_defect(std::string_view why) {
    defect_ += (defect_.empty() || why.empty() ? "" : "; ");
    defect_ += why;
}

Status ArchiveUnpacker::open_list() {
    auto list = read_seven_zip_list(*source_.bytes, decoder_bytes_);
    if (!list) {
        return list.error();
    }
    list_ = std::move(*list);
    walk_ended_ = !list_.defect.empty();
    broken_ = list_.defect;
    return Done{};
}

/// A member of a 7z that libarchive didn't come to.
std::optional<PackedMember> ArchiveUnpacker::next_unread() {
    while (format_ == ArchiveFormat::seven_zip && members_ < list_.files.size()) {
        const auto& file = list_.files[members_++];
        if (file.is_directory) {
            continue;
        }
        const auto& closed = file.has_stream ? list_.closed[file.folder] : "";
        const auto* unread = "not read, since the archive could not be read up to it";
        defect_.clear();
        is_open_ = false;
        auto name = list_.name_of(file);
        return PackedMember{name.empty() ? made_up_name() : std::move(name),
                            closed.empty() ? unread : closed};
    }
    return std::nullopt;
}

Status ArchiveUnpacker::open() {
    if (format_ == ArchiveFormat::seven_zip) {
        if (auto done = open_list(); !done || walk_ended_) {
            return done;
        }
    }
    archive_ = archive_read_new();
    if (archive_ == nullptr) {
        return Error{Kind::unavailable, "no memory to read an archive", ""};
    }
    switch (format_) {
    case ArchiveFormat::tar:
        archive_read_support_format_tar(archive_);
        break;
    case ArchiveFormat::cpio:
        archive_read_support_format_cpio(archive_);
        break;
    case ArchiveFormat::seven_zip:
        archive_read_support_format_7zip(archive_);
        break;
    }
    source_.attach_to(*archive_);
    allow_reading(true);
    if (archive_read_open1(archive_) < ARCHIVE_WARN) {
        break_walk();
    }
    return check_source();
}

Result<std::optional<PackedMember>> ArchiveUnpacker::next() {
    const NameLocale locale(format_ == ArchiveFormat::seven_zip);
    auto ready = std::exchange(is_started_, true) ? leave_member() : open();
    if (!ready) {
        return ready.error();
    }
    while (!walk_ended_) {
        archive_entry* entry = nullptr;
        headers_end_at_ = position();
        if (auto good = check_header(); !good || walk_ended_) {
            return good ? Result(std::optional<PackedMember>()) : good.error();
        }
        allow_reading(format_ != ArchiveFormat::seven_zip);
        const auto status = archive_read_next_header(archive_, &entry);
        if (auto good = check_source(); !good) {
            return good.error();
        }
        fetched_for_list_ = members_ == 0 ? source_.fetched : fetched_for_list_;
        if (status == ARCHIVE_EOF) {
            if (auto done = end_walk(); !done) {
                return done.error();
            }
        } else if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
            break_walk();
        } else if (auto member = begin_member(*entry, status == ARCHIVE_WARN)) {
            if (auto noted = note_sum(); !noted) {
                return noted.error();
            }
            return member;
        } else if (auto left = leave_member(); !left) {
            return left.error();
        }
    }
    return next_unread();
}

/// Nothing for a folder, which has no bytes.
std::optional<PackedMember> ArchiveUnpacker::begin_member(archive_entry& entry, bool is_warned) {
    ++members_;
    defect_.clear();
    block_ = {};
    hole_until_ = produced_ = stored_ = 0;
    is_open_ = true;
    data_ended_ = false;
    if (archive_entry_filetype(&entry) == AE_IFDIR && archive_entry_size(&entry) <= 0) {
        return std::nullopt;
    }
    PackedMember member{.name = name_of(entry), .closed = why_closed(entry)};
    const auto warning = is_warned ? reason_of(archive_) : "";
    if (!warning.empty() && !is_about_names(warning) && defect_.empty()) {
        add_defect("its header near byte " + std::to_string(headers_end_at_) +
                   " is not as it should be: " + warning);
    }
    data_ended_ = !member.closed.empty();
    return member;
}

Status ArchiveUnpacker::check_header() {
    if (format_ == ArchiveFormat::cpio) {
        auto wrong = cpio_.defect_of(*source_.bytes, headers_end_at_);
        if (!wrong) {
            return wrong.error();
        }
        broken_ = std::move(*wrong);
        walk_ended_ = !broken_.empty();
    }
    return Done{};
}

Status ArchiveUnpacker::note_sum() {
    if (format_ != ArchiveFormat::cpio) {
        return Done{};
    }
    const auto at = static_cast<std::uint64_t>(archive_read_header_position(archive_));
    auto sum = CpioSum::of_header(*source_.bytes, at);
    if (!sum) {
        return sum.error();
    }
    sum_ = *sum;
    return Done{};
}

std::string ArchiveUnpacker::name_of(archive_entry& entry) {
    const auto is_listed = format_ == ArchiveFormat::seven_zip && members_ <= list_.files.size();
    if (is_listed) {
        auto name = list_.name_of(list_.files[members_ - 1]);
        return name.empty() ? made_up_name() : name;
    }
    const auto* name = archive_entry_pathname(&entry);
    return name == nullptr ? made_up_name() : name;
}

std::string ArchiveUnpacker::made_up_name() {
    auto name = "member-" + std::to_string(members_);
    add_defect("has no name that can be read: it is called " + name + " here");
    return name;
}

/// A link or device that has bytes all the same is read as a file.
std::string ArchiveUnpacker::why_closed(archive_entry& entry) const {
    if (archive_entry_is_encrypted(&entry) != 0) {
        return "encrypted: a password is needed";
    }
    const auto type = archive_entry_filetype(&entry);
    if (type == AE_IFLNK) {
        return "a symbolic link to " + quoted(archive_entry_symlink(&entry));
    }
    if (archive_entry_size(&entry) > 0) {
        return "";
    }
    if (const auto* target = archive_entry_hardlink(&entry); target != nullptr) {
        return "a hard link to " + quoted(target);
    }
    if (format_ == ArchiveFormat::cpio && type == AE_IFREG && archive_entry_nlink(&entry) > 1) {
        return "a hard link: a later member of the same file has its bytes";
    }
    const auto is_special =
        type == AE_IFCHR || type == AE_IFBLK || type == AE_IFIFO || type == AE_IFSOCK;
    return is_special ? "a device, pipe or socket, not a file" : "";
}

Result<std::size_t> ArchiveUnpacker::read(std::span<char> into) {
    while (is_open_ && !into.empty()) {
        const auto hole = hole_until_ - std::min(hole_until_, produced_);
        const auto count = static_cast<std::size_t>(
            std::min<std::uint64_t>(into.size(), hole != 0 ? hole : block_.size()));
        if (hole != 0) {
            std::fill_n(into.begin(), count, '\0');
        } else {
            block_.copy(into.data(), count);
            block_.remove_prefix(count);
            stored_ += count;
        }
        if (count != 0) {
            produced_ += count;
            return count;
        }
        if (data_ended_) {
            break;
        }
        if (auto done = fetch(); !done) {
            return done.error();
        }
    }
    return std::size_t{0};
}

/// Gets the next block, or the end of the member.
Status ArchiveUnpacker::fetch() {
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    allow_reading(false);
    const auto status = archive_read_data_block(archive_, &data, &size, &offset);
    if (auto good = check_source(); !good) {
        return good;
    }
    const auto is_good = status == ARCHIVE_OK || status == ARCHIVE_WARN;
    if (!is_good && status != ARCHIVE_EOF) {
        data_ended_ = true;
        add_defect(what_broke());
        return Done{};
    }
    if (is_good && (offset < 0 || static_cast<std::uint64_t>(offset) < produced_)) {
        data_ended_ = true;
        add_defect("is damaged near byte " + std::to_string(position()) + ": its pieces overlap");
        return Done{};
    }
    hole_until_ = static_cast<std::uint64_t>(std::max<la_int64_t>(offset, 0));
    if (is_good) {
        block_ = {static_cast<const char*>(data), size};
        sum_.add(block_);
    } else {
        data_ended_ = true;
        add_defect(sum_.defect());
    }
    if (status == ARCHIVE_WARN) {
        add_defect(reason_of(archive_));
    }
    return Done{};
}

/// Goes to the end of the member. libarchive would decode all of a 7z member, however large.
Status ArchiveUnpacker::leave_member() {
    if (!std::exchange(is_open_, false) || walk_ended_) {
        return Done{};
    }
    block_ = {};
    if (format_ == ArchiveFormat::seven_zip) {
        return skip_packed();
    }
    allow_reading(true);
    const auto status = archive_read_data_skip(archive_);
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
        break_walk();
    }
    return check_source();
}

Status ArchiveUnpacker::skip_packed() {
    for (std::uint64_t skipped = 0; !data_ended_; skipped += block_.size()) {
        if (skipped > most_skipped_bytes) {
            walk_ended_ = true;
            broken_ = "was not read on from byte " + std::to_string(position()) +
                      ": it could only be by decoding the rest of a member that was left";
            return Done{};
        }
        if (auto done = fetch(); !done) {
            return done;
        }
    }
    return Done{};
}

Status ArchiveUnpacker::end_walk() {
    walk_ended_ = true;
    if (format_ == ArchiveFormat::seven_zip) {
        return Done{};
    }
    auto wrong = format_ == ArchiveFormat::tar
                     ? defect_at_end_of_tar(*source_.bytes, headers_end_at_, position())
                     : defect_of_padding(*source_.bytes, position());
    if (!wrong) {
        return wrong.error();
    }
    broken_ = std::move(*wrong);
    return Done{};
}

} // namespace ample::seal::detail
