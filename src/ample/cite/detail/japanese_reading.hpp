// The parts of a Japanese clause: who speaks, what is said of whom.

#pragma once

#include <ample/cite/detail/japanese_places.hpp>
#include <ample/cite/detail/japanese_signs.hpp>
#include <ample/cite/detail/japanese_words.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ample::cite::detail::japanese {

bool holds(View text, View part);

/// Where the は of a topic that can act stands, outside of 「」, within `limit` bytes: not that of
/// には, では, については; npos when nowhere.
std::size_t acting_topic(View text, std::size_t limit);

/// Removes `part` where the text begins with it.
void take_front(View& text, View part);

/// The "【ソウル共同】" or "[東京 20日 ロイター]" at the front; empty when there is none.
View dateline_of(View text);

/// Removes a dateline at the front and the dash behind it.
void take_credit(View& text);

/// Removes the number of a paragraph at the front: "２　", "（3）", "4．".
void take_number(View& text);

/// The text without full stops, commas, brackets and blanks at its ends.
View bare(View text);

/// Where `mark` stands outside of 「」, within the first `limit` bytes; npos when nowhere.
std::size_t outside(View text, View mark, std::size_t limit);

struct SayingEnd {
    std::size_t size = 0; ///< bytes at the end; 0 when the text ends otherwise
    bool passive = false; ///< "と伝えられた": by nobody that it names
    View klass = {};      ///< of certainty that the verb lends: と分析する, と断定した
};

/// "北の隣国を非難", "と強調": a saying without its verb at the end of a sentence.
bool ends_in_noun_of_saying(View verb);

/// A saying put together from a verb of saying: "と話す", "ことを表明した", "と打ち明ける".
SayingEnd saying_at_end(View text);

/// How many bytes at the end are `stem` and an ending in hiragana that does not deny; 0 when it
/// ends otherwise.
std::size_t tail_of(View text, View stem);

/// How many bytes at the end tell that somebody was told: "との情報提供を受けました"; 0 when none.
std::size_t telling_at_end(View text);

/// How many bytes at the end are talk of nobody: "との投稿が見られます"; 0 when none.
std::size_t talk_at_end(View text);

/// "下記のとおりお知らせいたします", "深くおわびします": manners, no claim.
bool is_courtesy(View clause);

/// "と考えております": how the speaker himself holds it.
struct Holding {
    std::size_t size = 0; ///< bytes at the end; 0 when the clause ends otherwise
    View klass = {};      ///< of certainty; empty where he knows it
};

Holding holding_at_end(View clause);

/// "と考えられます": of nobody, whoever the topic is.
bool is_passive_belief(View ending);

/// The sentences of a quotation; one where there is no full stop with enough on both sides.
std::vector<View> sentences_in(View quotation);

/// The clause without a saying at its end.
View without_saying(View clause);

/// Whether a day, month or year in digits stands in the text.
bool is_dated(View text);

/// "3月4日夜、": how many bytes at the front tell when.
std::size_t when_at(View text);

/// The party a phrase names; `words` make it a speaker. A newspaper or broadcaster is an agency,
/// and `anaphor` when it is the one named before (同紙).
Party speaker(View name, View words);

/// Whether who arrests, charges or reports to the police tells it by doing so; `told` where the
/// report is not his own and denies nothing.
bool is_known_by_act(const Party& who, const Frame& frame, bool told);

/// "金融庁は13日、銀行に点検を求めた", "県警は手配を検討している": the office, which tells it by
/// its act.
std::optional<Party> asking_office(View clause);

/// The noun that a denial at the end is about: before the last は, も or が outside of 「」; where
/// the denial leaves it open ("確認していない") before を too.
View negated_in(View clause, bool open);

/// "県警に逮捕された森太郎容疑者（70）": the man, not the police.
View accused_alone(View name);

/// "可能性がある|ことをご報告いたします": what a notice tells.
View without_notice(View clause);

/// Whether a noun is one of those that say something: "北湊県警", "森官房長官".
bool can_speak(View name);

/// Where the topic of somebody who speaks ends: before は, else before the も of "同社の社員も".
std::size_t speaking_topic(View text, std::size_t limit);

/// "当社", "弊行": the report's own voice.
bool is_own(View name);

/// Whether a text speaks as 当社, 本学, 本市 outside of 「」: a notice of who publishes it.
bool tells_of_own_work(View text);

/// "不正アクセス", "被害": what can be a topic and says nothing.
bool is_mute(View name);

/// The first sign of a predicate in a clause; nothing when it is untyped.
const Sign* sign_in(View clause);

/// A clause cut where a verb ends an act and another begins: behind "…し、", "…おり、", "…たが、"
/// and full stops, where both sides tell an act or a hedge. One part where there is nothing to cut.
std::vector<View> acts_in(View clause);

/// The clause without "ことが判明した", "ことを確認した" at its end.
View without_emergence(View clause);

/// The topic or subject: the noun before the first は, else before the first が.
std::string topic_of(View clause);

/// What somebody is against: "名指しするのは無責任だ", "政治利用にも反対する".
struct Judgement {
    std::string what = {};
};

/// The judgement a clause ends in; nothing for one that tells what was done.
std::optional<Judgement> judged_in(View clause);

/// Who did what to whom, by the particles and by what the predicate wants.
void fill_slots(View clause, const Sign& sign, Frame& frame);

/// Whether what is done on a belief ("とみて、", "として、" is `joint`) is to look into it; on what
/// is held for sure people are charged too.
bool is_inquiry_on(View act, View joint);

} // namespace ample::cite::detail::japanese
