#include <ample/cite/detail/date_lines.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

bool day_stands_alone(std::string_view rest) {
    for (const std::string_view open : {"（", "(", "［"}) {
        if (!rest.starts_with(open)) {
            continue;
        }
        for (const std::string_view close : {"）", ")", "］"}) {
            if (const auto end = rest.find(close); end != rest.npos && end < 24) {
                rest.remove_prefix(end + close.size());
                break;
            }
        }
    }
    while (rest.starts_with(' ') || rest.starts_with("　")) {
        rest.remove_prefix(rest.starts_with(' ') ? 1 : std::string_view("　").size());
    }
    constexpr std::string_view may_follow[] = {
        "午前", "午後",   "更新", "公開",     "発行", "配信", "公表", "掲載", "発表",
        "作成", "付",     "現在", "初版",     "改訂", "夕刊", "朝刊", "版",   "号",
        "|",    "｜",     "／",   "）",       "】",   "最終", "印刷", "【",   "カテゴリ",
        "投稿", "ページ", "月曜", "火曜",     "水曜", "木曜", "金曜", "土曜", "日曜",
        "(",    "（",     "開会", "判決要旨", "於",   "通巻"};
    if (rest.empty() || ascii::is_digit(rest.front()) || rest.front() == '-') { // "-12:20"
        return true;
    }
    if (rest.starts_with("第") && rest.ends_with("号") && rest.size() <= 24) {
        return true; // "(土) 第4213号"
    }
    constexpr std::string_view papers[] = {
        "新聞", "放送", "通信", "ニュース", "日報", "新報", "朝刊", "夕刊", "タイムス"};
    const bool paper = rest.size() <= 45 && // "2023年6月17日 朝の新聞朝刊"
                       std::any_of(std::begin(papers),
                                   std::end(papers),
                                   [&](auto one) {
                                       const auto at = rest.find(one);
                                       return at != rest.npos && at > 0;
                                   }) &&
                       rest.find("の") == rest.npos && rest.find("は") == rest.npos;
    if (paper) {
        return true;
    }
    return !rest.starts_with("付の") && !rest.starts_with("発表の") &&
           std::any_of(std::begin(may_follow), std::end(may_follow), [&](auto one) {
               return rest.starts_with(one);
           });
}

} // namespace ample::cite::detail
