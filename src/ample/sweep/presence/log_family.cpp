#include <ample/core/ascii.hpp>
#include <ample/sweep/presence/log_family.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep {

namespace {

constexpr std::array<std::string_view, 5> compressed = {".gz", ".zst", ".xz", ".bz2", ".z"};
constexpr std::size_t least_digits = 6; // of a date: yymmdd

bool is_joint(char c) noexcept {
    return c == '-' || c == ':' || c == '_' || c == '.' || c == 'T';
}

std::string_view without_compression(std::string_view name) {
    const auto low = ascii::lower(name);
    for (const auto ending : compressed) {
        if (low.ends_with(ending) && name.size() > ending.size()) {
            return name.substr(0, name.size() - ending.size());
        }
    }
    return name;
}

/// ".1" of "access.log.1", but not of "server-1.log".
std::string_view without_number(std::string_view name) noexcept {
    auto end = name.size();
    while (end > 0 && ascii::is_digit(name[end - 1])) {
        --end;
    }
    return end < name.size() && end > 1 && name[end - 1] == '.' ? name.substr(0, end - 1) : name;
}

/// The size of the IPv4 address at the front of `text`, or 0: it names a machine.
std::size_t address_size(std::string_view text) noexcept {
    std::size_t at = 0;
    for (int group = 0; group < 4; ++group) {
        const auto begin = at;
        while (at < text.size() && ascii::is_digit(text[at])) {
            ++at;
        }
        const bool is_group = at > begin && at - begin <= 3;
        if (!is_group || (group < 3 && (at == text.size() || text[at++] != '.'))) {
            return 0;
        }
    }
    return at;
}

/// The end of the groups of digits at the front of `text`, one joint between each two.
std::size_t digits_end(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size() && ascii::is_digit(text[at])) {
        ++at;
        if (at + 1 < text.size() && is_joint(text[at]) && ascii::is_digit(text[at + 1])) {
            ++at;
        }
    }
    return at;
}

std::size_t digits_in(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), ascii::is_digit));
}

/// Groups of digits that come to a date at least go, with the joint before them.
std::string without_times(std::string_view name) {
    std::string kept;
    for (std::size_t at = 0; at < name.size();) {
        const auto rest = name.substr(at);
        const auto address = address_size(rest);
        const auto end = address != 0 ? address : digits_end(rest);
        if (end == 0) {
            kept += name[at++];
            continue;
        }
        if (address != 0 || digits_in(rest.substr(0, end)) < least_digits) {
            kept += rest.substr(0, end);
        } else if (!kept.empty() && is_joint(kept.back())) {
            kept.pop_back();
        }
        at += end;
    }
    return kept;
}

std::string without_rotation(std::string_view path) {
    std::string family;
    while (true) {
        const auto slash = path.find('/');
        const auto part = path.substr(0, slash);
        family += slash == std::string_view::npos
                      ? without_times(without_number(without_compression(part)))
                      : without_times(part) + "/";
        if (slash == std::string_view::npos) {
            return family;
        }
        path.remove_prefix(slash + 1);
    }
}

} // namespace

std::string log_family(std::string_view path, std::string_view member) {
    auto family = without_rotation(path);
    while (!member.empty()) { // "zip:logs%2Fa.log/gzip": parts with a name say something
        const auto slash = member.find('/');
        const auto part = member.substr(0, slash);
        const auto colon = part.find(':');
        if (colon != std::string_view::npos) {
            family += "#" + without_rotation(part.substr(colon + 1));
        }
        member.remove_prefix(slash == std::string_view::npos ? member.size() : slash + 1);
    }
    return family;
}

} // namespace ample::sweep
