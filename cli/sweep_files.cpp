#include <ample/core/pool.hpp>
#include <ample/core/version.hpp>
#include <ample/sweep/line_sweep.hpp>

#include <cli/blindspots.hpp>
#include <cli/custodian.hpp>
#include <cli/digest_source.hpp>
#include <cli/hit_totals.hpp>
#include <cli/indicator_set.hpp>
#include <cli/no_year.hpp>
#include <cli/summary.hpp>
#include <cli/sweep_files.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <atomic>
#include <fstream>
#include <future>

namespace ample::cli {

namespace {

using nlohmann::ordered_json;

constexpr int nothing_found = 1;

/// Of a larger file's output in memory.
constexpr std::size_t output_bytes = std::size_t{64} << 10U;

/// Of logs without a year.
constexpr std::size_t most_notes = 8;

/// What sweeping one file gave.
struct FileSweep {
    std::string output = {};
    std::vector<std::string> problems = {};
    std::vector<std::string> notes = {};
    std::vector<ordered_json> streams = {};
    HitTotals totals = {};
    std::uint64_t hits = 0;
    std::uint64_t hit_lines = 0;
    std::uint64_t lines = 0;
    std::uint64_t bytes = 0;
    std::uint64_t broken = 0;
    std::optional<Error> worst = {};
};

void flush(std::string& output) {
    put_out(output);
    output.clear();
}

class Sweeping {
public:
    Sweeping(const LoadedSet& loaded, const SweepFilesOptions& options, std::size_t jobs)
        : loaded_(loaded), options_(options), jobs_(jobs) {}

    void sweep(const std::vector<InputFile>& files) {
        for (const auto& file : files) {
            total_bytes_ += file.bytes;
        }
        std::vector<FileSweep> slots(in_order_slots(jobs_));
        run_small_aside(jobs_,
                        files.size(),
                        {[&](std::size_t item) { return is_small(files[item]); },
                         [&](const Aside::Turn& turn) {
                             auto& swept = slots[turn.slot] = {};
                             const auto jobs = turn.is_alone ? jobs_ : 1;
                             sweep_file(files[turn.item], jobs, turn.is_alone, swept);
                         },
                         [&](const Aside::Turn& turn) { take(std::move(slots[turn.slot])); }});
        bar_.clear();
    }

    void problem(const Error& error) {
        warn(safe("ample: " + error.what));
        unread_.push_back(error.what);
        worst_ = error;
    }

    void skip(std::string what) { skipped_.push_back(std::move(what)); }

    [[nodiscard]] const FileSweep& sum() const noexcept { return sum_; }

    [[nodiscard]] const std::vector<std::string>& skipped() const noexcept { return skipped_; }

    [[nodiscard]] const std::vector<std::string>& unread() const noexcept { return unread_; }

    [[nodiscard]] const std::optional<Error>& worst() const noexcept { return worst_; }

private:
    static bool is_small(const InputFile& file) noexcept {
        return file.path != "-" && file.bytes <= largest_aside;
    }

    /// Sweeps every stream of a file; `is_direct` says that its output may be written at once.
    void sweep_file(const InputFile& file, std::size_t jobs, bool is_direct, FileSweep& swept) {
        std::uint64_t at = 0;
        open_input(file,
                   {.on_stream =
                        [&](const InputStream& input, ByteSource& source) {
                            sweep_stream(input, source, jobs, is_direct, swept);
                        },
                    .on_problem =
                        [&](const Error& error) {
                            swept.problems.push_back(error.what);
                            swept.worst = error;
                        },
                    .on_progress =
                        [&](std::uint64_t bytes) {
                            if (bytes > at) {
                                done_bytes_ += bytes - at;
                                at = bytes;
                                bar_.show("sweep", done_bytes_, total_bytes_);
                            }
                        }});
        done_bytes_ += file.bytes - std::min(at, file.bytes);
    }

    [[nodiscard]] sweep::LineSweepOptions line_options(std::size_t jobs) const {
        sweep::LineSweepOptions options;
        options.jobs = jobs;
        options.patterns = &loaded_.patterns;
        options.defanged =
            options_.is_defanged ? sweep::Defanged::find : sweep::Defanged::leave_out;
        options.read.zone = options_.zone;
        if (options_.year != 0) {
            options.read.year = options_.year;
        }
        return options;
    }

    void sweep_stream(const InputStream& input,
                      ByteSource& source,
                      std::size_t jobs,
                      bool is_direct,
                      FileSweep& swept) {
        DigestSource digested(source, !options_.coverage.empty());
        HeadSource replay(digested);
        const auto* const format = read::detect(replay.head());
        HitOutput output(options_.form, swept.output);
        const auto drain = [&] {
            if (is_direct && swept.output.size() > output_bytes) {
                flush(swept.output);
            }
        };
        auto options = line_options(jobs);
        if (options_.form == HitForm::text) {
            options.context = options_.context;
            options.on_context = [&](const sweep::ContextLine& line) {
                output.write(input, line);
                drain();
            };
        }
        NoYear no_year;
        const auto told = sweep::sweep_lines(
            replay, format, replay.head(), loaded_.packed, options, [&](const sweep::LineHit& hit) {
                output.write(input, hit);
                swept.totals.add(input, hit);
                no_year.add(hit);
                drain();
            });
        output.end_stream(input, told);
        if (const auto words = no_year.words(input.name()); words && options_.year == 0) {
            swept.notes.push_back(*words);
        }
        swept.hits += told.hits;
        swept.hit_lines += told.hit_lines;
        swept.lines += told.lines;
        swept.bytes += told.bytes;
        ordered_json stream = {{"path", input.path},
                               {"member", input.member},
                               {"format", format != nullptr ? format->name : "none"},
                               {"bytes", told.bytes},
                               {"lines", told.lines},
                               {"hits", told.hits}};
        if (const auto digest = digested.finish(); !digest.is_none()) {
            stream["digest"] = digest.text();
        }
        if (!told.broken.empty()) {
            swept.problems.push_back(input.name() + ": " + told.broken);
            stream["broken"] = told.broken;
            ++swept.broken;
        }
        swept.streams.push_back(std::move(stream));
    }

    /// Writes what a file gave and adds it up, in the order of the files.
    void take(FileSweep swept) {
        if (!swept.output.empty() || !swept.problems.empty() || !swept.notes.empty()) {
            bar_.clear();
        }
        flush(swept.output);
        for (const auto& note : swept.notes) {
            if (notes_ <= most_notes) {
                warn(safe("ample: " + (notes_ < most_notes ? note : "more logs write no year")));
            }
            ++notes_;
        }
        for (const auto& problem : swept.problems) {
            warn(safe("ample: " + problem));
            unread_.push_back(problem);
        }
        if (swept.worst) {
            worst_ = swept.worst;
        }
        sum_.totals.join(swept.totals);
        sum_.hits += swept.hits;
        sum_.hit_lines += swept.hit_lines;
        sum_.lines += swept.lines;
        sum_.bytes += swept.bytes;
        sum_.broken += swept.broken;
        std::move(swept.streams.begin(), swept.streams.end(), std::back_inserter(sum_.streams));
    }

    const LoadedSet& loaded_;
    const SweepFilesOptions& options_;
    std::size_t jobs_;
    ProgressBar bar_;
    std::uint64_t total_bytes_ = 0;
    std::atomic<std::uint64_t> done_bytes_ = 0;
    FileSweep sum_ = {};
    std::vector<std::string> unread_ = {};
    std::vector<std::string> skipped_ = {}; ///< links and special files in folders
    std::optional<Error> worst_ = {};
    std::size_t notes_ = 0;
};

/// What was swept with which set, also when nothing was found.
Status write_coverage(const std::string& path,
                      const LoadedSet& loaded,
                      bool is_defanged,
                      const Sweeping& sweeping,
                      const std::optional<sweep::Presence>& presence) {
    if (path.empty()) {
        return Done{};
    }
    const auto& sum = sweeping.sum();
    ordered_json certificate = {
        {"ample", version},
        {"set",
         {{"digest", loaded.packed.digest().text()},
          {"indicators", loaded.packed.size() + loaded.patterns.size()},
          {"built_from", ordered_json::parse(loaded.packed.about(), nullptr, false)}}},
        {"defanged", is_defanged},
        {"bytes", sum.bytes},
        {"lines", sum.lines},
        {"hits", sum.hits},
        {"streams", sum.streams},
        {"not_read", sweeping.unread()},
        {"not_followed", sweeping.skipped()}};
    certificate["blindspots"] =
        presence ? blindspots_json(*presence) : ordered_json("not looked for, see --gaps");
    std::ofstream file(path, std::ios::binary);
    file << certificate.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    file.close();
    return file ? Status(Done{})
                : Status(Error{Kind::unavailable,
                               "'" + safe(path) + "' can't be written",
                               "choose another place with --coverage"});
}

void print_summary(const FileSweep& sum) {
    Table table({"type",
                 "indicator",
                 ">records",
                 ">strong",
                 ">outside",
                 ">streams",
                 ">machines",
                 "first",
                 "last"});
    for (const auto* total : sum.totals.all()) {
        table.add({std::string(sweep::to_text(total->indicator.type)),
                   safe(total->indicator.value),
                   grouped(total->records),
                   grouped(total->strong),
                   grouped(total->outside),
                   grouped(total->streams.size()),
                   grouped(total->clients.size()),
                   total->first ? to_text(*total->first) : "-",
                   total->last ? to_text(*total->last) : "-"});
    }
    table.print();
}

/// Writes what takes all streams together; false when it can't be.
Status write_whole(HitForm form, const FileSweep& sum) {
    if (form == HitForm::summary) {
        print_summary(sum);
    }
    if (form == HitForm::stix) {
        const auto bundle = share::sighting_bundle(sum.totals.sightings(), custodian().now());
        if (!bundle) {
            return bundle.error();
        }
        put_out(bundle->text);
        if (bundle->left_out != 0) {
            warn(fmt::format("{} indicators are left out: STIX patterns can't say them",
                             grouped(bundle->left_out)));
        }
    }
    return Done{};
}

void tell_sum(const FileSweep& sum, const LoadedSet& loaded) {
    warn(fmt::format("{} hit{} in {} of {} lines, {} in {} stream{}{}; {} indicators",
                     grouped(sum.hits),
                     sum.hits == 1 ? "" : "s",
                     grouped(sum.hit_lines),
                     grouped(sum.lines),
                     bytes_text(sum.bytes),
                     grouped(sum.streams.size()),
                     sum.streams.size() == 1 ? "" : "s",
                     sum.broken == 0 ? "" : fmt::format(" ({} broken off)", grouped(sum.broken)),
                     grouped(loaded.packed.size() + loaded.patterns.size())));
}

/// Reads all files once more, for what of their logs is there.
std::optional<sweep::Presence>
presence_of(const SweepFilesOptions& options, std::span<const InputFile> files, std::size_t jobs) {
    if (!options.has_gaps) {
        return std::nullopt;
    }
    read::ReadOptions read;
    read.zone = options.zone;
    if (options.year != 0) {
        read.year = options.year;
    }
    return measure_presence(files, read, jobs, [](const std::string& /*told before*/) {});
}

} // namespace

int sweep_files(const SweepFilesOptions& options, const Session& session) {
    const auto set = load_set(options.feeds, options.warning_lists, session.job_count());
    if (!set) {
        return fail(set.error());
    }
    if (const auto heading = heading_of(options.form); !heading.empty()) {
        say(heading);
    }
    // A flipped bit would hide an indicator without a word, so that a certificate, which names the
    // digest of the set, is not given without it. It is computed beside the sweep.
    auto sound = set->is_mapped && !options.coverage.empty()
                     ? std::async(std::launch::async, [&set] { return set->packed.check(); })
                     : std::future<Status>();
    Sweeping sweeping(*set, options, session.job_count());
    const auto files = list_files(
        options.paths,
        [&](const Error& error) { sweeping.problem(error); },
        [&](std::string what) { sweeping.skip(std::move(what)); });
    sweeping.sweep(files);
    if (const auto count = sweeping.skipped().size(); count != 0) {
        warn(fmt::format("{} {} in folders not followed, the first {}",
                         grouped(count),
                         count == 1 ? "link or special file" : "links or special files",
                         safe(sweeping.skipped().front())));
    }
    const auto presence = presence_of(options, files, session.job_count());
    if (sound.valid()) {
        if (const auto told = sound.get(); !told) {
            return fail({told.error().kind,
                         "'" + safe(options.feeds.front()) +
                             "' is damaged, so that indicators may "
                             "have been missed: " +
                             told.error().what,
                         told.error().hint});
        }
    }
    const auto& sum = sweeping.sum();
    if (const auto written = write_whole(options.form, sum); !written) {
        return fail(written.error());
    }
    if (options.form == HitForm::text || options.form == HitForm::summary) {
        tell_sum(sum, *set);
    }
    constexpr std::size_t most_told = 20;
    for (const auto& line :
         presence ? blindspots_text(*presence, most_told) : std::vector<std::string>()) {
        warn(line);
    }
    if (const auto written =
            write_coverage(options.coverage, *set, options.is_defanged, sweeping, presence);
        !written) {
        return fail(written.error());
    }
    if (sweeping.worst()) {
        return exit_status(sweeping.worst()->kind);
    }
    if (sum.broken > 0) {
        return exit_status(Kind::damaged);
    }
    return sum.hits > 0 ? 0 : nothing_found;
}

} // namespace ample::cli
