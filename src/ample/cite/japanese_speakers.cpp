#include <ample/cite/detail/japanese_offices.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace ample::cite::detail::japanese {

namespace {

constexpr View forces[] = {
    "警察", "警視庁", "捜査", "県警", "府警", "道警", "公安部", "警備部", "FBI"};

/// People who are told of by what they are, without a name.
constexpr View insiders[] = {"関係者", "幹部",   "関係筋",    "消息筋", "情報筋", "政府筋",
                             "軍事筋", "外交筋", "当局者",    "高官",   "元社員", "元従業員",
                             "元職員", "元将校", "従業員",    "社員",   "上司",   "専門家",
                             "有識者", "研究者", "内部告発者"};

/// People by their tie to somebody: they speak for themselves.
constexpr View kin[] = {"弟",
                        "兄",
                        "父親",
                        "母親",
                        "妻",
                        "夫",
                        "親族",
                        "遺族",
                        "家族",
                        "姉",
                        "妹",
                        "父",
                        "母",
                        "息子",
                        "娘",
                        "同僚",
                        "住民"};

/// People by what they do.
constexpr View people[] = {
    "留学生", "学生", "院生", "党員", "エンジニア", "プログラマー", "会社員"};

bool ends_in(View name, std::span<const View> endings) {
    return std::any_of(
        endings.begin(), endings.end(), [&](View one) { return name.ends_with(one); });
}

/// "調査を担当した甲社", "攻撃に詳しい乙教授", "顧客の海運大手、丙": the name alone.
View without_relative(View name) {
    if (const auto comma = name.rfind("、"); comma != View::npos && comma + 9 <= name.size()) {
        name = name.substr(comma + View("、").size());
    }
    for (const View became : {"くなった", "となった", "になった"}) { // "診療が使えなくなった病院"
        const auto at = name.rfind(became);
        if (at != View::npos && at + became.size() + 6 <= name.size()) {
            return name.substr(at + became.size());
        }
    }
    for (const View verb : {"である",
                            "された",
                            "われた",
                            "られた",
                            "当たった",
                            "した",
                            "する",
                            "がける",
                            "行った",
                            "ている",
                            "詳しい",
                            "受けた",
                            "遭った",
                            "担う",
                            "務める"}) {
        const auto at = name.rfind(verb);
        const auto end = at == View::npos ? at : at + verb.size();
        const bool led = at != View::npos && (outside(name.substr(0, at), "を", at) != View::npos ||
                                              outside(name.substr(0, at), "に", at) != View::npos);
        if (led && end + 6 <= name.size() && !name.substr(end).starts_with("の")) {
            auto noun = name.substr(end); // "攻撃を行ったとみられる集団"
            for (const View doubt : {"とみられる", "とされる", "疑いのある", "可能性のある"}) {
                take_front(noun, noun.size() > doubt.size() + 3 ? doubt : View{});
            }
            return noun;
        }
    }
    return name;
}

/// "同社の元システム担当者": who has left speaks for himself.
bool is_former(View name) {
    const auto of = name.rfind("の元");
    return of != View::npos && of > 0 && ends_in(name, posts);
}

/// "病院の広報担当者", "同社の最高経営責任者": the body somebody speaks for.
View body_of(View name) {
    for (const auto post : posts) {
        const auto at = name.rfind(post);
        const auto of = at == View::npos ? at : name.substr(0, at + 3).rfind("の");
        if (of != View::npos && of > 0 && !is_former(name)) {
            return name.substr(0, of);
        }
    }
    return {};
}

/// "保守を手がける「北関電工」", "会社「トビラ」の研究員": the name in the marks.
View quoted_name(View name) {
    const auto open = name.find("「");
    const auto shut = name.find("」");
    if (open != View::npos && shut == View::npos && name.size() > open + 9) {
        return name.substr(open + 3); // its closing mark was taken for the end of a phrase
    }
    const bool named = open != View::npos && shut != View::npos && shut > open + 6;
    const bool whole = named && (shut + 3 == name.size() || name.substr(shut).starts_with("」の"));
    return whole ? name.substr(open + 3, shut - open - 3) : View{};
}

/// "防衛省と北浦電機", "港湾庁や米国のFBI": the first of two who speak.
View first_of_two(View name) {
    constexpr View offices[] = {"庁",
                                "省",
                                "局",
                                "警",
                                "警察",
                                "府",
                                "県",
                                "市",
                                "協会",
                                "大学",
                                "病院",
                                "委員会",
                                "センター",
                                "機構",
                                "社"};
    if (name.ends_with("など") && name.size() > 12) {
        name.remove_suffix(View("など").size());
    }
    const auto joint = std::min(name.find("と"), name.find("や"));
    const auto first = joint == View::npos ? name : name.substr(0, joint);
    const bool office = joint != View::npos && joint >= 6 && ends_in(first, offices);
    return office && name.size() >= joint + 6 ? first : name;
}

/// A newspaper, a broadcaster, an agency: by its own name, without what it is.
bool is_media(View name, Party& party) {
    const bool again =
        std::find(std::begin(same_media), std::end(same_media), name) != std::end(same_media);
    constexpr View papers[] = {"地元紙",
                               "現地紙",
                               "地元メディア",
                               "現地メディア",
                               "米紙",
                               "英紙",
                               "独紙",
                               "仏紙",
                               "有力紙",
                               "同国紙",
                               "米誌",
                               "英誌",
                               "独誌",
                               "仏誌",
                               "専門誌"};
    const auto* const paper = std::find_if(
        std::begin(papers), std::end(papers), [&](View one) { return name.starts_with(one); });
    const bool led = paper != std::end(papers);
    const auto latin = latin_medium(name);
    if (!again && !led && latin.empty() && !ends_in(name, media)) {
        return false;
    }
    name = latin.empty() || led ? without_state(name) : latin;
    if (led && name.size() > paper->size()) {
        take_front(name, *paper);
    }
    for (const View land : {"米", "英", "独", "仏", "露", "豪", "韓"}) { // "独DPA通信"
        const auto behind = name.starts_with(land) ? name.substr(land.size()) : View{};
        if (behind.size() > 9 &&
            (ascii::is_upper(behind.front()) || behind.starts_with("\xE3\x82") ||
             behind.starts_with("\xE3\x83"))) {
            name = behind;
        }
    }
    party.standing = Standing::agency;
    party.kind = "agency";
    party.anaphor = again;
    party.name = std::string(name);
    party.organisation = party.name;
    for (const auto& [written, agency] : agencies) {
        if (name.starts_with(written)) { // "ロイター通信" is Reuters
            party.organisation = ascii::lower(agency);
        }
    }
    return true;
}

} // namespace

Party speaker(View name, View words) {
    name = accused_alone(name);
    Party party{.name = std::string(name),
                .kind = "organisation",
                .standing = Standing::organisation,
                .organisation = std::string(name),
                .words = std::string(words)};
    if (is_media(name, party)) {
        return party;
    }
    if (const auto first = first_of_two(name); first.size() < name.size()) {
        name = first;
        party.organisation = std::string(name);
    }
    if (const auto aside = std::min(name.find("（"), name.find('('));
        aside != View::npos && aside > 0) {
        name = name.substr(0, aside);
        party.organisation = std::string(name);
    }
    if (const auto called = quoted_name(name); !called.empty()) {
        party.organisation = std::string(called);
    }
    const auto joint = name.find("や"); // "警察庁や米国のFBI": the first of them
    const auto first = name.substr(0, joint == View::npos || joint < 6 ? name.size() : joint);
    for (const auto& [sign, state] : states) {
        const auto at = first.find(sign);
        const bool there = at != View::npos && first.substr(0, at).ends_with("在"); // "在ケニアの"
        if (at != View::npos && !there) {
            party.country = state;
        }
    }
    constexpr std::pair<View, View> initials[] = {{"米", "united states"},
                                                  {"英", "united kingdom"},
                                                  {"独", "germany"},
                                                  {"仏", "france"},
                                                  {"露", "russia"},
                                                  {"豪", "australia"},
                                                  {"韓", "south korea"}};
    constexpr View state_nouns[] = {"司法",
                                    "国務",
                                    "国防",
                                    "政府",
                                    "当局",
                                    "連邦",
                                    "外務",
                                    "財務",
                                    "捜査",
                                    "検察",
                                    "国土",
                                    "国家"};
    for (const auto& [initial, state] : initials) { // "米司法省"
        const bool organ = std::any_of(
            std::begin(state_nouns), std::end(state_nouns), [&, sign = initial](View noun) {
                const auto at = name.find(std::string(sign) + std::string(noun));
                return at == 0 || (at != View::npos && name.substr(0, at).ends_with("の"));
            });
        if (organ) {
            party.country = state;
        }
    }
    const auto place = party.country;
    if (ends_in(name, posts)) {
        party.kind = "role";
    }
    const auto force = std::any_of(
        std::begin(forces), std::end(forces), [&](View one) { return holds(name, one); });
    if (force) {
        party.standing = Standing::police;
        const bool fbi = holds(name, "FBI") || holds(name, "連邦捜査局");
        const auto agency = agency_of_place(name);
        party.place = !agency.empty()         ? std::string(agency)
                      : holds(name, "警察庁") ? std::string(national_police)
                      : !place.empty()        ? place
                      : fbi                   ? "united states"
                                              : "";
        for (const auto& [written, read] : prefectures) {
            if (holds(name, written)) {
                party.place = read;
            }
        }
    } else if (name.ends_with("容疑")) { // "送検容疑は": what the police says of it
        party.standing = Standing::police;
        party.place = place;
    } else if (holds(name, "検察") || holds(name, "地検") || holds(name, "検事") ||
               holds(name, "司法省") || name.ends_with("起訴状")) {
        party.standing = Standing::prosecutors;
    } else if (holds(name, "裁判所") || name.ends_with("裁判長") || name.ends_with("裁判官") ||
               holds(name, "地裁") || holds(name, "高裁") || name.ends_with("控訴裁") ||
               name.ends_with("判決要旨") || name.ends_with("判決")) {
        party.standing = Standing::court;
    } else if (holds(name, "大使館") || holds(name, "大使")) {
        party.standing = Standing::ministry;
        party.organisation = "embassy";
    } else if (holds(name, "外交部")) { // as China calls its foreign ministry
        party.standing = Standing::ministry;
        party.organisation = "foreign ministry";
    } else if (name.ends_with("省") || holds(name, "省の")) {
        party.standing = Standing::ministry;
        const auto of = name.find("省の");
        const auto office = of == View::npos ? name : name.substr(0, of + View("省").size());
        party.organisation = holds(name, "外務")   ? "foreign ministry"
                             : holds(name, "防衛") ? "defence ministry"
                                                   : std::string(office);
    } else if (name.ends_with("議員") || name.ends_with("弁護士") || name.ends_with("教授") ||
               name.ends_with("研究員") || name.ends_with("男") || name.ends_with("女") ||
               name.ends_with("容疑者") || name.ends_with("被疑者") || name.ends_with("男性") ||
               name.ends_with("女性") || name.ends_with("被告") || name.ends_with("氏") ||
               name.ends_with("さん") || ends_in(name, people)) {
        party.standing = Standing::person;
        party.kind = "role";
        party.person = std::string(name);
        if (holds(name, "」の")) { // "「トビラ」の研究員": of the firm
            party.standing = Standing::organisation;
        }
    } else if (ends_in(name, kin)) {
        party.standing = Standing::person;
        party.kind = "role";
    } else if (name.ends_with("官房長官") || name.ends_with("総理大臣") || name.ends_with("総理") ||
               name == "政府" || name == "日本政府" || is_office_of_cabinet(name)) {
        party.standing = Standing::government;
        party.kind = "role";
        party.country = party.country.empty() ? "japan" : party.country;
    } else if (auto office = office_of_post(name); !office.empty()) {
        party.standing = Standing::ministry;
        party.kind = "role";
        party.organisation = std::move(office);
        party.organisation = holds(name, "外務")   ? "foreign ministry"
                             : holds(name, "防衛") ? "defence ministry"
                                                   : party.organisation;
    } else if (is_state(name)) { // "中国は…と反発した"
        party.standing = Standing::government;
    } else if (body_of(name).ends_with("相") || holds(name, "政府") || holds(name, "長官") ||
               holds(name, "首相") || name.ends_with("相")) {
        party.standing = Standing::government;
        party.kind = "role";
    } else if (const auto body = body_of(name); !body.empty()) {
        party.organisation = std::string(bare(body));
    }
    if (party.standing == Standing::government && party.country.empty() &&
        (name.starts_with("政府") || is_minister_of_japan(name))) {
        party.country = "japan"; // no other country's are called so
    }
    if (name.ends_with("弁護側") || name.ends_with("弁護団")) {
        party.standing = Standing::person;
        party.counsel = true;
    }
    for (const View counsel : {"弁護人", "代理人弁護士", "代理人", "弁護士"}) {
        const auto client =
            name.ends_with(counsel) ? name.substr(0, name.size() - counsel.size()) : View{};
        const bool named = counsel == "弁護士" && holds(name, "弁護人の"); // "弁護人の甲弁護士"
        if (named || counsel == "弁護人" ? name.ends_with(counsel) : client.ends_with("の")) {
            party.standing = Standing::person;
            party.counsel = true;
            const auto of = named ? name.substr(0, name.find("弁護人の")) : client;
            party.client = of.ends_with("の") ? of.substr(0, of.size() - 3) : View{};
            break;
        }
    }
    if (party.standing == Standing::organisation) {
        party.organisation = std::string(without_state(without_finding(party.organisation)));
    }
    if (party.standing == Standing::organisation && party.organisation.ends_with("側") &&
        party.organisation.size() > 6) {
        party.organisation.resize(party.organisation.size() - View("側").size());
    }
    if (const auto plain = without_relative(party.organisation);
        party.standing == Standing::organisation && plain.size() < party.organisation.size()) {
        party.organisation = std::string(plain);
    }
    if (const auto plain = without_relative(party.person); plain.size() < party.person.size()) {
        party.person = std::string(plain);
    }
    const bool panel =
        name.ends_with("会議") || name.ends_with("委員会") || name.ends_with("チーム");
    const bool inside = std::any_of(
        std::begin(insiders), std::end(insiders), [&](View one) { return holds(name, one); });
    const bool unnamed = is_former(name) || (inside && !panel);
    if (unnamed) {
        party.standing =
            party.standing == Standing::organisation ? Standing::other : party.standing;
        party.anonymous = true;
        party.kind = "anonymous";
    }
    return party;
}

} // namespace ample::cite::detail::japanese
