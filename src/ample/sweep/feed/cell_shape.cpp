#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/defang.hpp>
#include <ample/core/public_suffix.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/feed.hpp>
#include <ample/sweep/feed/cell_shape.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace ample::sweep::feed {

namespace {

std::string refanged(std::string_view text) {
    return has_defang_marks(text) ? refang(text).text : std::string(text);
}

std::string_view last_label(std::string_view name) noexcept {
    name.remove_suffix(name.ends_with('.') ? 1 : 0);
    return name.substr(name.rfind('.') + 1);
}

/// A label of up to eight bytes as a number, in lower case; 0 for longer ones.
std::uint64_t packed(std::string_view label) noexcept {
    std::uint64_t number = 0;
    for (const char c : label) {
        number = number << 8U | static_cast<unsigned char>(ascii::lower(c));
    }
    return label.size() <= sizeof(number) ? number : 0;
}

/// The place in `seen_labels` of a label that was looked up before, or may be put there.
std::uint64_t& seen_label(std::uint64_t number) noexcept {
    constexpr std::size_t bits = 10;
    thread_local std::array<std::uint64_t, std::size_t{1} << bits> seen_labels = {};
    return seen_labels[number * 0x9E3779B97F4A7C15U >> (64U - bits)];
}

bool is_of_no_registry(std::string_view label) noexcept {
    constexpr std::array others = {
        "example", "test", "invalid",  "localhost", "local",   "onion",       "alt",
        "arpa",    "lan",  "internal", "intranet",  "private", "localdomain", "workgroup",
        "corp",    "home", "domain",   "i2p",       "bit",     "bazar",       "lib",
        "emc",     "coin", "eth",      "crypto",    "geek",    "libre",       "pirate"};
    return std::any_of(
        others.begin(), others.end(), [&](const char* one) { return ascii::same(label, one); });
}

/// Suffixes of registries that files' names end in as well.
bool is_of_files_too(std::string_view label) noexcept {
    constexpr std::array both = {"zip", "mov", "sh", "md", "py", "pl", "rs", "ps", "so"};
    return is_file_extension(label) || std::any_of(both.begin(), both.end(), [&](const char* one) {
               return ascii::same(label, one);
           });
}

} // namespace

bool has_indicator_shape(std::string_view text) {
    return type_by_shape(refanged(text)).has_value();
}

std::optional<Type> plain_type(std::string_view text) {
    const auto value = refanged(text);
    const auto type = type_by_shape(value);
    if (!type) {
        return std::nullopt;
    }
    switch (*type) {
    case Type::domain: {
        const auto label = last_label(value);
        return is_top_level(label) && !is_of_files_too(label) ? type : std::nullopt;
    }
    case Type::ipv4:
    case Type::ipv6:
    case Type::network:
    case Type::md5:
    case Type::sha1:
    case Type::sha256:
    case Type::sha512:
    case Type::url:
    case Type::mail:
        return type;
    default:
        return std::nullopt;
    }
}

bool is_top_level(std::string_view label) {
    const auto number = packed(label);
    auto& seen = seen_label(number);
    if (number != 0 && seen == number) { // lists of millions have few suffixes
        return true;
    }
    const bool is_one =
        is_of_no_registry(label) || suffix_of(detail::normal_name(label)) == Suffix::registry;
    seen = is_one ? number : seen;
    return is_one;
}

bool is_name_of_file(std::string_view name) {
    const auto label = last_label(name);
    return !is_top_level(label) && is_file_extension(label);
}

} // namespace ample::sweep::feed
