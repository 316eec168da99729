#include <ample/cite/detail/gender.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

namespace ample::cite::detail {

namespace {

constexpr WordList men = "mr mr. sir lord king man husband father son brother uncle businessman "
                         "spokesman chairman policeman gentleman nephew grandfather boy salesman";
constexpr WordList women = "ms ms. mrs mrs. miss dame lady queen woman wife mother daughter sister "
                           "aunt businesswoman spokeswoman chairwoman policewoman niece girl "
                           "grandmother saleswoman widow actress";

} // namespace

Gender gender_in(std::string_view name) {
    const auto low = ascii::lower(name);
    std::string_view rest = low;
    while (!rest.empty()) {
        const auto space = rest.find_first_of(" ,");
        const auto word = rest.substr(0, space);
        if (among(word, women)) {
            return Gender::woman;
        }
        if (among(word, men)) {
            return Gender::man;
        }
        if (among(word, "of for to who with")) {
            break; // "a lawyer for Ms Berg"
        }
        rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
    }
    return Gender::unknown;
}

Gender gender_of_pronoun(std::string_view word) {
    return among(word, "he him his")     ? Gender::man
           : among(word, "she her hers") ? Gender::woman
                                         : Gender::unknown;
}

} // namespace ample::cite::detail
