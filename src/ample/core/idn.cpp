#include <ample/core/idn.hpp>

#include <unicode/uidna.h>

#include <array>
#include <memory>

namespace ample {

namespace {

struct Close {
    void operator()(UIDNA* idna) const noexcept { uidna_close(idna); }
};

} // namespace

std::string ascii_name(std::string_view name) {
    static const std::unique_ptr<UIDNA, Close> idna = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto* const opened = uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII, &status);
        return std::unique_ptr<UIDNA, Close>(U_SUCCESS(status) != 0 ? opened : nullptr);
    }();
    constexpr std::size_t longest = 1024;
    if (!idna || name.empty() || name.size() > longest) {
        return {};
    }
    std::array<char, 512> written = {};
    UIDNAInfo told = UIDNA_INFO_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    const auto size = uidna_nameToASCII_UTF8(idna.get(),
                                             name.data(),
                                             static_cast<std::int32_t>(name.size()),
                                             written.data(),
                                             static_cast<std::int32_t>(written.size()),
                                             &told,
                                             &status);
    if (U_FAILURE(status) != 0 || told.errors != 0 || size <= 0 ||
        static_cast<std::size_t>(size) > written.size()) {
        return {};
    }
    return {written.data(), static_cast<std::size_t>(size)};
}

} // namespace ample
