// The closed classes of Japanese that a first pass over reports knows.

#pragma once

#include <string_view>
#include <utility>

namespace ample::cite::detail::japanese {

using View = std::string_view;

struct Ending {
    View words;
    View klass; ///< of certainty; empty: plain saying
};

// The longest first where one ends in another.
inline constexpr Ending sayings[] = {
    {"との報告を受けました", "hearsay"},
    {"との報告を受けている", "hearsay"},
    {"との報告を受けています", "hearsay"},
    {"との報告を受けた", "hearsay"},
    {"と発表しました", ""},
    {"ことを認めました", "confirmed"},
    {"ことを認めた", "confirmed"},
    {"と認めた", "confirmed"},
    {"ことを確認した", "confirmed"},
    {"ことを公表した", ""},
    {"ことを公表しました", ""},
    {"と公表した", ""},
    {"と公表しました", ""},
    {"と強調している", ""},
    {"と強調しています", ""},
    {"と断定した", ""},
    {"と断定しました", ""},
    {"と結論付けた", ""},
    {"と説明しています", ""},
    {"と述べています", ""},
    {"と述べている", ""},
    {"と主張しています", ""},
    {"と訴えた", ""},
    {"と訴えている", ""},
    {"と否定した", ""},
    {"と警告した", ""},
    {"と警告しています", ""},
    {"と釈明した", ""},
    {"と報告した", ""},
    {"と報告しました", ""},
    {"と伝えている", ""},
    {"と報じている", ""},
    {"と反論している", ""},
    {"ことを明らかにしました", ""},
    {"ことを明らかにした", ""},
    {"と明らかにした", ""},
    {"を明らかにした", ""},
    {"と発表した", ""},
    {"と述べました", ""},
    {"と述べた", ""},
    {"と説明しました", ""},
    {"と説明した", ""},
    {"と説明している", ""},
    {"と語った", ""},
    {"と話した", ""},
    {"と話している", ""},
    {"と反論した", ""},
    {"と主張した", ""},
    {"と主張している", ""},
    {"と指摘した", ""},
    {"と批判した", ""},
    {"と報じた", ""},
    {"と伝えた", ""},
    {"とコメントした", ""},
    {"と強調した", ""},
    {"と評価しています", "believed"},
    {"と評価している", "believed"},
    {"と分析している", "believed"},
    {"とみています", "believed"},
    {"とみている", "believed"},
    {"としています", ""},
    {"としている", ""},
    {"とした", ""},
    {"との見方も出ている", "hearsay"},
    {"との見方が出ている", "hearsay"},
    {"とされる", "alleged"},
    {"とされている", "alleged"},
    {"ということでした", "hearsay"},
    {"ということです", "hearsay"},
    {"とのことです", "hearsay"},
    {"とのことでした", "hearsay"},
    {"との説明を受けております", "hearsay"},
    {"との報告を受けております", "hearsay"},
    {"といいます", "hearsay"},
    {"ということです", "hearsay"},
    {"ということでした", "hearsay"},
    {"とのことです", "hearsay"},
    {"とのこと", "hearsay"},
    {"という", "hearsay"},
};

/// Verbs of saying by their stems, and what may stand before and behind them.
inline constexpr View stems[] = {
    "述べ",     "話",       "語",   "説明",         "主張",     "指摘",     "強調",
    "批判",     "反論",     "否定", "発表",         "明らかに", "報じ",     "伝え",
    "コメント", "警告",     "訴え", "釈明",         "証言",     "供述",     "回答",
    "答え",     "表明",     "明か", "コメントを出", "談話を出", "声明を出", "認識を示",
    "考えを示", "見解を示", "非難", "反発",         "呼びかけ", "公表",     "報告",
    "断言",     "断定",     "抗議", "要求",         "示唆",     "言明"};
inline constexpr View before_stems[] = {"と",
                                        "ことを",
                                        "として",
                                        "との見解を",
                                        "との認識を",
                                        "との考えを",
                                        "との",
                                        "として、",
                                        "として、注意を",
                                        "として注意を",
                                        "と注意を",
                                        "などと"};
inline constexpr View behind_stems[] = {
    "",         "た",         "した",     "し",     "る",     "す",       "する",   "している",
    "していた", "しています", "しました", "ている", "ていた", "ています", "ました", "った",
    "っている", "っていた",   "しており", "ており", "示した", "を示した"};

/// Prefectures, whose police a report may name.
inline constexpr std::pair<View, View> prefectures[] = {
    {"北海道", "hokkaido"}, {"道警", "hokkaido"}, {"宮城", "miyagi"},      {"茨城", "ibaraki"},
    {"栃木", "tochigi"},    {"群馬", "gunma"},    {"埼玉", "saitama"},     {"千葉", "chiba"},
    {"神奈川", "kanagawa"}, {"新潟", "niigata"},  {"石川", "ishikawa"},    {"長野", "nagano"},
    {"岐阜", "gifu"},       {"静岡", "shizuoka"}, {"愛知", "aichi"},       {"三重", "mie"},
    {"滋賀", "shiga"},      {"京都", "kyoto"},    {"大阪", "osaka"},       {"兵庫", "hyogo"},
    {"奈良", "nara"},       {"岡山", "okayama"},  {"広島", "hiroshima"},   {"山口", "yamaguchi"},
    {"香川", "kagawa"},     {"愛媛", "ehime"},    {"福岡", "fukuoka"},     {"長崎", "nagasaki"},
    {"熊本", "kumamoto"},   {"大分", "oita"},     {"鹿児島", "kagoshima"}, {"沖縄", "okinawa"}};

/// Who keeps silent.
inline constexpr View silences[] = {"コメントを差し控え",
                                    "コメントは差し控え",
                                    "コメントは控え",
                                    "回答は控え",
                                    "回答を差し控え",
                                    "回答は差し控え",
                                    "答えを差し控え",
                                    "お答えを差し控え",
                                    "コメントを控え",
                                    "コメントを避け",
                                    "コメントしな",
                                    "コメントしていな",
                                    "コメントを拒",
                                    "取材に応じていな",
                                    "取材に応じなかった",
                                    "回答していな",
                                    "回答しなかった",
                                    "回答を控え",
                                    "言及を避け",
                                    "詳細を明らかにしていな",
                                    "詳細は明らかにしていな",
                                    "答えられない",
                                    "お答えできない",
                                    "お答えできません",
                                    "コメントできない",
                                    "コメントできません",
                                    "ノーコメント",
                                    "回答を得られ",
                                    "回答は得られ",
                                    "回答がなか",
                                    "返答がなか",
                                    "返答はなか",
                                    "回答はなか",
                                    "コメントを得られ",
                                    "コメントは得られ",
                                    "取材を拒",
                                    "回答を拒",
                                    "開示を差し控え",
                                    "開示は差し控え",
                                    "回答を避け",
                                    "答えを控え",
                                    "回答は差し控",
                                    "明言を避け",
                                    "口を閉ざ",
                                    "お答えする立場にな"};

/// Words between sentences at the head of one.
inline constexpr View openers[] = {"一方、",         "一方で、",   "また、",       "さらに、",
                                   "なお、",         "現時点で、", "その後、",     "ただし、",
                                   "しかし、",       "ただ、",     "このほか、",   "その上で、",
                                   "同時に、",       "今回、",     "これに対し、", "これに対して、",
                                   "これを受けて、", "このため、", "加えて、",     "むしろ、"};

/// What can be a topic and says nothing: "不正アクセスは".
inline constexpr View mute[] = {
    "アクセス", "情報", "データ", "被害", "影響",     "流出", "漏えい", "漏洩", "攻撃",     "侵入",
    "システム", "機器", "原因",   "内容", "時期",     "もの", "ところ", "こと", "可能性",   "手口",
    "目的",     "業務", "生産",   "件",   "サーバー", "痕跡", "形跡",   "証拠", "サービス", "金額"};

/// Whence news emerged: "捜査関係者への取材で分かった", "同庁の調べで判明した".
inline constexpr View sources_of_news[] = {
    "への取材", "の話で", "の調べで", "の調査で", "の発表で"};

/// Who told it: "Xから…との説明を受けた".
inline constexpr View receivings[] = {
    "との説明を受けています", "との説明を受けている",     "との説明を受けた",
    "との説明を受けました",   "との連絡を受けた",         "との連絡を受けました",
    "との回答を得た",         "との回答を得ています",     "との指摘を受けた",
    "との指摘を受けています", "との説明を受けております", "との報告を受けております",
    "との報告を受けています", "との報告を受けている",     "との報告を受けた",
    "との報告を受けました",   "との報告がありました",     "との報告があった",
    "との連絡がありました",   "との連絡があった",         "との連絡を受けております",
    "との回答がありました",   "との回答があった",         "との回答を得ております"};

/// "関係者からは「…」との声が上がっている".
inline constexpr View voices[] = {"出ている",
                                  "出ています",
                                  "上がっている",
                                  "上がっています",
                                  "聞かれる",
                                  "聞かれた",
                                  "相次いでいる",
                                  "あった",
                                  "出た",
                                  "上がった",
                                  "ある"};

/// Whose belief a clause is.
inline constexpr View beliefs[] = {"との見方を強めている",
                                   "との見方を示した",
                                   "との見方を示している",
                                   "とみて調べている",
                                   "とみて捜査している",
                                   "とみて捜査しています",
                                   "とみて調べています",
                                   "とみて捜査を続ける",
                                   "とみて捜査を続けている",
                                   "とみて捜査を続けています",
                                   "とみて捜査を進めています",
                                   "とみて調べを進めています",
                                   "とみて調べを続けている",
                                   "とみて調査している",
                                   "とみて調査を進めている",
                                   "とみて捜査を進めている",
                                   "とみて調べを進めている"};

/// A saying in the middle: what follows is said by the same.
inline constexpr View mid_sayings[] = {
    "と説明し、", "と述べ、", "と主張し、", "とした上で、", "と指摘し、", "と強調し、"};

/// Posts that speak for a body.
inline constexpr View posts[] = {"広報担当者", "広報官", "報道官", "担当者", "広報",   "広報部",
                                 "代理人",     "役員",   "専務",   "局長",   "部長",   "課長",
                                 "教授",       "研究員", "首脳",   "事務所", "責任者", "社長",
                                 "会長",       "代表",   "院長"};

inline constexpr View media[] = {
    "紙", "新聞", "放送", "テレビ", "ラジオ", "通信", "通信社", "放送局", "NHK", "ＮＨＫ"};

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
