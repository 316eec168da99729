#include <ample/core/ascii.hpp>
#include <ample/sweep/yara/detail/run.hpp>
#include <ample/sweep/yara/scan.hpp>

#include <algorithm>
#include <functional>
#include <optional>

namespace ample::sweep::yara {

namespace {

using detail::RuleSet;
using detail::RuleSets;
using detail::RunOutcome;

constexpr std::size_t overlap_bytes = std::size_t{64} << 10U;

/// Fills `into` as far as the source gives, and hashes it; "" or why it ended early.
class Reader {
public:
    explicit Reader(ByteSource& source) : source_(source) {}

    /// Appends up to `most` bytes to `bytes`.
    void append(std::string& bytes, std::size_t most) {
        constexpr std::size_t piece = std::size_t{1} << 20U;
        const auto end = bytes.size() + most;
        while (bytes.size() < end && !is_at_end_) {
            const auto begin = bytes.size();
            bytes.resize(std::min(end, begin + piece));
            const auto count = source_.read({bytes.data() + begin, bytes.size() - begin});
            bytes.resize(begin + (count ? *count : 0));
            hasher_.update(std::string_view(bytes).substr(begin));
            total_ += bytes.size() - begin;
            is_at_end_ = !count || *count == 0;
            if (!count) {
                broken_ = count.error().what;
            }
        }
    }

    [[nodiscard]] bool is_at_end() const noexcept { return is_at_end_; }

    [[nodiscard]] std::uint64_t total() const noexcept { return total_; }

    [[nodiscard]] const std::string& broken() const noexcept { return broken_; }

    Digest digest() { return hasher_.finish(); }

private:
    ByteSource& source_;
    Hasher hasher_ = {};
    bool is_at_end_ = false;
    std::uint64_t total_ = 0;
    std::string broken_ = {};
};

void add(Scan& scan, RunOutcome run) {
    for (auto& [number, finding] : run.findings) {
        scan.findings.push_back(std::move(finding));
    }
    scan.not_run.insert(scan.not_run.end(), run.cut.begin(), run.cut.end());
    scan.seconds += run.seconds;
}

void settle(Scan& scan) {
    std::stable_sort(scan.findings.begin(), scan.findings.end());
    std::stable_sort(
        scan.not_run.begin(), scan.not_run.end(), [](const NotRun& a, const NotRun& b) {
            return std::tie(a.file, a.rule, a.why) < std::tie(b.file, b.rule, b.why);
        });
}

} // namespace

std::string NameOfBytes::filename() const {
    const auto slash = path.find_last_of("/\\");
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string NameOfBytes::extension() const {
    const auto name = filename();
    const auto dot = name.rfind('.');
    return dot == std::string::npos ? std::string() : ascii::lower(name.substr(dot));
}

std::shared_ptr<Results::Entry> Results::at(const Digest& digest) {
    const std::lock_guard<std::mutex> held(lock_);
    auto& entry = entries_[digest];
    if (!entry) {
        entry = std::make_shared<Entry>();
    }
    return entry;
}

void Results::count(bool is_saved) noexcept {
    const std::lock_guard<std::mutex> held(lock_);
    ++(is_saved ? saved_ : scanned_);
}

std::uint64_t Results::scanned() const noexcept {
    const std::lock_guard<std::mutex> held(lock_);
    return scanned_;
}

std::uint64_t Results::saved() const noexcept {
    const std::lock_guard<std::mutex> held(lock_);
    return saved_;
}

struct Scanner::State {
    State(const Rules& all, Results& kept, const ScanLimits& bounds)
        : sets(all.sets()), results(kept), limits(bounds) {
        if (sets.by_content.rules) {
            content.emplace(sets, sets.by_content, sets.by_content.rules.get(), limits);
        }
        if (sets.by_name.rules) {
            named.emplace(sets, sets.by_name, sets.by_name.rules.get(), limits);
        }
    }

    RunOutcome run_whole(detail::Runner& runner,
                         const RuleSet& set,
                         std::string_view bytes,
                         const NameOfBytes& name) const {
        detail::Bytes whole;
        whole.whole = bytes;
        auto run = runner.run(whole, name);
        return run.failure.empty()
                   ? run
                   : detail::run_in_parts(sets, set, bytes, name, limits, run.failure);
    }

    /// What the rules of content find in `bytes`, scanned once.
    Scan by_content(const std::string& bytes, const Digest& digest) {
        Scan scan;
        if (content) {
            const auto entry = results.at(digest);
            const std::lock_guard<std::mutex> held(entry->lock);
            results.count(entry->is_there);
            if (!entry->is_there) {
                add(entry->scan, run_whole(*content, sets.by_content, bytes, {}));
                settle(entry->scan);
                entry->scan.bytes = bytes.size();
                entry->is_there = true;
            }
            scan = entry->scan;
        }
        return scan;
    }

    Scan scan_whole(Reader& reader, const std::string& bytes, const NameOfBytes& name) {
        const auto digest = reader.digest();
        auto scan = by_content(bytes, digest);
        if (named) {
            add(scan, run_whole(*named, sets.by_name, bytes, name));
        }
        scan.digest = digest;
        scan.bytes = bytes.size();
        scan.broken = reader.broken();
        settle(scan);
        return scan;
    }

    /// Runs the rules over more bytes than are held, all in one set as the stream is read once.
    Scan scan_blocks(Reader& reader, const std::string& head, const NameOfBytes& name) {
        Scan scan;
        scan.in_blocks = true;
        const auto& set = sets.for_one_pass();
        if (set.rules) {
            detail::Runner runner(sets, set, set.rules.get(), limits);
            auto run = runner.run(blocks_of(reader, head), name);
            if (!run.failure.empty()) {
                run.cut.push_back({{}, {}, run.failure});
            }
            add(scan, std::move(run));
            results.count(false);
        }
        std::string rest; // a run that was given up did not read to the end
        while (!reader.is_at_end()) {
            rest.clear();
            reader.append(rest, limits.block_bytes);
        }
        scan.digest = reader.digest();
        scan.bytes = reader.total();
        scan.broken = reader.broken();
        settle(scan);
        return scan;
    }

    /// `read` is what was read before it was known how long the stream is.
    detail::Bytes blocks_of(Reader& reader, const std::string& read) const {
        detail::Bytes bytes;
        bytes.in_blocks = true;
        bytes.head = std::string_view(read).substr(0, limits.block_bytes);
        bytes.size = [&reader] { return reader.total(); };
        auto at = std::make_shared<std::size_t>(bytes.head.size());
        auto block = std::make_shared<std::string>();
        bytes.next = [this, &reader, &read, at, block]()
            -> std::optional<std::pair<std::uint64_t, std::string_view>> {
            const auto overlap = std::min(*at, overlap_bytes);
            const auto begin = *at - overlap;
            if (*at < read.size()) {
                *block = read.substr(begin, limits.block_bytes);
            } else {
                if (block->size() < overlap) {
                    *block = read.substr(begin);
                }
                block->erase(0, block->size() - overlap);
                reader.append(*block, limits.block_bytes - overlap);
            }
            if (block->size() == overlap) {
                return std::nullopt;
            }
            *at = begin + block->size();
            return std::pair(std::uint64_t{begin}, std::string_view(*block));
        };
        return bytes;
    }

    const RuleSets& sets;
    Results& results;
    ScanLimits limits;
    std::optional<detail::Runner> content = {};
    std::optional<detail::Runner> named = {};
};

Scanner::Scanner(const Rules& rules, Results& results, const ScanLimits& limits)
    : state_(std::make_unique<State>(rules, results, limits)) {}

Scanner::~Scanner() = default;

Scan Scanner::scan(ByteSource& source, const NameOfBytes& name) {
    const auto& limits = state_->limits;
    Reader reader(source);
    std::string bytes;
    reader.append(bytes, limits.whole_bytes + 1); // one more tells whether there is more
    if (bytes.size() <= limits.whole_bytes) {
        return state_->scan_whole(reader, bytes, name);
    }
    if (bytes.size() < limits.block_bytes) {
        reader.append(bytes, limits.block_bytes - bytes.size());
    }
    return state_->scan_blocks(reader, bytes, name);
}

Scan Scanner::scan_known(const Digest& digest,
                         const std::function<Result<std::unique_ptr<ByteSource>>()>& open,
                         const NameOfBytes& name) {
    if (!state_->named) {
        const auto entry = state_->results.at(digest);
        const std::lock_guard<std::mutex> held(entry->lock);
        if (entry->is_there) {
            state_->results.count(true);
            auto scan = entry->scan;
            scan.digest = digest;
            return scan;
        }
    }
    auto source = open();
    if (!source) {
        Scan scan;
        scan.digest = digest;
        scan.broken = source.error().what;
        return scan;
    }
    auto scanned = scan(**source, name);
    if (scanned.in_blocks && !state_->named && scanned.broken.empty()) {
        const auto entry = state_->results.at(digest);
        const std::lock_guard<std::mutex> held(entry->lock);
        entry->scan = scanned;
        entry->is_there = true;
    }
    return scanned;
}

} // namespace ample::sweep::yara
