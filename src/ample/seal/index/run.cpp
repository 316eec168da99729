#include <ample/seal/detail/file.hpp>
#include <ample/seal/index/run.hpp>
#include <ample/seal/index/run_format.hpp>

#include <fcntl.h>
#include <sys/mman.h>

#include <algorithm>
#include <utility>

namespace ample::seal::index {

namespace {

Error damaged(std::string why) {
    return Error{Kind::damaged, std::move(why), "run 'ample seal CASE --reindex'"};
}

/// A file mapped into memory for as long as this lives.
class Mapping {
public:
    Mapping() = default;

    Mapping(void* at, std::size_t size) noexcept : at_(at), size_(size) {}

    ~Mapping() {
        if (at_ != nullptr) {
            ::munmap(at_, size_);
        }
    }

    Mapping(Mapping&& other) noexcept
        : at_(std::exchange(other.at_, nullptr)), size_(std::exchange(other.size_, 0)) {}

    Mapping& operator=(Mapping&& other) noexcept {
        std::swap(at_, other.at_);
        std::swap(size_, other.size_);
        return *this;
    }

    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    [[nodiscard]] std::string_view bytes() const noexcept {
        return {static_cast<const char*>(at_), size_};
    }

private:
    void* at_ = nullptr;
    std::size_t size_ = 0;
};

UnitRange read_range(std::string_view bytes, std::size_t at) {
    UnitRange range;
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                range.object.bytes.size(),
                range.object.bytes.begin());
    range.first_frame = static_cast<std::uint32_t>(format::get(bytes, at + 32, 4));
    const auto frames = static_cast<std::uint32_t>(format::get(bytes, at + 36, 4));
    range.frames = frames & ~format::end_flag;
    range.is_end = (frames & format::end_flag) != 0;
    return range;
}

} // namespace

struct Run::State {
    Mapping mapping = {};
    std::string_view bytes = {};
    std::string_view directory = {};
    std::size_t directory_at = 0;
    unsigned unit_bits = 0;
    std::uint64_t units = 0;
    std::vector<UnitRange> ranges = {};
    RunTotals totals = {};

    [[nodiscard]] Key first_key(std::size_t block) const noexcept {
        return format::get(directory, block * format::entry_bytes, 8);
    }

    /// The block with its checksum, or nothing when the directory is wrong about it.
    [[nodiscard]] std::string_view block(std::size_t number) const noexcept {
        const auto begin = format::get(directory, number * format::entry_bytes + 8, 8);
        const auto end = number + 1 < totals.blocks
                             ? format::get(directory, (number + 1) * format::entry_bytes + 8, 8)
                             : directory_at;
        if (begin < format::header_bytes || end > directory_at || begin > end ||
            end - begin < format::sum_bytes) {
            return {};
        }
        return bytes.substr(begin, end - begin);
    }

    Status load();
    Status load_ranges(std::string_view table, std::uint64_t count);
};

Status Run::State::load() {
    if (bytes.size() < format::header_bytes + format::footer_bytes ||
        !bytes.starts_with(format::magic)) {
        return damaged("it is no index of ample");
    }
    if (format::get(bytes, 8, 4) != format::version) {
        return damaged("it is an index of another version");
    }
    unit_bits = static_cast<unsigned>(format::get(bytes, 12, 4));
    const auto footer_at = bytes.size() - format::footer_bytes;
    const auto number = [&](std::size_t i) { return format::get(bytes, footer_at + 8 * i, 8); };
    totals = {number(1), number(2), number(0), bytes.size()};
    const auto range_count = number(3);
    units = number(4);
    directory_at = number(5);
    const auto room = directory_at > footer_at ? 0 : footer_at - directory_at;
    if (unit_bits > 32 || directory_at < format::header_bytes || directory_at > footer_at ||
        totals.blocks > room / format::entry_bytes || range_count > room / format::range_bytes ||
        totals.blocks * format::entry_bytes + range_count * format::range_bytes != room) {
        return damaged("its footer does not fit it");
    }
    const auto tail = bytes.substr(directory_at, bytes.size() - format::sum_bytes - directory_at);
    if (format::sum_of(std::string(bytes.substr(0, format::header_bytes)) + std::string(tail)) !=
        bytes.substr(bytes.size() - format::sum_bytes)) {
        return damaged("its directory is not what its checksum says");
    }
    directory = bytes.substr(directory_at, totals.blocks * format::entry_bytes);
    for (std::size_t block = 1; block < totals.blocks; ++block) {
        if (first_key(block) <= first_key(block - 1)) {
            return damaged("its directory is out of order");
        }
    }
    return load_ranges(bytes.substr(directory_at + directory.size()), range_count);
}

Status Run::State::load_ranges(std::string_view table, std::uint64_t count) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        ranges.push_back(read_range(table, i * format::range_bytes));
        sum += ranges.back().frames;
    }
    if (sum != units || units > 0xFFFFFFFF || (unit_bits < 32 && units >> unit_bits != 0)) {
        return damaged("its ranges don't give the number of its units");
    }
    return Done{};
}

Run::Run(std::unique_ptr<State> state) : state_(std::move(state)) {}

Run::~Run() = default;
Run::Run(Run&&) noexcept = default;
Run& Run::operator=(Run&&) noexcept = default;

Result<Run> Run::open(const std::filesystem::path& path) {
    const auto file = detail::File::open(path, O_RDONLY);
    if (!file) {
        return file.error();
    }
    const auto size = file->size();
    if (!size) {
        return size.error();
    }
    if (*size < format::header_bytes + format::footer_bytes) {
        return damaged("it is too short for an index");
    }
    auto* const at = ::mmap(nullptr, *size, PROT_READ, MAP_SHARED, file->descriptor(), 0);
    if (at == MAP_FAILED) { // NOLINT: the macro casts
        return detail::os_error(errno, "map", path);
    }
    auto state = std::make_unique<State>();
    state->mapping = Mapping(at, *size);
    state->bytes = state->mapping.bytes();
    if (auto done = state->load(); !done) {
        return done.error();
    }
    return Run(std::move(state));
}

Result<Run> Run::read(std::string_view bytes) {
    auto state = std::make_unique<State>();
    state->bytes = bytes;
    if (auto done = state->load(); !done) {
        return done.error();
    }
    return Run(std::move(state));
}

std::span<const UnitRange> Run::ranges() const noexcept {
    return state_->ranges;
}

const RunTotals& Run::totals() const noexcept {
    return state_->totals;
}

Status Run::find(std::span<const KeyRange> ranges,
                 const std::function<void(std::size_t, const Posting&)>& use) const {
    RunCursor cursor(*this);
    std::vector<std::size_t> open; // ranges that hold the key
    for (std::size_t next = 0; next < ranges.size() || !open.empty();) {
        if (open.empty()) {
            cursor.skip_to(ranges[next].first);
        }
        const auto posting = cursor.next();
        if (!posting || !*posting) {
            return posting ? Status(Done{}) : posting.error();
        }
        const auto key = (*posting)->key;
        for (; next < ranges.size() && ranges[next].first <= key; ++next) {
            open.push_back(next);
        }
        std::erase_if(open, [&](std::size_t range) { return ranges[range].last < key; });
        for (const auto range : open) {
            use(range, **posting);
        }
    }
    return Done{};
}

void Run::check(const std::function<void(const std::string&)>& on_fault) const {
    std::uint64_t keys = 0;
    std::uint64_t postings = 0;
    for (std::size_t block = 0; block < state_->totals.blocks; ++block) {
        RunCursor cursor(*this, state_->first_key(block));
        const auto end =
            block + 1 < state_->totals.blocks ? state_->first_key(block + 1) : Key{1} << key_bits;
        while (true) {
            const auto posting = cursor.next();
            if (!posting) {
                on_fault(posting.error().what);
                break;
            }
            if (!*posting || (*posting)->key >= end) {
                break;
            }
            ++keys;
            postings += (*posting)->units.size();
        }
    }
    if (keys != state_->totals.keys || postings != state_->totals.postings) {
        on_fault("it holds " + std::to_string(keys) + " keys in " + std::to_string(postings) +
                 " places, its footer says " + std::to_string(state_->totals.keys) + " in " +
                 std::to_string(state_->totals.postings));
    }
}

RunCursor::RunCursor(const Run& run, Key from) : run_(run.state_.get()), block_(block_of(from)) {}

void RunCursor::skip_to(Key from) {
    if (const auto block = block_of(from); block >= block_) {
        block_ = block;
        left_ = 0;
    }
}

/// The last block that begins no later than `from`, or the first.
std::size_t RunCursor::block_of(Key from) const noexcept {
    std::size_t low = 0;
    std::size_t high = run_->totals.blocks;
    while (low < high) { // the first block that begins after `from`
        const auto middle = (low + high) / 2;
        if (run_->first_key(middle) > from) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low == 0 ? 0 : low - 1;
}

/// Makes the block at `block_` ready to be read.
Status RunCursor::open_block() {
    const auto bytes = run_->block(block_);
    const auto fail = [&](std::string_view why) {
        return damaged("block " + std::to_string(block_ + 1) + " of " +
                       std::to_string(run_->totals.blocks) + ": " + std::string(why));
    };
    if (bytes.empty()) {
        return fail("the directory is wrong about its place");
    }
    const auto coded = bytes.substr(0, bytes.size() - format::sum_bytes);
    if (format::sum_of(coded) != bytes.substr(coded.size())) {
        return fail("its bytes are not what its checksum says");
    }
    bits_ = BitReader(coded);
    left_ = bits_.take_gamma();
    gap_bits_ = static_cast<unsigned>(bits_.take(6));
    if (left_ == 0 || left_ > block_keys || gap_bits_ > key_bits) {
        return fail("its front makes no sense");
    }
    key_ = run_->first_key(block_);
    is_first_ = true;
    return Done{};
}

Result<std::optional<Posting>> RunCursor::next() {
    if (left_ == 0) {
        if (block_ >= run_->totals.blocks) {
            return std::optional<Posting>();
        }
        if (auto done = open_block(); !done) {
            return done.error();
        }
        ++block_;
    }
    key_ += std::exchange(is_first_, false) ? 0 : bits_.take_golomb(gap_bits_) + 1;
    --left_;
    const auto count = bits_.take_gamma();
    units_.clear();
    std::uint64_t unit = 0;
    for (std::uint64_t i = 0; i < count && !bits_.is_beyond(); ++i) {
        unit = i == 0 ? bits_.take(run_->unit_bits) : unit + bits_.take_gamma();
        units_.push_back(static_cast<Unit>(unit));
        if (unit >= run_->units) {
            return damaged("block " + std::to_string(block_) + " names a frame beyond its ranges");
        }
    }
    if (count == 0 || bits_.is_beyond() || key_ >> key_bits != 0) {
        return damaged("block " + std::to_string(block_) + " of " +
                       std::to_string(run_->totals.blocks) + " makes no sense");
    }
    return std::optional(Posting{key_, units_});
}

} // namespace ample::seal::index
