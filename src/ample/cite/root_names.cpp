#include <ample/cite/detail/japanese_words.hpp>
#include <ample/cite/detail/kana.hpp>
#include <ample/cite/detail/office_concepts.hpp>
#include <ample/cite/detail/root_names.hpp>
#include <ample/cite/detail/root_offices.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

constexpr std::size_t most_names = 4096;
constexpr std::size_t most_asked = 64; // reports that may explain a short name of another

bool is_latin(std::string_view name) {
    return std::all_of(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The first letter of a name in Japanese: three bytes.
std::uint32_t first_letter(std::string_view text) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[0])) << 16U |
           static_cast<std::uint32_t>(static_cast<unsigned char>(text[1])) << 8U |
           static_cast<unsigned char>(text[2]);
}

/// Walks the text once and compares names only where their first letter stands.
void note_japanese_states(std::string_view text, std::set<std::string_view>& found) {
    constexpr unsigned char first_lead = 0xE3; // of kana; kanji begin with it or above
    static const auto by_letter = [] {
        std::multimap<std::uint32_t, std::pair<std::string_view, std::string_view>> all;
        for (const auto& state : japanese::states) {
            all.emplace(first_letter(state.first), state);
        }
        return all;
    }();
    static const auto letters = [] { // a bit for each first letter's last six bits, by its lead
        std::array<std::uint64_t, 16> bits = {};
        for (const auto& [letter, state] : by_letter) {
            bits[letter >> 16U & 15U] |= std::uint64_t{1} << (letter & 63U);
        }
        return bits;
    }();
    for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < first_lead) {
            continue;
        }
        const auto letter = first_letter(text.substr(i));
        if ((letters[letter >> 16U & 15U] >> (letter & 63U) & 1U) == 0) {
            continue;
        }
        const auto [begin, end] = by_letter.equal_range(letter);
        for (auto one = begin; one != end; ++one) {
            if (text.substr(i).starts_with(one->second.first)) {
                found.insert(one->second.second);
            }
        }
    }
}

/// The countries that a report names, in English or Japanese, by name, people or capital.
std::set<std::string_view> countries_in(const Article& article) {
    std::set<std::string_view> found;
    for (const auto& sentence : article.sentences) {
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
            if (const auto* const country = country_at(sentence.words, i)) {
                found.insert(country->name);
            }
        }
    }
    note_japanese_states(article.text, found);
    if (article.language == "ja") {
        found.insert("japan"); // its own offices need no country
    }
    return found;
}

/// "Norway's data protection authority": where the name before the noun begins, else `at`.
std::size_t owner_of(const Words& words, std::size_t at) {
    for (auto i = at; i-- > 1 && at - i < 6;) {
        if (words[i].low == "'s" && i + 1 < at && is_name(words[i - 1])) {
            return i - 1;
        }
        if (words[i].mark != 0 || words[i].is_any(Sort::determiner, Sort::clause, Sort::be)) {
            break;
        }
    }
    return at;
}

bool holds_word(std::string_view name, std::string_view word) {
    const auto at = name.find(word);
    const auto end = at + word.size();
    return at != std::string_view::npos && (at == 0 || name[at - 1] == ' ') &&
           (end == name.size() || name[end] == ' ');
}

/// The katakana at the end of "セキュリティー会社のラティス", behind what the firm is; else empty.
std::string own_name(const std::string& name) {
    for (const std::string_view what : {"社の",
                                        "会社",
                                        "開発元の",
                                        "大手の",
                                        "大手",
                                        "企業の",
                                        "企業",
                                        "メーカーの",
                                        "メーカー",
                                        "団体の"}) {
        const auto at = name.rfind(what);
        if (at != std::string::npos && at + what.size() + 6 <= name.size()) {
            return name.substr(at + what.size());
        }
    }
    return {};
}

} // namespace

RootNames::RootNames(const std::vector<Article>& articles) : articles_(articles) {
    publishers_.reserve(articles.size());
    for (const auto& article : articles) {
        publishers_.push_back(ascii::lower(article.publisher));
        learn(publishers_.back());
    }
}

Party RootNames::completed(std::size_t article, Party party) const {
    if (party.standing != Standing::organisation && party.standing != Standing::person) {
        return party;
    }
    auto own = articles_[article].offices.complete(party);
    if (own.standing != party.standing || own.organisation != party.organisation) {
        return own;
    }
    std::optional<Party> found;
    for (std::size_t i = 0; i < articles_.size() && i < most_asked; ++i) {
        auto one = articles_[i].offices.complete(party);
        const bool says = one.standing != party.standing || one.organisation != party.organisation;
        if (says && found &&
            (found->standing != one.standing || found->organisation != one.organisation)) {
            return party; // two could be meant
        }
        found = says ? std::optional(std::move(one)) : std::move(found);
    }
    return found ? std::move(*found) : std::move(party);
}

std::string RootNames::described(std::size_t article, const std::string& text) const {
    const auto nouns = text.starts_with("the ") ? text.substr(4) : std::string();
    if (nouns.find(' ') != std::string::npos) {
        const auto [known, is_new] = full_names_.try_emplace({article, text});
        if (is_new) {
            known->second = name_ending_so(articles_[article], nouns);
        }
        if (!known->second.empty()) {
            return known->second;
        }
    }
    for (std::size_t at = text.find(' '); at != std::string::npos;) {
        const auto end = std::min(text.find(' ', at + 1), text.size());
        const auto noun = text.substr(at + 1, end - at - 1);
        if (auto full = in_full(article, noun); full != noun && !full.empty()) {
            return full;
        }
        at = end < text.size() ? end : std::string::npos;
    }
    return text;
}

std::string RootNames::without_country(const std::string& name) const {
    const auto space = name.find(' ');
    if (space == std::string::npos || country_of(name.substr(0, space)) == nullptr) {
        return name;
    }
    auto rest = name.substr(space + 1);
    return rest.find(' ') != std::string::npos && latin_.contains(rest) ? rest : name;
}

std::string RootNames::in_full(std::size_t article, const std::string& noun) const {
    const auto sorts = sorts_of(noun);
    if ((sorts & any_of(Sort::organisation, Sort::victim)) == 0) {
        return noun;
    }
    const auto [known, is_new] = full_names_.try_emplace({article, noun});
    if (is_new) {
        known->second = found_in_full(article, noun);
    }
    return known->second;
}

std::string RootNames::found_in_full(std::size_t article, const std::string& noun) const {
    for (const auto& sentence : articles_[article].sentences) {
        const auto& words = sentence.words;
        for (std::size_t i = 1; i + 1 < words.size(); ++i) {
            const bool plural = words[i].capital && words[i].low.size() == noun.size() + 1 &&
                                words[i].low.starts_with(noun) && words[i].low.ends_with('s');
            if (words[i].low != noun && !plural) {
                continue;
            }
            if (const auto owner = owner_of(words, i); owner < i) {
                return low_text(words, {owner, i + 1});
            }
            if (!words[i].capital || !is_name(words[i - 1])) {
                continue;
            }
            auto begin = i;
            auto end = i + 1;
            while (begin > 0 && i - begin < 3 && is_name(words[begin - 1]) &&
                   words[begin - 1].mark == 0) {
                --begin;
            }
            while (end < words.size() && end - i < 3 && is_name(words[end]) &&
                   words[end].mark == 0) {
                ++end;
            }
            return low_text(words, {begin, end});
        }
    }
    return noun;
}

const Article* RootNames::published_by(const std::string& name) const {
    const auto [known, is_new] = published_.try_emplace(name);
    if (is_new) {
        known->second = found_published_by(name);
    }
    return known->second;
}

const Article* RootNames::found_published_by(const std::string& name) const {
    if (name.size() <= 3) {
        return nullptr;
    }
    const bool may_be_body = !is_latin(name) && name.size() >= 12; // "国立大学法人東山大学"
    const auto body = may_be_body ? "法人" + name : std::string();
    constexpr std::size_t telling = 18; // "市教育委員会" of a city's
    const Article* by_end = nullptr;
    std::size_t ends = 0;
    for (std::size_t i = 0; i < publishers_.size(); ++i) {
        auto low = std::string_view(publishers_[i]);
        low.remove_prefix(low.starts_with("the ") && !name.starts_with("the ") ? 4 : 0);
        for (const std::string_view form : {"株式会社", "有限会社", "合同会社"}) {
            low.remove_suffix(low.ends_with(form) && low.size() > form.size() ? form.size() : 0);
            low.remove_prefix(low.starts_with(form) && low.size() > form.size() ? form.size() : 0);
        }
        if (is_office_of_city(low, name)) {
            return &articles_[i];
        }
        const bool same =
            low.starts_with(name) && (low.size() == name.size() || low[name.size()] == ' ');
        if (same || (may_be_body && low.ends_with(body))) {
            return &articles_[i];
        }
        if (may_be_body && name.size() >= telling && low.ends_with(name)) {
            by_end = &articles_[i];
            ++ends;
        }
    }
    return ends == 1 ? by_end : nullptr;
}

void RootNames::learn(const std::string& name) {
    if (name.size() > 2 && is_latin(name) && latin_.size() < most_names) {
        latin_.insert(name);
    }
}

std::string RootNames::in_latin(const std::string& name) const {
    if (is_latin(name)) {
        return longer(name);
    }
    const auto [known, is_new] = latin_names_.try_emplace(name);
    if (is_new) {
        auto found = found_in_latin(name);
        if (const auto own = own_name(name); found == name && !own.empty()) {
            found = found_in_latin(own);
        }
        known->second = is_latin(found) ? longer(found) : std::move(found);
    }
    return known->second;
}

void RootNames::learn_person(const std::string& name) {
    if (persons_.size() < most_names && is_latin(name) && name.find(' ') != std::string::npos) {
        persons_.insert(name);
    }
}

std::string RootNames::person_in_latin(const std::string& name) const {
    constexpr std::pair<std::string_view, std::string_view> suspects[] = {
        {"男", "the man"},
        {"男性", "the man"},
        {"女", "the woman"},
        {"女性", "the woman"},
        {"容疑者", "the suspect"},
        {"被告", "the defendant"}};
    for (const auto& [japanese, english] : suspects) {
        if (name == japanese) {
            return std::string(english);
        }
    }
    const auto row = is_latin(name) ? std::string() : row_of_kana(name);
    std::string found;
    for (const auto& one : persons_) {
        const auto surname = one.substr(one.rfind(' ') + 1);
        if (row.empty() || !sounds(surname, row)) {
            continue;
        }
        if (!found.empty()) {
            return name; // two could be meant
        }
        found = one;
    }
    return found.empty() ? name : found;
}

/// "Acme" where the case knows one "Acme Freight".
std::string RootNames::longer(const std::string& name) const {
    if (name.size() < 4 || name.find(' ') != std::string::npos ||
        (sorts_of(name) & any_of(Sort::organisation, Sort::victim, Sort::role)) != 0) {
        return name;
    }
    const auto begin = latin_.lower_bound(name + " ");
    std::string found;
    for (auto one = begin; one != latin_.end() && one->starts_with(name + " "); ++one) {
        if (!found.empty() && !one->starts_with(found)) {
            return name; // two could be meant
        }
        found = found.empty() ? *one : found;
    }
    return found.empty() ? name : found;
}

std::string RootNames::found_in_latin(const std::string& name) const {
    std::string found;
    const auto row = row_of_kana(name);
    const auto joined = joined_row_of_kana(name);
    const auto noun = institution_of(name);
    const auto subjects = concepts_of_japanese(name);
    for (const auto& one : latin_) { // the whole name before a part of it
        if (!joined.empty() && sounds_whole(one, joined)) {
            const bool other = !found.empty() && !one.starts_with(found);
            found = other ? name : found.empty() ? one : found;
        }
    }
    if (!found.empty()) {
        return found;
    }
    if (name.ends_with("社") && !row.empty()) { // a firm that an English report reads as a person
        for (const auto& one : persons_) {
            const bool same = sounds(one, row);
            found = !same ? found : found.empty() ? one : name;
        }
    }
    if (auto only = only_alike(latin_, subjects); !only.empty()) {
        return only;
    }
    for (const auto& one : latin_) {
        const bool alike = subjects != 0 && concepts_of_english(one) == subjects;
        const bool same =
            alike || (row.empty() ? !noun.empty() && holds_word(one, noun) : sounds(one, row));
        if (same && !found.empty() && !one.starts_with(found)) {
            return name; // two could be meant
        }
        found = same && found.empty() ? one : found;
    }
    return found.empty() ? name : found;
}

const std::set<std::string_view>& RootNames::countries(std::size_t article) const {
    const auto [known, is_new] = countries_.try_emplace(article);
    if (is_new) {
        known->second = countries_in(articles_[article]);
    }
    return known->second;
}

} // namespace ample::cite::detail
