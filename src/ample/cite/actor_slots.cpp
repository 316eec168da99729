#include <ample/cite/detail/actor_slots.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

bool is_sponsor(const Slot& slot) {
    return slot.kind == "military" || slot.kind == "intelligence" || slot.kind == "government";
}

bool can_be_told(const Slot& slot) {
    return slot.kind == "group" || slot.kind == "person" ||
           among(slot.text, "anyone anybody someone somebody");
}

bool names_crime(const Words& words, Phrase phrase) {
    return !phrase.empty() && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                                          words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                                          is_crime);
}

Slot named_slot(const Words& words, Slot slot, Phrase phrase) {
    const bool name =
        slot.kind == "other" && !phrase.empty() &&
        std::all_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                    words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                    [](const Word& word) { return word.capital && !word.is(Sort::pronoun); });
    if (name) {
        slot.kind = "group";
        slot.name = low_text(words, phrase);
    }
    return slot;
}

Slot hung_group(const Scene& scene, std::size_t at, std::size_t from) {
    auto front = phrase_before(scene.words, at);
    for (auto i = front.begin; i + 1 < front.end; ++i) { // "the attack to | hackers linked to"
        const bool joint = among(scene.words[i].low, "to on by for against with");
        front.begin =
            joint && holds(scene.words, i + 1, front.end, Sort::group) ? i + 1 : front.begin;
    }
    auto near = group_slot(scene.text, scene.words, front, scene.groups);
    near.at = front;
    return near.empty() ? group_slot(scene.text, scene.words, {from, at}, scene.groups) : near;
}

Slot crime_slot(Phrase at) {
    return {"attack", "", "attacks", at};
}

} // namespace ample::cite::detail
