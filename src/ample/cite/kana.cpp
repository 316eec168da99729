#include <ample/cite/detail/kana.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>

#include <array>
#include <cstdint>
#include <utility>

namespace ample::cite::detail {

namespace {

constexpr std::size_t shortest_row = 3;

/// The consonant of each katakana from U+30A1 on; ' ' none, '-' a sign that changes nothing, 'y' a
/// small one that turns the consonant before it.
constexpr std::string_view consonants = "          "      // ァ..オ
                                        "kkkkkkkkkk"      // カ..ゴ
                                        "szszszszsz"      // サ..ゾ
                                        "tdtd-tdtdtd"     // タ..ド with ッ
                                        "nnnnn"           // ナ..ノ
                                        "hbphbphbphbphbp" // ハ..ポ
                                        "mmmmm"           // マ..モ
                                        "------"          // ャ..ヨ
                                        "rrrrr"           // ラ..ロ
                                        "--  -"           // ヮ ワ ヰ ヱ ヲ
                                        "nb--";           // ン ヴ ヵ ヶ

bool is_kana(std::uint32_t c) {
    return (c >= 0x30A1 && c <= 0x30F6) || c == 0x30FC;
}

/// Keeps what survives: hard and soft of one place are one, no doubles.
void push(std::string& row, char c) {
    if (c == 'x') { // "Voltex" is ヴォルテックス, "Xenia" ゼニア
        c = 's';
        if (!row.empty() && row.back() != 'k') {
            row.push_back('k');
        }
    }
    constexpr std::pair<char, char> one[] = {{'l', 'r'},
                                             {'v', 'b'},
                                             {'f', 'h'},
                                             {'c', 'k'},
                                             {'q', 'k'},
                                             {'g', 'k'},
                                             {'j', 'z'},
                                             {'z', 's'},
                                             {'d', 't'},
                                             {'m', 'n'},
                                             {'w', 'u'}};
    for (const auto& [from, to] : one) {
        c = c == from ? to : c;
    }
    if (c != 'u' && c != '-' && c != ' ' && (row.empty() || row.back() != c)) {
        row.push_back(c);
    }
}

/// "Schelde" as the Dutch say it, with a sound of its own between s and e: スヘルデ.
std::string in_dutch(std::string_view name) {
    std::string said(name);
    for (auto at = said.find("sch"); at != std::string::npos; at = said.find("sch", at + 3)) {
        said.replace(at, 3, "sf"); // f and h are one consonant here
    }
    return said;
}

std::string long_enough(std::string row) {
    return row.size() >= shortest_row ? std::move(row) : std::string();
}

} // namespace

std::string row_of_kana(std::string_view text) {
    constexpr std::uint32_t small_tsu = 0x30C3;
    std::string best;
    std::string row;
    std::uint32_t before = 0;
    while (!text.empty()) {
        const auto c = utf8::take(text);
        if (before == small_tsu && !is_kana(c)) {
            push(row, 't'); // a stop at the end, as in names from Korean
        }
        before = c;
        if (!is_kana(c)) {
            best = row.size() >= shortest_row ? row : best; // the name stands behind what it is
            row.clear();
        } else if (c != 0x30FC && c - 0x30A1 < consonants.size()) {
            push(row, consonants[c - 0x30A1]);
        }
    }
    return long_enough(row.size() >= shortest_row ? row : best);
}

std::string joined_row_of_kana(std::string_view text) {
    std::string best;
    std::string row;
    std::size_t parts = 1;
    const auto end = [&] {
        if (parts > 1 && row.size() > shortest_row) {
            best = row;
        }
        row.clear();
        parts = 1;
    };
    while (!text.empty()) {
        const auto c = utf8::take(text);
        if (c == 0x30FB) { // ・
            ++parts;
        } else if (!is_kana(c)) {
            end();
        } else if (c != 0x30FC && c - 0x30A1 < consonants.size()) {
            push(row, consonants[c - 0x30A1]);
        }
    }
    end();
    return best;
}

std::string row_of_latin(std::string_view name, bool closing_r) {
    constexpr std::string_view vowels = "aeiouy";
    const auto low = ascii::lower(name);
    std::string row;
    for (std::size_t i = 0; i < low.size(); ++i) {
        const char c = low[i];
        const char next = i + 1 < low.size() ? low[i + 1] : ' ';
        const bool vowel_after = vowels.find(next) != std::string_view::npos;
        if (!ascii::is_lower(c) || vowels.find(c) != std::string_view::npos) {
            continue;
        }
        if (c == 'r' && !vowel_after && i > 0 && !closing_r) {
            continue; // "tern" is taan in Japanese
        }
        if (c == 'g' && next == 'h') {
            ++i; // "bright"
            continue;
        }
        if (c == 'h' && i > 0 && vowels.find(low[i - 1]) == std::string_view::npos) {
            continue; // sh, th, ch
        }
        push(row,
             c == 't' && next == 'h'                    ? 's'
             : c == 'c' && next == 'h'                  ? 't' // チ
             : c == 'c' && (next == 'e' || next == 'i') ? 's'
                                                        : c);
    }
    return long_enough(row);
}

bool sounds(std::string_view name, const std::string& row) {
    for (std::size_t end = name.find(' '), words = 0; words < 3; ++words) {
        const auto part = name.substr(0, end);
        const bool dutch = part.find("sch") != std::string_view::npos;
        if (row_of_latin(part, false) == row || row_of_latin(part, true) == row ||
            (dutch && row_of_latin(in_dutch(part), true) == row)) {
            return true;
        }
        if (end == std::string_view::npos) {
            break;
        }
        end = words == 1 ? std::string_view::npos : name.find(' ', end + 1);
    }
    return false;
}

bool sounds_whole(std::string_view name, const std::string& row) {
    if (name.find(' ') == std::string_view::npos) {
        return false;
    }
    for (const bool closing : {false, true}) {
        const auto whole = row_of_latin(name, closing);
        if (whole == row || (name.ends_with('s') && whole == row + "s")) {
            return true;
        }
    }
    return false;
}

std::string_view institution_of(std::string_view text) {
    constexpr std::pair<std::string_view, std::string_view> nouns[] = {{"病院", "hospital"},
                                                                       {"銀行", "bank"},
                                                                       {"大学", "university"},
                                                                       {"裁判所", "court"},
                                                                       {"研究所", "institute"},
                                                                       {"空港", "airport"},
                                                                       {"大使館", "embassy"}};
    for (const auto& [japanese, english] : nouns) {
        if (text.ends_with(japanese)) {
            return english;
        }
    }
    return {};
}

} // namespace ample::cite::detail
