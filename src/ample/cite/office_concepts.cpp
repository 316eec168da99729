#include <ample/cite/detail/office_concepts.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <bit>
#include <initializer_list>

namespace ample::cite::detail {

namespace {

struct Concept {
    std::string_view japanese; ///< parted by blanks
    std::string_view english;
};

// "Ministry" is the first: a body of that kind is no other's.
constexpr Concept concepts[] = {
    {"省", "ministry department"},
    {"通信 電気通信", "communications communication telecommunications telecom"},
    {"犯罪 刑事", "criminal crime crimes"},
    {"捜査", "investigation investigations investigative"},
    {"サイバー", "cyber cybersecurity cybercrime"},
    {"セキュリティ 安全 安保", "security cybersecurity safety"},
    {"警察", "police"},
    {"検察", "prosecutor prosecutor's prosecutors prosecution prosecutorial"},
    {"外務 外交", "foreign diplomacy"},
    {"防衛 国防", "defence defense"},
    {"内務", "interior home internal"},
    {"財務 大蔵", "finance treasury"},
    {"運輸 交通", "transport transportation"},
    {"エネルギー", "energy"},
    {"経済", "economy economic economics"},
    {"産業", "industry industrial industries"},
    {"保健 厚生 健康", "health"},
    {"教育 文部", "education"},
    {"法務 司法", "justice"},
    {"情報", "information intelligence"},
    {"データ 個人情報", "data"},
    {"保護", "protection privacy"},
    {"公安", "public-security"},
    {"海軍", "navy naval"},
    {"陸軍", "army"},
    {"空軍", "airforce"},
    {"電力", "power electric electricity"},
    {"鉄道", "railway railways rail"},
    {"港湾 港", "port ports harbour harbor"},
    {"空港", "airport airports"},
    {"水道 水", "water"},
    {"航空", "aviation airline airlines airways"},
    {"宇宙", "space aerospace"},
    {"中央", "central"},
    {"選挙", "electoral election elections"},
    {"税 国税", "tax revenue"},
    {"税関", "customs"},
    {"金融", "financial"},
    {"銀行", "bank"},
    {"病院", "hospital"},
    {"大学", "university"},
    {"研究", "research institute"},
    {"証券", "securities"},
    {"年金", "pension pensions"},
    {"保険", "insurance"},
    {"裁判 地裁 高裁", "court"},
    {"大使館", "embassy"},
    {"議会 国会", "parliament"},
    {"原子力", "nuclear atomic"},
    {"気象", "meteorological weather"},
    {"環境", "environment environmental"},
    {"農林 農業", "agriculture agricultural"},
    {"労働", "labour labor"},
    {"放送", "broadcasting"},
    {"郵便", "post postal"},
    {"消費者", "consumer"},
    {"競争 公正取引", "competition"},
    {"海洋", "ocean oceanic marine"},
};

static_assert(std::size(concepts) <= 64);

} // namespace

Concepts concepts_of_japanese(std::string_view name) {
    Concepts found = 0;
    for (std::size_t i = 0; i < std::size(concepts); ++i) {
        for_each_word(concepts[i].japanese, [&](std::string_view word) {
            const bool there = i == 0 ? name.ends_with(word) : name.find(word) != name.npos;
            found |= there ? Concepts{1} << i : 0;
        });
    }
    return found;
}

Concepts concepts_of_english(std::string_view name) {
    static const auto by_word = [] {
        WordMap<Concepts> all;
        for (std::size_t i = 0; i < std::size(concepts); ++i) {
            for_each_word(concepts[i].english,
                          [&](std::string_view word) { all[word] |= Concepts{1} << i; });
        }
        return all;
    }();
    Concepts found = 0;
    std::string_view before;
    while (!name.empty()) {
        const auto space = std::min(name.find(' '), name.size());
        const auto word = name.substr(0, space);
        const bool trade = word == "intelligence" && before == "threat"; // no service of a state
        const auto* const known = trade ? nullptr : by_word.find(word);
        found |= known != nullptr ? *known : 0;
        before = word;
        name.remove_prefix(std::min(space + 1, name.size()));
    }
    return found;
}

std::string only_alike(const std::set<std::string>& names, Concepts subjects) {
    std::string found;
    if (std::popcount(subjects) < 2) {
        return found;
    }
    for (const auto& one : names) {
        if (concepts_of_english(one) != subjects || one.starts_with("the ")) {
            continue;
        }
        if (!found.empty()) {
            return {}; // two could be meant
        }
        found = one;
    }
    return found;
}

bool is_office_of_city(std::string_view office, std::string_view city) {
    const auto ends = [](std::string_view text, std::initializer_list<std::string_view> list) {
        return std::any_of(
            list.begin(), list.end(), [&](std::string_view one) { return text.ends_with(one); });
    };
    return office.starts_with(city) && ends(city, {"市", "町", "村"}) &&
           ends(office, {"課", "部", "室"});
}

} // namespace ample::cite::detail
