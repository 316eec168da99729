#include <ample/core/address.hpp>
#include <ample/core/defang.hpp>
#include <ample/core/utf8.hpp>
#include <ample/sweep/detail/list_lines.hpp>
#include <ample/sweep/detail/nonsense.hpp>
#include <ample/sweep/detail/set_layout.hpp>
#include <ample/sweep/detail/url_text.hpp>
#include <ample/sweep/feed/cell_shape.hpp>
#include <ample/sweep/packed_set.hpp>

#include <algorithm>

namespace ample::sweep::detail {

namespace {

/// Types whose values are used as they stand, when nothing is written around or into them.
bool is_plain(Type type) noexcept {
    switch (type) {
    case Type::domain:
    case Type::ipv4:
    case Type::ipv6:
    case Type::md5:
    case Type::sha1:
    case Type::sha256:
    case Type::sha512:
    case Type::url:
    case Type::mail:
        return true;
    default: // paths and keys are kept as they are written too
        return false;
    }
}

/// Whether a value may be a pattern, have parts that differ, or be too long.
bool needs_care(Type type, std::string_view text) noexcept {
    switch (type) {
    case Type::domain: {
        const auto name = text.substr(0, text.size() - (text.ends_with('.') ? 1 : 0));
        return !feed::is_top_level(name.substr(name.rfind('.') + 1));
    }
    case Type::url:
        return text.size() > longest_url || text.find('*') != text.npos;
    case Type::mail:
        return text.find('*') != text.npos;
    case Type::ipv6: {
        const auto address = parse_ipv6(text);
        return address && mapped_ipv4(*address); // the address in it is meant
    }
    default:
        return false;
    }
}

/// The normal form of a value of which nothing is to be said, or an empty text.
std::string plain_value(Type type, std::string_view text, const WarningLists* warnings) {
    const bool may_be_defanged = type == Type::url || type == Type::mail || type == Type::ipv6;
    if ((may_be_defanged && has_defang_marks(text)) || needs_care(type, text) ||
        !detail::reason_to_refuse(type, text).empty() || !detail::caution(type, text).empty() ||
        (warnings != nullptr && !warnings->warning(type, text).empty())) {
        return {};
    }
    return packed_value(type, text);
}

} // namespace

ListLines
read_list_part(const ListPart& part, const FeedPlace& place, const WarningLists* warnings) {
    ListLines lines;
    constexpr std::size_t likely_line = 24;
    lines.values.reserve(part.bytes.size());
    lines.plain.reserve(part.bytes.size() / likely_line);
    auto number = part.first_line;
    for (std::size_t at = 0; at < part.bytes.size(); ++number) {
        const auto end = std::min(part.bytes.find('\n', at), part.bytes.size() - 1) + 1;
        const auto line = part.bytes.substr(at, end - at);
        const ByteRange where{part.begin + at, part.begin + end};
        at = end;
        const auto text = list_value(line);
        if (text.empty()) {
            continue;
        }
        const auto type = utf8::is_valid(text) ? type_by_shape(text) : std::nullopt;
        const auto value =
            type && is_plain(*type) ? plain_value(*type, text, warnings) : std::string();
        if (value.empty()) {
            lines.others.push_back(
                {lines.plain.size(), read_list_line(line, number, where, place)});
            continue;
        }
        const auto kind = static_cast<unsigned>(*key_kind_of(*type));
        lines.values += value;
        lines.plain.push_back(
            {*type, static_cast<std::uint32_t>(value.size()), number, set_key(kind, value)});
    }
    return lines;
}

} // namespace ample::sweep::detail
