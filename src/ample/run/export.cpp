#include <ample/core/utf8.hpp>
#include <ample/run/export.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <system_error>

namespace ample::run {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t fewest_digits = 6;

bool is_hex(std::string_view text) noexcept {
    return text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::string shown(const fs::path& path) {
    return "'" + utf8::printable(path.native()) + "'";
}

/// All bytes of `source` into the new file `to`.
Status copy(ByteSource& source, const fs::path& to) {
    std::ofstream out(to, std::ios::binary | std::ios::trunc);
    std::string piece(std::size_t{1} << 20U, '\0');
    for (;;) {
        const auto got = source.read(piece);
        if (!got) {
            return got.error();
        }
        if (*got == 0) {
            break;
        }
        out.write(piece.data(), static_cast<std::streamsize>(*got));
    }
    out.flush();
    return out ? Status(Done{})
               : Error{Kind::unavailable, "can't write " + shown(to), "is the disk full?"};
}

/// The last exhibit of each path, and where each digest came from first.
class Names {
public:
    explicit Names(const std::vector<seal::LedgerEntry>& ledger) {
        std::map<Digest, std::string> files;
        for (const auto& entry : ledger) {
            const auto& exhibit = entry.stored.exhibit;
            if (entry.event == seal::Event::received) {
                files[exhibit] = entry.source.path;
                add({exhibit, entry.source.path, entry.stored.bytes});
            } else if (entry.event == seal::Event::derived) {
                add({exhibit, files[entry.container] + "#" + entry.member, entry.stored.bytes});
            }
        }
    }

    [[nodiscard]] Result<NamedExhibit> find(std::string_view name) const {
        if (const auto found = by_path_.find(name); found != by_path_.end()) {
            return found->second;
        }
        constexpr std::string_view algorithm = "sha256:";
        const auto digits = name.starts_with(algorithm) ? name.substr(algorithm.size()) : name;
        std::optional<NamedExhibit> match;
        for (const auto& [digest, exhibit] : by_digest_) {
            if (digits.size() < fewest_digits || !is_hex(digits) ||
                !digest.hex().starts_with(digits)) {
                continue;
            }
            if (match) {
                return Error{Kind::usage,
                             "several exhibits begin with '" + std::string(digits) + "'",
                             "give more digits"};
            }
            match = exhibit;
        }
        return match ? Result<NamedExhibit>(std::move(*match))
                     : Error{Kind::not_found,
                             "no exhibit is called '" + utf8::printable(name) + "'",
                             "'ample show CASE exhibit' lists paths and digests"};
    }

private:
    void add(NamedExhibit exhibit) {
        by_digest_.emplace(exhibit.digest, exhibit);
        by_path_[exhibit.path] = std::move(exhibit);
    }

    std::map<std::string, NamedExhibit, std::less<>> by_path_;
    std::map<Digest, NamedExhibit> by_digest_;
};

} // namespace

Result<NamedExhibit> find_exhibit(const std::vector<seal::LedgerEntry>& ledger,
                                  std::string_view name) {
    return Names(ledger).find(name);
}

Result<std::string> hand_out(seal::Vault& vault,
                             const NamedExhibit& exhibit,
                             const fs::path& to,
                             const std::string& reason) {
    std::error_code failure;
    if (fs::exists(fs::symlink_status(to, failure))) {
        return Error{Kind::refused, shown(to) + " is there already", "name a new file"};
    }
    auto source = vault.open_object(exhibit.digest);
    if (!source) {
        return source.error();
    }
    if (auto done = vault.record(seal::Event::opened, exhibit.digest, reason); !done) {
        return done.error();
    }
    auto signing = vault.sign();
    if (!signing) {
        return signing.error();
    }
    if (auto done = copy(**source, to); !done) {
        fs::remove(to, failure);
        return done.error();
    }
    return std::move(signing->why_not);
}

} // namespace ample::run
