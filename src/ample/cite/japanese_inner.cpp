// Who told whom inside a Japanese saying: "男は…と話しているという", "通信に対し、…", and where it
// was said.

#include <ample/cite/detail/japanese_phrases.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_sources.hpp>

#include <algorithm>
#include <string>

namespace ample::cite::detail::japanese {

namespace {

constexpr std::size_t longest_occasion = 120; // bytes

/// "県警の調べに対し、", "本紙の取材に、", "取材に「": how many bytes tell who heard it, and where
/// the words for him end; 0 when none.
std::pair<std::size_t, std::size_t> hearing_at(View text) {
    for (const View particle :
         {"に対し、", "に対して、", "に対し「", "に、", "に「", "に答え、", "に応じ、", "に対し"}) {
        const auto at = outside(text, particle, longest_occasion);
        if (at == View::npos || at < 6) {
            continue;
        }
        const auto heard = text.substr(0, at);
        const bool asked = std::any_of(
            std::begin(hearers), std::end(hearers), [&](View one) { return heard.ends_with(one); });
        const bool told = particle != "に、" && particle != "に「" && !holds(heard, "、") &&
                          speaker(heard, particle).standing == Standing::agency;
        if (asked || told) {
            const bool open = particle.ends_with("「");
            return {at + particle.size() - (open ? View("「").size() : 0), at};
        }
    }
    return {0, 0};
}

} // namespace

void Sources::hearer(View words) {
    for (const View end : {"の取材", "の質問", "の照会", "の問い合わせ", "のインタビュー"}) {
        words = words.ends_with(end) ? words.substr(0, words.size() - end.size()) : words;
    }
    const auto comma = words.rfind("、");
    words = comma == View::npos ? words : words.substr(comma + View("、").size());
    const bool own = words == "本紙" || words == "本誌" || words == "当社" || words.empty();
    auto party = speaker(words, "取材");
    if (own || party.standing != Standing::agency || claim_.speakers.empty()) {
        return;
    }
    claim_.speakers.insert(std::prev(claim_.speakers.end()), std::move(party));
}

void Sources::occasion() {
    if (const auto [size, heard] = hearing_at(rest_); size > 0) {
        hearer(rest_.substr(0, heard));
        rest_.remove_prefix(size);
    }
    for (const View manner : {"匿名を条件に、", "を条件に、", "を通じ、", "を通じて、"}) {
        const auto at = outside(rest_, manner, longest_occasion / 2);
        if (at != View::npos && outside(rest_.substr(0, at), "が", at) == View::npos) {
            rest_.remove_prefix(at + manner.size());
        }
    }
    const auto place = outside(rest_, "で、", longest_occasion);
    const auto where = place == View::npos ? View{} : rest_.substr(0, place);
    const bool paper = std::any_of(std::begin(papers_of_saying),
                                   std::end(papers_of_saying),
                                   [&](View one) { return where.ends_with(one); });
    if (place != View::npos && (place <= 18 || paper)) {
        rest_.remove_prefix(place + View("で、").size()); // "声明で、", "当局に出した書類で、"
    }
}

void Sources::inner() {
    rest_ = bare(rest_);
    auto end = saying_at_end(rest_);
    Certainty held = {};
    for (const auto& saying : sayings) {
        if (end.size == 0 && rest_.ends_with(saying.words) && saying.klass != "hearsay" &&
            saying.klass != "alleged" && saying.words.starts_with("と")) {
            end = {saying.words.size(), false, saying.klass};
        }
    }
    if (end.size == 0 || end.passive || rest_.size() < end.size + 24) {
        return;
    }
    const auto words = rest_.substr(rest_.size() - end.size);
    const auto told = rest_.substr(0, rest_.size() - end.size);
    auto at = acting_topic(told, longest_occasion);
    if (at == View::npos) {
        at = outside(told, "が", longest_occasion / 2);
    }
    const auto name = at == View::npos ? View{} : spoken_by(told.substr(0, at));
    constexpr View intruders[] = {"集団", "グループ", "ハッカー", "攻撃者", "第三者", "何者か"};
    const bool done = words.starts_with("こと") && // "集団が侵入していたことを確認した": who did it
                      std::any_of(std::begin(intruders), std::end(intruders), [&](View one) {
                          return name.ends_with(one);
                      });
    if (name.size() < 3 || done || is_mute(name) || at + 12 > told.size()) {
        return;
    }
    claim_.speakers.push_back(speaker(name, words));
    if (!end.klass.empty()) {
        claim_.certainty = {std::string(end.klass), std::string(words), false};
    }
    rest_ = told.substr(at + 3);
    day();
    quotation_ = in_quotes(words) || quotation_;
}

bool Sources::inverted() {
    const auto shut = rest_.starts_with("「") ? rest_.find("」と") : View::npos;
    if (shut == View::npos || shut < 18 || rest_.substr(3, shut - 3).find("「") != View::npos) {
        return false;
    }
    const auto behind = rest_.substr(shut + View("」と").size());
    const auto at = std::min(acting_topic(behind, 90), outside(behind, "が", 90));
    if (at == View::npos || at < 6) {
        return false;
    }
    const bool named = behind.starts_with("名") || behind.starts_with("呼") ||
                       behind.starts_with("称") || behind.starts_with("いう");
    if (named) { // "「甲」と名乗る集団が…と主張した"
        return false;
    }
    const auto verb = "と" + std::string(bare(behind.substr(at + 3)));
    if (saying_at_end(verb).size != verb.size()) {
        return false;
    }
    claim_.speakers.push_back(speaker(spoken_by(behind.substr(0, at)), behind.substr(at + 3)));
    rest_ = rest_.substr(0, shut);
    quotation_ = true;
    return true;
}

void Sources::received() {
    auto size = telling_at_end(rest_);
    for (const View put : {"旨が公表され", "旨が発表され", "旨が示され", "旨の発表があり"}) {
        const bool led = size == 0 && outside(rest_, "より、", 150) != View::npos;
        size = led ? tail_of(rest_, put) : size; // "庁より、…と特定した旨が公表されています"
    }
    if (size == 0) {
        told_of_it();
        return;
    }
    const auto tail = rest_.substr(rest_.size() - size);
    const bool plain = tail.starts_with("と報告") || tail.starts_with("と連絡") ||
                       tail.starts_with("と説明"); // "…ないと報告を受けておりました"
    if (plain && outside(rest_, "から", 150) == View::npos) {
        unstated(tail);
        claim_.certainty = {"hearsay", std::string(tail), false};
        rest_.remove_suffix(size);
        return;
    }
    const auto more = outside(rest_, "より、", 150);
    const auto from = std::min(outside(rest_, "から", 150), more);
    if (from == View::npos || from < 6 || rest_.substr(from).starts_with("からの")) {
        return;
    }
    auto name = rest_.substr(0, from);
    for (const View source : {"によると、", "によりますと、"}) { // "海保によると、同社から…"
        const auto at = outside(name, source, name.size());
        if (at != View::npos && at >= 6) {
            claim_.speakers.push_back(speaker(spoken_by(name.substr(0, at)), source));
            name.remove_prefix(at + source.size());
        }
    }
    const auto topic = acting_topic(name, 90); // "社は、警察から"
    name = topic == View::npos ? name : name.substr(topic + View("は").size());
    const auto words = rest_.substr(rest_.size() - size);
    claim_.speakers.push_back(speaker(spoken_by(name), words));
    rest_ = rest_.substr(from + View("から").size());
    take_front(rest_, "は");
    rest_.remove_suffix(size);
    rest_ = bare(rest_);
    quotation_ = in_quotes(words) || quotation_; // "3月6日に「…」との連絡"
}

void Sources::told_of_it() {
    for (const auto noun : tellings) {
        const auto size = tail_of(rest_, std::string(noun) + "を受け");
        const auto front = rest_.substr(0, rest_.size() - size);
        const auto that = size == 0 ? View::npos : last_place(front, "ことは、");
        const auto from = that == View::npos ? that : front.rfind("から");
        if (from == View::npos || from < that + 15 || from + 6 < front.size()) {
            continue;
        }
        const auto begin = that + View("ことは、").size();
        claim_.speakers.push_back(
            speaker(spoken_by(front.substr(begin, from - begin)), rest_.substr(from)));
        rest_ = rest_.substr(0, that);
        return;
    }
}

void Sources::heard() {
    rest_ = bare(rest_);
    for (const auto tail : heard_tails) {
        auto size = tail_of(rest_, tail);
        const bool is_said = tail.ends_with("そうで") || tail.ends_with("そうだ");
        if (size == 0 || rest_.size() < size + 12) {
            continue;
        }
        size -= is_said ? tail.size() - View("そうで").size() : 0; // "出国した" + "そうです"
        const auto words = rest_.substr(rest_.size() - size);
        rest_.remove_suffix(size);
        claim_.certainty = {"hearsay", std::string(words), false};
        const auto from = outside(rest_, "から、", 90);
        if (from != View::npos && from >= 6) { // "私は捜査関係者から、…"
            auto name = rest_.substr(0, from);
            const auto topic = acting_topic(name, 60);
            name = topic == View::npos ? name : name.substr(topic + View("は").size());
            claim_.speakers.push_back(speaker(spoken_by(name), words));
            rest_.remove_prefix(from + View("から、").size());
        } else {
            unstated(words);
        }
        return;
    }
}

} // namespace ample::cite::detail::japanese
