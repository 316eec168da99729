#include <ample/core/version.hpp>
#include <ample/sweep/line_sweep.hpp>

#include <cli/indicator_set.hpp>
#include <cli/summary.hpp>
#include <cli/sweep_files.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace ample::cli {

namespace {

using nlohmann::ordered_json;

constexpr int nothing_found = 1;

/// Sweeps stream after stream and sums up.
class Sweeping {
public:
    Sweeping(const LoadedSet& loaded, const SweepFilesOptions& options, std::size_t jobs)
        : set_(loaded.packed), others_(loaded.patterns.size()), options_(options),
          output_(options.form) {
        line_options_.patterns = &loaded.patterns;
        line_options_.jobs = jobs;
        line_options_.read.zone = options.zone;
        if (options.year != 0) {
            line_options_.read.year = options.year;
        }
    }

    void take(const InputStream& input, ByteSource& source) {
        HeadSource replay(source);
        const auto* format = read::detect(replay.head());
        const auto swept = sweep::sweep_lines(
            replay, format, replay.head(), set_, line_options_, [&](const sweep::LineHit& hit) {
                output_.write(input, hit);
            });
        output_.end_stream(input, swept);
        hits_ += swept.hits;
        hit_lines_ += swept.hit_lines;
        lines_ += swept.lines;
        bytes_ += swept.bytes;
        ordered_json stream = {{"path", input.path},
                               {"member", input.member},
                               {"format", format != nullptr ? format->name : "none"},
                               {"bytes", swept.bytes},
                               {"lines", swept.lines},
                               {"hits", swept.hits}};
        if (!swept.broken.empty()) {
            warn(safe(input.name() + ": " + swept.broken));
            stream["broken"] = swept.broken;
            ++broken_;
        }
        streams_.push_back(std::move(stream));
    }

    /// Says what was swept; the exit status.
    int finish() const {
        if (options_.form == HitForm::text) {
            warn(fmt::format("{} hits in {} of {} lines, {} in {} streams{}; {} indicators",
                             grouped(hits_),
                             grouped(hit_lines_),
                             grouped(lines_),
                             bytes_text(bytes_),
                             grouped(streams_.size()),
                             broken_ == 0 ? "" : fmt::format(" ({} broken off)", grouped(broken_)),
                             grouped(set_.size() + others_)));
        }
        if (broken_ > 0) {
            return exit_status(Kind::damaged);
        }
        return hits_ > 0 ? 0 : nothing_found;
    }

    /// What was swept with which set, also when nothing was found.
    [[nodiscard]] Status write_coverage(const std::vector<std::string>& unread) const {
        if (options_.coverage.empty()) {
            return Done{};
        }
        const ordered_json certificate = {{"ample", version},
                                          {"set",
                                           {{"digest", set_.digest().text()},
                                            {"indicators", set_.size() + others_},
                                            {"built_from", ordered_json::parse(set_.about())}}},
                                          {"bytes", bytes_},
                                          {"lines", lines_},
                                          {"hits", hits_},
                                          {"streams", streams_},
                                          {"not_read", unread}};
        std::ofstream file(options_.coverage, std::ios::binary);
        file << certificate.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
        file.close();
        return file ? Status(Done{})
                    : Status(Error{Kind::unavailable,
                                   "'" + safe(options_.coverage) + "' can't be written",
                                   "choose another place with --coverage"});
    }

private:
    const sweep::PackedSet& set_;
    std::size_t others_;
    const SweepFilesOptions& options_;
    HitOutput output_;
    sweep::LineSweepOptions line_options_ = {};
    std::vector<ordered_json> streams_ = {};
    std::uint64_t hits_ = 0;
    std::uint64_t hit_lines_ = 0;
    std::uint64_t lines_ = 0;
    std::uint64_t bytes_ = 0;
    std::uint64_t broken_ = 0;
};

} // namespace

int sweep_files(const SweepFilesOptions& options, const Session& session) {
    const auto set = load_set(options.feeds);
    if (!set) {
        return fail(set.error());
    }
    Sweeping sweeping(*set, options, session.job_count());
    int worst = 0;
    std::vector<std::string> unread;
    for (const auto& path : options.paths) {
        const auto done = for_each_stream(path, [&](const InputStream& input, ByteSource& source) {
            sweeping.take(input, source);
        });
        if (!done) {
            worst = fail(done.error());
            unread.push_back(done.error().what);
        }
    }
    const int status = sweeping.finish();
    if (const auto written = sweeping.write_coverage(unread); !written) {
        return fail(written.error());
    }
    return worst != 0 ? worst : status;
}

} // namespace ample::cli
