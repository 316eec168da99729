#include <ample/core/utf8.hpp>
#include <ample/seal/detail/zip.hpp>

#include <zlib.h>

#include <array>

namespace ample::seal::detail {

namespace {

constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;

/// APPNOTE 4.4.5.
std::string method_name(std::uint16_t method) {
    constexpr std::array<std::pair<std::uint16_t, std::string_view>, 9> names = {{
        {1, "shrink"},
        {6, "implode"},
        {9, "deflate64"},
        {12, "bzip2"},
        {14, "LZMA"},
        {93, "zstd"},
        {95, "xz"},
        {98, "PPMd"},
        {99, "AES"},
    }};
    auto text = std::to_string(method);
    for (const auto& [number, name] : names) {
        if (number == method) {
            text += " (" + std::string(name) + ")";
        }
    }
    return text;
}

/// A folder has no bytes of its own; an empty deflate stream takes two.
bool is_folder(const ZipEntry& entry) noexcept {
    return entry.name.ends_with('/') && entry.bytes == 0 && entry.stored_bytes <= 2;
}

} // namespace

std::uint64_t ZipUnpacker::stored_bytes() const {
    return data_ ? data_->position() - entry_.data_at : 0;
}

Result<std::optional<PackedMember>> ZipUnpacker::next() {
    defect_.clear();
    name_defect_.clear();
    produced_ = 0;
    crc_ = crc32(0, nullptr, 0);
    std::optional<ZipEntry> entry;
    do {
        auto found = next_entry();
        if (!found) {
            return found.error();
        }
        entry = std::move(*found);
    } while (entry && (directory_ || !entry->has_descriptor()) && is_folder(*entry));
    if (!entry) {
        return std::optional<PackedMember>();
    }
    entry_ = std::move(*entry);
    PackedMember member{.name = entry_.name, .closed = why_closed(entry_)};
    if (member.closed.empty()) {
        const bool to_end = !directory_ && entry_.has_descriptor();
        const auto end = to_end ? bytes_->size() : entry_.data_at + entry_.stored_bytes;
        data_.emplace(*bytes_, entry_.data_at, end);
        inflater_.emplace(Inflater::Form::bare);
    }
    return std::optional(std::move(member));
}

Result<std::optional<ZipEntry>> ZipUnpacker::next_entry() {
    if (!std::exchange(started_, true)) {
        auto found = ZipDirectory::find(*bytes_);
        if (!found) {
            return found.error();
        }
        directory_ = std::move(*found);
    }
    return directory_ ? next_in_directory() : next_local();
}

Result<std::optional<ZipEntry>> ZipUnpacker::next_in_directory() {
    data_.reset();
    auto entry = directory_->next();
    if (!entry || !*entry) {
        broken_ = directory_->defect();
        return entry;
    }
    const auto local = read_local_header(*bytes_, (*entry)->local_at);
    if (!local) {
        return local.error();
    }
    if (*local) {
        (*entry)->data_at = (*local)->data_at;
        const unsigned flags = (*entry)->flags | ((*local)->flags & 1U);
        (*entry)->flags = static_cast<std::uint16_t>(flags);
        if ((*local)->name != (*entry)->name) {
            name_defect_ = "its local header calls it '" + utf8::printable((*local)->name) + "'";
        }
    }
    return entry;
}

/// Without a directory the next header stands where the last member ended, which is known when its
/// header said so or when it was read to its end.
Result<std::optional<ZipEntry>> ZipUnpacker::next_local() {
    if (data_ && entry_.has_descriptor()) {
        walk_at_ = data_->position();
        walk_ended_ = walk_ended_ || inflater_.has_value();
        const auto at = after_descriptor(walk_at_);
        if (!at) {
            return at.error();
        }
        walk_at_ = *at;
    }
    data_.reset();
    auto entry = read_local_header(*bytes_, walk_at_);
    if (!entry) {
        return entry;
    }
    if (!*entry || walk_ended_) {
        broken_ =
            "its directory is missing: members were found by their local headers up to byte " +
            std::to_string(walk_at_);
        return std::optional<ZipEntry>();
    }
    const auto left = bytes_->size() - (*entry)->data_at;
    walk_ended_ = (*entry)->stored_bytes > left;
    walk_at_ = (*entry)->data_at + std::min((*entry)->stored_bytes, left);
    return entry;
}

/// Where the next record stands behind a data descriptor at `at`: 12 or 20 bytes, with or without a
/// signature of 4 (4.3.9).
Result<std::uint64_t> ZipUnpacker::after_descriptor(std::uint64_t at) {
    for (const std::uint64_t size : {16U, 24U, 12U, 20U}) {
        const auto magic = bytes_at(*bytes_, at + size, 2);
        if (!magic) {
            return magic.error();
        }
        if (*magic == "PK" || at + size == bytes_->size()) {
            return at + size;
        }
    }
    walk_ended_ = true;
    return at;
}

std::string ZipUnpacker::why_closed(const ZipEntry& entry) {
    if (entry.data_at == 0) {
        return "its local header is not where the directory says";
    }
    if (entry.is_encrypted()) {
        return "encrypted: a password is needed";
    }
    if (entry.method != stored && entry.method != deflated) {
        return "compressed by method " + method_name(entry.method) + ", which is not read";
    }
    if (!directory_ && entry.method == stored && entry.has_descriptor()) {
        walk_ended_ = true;
        return "its size is written nowhere before its end";
    }
    const auto end = entry.data_at + std::min(entry.stored_bytes, bytes_->size());
    const auto after = taken_.upper_bound(entry.local_at);
    const bool meets_next = after != taken_.end() && after->first < end;
    const bool meets_last = after != taken_.begin() && std::prev(after)->second > entry.local_at;
    if (meets_next || meets_last) {
        return "its bytes are also those of another member";
    }
    taken_.emplace(entry.local_at, end);
    return "";
}

Result<std::size_t> ZipUnpacker::read(std::span<char> into) {
    if (!data_ || into.empty()) {
        return std::size_t{0};
    }
    auto count = entry_.method == stored ? copy(into) : inflate(into);
    if (count) {
        produced_ += *count;
        crc_ = crc32_z(crc_, reinterpret_cast<const Bytef*>(into.data()), *count);
        if (*count == 0) {
            end_member();
        }
    }
    return count;
}

Result<std::size_t> ZipUnpacker::copy(std::span<char> into) {
    const auto some = data_->peek();
    if (!some) {
        return some.error();
    }
    const auto count = some->copy(into.data(), into.size());
    data_->consume(count);
    return count;
}

Result<std::size_t> ZipUnpacker::inflate(std::span<char> into) {
    while (inflater_) {
        const auto input = data_->peek();
        if (!input) {
            return input.error();
        }
        const auto step = inflater_->step(*input, into);
        data_->consume(step.consumed);
        const bool starved = input->empty() && step.produced == 0;
        if (step.state == Inflater::State::broken) {
            defect_ = "deflate data is damaged near byte " + std::to_string(data_->position()) +
                      ": " + std::string(step.why);
        } else if (step.state == Inflater::State::going && starved) {
            end_early();
        }
        if (step.state != Inflater::State::going || starved) {
            inflater_.reset();
            const bool is_lost = entry_.has_descriptor() && step.state != Inflater::State::ended;
            walk_ended_ = walk_ended_ || is_lost;
        }
        if (step.produced != 0) {
            return step.produced;
        }
    }
    return std::size_t{0};
}

void ZipUnpacker::end_early() {
    defect_ = "its data ends early at byte " + std::to_string(data_->position());
}

/// Compares what came out with what the headers say.
void ZipUnpacker::end_member() {
    if (!defect_.empty() || (!directory_ && entry_.has_descriptor())) {
        return;
    }
    defect_ = name_defect_;
    if (entry_.method == stored && stored_bytes() < entry_.stored_bytes) {
        end_early();
    } else if (produced_ != entry_.bytes) {
        defect_ = "it holds " + std::to_string(produced_) + " bytes, its header says " +
                  std::to_string(entry_.bytes);
    } else if (crc_ != entry_.crc) {
        defect_ = "its checksum is not what its header says";
    }
}

} // namespace ample::seal::detail
