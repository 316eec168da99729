// Hedges, denials and contradictions by their grammar. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// The claim whose clause holds `words`, else the last claim; null when there is none.
nlohmann::json claim_with(const std::string& text, const std::string& words) {
    nlohmann::json found;
    for (auto& claim : contents_of(text, "claim")) {
        if (claim["kind"] != "text" &&
            claim["clause"].get<std::string>().find(words) != std::string::npos) {
            found = std::move(claim);
        }
    }
    return found;
}

struct Said {
    std::string text;
    std::string words; ///< of the clause that is asked about
    std::string klass;
    std::string polarity;
};

void check(const std::vector<Said>& rows) {
    for (const auto& row : rows) {
        INFO(row.text);
        const auto claim = claim_with(row.text, row.words);
        REQUIRE_FALSE(claim.is_null());
        CHECK(claim["certainty"]["class"] == row.klass);
        CHECK(claim["polarity"] == row.polarity);
    }
}

/// The conflicts of two reports, as "type: sides".
std::string types(const std::string& first, const std::string& second) {
    const std::vector<Report> reports = {report("a.txt", first), report("b.txt", second)};
    std::string all;
    for (const auto& one : contents(cite::cite(reports), "conflict")) {
        all += (all.empty() ? "" : " ") + one["type"].get<std::string>();
    }
    return all;
}

} // namespace

TEST_CASE("certainty: a hedge is read with the words it needs") {
    check({
        {"Acme Freight said the thieves were almost certainly from Ruritania.",
         "thieves",
         "probable",
         "+"},
        {"The police said they were not ruling out that files had been copied.",
         "copied",
         "possible",
         "+"},
        {"Reports of theft cannot be excluded, but the bank is understood to have lost 300 files.",
         "lost",
         "hearsay",
         "+"},
        {"The minister had no doubt that Grey Owl stole the files.", "stole", "believed", "+"},
        {"Police are accusing him of stealing the files of 300 clients.",
         "stealing",
         "alleged",
         "+"},
        {"Initial findings of the office indicate that hackers used an old account.",
         "used",
         "finding",
         "+"},
        {"It is thought firms which used the tool had their data stolen.",
         "stolen",
         "believed",
         "+"},
    });
}

TEST_CASE("certainty: a hedge in an aside or before a relative clause hedges nothing else") {
    check({
        {"The hackers, who may be students, stole the files of the bank, police said.",
         "stole",
         "asserted",
         "+"},
        {"Police believe the woman to be Anna Roth, who is wanted in Spain for the theft of files.",
         "wanted",
         "asserted",
         "+"},
        {"The flaw had not been reported to the vendor at the time of the attack, police said.",
         "reported",
         "asserted",
         "-"},
    });
}

TEST_CASE("polarity: who or what denies, before the verb and behind it") {
    check({
        {"Nobody has been arrested, police said.", "arrested", "asserted", "-"},
        {"Prosecutors have charged no one over the attack, police said.",
         "charged",
         "asserted",
         "-"},
        {"The office has stopped short of referring the hospital for prosecution, police said.",
         "referring",
         "asserted",
         "-"},
        {"Police said it did not appear that files had been stolen.", "stolen", "probable", "-"},
        {"The bank said it was never breached.", "breached", "asserted", "-"},
    });
}

TEST_CASE("polarity: what was not found is open, and no theft") {
    for (const std::string text :
         {"The bank said it does not have any evidence that hackers took the files of clients.",
          "The bank said it has yet to find any sign that files were stolen.",
          "At this time the bank sees no indication that files have been stolen, police said."}) {
        INFO(text);
        const auto claims = contents_of(text, "claim");
        CHECK(first(claims, "stolen").is_null());
        const auto open = first(claims, "no-damage");
        REQUIRE_FALSE(open.is_null());
        CHECK(open["certainty"]["class"] == "not-found");
        CHECK(open["polarity"] == "-");
    }
}

TEST_CASE("frames: what is rejected, supposed or asked is told as no fact") {
    for (const std::string text :
         {"Acme Freight rejected reports that files had been stolen.",
          "Reports that the files of clients were stolen are false, Acme Freight said.",
          "The gang will publish the files unless the firm pays a ransom of two million dollars, "
          "police said.",
          "It is not known how much money was stolen from clients, police said."}) {
        INFO(text);
        const auto claims = contents_of(text, "claim");
        const auto fact = [](const nlohmann::json& claim) {
            return (claim["predicate"] == "stolen" || claim["predicate"] == "paid") &&
                   claim["polarity"] == "+";
        };
        CHECK(std::none_of(claims.begin(), claims.end(), fact));
    }
}

TEST_CASE("frames: a participle's agent is not the subject of the main verb") {
    const auto claims = contents_of("Police said a hacking group backed by a foreign government "
                                    "had stolen the files of a bank.",
                                    "claim");
    const auto theft = first(claims, "stolen");
    REQUIRE_FALSE(theft.is_null());
    CHECK(theft["frame"]["subject"].get<std::string>().find("group") != std::string::npos);
}

TEST_CASE("certainty: Japanese endings, plain and polite") {
    check({
        {"県警によると、顧客情報が盗まれた可能性が高いとのことです。", "盗まれた", "probable", "+"},
        {"同社は、顧客情報が流出したおそれがあると発表しました。", "流出", "suspected", "+"},
        {"同社は、情報の漏えいを完全に否定できないとしている。", "漏えい", "possible", "+"},
        {"当社の調査では、個人情報の流出は現在までに確認されておりません。",
         "流出",
         "not-found",
         "-"},
        {"警察は、身代金は要求されなかったと説明した。", "要求", "asserted", "-"},
        {"調査の結果、攻撃者が当社のサーバーに侵入したことが判明しました。",
         "侵入",
         "finding",
         "+"},
        {"警察は、海外の集団による犯行とみて、不正アクセス禁止法違反の疑いで捜査している。",
         "集団による犯行",
         "believed",
         "+"},
    });
}

TEST_CASE("certainty: each act of a Japanese sentence has its own hedge") {
    check({
        {"銀行によると、顧客情報の流出は確認されていないが、社内の文書が盗まれた。",
         "流出",
         "not-found",
         "-"},
        {"銀行によると、顧客情報の流出は確認されていないが、社内の文書が盗まれた。",
         "盗まれた",
         "asserted",
         "+"},
        {"市は、業務用サーバーが不正アクセスを受け、職員の個人情報が漏えいした恐れがあると発表した"
         "。",
         "漏えい",
         "suspected",
         "+"},
        {"市は、業務用サーバーが不正アクセスを受け、職員の個人情報が漏えいした恐れがあると発表した"
         "。",
         "不正アクセス",
         "asserted",
         "+"},
    });
}

TEST_CASE("conflict: numbers of one thing contradict only when all was compared") {
    const std::string hospital = "Northmoor Hospital director Ann Berg said on 3 May 2025 that the "
                                 "records of 12,400 patients "
                                 "had been taken from Northmoor Hospital in Eastvale.\n";
    const std::string office = "The Data Office in Eastvale said that ";
    const std::string tail = " were copied from Northmoor Hospital, whose director is Ann Berg.\n";
    CHECK(types(hospital, office + "the records of 31,000 patients" + tail).find("contradiction") !=
          std::string::npos);
    for (const std::string fits : {"the records of at least 9,000 patients",
                                   "the records of about 12,000 patients",
                                   "the records of 31,000 employees"}) {
        INFO(fits);
        CHECK(types(hospital, office + fits + tail).find("contradiction") == std::string::npos);
    }
}

TEST_CASE("conflict: a warning denied by the firm that another says was given") {
    const std::string denial = "\"Nobody warned us,\" Lena Kurz, head of security at Alder "
                               "Biologics, told the court in Marburg.\n";
    CHECK(types(denial,
                "Alder Biologics and Lena Kurz were named in parliament. The State Office said it "
                "informed "
                "Alder Biologics of its suspicions on 3 October 2024 in Marburg.\n")
              .find("contradiction") != std::string::npos);
    CHECK(types(denial,
                "Alder Biologics and Lena Kurz were named in parliament. The State Office said it "
                "informed "
                "Birch Pharma of its suspicions on 3 October 2024 in Marburg.\n")
              .find("contradiction") == std::string::npos);
}

TEST_CASE("conflict: two languages, one theft") {
    const std::string english = "\"Not a single cargo record has left our network,\" Rui Caldeira, "
                                "head of Terminais Vermelho, said "
                                "in Setubal. Terminais Vermelho blamed Slate Merganser.\n";
    CHECK(types(english,
                "テルミナイス・ベルメーリョ社がサイバー攻撃を受けた。同社幹部は取材に、積み荷の記録"
                "約4万件が盗まれたと明らかにした。"
                "警察はスレート・マーガンサーの犯行とみている。\n")
              .find("contradiction") != std::string::npos);
    CHECK(types(english,
                "テルミナイス・ベルメーリョ社がサイバー攻撃を受けた。同社幹部は取材に、従業員の電話"
                "番号が盗まれたと明らかにした。"
                "警察はスレート・マーガンサーの犯行とみている。\n")
              .find("contradiction") == std::string::npos);
}

TEST_CASE("conflict: two different events once are no contradiction") {
    CHECK(
        types(
            "A former clerk who sold the files of patients was sentenced to three years on 28 May "
            "2025, Oslo police said.\n",
            "The hospital notified 9,200 patients of the sale of files in December 2024, Bergen "
            "police "
            "said.\n")
            .find("contradiction") == std::string::npos);
}
