#include <ample/core/public_suffix.hpp>

#include <libpsl.h>

namespace ample {

Suffix suffix_of(const std::string& name) noexcept {
    const auto* const list = psl_builtin();
    const auto is_listed = [&](int kind) {
        return psl_is_public_suffix2(list, name.c_str(), kind | PSL_TYPE_NO_STAR_RULE) == 1;
    };
    if (list == nullptr || name.empty()) {
        return Suffix::none;
    }
    if (!is_listed(PSL_TYPE_ANY)) { // nearly all names
        return Suffix::none;
    }
    return is_listed(PSL_TYPE_ICANN) ? Suffix::registry : Suffix::shared;
}

} // namespace ample
