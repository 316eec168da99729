#include <ample/core/pool.hpp>
#include <ample/run/detail/output_step.hpp>
#include <ample/run/gather.hpp>
#include <ample/run/key.hpp>
#include <ample/run/run.hpp>
#include <ample/seal/index/complete.hpp>

#include <algorithm>
#include <atomic>
#include <map>
#include <optional>
#include <set>

namespace ample::run {

namespace {

namespace fs = std::filesystem;

seal::Receipt receipt_of(const CaseFile& file, const std::string& path) {
    seal::Receipt receipt;
    receipt.path = path;
    if (const auto* const custody = file.custody_of(path)) {
        receipt.received_from = custody->received_from;
        receipt.received_by = custody->received_by;
        receipt.received_at = custody->received_at;
        receipt.note = custody->note;
    }
    return receipt;
}

keep::Source source_of(const FoundFile& found, const Digest& exhibit, std::uint64_t bytes) {
    return {found.path, found.role, found.root, bytes, found.changed_nanoseconds, exhibit};
}

/// Files of the desk against what the book knows of them.
struct Delta {
    std::vector<const FoundFile*> changed = {}; ///< new, or another size or time
    std::vector<std::string> vanished = {};     ///< sealed before, no longer on the desk
};

/// Everything that decides how far a container is opened.
std::string limits_key(const seal::Limits& limits) {
    Key key;
    for (const auto number : {std::uint64_t{limits.depth},
                              std::uint64_t{limits.members},
                              limits.ratio,
                              limits.ratio_from,
                              limits.file_ratio_from,
                              limits.member_bytes,
                              limits.names_bytes,
                              limits.decoder_bytes}) {
        key.add(std::to_string(number));
    }
    return key.add("mail/1").text(); // documents that earlier versions did not open
}

/// Files with defects, when the limits are not those of the last run: more may come out of them.
std::set<Digest> to_open_anew(const seal::Vault& vault, bool is_key_changed) {
    std::set<Digest> files;
    if (!is_key_changed) {
        return files;
    }
    for (const auto& entry : vault.ledger()) {
        if (entry.event == seal::Event::noted && !entry.container.is_none()) {
            files.insert(entry.container);
        }
    }
    return files;
}

/// Reports that were sealed before they were opened: PDFs, and mails when the key has changed (many
/// a mail has nothing attached, and is not looked at again each time).
std::set<Digest> to_open_at_last(const std::vector<keep::Source>& known,
                                 const seal::Vault& vault,
                                 bool is_key_changed) {
    const auto most = is_key_changed ? seal::document_head_bytes : seal::container_head_bytes;
    std::set<Digest> files;
    for (const auto& source : known) {
        const auto sealed = source.role == "reports" ? vault.sealed(source.exhibit)
                                                     : Result<seal::Sealed>(seal::Sealed{});
        if (!sealed || sealed->bytes == 0 || !sealed->members.empty() || !sealed->defects.empty()) {
            continue; // no report, opened, or known not to open
        }
        const auto head =
            vault.read_range(source.exhibit, {0, std::min<std::uint64_t>(sealed->bytes, most)});
        if (!head) {
            continue; // what is damaged is told where it is read
        }
        const auto kind = seal::container_of(*head, seal::Documents::opened);
        if (kind == seal::Container::pdf || (kind == seal::Container::mail && is_key_changed)) {
            files.insert(source.exhibit);
        }
    }
    return files;
}

Delta compare(const Gathered& gathered,
              const std::vector<keep::Source>& known,
              const std::set<Digest>& anew) {
    std::map<std::string_view, const keep::Source*> by_path;
    for (const auto& source : known) {
        by_path[source.path] = &source;
    }
    Delta delta;
    for (const auto& found : gathered.files) {
        const auto at = by_path.find(found.path);
        const bool is_same = at != by_path.end() && at->second->bytes == found.bytes &&
                             at->second->changed_nanoseconds == found.changed_nanoseconds &&
                             at->second->role == found.role && at->second->root == found.root &&
                             !anew.contains(at->second->exhibit);
        if (!is_same) {
            delta.changed.push_back(&found);
        }
        if (at != by_path.end()) {
            by_path.erase(at);
        }
    }
    for (const auto& [path, source] : by_path) {
        delta.vanished.emplace_back(path);
    }
    return delta;
}

/// The end of the batch that begins at `begin`. Small files of one batch share a pack, so that it
/// must not depend on the number of threads; a killed run does at most one batch again.
std::size_t batch_end(const std::vector<const FoundFile*>& files, std::size_t begin) {
    constexpr std::size_t most_files = 1024;
    constexpr std::uint64_t most_bytes = std::uint64_t{1} << 30U;
    std::uint64_t bytes = 0;
    std::size_t end = begin;
    while (end < files.size() && end - begin < most_files && bytes < most_bytes) {
        bytes += files[end++]->bytes;
    }
    return end;
}

/// Seals the changed files, several at once, and notes them in the book in their order.
Status seal_files(seal::Vault& vault,
                  keep::Book& book,
                  const Delta& delta,
                  const RunOptions& options,
                  RunReport& report) {
    const auto& files = delta.changed;
    std::uint64_t total = 0;
    for (const auto* const found : files) {
        total += found->bytes;
    }
    std::atomic<std::uint64_t> at = 0;
    for (std::size_t begin = 0; begin < files.size();) {
        const auto end = batch_end(files, begin);
        std::vector<std::optional<Result<seal::Prepared>>> prepared(end - begin);
        parallel_for(options.jobs, prepared.size(), [&](std::size_t i) {
            const auto& found = *files[begin + i];
            prepared[i] = vault.prepare(found.file,
                                        receipt_of(report.file, found.path),
                                        found.role == "reports" ? seal::Documents::opened
                                                                : seal::Documents::closed);
            if (options.on_progress) {
                options.on_progress("seal", at += found.bytes, total);
            }
        });
        std::vector<seal::Prepared> complete;
        std::vector<const FoundFile*> taken;
        for (std::size_t i = 0; i < prepared.size(); ++i) {
            if (*prepared[i]) {
                complete.push_back(std::move(**prepared[i]));
                taken.push_back(files[begin + i]);
                continue;
            }
            const auto& error = prepared[i]->error();
            if (error.what.find(vault.folder().native()) != std::string::npos) {
                return error; // the vault itself can't be written: a full disk, say
            }
            report.problems.push_back({files[begin + i]->path, error.what});
        }
        const auto sealed = vault.commit(std::move(complete));
        if (!sealed) {
            return sealed.error();
        }
        std::vector<keep::Source> sources;
        for (std::size_t i = 0; i < taken.size(); ++i) {
            const auto& one = sealed->at(i);
            sources.push_back(source_of(*taken[i], one.digest, one.bytes));
            ++report.sealed;
            report.bytes_sealed += one.bytes;
        }
        if (auto noted = book.put_sources(sources); !noted) {
            return noted;
        }
        begin = end;
    }
    return Done{};
}

/// Indexes what sealing left out; an object that can't be read is a problem like any other.
Status complete_index(const seal::Vault& vault, const RunOptions& options, RunReport& report) {
    auto completed = seal::index::complete(vault,
                                           options.jobs,
                                           options.is_index_made_anew,
                                           [&](std::uint64_t done, std::uint64_t total) {
                                               if (options.on_progress) {
                                                   options.on_progress("index", done, total);
                                               }
                                           });
    if (!completed) {
        return completed.error();
    }
    for (auto& problem : completed->problems) {
        report.problems.push_back({"the vault", std::move(problem)});
    }
    return Done{};
}

/// Signs what the ledger says now. Without the private key all else goes on.
Status sign(seal::Vault& vault, RunReport& report) {
    auto signing = vault.sign();
    if (!signing) {
        return signing.error();
    }
    report.unsigned_why = vault.ledger().empty() ? "" : std::move(signing->why_not);
    report.signed_entries = signing->checkpoint ? signing->checkpoint->head.size : 0;
    return Done{};
}

/// Stores what could not be taken as gaps, so that the dossier names it.
Status note_problems(keep::Book& book, const RunReport& report) {
    std::vector<Value> gaps;
    Key key;
    for (const auto& problem : report.problems) {
        key.add(problem.path).add(problem.why);
        gaps.push_back(
            make_gap(problem.path, problem.why, {}, report.file.marking_of(problem.path)));
    }
    const auto text = key.text();
    const auto known = book.key_of("gather");
    if (!known) {
        return known.error();
    }
    return *known == text ? Status(Done{}) : book.put("gather", text, gaps);
}

/// Lets go of files that are no longer on the desk; the vault keeps what was sealed.
Status forget(keep::Book& book, const Delta& delta) {
    for (const auto& path : delta.vanished) {
        if (auto removed = book.remove_source(path); !removed) {
            return removed;
        }
    }
    return Done{};
}

} // namespace

CasePaths CasePaths::of(const fs::path& folder) {
    return {folder, folder / ".ample" / "vault", folder / ".ample" / "book.db", folder / "out"};
}

Result<RunReport> run_case(const fs::path& folder, const RunOptions& options) {
    RunReport report;
    auto file = read_case_file(folder);
    if (!file) {
        return file.error();
    }
    report.file = std::move(*file);
    auto gathered = gather(folder, report.file);
    if (!gathered) {
        return gathered.error();
    }
    report.problems = gathered->problems;
    report.files = gathered->files.size();
    for (const auto& found : gathered->files) {
        report.bytes += found.bytes;
    }
    const auto paths = CasePaths::of(folder);
    std::error_code failure;
    fs::create_directories(paths.vault, failure);
    if (failure) {
        return Error{Kind::unavailable,
                     "can't make " + paths.vault.string() + ": " + failure.message(),
                     "the case folder must be writable"};
    }
    auto book = keep::Book::open(paths.book, keep::Book::Mode::write);
    if (!book) {
        return book.error();
    }
    auto vault =
        seal::Vault::open(paths.vault, options.custodian, report.file.limits, options.jobs);
    if (!vault) {
        return vault.error();
    }
    const auto known = book->sources();
    const auto opened_before = book->key_of("limits");
    if (!known || !opened_before) {
        return known ? opened_before.error() : known.error();
    }
    const bool is_key_changed = *opened_before && **opened_before != limits_key(report.file.limits);
    auto anew = to_open_anew(*vault, is_key_changed);
    anew.merge(to_open_at_last(*known, *vault, is_key_changed));
    const auto delta = compare(*gathered, *known, anew);
    auto done = seal_files(*vault, *book, delta, options, report);
    done = done ? complete_index(*vault, options, report) : done;
    done = done ? sign(*vault, report) : done;
    done = done ? note_problems(*book, report) : done;
    done = done ? book->put("limits", limits_key(report.file.limits), {}) : done;
    done = done ? forget(*book, delta) : done;
    if (!done) {
        return done.error();
    }
    Pipeline pipeline(
        *book, *vault, report.file, {options.jobs, options.until, options.on_progress});
    if (auto derived = pipeline.derive(); !derived) {
        return derived.error();
    }
    report.steps_done = pipeline.steps_done();
    report.steps_kept = pipeline.steps_kept();
    if (options.until >= Stage::share) {
        const auto written = derive_outputs(*book, report.file, pipeline.key(), paths.out);
        if (!written) {
            return written.error();
        }
        report.outputs_written = *written;
    }
    return report;
}

} // namespace ample::run
