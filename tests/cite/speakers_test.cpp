// Who says a sentence, told by grammar: inverted tails, nested citing, verbs that say without a
// clause, labels of minutes, quotations over paragraphs, Japanese sources. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

std::string names(const nlohmann::json& claim) {
    std::string text;
    for (const auto& speaker : claim["speakers"]) {
        if (speaker["kind"] != "outlet") {
            text += (text.empty() ? "" : " > ") + speaker["name"].get<std::string>();
        }
    }
    return text;
}

/// The claim whose sentence or clause holds `words`; null when there is none.
nlohmann::json claim_with(const std::string& text, const std::string& words) {
    for (const auto& claim : contents_of(text, "claim")) {
        const bool holds = claim["clause"].get<std::string>().find(words) != std::string::npos;
        if (claim["kind"] != "text" && holds) {
            return claim;
        }
    }
    return {};
}

/// A sentence, words of a clause in it, and its speakers from the outside in.
struct Told {
    std::string sentence;
    std::string clause;
    std::string speakers;
};

void check(const std::vector<Told>& table) {
    for (const auto& row : table) {
        const auto text =
            "Harbour Evening News\n\nHackers attacked the port\n\n" + row.sentence + "\n";
        const auto claim = claim_with(text, row.clause);
        INFO(row.sentence, " ", claim.dump());
        REQUIRE(!claim.is_null());
        CHECK(names(claim) == row.speakers);
    }
}

} // namespace

TEST_CASE("cite: sources without a name stand where named ones stand") {
    check(
        {{"Hackers attacked the port twice, said a second person involved in the inquiry.",
          "attacked the port twice",
          "a second person involved in the inquiry"},
         {"Hackers stole the files in May, said several people familiar with the attack who asked "
          "not to be named.",
          "stole the files",
          "several people familiar with the attack"},
         {"Hackers stole the files, according to people briefed on the investigation.",
          "stole the files",
          "people briefed on the investigation"},
         {"Two incident responders told us that hackers attacked the port.",
          "hackers attacked",
          "Two incident responders"},
         {"\"Hackers attacked us for a week,\" said one, who asked not to be named.",
          "attacked us",
          "one"},
         {"Hackers attacked the port for an hour, dock staff say.",
          "attacked the port",
          "dock staff"}});
}

TEST_CASE("cite: who cites stands outside of whom he cites") {
    check(
        {{"Norvik Wire, citing two people close to the inquiry, reported that hackers attacked the "
          "port.",
          "hackers attacked",
          "Norvik Wire > two people close to the inquiry"},
         {"The Oakhurst Gazette quotes prosecutors as saying that hackers attacked the port.",
          "hackers attacked",
          "Oakhurst Gazette > prosecutors"},
         {"A report citing unidentified people in the police inquiry said hackers attacked the "
          "port.",
          "hackers attacked",
          "A report > unidentified people in the police inquiry"},
         {"According to a filing seen by Reuters, hackers attacked the port.",
          "hackers attacked",
          "Reuters > a filing"},
         {"In the words of the harbour master, hackers attacked the port out of boredom.",
          "hackers attacked",
          "the harbour master"}});
}

TEST_CASE("cite: a verb that says without a clause has a speaker") {
    check(
        {{"Oakhurst Labs tracks the hackers of Grey Crane as a criminal gang.",
          "Grey Crane",
          "Oakhurst Labs"},
         {"The police credited the port with noticing the attack.", "the attack", "The police"},
         {"The charge sheet lists four attacks on the port.",
          "attacks on the port",
          "The charge sheet"},
         {"Police said Grey Crane, a gang that three governments have tied to the navy of Ostrava, "
          "attacked the port.",
          "three governments",
          "Police > three governments"}});
}

TEST_CASE("cite: no verb is taken for one that reports") {
    check(
        {{"Officials said the hackers live in a country with which the United States has a treaty.",
          "a treaty",
          "Officials"},
         {"It has been reported that the gang known as Grey Crane has claimed responsibility for "
          "the "
          "attack.",
          "claimed responsibility",
          "unstated"}});
}

TEST_CASE("cite: what prosecutors allege they allege in the sentence after it too") {
    check({{"Hackers broke into the port in May, the indictment says. They are alleged to have "
            "copied "
            "9,000 files.",
            "copied 9,000 files",
            "the indictment"}});
}

TEST_CASE("cite: a role without a name is the one last named with it") {
    check({{"Magistrate Ann Maes said hackers attacked the port. The magistrate added that hackers "
            "stole "
            "9,000 files.",
            "stole 9,000 files",
            "Magistrate Ann Maes"},
           {"A senior navy official said hackers attacked the port. The official said that hackers "
            "stole "
            "9,000 files.",
            "stole 9,000 files",
            "A senior navy official"}});
}

TEST_CASE("cite: minutes and interviews name the speaker before a colon") {
    const std::string minutes =
        "Committee on Ports\n\nOral evidence\n\n"
        "Witnesses: Dr Ida Maes, Chief Executive, Norvik Harbour Trust.\n\n"
        "Q1 Chair: When was it that the hackers attacked the port and its trust?\n\n"
        "Dr Maes: The hackers attacked the port on the first of May, as the police said.\n\n"
        "Q2 Mr Holt: Were the files of the trust stolen in that attack?\n\n"
        "Dr Maes: The hackers stole 9,000 files of the trust.\n";
    const auto claim = claim_with(minutes, "stole 9,000 files");
    INFO(claim.dump());
    CHECK(names(claim) == "Dr Ida Maes");
    CHECK(claim["root"]["key"] == "organisation:norvik harbour trust");
    const std::string debate = "State Parliament\n\nQuestions without notice\n\n"
                               "The Hon. A.B. HOLT (Avon) (14:22): Hackers attacked the port.\n\n"
                               "The SPEAKER: Order!\n\n"
                               "The Hon. A.B. HOLT: Hackers stole 9,000 files from the port.\n";
    CHECK(names(claim_with(debate, "stole 9,000 files")).find("HOLT") != std::string::npos);
    const std::string notes = "Advisory\n\nAffected versions: Hackers attacked the port.\n\n"
                              "Impact: Hackers stole 9,000 files from the port.\n\n"
                              "Affected Products: The port was attacked by hackers.\n";
    CHECK(names(claim_with(notes, "stole 9,000 files")).find("Impact") == std::string::npos);
}

TEST_CASE("cite: a paragraph that is a quotation goes on with the speaker before it") {
    const std::string text =
        "Harbour Evening News\n\nHackers attacked the port\n\n"
        "A spokesman for Norvik Harbour said: \"Hackers attacked us in May.\n\n"
        "\"Hackers stole 9,000 files.\"\n\nThe police found no hackers.\n";
    CHECK(names(claim_with(text, "stole 9,000 files")) == "A spokesman for Norvik Harbour");
    CHECK(names(claim_with(text, "no hackers")).find("spokesman") == std::string::npos);
}

TEST_CASE("cite: Japanese sources are read wherever the sentence has them") {
    const std::vector<Told> table = {
        {"港湾会社のサーバーが攻撃を受けたことが捜査関係者の話で分かった。",
         "攻撃を受けた",
         "捜査関係者"},
        {"港湾会社によりますと、サーバーから約2千件の顧客情報が流出しました。",
         "流出しました",
         "港湾会社"},
        {"関係者からは「攻撃者をたどるのは容易ではない」との声も上がっている。",
         "容易ではない",
         "関係者"},
        {"製造元の北灘電機からは、修正版は2月に公開済みであったとの説明を受けています。",
         "公開済み",
         "製造元の北灘電機"},
        {"起訴状によると、4人は港湾会社のサーバーに侵入したとされる。", "侵入した", "起訴状"},
        {"読売新聞が捜査関係者の話として伝えたところによると、男はサーバーを偽名で契約していた。",
         "契約していた",
         "読売新聞 > 捜査関係者"},
        {"港湾会社（神戸市）は2日、サーバーが攻撃を受けた問題で、約2千件の顧客情報が流出したと発表"
         "した。",
         "流出した",
         "港湾会社（神戸市）"},
        {"港湾会社によると、サーバーが攻撃を受けた。約2千件の顧客情報が流出した可能性があるというこ"
         "とです。",
         "顧客情報",
         "港湾会社"},
        {"港湾会社の関係者は、設計図も持ち出されたと証言する。「知らされたのは半年後だった」。",
         "半年後だった",
         "港湾会社の関係者"},
        {"港湾会社は「個別の事案についてはコメントを差し控える」としている。", "差し控える", ""}};
    for (const auto& row : table) {
        const auto claim = claim_with("港への攻撃\n\n　" + row.sentence + "\n", row.clause);
        INFO(row.sentence, " ", claim.dump());
        REQUIRE(!claim.is_null());
        CHECK(names(claim) == row.speakers);
    }
}

TEST_CASE("cite: a Japanese post or institution is of the office the report names") {
    const std::string text =
        "東山工業大学への攻撃\n\n　東山工業大学は調査委員会（委員長・森田修弁護士）を設けた。"
        "大学によると、約2千件の研究データが流出した。"
        "森田委員長は「攻撃者は特定できなかった」と述べた。\n";
    CHECK(claim_with(text, "研究データ")["root"]["key"] == "organisation:東山工業大学");
    CHECK(claim_with(text, "特定できなかった")["root"]["key"] == "organisation:調査委員会");
}

TEST_CASE("cite: 'it', 'they' and 'she' are whom the sentence before was about") {
    check({{"Norrland Bank told Reuters that an outsider had entered its server. It said the money "
            "had not been touched.",
            "the money had not been touched",
            "Norrland Bank"},
           {"A clerk goes on trial next month. She denies any part in the theft.",
            "any part in the theft",
            "A clerk"},
           {"Prosecutors in Visby on Thursday charged a former technician. They say he sold his "
            "token to a gang.",
            "he sold his token",
            "Prosecutors in Visby"},
           {"The police arrested a man, the sources said. He left Norland in May, they added.",
            "left Norland in May",
            "the sources"}});
}

TEST_CASE("cite: what was found stands beside what was done, and a quotation's verb may be any") {
    check(
        {{"The Water Institute tested two models and found no way to open the valve.",
          "found no way to open the valve",
          "The Water Institute"},
         {"The Water Institute tested two models and found no way to open the valve.",
          "The Water Institute tested two models",
          ""},
         {"\"Hackers stole the keys,\" sighed a nurse.", "Hackers stole the keys", "a nurse"},
         {"\"Nobody paid the gang,\" recalls the partner.", "Nobody paid the gang", "the partner"},
         {"The ministry was informed by the Cyber Agency on 2 March that hackers had stolen the "
          "register.",
          "hackers had stolen the register",
          "the Cyber Agency"}});
}

TEST_CASE("cite: who stands for the Crown speaks for the prosecution, for the defence for nobody") {
    const std::string head = "Harbour Evening News\n\nThe trial goes on\n\n";
    const auto root = [&](const std::string& sentence) {
        const auto claim = claim_with(head + sentence + "\n", "paid the clerk");
        return claim.is_null() ? std::string() : claim["root"]["key"].get<std::string>();
    };
    CHECK(root("Mary Foss KC, opening the case for the Crown, said hackers paid the clerk.")
              .starts_with("prosecutors:"));
    CHECK(
        root("Peter Lamb, prosecuting, said hackers paid the clerk.").starts_with("prosecutors:"));
    CHECK_FALSE(
        root("John Stone, defending, said nobody paid the clerk.").starts_with("prosecutors:"));
    CHECK(root("Peter Lamb, visiting the harbour, said hackers paid the clerk.")
              .starts_with("person:"));
}

TEST_CASE("cite: transcripts know their witnesses and hosts by the lines above, by surname too") {
    const std::string conference =
        "Ministry of Foreign Affairs of the Republic of Merland\n\n"
        "Spokesperson Dana Velik's Regular Press Conference\n17 March 2025\n\n"
        "Harbour News: Did Merland attack the port?\n\n"
        "Velik: The hackers stole the files from us. Merland condemns the attack.\n\n"
        "Coast Radio: Has the ambassador been told of it?\n\n"
        "Velik: The ambassador handed over a protest on 3 March.\n\n"
        "Harbour News: Thank you for the answer.\n\n";
    const auto claim = claim_with(conference, "stole the files");
    REQUIRE(!claim.is_null());
    CHECK(names(claim) == "Dana Velik");
    CHECK(claim["root"]["key"].get<std::string>().starts_with("ministry:"));

    const std::string evidence =
        "HARBOUR COMMITTEE\n\nOral evidence\n\n"
        "Witness: Dame Ann Toll, Chief Executive, Markets Conduct Board\n\n"
        "Q1 Chair: When did the Board notice the theft?\n\n"
        "Dame Ann Toll: Hackers stole the files of a bank in June, and we passed what we knew to "
        "the police within the week.\n\n"
        "Q2 Mr Reed: Who paid them?\n\nDame Ann Toll: We never paid a ransom.\n";
    const auto told = claim_with(evidence, "stole the files");
    REQUIRE(!told.is_null());
    CHECK(told["root"]["key"] == "organisation:markets conduct board");
}

TEST_CASE("cite: the headings of an advisory are no speakers, however often they come") {
    const std::string advisory =
        "Cyber Agency\n\nAdvisory on two flaws\n\n"
        "Impact: Hackers stole the files of a port.\n\nSolution: Install the patch.\n\n"
        "Impact: Hackers stole the keys of a bank.\n\nSolution: Install the patch.\n";
    const auto claim = claim_with(advisory, "stole the keys");
    REQUIRE(!claim.is_null());
    CHECK(names(claim) != "Impact");
}
