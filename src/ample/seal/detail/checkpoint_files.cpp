#include <ample/core/utf8.hpp>
#include <ample/seal/detail/checkpoint_files.hpp>
#include <ample/seal/detail/file.hpp>
#include <ample/seal/layout.hpp>

#include <fcntl.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

namespace ample::seal::detail {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t size_digits = 12;

fs::path sized(const fs::path& vault, std::uint64_t size, const char* extension) {
    auto number = std::to_string(size);
    number.insert(0, size_digits - std::min(size_digits, number.size()), '0');
    return checkpoints_path(vault) / (number + extension);
}

std::optional<std::uint64_t> size_of_name(const std::string& stem) {
    std::uint64_t size = 0;
    const auto parsed = std::from_chars(stem.data(), stem.data() + stem.size(), size);
    return parsed.ec == std::errc() && parsed.ptr == stem.data() + stem.size() ? std::optional(size)
                                                                               : std::nullopt;
}

} // namespace

std::vector<KeyedAt> keys_of(const std::vector<LedgerEntry>& entries) {
    std::vector<KeyedAt> keys;
    for (const auto& entry : entries) {
        if (entry.event != Event::keyed) {
            continue;
        }
        if (auto key = PublicKey::parse(entry.key)) {
            keys.push_back({entry.seq, std::move(*key), entry.why});
        }
    }
    return keys;
}

std::string origin_of(const std::vector<LedgerEntry>& entries) {
    return "ample/ledger/" + entries.front().entry.hex();
}

Result<CheckpointList> list_checkpoints(const fs::path& vault) {
    CheckpointList list;
    std::error_code failure;
    fs::directory_iterator at(checkpoints_path(vault), failure);
    if (failure == std::errc::no_such_file_or_directory) {
        return list;
    }
    for (; !failure && at != fs::directory_iterator(); at.increment(failure)) {
        const auto& path = at->path();
        const auto size = size_of_name(path.stem().native());
        if (size && path == note_path(vault, *size)) {
            list.notes.push_back(*size);
        } else if (size && path == stamp_path(vault, *size)) {
            list.stamps.push_back(*size);
        } else {
            list.strangers.push_back(path);
        }
    }
    if (failure) {
        return os_error(failure.value(), "list", checkpoints_path(vault));
    }
    std::sort(list.notes.begin(), list.notes.end());
    std::sort(list.stamps.begin(), list.stamps.end());
    std::sort(list.strangers.begin(), list.strangers.end());
    return list;
}

fs::path note_path(const fs::path& vault, std::uint64_t size) {
    return sized(vault, size, ".note");
}

fs::path stamp_path(const fs::path& vault, std::uint64_t size) {
    return sized(vault, size, ".tsr");
}

fs::path public_key_path(const fs::path& vault, const PublicKey& key) {
    return public_keys_path(vault) / (key.id_text() + ".pem");
}

fs::path private_key_path(const fs::path& vault, const PublicKey& key) {
    return private_keys_path(vault) / (key.id_text() + ".pem");
}

Result<std::string> read_small(const fs::path& path, std::size_t most) {
    const auto file = File::open(path, O_RDONLY | O_NONBLOCK);
    if (!file) {
        return file.error();
    }
    std::string bytes(most + 1, '\0');
    const auto got = file->read(bytes);
    if (!got) {
        return got.error();
    }
    if (*got > most) {
        return Error{Kind::damaged,
                     "'" + utf8::printable(path.native()) + "' is longer than " +
                         std::to_string(most) + " bytes",
                     ""};
    }
    bytes.resize(*got);
    return bytes;
}

Result<Checkpoint> read_checkpoint(const fs::path& vault, std::uint64_t size) {
    const auto text = read_small(note_path(vault, size), longest_checkpoint);
    return text ? parse_checkpoint(*text) : text.error();
}

Status place_bytes(const fs::path& vault, const fs::path& path, std::string_view bytes) {
    auto done = make_folder(path.parent_path());
    if (!done) {
        return done;
    }
    const auto draft = drafts_path(vault) / ("note-" + Digest::of(bytes).hex());
    std::error_code ignored; // of a killed writer, with the same bytes or fewer
    fs::remove(draft, ignored);
    const auto file = File::open(draft, O_WRONLY | O_CREAT | O_EXCL);
    if (!file) {
        return file.error();
    }
    done = file->write(bytes);
    done = done ? file->sync() : done;
    done = done ? rename_file(draft, path) : done;
    done = done ? sync_folder(path.parent_path()) : done;
    return done ? sync_folder(vault) : done;
}

Status place_public_keys(const fs::path& vault, const std::vector<KeyedAt>& keys) {
    for (const auto& one : keys) {
        const auto path = public_key_path(vault, one.key);
        std::error_code ignored; // what can't be looked at is written
        if (fs::exists(path, ignored)) {
            continue;
        }
        if (auto done = place_bytes(vault, path, one.key.pem()); !done) {
            return done;
        }
    }
    return Done{};
}

} // namespace ample::seal::detail
