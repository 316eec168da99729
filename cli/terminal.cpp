#include <ample/core/utf8.hpp>

#include <cli/terminal.hpp>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace ample::cli {

namespace {

constexpr std::size_t default_width = 100;

std::string_view code_of(Style style) noexcept {
    switch (style) {
    case Style::strong:
        return "\x1b[1m";
    case Style::dim:
        return "\x1b[2m";
    case Style::good:
        return "\x1b[32m";
    case Style::bad:
        return "\x1b[31m";
    case Style::note:
        return "\x1b[33m";
    case Style::plain:
        break;
    }
    return "";
}

bool wants_colour(std::FILE* stream) noexcept {
    const char* const no_colour = std::getenv("NO_COLOR"); // NOLINT: read before threads start
    return is_terminal(stream) && (no_colour == nullptr || *no_colour == '\0');
}

/// Cuts `text` to `width` columns, with an ellipsis where something was lost.
std::string cut(std::string_view text, std::size_t width) {
    if (utf8::columns(text) <= width) {
        return std::string(text);
    }
    std::string kept;
    while (!text.empty()) {
        auto rest = text;
        std::string point;
        utf8::append(point, utf8::take(rest));
        if (utf8::columns(kept + point) + 1 > width) {
            break;
        }
        kept += point;
        text = rest;
    }
    return kept + "…";
}

/// Other threads may still be at work, so nothing is taken down in order.
[[noreturn]] void end_for_write_error(int code) {
    fmt::print(stderr, "ample: write error: {}\n", std::strerror(code)); // NOLINT: ends here
    std::_Exit(exit_status(Kind::unavailable));
}

void flush_out() {
    if (std::fflush(stdout) != 0) {
        end_for_write_error(errno);
    }
}

} // namespace

bool is_terminal(std::FILE* stream) noexcept {
    return ::isatty(::fileno(stream)) == 1;
}

std::size_t width_of(std::FILE* stream) noexcept {
    winsize size = {};
    if (is_terminal(stream) && ::ioctl(::fileno(stream), TIOCGWINSZ, &size) == 0 &&
        size.ws_col > 0) {
        return size.ws_col;
    }
    return default_width;
}

std::string styled(std::FILE* stream, Style style, std::string_view text) {
    if (style == Style::plain || !wants_colour(stream)) {
        return std::string(text);
    }
    return fmt::format("{}{}\x1b[0m", code_of(style), text);
}

void put_out(std::string_view text) {
    if (!text.empty() && std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
        end_for_write_error(errno);
    }
}

void say(std::string_view text) {
    put_out(text);
    put_out("\n");
}

void close_out() {
    flush_out();
    if (std::fclose(stdout) != 0 && errno != EBADF) { // one closed from the begin got nothing
        end_for_write_error(errno);
    }
}

void warn(std::string_view text) {
    flush_out(); // in the order in which it was said
    fmt::print(stderr, "{}\n", text);
}

int exit_status(Kind kind) noexcept {
    switch (kind) {
    case Kind::usage:
        return 2;
    case Kind::not_found:
        return 3;
    case Kind::unsupported:
        return 4;
    case Kind::damaged:
        return 5;
    case Kind::refused:
        return 6;
    case Kind::unavailable:
        break;
    }
    return 7;
}

int fail(const Error& error) {
    const int unwritten = std::fflush(stdout) == 0 ? 0 : errno;
    fmt::print(
        stderr, "{} {}\n", styled(stderr, Style::bad, "ample:"), utf8::printable(error.what));
    if (!error.hint.empty()) {
        fmt::print(
            stderr, "{} {}\n", styled(stderr, Style::note, "hint:"), utf8::printable(error.hint));
    }
    if (unwritten != 0) {
        end_for_write_error(unwritten);
    }
    return exit_status(error.kind);
}

Table::Table(std::vector<std::string> headings) : headings_(std::move(headings)) {
    for (auto& heading : headings_) {
        const bool is_right = heading.starts_with('>');
        is_right_.push_back(is_right);
        heading.erase(0, is_right ? 1 : 0);
    }
}

void Table::add(std::vector<std::string> cells) {
    cells.resize(headings_.size());
    for (auto& cell : cells) {
        cell = utf8::printable(cell);
    }
    rows_.push_back(std::move(cells));
}

void Table::print() const {
    constexpr std::size_t indent = 2;
    constexpr std::size_t gap = 2;
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < headings_.size(); ++column) {
        auto width = utf8::columns(headings_[column]);
        for (const auto& row : rows_) {
            width = std::max(width, utf8::columns(row[column]));
        }
        widths.push_back(width);
    }
    // The widest columns give way until the table fits.
    const auto limit = std::max<std::size_t>(width_of(stdout), 40);
    const auto total = [&] {
        std::size_t sum = indent;
        for (const auto width : widths) {
            sum += width + gap;
        }
        return sum - gap;
    };
    while (is_terminal(stdout) && total() > limit) {
        auto& widest = *std::max_element(widths.begin(), widths.end());
        if (widest <= 8) {
            break;
        }
        --widest;
    }
    const auto line = [&](const std::vector<std::string>& cells, Style style) {
        std::string text(indent, ' ');
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const auto cell = cut(cells[column], widths[column]);
            const std::string pad(widths[column] - utf8::columns(cell), ' ');
            const bool is_last = column + 1 == cells.size();
            text += is_right_[column] ? pad + cell : cell + (is_last ? "" : pad);
            text += is_last ? "" : std::string(gap, ' ');
        }
        text.erase(text.find_last_not_of(' ') + 1); // a row may end in empty cells
        say(styled(stdout, style, text));
    };
    line(headings_, Style::dim);
    for (const auto& row : rows_) {
        line(row, Style::plain);
    }
}

struct ProgressBar::State {
    std::mutex lock = {};
    std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point drawn = {};
    bool is_on_screen = false;
};

ProgressBar::ProgressBar() : state_(std::make_unique<State>()) {}

ProgressBar::~ProgressBar() {
    clear();
}

void ProgressBar::show(std::string_view stage, std::uint64_t done, std::uint64_t total) {
    using namespace std::chrono_literals;
    if (!is_terminal(stderr)) {
        return;
    }
    const std::lock_guard guard(state_->lock);
    const auto now = std::chrono::steady_clock::now();
    if (now - state_->begun < 2s || now - state_->drawn < 100ms) {
        return;
    }
    state_->drawn = now;
    state_->is_on_screen = true;
    constexpr std::uint64_t cells = 30;
    const auto filled = total == 0 ? 0 : std::min(cells, done * cells / total);
    std::string bar;
    for (std::uint64_t i = 0; i < cells; ++i) {
        bar += i < filled ? "█" : "░";
    }
    const auto share = total == 0 ? grouped(done) : fmt::format("{}%", done * 100 / total);
    fmt::print(stderr, "\r\x1b[K{:<8} {} {}", stage, bar, share);
    std::fflush(stderr);
}

void ProgressBar::clear() {
    const std::lock_guard guard(state_->lock);
    if (state_->is_on_screen) {
        fmt::print(stderr, "\r\x1b[K");
        std::fflush(stderr);
        state_->is_on_screen = false;
    }
}

std::string grouped(std::uint64_t number) {
    auto digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string bytes_text(std::uint64_t bytes) {
    constexpr std::array units = {"B", "kB", "MB", "GB", "TB", "PB"};
    auto amount = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (amount >= 1000.0 && unit + 1 < units.size()) {
        amount /= 1000.0;
        ++unit;
    }
    return unit == 0 ? fmt::format("{} B", bytes) : fmt::format("{:.1f} {}", amount, units[unit]);
}

void heading(std::string_view text) {
    say("");
    say(styled(stdout, Style::strong, text));
}

void paragraph(std::string_view text, std::size_t indent) {
    const auto width = std::min<std::size_t>(width_of(stdout), 110) - indent;
    std::string line;
    const auto flush = [&] {
        if (!line.empty()) {
            say(std::string(indent, ' ') + line);
            line.clear();
        }
    };
    while (!text.empty()) {
        const auto blank = text.find(' ');
        const auto word = text.substr(0, blank);
        if (!line.empty() && utf8::columns(line) + utf8::columns(word) + 1 > width) {
            flush();
        }
        line += (line.empty() ? "" : " ") + std::string(word);
        text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    }
    flush();
}

} // namespace ample::cli
