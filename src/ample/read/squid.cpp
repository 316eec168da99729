#include <ample/core/ascii.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/detail/line_reader.hpp>
#include <ample/read/squid.hpp>

#include <algorithm>
#include <vector>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;

/// Cuts the next column off `rest`.
std::string_view take_column(std::string_view& rest) noexcept {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const auto column = rest.substr(0, rest.find(' '));
    rest.remove_prefix(column.size());
    return column;
}

bool is_number(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

/// "HIER_DIRECT/198.51.100.23", "NONE/-", "-/-".
bool is_hierarchy(std::string_view column) noexcept {
    const auto slash = column.find('/');
    const auto code = column.substr(0, slash);
    return slash != none && slash != 0 && slash + 1 < column.size() &&
           (code == "-" || std::all_of(code.begin(), code.end(), [](char c) {
                return ascii::is_upper(c) || ascii::is_digit(c) || c == '_';
            }));
}

/// The columns of one line.
struct Columns {
    std::string_view time = {}, elapsed = {}, client = {}, result = {}, status = {}, bytes = {};
    std::string_view method = {}, url = {}, user = {}, hierarchy = {}, peer = {}, type = {};
    std::string_view extra = {};
    std::string_view wrong = {}; ///< static text; empty when the line fits
};

/// Cuts URL, user, hierarchy and peer out of `rest`, of which only the hierarchy has a known form.
bool cut_at_hierarchy(std::string_view& rest, Columns& line) noexcept {
    auto before = take_column(rest);
    const auto* const start = before.data();
    line.user = take_column(rest);
    auto column = take_column(rest);
    while (!column.empty() && !is_hierarchy(column)) {
        before = line.user;
        line.user = column;
        column = take_column(rest);
    }
    line.url = {start, static_cast<std::size_t>(before.data() + before.size() - start)};
    const auto slash = column.find('/');
    line.hierarchy = column.substr(0, slash);
    line.peer = slash == none ? std::string_view{} : column.substr(slash + 1);
    return !column.empty();
}

Columns cut(std::string_view rest) noexcept {
    Columns line;
    line.time = take_column(rest);
    line.elapsed = take_column(rest);
    line.client = take_column(rest);
    const auto result = take_column(rest);
    line.bytes = take_column(rest);
    line.method = take_column(rest);
    if (line.method.empty()) {
        line.wrong = "fewer than ten columns";
        return line;
    }
    const auto slash = result.find('/');
    line.result = result.substr(0, slash);
    line.status = slash == none ? std::string_view{} : result.substr(slash + 1);
    if (line.time.size() > 20 || !parse_unix_time(line.time)) {
        line.wrong = "time is not a number of seconds since 1970";
    } else if (line.status.size() != 3 || !is_number(line.status)) {
        line.wrong = "fourth column is not a result with a status";
    } else if (!is_number(line.bytes)) {
        line.wrong = "fifth column is not a number of bytes";
    } else if (!cut_at_hierarchy(rest, line)) {
        line.wrong = "no column with the hierarchy";
    } else if (line.type = take_column(rest); line.type.empty()) {
        line.wrong = "fewer than ten columns";
    }
    line.extra = ascii::trim(rest);
    return line;
}

class SquidReader final : public detail::LineReader {
protected:
    Item read_line(const detail::Line& line) override {
        if (line.is_blank()) {
            return Frame{line.where};
        }
        const auto columns = cut(line.text);
        if (!columns.wrong.empty()) {
            return Defect{line.where, columns.wrong};
        }
        fields_.clear();
        const auto add = [&](std::string_view name, std::string_view value) {
            if (!value.empty() && value != "-") {
                fields_.push_back({name, value, line.place(value)});
            }
        };
        add("time", columns.time);
        add("elapsed", columns.elapsed);
        add("client", columns.client);
        add("result", columns.result);
        add("status", columns.status);
        add("bytes", columns.bytes);
        add("method", columns.method);
        add("url", columns.url);
        add("user", columns.user);
        add("hierarchy", columns.hierarchy);
        add("peer", columns.peer);
        add("type", columns.type);
        add("extra", columns.extra);
        return Record{line.where, parse_unix_time(columns.time), columns.time, fields_};
    }

private:
    std::vector<Field> fields_;
};

} // namespace

std::unique_ptr<RecordReader> open_squid(const ReadOptions& /*options*/) {
    return std::make_unique<SquidReader>();
}

int score_squid(std::string_view head) {
    return detail::score_lines(detail::without_mark(head), 90, [](std::string_view line) {
        return cut(line).wrong.empty();
    });
}

} // namespace ample::read
