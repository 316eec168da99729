#include <ample/core/utf8.hpp>
#include <ample/share/csv_cell.hpp>

#include <algorithm>
#include <array>

namespace ample::share {

namespace {

constexpr std::array<std::string_view, 11> formula_begins = {
    "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

} // namespace

std::string csv_cell(std::string_view text) {
    const std::string whole(utf8::repaired(text));
    const bool is_formula =
        std::any_of(formula_begins.begin(), formula_begins.end(), [&](std::string_view begin) {
            return whole.starts_with(begin);
        });
    auto cell = (is_formula ? "'" : "") + whole;
    if (cell.find_first_of(",\"\n\r") == std::string::npos) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c;
        if (c == '"') {
            quoted += c;
        }
    }
    return quoted + "\"";
}

} // namespace ample::share
