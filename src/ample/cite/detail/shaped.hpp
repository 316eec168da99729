// The stretches of a text that are observables by their shape, without a judgement on them.

#pragma once

#include <ample/cite/observables.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// One stretch of refanged text; none overlaps another.
struct Shaped {
    ObservableType type = ObservableType::domain;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string value = {};
    bool may_be_file = false; ///< two labels, the last also a file's extension: "update.sh"
};

/// The stretches of `text` in order. Linear.
std::vector<Shaped> shaped_in(std::string_view text);

} // namespace ample::cite::detail
