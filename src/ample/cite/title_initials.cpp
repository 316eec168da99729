#include <ample/cite/detail/title_initials.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <string>

namespace ample::cite::detail {

namespace {

/// "RTCS" of "Roads and Transport Cabinet Secretary Peter Wekesa".
std::string initials_of_post(const Party& person) {
    const auto name = person.person.empty() ? std::string::npos : person.name.find(person.person);
    std::string letters;
    for (std::size_t i = 0; name != std::string::npos && i < name; ++i) {
        const bool begins = i == 0 || person.name[i - 1] == ' ';
        if (begins && ascii::is_upper(person.name[i])) {
            letters += person.name[i];
        }
    }
    return letters;
}

} // namespace

const Party* bearer_of_title(const std::vector<Party>& people, std::string_view initials) {
    constexpr std::size_t longest = 4;
    if (initials.size() < 2 || initials.size() > longest ||
        !std::all_of(initials.begin(), initials.end(), ascii::is_upper)) {
        return nullptr;
    }
    const Party* only = nullptr;
    for (const auto& person : people) {
        if (person.standing == Standing::prosecutors || // "the DPP": an office
            !initials_of_post(person).ends_with(initials)) {
            continue;
        }
        if (only != nullptr && only->person != person.person) {
            return nullptr;
        }
        only = &person;
    }
    return only;
}

} // namespace ample::cite::detail
