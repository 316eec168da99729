// Who says a Japanese sentence: the saying at its end, the source at its front, taken off one by
// one until what is said is left.
//
// `text` must outlive it. Every step looks at the sentence once.

#pragma once

#include <ample/cite/detail/japanese_words.hpp>
#include <ample/cite/japanese.hpp>

#include <optional>
#include <vector>

namespace ample::cite::detail::japanese {

/// The topic of a sentence where it can speak: "港湾庁の会田長官" of "…は4日、会見した"; its words
/// are は.
std::optional<Party> topic_speaker(View sentence);

class Sources {
public:
    Sources(View text, std::size_t begin, std::size_t end)
        : text_(text), rest_(text.substr(begin, end - begin)) {}

protected:
    /// "…が攻撃を受けた事件で、": what the news is about stands before the news. Takes it off and
    /// returns it; empty when there is none.
    View set_scene();

    /// "…に詳しい森教授の話　攻撃者の…": whose talk the paragraph is.
    void in_talk();

    /// "…と報じた問題について、防衛相は…": takes off what somebody was asked about.
    void matter();

    /// "捜査関係者への取材でわかった。" alone: whence the sentence before it comes.
    bool learned_from();

    /// "こう明かすのは、元捜査員だ", "幹部はそう話す", "幹部はこう話す": whose the quotation before
    /// or behind it is.
    bool points_at_quotation();

    /// "広報官はコメントを避けた": who keeps silent, told by others.
    bool silence();

    /// "地元紙が捜査関係者の話として報じた。": whence the sentence before it comes.
    bool told_by_media();

    /// "大使館は「作り話だ」として関与を否定した": the denial, by whom it is.
    void branded();

    /// "警察庁の調査では、…", "省が同社から聴取したところ、…": whose finding it is.
    void found_by();

    /// "外部の専門機関による調査の結果、", "その後の調査により、": no part of what was found; whose
    /// it is where brackets name him.
    bool inquired_by();

    /// "Xからは、…との説明を受けています": X says it.
    void received();

    /// "…ことは、事業者から報告を受けている": the operator says it.
    void told_of_it();

    /// "…については「…」": what is left is the quotation, said by whom the words before it name.
    bool in_quotes(View words);

    /// "…と独紙が伝えた", "…との投稿が見られる": a medium, or talk of nobody.
    bool medium_at_end();

    /// "…と聞いている": from whom, where "Xから、" tells, else from somebody.
    void heard();

    void before_source();

    /// "…と上司から聞いた": heard, and from whom.
    bool heard_from();

    /// "報道では、", "一部報道において、": heard from no medium by its name.
    void in_the_news();

    /// "…しているとして、港湾庁が注意を呼びかけている": who warns says what he warns of.
    bool warned();

    /// "…をかけたと県警はみている": the speaker stands between what he says and the verb.
    bool turned_round();

    /// "政府は…と考えている": whose belief it is; his own words where nobody is named.
    void believed_at_end();

    /// Who says it: "県警が14日、…と", else the topic.
    bool teller(View words);

    /// The speaker of a phrase without the day and the place before him.
    static View spoken_by(View phrase);

    /// "関係者からは「…」との指摘も出ている": the quotation is what is said.
    bool voiced();

    /// "起訴状によると、4人は…としている": the source stands before the topic.
    void source_in_front();

    /// "…ことが12日、分かった": news without a source of its own.
    void emerged();

    /// "当局者2人の話として、集団が…": the medium outside, whom it quotes inside.
    void quoting();

    /// "警察が、…との見方を強めている", "当局は…とみて調べている": whose belief it is.
    void held();

    /// "不正アクセスについて、": what the claim is about stands before it.
    void about();

    void unstated(View words);

    bool topic(View words);

    /// "当センターは、…との報告を受けました": who was told is the report's own voice.
    bool receiver();

    /// "5日、" after the speaker tells when it was said.
    void day();

    /// "県警の調べに対し、", "匿名を条件に、", "会見で、" after the speaker: to whom and where.
    void occasion();

    /// "地元紙Xの取材に、弁護人は…": takes the medium off the front; nothing where none stands
    /// there.
    std::optional<Party> told_to_medium();

    /// "省は…するよう求めた", told by nobody else: whose request each of the claims is.
    void requests(std::vector<JapaneseClaim>& all) const;

    /// "…が複製されたとする": the plain form of として, of whoever the clause is about.
    bool plain_saying();

    /// "男が「…」と供述していることを": whose words the speaker passes on, between him and them.
    void inside_quotation(View front, View verb);

    /// A medium to whom it was said stands outside the speaker: "乙通信の取材に".
    void hearer(View words);

    /// "男は…と話している" before "という": who says what another tells.
    void inner();

    /// "「…」と元技術者は言う": the speaker stands behind what he says.
    bool inverted();

    void according();

    /// The speakers of a phrase before によると.
    void told_in_paper(View name);

    /// Ends the claim with what is left.
    void close(View clause);

    View text_;
    View rest_;              ///< what is not yet taken off
    View told_before_ = {};  ///< before "…が、コメントを拒否した"
    bool quotation_ = false; ///< what is left stood in 「」
    bool by_paper_ = false;  ///< "Xの報告によると": it is written there, not heard
    JapaneseClaim claim_ = {};
};

} // namespace ample::cite::detail::japanese
