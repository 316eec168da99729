// Phrases of Japanese reports that name a source in front or end a saying, as closed classes.
//
//     警察庁のまとめでは、…        省が同社から聴取したところ、…      whence it is known, in front
//     …と伝えられた  …と聞いている  …と考えております               what the end adds to it
//
// Endings are hiragana behind a stem and are not listed (japanese_certainty.hpp).

#pragma once

#include <ample/cite/detail/japanese_words.hpp>

namespace ample::cite::detail::japanese {

/// How a speaker holds what he says: a class of certainty, or none where he knows it.
inline constexpr Ending held_tails[] = {{"とみる", "believed"},
                                        {"と考えて", "believed"},
                                        {"と考え", "believed"},
                                        {"と思って", "believed"},
                                        {"と思い", "believed"},
                                        {"と思われ", "believed"},
                                        {"と推察し", "believed"},
                                        {"と評価し", "believed"},
                                        {"と判断し", "believed"},
                                        {"と承知し", ""},
                                        {"と認識し", ""},
                                        {"と理解し", ""},
                                        {"と受け止めて", ""},
                                        {"と記憶し", ""}};

/// What he has only heard.
inline constexpr View heard_tails[] = {"と聞いて",
                                       "と聞き",
                                       "と聞いた",
                                       "と聞く",
                                       "と聞かされ",
                                       "と伺って",
                                       "とうかがって",
                                       "と耳にし",
                                       "だそうで",
                                       "たそうで",
                                       "るそうで",
                                       "いるそうだ",
                                       "たそうだ"};

/// Whose findings stand in front: "警察庁のまとめでは、".
inline constexpr View findings[] = {
    "調査", "捜査",   "調べ",   "分析",   "解析",     "まとめ", "集計",    "推計",   "試算",
    "発表", "説明",   "話",     "報道",   "証言",     "供述",   "検証",    "見立て", "統計",
    "記録", "データ", "報告",   "報告書", "資料",     "起訴状", "告発状",  "訴状",   "関係者",
    "見方", "SNS",    "ＳＮＳ", "掲示板", "ネット上", "週刊誌", "メディア"};

/// How somebody found out: "省が同社から聴取したところ、".
inline constexpr View inquiries[] = {
    "聴取したところ、", "聞いたところ、",   "聞き取ったところ、", "確認したところ、",
    "確かめたところ、", "調べたところ、",   "調査したところ、",   "解析したところ、",
    "分析したところ、", "検証したところ、", "照会したところ、",   "問い合わせたところ、",
    "尋ねたところ、",   "取材したところ、", "調査した結果、",     "調べた結果、",
    "捜査したところ、", "捜査した結果、",   "追跡したところ、",   "照合したところ、",
    "分析した結果、",   "解析した結果、",   "確認した結果、",     "検証した結果、"};

/// What somebody was told: "…との情報提供を受けました", "…旨の連絡がありました".
inline constexpr View tellings[] = {"情報提供",
                                    "報告",
                                    "説明",
                                    "連絡",
                                    "回答",
                                    "通報",
                                    "指摘",
                                    "証言",
                                    "申告",
                                    "相談",
                                    "通知",
                                    "情報",
                                    "申し出",
                                    "警告",
                                    "連絡",
                                    "訴え",
                                    "苦情"};
inline constexpr View led_tellings[] = {"との", "という", "旨の", "との旨の", "とする"};
inline constexpr View receipts[] = {
    "を受け", "があっ", "があり", "がありま", "を得", "をいただ", "を頂", "が寄せられ", "をもら"};

/// What is published or shown ends so: "との分析結果を発表した", "とする注意喚起を出した".
inline constexpr View results[] = {
    "結果", "見解", "認識", "考え", "声明",   "談話", "コメント", "報告書",       "報告", "見方",
    "立場", "推計", "内容", "評価", "方針",   "意向", "喚起",     "調書",         "文書", "書面",
    "警告", "勧告", "論文", "記事", "反論",   "判断", "結論",     "レポート",     "資料", "説明",
    "情報", "投稿", "主張", "懸念", "危機感", "姿勢", "指摘",     "アドバイザリ", "通知", "答弁"};

/// What is done with it; alone none of them says anything.
inline constexpr View issuings[] = {"出し",
                                    "示し",
                                    "まとめ",
                                    "公開",
                                    "掲載",
                                    "寄せ",
                                    "提出",
                                    "発し",
                                    "発出",
                                    "読み上げ",
                                    "配布",
                                    "投稿し",
                                    "強調し",
                                    "繰り返し",
                                    "あらわにし",
                                    "にじませ",
                                    "明らかにし"};

/// The certainty that a verb of saying lends to what is said.
inline constexpr Ending weighed_stems[] = {{"分析", "believed"},
                                           {"結論づけ", "finding"},
                                           {"結論付け", "finding"},
                                           {"評価", "believed"},
                                           {"推定", "believed"},
                                           {"推測", "believed"},
                                           {"推察", "believed"},
                                           {"見方を示", "believed"},
                                           {"予測", "probable"},
                                           {"突き止め", "finding"},
                                           {"特定", "finding"},
                                           {"認定", "finding"},
                                           {"確認", "confirmed"},
                                           {"認め", "confirmed"}};

/// "関係者からは「…」との声が上がっている".
inline constexpr View voices[] = {"出ている",
                                  "出ています",
                                  "上がっている",
                                  "上がっています",
                                  "聞かれる",
                                  "聞かれた",
                                  "相次いでいる",
                                  "あった",
                                  "出た",
                                  "上がった",
                                  "上がる",
                                  "上がります",
                                  "出る",
                                  "漏れる",
                                  "相次ぐ",
                                  "ある"};

/// What somebody does who has just spoken: "「…」。社長は肩を落とす".
inline constexpr View moods[] = {
    "肩を落と",   "声を落と",     "胸をなで下ろ", "首をかしげ", "眉をひそめ", "苦笑い",
    "表情を曇ら", "頭を抱え",     "声を詰まら",   "ため息をつ", "唇をか",     "胸を張",
    "語気を強め", "声を震わ",     "目を伏せ",     "頭を下げ",   "憤",         "悔やむ",
    "悔し",       "危機感を募ら", "気を引き締め", "不安を募ら", "胸中を明か", "怒りをあらわ"};

/// Where and to whom something was said, before what was said.
inline constexpr View papers_of_saying[] = {
    "書類",     "声明",         "会見",   "報告書", "取材",         "文書",     "論告",
    "国会",     "委員会",       "総会",   "法廷",   "公判",         "裁判",     "ブログ",
    "サイト",   "ホームページ", "SNS",    "ＳＮＳ", "投稿",         "書面",     "資料",
    "リリース", "答弁",         "演説",   "番組",   "インタビュー", "説明会",   "勧告",
    "注意喚起", "通知",         "起訴状", "電話",   "談話",         "コメント", "冒頭陳述",
    "弁論",     "審議会",       "議会",   "論文",   "レポート",     "白書",     "講演",
    "会合",     "協議",         "訴状",   "社告",   "ウェブサイト", "上"};
inline constexpr View hearers[] = {"取材",
                                   "調べ",
                                   "聴取",
                                   "取り調べ",
                                   "取調べ",
                                   "質問",
                                   "問い",
                                   "照会",
                                   "問い合わせ",
                                   "指摘",
                                   "任意の調べ",
                                   "事情聴取"};

/// Talk of nobody: "との投稿が見られる", "とのうわさが流れた".
inline constexpr View talks[] = {"指摘",
                                 "証言",
                                 "投稿",
                                 "うわさ",
                                 "噂",
                                 "書き込み",
                                 "情報",
                                 "報道",
                                 "臆測",
                                 "憶測",
                                 "デマ",
                                 "内容",
                                 "記載"};
inline constexpr View talk_goes[] = {"があ",
                                     "がござ",
                                     "が見られ",
                                     "が出回",
                                     "が流れ",
                                     "が広が",
                                     "が拡散",
                                     "が出て",
                                     "もあ",
                                     "も見られ"};

/// Who can be the subject of a saying, with が: "県警が14日、…と発表した".
inline constexpr View sayers[] = {
    "庁",       "省",     "局",     "委員会", "警察",     "県警",   "府警",   "道警",   "地検",
    "政府",     "当局",   "協会",   "機構",   "社",       "大学",   "病院",   "党",     "大使館",
    "センター", "研究所", "紙",     "誌",     "メディア", "通信",   "新聞",   "放送",   "テレビ",
    "ラジオ",   "関係者", "幹部",   "知事",   "市長",     "町長",   "村長",   "長官",   "大臣",
    "会長",     "社長",   "氏",     "さん",   "市",       "県",     "町",     "区",     "NHK",
    "報道官",   "側",     "担当者", "銀行",   "高官",     "公安部", "職員",   "社員",   "従業員",
    "役員",     "課",     "本部",   "捜査部", "署",       "警備部", "パネル", "専門家", "首相",
    "相",       "政務官", "次官",   "幹事長", "議長",     "総裁"};

/// What ends the first of two statements: "社は支払っていないとしているが、…".
inline constexpr View contrasts[] = {"とみているが、",
                                     "とみていますが、",
                                     "としているが、",
                                     "と述べたが、",
                                     "と説明しているが、",
                                     "と主張しているが、",
                                     "としたが、",
                                     "としていますが、",
                                     "と説明していますが、",
                                     "と話していますが、",
                                     "と話しているが、",
                                     "否定しているが、",
                                     "と説明したが、",
                                     "否定したが、",
                                     "と発表したが、",
                                     "と主張したが、",
                                     "とされているが、",
                                     "とされていますが、",
                                     "明らかにしていませんが、",
                                     "明らかにしていないが、",
                                     "公表していないが、",
                                     "回答していないが、",
                                     "とされておりますが、",
                                     "と報じられておりますが、",
                                     "とされるが、",
                                     "と伝えられたが、",
                                     "と伝えられましたが、",
                                     "と報じられたが、",
                                     "と報じられましたが、",
                                     "と報じられていますが、",
                                     "と報じられているが、",
                                     "との報道がありますが、",
                                     "との報道もありますが、"};

/// What a notice told before: "第1報では3台とお知らせしましたが、".
inline constexpr View notices[] = {
    "とお知らせし", "とご報告し", "とご説明し", "とお伝えし", "と公表し", "と発表し", "と説明し"};

/// At the end of what reporters say where they ask and tell nothing.
inline constexpr View requests[] = {"か",
                                    "か？",
                                    "か。",
                                    "伺います",
                                    "うかがいます",
                                    "伺いたい",
                                    "お聞きし",
                                    "お尋ねし",
                                    "お願いします",
                                    "お願いいたします",
                                    "教えてください",
                                    "聞かせてください",
                                    "お聞かせください",
                                    "お伺いし",
                                    "お聞かせ願い",
                                    "ください",
                                    "質問です",
                                    "質問します",
                                    "ですかね",
                                    "どうぞ",
                                    "かな",
                                    "でしょう",
                                    "お答えください",
                                    "いかが",
                                    "いただけます"};

} // namespace ample::cite::detail::japanese
