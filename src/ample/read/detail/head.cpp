#include <ample/core/ascii.hpp>
#include <ample/read/detail/head.hpp>

namespace ample::read::detail {

namespace {

constexpr int most_lines = 100;

} // namespace

std::string_view take_line(std::string_view& head) noexcept {
    const auto newline = head.find('\n');
    auto line = head.substr(0, newline);
    head.remove_prefix(newline == std::string_view::npos ? head.size() : newline + 1);
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

int score_lines(std::string_view head, int top, bool (*fits)(std::string_view line)) {
    if (!is_whole(head)) {
        const auto newline = head.rfind('\n');
        head = head.substr(0, newline == std::string_view::npos ? 0 : newline + 1);
    }
    int lines = 0;
    int fitting = 0;
    while (!head.empty() && lines < most_lines) {
        const auto line = take_line(head);
        if (ascii::trim(line).empty()) {
            continue;
        }
        ++lines;
        fitting += fits(line) ? 1 : 0;
    }
    return fitting == 0 || fitting * 2 < lines ? 0 : top * fitting / lines;
}

} // namespace ample::read::detail
