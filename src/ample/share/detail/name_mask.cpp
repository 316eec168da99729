#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/share/detail/name_mask.hpp>

#include <algorithm>

namespace ample::share::detail {

namespace {

constexpr std::string_view ideographic_blank = "\xE3\x80\x80";
constexpr std::size_t most_parts = 4; // beyond that the order of parts is not turned round

/// Legal forms that mark an organisation, as a whole word in Latin script, anywhere in Japanese
/// and Chinese, where names of companies are written without blanks.
constexpr std::string_view latin_forms[] = {"inc",
                                            "inc.",
                                            "ltd",
                                            "ltd.",
                                            "llc",
                                            "corp",
                                            "corp.",
                                            "gmbh",
                                            "ag",
                                            "s.a.",
                                            "plc",
                                            "co.",
                                            "b.v.",
                                            "k.k.",
                                            "limited",
                                            "university"};
constexpr std::string_view cjk_forms[] = {"株式会社",
                                          "有限会社",
                                          "合同会社",
                                          "合資会社",
                                          "合名会社",
                                          "(株)",
                                          "（株）",
                                          "㈱",
                                          "(有)",
                                          "（有）",
                                          "法人",
                                          "有限公司",
                                          "大学",
                                          "公司"};

std::size_t character_size(std::string_view text) {
    auto rest = text;
    utf8::take(rest);
    return text.size() - rest.size();
}

std::vector<std::string_view> parts_of(std::string_view name) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    std::size_t at = 0;
    const auto end_part = [&] {
        if (at > begin) {
            parts.push_back(name.substr(begin, at - begin));
        }
    };
    while (at < name.size()) {
        const auto rest = name.substr(at);
        const auto gap = ascii::is_blank(rest.front())         ? 1
                         : rest.starts_with(ideographic_blank) ? ideographic_blank.size()
                                                               : 0;
        if (gap != 0) {
            end_part();
            begin = at + gap;
        }
        at += gap != 0 ? gap : character_size(rest);
    }
    end_part();
    return parts;
}

std::string joined(const std::vector<std::string_view>& parts, std::string_view between) {
    std::string text;
    for (const auto part : parts) {
        text += text.empty() ? "" : between;
        text += part;
    }
    return text;
}

bool is_word_byte(char c) {
    return ascii::is_alnum(c);
}

/// Whether the Latin edges of text[at, at + size) are edges of words.
bool stands_alone(std::string_view text, std::size_t at, std::size_t size) {
    const bool is_open = at > 0 && is_word_byte(text[at]) && is_word_byte(text[at - 1]);
    const auto end = at + size;
    const bool goes_on =
        end < text.size() && is_word_byte(text[end - 1]) && is_word_byte(text[end]);
    return !is_open && !goes_on;
}

} // namespace

std::string cut_name(std::string_view name) {
    std::string cut;
    for (const auto part : parts_of(name)) {
        cut += cut.empty() ? "" : " ";
        cut += part.substr(0, character_size(part));
        cut += ascii::is_alpha(part.front()) ? "." : "…";
    }
    return cut.empty() ? "…" : cut;
}

bool is_organisation(std::string_view name) {
    for (const auto form : cjk_forms) {
        if (name.find(form) != std::string_view::npos) {
            return true;
        }
    }
    for (const auto part : parts_of(name)) {
        for (const auto form : latin_forms) {
            if (ascii::same(part, form)) {
                return true;
            }
        }
    }
    return false;
}

void NameMask::collect(Field content) {
    std::vector<Field> open = {content};
    while (!open.empty()) {
        const auto field = open.back();
        open.pop_back();
        const auto attribute = field["attribute"].text();
        if (attribute.starts_with("name") || attribute.starts_with("kana")) {
            add(field["value"].text());
        }
        for (const auto& name : field["names"].items()) {
            add(name.is_object() ? name["name"].text() : name.text());
        }
        for (const auto& [key, member] : field.members()) {
            open.push_back(member);
        }
        for (const auto& item : field.items()) {
            open.push_back(item);
        }
    }
}

void NameMask::add(std::string_view name) {
    const auto trimmed = ascii::trim(name);
    auto parts = parts_of(trimmed);
    if (parts.empty() || is_organisation(trimmed)) {
        return;
    }
    const auto cut = cut_name(trimmed);
    add_spelling(std::string(trimmed), cut);
    if (parts.size() == 1 || parts.size() > most_parts) {
        return;
    }
    for (int order = 0; order < 2; ++order) {
        for (const auto between : {std::string_view(" "),
                                   std::string_view(),
                                   ideographic_blank,
                                   std::string_view(", ")}) {
            add_spelling(joined(parts, between), cut);
        }
        std::reverse(parts.begin(), parts.end());
    }
}

void NameMask::add_spelling(std::string spelling, const std::string& cut) {
    constexpr std::size_t key_size = 3;
    if (spelling.size() <= character_size(spelling)) {
        return;
    }
    auto& bucket = buckets_[spelling.substr(0, key_size)];
    begins_[static_cast<unsigned char>(spelling.front())] = true;
    const auto is_before = [](const auto& a, const auto& b) {
        return a.first.size() != b.first.size() ? a.first.size() > b.first.size()
                                                : a.first < b.first;
    };
    std::pair<std::string, std::string> entry(std::move(spelling), cut);
    const auto place = std::lower_bound(bucket.begin(), bucket.end(), entry, is_before);
    if (place == bucket.end() || place->first != entry.first) {
        bucket.insert(place, std::move(entry));
    }
}

NameMask::Found NameMask::name_at(std::string_view text, std::size_t at) const {
    for (const std::size_t key_size : {3U, 2U}) {
        const auto bucket = buckets_.find(text.substr(at, key_size));
        if (bucket == buckets_.end()) {
            continue;
        }
        for (const auto& [spelling, cut] : bucket->second) {
            if (text.substr(at).starts_with(spelling) && stands_alone(text, at, spelling.size())) {
                return {spelling.size(), cut};
            }
        }
    }
    return {};
}

std::string NameMask::masked(std::string_view text) const {
    std::string safe;
    safe.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        const auto found =
            begins_[static_cast<unsigned char>(text[at])] ? name_at(text, at) : Found{};
        if (found.size == 0) {
            safe.push_back(text[at++]);
        } else {
            safe += found.cut;
            at += found.size;
        }
    }
    return safe;
}

} // namespace ample::share::detail
