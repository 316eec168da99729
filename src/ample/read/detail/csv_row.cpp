#include <ample/read/detail/csv_row.hpp>

#include <algorithm>
#include <array>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;

/// A table wider than this is none; further cells are passed over.
constexpr std::size_t most_cells = 65537;

/// Cuts cells off the front of `bytes` one after the other.
class Cutter {
public:
    Cutter(std::string_view bytes, char parting, bool is_last, std::size_t limit, CsvRow& row)
        : bytes_(bytes), parting_(parting), is_last_(is_last), row_(row),
          quotable_(bytes.substr(0, limit == 0 ? bytes.find('\n') : limit)) {}

    void cut() {
        row_.cells.clear();
        row_.end = CsvEnd::whole;
        row_.size = 0;
        bool more = true;
        while (more) {
            more = at_ < bytes_.size() && bytes_[at_] == '"' ? cut_quoted() : cut_plain();
        }
    }

private:
    /// Takes what stands before the next parting sign or line end and the sign. Returns whether
    /// one more cell follows.
    bool cut_plain() {
        auto stop = at_;
        while (stop < bytes_.size() && bytes_[stop] != parting_ && bytes_[stop] != '\n') {
            ++stop;
        }
        if (stop == bytes_.size() && !is_last_) {
            row_.end = CsvEnd::open;
            return false;
        }
        auto raw = bytes_.substr(at_, stop - at_);
        const bool ends_row = stop == bytes_.size() || bytes_[stop] == '\n';
        if (ends_row && raw.ends_with('\r')) {
            raw.remove_suffix(1);
        }
        cell_ = {raw, false};
        at_ = std::min(stop + 1, bytes_.size());
        row_.size = at_;
        if (row_.cells.size() < most_cells) {
            row_.cells.push_back(cell_);
        }
        return !ends_row;
    }

    bool cut_quoted() {
        const auto begin = at_ + 1;
        bool has_doubled = false;
        auto close = quotable_.find('"', begin);
        while (close != none && close + 1 < bytes_.size() && bytes_[close + 1] == '"') {
            has_doubled = true;
            close = quotable_.find('"', close + 2);
        }
        if (close == none) {
            // Nothing is decided while the line or the stretch in which it may be closed goes on.
            row_.end =
                is_last_ || quotable_.size() < bytes_.size() ? CsvEnd::unclosed : CsvEnd::open;
            return false;
        }
        if (close + 1 == bytes_.size() && !is_last_) {
            row_.end = CsvEnd::open;
            return false;
        }
        at_ = close + 1;
        const bool more = cut_plain();
        if (row_.end == CsvEnd::open) {
            return false;
        }
        if (!cell_.raw.empty()) {
            row_.end = CsvEnd::garbage;
        }
        if (row_.cells.size() < most_cells) {
            row_.cells.back() = {bytes_.substr(begin, close - begin), has_doubled};
        }
        return more;
    }

    std::string_view bytes_;
    char parting_;
    bool is_last_;
    CsvRow& row_;
    std::string_view quotable_; // a quote must be closed inside
    CsvCell cell_ = {};
    std::size_t at_ = 0;
};

} // namespace

void cut_csv_row(
    std::string_view bytes, char parting, bool is_last, std::size_t quoted_limit, CsvRow& row) {
    Cutter(bytes, parting, is_last, quoted_limit, row).cut();
}

void undouble_quotes(std::string_view raw, std::string& out) {
    for (auto quote = raw.find('"'); quote != none; quote = raw.find('"')) {
        out += raw.substr(0, quote + 1);
        raw.remove_prefix(std::min(quote + 2, raw.size()));
    }
    out += raw;
}

char csv_parting_of(std::string_view line) noexcept {
    constexpr std::array<char, 3> signs = {',', ';', '\t'};
    std::array<std::size_t, 3> counts = {};
    bool is_quoted = false;
    for (const char c : line) {
        is_quoted = c == '"' ? !is_quoted : is_quoted;
        for (std::size_t i = 0; i < signs.size() && !is_quoted; ++i) {
            counts[i] += c == signs[i] ? 1U : 0U;
        }
    }
    const auto best = std::max_element(counts.begin(), counts.end());
    return signs[static_cast<std::size_t>(best - counts.begin())];
}

} // namespace ample::read::detail
