// Japanese sentences with several acts, the doubt each act has, who tells what another said, and
// what the course of an inquiry is called. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// The clauses of a text, parted by "|".
std::string clauses_of(const std::vector<nlohmann::json>& claims) {
    std::string all;
    for (const auto& claim : claims) {
        all += (all.empty() ? "" : "|") + claim["clause"].get<std::string>();
    }
    return all;
}

/// The names of the speakers behind the outlet, parted by ">".
std::string chain_of(const nlohmann::json& claim) {
    std::string all;
    for (std::size_t i = 1; i < claim["speakers"].size(); ++i) {
        all += (i > 1 ? ">" : "") + claim["speakers"][i]["name"].get<std::string>();
    }
    return all;
}

struct Parted {
    std::string_view text;
    std::string_view clauses;
};

constexpr Parted parted[] = {
    {"当組合は端末を網から切り離し、警察に相談するとともに、原因を調べております。",
     "当組合は端末を網から切り離し|警察に相談する|原因を調べております"},
    {"攻撃者は鍵を盗み、翌日に倉庫の端末へ接続した。",
     "攻撃者は鍵を盗み|翌日に倉庫の端末へ接続した"},
    {"積み荷の記録は狙われやすく、国が対策を助けるべきだ。",
     "積み荷の記録は狙われやすく|国が対策を助けるべきだ"},
    {"倉庫には金銭を求める紙が残されていましたが、当組合は組合員にも金銭を渡しておりません。",
     "倉庫には金銭を求める紙が残されていました|当組合は組合員にも金銭を渡しておりません"},
    {"第1報では停止を2台とお知らせしましたが、正しくは3台でした。",
     "第1報では停止を2台とお知らせしました|正しくは3台でした"},
    {"流出したのは名簿など約8万件で、暗証番号は含まれていない。",
     "流出したのは名簿など約8万件|暗証番号は含まれていない"},
    {"当組合は県警に通報し、港湾庁に報告しました。", "当組合は県警に通報し|港湾庁に報告しました"},
    {"遅れの原因は入力の誤りであり、攻撃は関係ありません。",
     "遅れの原因は入力の誤りであり、攻撃は関係ありません"}, // the manner of a reason
    {"港湾庁は県警に対し、経緯を知らせるよう求めた。",
     "港湾庁は県警に対し、経緯を知らせるよう求めた"},
    {"男は昨年から今年にかけ、偽名を使い、サーバーを4台契約した。",
     "男は昨年から今年にかけ、偽名を使い、サーバーを4台契約した"},
};

struct Doubted {
    std::string_view text;
    std::string_view klass;
};

constexpr Doubted doubted[] = {
    {"攻撃には海外の集団が関わったとの見方が強まっている。", "believed"},
    {"男が関与した疑いが浮上した。", "suspected"},
    {"名簿が持ち出された可能性が高いと考えられます。", "probable"},
    {"名簿が外部に送られた可能性があることが判明いたしました。", "possible"},
    {"経路は明らかになっていない。", "not-found"},
    {"二次被害の報告は受けておりません。", "not-found"},
    {"特定の国の関与を示す情報には接していない。", "not-found"},
    {"容疑者は容疑を認めている。", "confirmed"},
    {"当組合は、名簿が流出したことを確認しました。", "confirmed"},
    {"調べの結果、機器の欠陥が悪用されたことが判明した。", "finding"},
    {"集団は情報機関の一部だと言われている。", "hearsay"},
    {"修正プログラムを速やかに適用することを推奨します。", "deontic"},
    {"利用者は速やかな更新をお願いいたします。", "deontic"},
    {"不要となった口座を削除すること。", "deontic"},
};

struct Told {
    std::string_view text;
    std::string_view chain;
};

constexpr Told told[] = {
    {"容疑者は県警の調べに対し、海の向こうの人物に指示されたと話しているという。",
     "unstated>容疑者"},
    {"弁護人はハルド通信に対し、被告が「脅されていた」と話していると説明した。",
     "ハルド通信>弁護人>被告"},
    {"国の保安局が集団を海軍の指揮下にあると断定したと、日刊トビラがハルド通信を引用して伝えて"
     "いる。",
     "日刊トビラ>ハルド通信>国の保安局"},
    {"米紙トビラ・タイムズは当局者の話を引用し、集団が軍の指示を受けていたと伝えた。",
     "トビラ・タイムズ>当局者"},
    {"独誌トビラが入手した内部文書によると、集団は港の名簿を盗んだ。", "トビラ>内部文書"},
    {"港湾庁への取材で25日、男が偽名でサーバーを契約していたことが分かった。", "港湾庁"},
    {"当局は、集団が名簿を盗んだと発表した。", "当局"},
    {"「名簿は盗まれていない」と港の元技術者は言う。", "港の元技術者"},
    {"港湾庁は、男が名簿を売った可能性が高いとする捜査結果を公表した。", "港湾庁"},
    {"港湾庁は名簿が盗まれたと述べた。端末も狙われたとの見方も示した。", "港湾庁"},
    {"北港組合からの報告によると、名簿が盗まれたとのことです。", "北港組合からの報告"},
    {"男は3月に出国したとみられている。", "unstated"},
    {"攻撃者が港の名簿を盗んだと考えられます。", ""},
    {"本学の調査によると、職員が偽のメールを開いた。", ""},
    {"港湾庁は、集団が名簿を盗んだと改めて説明した。", "港湾庁"},
    {"北港警備は、集団が名簿を盗んだと高い確度で評価している。", "北港警備"},
    {"２　被疑者は「金に困っていた」と供述した。", "被疑者"},
    {"「恨みがあり、すべてを消した」と供述している。", "容疑者"},
};

constexpr Turn turns[] = {
    {"集団は軍の指揮下で活動している。", "tasked", "軍", "集団"},
    {"集団は保安省の意向を受けて活動していた。", "tasked", "保安省", "集団"},
    {"軍の参謀が集団を指揮していた。", "tasked", "参謀", "集団"},
    {"攻撃を実行したのは集団「赤い灯台」だ。", "attributed", "赤い灯台", "攻撃"},
    {"集団「赤い灯台」が犯行声明を出した。", "attributed", "赤い灯台", ""},
    {"攻撃の背後に隣国の情報機関がいる。", "attributed", "情報機関", "攻撃"},
    {"サーバーに第三者が侵入した痕跡が見つかった。", "compromised", "サーバー", "第三者"},
    {"侵入の痕跡は見つかっていません。", "no-damage", "", "侵入の痕跡"},
    {"情報の流出はありませんでした。", "stolen", "", "情報の流出"},
    {"販売店は契約を取り消した。", "cancelled", "販売店", "契約"},
    {"集団は男に報酬として暗号資産を送った。", "paid", "集団", ""},
    {"身代金は支払っていない。", "paid", "", "身代金"},
    {"男は警察官をかたり、鍵を聞き出した。", "posed-as", "男", "警察官"},
    {"県警は男から任意で事情を聴いている。", "investigated", "県警", "男"},
    {"男は国外へ出た。", "left-country", "男", ""},
    {"港湾庁は男の書類を近く地検に送る方針を固めた。", "referred", "港湾庁", "書類"},
    {"当組合は身代金の支払いには応じない方針です。", "refused", "", ""},
    {"港湾庁は理由を明らかにしていない。", "declined", "港湾庁", "理由"},
    {"港湾庁は取材に対し、確認を避けた。", "declined", "港湾庁", ""},
    {"隣国外務省は「あらゆる攻撃に反対する」と述べた。", "opposed", "隣国外務省", ""},
    {"隣国外務省は「証拠もなしに責めるべきではない」と述べた。",
     "evidence-demanded",
     "隣国外務省",
     ""},
    {"メールは事業者のサーバーを経由して送信された。", "used-in", "サーバー", ""},
    {"標的は港の会社だった。", "targeted", "港の会社", ""},
};

} // namespace

TEST_CASE("cite: each verb that goes on before a comma ends an act of its own") {
    for (const auto& one : parted) {
        INFO(one.text);
        CHECK(clauses_of(japanese_claims_in(std::string(one.text))) == one.clauses);
    }
}

TEST_CASE("cite: a Japanese doubt is known by its stem, and the inner one counts") {
    for (const auto& one : doubted) {
        INFO(one.text);
        const auto claims = japanese_claims_in(std::string(one.text));
        REQUIRE_FALSE(claims.empty());
        CHECK(claims.back()["certainty"]["class"] == one.klass);
    }
}

TEST_CASE("cite: who told whom inside a Japanese saying stands in the chain") {
    for (const auto& one : told) {
        INFO(one.text);
        const auto claims = japanese_claims_in(std::string(one.text));
        REQUIRE_FALSE(claims.empty());
        CHECK(chain_of(claims.back()) == one.chain);
    }
}

TEST_CASE("cite: the course of an inquiry and whose orders a group follows have their predicates") {
    for (const auto& turn : turns) {
        check_turn(turn, japanese_claims_in(std::string(turn.text)));
    }
}

TEST_CASE("cite: what is to be done is no deed") {
    const auto claims = japanese_claims_in("速やかに修正版へ更新してください。");
    REQUIRE(claims.size() == 1);
    CHECK(claims[0]["predicate"] == "untyped");
    CHECK(claims[0]["kind"] == "norm");
}

TEST_CASE("cite: a sentence passed by a court hands nothing over") {
    for (const auto& claim : japanese_claims_in("裁判所は男に懲役3年を言い渡した。")) {
        CHECK(claim["predicate"] != "handed-over");
    }
}

TEST_CASE("cite: who hints and who takes his words back speaks for himself") {
    const auto claims =
        japanese_claims_in("ソルヴァ政府の報道官は3日に隣国の関与を示唆しましたが、9日になっ"
                           "て発言を撤回しました。");
    REQUIRE(claims.size() == 2);
    CHECK(clauses_of(claims) ==
          "ソルヴァ政府の報道官は3日に隣国の関与を示唆しました|9日になって発言を撤回しました");
    CHECK(claims[0]["certainty"]["class"] == "probable");
    for (const auto& claim : claims) {
        CHECK(chain_of(claim) == "ソルヴァ政府の報道官");
    }
}
