// Where one Japanese sentence is two statements of different speakers.
//
//     社は支払っていないとしているが、  地元紙は…と報じた        behind a contrast
//     脅迫文が届いており、            県警は…とみて捜査している   behind a verb that goes on
//
// Linear in the sentence.

#pragma once

#include <cstddef>
#include <string_view>

namespace ample::cite::detail::japanese {

struct Statements {
    std::size_t first_end = 0; ///< bytes of the first
    std::size_t second = 0;    ///< where the second begins; the size of the sentence for none
};

Statements statements_in(std::string_view sentence);

} // namespace ample::cite::detail::japanese
