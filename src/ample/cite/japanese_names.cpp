#include <ample/cite/detail/japanese_names.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <utility>

namespace ample::cite {

namespace {

using detail::japanese::View, detail::japanese::ranks;

constexpr std::size_t longest_name = 45; // bytes: fifteen signs
constexpr std::size_t most_holders = 256;

/// What a firm is not: 同社 is none of these.
constexpr View offices_of_state[] = {"庁",   "省",   "局",   "委員会", "警察", "県警", "府警",
                                     "検察", "地検", "政府", "裁判所", "当局", "室",   "協会",
                                     "機構", "市",   "町",   "村",     "県",   "市長", "町長",
                                     "村長", "知事", "調査", "専門家"};

/// "及川社長": who leads a firm that the report named before.
bool leads_firm(View name) {
    constexpr View heads[] = {"社長",
                              "副社長",
                              "会長",
                              "専務",
                              "常務",
                              "最高経営責任者",
                              "ＣＥＯ",
                              "CEO",
                              "ＣＩＳＯ",
                              "CISO"};
    return name.size() <= 36 && std::any_of(std::begin(heads), std::end(heads), [&](View one) {
               return name.ends_with(one);
           });
}

/// Where the noun that ends the text begins: behind the last mark, blank or particle.
std::size_t noun_begin(View text, bool inner) {
    std::size_t begin = 0;
    for (const View mark :
         {"、", "。", "「", "」", "　", "\n", "による", "は", "が", "を", "に", "で", "と", "】"}) {
        const auto at = detail::japanese::last_place(text, mark);
        begin = at == View::npos ? begin : std::max(begin, at + mark.size());
    }
    if (inner) {
        const auto of = detail::japanese::last_place(text, "の");
        begin = of == View::npos ? begin : std::max(begin, of + View("の").size());
    }
    return begin;
}

bool is_public(View name) {
    return std::any_of(std::begin(offices_of_state), std::end(offices_of_state), [&](View one) {
        return name.ends_with(one);
    });
}

/// The name that ends with the noun at `at`, and with it: "東山工業大学"; empty where the noun
/// stands alone or behind what only tells of it.
std::string institution_at(View text, std::size_t at, View noun) {
    const auto from = at > longest_name ? at - longest_name : 0;
    const auto before = text.substr(from, at - from);
    const auto begin = noun_begin(before, true);
    auto name = before.substr(begin);
    const auto law = name.find("法人");
    name = law == View::npos ? name : name.substr(law + View("法人").size());
    const bool kind = name.ends_with("私立") || name.ends_with("国立") || name.ends_with("公立") ||
                      name.ends_with("複数") || name.ends_with("地元") || name.ends_with("有力") ||
                      name.ends_with("た") || name.ends_with("る"); // "被害を受けた病院"
    if ((begin == 0 && from > 0) || kind || name.size() < 6 || name.size() > 30) {
        return {};
    }
    const auto county = name.find("県"); // "和歌山県|松風市"
    name = county == View::npos ? name : name.substr(county + View("県").size());
    return std::string(name) + std::string(noun);
}

/// "東山工業大学" for "大学": the first name in the text that ends with the noun.
std::string first_institution(View text, View noun) {
    for (auto at = detail::japanese::first_place(text, noun); at != View::npos;
         at = detail::japanese::first_place(text, noun, at + noun.size())) {
        if (auto name = institution_at(text, at, noun); !name.empty()) {
            return name;
        }
    }
    return {};
}

/// "東海年金機構" for "機構": the longest name of the only body of this kind; empty where the text
/// names two.
std::string only_institution(View text, View noun) {
    std::string only;
    for (auto at = detail::japanese::first_place(text, noun); at != View::npos;
         at = detail::japanese::first_place(text, noun, at + noun.size())) {
        auto name = institution_at(text, at, noun);
        if (name.empty() || only.ends_with(name)) {
            continue;
        }
        if (!only.empty() && !name.ends_with(only)) {
            return {};
        }
        only = std::move(name);
    }
    return only;
}

/// "坂口徹": three to six kanji.
bool is_kanji_name(View name) {
    if (name.size() < 9 || name.size() > 18) {
        return false;
    }
    for (std::size_t i = 0; i < name.size(); i += 3) {
        const auto lead = static_cast<unsigned char>(name[i]);
        if (lead < 0xE4 || lead > 0xE9) {
            return false;
        }
    }
    return true;
}

/// "ピーター・クラース被告": the one accused whom a report names; empty for none or several.
std::string only_accused(View text) {
    std::string found;
    for (const View sign : {"被告", "容疑者"}) {
        for (auto at = detail::japanese::first_place(text, sign); at != View::npos;
             at = detail::japanese::first_place(text, sign, at + sign.size())) {
            const auto from = at > longest_name ? at - longest_name : 0;
            auto before = text.substr(from, at - from);
            while (!before.empty() &&
                   (static_cast<unsigned char>(before.front()) & 0xC0U) == 0x80U) {
                before.remove_prefix(1); // never within a letter
            }
            const auto name = before.substr(noun_begin(before, true));
            const bool named =
                (name.find("・") != View::npos && name.size() >= 12) || is_kanji_name(name);
            if (!named) {
                continue;
            }
            const auto whole = std::string(name) + std::string(sign);
            if (!found.empty() && found != whole) {
                return {};
            }
            found = whole;
        }
    }
    return found;
}

} // namespace

std::string detail::japanese::named_before(View text, std::size_t at, View noun) {
    constexpr std::size_t reach = 1500; // bytes: a few paragraphs
    for (auto found = text.substr(0, at).rfind(noun);
         found != View::npos && found > 0 && found + reach > at;
         found = text.substr(0, found).rfind(noun)) {
        if (auto name = institution_at(text, found, noun); !name.empty()) {
            return name;
        }
    }
    return {};
}

JapaneseNames::JapaneseNames(std::string_view text)
    : text_(text), firms_(text), forces_(text), accused_(only_accused(text)) {
    for (const View noun : {"大学", "病院", "銀行", "研究所", "高専", "市"}) {
        if (auto name = first_institution(text, noun); !name.empty()) {
            institutions_.emplace(noun, std::move(name));
        }
    }
    for (const View kind : {"医療センター", "医院", "クリニック"}) {
        if (auto name = first_institution(text, kind); !name.empty()) {
            institutions_.try_emplace("病院", std::move(name));
        }
    }
    for (const View noun : {"機構", "財団", "組合"}) {
        if (auto name = only_institution(text, noun); !name.empty()) {
            institutions_.emplace(noun, std::move(name));
        }
    }
    for (const auto rank : ranks) {
        posts(text, rank);
        for (auto at = detail::japanese::first_place(text, rank);
             at != View::npos && offices_.size() < most_holders;
             at = detail::japanese::first_place(text, rank, at + rank.size())) {
            const auto from = at > longest_name * 3 ? at - longest_name * 3 : 0;
            const auto before = text.substr(from, at - from);
            const auto name = noun_begin(before, true);
            const bool led = name >= 3 && before.substr(0, name).ends_with("の");
            if (!led || name == before.size() || before.size() - name > longest_name) {
                continue;
            }
            const auto owner = before.substr(0, name - View("の").size());
            const auto office = owner.substr(noun_begin(owner, false));
            if (office.size() >= 6 && office.size() <= 2 * longest_name) {
                offices_.try_emplace(std::string(before.substr(name)) + std::string(rank),
                                     std::string(office));
            }
        }
    }
}

void JapaneseNames::name(Party& party, std::size_t at) {
    const bool accused = party.name == "被告" || party.name == "容疑者" || party.name == "同被告" ||
                         party.name == "同容疑者";
    if (accused && !accused_.empty()) {
        const auto words = party.words;
        party = detail::japanese::speaker(accused_, words);
    }
    for (const std::string_view land : {"同国の", "同国"}) { // "同国内務省"
        if (party.organisation.starts_with(land) && party.organisation.size() > land.size() + 6) {
            party.organisation.erase(0, land.size());
        }
    }
    holder(party);
    foreign_post(party, at);
    post_in_front(party, at);
    post_alone(party);
    spokesman_alone(party, at);
    department(party);
    surname(party);
    const auto institution = institutions_.find(party.organisation);
    if (party.standing == Standing::organisation && institution != institutions_.end()) {
        party.organisation = institution->second; // "大学によると"
    }
    const auto town = institutions_.find("市");
    const bool mayor = party.name.ends_with("市長") && party.name.size() > View("市長").size() &&
                       party.standing == Standing::organisation && !party.anonymous;
    if (mayor && town != institutions_.end() && party.organisation == party.name) {
        party.organisation = town->second;
        party.kind = "role";
    }
    in_full(party);
    if (party.counsel && party.client.empty()) {
        party.client = accused_; // "弁護人は"
    }
    constexpr View firms[] = {"会社", "会社側", "企業側", "当該企業"};
    const bool former = party.anonymous && !party.name.ends_with("幹部") &&
                        party.name.find("の元") != std::string::npos;
    const bool same_firm =
        !former &&
        (party.organisation.starts_with("同社") || party.name.starts_with("同社") ||
         std::find(std::begin(firms), std::end(firms), party.organisation) != std::end(firms));
    const bool head_of_firm = party.name == party.organisation && leads_firm(party.name);
    const auto firm = same_firm || head_of_firm ? firms_.before(at) : std::string();
    if (!firm.empty()) { // "同社幹部": for the firm
        party.standing = Standing::organisation;
        party.organisation = firm;
        party.anaphor = true;
    } else if (same_firm) {
        party.standing = Standing::organisation;
    } else if (party.name.ends_with("長官") && party.name.size() <= 36 &&
               party.standing == Standing::government && party.country.empty()) {
        head_of(party, "庁"); // of the office that spoke before
    } else if (party.organisation.starts_with("同") && party.organisation.size() <= 18) {
        office(party, at);
    } else if (party.standing == Standing::organisation && !is_public(party.organisation) &&
               party.organisation.find("の") == std::string::npos && party.kind != "person" &&
               !party.organisation.ends_with("書") && !party.organisation.ends_with("資料") &&
               !party.organisation.ends_with("報道") && !party.organisation.ends_with("集団") &&
               !party.organisation.ends_with("グループ") && !party.organisation.ends_with("組織") &&
               !party.organisation.starts_with("当社")) {
        firms_.learn(party.organisation);
    }
    if (party.standing == Standing::police && party.place.empty() && party.country.empty()) {
        party.place = forces_.place_of(party.name, at);
    }
    medium(party);
    constexpr std::size_t shortest = 6; // bytes of "同社"
    const bool back = party.name.starts_with("同") && party.name.size() == shortest &&
                      party.name.ends_with("社") && party.words.find("から") == std::string::npos;
    if (back && !party.organisation.empty() && !party.organisation.starts_with("同")) {
        party.name = party.organisation;
    }
}

/// "調査委員会（委員長・森田修弁護士）": who holds a post is told in brackets.
void JapaneseNames::posts(View text, View rank) {
    const auto sign = "（" + std::string(rank) + "・";
    for (auto at = detail::japanese::first_place(text, sign);
         at != View::npos && heads_.size() < most_holders;
         at = detail::japanese::first_place(text, sign, at + sign.size())) {
        const auto from = at > longest_name * 2 ? at - longest_name * 2 : 0;
        const auto before = text.substr(from, at - from);
        const auto office = before.substr(noun_begin(before, true));
        const auto shut = text.find("）", at);
        if (shut == View::npos || shut - at > longest_name * 2 || office.size() < 6) {
            continue;
        }
        const auto name = at + sign.size();
        heads_.push_back(
            {std::string(rank), std::string(text.substr(name, shut - name)), std::string(office)});
    }
}

/// "院長の森医師", "社長の会田氏": of the hospital or firm the report tells of.
void JapaneseNames::post_in_front(Party& party, std::size_t at) const {
    if (party.standing != Standing::organisation && party.standing != Standing::person) {
        return;
    }
    for (const View rank : {"院長の", "病院長の", "理事長の", "社長の", "会長の"}) {
        if (!party.name.starts_with(rank)) {
            continue;
        }
        const bool firm = rank == "社長の" || rank == "会長の";
        const auto house = institutions_.find("病院");
        const auto owner = firm                           ? firms_.before(at)
                           : house == institutions_.end() ? std::string()
                                                          : house->second;
        if (!owner.empty()) {
            party.standing = Standing::organisation;
            party.organisation = owner;
            party.person.clear();
            party.kind = "role";
        }
        return;
    }
}

/// "院長は" behind "甲病院の乙院長": the last who was named with the post.
void JapaneseNames::post_alone(Party& party) const {
    if (std::find(std::begin(ranks), std::end(ranks), party.name) == std::end(ranks)) {
        return;
    }
    const auto holder = std::find_if(named_.rbegin(), named_.rend(), [&](const Party& one) {
        return one.name.size() > party.name.size() && one.name.ends_with(party.name) &&
               one.name != "同" + party.name;
    });
    if (holder != named_.rend()) {
        const auto name = party.name;
        const auto words = party.words;
        party = *holder;
        party.name = name;
        party.words = words;
    }
}

/// "広報担当者は": of the body that spoke last, else of the firm named last; "発表によると" too.
void JapaneseNames::spokesman_alone(Party& party, std::size_t at) const {
    constexpr View alone[] = {"広報担当者",
                              "広報",
                              "広報部",
                              "広報室",
                              "広報課",
                              "担当者",
                              "発表",
                              "説明",
                              "リリース",
                              "調査",
                              "同調査",
                              "分析",
                              "集計",
                              "談話",
                              "声明"};
    View name = party.name;
    detail::japanese::take_front(name, "同日の");
    name = name.ends_with("など") ? name.substr(0, name.size() - View("など").size()) : name;
    if (std::find(std::begin(alone), std::end(alone), name) == std::end(alone)) {
        return;
    }
    const bool of_firm = party.name.starts_with("広報");
    const auto body = std::find_if(named_.rbegin(), named_.rend(), [&](const Party& one) {
        const bool firm =
            one.standing == Standing::organisation && !one.anonymous && !one.organisation.empty();
        return firm || (!of_firm &&
                        (one.standing == Standing::police || one.standing == Standing::government ||
                         one.standing == Standing::ministry));
    });
    const auto firm = body == named_.rend() ? firms_.before(at) : std::string();
    if (body == named_.rend() && firm.empty()) {
        return;
    }
    auto who = firm.empty() ? *body : detail::japanese::speaker(firm, party.words);
    who.kind = party.name.ends_with("者") || of_firm ? "role" : who.kind;
    who.name = party.name;
    who.words = party.words;
    party = std::move(who);
}

/// "同紙": the medium named before.
void JapaneseNames::medium(Party& party) {
    if (party.standing != Standing::agency) {
        constexpr std::size_t remembered = 64;
        if (!party.name.starts_with("同") && named_.size() < remembered) {
            named_.push_back(party);
        }
        return;
    }
    if (party.anaphor && !medium_.name.empty()) {
        const auto words = party.words;
        party = medium_;
        party.words = words;
    }
    medium_ = party;
}

} // namespace ample::cite
