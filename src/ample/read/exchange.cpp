#include <ample/core/ascii.hpp>
#include <ample/read/detail/csv_row.hpp>
#include <ample/read/detail/fields_header.hpp>
#include <ample/read/detail/line_reader.hpp>
#include <ample/read/exchange.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;

constexpr auto time_names =
    std::to_array<std::string_view>({"date-time", "datetime", "timestamp", "date_time"});

/// A row of names of columns: letters, digits, "-" and "_", beginning with a letter.
bool is_names(const detail::CsvRow& row) noexcept {
    return row.cells.size() >= 2 &&
           std::all_of(row.cells.begin(), row.cells.end(), [](const detail::CsvCell& cell) {
               return !cell.raw.empty() && ascii::is_alpha(cell.raw.front()) &&
                      std::all_of(cell.raw.begin(), cell.raw.end(), [](char c) {
                          return ascii::is_alnum(c) || c == '-' || c == '_' || c == '.';
                      });
           });
}

class ExchangeReader final : public detail::LineReader {
protected:
    Item read_line(const detail::Line& line) override {
        if (line.text.starts_with('#')) {
            header_.read(line.text);
            set_time_column();
            return Frame{line.where};
        }
        if (line.is_blank()) {
            return Frame{line.where};
        }
        detail::cut_csv_row(line.text, ',', true, line.text.size() + 1, row_);
        if (row_.end == detail::CsvEnd::unclosed) {
            return Defect{line.where, "a quote is not closed on its line"};
        }
        if (row_.end == detail::CsvEnd::garbage) {
            return Defect{line.where, "text after a closing quote"};
        }
        if (header_.names.empty()) {
            return read_names(line);
        }
        if (row_.cells.size() != header_.names.size()) {
            return Defect{line.where,
                          row_.cells.size() < header_.names.size()
                              ? "fewer columns than the line #Fields"
                              : "more columns than the line #Fields"};
        }
        if (is_header_again()) {
            return Frame{line.where};
        }
        return read_row(line);
    }

private:
    Item read_names(const detail::Line& line) {
        if (!is_names(row_)) {
            return Defect{line.where, "row before the line #Fields"};
        }
        for (const auto& cell : row_.cells) {
            header_.names.emplace_back(cell.raw);
        }
        set_time_column();
        return Frame{line.where};
    }

    void set_time_column() {
        time_ = none;
        auto best = time_names.size();
        for (std::size_t i = 0; i < header_.names.size(); ++i) {
            const auto rank = static_cast<std::size_t>(
                std::find_if(
                    time_names.begin(),
                    time_names.end(),
                    [&](std::string_view name) { return ascii::same(name, header_.names[i]); }) -
                time_names.begin());
            if (rank < best) {
                best = rank;
                time_ = i;
            }
        }
    }

    [[nodiscard]] bool is_header_again() const {
        return std::equal(
            header_.names.begin(),
            header_.names.end(),
            row_.cells.begin(),
            [](const std::string& name, const detail::CsvCell& cell) { return cell.raw == name; });
    }

    Record read_row(const detail::Line& line) {
        fields_.clear();
        if (!header_.direction.empty()) {
            fields_.push_back({"direction", header_.direction, {}});
        }
        decoded_.clear();
        decoded_.reserve(line.text.size()); // so that the views into it stay
        Record record{.where = line.where};
        for (std::size_t i = 0; i < header_.names.size(); ++i) {
            const auto& cell = row_.cells[i];
            if (cell.raw.empty()) {
                continue;
            }
            auto value = cell.raw;
            if (cell.has_doubled_quotes) {
                const auto start = decoded_.size();
                detail::undouble_quotes(cell.raw, decoded_);
                value = std::string_view(decoded_).substr(start);
            }
            fields_.push_back({header_.names[i], value, line.place(cell.raw)});
            if (i == time_) {
                record.time_text = value;
                record.time = parse_instant(ascii::trim(value));
            }
        }
        record.fields = fields_;
        return record;
    }

    detail::FieldsHeader header_;
    std::size_t time_ = none;
    detail::CsvRow row_ = {};
    std::vector<Field> fields_;
    std::string decoded_;
};

} // namespace

std::unique_ptr<RecordReader> open_exchange(const ReadOptions& /*options*/) {
    return std::make_unique<ExchangeReader>();
}

int score_exchange(std::string_view head) {
    return detail::fields_parting_of(head) == ',' ? 93 : 0;
}

} // namespace ample::read
