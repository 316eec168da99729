#include <ample/core/ascii.hpp>
#include <ample/read/detail/fields_header.hpp>
#include <ample/read/detail/head.hpp>

#include <algorithm>
#include <array>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;

/// More names than this are no header any more.
constexpr std::size_t most_names = 4096;

constexpr int most_header_lines = 32;

constexpr auto words = std::to_array<std::string_view>({"#Software:",
                                                        "#Version:",
                                                        "#Date:",
                                                        "#Fields:",
                                                        "#Log-type:",
                                                        "#Time Format:",
                                                        "#Start-Date:",
                                                        "#End-Date:",
                                                        "#Remark:"});

/// Takes `word` off the front of `line` in any case.
bool take(std::string_view& line, std::string_view word) noexcept {
    if (!ascii::same(line.substr(0, word.size()), word)) {
        return false;
    }
    line = ascii::trim(line.substr(word.size()));
    return true;
}

char parting_of(std::string_view names) noexcept {
    return names.find(',') < names.find_first_of(" \t") ? ',' : ' ';
}

} // namespace

void FieldsHeader::read(std::string_view line) {
    if (take(line, "#Fields:")) {
        names.clear();
        const std::string_view signs = parting_of(line) == ',' ? "," : " \t";
        while (!line.empty() && names.size() < most_names) {
            const auto stop = line.find_first_of(signs);
            const auto name = ascii::trim(line.substr(0, stop));
            if (!name.empty() || signs == ",") {
                names.emplace_back(name.empty() ? "column_" + std::to_string(names.size() + 1)
                                                : std::string(name));
            }
            line.remove_prefix(stop == none ? line.size() : stop + 1);
        }
    } else if (take(line, "#Date:")) {
        date = parse_instant(line);
    } else if (take(line, "#Time Format:")) {
        is_local = ascii::same(line, "Local");
    } else if (take(line, "#Log-type:")) {
        direction = take(line, "SMTP Send") ? "send" : take(line, "SMTP Receive") ? "receive" : "";
    }
}

char fields_parting_of(std::string_view head) noexcept {
    head = without_mark(head);
    for (int lines = 0; lines < most_header_lines && !head.empty(); ++lines) {
        auto line = take_line(head);
        if (take(line, "#Fields:")) {
            return line.empty() ? '\0' : parting_of(line);
        }
        const bool is_header = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return ascii::same(line.substr(0, word.size()), word);
        });
        const bool is_names = lines == 0 && line.find(',') != none && ascii::is_alpha(line.front());
        if (!is_header && !is_names && !ascii::trim(line).empty()) {
            return '\0';
        }
    }
    return '\0';
}

} // namespace ample::read::detail
