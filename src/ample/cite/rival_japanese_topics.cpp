// Japanese accounts of one topic that exclude each other, by the signs of each side.
//
//     男は3回訪れていた / 一度も行ったことがない              there, and never there
//     生産ラインが3日間止まった / 生産への影響はなかった        stood still, and went on
//     昨年5月に警告を受けていた / 初めて知ったのは昨年9月だ     told before it was first known
//
// A side is known by one of its signs; a clause with a sign of the denial is never taken for the
// other side. Where a topic names things, both tell one of them. Both are sure, or judge what they
// studied; they tell one story and stand apart.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/japanese_told.hpp>
#include <ample/cite/detail/told_persons.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

using View = std::string_view;
using Claims = std::vector<std::size_t>;

using japanese::holds_one;

constexpr const char* halted = "one says that it stood still, the other that it went on";

struct Topic {
    const char* why = nullptr;
    View yes = {};
    View no = {};
    View things = {};      ///< one of which both tell; none: any
    bool believed = false; ///< a belief counts as said
};

constexpr Topic topics[] = {
    {told_and_denied,
     "訪れてい 訪れた 訪問し 立ち入った 行っていた 出入りし",
     "行ったことがな 行ったことはな 訪れたことがな 訪れたことはな 訪問したことはな "
     "立ち入ったことはな 足を踏み入れたこと",
     {},
     false},
    {halted,
     "停止した 停止し 止まった 止まり 止まって 中断し 休止し 取りやめ",
     "影響はな 影響は出ていな 影響はありま 影響は出て 支障はな 支障は出 通常通り 通常どおり "
     "止まっていな 停止していな 止まらなかった",
     "生産 操業 工場 運航 運行 業務 サービス 診療 授業 出荷 手術",
     false},
    {told_and_denied,
     "消去され 削除され 破壊され 暗号化され 失われ",
     "無事だ 無事で 被害はな 影響はな 消去されていな 無傷",
     "バックアップ 予備 記録 ログ 図面",
     false},
    {"one says that they acted alone, the other that they were helped",
     "共犯者がい 協力者がい 仲間がい 内部の協力 内通者がい",
     "独りで 一人で 単独で 1人で 単独犯",
     {},
     true},
    {told_and_denied,
     "解雇し 解雇され 懲戒免職",
     "自分から辞め 自ら辞め 自主的に退職 解雇されていな 自ら退職 依願退職 解雇していな",
     {},
     false},
    {told_and_denied,
     "を突い を悪用 が悪用され を利用し を利用され",
     "使われていな 悪用されていな 利用されていな 悪用された事実 使われた事実 原因ではな "
     "侵入経路ではな",
     "欠陥 脆弱性 不具合",
     false},
    {told_and_denied,
     "容疑を認めた 容疑を認めて 容疑を認め、",
     "一度も容疑を認めて 容疑を認めたことは",
     {},
     false},
};

struct Timed {
    std::size_t claim = 0;
    Span time = {};
};

class Topics {
public:
    Topics(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            if (scene_.is_japanese(claim) && size_ < 4 * most_compared) {
                read(claim);
            }
        }
        for (std::size_t i = 0; i < std::size(topics); ++i) {
            add_opposed(
                pairs_, "contradiction", topics[i].why, no_[i], yes_[i], [&](auto no, auto yes) {
                    return are_rivals(no, yes) && is_of_one_time(no, yes) &&
                           share_thing(no, yes, topics[i].things) && are_of_one_person(no, yes);
                });
        }
        add_opposed(
            pairs_,
            "contradiction",
            "one says that somebody knew, the other that he did not",
            deceived_,
            knew_,
            [&](auto no, auto yes) { return are_rivals(no, yes) && are_of_one_person(no, yes); });
        compare_times();
    }

private:
    void read(std::size_t claim) {
        const bool sure = scene_.is_sure(claim);
        const bool believed = scene_.at(claim).certainty.klass == "believed";
        const auto all = scene_.text(claim);
        for (std::size_t i = 0; i < std::size(topics); ++i) {
            const auto& topic = topics[i];
            if (!sure && !(believed && topic.believed)) {
                continue;
            }
            if (!topic.things.empty() && !holds_one(all, topic.things)) {
                continue;
            }
            if (holds_one(all, topic.no)) {
                keep(no_[i], claim);
            } else if (holds_one(all, topic.yes) && !scene_.is_denied(claim)) {
                keep(yes_[i], claim);
            }
        }
        if (sure || believed) {
            read_knowledge(claim, sure);
        }
        if (sure) {
            read_time(claim);
        }
    }

    void keep(Claims& some, std::size_t claim) {
        if (some.size() < most_compared) {
            some.push_back(claim);
            ++size_;
        }
    }

    /// 客の正体を知っていた; 客を広告会社だと思っていた, whose end the clause leaves out.
    void read_knowledge(std::size_t claim, bool sure) {
        constexpr View whom =
            "正体 国家 外国 依頼主 依頼者 客 取引先 背後 集団 目的 相手 機関 政府";
        const auto& one = scene_.at(claim);
        const auto& sentence = scene_.article(claim).sentences[one.sentence];
        const auto begin = extent_begin(claim);
        const auto whole = scene_.article(claim).text.substr(begin, sentence.end - begin);
        const auto all = scene_.text(claim);
        if (!holds_one(all, whom)) {
            return;
        }
        if (holds_one(all, "知らなかった 知らされて 認識はなかった 認識していなかった") ||
            holds_one(whole, "と思っていた と思っており と思い込 と信じて と信じ込")) {
            keep(deceived_, claim);
        } else if (sure && holds_one(all, "知っていた 知りながら 認識していた 承知していた")) {
            keep(knew_, claim);
        }
    }

    [[nodiscard]] std::size_t extent_begin(std::size_t claim) const {
        const auto all = scene_.text(claim);
        return static_cast<std::size_t>(all.data() - scene_.article(claim).text.data());
    }

    void read_time(std::size_t claim) {
        const auto time = scene_.time(claim);
        if (!time || scene_.is_denied(claim) || timed() > 2 * most_compared) {
            return;
        }
        const auto all = scene_.text(claim);
        if (holds_one(all,
                      "初めて知 初めて把握 知ったのは 把握したのは 気付いたのは 気づいたのは "
                      "認識したのは")) {
            first_.push_back({claim, *time});
        } else if (holds_one(all,
                             "警告を受け 通知を受け 知らされ 連絡を受け 指摘を受け 情報を得")) {
            told_.push_back({claim, *time});
        }
        if (holds_one(all, "出国し 帰国し") && !holds_one(all, "予定 出国しよう")) {
            gone_.push_back({claim, *time});
        } else if (holds_one(all, "まで") && holds_one(all, "住んで 暮らして 滞在して")) {
            there_.push_back({claim, *time});
        }
        if (holds_one(all, "報告を受けた 届け出を受けた 通報を受けた 連絡を受けた")) {
            received_.push_back({claim, *time});
        } else if (holds_one(all, "に報告し に届け出 に通報し に連絡し")) {
            reported_.push_back({claim, *time});
        }
        const bool since = holds_one(all, "月から 日から 年から") && holds_one(all, "侵入して");
        if (since || (holds_one(all, "侵入された 侵入は 侵入が 攻撃は 攻撃が") &&
                      (holds_one(all, "始まっ のは") || all.find("侵入は") != View::npos))) {
            began_.push_back({claim, *time});
        }
    }

    [[nodiscard]] std::size_t timed() const {
        return first_.size() + told_.size() + gone_.size() + there_.size() + began_.size() +
               received_.size() + reported_.size();
    }

    void compare_times() {
        const auto later = [&](const char* why,
                               const std::vector<Timed>& early,
                               const std::vector<Timed>& late,
                               bool person) {
            constexpr std::int64_t longest = 500; // days
            for (const auto& a : early) {
                for (const auto& b : late) {
                    const auto days = days_since_1970(b.time.from) - days_since_1970(a.time.until);
                    if (days > 0 && days < longest && are_rivals(a.claim, b.claim) &&
                        (!person || are_of_one_person(a.claim, b.claim))) {
                        pairs_[{"contradiction", why}].emplace_back(a.claim, b.claim);
                    }
                }
            }
        };
        later("one says it was learned of at a time, the other that it was known before",
              told_,
              first_,
              false);
        later("one says that somebody had left the country, the other that he was there later",
              gone_,
              there_,
              true);
        for (const auto& to : received_) {
            for (const auto& by : reported_) {
                if (are_apart(to.time, by.time) && are_rivals(to.claim, by.claim) &&
                    is_told_to_holder(to.claim, by.claim)) {
                    add_times(to.claim, by.claim);
                }
            }
        }
        for (std::size_t i = 0; i < began_.size(); ++i) {
            for (auto k = i + 1; k < began_.size(); ++k) {
                if (are_apart(began_[i].time, began_[k].time) &&
                    are_rivals(began_[i].claim, began_[k].claim)) {
                    add_times(began_[i].claim, began_[k].claim);
                }
            }
        }
    }

    void add_times(std::size_t a, std::size_t b) {
        pairs_[{"contradiction",
                "one event is told at times that exclude each other, by different sources, "
                "without a hedge"}]
            .emplace_back(a, b);
    }

    /// Who says that it was told is whom the other says he told, by name.
    [[nodiscard]] bool is_told_to_holder(std::size_t to, std::size_t by) const {
        const View key = scene_.at(to).root.key;
        const auto office = key.substr(key.find(':') + 1);
        return !office.empty() && scene_.text(by).find(office) != View::npos;
    }

    [[nodiscard]] bool are_rivals(std::size_t a, std::size_t b) const {
        return a != b && scene_.stand_apart(a, b) && scene_.one_story(a, b);
    }

    [[nodiscard]] bool is_of_one_time(std::size_t a, std::size_t b) const {
        const auto x = scene_.time(a);
        const auto y = scene_.time(b);
        return !(x && y && are_apart(*x, *y));
    }

    [[nodiscard]] bool share_thing(std::size_t no, std::size_t yes, View things) const {
        for (std::size_t from = 0; from < things.size();) {
            const auto end = std::min(things.find(' ', from), things.size());
            const auto thing = things.substr(from, end - from);
            if (scene_.text(no).find(thing) != View::npos &&
                scene_.text(yes).find(thing) != View::npos) {
                return true;
            }
            from = end + 1;
        }
        return things.empty();
    }

    /// Nobody is told of by one noun here and by another there.
    [[nodiscard]] bool are_of_one_person(std::size_t a, std::size_t b) const {
        const auto x = person_in_japanese(scene_.text(a));
        const auto y = person_in_japanese(scene_.text(b));
        return x.nouns.empty() || y.nouns.empty() || may_be_one_person(x, y);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::array<Claims, std::size(topics)> yes_;
    std::array<Claims, std::size(topics)> no_;
    Claims knew_;
    Claims deceived_;
    std::vector<Timed> first_;
    std::vector<Timed> told_;
    std::vector<Timed> gone_;
    std::vector<Timed> there_;
    std::vector<Timed> began_;
    std::vector<Timed> received_;
    std::vector<Timed> reported_;
    std::size_t size_ = 0;
};

} // namespace

void compare_japanese_topics(const AccountScene& scene, OpposedPairs& pairs) {
    Topics(scene, pairs).run();
}

} // namespace ample::cite::detail
