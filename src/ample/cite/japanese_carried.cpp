#include <ample/cite/detail/japanese_carried.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_sources.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace ample::cite::detail::japanese {

namespace {

bool is_unstated(const Party& party) {
    return party.standing == Standing::unstated;
}

/// Whether what follows such a source is still his.
bool goes_on(std::string_view words) {
    return words == "によると" || words == "への取材" || words == "の話で";
}

/// Who an account tells of: somebody without a name, or a thing.
bool is_told_of(std::string_view topic) {
    constexpr std::string_view told[] = {"男",
                                         "女",
                                         "男性",
                                         "女性",
                                         "2人",
                                         "学生",
                                         "被告",
                                         "容疑者",
                                         "少年",
                                         "情報",
                                         "データ",
                                         "サーバー",
                                         "口座",
                                         "グループ",
                                         "集団",
                                         "端末",
                                         "被害",
                                         "侵入",
                                         "攻撃"};
    if (topic.ends_with(")") || topic.ends_with("）")) {
        topic = topic.substr(0, std::max(topic.rfind('('), topic.rfind("（")));
    }
    return std::any_of(std::begin(told), std::end(told), [&](std::string_view one) {
        return topic.ends_with(one);
    });
}

/// "警察の発表では、学生は…した。男は今年1月に出国した。": an account goes on where no office acts.
bool tells_on(const Party& party, std::string_view words) {
    const bool paper = party.name.ends_with("報告") || party.name.ends_with("報告書");
    if (party.anonymous || paper || (!goes_on(party.words) && party.words != "では")) {
        return false;
    }
    const auto topic = acting_topic(words, 60);
    return topic == std::string_view::npos || is_told_of(bare(words.substr(0, topic)));
}

/// "「…」と述べた", "…とも指摘した" without a subject: said by whoever spoke in the paragraph
/// before; という and とみられる may be anybody's.
bool says_on(const JapaneseClaim& one, std::string_view sentence) {
    constexpr std::string_view hearings[] = {
        "という", "ということ", "とされ", "とみられ", "と見られ", "とのこと", "といい", "そうだ"};
    const bool open = one.speakers.size() == 1 && is_unstated(one.speakers[0]) && !one.of_nobody;
    const std::string_view words = open ? std::string_view(one.speakers[0].words) : "";
    const bool heard = std::any_of(std::begin(hearings),
                                   std::end(hearings),
                                   [&](std::string_view sign) { return words.starts_with(sign); });
    const auto topic = acting_topic(sentence, 90);
    const bool mute_topic = topic != std::string_view::npos &&
                            !can_speak(bare(sentence.substr(0, topic))) &&
                            is_mute(bare(sentence.substr(0, topic)));
    return open && !heard && one.certainty.klass != "hearsay" &&
           (topic == std::string_view::npos || topic > 60 || mute_topic);
}

bool is_same(const Party& one, const Party& other) {
    const bool named = one.name.size() >= 6 && other.name.starts_with(one.name);
    return !is_unstated(one) &&
           (named || ascii::lower(one.organisation) == ascii::lower(other.organisation));
}

} // namespace

void CarriedSource::carry_over(JapaneseClaim& one,
                               std::string_view sentence,
                               std::size_t block,
                               bool first_hand) {
    if (block_ != block) {
        const auto& last = topic_ ? topic_ : party_;
        constexpr std::size_t reach = 3; // paragraphs in which nobody else spoke
        voice_block_ = last ? block_ : voice_block_;
        voice_ = last ? last : voice_;
        voice_ = block > voice_block_ + reach ? std::nullopt : voice_;
        topic_.reset();
        party_.reset();
        telling_ = false;
    }
    block_ = block;
    if (says_on(one, sentence)) { // "さらに、「…」と強調した"
        party_ = topic_ ? topic_ : party_ ? party_ : voice_;
    }
    if (auto topic = one.speakers.empty() ? topic_speaker(sentence) : std::nullopt) {
        topic_ = std::move(topic);
    } else if (!one.speakers.empty() && !is_unstated(one.speakers.back())) {
        topic_.reset();
    }
    const bool led = party_ && goes_on(party_->words) && party_->standing != Standing::agency &&
                     !one.speakers.empty() && is_unstated(one.speakers[0]);
    const bool pleads = one.of_nobody && one.frame && one.frame->predicate == "denied";
    if (led && (pleads || one.speakers.size() == 2)) { // "捜査関係者によると…男は…という"
        one.speakers.insert(one.speakers.begin(), *party_);
        return;
    }
    if (one.of_nobody) {
        return;
    }
    const auto words = ascii::trim(sentence);
    const bool quotation =
        words.starts_with("「") && (words.ends_with("」。") || words.ends_with("」"));
    if (quotation && one.speakers.empty() && party_) { // nothing but his words
        one.speakers = {*party_};
        return;
    }
    if (party_ && party_->words == "の話" && one.speakers.empty()) { // the rest of his talk
        one.speakers = {*party_};
        return;
    }
    const bool open =
        one.speakers.empty() || (one.speakers.size() == 1 && is_unstated(one.speakers[0]));
    const auto& klass = one.certainty.klass;
    const bool hedged = !one.speakers.empty() || klass == "believed" || klass == "hearsay" ||
                        klass == "suspected" || klass == "probable";
    const bool by_hedge = hedged && party_ && (!one.speakers.empty() || goes_on(party_->words));
    const bool by_doubt = // "社は…と発表した。情報が漏れた恐れもある": no other is told of
        party_ && party_->standing == Standing::organisation &&
        (klass == "suspected" || klass == "possible") &&
        acting_topic(words, 60) == std::string_view::npos;
    const bool by_medium = one.speakers.size() == 2 && party_ && is_unstated(one.speakers[0]) &&
                           party_->standing == Standing::agency;
    if (by_medium) {
        one.speakers[0] = *party_;
    } else if (!open && one.speakers.back().words == "報道") {
        party_.reset(); // "一部報道では": of no medium that could go on
    } else if (!open) {
        const auto& last = one.speakers.back(); // "現地から連絡を受けたことを認めた": who admits it
        party_ = last.words.find("受け") != std::string::npos ? one.speakers.front() : last;
    } else if (by_hedge || by_doubt ||
               (!first_hand && telling_ && one.speakers.empty() && tells_on(*party_, words))) {
        one.speakers = {*party_};
    }
    const bool own =
        first_hand && one.speakers.size() == 1 && is_unstated(one.speakers[0]) && says_on(one, "");
    if (own) { // "…の可能性が高いと評価しています" in the ministry's own statement
        one.speakers.clear();
    }
    telling_ = party_ && !one.speakers.empty() && one.speakers.back().name == party_->name;
}

void add_unstated(JapaneseClaim& one) {
    const std::string_view words = one.certainty.words;
    const bool passive = words.starts_with("とみられ") || words.starts_with("と見られ");
    if (passive && one.speakers.empty()) {
        one.speakers.push_back({.name = "unstated",
                                .kind = "implicit",
                                .standing = Standing::unstated,
                                .words = one.certainty.words});
    }
}

void append_speakers(std::vector<Party>& chain, std::vector<Party>& speakers) {
    for (auto& party : speakers) {
        const bool there = party.standing == Standing::agency &&
                           std::any_of(chain.begin(), chain.end(), [&](const Party& other) {
                               return is_same(other, party);
                           });
        if (!there) {
            chain.push_back(std::move(party));
        }
    }
}

} // namespace ample::cite::detail::japanese
