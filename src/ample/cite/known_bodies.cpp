#include <ample/cite/detail/known_bodies.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t longest_name = 4; // words

constexpr KnownBody bodies[] = {
    {"kremlin", Standing::government, "russia", "", ""},
    {"white house", Standing::government, "united states", "", ""},
    {"downing street", Standing::government, "united kingdom", "", ""},
    {"whitehall", Standing::government, "united kingdom", "", ""},
    {"elysee", Standing::government, "france", "", ""},
    {"elysee palace", Standing::government, "france", "", ""},
    {"blue house", Standing::government, "south korea", "", ""},
    {"pentagon", Standing::ministry, "united states", "defence ministry", ""},
    {"foreign office", Standing::ministry, "united kingdom", "foreign ministry", ""},
    {"quai d'orsay", Standing::ministry, "france", "foreign ministry", ""},
    {"fbi", Standing::police, "united states", "", "united states"},
    {"f.b.i", Standing::police, "united states", "", "united states"},
    {"federal bureau of investigation", Standing::police, "united states", "", "united states"},
    {"national crime agency", Standing::police, "united kingdom", "", "united kingdom"},
    {"scotland yard", Standing::police, "united kingdom", "", "london"},
    {"rcmp", Standing::police, "canada", "", "canada"},
    {"royal canadian mounted police", Standing::police, "canada", "", "canada"},
    {"national police agency", Standing::police, "japan", "", "national police agency"},
    {"garda", Standing::police, "ireland", "", "ireland"},
    {"bka", Standing::police, "germany", "", "germany"},
    {"bundeskriminalamt", Standing::police, "germany", "", "germany"},
    {"carabinieri", Standing::police, "italy", "", "italy"},
    {"europol", Standing::organisation, "", "europol", ""},
    {"interpol", Standing::organisation, "", "interpol", ""},
    {"guardia civil", Standing::police, "spain", "", "spain"},
};

bool begins_a_name(const Word& word) {
    return std::any_of(std::begin(bodies), std::end(bodies), [&](const KnownBody& one) {
        return one.name.starts_with(word.low);
    });
}

} // namespace

const KnownBody* known_body_in(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (!words[i].capital || !begins_a_name(words[i])) {
            continue;
        }
        for (auto size = std::min(longest_name, phrase.end - i); size > 0; --size) {
            const auto name = low_text(words, {i, i + size});
            const auto* const found =
                std::find_if(std::begin(bodies), std::end(bodies), [&](const KnownBody& one) {
                    return one.name == name;
                });
            if (found != std::end(bodies)) {
                return found;
            }
        }
    }
    return nullptr;
}

bool take_known_body(const Words& words, Phrase phrase, Party& party) {
    const auto* const body = known_body_in(words, phrase);
    if (body == nullptr ||
        (!party.country.empty() && !body->country.empty() && party.country != body->country)) {
        return false;
    }
    party.standing = body->standing;
    party.country = body->country;
    party.place = body->place;
    party.organisation = body->organisation;
    return true;
}

} // namespace ample::cite::detail
