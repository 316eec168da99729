#include <ample/core/pool.hpp>
#include <ample/run/detail/line_parts.hpp>
#include <ample/run/detail/stream_key.hpp>
#include <ample/run/hunt.hpp>
#include <ample/run/run.hpp>
#include <ample/run/stream.hpp>
#include <ample/seal/index/index.hpp>
#include <ample/seal/layout.hpp>
#include <ample/sweep/index_keys.hpp>

#include <algorithm>
#include <set>

namespace ample::run {

namespace {

namespace fs = std::filesystem;
using seal::index::FramePlace;

/// The bytes of one exhibit from `begin` to `end`.
class RangeSource final : public ByteSource {
public:
    RangeSource(const seal::Vault& vault, const Digest& object, ByteRange range)
        : vault_(vault), object_(object), range_(range) {}

    Result<std::size_t> read(std::span<char> into) override {
        constexpr std::uint64_t piece = std::uint64_t{1} << 20U;
        const auto count = std::min({std::uint64_t{into.size()}, piece, range_.size()});
        if (count == 0) {
            return std::size_t{0};
        }
        const auto text = vault_.read_range(object_, {range_.begin, range_.begin + count});
        if (!text) {
            return text.error();
        }
        std::copy(text->begin(), text->end(), into.begin());
        range_.begin += count;
        return text->size();
    }

private:
    const seal::Vault& vault_;
    Digest object_;
    ByteRange range_;
};

/// What is to be read of one stream.
struct Quarry {
    const Stream* stream = nullptr;
    const read::Format* format = nullptr;
    bool is_whole = false;
    std::vector<ByteRange> frames = {};  ///< named by the index
    std::vector<ByteRange> headers = {}; ///< with header lines
};

struct Catch {
    std::vector<std::pair<Value, std::string>> hits = {};
    std::uint64_t bytes = 0;
    std::string problem = {};
};

/// One hunt over one case.
class Hunt {
public:
    Hunt(const seal::Vault& vault, const CaseFile& file, const HuntOptions& options)
        : vault_(vault), file_(file), options_(options),
          index_(seal::index::Index::open(seal::index_path(vault.folder()))) {}

    /// Sorts the indicators by what the index says of them.
    void ask(std::vector<sweep::Indicator> indicators) {
        report_.indicators = indicators.size();
        std::vector<seal::index::KeyRange> ranges;
        std::vector<Asked> asked;
        std::map<seal::index::Key, std::size_t> hiding; // and their ranges
        std::vector<sweep::Indicator> hunted;
        for (auto& indicator : indicators) {
            const auto keys = sweep::index_keys(indicator);
            if (!keys && !options_.reads_all) {
                ++report_.not_hunted[std::string(to_text(indicator.type))];
                continue;
            }
            const auto begin = ranges.size();
            if (keys) {
                ranges.insert(ranges.end(), keys->values.begin(), keys->values.end());
            }
            asked.push_back({begin, ranges.size(), keys ? keys->hiding : Keys()});
            for (const auto key : asked.back().hiding) {
                hiding.emplace(key, 0);
            }
            hunted.push_back(std::move(indicator));
        }
        for (auto& [key, at] : hiding) {
            at = ranges.size();
            ranges.push_back({key, key});
        }
        if (!options_.reads_all) {
            auto found = index_.find(ranges);
            named_ = std::move(found.frames);
            for (const auto& one : asked) {
                const auto first = found.is_there.begin() + static_cast<std::ptrdiff_t>(one.begin);
                const auto last = found.is_there.begin() + static_cast<std::ptrdiff_t>(one.end);
                const bool may_hide =
                    std::any_of(one.hiding.begin(), one.hiding.end(), [&](auto key) {
                        return found.is_there[hiding.at(key)];
                    });
                report_.ruled_out += !may_hide && std::find(first, last, true) == last ? 1 : 0;
            }
            add_problems(found.damaged);
        }
        add_problems({index_.bad_runs().begin(), index_.bad_runs().end()});
        headers_ = marked(seal::index::Mark::header_line);
        wide_ = marked(seal::index::Mark::utf16);
        set_ = sweep::IndicatorSet::build(std::move(hunted), sweep::BuiltIns::leave_out);
    }

    /// What to read of the evidence.
    void look(const std::vector<Stream>& streams) {
        for (const auto& stream : streams) {
            if (stream.place.role != "evidence" || stream.bytes == 0) {
                continue;
            }
            const auto* const format = read::format_named(stream.format);
            if (format == nullptr || format->open == nullptr) {
                ++report_.streams_unread;
                continue;
            }
            ++report_.streams;
            report_.bytes += stream.bytes;
            add(stream, *format);
        }
    }

    HuntReport run(const sweep::OnHit& on_hit) {
        const std::size_t batch = options_.jobs * 8;
        std::set<std::string> found;
        for (std::size_t begin = 0; begin < quarries_.size(); begin += batch) {
            const auto count = std::min(batch, quarries_.size() - begin);
            std::vector<Catch> caught(count);
            parallel_for(options_.jobs, count, [&](std::size_t i) {
                caught[i] = sweep_one(quarries_[begin + i]);
            });
            for (auto& one : caught) {
                report_.bytes_read += one.bytes;
                if (!one.problem.empty()) {
                    report_.problems.push_back(std::move(one.problem));
                }
                for (const auto& [hit, line] : one.hits) {
                    ++report_.hits;
                    found.insert(std::get<ValueOrigin>(hit.origins.back()).digest.hex());
                    on_hit(hit, line);
                }
            }
            if (options_.on_progress) {
                options_.on_progress("hunt", begin + count, quarries_.size());
            }
        }
        report_.found = found.size();
        return std::move(report_);
    }

private:
    using Keys = std::vector<seal::index::Key>;

    /// What the index is asked about one indicator.
    struct Asked {
        std::size_t begin = 0; ///< of its ranges
        std::size_t end = 0;
        Keys hiding = {};
    };

    [[nodiscard]] std::vector<FramePlace> marked(seal::index::Mark mark) const {
        const auto key = seal::index::mark_key(mark);
        const seal::index::KeyRange range = {key, key};
        return index_.find({&range, 1}).frames;
    }

    void add_problems(const std::vector<seal::index::BadRun>& runs) {
        for (const auto& run : runs) {
            report_.problems.push_back("index/" + run.path.filename().string() + ": " + run.why +
                                       "; what it covers is read whole");
        }
    }

    void add(const Stream& stream, const read::Format& format) {
        Quarry quarry{&stream, &format};
        const auto layout = vault_.layout(stream.object);
        if (!layout) {
            report_.problems.push_back(name_of(stream) + ": " + layout.error().what);
            return;
        }
        report_.frames += layout->frames.size();
        const bool is_covered = index_.covers(layout->object);
        if (options_.reads_all || !is_covered) {
            report_.streams_scanned += is_covered ? 0 : 1;
            quarry.is_whole = true;
            quarries_.push_back(std::move(quarry));
            return;
        }
        const auto pick = [&](const std::vector<FramePlace>& places) {
            std::vector<ByteRange> ranges;
            for (const auto& frame : layout->frames) {
                if (std::binary_search(
                        places.begin(), places.end(), FramePlace{layout->object, frame.number})) {
                    ranges.push_back(frame.where);
                }
            }
            return ranges;
        };
        quarry.frames = pick(named_);
        if (quarry.frames.empty()) {
            return;
        }
        report_.frames_named += quarry.frames.size();
        quarry.headers = pick(headers_);
        quarry.is_whole = !read::is_by_lines(format.resume) || !pick(wide_).empty();
        quarries_.push_back(std::move(quarry));
    }

    Catch sweep_one(const Quarry& quarry) const {
        Catch caught;
        const auto& stream = *quarry.stream;
        const auto keep = [&](const Value& hit, std::string_view line) {
            caught.hits.emplace_back(hit, std::string(line));
        };
        if (quarry.is_whole) {
            auto source = vault_.open_object(stream.object);
            if (source) {
                const auto swept = sweep::sweep_stream(**source,
                                                       *quarry.format,
                                                       read_options(file_, stream.place.path),
                                                       *set_,
                                                       stream.place,
                                                       keep);
                caught.problem = swept.broken;
            } else {
                caught.problem = source.error().what;
            }
            caught.bytes = stream.bytes;
        } else if (auto done = sweep_parts(quarry, keep, caught); !done) {
            caught.problem = done.error().what;
        }
        if (!caught.problem.empty()) {
            caught.problem.insert(0, name_of(stream) + ": ");
        }
        return caught;
    }

    Status sweep_parts(const Quarry& quarry, const sweep::OnHit& keep, Catch& caught) const {
        const auto& stream = *quarry.stream;
        const auto parts = detail::whole_lines(vault_, stream.object, stream.bytes, quarry.frames);
        if (!parts) {
            return parts.error();
        }
        for (const auto& range : *parts) {
            sweep::StreamPart part{.begin = range.begin};
            if (quarry.format->resume == read::Resume::header) {
                auto header = detail::header_before(
                    vault_, stream.object, stream.bytes, quarry.headers, range.begin);
                if (!header) {
                    return header.error();
                }
                part.header = std::move(*header);
            }
            RangeSource source(vault_, stream.object, range);
            const auto swept = sweep::sweep_part(source,
                                                 part,
                                                 *quarry.format,
                                                 read_options(file_, stream.place.path),
                                                 *set_,
                                                 stream.place,
                                                 keep);
            caught.bytes += range.size();
            if (!swept.broken.empty()) {
                return Error{Kind::damaged, swept.broken, "run 'ample verify'"};
            }
        }
        return Done{};
    }

    const seal::Vault& vault_;
    const CaseFile& file_;
    const HuntOptions& options_;
    seal::index::Index index_;
    std::vector<FramePlace> named_;
    std::vector<FramePlace> headers_;
    std::vector<FramePlace> wide_; ///< where exhibits in UTF-16 begin
    std::optional<sweep::IndicatorSet> set_;
    std::vector<Quarry> quarries_;
    HuntReport report_;
};

} // namespace

Result<HuntReport> hunt(const fs::path& folder,
                        std::vector<sweep::Indicator> indicators,
                        const HuntOptions& options,
                        const sweep::OnHit& on_hit) {
    const auto file = read_case_file(folder);
    if (!file) {
        return file.error();
    }
    const auto paths = CasePaths::of(folder);
    const auto vault = seal::Vault::open_to_read(paths.vault);
    if (!vault) {
        return vault.error();
    }
    auto book = keep::Book::open(paths.book, keep::Book::Mode::read);
    if (!book) {
        return book.error();
    }
    const auto exhibits = book->values_of_kind("exhibit");
    if (!exhibits) {
        return exhibits.error();
    }
    const auto streams = streams_of(*exhibits);
    Hunt hunt(*vault, *file, options);
    hunt.ask(std::move(indicators));
    hunt.look(streams);
    return hunt.run(on_hit);
}

} // namespace ample::run
