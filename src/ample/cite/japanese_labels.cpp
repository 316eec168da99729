#include <ample/cite/detail/japanese_labels.hpp>
#include <ample/cite/detail/japanese_phrases.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_words.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <string_view>

namespace ample::cite::detail::japanese {

namespace {

constexpr View space = "　";
constexpr std::size_t longest_label = 90; // bytes

bool takes(View& text, View sign) {
    if (!text.starts_with(sign)) {
        return false;
    }
    text.remove_prefix(sign.size());
    return true;
}

/// Without a title behind it: 佐藤花子君.
View untitled(View name) {
    for (const View title : {"君", "さん", "氏", "様", "議員"}) {
        if (name.ends_with(title) && name.size() > title.size()) {
            return name.substr(0, name.size() - title.size());
        }
    }
    return name;
}

bool holds_any(View text, std::initializer_list<View> signs) {
    return std::any_of(
        signs.begin(), signs.end(), [&](View sign) { return text.find(sign) != View::npos; });
}

bool ends_in_post(View name) {
    constexpr View posts[] = {"大臣", "長官", "長",     "官",    "人",   "委員",   "議員",
                              "記者", "教授", "知事",   "代表",  "理事", "取締役", "弁護士",
                              "者",   "担当", "市長",   "社長",  "総裁", "幹事社", "新聞",
                              "通信", "放送", "テレビ", "会見者"};
    return std::any_of(
        std::begin(posts), std::end(posts), [&](View post) { return name.ends_with(post); });
}

bool asks(View name) {
    return name.ends_with("記者") || name.ends_with("幹事社") || name.ends_with("新聞") ||
           name.ends_with("通信") || name.ends_with("放送") || name.ends_with("テレビ") ||
           name == "問" || name == "質問" || name == "質問者" || name.starts_with("Q") ||
           name.starts_with("Ｑ");
}

bool answers_unnamed(View name) {
    return name == "答" || name == "回答" || name.starts_with("A") || name.starts_with("Ａ");
}

/// "Q", "A3", "問": what stands before a full stop or colon in questions and answers.
bool is_letter(View name) {
    if (name == "問" || name == "答" || name == "質問" || name == "回答") {
        return true;
    }
    const bool open =
        takes(name, "Q") || takes(name, "A") || takes(name, "Ｑ") || takes(name, "Ａ");
    return open && name.size() <= 3 &&
           std::all_of(name.begin(), name.end(), [](char c) { return ascii::is_digit(c); });
}

/// A label and what stands behind it.
struct Found {
    View name = {};
    std::size_t size = 0; ///< bytes with what parts it from the text
    bool is_minuted = false;
};

/// "○鈴木委員　".
std::optional<Found> minuted(View block) {
    auto rest = block;
    if (!takes(rest, "○") && !takes(rest, "◯") && !takes(rest, "〇")) {
        return std::nullopt;
    }
    auto end = std::min(rest.find(space), rest.find(' '));
    if (const auto open = rest.find("（"); open != View::npos && open < end) {
        const auto shut = rest.find("）", open);
        end = shut == View::npos ? end : std::min(end, shut + View("）").size());
    }
    if (end == View::npos || end == 0 || end > longest_label ||
        holds_any(rest.substr(0, end), {"、", "。", "「"})) {
        return std::nullopt;
    }
    return Found{rest.substr(0, end), block.size() - rest.size() + end, true};
}

/// "（長官）", "【記者】", "長官：", "Q1．".
std::optional<Found> announced(View block) {
    for (const auto& [open, shut] : {std::pair<View, View>{"（", "）"}, {"【", "】"}, {"(", ")"}}) {
        const auto end = block.starts_with(open) ? block.find(shut, open.size()) : View::npos;
        if (end != View::npos && end <= longest_label / 2) {
            const auto name = block.substr(open.size(), end - open.size());
            const bool is_label = is_letter(name) || ends_in_post(name);
            return is_label ? std::optional(Found{name, end + shut.size(), false}) : std::nullopt;
        }
    }
    for (const View sign : {"：", ":", "．", ". ", "　"}) {
        const auto end = block.find(sign);
        if (end == View::npos || end == 0 || end > longest_label / 2) {
            continue;
        }
        const auto name = block.substr(0, end);
        const bool colon = sign == "：" || sign == ":";
        if (is_letter(name) || (colon && ends_in_post(name) &&
                                !holds_any(name, {"、", "。", "「", "は", "が", "を"}))) {
            return Found{name, end + sign.size(), false};
        }
    }
    return std::nullopt;
}

/// The name in full that the record calls with 君 and that begins with the surname, if one does.
std::string called_in_full(View text, View surname) {
    std::string found;
    for (auto at = text.find(surname); at != View::npos; at = text.find(surname, at + 1)) {
        const auto rest = text.substr(at + surname.size(), 24);
        const auto end = rest.find("君");
        if (end == View::npos || end == 0 ||
            holds_any(rest.substr(0, end), {"、", "。", "　", "（", "委員"})) {
            continue;
        }
        const auto whole = std::string(text.substr(at, surname.size() + end));
        if (!found.empty() && found != whole) {
            return {};
        }
        found = whole;
    }
    return found;
}

/// "総務大臣" of "総務大臣閣議後記者会見の概要": who answers at a press conference.
std::optional<Party> holder_of(View text, const Article& article) {
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body && block.begin > 0) {
            break;
        }
        const auto line = text.substr(block.begin, block.end - block.begin);
        const auto held = line.find("会見");
        if (held == View::npos || line.size() > longest_label) {
            continue;
        }
        for (const View post :
             {"大臣", "長官", "知事", "市長", "社長", "会長", "報道官", "総裁", "議長", "局長"}) {
            const auto at = line.substr(0, held).rfind(post);
            if (at == View::npos) {
                continue;
            }
            auto name = line.substr(0, at + post.size());
            if (const auto gap = name.rfind(space); gap != View::npos) {
                name.remove_prefix(gap + space.size());
            }
            auto party = speaker(name, "会見");
            party.kind = "role";
            const bool state = party.standing == Standing::government; // 官房長官, 総理大臣
            if (!article.publisher.empty() && !state) { // he speaks for whose record it is
                party.standing = Standing::organisation;
                party.organisation = article.publisher;
            }
            return party;
        }
    }
    return std::nullopt;
}

Party party_of(View text, const Found& label) {
    auto name = label.name;
    Party party{.kind = "person", .standing = Standing::person, .words = std::string(label.name)};
    const auto open = name.find("（");
    const auto shut = name.rfind("）");
    if (open != View::npos && shut != View::npos && shut > open) { // "国務大臣（佐藤花子君）"
        name = untitled(name.substr(open + View("（").size(), shut - open - View("（").size()));
        party.person = name;
    } else if (label.is_minuted) {
        for (const View post : {"委員長", "委員", "議長", "大臣", "議員", "会長", "参考人", "君"}) {
            if (name.ends_with(post) && name.size() > post.size()) {
                const auto surname = name.substr(0, name.size() - post.size());
                const auto whole = called_in_full(text, surname);
                party.person = whole.empty() ? std::string(surname) : whole;
                break;
            }
        }
    }
    party.name = party.person.empty() ? std::string(name) : party.person;
    party.person = party.name;
    return party;
}

/// Who asks: a channel for what others say.
Party reporter(View label) {
    return {.name = is_letter(label) ? "記者" : std::string(label),
            .kind = "role",
            .standing = Standing::agency,
            .organisation = "記者",
            .words = std::string(label)};
}

} // namespace

View told_by_reporter(View sentence) {
    auto rest = bare(sentence);
    for (const View mark : {"？", "?", "！"}) {
        rest = rest.ends_with(mark) ? rest.substr(0, rest.size() - mark.size()) : rest;
    }
    const auto asks_for = [](View text) {
        return std::any_of(std::begin(requests), std::end(requests), [&](View one) {
            return text.ends_with(one) || (one.size() > 9 && tail_of(text, one) > 0);
        });
    };
    if (asks_for(rest)) { // "…と伝えられていますが、事実でしょうか"
        for (const View about : {"件について", "事件について", "問題について", "事案について"}) {
            const auto at = rest.find(about); // "…が不正アクセスを受けた件について伺います"
            const auto scene = at == View::npos ? View{} : rest.substr(0, at);
            if (scene.size() >= 24 && (scene.ends_with("た") || scene.ends_with("る"))) {
                return scene;
            }
        }
        const auto joint = rest.rfind("が、");
        const auto head = joint == View::npos ? View{} : rest.substr(0, joint);
        const bool told = head.ends_with("ます") || head.ends_with("ました") ||
                          head.ends_with("です") || head.ends_with("でした") ||
                          head.ends_with("る") || head.ends_with("た");
        return told && !asks_for(head) ? head : View{};
    }
    for (const View more : {"けれども", "けども", "けど", "が"}) {
        if (rest.ends_with(more)) {
            rest.remove_suffix(more.size());
            break;
        }
    }
    for (const View talk : {"見方", "指摘", "声", "批判", "懸念", "意見", "報道", "話"}) {
        for (const View lead : {"との", "という"}) {
            if (tail_of(rest, std::string(lead) + std::string(talk) + "があ") > 0 ||
                tail_of(rest, std::string(lead) + std::string(talk) + "もあ") > 0) {
                return {}; // of nobody: it is what the question is about
            }
        }
    }
    return rest;
}

bool is_told(const JapaneseClaim& claim) {
    const bool somebody =
        std::any_of(claim.speakers.begin(), claim.speakers.end(), [](const Party& party) {
            return party.standing != Standing::unstated;
        });
    const auto& klass = claim.certainty.klass;
    return somebody || (claim.frame && klass != "hearsay" && klass != "alleged");
}

std::vector<std::optional<SpokenBlock>> spoken_blocks(const Article& article) {
    const View text = article.text;
    const auto& blocks = article.page.blocks;
    std::vector<std::optional<Found>> labels(blocks.size());
    std::size_t minutes = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto block = text.substr(blocks[i].begin, blocks[i].end - blocks[i].begin);
        labels[i] = minuted(block);
        minutes += labels[i] ? 1 : 0;
        if (!labels[i]) {
            labels[i] = announced(block);
            others += labels[i] ? 1 : 0;
        }
    }
    std::vector<std::optional<SpokenBlock>> spoken(blocks.size());
    std::optional<SpokenBlock> now;
    const auto holder = others >= 3 ? holder_of(text, article) : std::nullopt;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto& label = labels[i];
        if (label && (label->is_minuted ? minutes >= 2 : others >= 3)) {
            now = SpokenBlock{};
            now->is_question = asks(label->name);
            const bool held = holder && holder->name.ends_with(label->name); // "（長官）"
            if (now->is_question) {
                now->speaker = reporter(label->name);
            } else if (answers_unnamed(label->name) || (held && !label->is_minuted)) {
                now->speaker = holder;
            } else {
                now->speaker = party_of(text, *label);
            }
            now->begin = blocks[i].begin + label->size;
        } else if (blocks[i].kind != BlockKind::body) {
            now.reset();
        } else if (now) {
            now->begin = blocks[i].begin;
        }
        spoken[i] = now;
    }
    return spoken;
}

} // namespace ample::cite::detail::japanese
