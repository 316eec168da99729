#include <ample/sweep/detail/by_lines.hpp>
#include <ample/sweep/detail/line_blocks.hpp>
#include <ample/sweep/detail/line_judge.hpp>
#include <ample/sweep/line_sweep.hpp>

namespace ample::sweep {

namespace {

/// Sweeps a stream record by record, by the decoded fields.
class ByRecords {
public:
    ByRecords(const read::Format& format,
              const PackedSet& set,
              const LineSweepOptions& options,
              const OnLineHit& on_hit)
        : format_(format), options_(options), judge_(set, format.name, options, sweep_, on_hit) {}

    LineSweep run(ByteSource& source) {
        const auto reader = format_.open(options_.read);
        read::StreamTally tally;
        bool has_open_end = false;
        const auto status = read::read_stream(
            source, *reader, tally, [&](const read::Item& item, std::string_view bytes) {
                judge_.take({.number = sweep_.lines + 1,
                             .where = read::range_of(item),
                             .text = bytes,
                             .record = std::get_if<read::Record>(&item)},
                            {});
                sweep_.lines += detail::count_lines(bytes);
                has_open_end = !bytes.ends_with('\n');
            });
        sweep_.lines += has_open_end ? 1 : 0;
        sweep_.bytes = tally.bytes;
        if (!status) {
            sweep_.broken = status.error().what;
        }
        return std::move(sweep_);
    }

private:
    const read::Format& format_;
    const LineSweepOptions& options_;
    LineSweep sweep_ = {};
    detail::LineJudge judge_;
};

bool is_utf16(std::string_view head) noexcept {
    return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
}

} // namespace

LineSweep sweep_lines(ByteSource& source,
                      const read::Format* format,
                      std::string_view head,
                      const PackedSet& set,
                      const LineSweepOptions& options,
                      const OnLineHit& on_hit) {
    const auto* reads = format != nullptr && format->open != nullptr ? format : nullptr;
    const bool needs_all = options.patterns != nullptr && options.patterns->tries_every_record();
    if (reads == nullptr && needs_all) {
        reads = read::format_named("text");
    }
    if (reads != nullptr && (needs_all || !read::is_by_lines(reads->resume) || is_utf16(head))) {
        return ByRecords(*reads, set, options, on_hit).run(source);
    }
    return detail::ByLines(source, reads, set, options, on_hit).run();
}

} // namespace ample::sweep
