#include <ample/core/ascii.hpp>
#include <ample/core/idn.hpp>

#include <unicode/uidna.h>

#include <array>
#include <memory>

namespace ample {

namespace {

/// Whether UTS 46 would change nothing but the case: letters, digits and hyphens, labels of 1 to 63
/// bytes without a hyphen at an end, and none that looks like Punycode.
bool is_plain(std::string_view name) noexcept {
    constexpr std::size_t longest_name = 253;
    constexpr std::size_t longest_label = 63;
    std::size_t label = 0;
    char before = '.';
    for (const char c : name) {
        if (c == '.') {
            if (label == 0 || before == '-') {
                return false;
            }
            label = 0;
        } else if (ascii::is_alnum(c) || (c == '-' && label > 0 && before != '-')) {
            if (++label > longest_label) {
                return false;
            }
        } else {
            return false;
        }
        before = c;
    }
    return label > 0 && before != '-' && name.size() <= longest_name;
}

} // namespace

std::string ascii_name(std::string_view name) {
    constexpr std::size_t longest = 255;
    if (name.empty() || name.size() > longest) {
        return {};
    }
    if (is_plain(name)) { // nearly all names
        return ascii::lower(name);
    }
    UErrorCode code = U_ZERO_ERROR;
    const std::unique_ptr<UIDNA, decltype(&uidna_close)> idna(
        uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII, &code), uidna_close);
    if (U_FAILURE(code) != 0) {
        return {};
    }
    std::array<char, 512> written = {};
    UIDNAInfo told = UIDNA_INFO_INITIALIZER;
    const auto size = uidna_nameToASCII_UTF8(idna.get(),
                                             name.data(),
                                             static_cast<std::int32_t>(name.size()),
                                             written.data(),
                                             static_cast<std::int32_t>(written.size()),
                                             &told,
                                             &code);
    const bool is_sound = U_FAILURE(code) == 0 && told.errors == 0 && size > 0 &&
                          static_cast<std::size_t>(size) <= written.size();
    return is_sound ? std::string(written.data(), static_cast<std::size_t>(size)) : std::string();
}

} // namespace ample
