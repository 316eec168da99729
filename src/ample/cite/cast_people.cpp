// Who is meant by a part of a name or by a noun that names him before.

#include <ample/cite/party.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

/// Whether `part` is one of the words of the name `whole`.
bool is_part(std::string_view part, std::string_view whole) {
    while (!whole.empty()) {
        const auto space = std::min(whole.find(' '), whole.size());
        auto word = whole.substr(0, space);
        word.remove_suffix(word.ends_with(',') ? 1 : 0); // "The Home Minister, Ann Berg"
        if (word == part) {
            return true;
        }
        whole.remove_prefix(std::min(space + 1, whole.size()));
    }
    return false;
}

} // namespace

const Party* Cast::known(std::string_view name) const {
    const bool capitals =
        name.size() > 2 && // "Ms QUAYLE" of minutes
        std::none_of(name.begin(), name.end(), [](char c) { return ascii::is_lower(c); });
    const auto low = capitals ? ascii::lower(name) : std::string();
    for (auto person = people_.rbegin(); person != people_.rend(); ++person) {
        if (person->person == name || is_part(name, person->person) ||
            (ascii::same(person->person, name)) ||
            (capitals && is_part(low, ascii::lower(person->person)))) {
            return &*person;
        }
    }
    const Party* ahead = nullptr;
    for (const auto& person : expected_) {
        if (name.find(' ') == name.npos && person.name != person.person &&
            person.person.ends_with(" " + std::string(name))) {
            if (ahead != nullptr) {
                return nullptr; // two bear it
            }
            ahead = &person;
        }
    }
    return ahead;
}

/// "the magistrate", "the official": who was last named with this noun.
const Party* Cast::same_role(const Party& party) const {
    const auto low = ascii::lower(party.name);
    const bool bare = (party.kind == "role" || party.kind == "anonymous") && party.person.empty() &&
                      low.starts_with("the ") && low.find(' ', 4) == std::string::npos;
    const auto noun = bare ? std::string_view(low).substr(4) : std::string_view{};
    if (noun.empty()) {
        return nullptr;
    }
    if (noun == "diplomat" && last_person_.standing == Standing::ministry &&
        !last_person_.person.empty()) {
        return &last_person_; // a spokeswoman of a foreign ministry
    }
    if (is_part(noun, ascii::lower(last_person_.name)) && last_person_.name.size() > low.size()) {
        return &last_person_;
    }
    const auto found = std::find_if(people_.rbegin(), people_.rend(), [&](const Party& one) {
        return one.name != one.person && is_part(noun, ascii::lower(one.name));
    });
    return found == people_.rend() ? nullptr : &*found;
}

} // namespace ample::cite
