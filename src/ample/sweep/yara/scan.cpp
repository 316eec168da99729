#include <ample/core/ascii.hpp>
#include <ample/sweep/yara/detail/run.hpp>
#include <ample/sweep/yara/scan.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace ample::sweep::yara {

namespace {

using detail::RuleSet;
using detail::RuleSets;
using detail::RunOutcome;

constexpr std::size_t overlap_bytes = std::size_t{64} << 10U;

constexpr std::size_t piece_bytes = std::size_t{1} << 20U;

/// Bytes of one stream in memory that is used again for the next: to clear and to ask the system
/// for a fresh piece for every small file takes longer than to scan it.
class Held {
public:
    /// Room behind the bytes held.
    std::span<char> room(std::size_t more) {
        if (bytes_.size() < size_ + more) {
            bytes_.resize(std::max(size_ + more, std::min(2 * bytes_.size(), size_ + 64 * more)));
        }
        return {bytes_.data() + size_, more};
    }

    void add(std::size_t count) noexcept { size_ += count; }

    /// Forgets the bytes, and the memory where it is more than `most`.
    void clear(std::size_t most) {
        size_ = 0;
        if (bytes_.size() > most) {
            bytes_ = {};
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }

    [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), size_}; }

private:
    std::vector<char> bytes_ = {};
    std::size_t size_ = 0;
};

/// Reads a stream as far as it gives, and hashes it; "" or why it ended early.
class Reader {
public:
    explicit Reader(ByteSource& source) : source_(source) {}

    /// Appends up to `most` bytes to `bytes`.
    void append(Held& bytes, std::size_t most) {
        const auto end = bytes.size() + most;
        while (bytes.size() < end && !is_at_end_) {
            bytes.add(read(bytes.room(std::min(end - bytes.size(), piece_bytes))));
        }
    }

    void append(std::string& bytes, std::size_t most) {
        const auto end = bytes.size() + most;
        while (bytes.size() < end && !is_at_end_) {
            const auto begin = bytes.size();
            bytes.resize(std::min(end, begin + piece_bytes));
            bytes.resize(begin + read({bytes.data() + begin, bytes.size() - begin}));
        }
    }

    [[nodiscard]] bool is_at_end() const noexcept { return is_at_end_; }

    [[nodiscard]] std::uint64_t total() const noexcept { return total_; }

    [[nodiscard]] const std::string& broken() const noexcept { return broken_; }

    Digest digest() { return hasher_.finish(); }

private:
    std::size_t read(std::span<char> into) {
        const auto count = source_.read(into);
        const auto given = count ? *count : 0;
        hasher_.update(std::string_view(into.data(), given));
        total_ += given;
        is_at_end_ = given == 0;
        if (!count) {
            broken_ = count.error().what;
        }
        return given;
    }

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
    State(const Rules& given, Results& kept, const ScanLimits& bounds)
        : sets(given.sets()), results(kept), limits(bounds) {
        if (sets.by_content.rules) {
            content.emplace(sets, sets.by_content, sets.by_content.rules.get(), limits);
        }
        if (sets.by_name.rules) {
            named.emplace(sets, sets.by_name, sets.by_name.rules.get(), limits);
        }
        if (sets.together.rules && sets.left_out_together.empty()) {
            all.emplace(sets, sets.together, sets.together.rules.get(), limits);
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

    /// One pass with all rules over bytes that are new. What the rules of content find goes into
    /// `kept`, what those of names find is given back; nothing where the pass does not count.
    std::optional<RunOutcome> run_all(std::string_view bytes, const NameOfBytes& name, Scan& kept) {
        detail::Bytes whole;
        whole.whole = bytes;
        auto run = all->run(whole, name);
        if (!run.failure.empty() || !run.cut.empty()) {
            return std::nullopt;
        }
        RunOutcome of_names;
        const auto of_content = sets.by_content.is_relied_on.size(); // they come first
        for (auto& [number, finding] : run.findings) {
            if (number < of_content) {
                kept.findings.push_back(std::move(finding));
            } else {
                of_names.findings.emplace_back(number, std::move(finding));
            }
        }
        kept.seconds += run.seconds;
        return of_names;
    }

    /// What the rules of content find in `bytes`, scanned once. Rules of names run in the same pass
    /// where there is one: `of_names` is what they found then.
    Scan by_content(std::string_view bytes,
                    const Digest& digest,
                    const NameOfBytes& name,
                    std::optional<RunOutcome>& of_names) {
        const auto entry = results.at(digest);
        const std::lock_guard<std::mutex> alone(entry->lock);
        results.count(entry->is_there);
        if (!entry->is_there) {
            of_names = all ? run_all(bytes, name, entry->scan) : std::nullopt;
            if (!of_names) {
                add(entry->scan, run_whole(*content, sets.by_content, bytes, {}));
            }
            settle(entry->scan);
            entry->scan.bytes = bytes.size();
            entry->is_there = true;
        }
        return entry->scan;
    }

    Scan scan_whole(Reader& reader, std::string_view bytes, const NameOfBytes& name) {
        const auto digest = reader.digest();
        std::optional<RunOutcome> of_names;
        auto scan = content ? by_content(bytes, digest, name, of_names) : Scan();
        if (named) {
            add(scan,
                of_names ? std::move(*of_names) : run_whole(*named, sets.by_name, bytes, name));
        }
        scan.digest = digest;
        scan.bytes = bytes.size();
        scan.broken = reader.broken();
        settle(scan);
        return scan;
    }

    /// Runs the rules over more bytes than are held, all in one set as the stream is read once.
    Scan scan_blocks(Reader& reader, std::string_view head, const NameOfBytes& name) {
        Scan scan;
        scan.in_blocks = true;
        const auto& set = sets.for_one_pass();
        if (set.rules) {
            detail::Runner runner(sets, set, set.rules.get(), limits);
            auto run = runner.run(blocks_of(reader, head), name);
            if (!run.failure.empty()) {
                run.cut.push_back({{}, {}, run.failure});
            }
            for (const auto number : sets.left_out_together) {
                run.cut.push_back({sets.texts[number].path,
                                   {},
                                   "does not compile beside rules that ask for the name of a file, "
                                   "and so long a stream is read once for all rules"});
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
    detail::Bytes blocks_of(Reader& reader, std::string_view read) const {
        detail::Bytes bytes;
        bytes.in_blocks = true;
        bytes.head = read.substr(0, limits.block_bytes);
        bytes.size = [&reader] { return reader.total(); };
        auto at = std::make_shared<std::size_t>(bytes.head.size());
        auto block = std::make_shared<std::string>();
        bytes.next = [this, &reader, read, at, block]()
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
    Held held = {};
    std::optional<detail::Runner> content = {};
    std::optional<detail::Runner> named = {};
    std::optional<detail::Runner> all = {}; ///< where there are rules of both
};

Scanner::Scanner(const Rules& rules, Results& results, const ScanLimits& limits)
    : state_(std::make_unique<State>(rules, results, limits)) {}

Scanner::~Scanner() = default;

Scan Scanner::scan(ByteSource& source, const NameOfBytes& name) {
    const auto& limits = state_->limits;
    Reader reader(source);
    auto& bytes = state_->held;
    bytes.clear(limits.block_bytes);
    reader.append(bytes, limits.whole_bytes + 1); // one more tells whether there is more
    if (bytes.size() <= limits.whole_bytes) {
        return state_->scan_whole(reader, bytes.view(), name);
    }
    if (bytes.size() < limits.block_bytes) {
        reader.append(bytes, limits.block_bytes - bytes.size());
    }
    return state_->scan_blocks(reader, bytes.view(), name);
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
