#include <ample/cite/detail/japanese_offices.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <span>

namespace ample::cite::detail::japanese {

namespace {

bool ends_in(View name, std::span<const View> endings) {
    return std::any_of(
        endings.begin(), endings.end(), [&](View one) { return name.ends_with(one); });
}

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
    constexpr std::size_t shortest = 9; // bytes
    for (const auto& [written, state] : states) {
        const auto of = std::string(written) + "の";
        if (name.starts_with(of) && name.size() >= of.size() + shortest) {
            return name.substr(of.size());
        }
    }
    return name;
}

} // namespace ample::cite::detail::japanese
