#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/rows.hpp>

#include <algorithm>

namespace ample::sweep::feed {

namespace {

constexpr std::uint64_t longest_quoted = std::uint64_t{1} << 20U;

bool is_space(char c) noexcept {
    return c == ' ' || c == '\r';
}

} // namespace

char parting_sign(std::string_view header) noexcept {
    std::size_t most = 0;
    char best = ',';
    for (const char sign : {',', ';', '\t', '|'}) {
        std::size_t count = 0;
        bool is_quoted = false;
        for (const char c : header) {
            is_quoted = is_quoted != (c == '"');
            count += !is_quoted && c == sign ? 1U : 0U;
        }
        if (count > most) {
            most = count;
            best = sign;
        }
    }
    return best;
}

std::vector<std::string> cells_of(std::string_view line, char sign, bool has_quotes) {
    std::vector<std::string> cells(1);
    std::size_t at = 0;
    while (at <= line.size()) {
        while (has_quotes && at < line.size() && line[at] == ' ' && line[at] != sign) {
            ++at;
        }
        auto& cell = cells.back();
        if (has_quotes && at < line.size() && line[at] == '"') {
            for (++at; at < line.size(); ++at) {
                if (line[at] == '"' && (at + 1 >= line.size() || line[at + 1] != '"')) {
                    break;
                }
                at += line[at] == '"' ? 1 : 0;
                cell.push_back(line[at]);
            }
            at = std::min(at + 1, line.size());
        }
        const auto end = std::min(line.find(sign, at), line.size());
        cell += line.substr(at, end - at);
        cell = std::string(ascii::trim(cell));
        if (end == line.size()) {
            return cells;
        }
        cells.emplace_back();
        at = end + 1;
    }
    return cells;
}

std::uint64_t TableRows::row_end() const noexcept {
    const auto line_end = std::min<std::uint64_t>(bytes_.find('\n', at_), bytes_.size());
    if (!has_quotes_ || at_ < quotes_again_) {
        return line_end;
    }
    const auto most = std::min<std::uint64_t>(bytes_.size(), at_ + longest_quoted);
    bool is_quoted = false;
    bool begins = true;
    for (auto at = at_; at < most; ++at) {
        const char c = bytes_[at];
        if (is_quoted) {
            is_quoted = c != '"';
            begins = false;
        } else if (c == '\n') {
            return at;
        } else if (c == '"' && (begins || bytes_[at - 1] == '"')) {
            is_quoted = true;
        } else if (!is_space(c)) {
            begins = c == sign_;
        }
    }
    return is_quoted || most < bytes_.size() ? 0 : bytes_.size();
}

std::optional<TableRow> TableRows::next() {
    while (at_ < bytes_.size()) {
        TableRow row;
        const bool is_comment = bytes_[at_] == '#';
        auto end =
            is_comment ? std::min<std::uint64_t>(bytes_.find('\n', at_), bytes_.size()) : row_end();
        if (end == 0) {
            row.fault = "a quote is not closed";
            quotes_again_ = at_ + longest_quoted;
            end = std::min<std::uint64_t>(bytes_.find('\n', at_), bytes_.size());
        }
        const auto line = ascii::trim(bytes_.substr(at_, end - at_));
        row.where = {at_, std::min<std::uint64_t>(end + 1, bytes_.size())};
        const auto raw = bytes_.substr(at_, end - at_);
        at_ = row.where.end;
        if (line.empty()) {
            continue;
        }
        row.is_comment = is_comment;
        row.cells = is_comment ? std::vector{std::string(line)} : cells_of(raw, sign_, has_quotes_);
        return row;
    }
    return std::nullopt;
}

} // namespace ample::sweep::feed
