#include <ample/core/ascii.hpp>
#include <ample/read/detail/clock.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/detail/line_reader.hpp>
#include <ample/read/nfdump.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;

/// A header, by its first columns in either style.
bool is_header(std::string_view line) noexcept {
    return line.starts_with("ts,te,td,") ||
           (line.starts_with("firstSeen,") && line.find(",srcAddr,") != none &&
            line.find(",dstAddr,") != none);
}

class NfdumpReader final : public detail::LineReader {
public:
    explicit NfdumpReader(const ReadOptions& options) : clock_(options.zone) {}

protected:
    Item read_line(const detail::Line& line) override {
        if (is_header(line.text)) {
            read_header(line.text);
            return Frame{line.where};
        }
        if (ascii::trim(line.text) == "Summary") {
            is_summary_ = true;
        }
        if (is_summary_ || line.text.find(',') == none) {
            return Frame{line.where};
        }
        if (names_.empty()) {
            return Defect{line.where, "row before the header"};
        }
        return read_row(line);
    }

private:
    void read_header(std::string_view line) {
        is_summary_ = false;
        names_.clear();
        while (true) {
            const auto stop = line.find(',');
            names_.emplace_back(ascii::trim(line.substr(0, stop)));
            if (stop == none) {
                return;
            }
            line.remove_prefix(stop + 1);
        }
    }

    Item read_row(const detail::Line& line) {
        fields_.clear();
        Record record{.where = line.where};
        auto rest = line.text;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto stop = rest.find(',');
            const bool is_last = i + 1 == names_.size();
            if ((stop == none) != is_last) {
                return Defect{line.where,
                              is_last ? "more columns than the header"
                                      : "fewer columns than the header"};
            }
            const auto value = ascii::trim(rest.substr(0, stop));
            rest.remove_prefix(is_last ? rest.size() : stop + 1);
            if (value.empty()) {
                continue;
            }
            fields_.push_back({names_[i], value, line.place(value)});
            if (i == 0) {
                record.time_text = value;
                record.time = clock_.read_any(value);
            }
        }
        record.fields = fields_;
        return record;
    }

    detail::Clock clock_;
    std::vector<std::string> names_;
    std::vector<Field> fields_;
    bool is_summary_ = false;
};

} // namespace

std::unique_ptr<RecordReader> open_nfdump(const ReadOptions& options) {
    return std::make_unique<NfdumpReader>(options);
}

int score_nfdump(std::string_view head) {
    head = detail::without_mark(head);
    head.remove_prefix(std::min(head.find_first_not_of("\r\n"), head.size()));
    return is_header(detail::take_line(head)) ? 94 : 0;
}

} // namespace ample::read
