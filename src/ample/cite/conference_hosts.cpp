#include <ample/cite/detail/conference_hosts.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// The capitals behind the last role of a line: "Spokesperson Ann Berg's Regular Press Conference".
Phrase host_in(const Words& words) {
    for (auto i = words.size(); i-- > 0;) {
        if (!words[i].is(Sort::role)) {
            continue;
        }
        auto end = i + 1;
        while (end < words.size() && is_name(words[end])) {
            ++end;
        }
        return end > i + 2 ? Phrase{i + 1, end} : Phrase{};
    }
    return {};
}

} // namespace

void introduce_host(const Article& article, Cast& cast) {
    const auto office = words_of(article.publisher, 0, article.publisher.size());
    if (office.empty()) {
        return;
    }
    auto party = party_of(article.publisher, office, {0, office.size()});
    if (party.standing != Standing::ministry && party.standing != Standing::government &&
        party.standing != Standing::police && party.standing != Standing::prosecutors) {
        return;
    }
    if (party.standing == Standing::government && !party.person.empty()) {
        party.name = party.person;
        party.kind = "person";
        cast.introduce(std::move(party)); // "Hon Anna Berg, Minister for Water"
        return;
    }
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body) {
            return;
        }
        const auto words = words_of(article.text, block.begin, block.end);
        const bool is_talk = std::any_of(words.begin(), words.end(), [](const Word& word) {
            return among(word.low, "conference briefing remarks transcript");
        });
        if (const auto host = is_talk ? host_in(words) : Phrase{}; !host.empty()) {
            party.person = verbatim(article.text, words, host);
            party.name = party.person;
            party.kind = "person";
            cast.introduce(std::move(party));
            return;
        }
    }
}

} // namespace ample::cite::detail
