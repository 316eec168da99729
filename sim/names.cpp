#include <sim/names.hpp>
#include <sim/text.hpp>

#include <array>
#include <string_view>

namespace ample::sim {

namespace {

struct Word {
    std::string_view kanji;
    std::string_view kana;
    std::string_view latin;
};

constexpr std::array families = {
    Word{"伊東", "イトウ", "Ito"},          Word{"高木", "タカギ", "Takagi"},
    Word{"西村", "ニシムラ", "Nishimura"},  Word{"福田", "フクダ", "Fukuda"},
    Word{"大西", "オオニシ", "Onishi"},     Word{"上野", "ウエノ", "Ueno"},
    Word{"松田", "マツダ", "Matsuda"},      Word{"中田", "ナカタ", "Nakata"},
    Word{"森田", "モリタ", "Morita"},       Word{"谷口", "タニグチ", "Taniguchi"},
    Word{"小川", "オガワ", "Ogawa"},        Word{"石井", "イシイ", "Ishii"},
    Word{"長谷川", "ハセガワ", "Hasegawa"}, Word{"近藤", "コンドウ", "Kondo"},
    Word{"坂本", "サカモト", "Sakamoto"},   Word{"藤井", "フジイ", "Fujii"},
    Word{"岡本", "オカモト", "Okamoto"},    Word{"斎藤", "サイトウ", "Saito"},
    Word{"三浦", "ミウラ", "Miura"},        Word{"渡邊", "ワタナベ", "Watanabe"},
    Word{"横山", "ヨコヤマ", "Yokoyama"},   Word{"宮本", "ミヤモト", "Miyamoto"},
    Word{"内田", "ウチダ", "Uchida"},       Word{"今井", "イマイ", "Imai"}};

constexpr std::array givens = {
    Word{"健", "ケン", "Ken"},          Word{"葵", "アオイ", "Aoi"},
    Word{"翼", "ツバサ", "Tsubasa"},    Word{"香織", "カオリ", "Kaori"},
    Word{"大地", "ダイチ", "Daichi"},   Word{"美和", "ミワ", "Miwa"},
    Word{"蓮", "レン", "Ren"},          Word{"直人", "ナオト", "Naoto"},
    Word{"優", "ユウ", "Yu"},           Word{"俊介", "シュンスケ", "Shunsuke"},
    Word{"彰", "アキラ", "Akira"},      Word{"真理", "マリ", "Mari"},
    Word{"浩一", "コウイチ", "Koichi"}, Word{"恵子", "ケイコ", "Keiko"},
    Word{"拓也", "タクヤ", "Takuya"},   Word{"由美", "ユミ", "Yumi"},
    Word{"陽子", "ヨウコ", "Yoko"},     Word{"亮", "リョウ", "Ryo"},
    Word{"達也", "タツヤ", "Tatsuya"},  Word{"千尋", "チヒロ", "Chihiro"},
    Word{"誠", "マコト", "Makoto"},     Word{"明日香", "アスカ", "Asuka"}};

constexpr std::array chinese_families = {Word{"周", "シュウ", "Zhou"},
                                         Word{"陳", "チン", "Chen"},
                                         Word{"林", "リン", "Lin"},
                                         Word{"孫", "ソン", "Sun"},
                                         Word{"何", "カ", "He"},
                                         Word{"郭", "カク", "Guo"},
                                         Word{"馬", "バ", "Ma"},
                                         Word{"羅", "ラ", "Luo"}};
constexpr std::array chinese_givens = {Word{"国強", "コクキョウ", "Guoqiang"},
                                       Word{"明", "メイ", "Ming"},
                                       Word{"建軍", "ケングン", "Jianjun"},
                                       Word{"麗", "レイ", "Li"},
                                       Word{"志偉", "シイ", "Zhiwei"},
                                       Word{"芳", "ホウ", "Fang"},
                                       Word{"海波", "カイハ", "Haibo"},
                                       Word{"雪梅", "セツバイ", "Xuemei"}};

constexpr std::array<std::string_view, 24> cores = {
    "白樺", "若竹", "千草", "瑞穂", "朝凪", "八重", "青葉", "常盤", "紅梅", "初雪", "渚",   "楓",
    "琥珀", "萌黄", "茜",   "曙",   "翠",   "汐見", "霞",   "銀嶺", "暁",   "早苗", "風待", "夕映"};
constexpr std::array<std::string_view, 12> trades = {
    "精機", "電子", "商事", "化学", "設計", "運輸", "工業", "計測", "製薬", "重工", "通信", "技研"};
constexpr std::array<std::string_view, 4> forms = {"株式会社", "有限会社", "合同会社", "合資会社"};

constexpr std::array<std::string_view, 14> towns = {"東京都品川区大井",
                                                    "東京都豊島区池袋",
                                                    "東京都江東区亀戸",
                                                    "神奈川県川崎市幸区南加瀬",
                                                    "埼玉県川口市西川口",
                                                    "千葉県市川市行徳",
                                                    "愛知県名古屋市中区錦",
                                                    "大阪府吹田市江坂町",
                                                    "京都府京都市左京区",
                                                    "兵庫県神戸市灘区",
                                                    "福岡県福岡市博多区",
                                                    "北海道札幌市北区",
                                                    "宮城県仙台市青葉区",
                                                    "広島県広島市中区舟入"};

constexpr std::array<std::string_view, 40> firsts = {
    "amber",  "birch",  "cedar",  "coral",  "delta",  "ember",  "fern",    "flint",
    "garnet", "harbor", "hazel",  "indigo", "ivory",  "jasper", "juniper", "kestrel",
    "lark",   "linden", "maple",  "marble", "meadow", "nimbus", "north",   "opal",
    "orchid", "pearl",  "pine",   "plover", "quartz", "raven",  "reed",    "river",
    "russet", "sable",  "sorrel", "teal",   "tulip",  "umber",  "violet",  "willow"};
constexpr std::array<std::string_view, 30> seconds = {
    "mill",  "print", "works", "post",  "garden", "mart",   "studio", "bridge", "cafe",  "travel",
    "photo", "music", "craft", "books", "sports", "house",  "tools",  "times",  "forum", "kitchen",
    "games", "farm",  "press", "yard",  "school", "market", "lab",    "dental", "salon", "clinic"};

constexpr std::array<std::string_view, 10> kanji_digits = {
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr std::array<std::string_view, 10> wide_digits = {
    "０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};

template <class Families, class Givens>
PersonName name_from(Draw& draw, const Families& of_families, const Givens& of_givens) {
    const auto& family = draw.pick(of_families);
    const auto& given = draw.pick(of_givens);
    return {join({family.kanji, " ", given.kanji}),
            join({family.kana, " ", given.kana}),
            join({family.latin, " ", given.latin})};
}

std::string wide(int number) {
    std::string out;
    for (const char digit : std::to_string(number)) {
        out += wide_digits[static_cast<std::size_t>(digit - '0')];
    }
    return out;
}

} // namespace

PersonName japanese_name(Draw& draw) {
    return name_from(draw, families, givens);
}

PersonName chinese_name(Draw& draw) {
    return name_from(draw, chinese_families, chinese_givens);
}

std::string company_core(Draw& draw) {
    const auto core = draw.pick(cores);
    const auto second = draw.pick(cores);
    return join({core, draw.chance(40) ? second : "", draw.pick(trades)});
}

std::string company_name(Draw& draw) {
    const auto core = company_core(draw);
    const auto form = draw.chance(75) ? forms[0] : draw.pick(forms);
    return draw.chance(60) ? join({form, core}) : join({core, form});
}

Street street(Draw& draw) {
    Street one;
    one.town = draw.pick(towns);
    one.block = static_cast<int>(draw.between(1, 8));
    one.lot = static_cast<int>(draw.between(1, 38));
    one.house = static_cast<int>(draw.between(1, 29));
    if (draw.chance(50)) {
        one.room = static_cast<int>(draw.between(1, 9) * 100);
        one.room += static_cast<int>(draw.between(1, 12));
    }
    return one;
}

std::string spelled(const Street& street, int style) {
    const auto block = std::to_string(street.block);
    const auto lot = std::to_string(street.lot);
    const auto house = std::to_string(street.house);
    const auto room = street.room == 0 ? "" : " " + std::to_string(street.room);
    switch (style) {
    case 1:
        return join({street.town,
                     kanji_digits[static_cast<std::size_t>(street.block)],
                     "丁目",
                     lot,
                     "番",
                     house,
                     "号"});
    case 2:
        return join(
            {street.town, wide(street.block), "－", wide(street.lot), "－", wide(street.house)});
    case 3:
        return join({street.town, block, "-", lot, "-", house, " コーポ", room});
    default:
        return join({street.town, block, "-", lot, "-", house, room});
    }
}

std::string postal_code(const Street& street) {
    const auto key = name_key(street.town) % 9'000'000 + 1'000'000;
    return number_text(key / 10'000, 3) + "-" + number_text(key % 10'000, 4);
}

std::string site_word(Draw& draw) {
    const auto first = draw.pick(firsts);
    return join({first, "-", draw.pick(seconds)});
}

std::string corporate_number(std::uint64_t serial) {
    const auto body = number_text(serial % 100'000'000, 12);
    unsigned sum = 0;
    for (std::size_t i = 0; i < body.size(); ++i) {
        sum += static_cast<unsigned>(body[body.size() - 1 - i] - '0') * (i % 2 == 0 ? 1U : 2U);
    }
    return number_text(9 - sum % 9) + body;
}

} // namespace ample::sim
