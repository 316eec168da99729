#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/set_layout.hpp>
#include <ample/sweep/detail/written_form.hpp>

namespace ample::sweep::detail {

namespace {

/// What a changed byte of a normal form stands for.
char changed(char c) noexcept {
    return c == '\\' ? '/' : ascii::is_lower(c) ? static_cast<char>(c - 32) : c;
}

} // namespace

std::string difference(std::string_view normal, std::string_view written) {
    std::size_t same = 0;
    while (same < normal.size() && same < written.size()) {
        const char one = normal[normal.size() - 1 - same];
        const char other = written[written.size() - 1 - same];
        if (one != other && changed(one) != other) {
            break;
        }
        ++same;
    }
    const auto front = written.substr(0, written.size() - same);
    std::string told;
    put_number(told, front.size());
    told += front;
    put_number(told, same);
    written.remove_prefix(front.size());
    normal.remove_prefix(normal.size() - same);
    std::size_t next = 0;
    for (std::size_t i = 0; i < same; ++i) {
        if (normal[i] != written[i]) {
            put_number(told, i - next);
            next = i + 1;
        }
    }
    return told;
}

std::optional<std::string> written_form(std::string_view normal, std::string_view difference) {
    std::size_t at = 0;
    const auto front = take_number(difference, at);
    if (!front || *front > difference.size() - at) {
        return std::nullopt;
    }
    std::string written(difference.substr(at, *front));
    at += *front;
    const auto same = take_number(difference, at);
    if (!same || *same > normal.size()) {
        return std::nullopt;
    }
    written += normal.substr(normal.size() - *same);
    for (std::size_t next = *front; at < difference.size(); ++next) {
        const auto between = take_number(difference, at);
        if (!between || *between >= written.size() - next) {
            return std::nullopt;
        }
        next += *between;
        written[next] = changed(written[next]);
    }
    return written;
}

} // namespace ample::sweep::detail
