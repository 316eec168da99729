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

/// What ICU makes of a name; never changed once it is open, so that threads may share it.
const UIDNA* uts46() noexcept {
    static const std::unique_ptr<UIDNA, decltype(&uidna_close)> idna = [] {
        UErrorCode code = U_ZERO_ERROR;
        auto* const opened = uidna_openUTS46(
            UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE, &code);
        return std::unique_ptr<UIDNA, decltype(&uidna_close)>(opened, uidna_close);
    }();
    return idna.get();
}

/// The name as one of ICU's functions converts it, or nothing where that has errors.
template <class Convert>
std::string converted(std::string_view name, Convert convert) {
    std::array<char, 1024> written = {};
    UIDNAInfo told = UIDNA_INFO_INITIALIZER;
    UErrorCode code = U_ZERO_ERROR;
    const auto* const idna = uts46();
    if (idna == nullptr) {
        return {};
    }
    const auto size = convert(idna,
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

} // namespace

std::string ascii_name(std::string_view name) {
    constexpr std::size_t longest = 255;
    if (name.empty() || name.size() > longest) {
        return {};
    }
    if (is_plain(name)) { // nearly all names
        return ascii::lower(name);
    }
    return converted(name, uidna_nameToASCII_UTF8);
}

std::string unicode_name(std::string_view name) {
    constexpr std::size_t longest = 255;
    return name.empty() || name.size() > longest ? std::string()
                                                 : converted(name, uidna_nameToUnicodeUTF8);
}

} // namespace ample
