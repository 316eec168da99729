#include <ample/core/ascii.hpp>
#include <ample/read/detail/clock.hpp>
#include <ample/read/detail/fields_header.hpp>
#include <ample/read/detail/line_reader.hpp>
#include <ample/read/w3c.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;

/// One column as written.
struct Cell {
    std::string_view raw = {}; ///< without the quotes around it
    bool is_quoted = false;
};

/// Cuts `line` at each `parting` into `cells`; runs of blanks count once. Stops past `most`.
void cut_plain(std::string_view line, char parting, std::size_t most, std::vector<Cell>& cells) {
    cells.clear();
    while (cells.size() <= most) {
        const auto stop = line.find(parting);
        const auto raw = line.substr(0, stop);
        if (parting != ' ' || !raw.empty()) {
            cells.push_back({raw, false});
        }
        if (stop == none) {
            return;
        }
        line.remove_prefix(stop + 1);
    }
}

/// As above, but a value that begins with a quote ends at the next single one that the parting
/// sign or the end of the line follows.
void cut_quoted(std::string_view line, char parting, std::size_t most, std::vector<Cell>& cells) {
    cells.clear();
    while (!line.empty() && cells.size() <= most) {
        if (parting == ' ' && line.front() == ' ') {
            line.remove_prefix(1);
            continue;
        }
        auto close = line.front() == '"' ? line.find('"', 1) : none;
        while (close != none && close + 1 < line.size() && line[close + 1] != parting) {
            close = line.find('"', close + (line[close + 1] == '"' ? 2 : 1));
        }
        if (close != none) {
            cells.push_back({line.substr(1, close - 1), true});
            line.remove_prefix(std::min(close + 2, line.size()));
            continue;
        }
        if (line.front() == '"') {
            cells.clear(); // not closed
            return;
        }
        const auto stop = line.find(parting);
        cells.push_back({line.substr(0, stop), false});
        line.remove_prefix(stop == none ? line.size() : stop + 1);
    }
}

class W3cReader final : public detail::LineReader {
public:
    explicit W3cReader(const ReadOptions& options) : clock_(options.zone) {}

protected:
    Item read_line(const detail::Line& line) override {
        if (line.text.starts_with('#')) {
            header_.read(line.text);
            set_columns();
            return Frame{line.where};
        }
        if (line.is_blank()) {
            return Frame{line.where};
        }
        if (columns_.empty()) {
            return Defect{line.where, "row before the line #Fields"};
        }
        parting_ = line.text.find('\t') == none ? ' ' : '\t';
        cut_plain(line.text, parting_, columns_.size(), cells_);
        if (cells_.size() != columns_.size()) {
            const bool has_more = cells_.size() > columns_.size();
            if (line.text.find('"') != none) {
                cut_quoted(line.text, parting_, columns_.size(), cells_);
            }
            if (cells_.size() != columns_.size()) {
                return Defect{line.where,
                              has_more ? "more columns than the line #Fields"
                                       : "fewer columns than the line #Fields"};
            }
        }
        return read_row(line);
    }

private:
    struct Column {
        std::string_view name = {};
        bool is_agent = false; ///< "+" stands for a blank
    };

    void set_columns() {
        columns_.clear();
        date_ = none;
        time_ = none;
        for (const auto& name : header_.names) {
            if (ascii::same(name, "date") && date_ == none) {
                date_ = columns_.size();
            } else if (ascii::same(name, "time") && time_ == none) {
                time_ = columns_.size();
            }
            columns_.push_back({name, ascii::same(name, "cs(User-Agent)")});
        }
    }

    Record read_row(const detail::Line& line) {
        fields_.clear();
        decoded_.clear();
        decoded_.reserve(line.text.size()); // so that the views into it stay
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto raw = cells_[i].raw;
            if (!raw.empty() && (raw != "-" || cells_[i].is_quoted)) {
                fields_.push_back({columns_[i].name, value_of(i), line.place(raw)});
            }
        }
        Record record{.where = line.where, .fields = fields_};
        set_time(line, record);
        return record;
    }

    std::string_view value_of(std::size_t column) {
        const auto& cell = cells_[column];
        const bool has_plus = columns_[column].is_agent && !cell.is_quoted && parting_ == ' ' &&
                              cell.raw.find('+') != none;
        if (!has_plus && !(cell.is_quoted && cell.raw.find('"') != none)) {
            return cell.raw;
        }
        const auto start = decoded_.size();
        for (std::size_t i = 0; i < cell.raw.size(); ++i) {
            const char c = cell.raw[i];
            decoded_ += has_plus && c == '+' ? ' ' : c;
            i += cell.is_quoted && cell.raw.substr(i).starts_with("\"\"") ? 1 : 0;
        }
        return std::string_view(decoded_).substr(start);
    }

    void set_time(const detail::Line& line, Record& record) {
        if (time_ == none) {
            record.time_text = date_ == none ? std::string_view{} : cells_[date_].raw;
            record.time = read(record.time_text);
            return;
        }
        const auto time = cells_[time_].raw;
        record.time_text = time;
        if (date_ == none) {
            record.time = at_header_date(time);
            return;
        }
        const auto date = cells_[date_].raw;
        wall_.assign(date).append(" ").append(time);
        record.time = read(wall_);
        record.time_text = wall_;
        if (date.data() + date.size() + 1 == time.data()) {
            record.time_text =
                line.text.substr(static_cast<std::size_t>(date.data() - line.text.data()),
                                 date.size() + 1 + time.size());
        }
    }

    std::optional<Instant> read(std::string_view text) {
        return header_.is_local ? clock_.read_wall(text) : parse_instant(text);
    }

    /// `time` on the day of the last "#Date:".
    std::optional<Instant> at_header_date(std::string_view time) {
        if (!header_.date) {
            return std::nullopt;
        }
        const auto seconds = header_.date->unix_seconds();
        const auto day = (seconds - (seconds < 0 ? 86399 : 0)) / 86400;
        for (const auto later : {0, 1}) {
            wall_.assign(to_text(day_from_days(day + later))).append(" ").append(time);
            const auto as_utc = parse_instant(wall_);
            if (as_utc && (later == 1 || as_utc->unix_seconds() >= seconds)) {
                return read(wall_);
            }
        }
        return std::nullopt;
    }

    detail::Clock clock_;
    detail::FieldsHeader header_;
    std::vector<Column> columns_; // views into the header's names
    std::size_t date_ = none;
    std::size_t time_ = none;
    char parting_ = ' ';
    std::vector<Cell> cells_;
    std::vector<Field> fields_;
    std::string decoded_;
    std::string wall_;
};

} // namespace

std::unique_ptr<RecordReader> open_w3c(const ReadOptions& options) {
    return std::make_unique<W3cReader>(options);
}

int score_w3c(std::string_view head) {
    return detail::fields_parting_of(head) == ' ' ? 92 : 0;
}

} // namespace ample::read
