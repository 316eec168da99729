#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_offices.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace ample::cite::detail::japanese {

namespace {

bool ends_in(View name, std::span<const View> endings) {
    return std::any_of(
        endings.begin(), endings.end(), [&](View one) { return name.ends_with(one); });
}

/// Posts that only Japan's ministers have by these names.
constexpr View ministers[] = {"防衛相",
                              "文科相",
                              "文部科学相",
                              "経産相",
                              "経済産業相",
                              "国交相",
                              "国土交通相",
                              "厚労相",
                              "厚生労働相",
                              "総務相",
                              "金融相",
                              "農水相",
                              "農林水産相",
                              "経済安保相",
                              "経済安全保障相",
                              "復興相",
                              "デジタル相"};

} // namespace

View agency_of_place(View name) {
    constexpr View agency = "警察庁";
    const auto at = name.find(agency);
    if (at == View::npos) {
        return {};
    }
    const auto of = name.substr(0, at).rfind("の");
    const auto begin = of == View::npos ? 0 : of + View("の").size();
    const auto place = name.substr(begin, at - begin);
    const bool state = std::any_of(
        std::begin(states), std::end(states), [&](const auto& one) { return one.first == place; });
    const bool town = place.size() >= 6 && place.size() <= 18 && !state &&
                      static_cast<unsigned char>(place.front()) >= 0xE3 &&
                      !place.starts_with("国家") && !place.starts_with("連邦");
    return town ? name.substr(begin, at + agency.size() - begin) : View{};
}

bool is_minister_of_japan(View name) {
    return ends_in(name, ministers);
}

bool is_office_of_cabinet(View name) {
    constexpr View kinds[] = {"室", "局", "本部", "庁", "府"};
    return (name.starts_with("国家") || name.starts_with("内閣")) && ends_in(name, kinds) &&
           !name.ends_with("当局");
}

View latin_medium(View name) {
    auto begin = name.size();
    while (begin > 0 && static_cast<unsigned char>(name[begin - 1]) < 0x80) {
        --begin;
    }
    constexpr View kinds[] = {"放送",
                              "放送局",
                              "通信",
                              "通信社",
                              "テレビ",
                              "テレビ局",
                              "ラジオ",
                              "紙",
                              "新聞",
                              "メディア"};
    const bool led = ends_in(name.substr(0, begin), kinds) && name.size() - begin >= 2;
    return led && ascii::is_upper(name[begin]) ? name.substr(begin) : View{};
}

bool is_state(View name) {
    name = name.ends_with("側") ? name.substr(0, name.size() - View("側").size()) : name;
    return name != "東京" && name != "警視庁" && // places of police
           std::any_of(std::begin(states), std::end(states), [&](const auto& one) {
               return one.first == name;
           });
}

std::string office_of_post(View name) {
    constexpr View minister = "大臣";
    if (name.ends_with(minister) && name.size() > minister.size() && !name.ends_with("副大臣")) {
        return std::string(name.substr(0, name.size() - minister.size())) + "省";
    }
    constexpr std::pair<View, View> offices[] = {{"外務", "外務省"},
                                                 {"防衛", "防衛省"},
                                                 {"財務", "財務省"},
                                                 {"総務", "総務省"},
                                                 {"法務", "法務省"},
                                                 {"経産", "経済産業省"},
                                                 {"経済産業", "経済産業省"},
                                                 {"文科", "文部科学省"},
                                                 {"文部科学", "文部科学省"},
                                                 {"厚労", "厚生労働省"},
                                                 {"厚生労働", "厚生労働省"},
                                                 {"国交", "国土交通省"},
                                                 {"国土交通", "国土交通省"}};
    constexpr View kinds[] = {
        "副報道官", "報道官", "政務官", "副大臣", "事務次官", "次官", "審議官"};
    for (const auto kind : kinds) {
        const auto front =
            name.ends_with(kind) ? name.substr(0, name.size() - kind.size()) : View{};
        for (const auto& [written, office] : offices) {
            if (!front.empty() && front.ends_with(written)) {
                return std::string(office); // "日本の林外務副報道官"
            }
        }
    }
    return {};
}

View without_finding(View name) {
    constexpr View papers[] = {"の調査",
                               "の調べ",
                               "の分析",
                               "の解析",
                               "のまとめ",
                               "の集計",
                               "の推計",
                               "の検証",
                               "の説明",
                               "の発表",
                               "の話"};
    constexpr std::size_t shortest = 6; // bytes
    for (const auto paper : papers) {
        if (name.ends_with(paper) && name.size() >= paper.size() + shortest) {
            return name.substr(0, name.size() - paper.size());
        }
    }
    return name;
}

View without_state(View name) {
    constexpr std::size_t shortest = 9;                // bytes
    for (const View land : {"米", "英", "独", "仏"}) { // "米マイクロ社": not "米国", "英知"
        const auto behind = name.starts_with(land) ? name.substr(land.size()) : View{};
        const bool foreign = behind.size() >= shortest &&
                             (ascii::is_upper(behind.front()) || behind.starts_with("\xE3\x82") ||
                              behind.starts_with("\xE3\x83"));
        if (foreign && !is_hiragana(behind.substr(0, 3))) {
            return behind;
        }
    }
    for (const auto& [written, state] : states) {
        const auto of = std::string(written) + "の";
        if (name.starts_with(of) && name.size() >= of.size() + shortest) {
            return name.substr(of.size());
        }
    }
    return name;
}

} // namespace ample::cite::detail::japanese
