#include <ample/seal/detail/drafts.hpp>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace ample::seal::detail {

void Draft::remove() noexcept {
    if (is_there()) {
        std::error_code ignored; // what stays is cleaned up when the vault is opened
        std::filesystem::remove(path_, ignored);
        path_.clear();
    }
}

Result<std::unique_ptr<Drafts>> Drafts::open(const std::filesystem::path& tmp) {
    constexpr int mode = 0755;
    for (std::uint64_t number = 0;; ++number) {
        const auto folder = tmp / std::to_string(number);
        if (::mkdir(folder.c_str(), mode) == 0) {
            auto opened = File::open(folder, O_RDONLY | O_DIRECTORY);
            if (!opened) {
                return opened.error();
            }
            return std::make_unique<Drafts>(folder, std::move(*opened));
        }
        if (errno != EEXIST) {
            return os_error(errno, "create", folder);
        }
    }
}

Drafts::~Drafts() {
    std::error_code ignored;
    std::filesystem::remove(folder_, ignored); // only when empty
}

Draft Drafts::next() {
    return Draft(folder_ / std::to_string(count_.fetch_add(1)));
}

Result<DraftObject> Drafts::finish(Draft draft, ObjectWriter writer, Flush flush) {
    const auto stored = writer.finish(flush);
    if (!stored) {
        return stored.error();
    }
    const auto name = stored->exhibit.hex() + "-" + draft.path().filename().native();
    auto named = folder_ / name;
    if (auto done = rename_file(draft.path(), named); !done) {
        return done.error();
    }
    draft.release();
    return DraftObject{*stored, Draft(std::move(named)), flush};
}

Status Drafts::sync(Flush flush) const {
    return flush == Flush::later ? opened_.sync_file_system() : opened_.sync();
}

Digest digest_in_name(const std::filesystem::path& draft) {
    const auto name = draft.filename().native();
    const auto digest = Digest::parse(name.substr(0, name.find('-')));
    return digest && name.find('-') != name.npos ? *digest : Digest{};
}

} // namespace ample::seal::detail
