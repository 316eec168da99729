#include <ample/core/ascii.hpp>
#include <ample/read/csv.hpp>
#include <ample/read/detail/clock.hpp>
#include <ample/read/detail/csv_row.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/detail/plain_time.hpp>
#include <ample/read/exchange.hpp>
#include <ample/read/nfdump.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;

constexpr auto time_names = std::to_array<std::string_view>({"ts",
                                                             "time",
                                                             "timestamp",
                                                             "@timestamp",
                                                             "datetime",
                                                             "date_time",
                                                             "date-time",
                                                             "date",
                                                             "event_time",
                                                             "utc_time",
                                                             "utctime",
                                                             "timecreated",
                                                             "time_created",
                                                             "eventtime",
                                                             "timegenerated",
                                                             "creationtime",
                                                             "createddatetime",
                                                             "creationdate"});

constexpr auto time_ends = std::to_array<std::string_view>({"_at", "_time", "_date", "_ts"});

/// Behind the name of a column: its times are in UTC, as Azure's portal writes.
constexpr std::string_view utc_mark = " [utc]";

/// Whether the name of a column says that its times are in UTC.
bool says_utc(std::string_view name) {
    const auto low = ascii::lower(name);
    return low == "utctime" || low == "utc_time" || low.ends_with(utc_mark);
}

/// The column that holds the time, or `none`.
std::size_t time_column(const std::vector<std::string>& names) {
    auto best = none;
    auto best_rank = none;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto name = ascii::lower(names[i]);
        name.resize(name.size() - (name.ends_with(utc_mark) ? utc_mark.size() : 0));
        const auto found = std::find(time_names.begin(), time_names.end(), name);
        auto rank = static_cast<std::size_t>(found - time_names.begin());
        if (found == time_names.end() &&
            std::none_of(time_ends.begin(), time_ends.end(), [&](std::string_view end) {
                return name.ends_with(end);
            })) {
            rank = none;
        }
        if (rank < best_rank) {
            best = i;
            best_rank = rank;
        }
    }
    return best;
}

bool is_blank_row(const detail::CsvRow& row) noexcept {
    return row.cells.size() == 1 && ascii::trim(row.cells.front().raw).empty();
}

class CsvReader final : public RecordReader {
public:
    explicit CsvReader(const ReadOptions& options) : clock_(options.zone) {}

    void feed(std::string_view bytes, std::uint64_t base, bool is_last) override {
        bytes_ = bytes;
        base_ = base;
        is_last_ = is_last;
    }

    std::optional<Item> next() override {
        if (bytes_.empty() || (parting_ == '\0' && !set_parting())) {
            return std::nullopt;
        }
        const auto mark = base_ == 0 ? bytes_.size() - detail::without_mark(bytes_).size() : 0;
        detail::cut_csv_row(bytes_.substr(mark),
                            parting_,
                            is_last_,
                            base_ < one_line_until_ ? 0 : longest_quoted_row,
                            row_);
        if (row_.end == detail::CsvEnd::open) {
            return std::nullopt;
        }
        if (row_.end == detail::CsvEnd::unclosed) {
            return give_up_line();
        }
        const auto row = bytes_.substr(0, mark + row_.size);
        const ByteRange where{base_, base_ + row.size()};
        const auto item = read_row(row, where);
        skip(row.size());
        return item;
    }

    [[nodiscard]] std::size_t rest() const noexcept override { return bytes_.size(); }

    void skip(std::size_t count) override {
        bytes_.remove_prefix(count);
        base_ += count;
    }

private:
    /// Looks at the first line that is not blank, once it is there.
    bool set_parting() {
        auto rest = bytes_;
        while (true) {
            const auto newline = rest.find('\n');
            if (newline == none && !is_last_) {
                return false;
            }
            const auto line = rest.substr(0, newline);
            if (newline == none || !ascii::trim(detail::without_mark(line)).empty()) {
                parting_ = detail::csv_parting_of(line);
                return true;
            }
            rest.remove_prefix(newline + 1);
        }
    }

    std::optional<Item> give_up_line() {
        const auto newline = bytes_.find('\n');
        if (newline == none && !is_last_) {
            return std::nullopt;
        }
        const auto size = newline == none ? bytes_.size() : newline + 1;
        const Defect defect{{base_, base_ + size}, "a quote is not closed"};
        one_line_until_ = std::max(one_line_until_, base_ + longest_quoted_row);
        skip(size);
        return defect;
    }

    Item read_row(std::string_view row, ByteRange where) {
        if (row_.end == detail::CsvEnd::garbage) {
            return Defect{where, "text after a closing quote"};
        }
        if (is_blank_row(row_)) {
            return Frame{where};
        }
        if (names_.empty()) {
            read_header();
            return Frame{where};
        }
        if (row_.cells.size() != names_.size()) {
            return Defect{where,
                          row_.cells.size() < names_.size() ? "fewer columns than the header"
                                                            : "more columns than the header"};
        }
        return read_record(row, where);
    }

    void read_header() {
        for (const auto& cell : row_.cells) {
            std::string name;
            detail::undouble_quotes(ascii::trim(cell.raw), name);
            names_.push_back(name.empty() ? "column_" + std::to_string(names_.size() + 1) : name);
        }
        time_ = time_column(names_);
        is_utc_ = time_ != none && says_utc(names_[time_]);
        date_ = none;
        const auto named = [&](std::string_view name) {
            return static_cast<std::size_t>(
                std::find_if(names_.begin(),
                             names_.end(),
                             [&](const std::string& one) { return ascii::same(one, name); }) -
                names_.begin());
        };
        if (named("date") < names_.size() && named("time") < names_.size()) {
            date_ = named("date");
            time_ = named("time");
        }
    }

    /// The time of a row with a column for the day and one for the time of day.
    void set_time_of_two(Record& record) {
        wall_.assign(record.get(names_[date_])).append(" ").append(record.get(names_[time_]));
        if (const auto time = clock_.read_any(wall_)) {
            record.time = time;
            record.time_text = wall_;
        }
    }

    std::optional<Instant> time_in(std::string_view text) {
        auto& clock = is_utc_ ? utc_ : clock_;
        if (const auto time = clock.read_any(text)) {
            return time;
        }
        const auto plain = detail::plain_time(text);
        return plain.empty() ? std::nullopt : clock.read_wall(plain);
    }

    Record read_record(std::string_view row, ByteRange where) {
        fields_.clear();
        decoded_.clear();
        decoded_.reserve(row.size()); // so that the views into it stay
        Record record{.where = where};
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto raw = row_.cells[i].raw;
            if (raw.empty()) {
                continue;
            }
            auto value = raw;
            if (row_.cells[i].has_doubled_quotes) {
                const auto start = decoded_.size();
                detail::undouble_quotes(raw, decoded_);
                value = std::string_view(decoded_).substr(start);
            }
            const auto begin = where.begin + static_cast<std::uint64_t>(raw.data() - row.data());
            fields_.push_back({names_[i], value, {begin, begin + raw.size()}});
            if (i == time_) {
                record.time_text = value;
                record.time = time_in(ascii::trim(value));
            }
        }
        record.fields = fields_;
        if (date_ != none && !record.time) {
            set_time_of_two(record);
        }
        return record;
    }

    detail::Clock clock_;
    detail::Clock utc_{"UTC"};
    std::string_view bytes_ = {};
    std::uint64_t base_ = 0;
    bool is_last_ = false;
    std::uint64_t one_line_until_ = 0; // rows that begin before may not span lines
    char parting_ = '\0';
    std::vector<std::string> names_ = {};
    std::size_t time_ = none;
    std::size_t date_ = none; // where `time_` is only the time of day
    bool is_utc_ = false;     // the column of the time says so
    std::string wall_ = {};
    detail::CsvRow row_ = {};
    std::vector<Field> fields_ = {};
    std::string decoded_ = {};
};

/// A name of a column: not empty, short, not a number, a time or an address.
bool is_name(std::string_view text) {
    text = ascii::trim(text);
    const auto is_letter = [](char c) {
        return ascii::is_alpha(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
    };
    return !text.empty() && text.size() <= 128 &&
           (is_letter(text.front()) || text.front() == '@' || text.front() == '#') &&
           std::any_of(text.begin(), text.end(), is_letter) && text.find("://") == none &&
           text.find('\n') == none;
}

bool is_header(const detail::CsvRow& row) {
    std::set<std::string_view> names;
    for (const auto& cell : row.cells) {
        // Tables of data frames leave the first name empty.
        const bool is_index = cell.raw.empty() && &cell == &row.cells.front();
        if ((!is_index && !is_name(cell.raw)) || !names.insert(cell.raw).second) {
            return false;
        }
    }
    return row.cells.size() >= 2;
}

/// Names that no sentence has: without blanks.
bool has_plain_names(const detail::CsvRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const detail::CsvCell& cell) {
        return cell.raw.find_first_of(" .'") == none;
    });
}

} // namespace

std::unique_ptr<RecordReader> open_csv(const ReadOptions& options) {
    return std::make_unique<CsvReader>(options);
}

int score_csv(std::string_view head) {
    const bool is_whole = detail::is_whole(head);
    head = detail::without_mark(head);
    head.remove_prefix(std::min(head.find_first_not_of("\r\n"), head.size()));
    if (head.empty() || head.find('\0') != none) {
        return 0;
    }
    if (score_nfdump(head) > 0 || score_exchange(head) > 0) {
        return 0;
    }
    const char parting = detail::csv_parting_of(head.substr(0, head.find('\n')));
    detail::CsvRow row;
    std::size_t width = 0;
    int rows = 0;
    int fitting = 0;
    while (!head.empty() && rows < 100) {
        detail::cut_csv_row(head, parting, is_whole, longest_quoted_row, row);
        if (row.end == detail::CsvEnd::open || row.end == detail::CsvEnd::unclosed) {
            break;
        }
        head.remove_prefix(row.size);
        if (width == 0) {
            if (row.end != detail::CsvEnd::whole || !is_header(row)) {
                return 0;
            }
            width = row.cells.size();
            if (head.empty()) {
                return has_plain_names(row) ? 40 : 0;
            }
        } else if (!is_blank_row(row)) {
            ++rows;
            fitting += row.cells.size() == width && row.end == detail::CsvEnd::whole ? 1 : 0;
        }
    }
    return fitting == 0 || fitting * 2 < rows ? 0 : 60 * fitting / rows;
}

} // namespace ample::read
