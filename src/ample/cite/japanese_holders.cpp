// Who holds a post or leads an office in a Japanese report: of whom a short name is.

#include <ample/cite/detail/japanese_names.hpp>
#include <ample/cite/detail/japanese_parties.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <utility>

namespace ample::cite {

using detail::japanese::View, detail::japanese::ranks;

/// "生活安全課" behind "警視庁生活安全課": the one named in full.
void JapaneseNames::department(Party& party) const {
    constexpr View kinds[] = {"課", "部", "署", "係"};
    const View name = party.name;
    const bool kind = std::any_of(
        std::begin(kinds), std::end(kinds), [&](View one) { return name.ends_with(one); });
    if (!kind || name.size() < 9 || name.starts_with("同")) {
        return;
    }
    const auto full = std::find_if(named_.rbegin(), named_.rend(), [&](const Party& one) {
        return one.name.size() > name.size() && one.name.ends_with(name);
    });
    if (full != named_.rend()) {
        const std::string called(name);
        const auto words = party.words;
        party = *full;
        party.name = called;
        party.words = words;
    }
}

/// "年金組合" behind "東海年金組合": the public body whose name it ends.
void JapaneseNames::in_full(Party& party) const {
    constexpr View kinds[] = {"機構", "協会", "財団", "組合", "公社", "連合会", "研究所"};
    constexpr std::size_t shortest = 12; // bytes of "年金組合"
    const View name = party.organisation;
    if (party.standing != Standing::organisation || party.anonymous || name.size() < shortest ||
        std::none_of(
            std::begin(kinds), std::end(kinds), [&](View one) { return name.ends_with(one); })) {
        return;
    }
    const auto full = std::find_if(named_.rbegin(), named_.rend(), [&](const Party& one) {
        return one.standing == Standing::organisation && one.organisation.size() > name.size() &&
               one.organisation.ends_with(name);
    });
    if (full != named_.rend()) {
        party.organisation = full->organisation;
    }
}

/// "森氏" behind "森官房長官": the office he was named with.
void JapaneseNames::surname(Party& party) const {
    const View name = party.name;
    const auto size = name.size() - std::min(name.size(), View("氏").size());
    if (!name.ends_with("氏") || size < 3 || size > 12) {
        return;
    }
    const auto holder = std::find_if(named_.rbegin(), named_.rend(), [&](const Party& one) {
        const auto at = one.name.find(name.substr(0, size));
        return one.kind == "role" && at != std::string::npos && one.name.size() > at + size + 3;
    });
    if (holder != named_.rend()) {
        const std::string called(name);
        const auto words = party.words;
        party = *holder;
        party.name = called;
        party.words = words;
    }
}

/// The office that "陳一琳報道官" was introduced with, by that name or as "陳報道官"; the end where
/// none or several are meant.
JapaneseNames::Holders::const_iterator
JapaneseNames::office_of_holder(const std::string& name) const {
    const auto known = offices_.find(name);
    const auto* const rank = std::find_if(
        std::begin(ranks), std::end(ranks), [&](View one) { return name.ends_with(one); });
    if (known != offices_.end() || rank == std::end(ranks) || name.size() < rank->size() + 3) {
        return known;
    }
    const auto surname = name.substr(0, name.size() - rank->size());
    auto found = offices_.end();
    for (auto one = offices_.begin(); one != offices_.end(); ++one) {
        if (one->first.starts_with(surname) && one->first.ends_with(*rank) &&
            one->first.size() > name.size()) {
            if (found != offices_.end()) {
                return offices_.end();
            }
            found = one;
        }
    }
    return found;
}

/// "ムティソ局長によると": of the office he was introduced with.
void JapaneseNames::holder(Party& party) const {
    const auto known = office_of_holder(party.name);
    const auto head = std::find_if(heads_.begin(), heads_.end(), [&](const Head& one) {
        const auto size = party.name.size() - std::min(party.name.size(), one.rank.size());
        return size >= 3 && party.name.ends_with(one.rank) &&
               one.name.starts_with(View(party.name).substr(0, size));
    });
    if (known == offices_.end() && head == heads_.end()) {
        return;
    }
    const auto& owner = known == offices_.end() ? head->office : known->second;
    auto office = detail::japanese::speaker(owner, party.words);
    office.name = party.name;
    office.kind = "role";
    office.anonymous = false;
    party = std::move(office);
}

/// "ムティソ長官": of the last office of this ending.
void JapaneseNames::head_of(Party& party, View ending) const {
    const auto office = std::find_if(named_.rbegin(), named_.rend(), [&](const Party& one) {
        return one.name.ends_with(ending) && !one.name.starts_with("同");
    });
    if (office != named_.rend()) {
        const auto name = party.name;
        const auto words = party.words;
        party = *office;
        party.name = name;
        party.words = words;
        party.kind = "role";
    }
}

/// "同庁", "同省": the last office of this ending.
void JapaneseNames::office(Party& party, std::size_t at) const {
    const View noun = View(party.organisation).substr(3);
    constexpr View parts[] = {"課", "部", "署", "隊", "室"};
    const bool part = std::find(std::begin(parts), std::end(parts), noun) != std::end(parts);
    const auto office = std::find_if(named_.rbegin(), named_.rend(), [&](const Party& one) {
        const bool inside = part && one.name.find(noun) != std::string::npos; // "捜査課幹部"
        return !noun.empty() &&
               (inside || one.name.ends_with(noun) || one.organisation.ends_with(noun));
    });
    if (office == named_.rend() && !noun.empty() && noun.size() <= 6) {
        const auto name = detail::japanese::named_before(text_, at, noun);
        if (!name.empty()) { // "文部科学省は…を求めた。同省は": it has not spoken yet
            auto who = detail::japanese::speaker(name, party.words);
            party.standing = who.standing;
            party.organisation = who.organisation;
            party.country = who.country;
            party.place = who.place;
        }
        return;
    }
    if (office != named_.rend()) {
        const auto words = party.words;
        const auto name = party.name;
        party = *office;
        party.words = words;
        party.name = name;
        party.anonymous = false;
        party.kind = party.kind == "anonymous" ? "organisation" : party.kind;
    }
}

/// "グレン国防相" behind "豪政府": a post that Japan does not have is of the state whose government
/// acted last.
void JapaneseNames::foreign_post(Party& party, std::size_t at) const {
    constexpr View posts[] = {"国防相", "内相", "大統領", "副首相", "国防長官", "大統領府"};
    constexpr std::pair<View, View> short_names[] = {{"米", "united states"},
                                                     {"英", "united kingdom"},
                                                     {"独", "germany"},
                                                     {"仏", "france"},
                                                     {"豪", "australia"},
                                                     {"露", "russia"}};
    constexpr std::size_t reach = 900; // bytes: two paragraphs
    const bool open = party.standing == Standing::government && party.country.empty();
    const bool foreign = open && std::any_of(std::begin(posts), std::end(posts), [&](View one) {
                             return party.name.ends_with(one);
                         });
    if (!foreign) {
        return;
    }
    const auto end = std::min(at, text_.size());
    const auto before = text_.substr(end > reach ? end - reach : 0, std::min(end, reach));
    std::size_t last = 0;
    const auto look = [&](View written, View state) {
        for (const View acts : {"政府は", "政府が"}) { // not whose part in it is told of
            for (auto act = detail::japanese::last_place(before, acts); act != View::npos;
                 act = detail::japanese::last_place(before.substr(0, act), acts)) {
                const auto found = act - written.size();
                if (!before.substr(0, act).ends_with(written)) {
                    continue;
                }
                if (found + 1 > last && state != "japan") {
                    last = found + 1;
                    party.country = state;
                }
                break;
            }
        }
    };
    for (const auto& [written, state] : detail::japanese::states) {
        look(written, state);
    }
    for (const auto& [written, state] : short_names) {
        look(written, state);
    }
}

} // namespace ample::cite
