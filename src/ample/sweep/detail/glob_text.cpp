#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/glob_text.hpp>
#include <ample/sweep/detail/literal_fronts.hpp>
#include <ample/sweep/detail/shape.hpp>

#include <re2/re2.h>

namespace ample::sweep::detail {

namespace {

constexpr std::string_view slashes = "[\\\\/]+";
constexpr std::string_view of_component = "[^\\\\/:\"<>|\\r\\n\\t]+";

/// What names have: letters, digits and marks of any script.
constexpr std::string_view of_name = "[\\pL\\pN\\pM._-]";
/// What URLs and addresses of mail have: no blank, quote or bracket of any script.
constexpr std::string_view of_url =
    "[^\\s\"'<>|\\x{a0}\\x{2000}-\\x{206f}\\x{3000}-\\x{3004}\\x{3008}-\\x{301f}"
    "\\x{ff01}-\\x{ff0f}\\x{ff1a}-\\x{ff20}\\x{ff3b}-\\x{ff40}\\x{ff5b}-\\x{ff65}]";

/// `text` with "*" and "?" as `any`.
std::string piece_regex(std::string_view text, std::string_view any) {
    std::string body;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '*') {
            body.append(any).append("*");
        } else if (c == '?') {
            body += any;
        } else if (c != '\\') {
            body += re2::RE2::QuoteMeta(std::string(1, c));
        } else if (i == 0 || text[i - 1] != '\\') {
            body += slashes;
        }
    }
    return body;
}

/// What may stand for the first part of a path or key.
std::string front_regex(std::string_view front) {
    // Behind a drive or server anything may stand before "\AppData\Roaming".
    constexpr std::string_view before = "(?:(?:[a-z]:|[\\\\/]{2})[^:\"<>|\\r\\n\\t]*?)?";
    auto regex = "(?:" + piece_regex(front, "");
    for (const std::string_view form : front_forms(front)) {
        const bool has_component = form.ends_with('*');
        const bool has_number = form.ends_with('#');
        regex.append("|").append(form.starts_with('\\') ? before : "");
        regex +=
            piece_regex(form.substr(0, form.size() - (has_component || has_number ? 1 : 0)), "");
        regex.append(has_component ? of_component : has_number ? "[0-9]+" : "");
    }
    return regex + ")";
}

std::string body_regex(std::string_view glob) {
    const bool is_key = is_registry_key(glob);
    if (glob.find('\\') == glob.npos && !is_key) {
        const bool is_wide = glob.find_first_of("/:") != glob.npos;
        return piece_regex(glob, is_wide ? of_url : of_name);
    }
    constexpr std::string_view any = "[^:\"<>|\\r\\n\\t]";
    const auto type = is_key ? Type::registry_key : Type::path;
    const auto normal = normal_value(type, glob);
    const auto front = variable_of(type, normal);
    auto rest = normal.substr(front);
    std::string regex = front == 0 ? "" : front_regex(normal.substr(0, front));
    constexpr std::string_view of_programs = "\\software\\";
    if (is_key && rest.starts_with(of_programs)) {
        regex += piece_regex(of_programs, any) + "(?:wow6432node" + std::string(slashes) + ")?";
        rest.erase(0, of_programs.size());
    }
    return regex + piece_regex(rest, any);
}

} // namespace

std::string glob_regex(std::string_view glob) {
    return "(?:^|[^A-Za-z0-9._-])(" + body_regex(glob) + ")(?:$|[^A-Za-z0-9._-]|[.-](?:$|\\s))";
}

} // namespace ample::sweep::detail
