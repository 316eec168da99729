#include <ample/core/idn.hpp>

#include <unicode/uidna.h>

#include <array>
#include <memory>

namespace ample {

std::string ascii_name(std::string_view name) {
    constexpr std::size_t longest = 255;
    if (name.empty() || name.size() > longest) {
        return {};
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
