// What people see: colours, aligned tables, progress, errors. Only here and in the verbs does the
// program print.
//
// Colours and progress appear on a terminal only; NO_COLOR (no-color.org) is obeyed. Every text
// that came out of evidence goes through `utf8::printable` before it reaches a terminal.

#pragma once

#include <ample/core/result.hpp>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cli {

enum class Style { plain, strong, dim, good, bad, note };

/// Wraps `text` in the escape codes of `style` when `stream` is a terminal that wants colours.
std::string styled(std::FILE* stream, Style style, std::string_view text);

bool is_terminal(std::FILE* stream) noexcept;

/// Width of the terminal behind `stream`, 100 when there is none.
std::size_t width_of(std::FILE* stream) noexcept;

/// Writes to standard output. Where that fails (a full disk) the program ends at once with "write
/// error: …" and the exit status of `unavailable`, as it ends on a closed pipe: what a reader would
/// take for a whole answer is never told to be one.
void put_out(std::string_view text);

/// Writes text and a line end, as `put_out` does.
void say(std::string_view text);

/// Writes an empty line and `text` as the heading of what follows.
void heading(std::string_view text);

/// Writes `text`, broken at blanks and indented by `indent` columns.
void paragraph(std::string_view text, std::size_t indent);

/// Hands on and closes standard output; fails as `put_out` does. The last act of the program.
void close_out();

/// Writes a warning or note to standard error.
void warn(std::string_view text);

/// Writes "ample: WHAT" and "hint: …" to standard error; returns the exit status of the kind.
int fail(const Error& error);

/// Exit status by kind of error: usage 2, not found 3, unsupported 4, damaged 5, refused 6,
/// unavailable 7.
int exit_status(Kind kind) noexcept;

/// A table with aligned columns, headings and cells that are cut to the terminal's width.
class Table {
public:
    /// Columns whose heading begins with ">" are set flush right.
    explicit Table(std::vector<std::string> headings);

    void add(std::vector<std::string> cells);

    /// Writes the table to standard output, indented by two blanks.
    void print() const;

private:
    std::vector<std::string> headings_;
    std::vector<bool> is_right_ = {};
    std::vector<std::vector<std::string>> rows_ = {};
};

/// A progress bar on standard error that appears after two seconds, on terminals only.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    ProgressBar(ProgressBar&&) = delete;
    ProgressBar& operator=(ProgressBar&&) = delete;

    /// `done` of `total` units of `stage`; `total` 0 when it is not known. Any thread.
    void show(std::string_view stage, std::uint64_t done, std::uint64_t total);

    /// Takes the bar off the screen.
    void clear();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// "1,234,567".
std::string grouped(std::uint64_t number);

/// "17.2 MB" in powers of 1000.
std::string bytes_text(std::uint64_t bytes);

} // namespace ample::cli
