#include <ample/core/pool.hpp>
#include <ample/seal/detail/file.hpp>
#include <ample/seal/index/complete.hpp>
#include <ample/seal/index/draft.hpp>
#include <ample/seal/index/index.hpp>
#include <ample/seal/index/texts.hpp>
#include <ample/seal/layout.hpp>

#include <unistd.h>

#include <atomic>
#include <map>
#include <mutex>
#include <system_error>
#include <utility>

namespace ample::seal::index {

namespace {

namespace fs = std::filesystem;

/// Objects that no run covers whole.
std::vector<IndexableObject> uncovered(const Vault& vault, const Index& index, Completed& report) {
    std::map<Digest, bool> known;
    return indexable_objects(
        vault,
        [&](const Digest& object) {
            const auto [at, is_new] = known.emplace(object, false);
            if (is_new) {
                at->second = index.covers(object);
            }
            return !at->second;
        },
        [&](const Error& error) { report.problems.push_back(error.what); });
}

} // namespace

fs::path next_draft(const fs::path& vault) {
    static std::atomic<std::uint64_t> count = 0;
    return drafts_path(vault) /
           ("index-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
}

Status publish(const fs::path& vault, const fs::path& draft, const Digest& digest) {
    const auto folder = index_path(vault);
    auto done = detail::make_folder(folder);
    done = done ? detail::rename_file(draft, run_path(folder, digest)) : done;
    done = done ? detail::sync_folder(folder) : done;
    return done ? compact(folder, [&] { return next_draft(vault); }) : done;
}

Result<Completed>
complete(const Vault& vault, std::size_t jobs, bool anew, const OnCompleted& on_done) {
    Completed report;
    const auto folder = index_path(vault.folder());
    if (anew) {
        std::error_code failure;
        fs::remove_all(folder, failure);
        if (failure) {
            return detail::os_error(failure.value(), "remove", folder);
        }
    }
    auto missing = uncovered(vault, Index::open(folder), report);
    std::uint64_t total = 0;
    for (const auto& one : missing) {
        total += one.bytes;
    }
    const auto next = [&] { return next_draft(vault.folder()); };
    std::mutex mutex;
    for (std::size_t begin = 0; begin < missing.size();) {
        // Together small enough that their entries stay in memory.
        constexpr std::uint64_t batch_bytes = std::uint64_t{256} << 20U;
        std::size_t end = begin;
        for (std::uint64_t bytes = 0; end < missing.size() && bytes < batch_bytes; ++end) {
            bytes += missing[end].bytes;
        }
        std::vector<std::unique_ptr<IndexDraft>> drafts(end - begin);
        std::vector<Status> read(drafts.size(), Done{});
        parallel_for(jobs, drafts.size(), [&](std::size_t i) {
            drafts[i] = std::make_unique<IndexDraft>(next);
            read[i] = for_each_text(
                vault, missing[begin + i], [&](auto... text) { drafts[i]->add(text...); });
            const std::lock_guard guard(mutex);
            report.bytes += missing[begin + i].bytes;
            if (on_done) {
                on_done(report.bytes, total);
            }
        });
        std::vector<IndexedObject> objects;
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            if (read[i]) {
                objects.push_back(
                    {missing[begin + i].object, drafts[i].get(), drafts[i]->frames()});
                ++report.objects;
            } else {
                report.problems.push_back(read[i].error().what);
            }
        }
        const auto draft = next();
        const auto written = write_run(draft, objects);
        auto done =
            written ? publish(vault.folder(), draft, written->digest) : Status(written.error());
        if (!done) {
            return done.error();
        }
        begin = end;
    }
    return report;
}

} // namespace ample::seal::index
