#include <ample/seal/detail/drafts.hpp>
#include <ample/seal/detail/file.hpp>
#include <ample/seal/detail/leftovers.hpp>
#include <ample/seal/layout.hpp>

#include <system_error>
#include <vector>

namespace ample::seal::detail {

namespace {

namespace fs = std::filesystem;

/// What `folder` holds now; nothing when it is gone or no folder.
std::vector<fs::path> names_in(const fs::path& folder) {
    std::vector<fs::path> names;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure); !failure && at != fs::directory_iterator();
         at.increment(failure)) {
        names.push_back(at->path());
    }
    return names;
}

Status place_leftover(const fs::path& vault, const fs::path& draft, const Stored& known) {
    const auto target = object_path(vault, known.exhibit);
    std::error_code failure;
    if (fs::exists(target, failure)) {
        return Done{};
    }
    const auto found = digest_of_file(draft);
    if (!found || found->digest != known.object) {
        return Done{}; // not what the ledger names; `verify` says that the object is missing
    }
    auto done = make_folder(target.parent_path());
    if (done) {
        done = rename_file(draft, target);
    }
    if (done) {
        done = sync_folder(target.parent_path());
    }
    return done ? sync_folder(objects_path(vault)) : done;
}

} // namespace

Status place_leftovers(const fs::path& vault, const Catalog& catalog) {
    for (const auto& folder : names_in(drafts_path(vault))) {
        for (const auto& draft : names_in(folder)) {
            const auto* known = catalog.file(digest_in_name(draft));
            auto done = known == nullptr ? Status(Done{}) : place_leftover(vault, draft, *known);
            if (!done) {
                return done;
            }
        }
    }
    return Done{};
}

Status clear_leftovers(const fs::path& vault) {
    for (const auto& leftover : names_in(drafts_path(vault))) {
        std::error_code failure;
        fs::remove_all(leftover, failure);
        if (failure) {
            return os_error(failure.value(), "remove", leftover);
        }
    }
    return Done{};
}

} // namespace ample::seal::detail
