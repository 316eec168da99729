// Names of states, prefectures, media and posts in Japanese reports, as closed classes.

#pragma once

#include <string_view>
#include <utility>

namespace ample::cite::detail::japanese {

using View = std::string_view;

/// Prefectures, whose police a report may name.
inline constexpr std::pair<View, View> prefectures[] = {
    {"青森", "aomori"},     {"岩手", "iwate"},       {"秋田", "akita"},     {"山形", "yamagata"},
    {"福島", "fukushima"},  {"富山", "toyama"},      {"福井", "fukui"},     {"山梨", "yamanashi"},
    {"和歌山", "wakayama"}, {"鳥取", "tottori"},     {"島根", "shimane"},   {"徳島", "tokushima"},
    {"高知", "kochi"},      {"佐賀", "saga"},        {"宮崎", "miyazaki"},  {"北海道", "hokkaido"},
    {"道警", "hokkaido"},   {"宮城", "miyagi"},      {"茨城", "ibaraki"},   {"栃木", "tochigi"},
    {"群馬", "gunma"},      {"埼玉", "saitama"},     {"千葉", "chiba"},     {"神奈川", "kanagawa"},
    {"新潟", "niigata"},    {"石川", "ishikawa"},    {"長野", "nagano"},    {"岐阜", "gifu"},
    {"静岡", "shizuoka"},   {"愛知", "aichi"},       {"三重", "mie"},       {"滋賀", "shiga"},
    {"京都", "kyoto"},      {"大阪", "osaka"},       {"兵庫", "hyogo"},     {"奈良", "nara"},
    {"岡山", "okayama"},    {"広島", "hiroshima"},   {"山口", "yamaguchi"}, {"香川", "kagawa"},
    {"愛媛", "ehime"},      {"福岡", "fukuoka"},     {"長崎", "nagasaki"},  {"熊本", "kumamoto"},
    {"大分", "oita"},       {"鹿児島", "kagoshima"}, {"沖縄", "okinawa"}};

/// The place of 警察庁, the police of the state: no city's (警視庁 is Tokyo's), and nobody's where
/// a report says "the police".
inline constexpr View national_police = "national police agency";

/// Posts that speak for a body.
inline constexpr View posts[] = {
    "広報担当者", "広報官",     "報道官",     "担当者",     "広報",   "広報部",   "代理人",
    "役員",       "専務",       "局長",       "部長",       "課長",   "教授",     "研究員",
    "首脳",       "事務所",     "責任者",     "社長",       "会長",   "代表",     "院長",
    "主任",       "室長",       "常務",       "取締役",     "監査役", "所長",     "店長",
    "工場長",     "センター長", "支店長",     "理事長",     "顧問",   "ＣＩＳＯ", "CISO",
    "CEO",        "ＣＥＯ",     "アナリスト", "エンジニア", "広報室", "広報課"};

/// Posts that stand behind a name: "ムティソ局長".
inline constexpr View ranks[] = {"局長",   "長官", "署長",   "課長", "部長",   "社長",
                                 "会長",   "総監", "室長",   "所長", "本部長", "院長",
                                 "学長",   "次長", "報道官", "警視", "検事",   "委員長",
                                 "理事長", "総裁", "頭取",   "主任", "常務",   "専務"};

inline constexpr View media[] = {
    "紙",         "誌",       "新聞",         "放送",         "テレビ",
    "ラジオ",     "通信",     "通信社",       "放送局",       "NHK",
    "ＮＨＫ",     "電子版",   "国営メディア", "公営メディア", "ニュースサイト",
    "情報サイト", "・ポスト", "・タイムズ",   "・ジャーナル", "・トリビューン"};

/// The medium named before.
inline constexpr View same_media[] = {
    "同紙", "同局", "同放送", "同通信", "同誌", "ラジオ", "テレビ"};

inline constexpr std::pair<View, View> states[] = {
    {"日本", "japan"},
    {"中国", "china"},
    {"米国", "united states"},
    {"アメリカ", "united states"},
    {"ロシア", "russia"},
    {"北朝鮮", "north korea"},
    {"韓国", "south korea"},
    {"台湾", "taiwan"},
    {"インド", "india"},
    {"英国", "united kingdom"},
    {"イギリス", "united kingdom"},
    {"フランス", "france"},
    {"ドイツ", "germany"},
    {"イタリア", "italy"},
    {"スペイン", "spain"},
    {"ポルトガル", "portugal"},
    {"ノルウェー", "norway"},
    {"スウェーデン", "sweden"},
    {"フィンランド", "finland"},
    {"デンマーク", "denmark"},
    {"オランダ", "netherlands"},
    {"ベルギー", "belgium"},
    {"ポーランド", "poland"},
    {"ウクライナ", "ukraine"},
    {"イラン", "iran"},
    {"イスラエル", "israel"},
    {"トルコ", "turkey"},
    {"ベトナム", "vietnam"},
    {"タイ", "thailand"},
    {"シンガポール", "singapore"},
    {"オーストラリア", "australia"},
    {"カナダ", "canada"},
    {"ブラジル", "brazil"},
    {"メキシコ", "mexico"},
    {"ケニア", "kenya"},
    {"南アフリカ", "south africa"},
    {"エジプト", "egypt"},
    {"ナイジェリア", "nigeria"},
    {"エチオピア", "ethiopia"},
    {"モロッコ", "morocco"},
    {"チリ", "chile"},
    {"ペルー", "peru"},
    {"アルゼンチン", "argentina"},
    {"コロンビア", "colombia"},
    {"マレーシア", "malaysia"},
    {"インドネシア", "indonesia"},
    {"フィリピン", "philippines"},
    {"ミャンマー", "myanmar"},
    {"カンボジア", "cambodia"},
    {"モンゴル", "mongolia"},
    {"パキスタン", "pakistan"},
    {"バングラデシュ", "bangladesh"},
    {"スリランカ", "sri lanka"},
    {"ネパール", "nepal"},
    {"サウジアラビア", "saudi arabia"},
    {"エストニア", "estonia"},
    {"ラトビア", "latvia"},
    {"リトアニア", "lithuania"},
    {"チェコ", "czechia"},
    {"スロバキア", "slovakia"},
    {"ハンガリー", "hungary"},
    {"ルーマニア", "romania"},
    {"ブルガリア", "bulgaria"},
    {"ギリシャ", "greece"},
    {"オーストリア", "austria"},
    {"スイス", "switzerland"},
    {"アイルランド", "ireland"},
    {"アイスランド", "iceland"},
    {"セルビア", "serbia"},
    {"クロアチア", "croatia"},
    {"ニュージーランド", "new zealand"},
    {"東京", "tokyo"},
    {"警視庁", "tokyo"},
};

inline constexpr std::pair<View, View> agencies[] = {{"共同", "Kyodo News"},
                                                     {"時事", "Jiji Press"},
                                                     {"ロイター", "Reuters"},
                                                     {"AFP", "AFP"},
                                                     {"AP", "AP"},
                                                     {"ブルームバーグ", "Bloomberg"},
                                                     {"新華社", "Xinhua"},
                                                     {"聯合", "Yonhap"},
                                                     {"タス通信", "TASS"}};

} // namespace ample::cite::detail::japanese
