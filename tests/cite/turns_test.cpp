// Turns of phrase that say a typed predicate, with whom they say it of. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

constexpr Turn turns[] = {
    {"Norvik attributes its breach to a flaw in a mail gateway.", "exploited", "", "a flaw"},
    {"The buyer was Tin Wolf.", "bought", "Tin Wolf", ""},
    {"The inspectorate takes no view on who is to blame.", "declined", "", ""},
    {"The two mail servers were used against a shipyard in Riga.", "used-in", "mail servers", ""},
    {"The port police is running its own inquiry.", "investigated", "port police", ""},
    {"Tin Wolf is almost certainly responsible for the intrusions at the two yards.",
     "attributed",
     "Tin Wolf",
     "intrusions"},
    {"Tin Wolf acts in the interest of the Ruritanian state.",
     "tasked",
     "Ruritanian state",
     "Tin Wolf"},
    {"Kestrel tied the intrusions to a Ruritanian group it calls Tin Wolf.",
     "attributed",
     "Ruritanian group",
     "intrusions"},
    {"The reseller simply sold the servers on.", "sold", "The reseller", "servers"},
    {"Two of the rented servers became a springboard for break-ins at shipyards.",
     "used-in",
     "rented servers",
     "break-ins"},
    {"The intruders walked away with blueprints for a new turbine.",
     "stolen",
     "The intruders",
     "blueprints"},
    {"The gang siphoned off some 3 million euros from the pension fund.",
     "stolen",
     "The gang",
     "3 million euros"},
    {"The theft of 12,000 medical records by the group came to light in June.",
     "stolen",
     "the group",
     "12,000 medical records"},
    {"Attackers exfiltrated 40 gigabytes of e-mail to a server in Chisinau.",
     "stolen",
     "Attackers",
     "e-mail"},
    {"An unauthorised party accessed our booking database between 3 and 9 March.",
     "compromised",
     "our booking database",
     "An unauthorised party"},
    {"The hospital was crippled by ransomware for two weeks.",
     "compromised",
     "The hospital",
     "ransomware"},
    {"Tin Wolf had been lurking in the ministry's mail system for almost a year.",
     "compromised",
     "the ministry's mail system",
     "Tin Wolf"},
    {"The breach of Norlink by Tin Wolf lasted five months, the regulator found.",
     "compromised",
     "Norlink",
     "Tin Wolf"},
    {"The campaign affected 17 law firms in four countries.",
     "targeted",
     "17 law firms",
     "The campaign"},
    {"Tin Wolf singled out defence suppliers.", "targeted", "defence suppliers", "Tin Wolf"},
    {"Kestrel pinned the intrusions on a Ruritanian group it calls Tin Wolf.",
     "attributed",
     "Tin Wolf",
     "intrusions"},
    {"The operation has been ascribed to the Ruritanian military intelligence service by three "
     "governments.",
     "attributed",
     "Ruritanian military intelligence",
     "The operation"},
    {"Tin Wolf orchestrated the raid, prosecutors claim.", "attributed", "Tin Wolf", "the raid"},
    {"The hackers have been associated with Ruritania's army since 2017.",
     "attributed",
     "The hackers",
     "Ruritania's army"},
    {"The hackers took their orders from a unit of the Ruritanian army.",
     "tasked",
     "Ruritanian army",
     "The hackers"},
    {"The intrusions were directed from Strelsau by the Ruritanian navy.",
     "tasked",
     "Ruritanian navy",
     "The intrusions"},
    {"Dorn set up six servers with a hosting company in Bremen.", "leased", "Dorn", "six servers"},
    {"He opened accounts with two hosting providers under invented names.",
     "leased",
     "He",
     "accounts"},
    {"Dorn took out a contract for rental servers in a dead man's name.",
     "leased",
     "Dorn",
     "rental servers"},
    {"The rental of the servers by Dorn began in 2020.", "leased", "Dorn", "the servers"},
    {"The attackers routed their traffic through servers of a Dutch host.",
     "used-in",
     "servers",
     ""},
    {"The credentials were made available to the hackers for a fee.",
     "handed-over",
     "",
     "the hackers"},
    {"A broker offered access to the firm's network for sale on a forum.",
     "sold",
     "A broker",
     "access"},
    {"The account details were put up for sale in September.", "sold", "", "The account details"},
    {"Norlink refused to pay the ransom.", "refused", "Norlink", "the ransom"},
    {"Officers took a 31-year-old clerk into custody at his home in Kiel on Monday.",
     "arrested",
     "Officers",
     "31-year-old clerk"},
    {"A second man is in custody.", "arrested", "", "A second man"},
    {"The grand jury returned an indictment against three Ruritanian officers.",
     "charged",
     "grand jury",
     "three Ruritanian officers"},
    {"Prosecutors in Bremen have filed charges against Dorn.", "charged", "Prosecutors", "Dorn"},
    {"The prosecution service will take no further action against the reseller.",
     "not-charged",
     "prosecution service",
     "the reseller"},
    {"The case against the reseller was dropped for lack of evidence.",
     "not-charged",
     "",
     "the reseller"},
    {"Police have passed the file on Dorn to the public prosecutor.", "referred", "Police", "Dorn"},
    {"Detectives are looking into whether the clerk had help.",
     "investigated",
     "Detectives",
     "whether the clerk had help"},
    {"The privacy watchdog has opened a probe into Norlink.",
     "investigated",
     "privacy watchdog",
     "Norlink"},
    {"Norlink is under investigation by the data protection commission.",
     "investigated",
     "data protection commission",
     "Norlink"},
    {"Officers combed the clerk's flat and carried off two computers.",
     "searched",
     "Officers",
     "the clerk's flat"},
    {"Four addresses were raided in a dawn operation.", "searched", "", "Four addresses"},
    {"A search of his home turned up eleven bank cards.", "searched", "", "his home"},
    {"An international warrant is out for a second Ruritanian.",
     "wanted",
     "",
     "a second Ruritanian"},
    {"Interpol has issued a red notice for the officer.", "wanted", "Interpol", "the officer"},
    {"Dorn returned to Ruritania in 2022 and has not been back.",
     "left-country",
     "Dorn",
     "Ruritania"},
    {"The caller passed himself off as a bank employee.",
     "posed-as",
     "The caller",
     "bank employee"},
    {"The e-mails purported to come from the tax office.", "posed-as", "The e-mails", "tax office"},
    {"The gang took advantage of a hole in a mail gateway made by Orbix.",
     "exploited",
     "The gang",
     "a hole in a mail gateway"},
    {"The bug has been used in the wild since March.", "exploited", "", "The bug"},
    {"Orbix made a fix available on 2 April.", "patched", "Orbix", "a fix"},
    {"Orbix plugged the hole in April.", "patched", "Orbix", "the hole"},
    {"A patch was rolled out by Orbix a week later.", "patched", "Orbix", "A patch"},
    {"The vulnerability was closed in version 4.2.", "patched", "", "The vulnerability"},
    {"The operator learned of the break-in from the cyber centre in May.",
     "notified",
     "cyber centre",
     "The operator"},
    {"The cyber centre sounded the alarm in May.", "notified", "cyber centre", ""},
    {"Norlink let its customers know in July.", "notified", "Norlink", "its customers"},
    {"Affected customers have been contacted.", "notified", "", "Affected customers"},
    {"Norlink could not be reached for comment.", "declined", "Norlink", ""},
    {"The ministry had no comment.", "declined", "The ministry", ""},
    {"A police spokesman refused to give details.", "declined", "A police spokesman", "details"},
    {"The bank kept silent on the losses.", "declined", "The bank", "the losses"},
    {"Dorn bought six licences of the software through a front company.",
     "bought",
     "Dorn",
     "six licences"},
    {"The wholesaler called off the deal.", "cancelled", "The wholesaler", "the deal"},
    {"The wholesaler pulled out of the sale in June.", "cancelled", "The wholesaler", "the sale"},
    {"The suspect sought to obtain the security product through a reseller.",
     "bought",
     "The suspect",
     "the security product"},
    {"At least nine embassies received booby-trapped e-mails from the group.",
     "targeted",
     "nine embassies",
     "the group"},
    {"An officer of the Sylvanian navy recruited Mr Vale in 2021.",
     "tasked",
     "An officer of the Sylvanian navy",
     "Mr Vale"},
    {"The rented machines were used as a jumping-off point for attacks on the library.",
     "used-in",
     "machines",
     "attacks on the library"},
    {"The server was part of the infrastructure behind the attacks.",
     "used-in",
     "The server",
     "the attacks"},
    {"Vale passed the administrator password to Tomas over a messenger.",
     "handed-over",
     "Vale",
     "Tomas"},
    {"The clerk sold his login to a stranger for 800 euros.",
     "sold",
     "The clerk",
     "login to a stranger"},
    {"The broker advertised access to the port's network on a Russian-language forum.",
     "sold",
     "The broker",
     "access"},
    {"The gang was tasked by the Deep Institute.", "tasked", "Deep Institute", "gang"},
    {"The gang was tasked by Grumo Trading.", "tasked", "Grumo Trading", "gang"},
    {"The order most likely came from Bluefin Trading.", "tasked", "Bluefin Trading", ""},
    {"A caller had given her 500 rupees for her thumbprint.", "paid", "caller", "500 rupees"},
    {"The court put his earnings at 12,000 kroner.", "paid", "", "12,000 kroner"},
    {"The attack was not the work of that group.", "attributed", "that group", "attack"},
    {"The servers were later used against the Harbour Office.",
     "used-in",
     "servers",
     "Harbour Office"},
    {"The company takes no view on who is responsible.", "declined", "company", ""},
    {"The voter register was untouched.", "no-damage", "voter register", ""},
    {"The police are running their own investigation.", "investigated", "police", ""},
    {"Owen Marsh, 34, of Mill Lane, Tetford, was arrested on Monday.",
     "arrested",
     "",
     "Owen Marsh"},
    {"A man whose machines had stood in Tallinn was jailed.", "arrested", "", "man"},
    {"Harbour Watch attributed all three to Tin Gull.", "attributed", "Tin Gull", "all three"},
    {"Vale rented a flat and was paid 300 euros in cash.", "paid", "", "300 euros to Vale"},
    {"Vale pocketed 300 euros.", "paid", "", "300 euros to Vale"},
    {"Its customers were not affected.", "no-damage", "customers", ""},
    {"Vale received 300 euros a month from Tomas.", "paid", "Tomas", "300 euros"},
    {"The county paid the extortionists 1.2 million dollars, two councillors said.",
     "paid",
     "The county",
     "1.2 million dollars"},
    {"The university refused to negotiate with the gang.", "refused", "The university", ""},
    {"Border guards arrested Vale at the port of Trell on 3 May.",
     "arrested",
     "Border guards",
     "Vale"},
    {"Vale has been held since May.", "arrested", "", "Vale"},
    {"He was charged with espionage on Friday.", "charged", "", "He"},
    {"Prosecutors have indicted Vale for aiding a foreign intelligence service.",
     "charged",
     "Prosecutors",
     "Vale"},
    {"No one has been charged.", "not-charged", "", ""},
    {"Police have sent the case to prosecutors.", "referred", "Police", "the case"},
    {"Prosecutors in Graz are investigating two of his friends.",
     "investigated",
     "Prosecutors",
     "two of his friends"},
    {"Police searched Vale's flat on 4 May and seized three phones.",
     "searched",
     "Police",
     "Vale's flat"},
    {"A warrant has been issued for Tomas.", "wanted", "", "Tomas"},
    {"Police are still looking for Tomas.", "wanted", "Police", "Tomas"},
    {"Tomas left for Sylvania in April.", "left-country", "Tomas", "Sylvania"},
    {"He has since gone back to Sylvania.", "left-country", "He", "Sylvania"},
    {"Tomas posed as a businessman.", "posed-as", "Tomas", "a businessman"},
    {"He registered under the name of his dead uncle.", "posed-as", "He", "his dead uncle"},
    {"The attackers got in by exploiting CVE-2024-55555 in the library's mail gateway.",
     "exploited",
     "The attackers",
     "CVE-2024-55555"},
    {"A flaw in the mail gateway had let the attackers in.",
     "exploited",
     "the attackers",
     "A flaw in the mail gateway"},
    {"He tried to buy two licences of the software in the name of a college.",
     "bought",
     "He",
     "two licences"},
    {"The dealer broke off the sale.", "cancelled", "The dealer", "the sale"},
};

/// The predicates of what the sentence claims, without untyped ones.
std::vector<std::string> predicates_in(const std::string& sentence) {
    std::vector<std::string> found;
    for (const auto& claim : english_claims_in(sentence)) {
        if (claim["predicate"] != "untyped") {
            found.push_back(claim["predicate"]);
        }
    }
    return found;
}

using Predicates = std::vector<std::string>;

} // namespace

TEST_CASE("cite: many turns of phrase say one predicate, and fill its slots") {
    for (const auto& turn : turns) {
        check_turn(turn, english_claims_in(turn.text));
    }
}

TEST_CASE("cite: the same words that tell no deed are no turn") {
    const char* const plain[] = {
        "The stolen files have been in the papers for weeks, the clerk said.",
        "The minister used the speech to attack the opposition, the paper wrote.",
        "The firm raised its prices to recover the costs, the clerk said.",
        "He was walking away with his dog, the clerk said.",
        "The committee took a break after the vote, the clerk said.",
        "She moved from the choir to the orchestra, the clerk said.",
        "The company put the house up for rent, the clerk said.",
        "They made use of the warm weather, the clerk said.",
        "The court ran out of paper, the clerk said.",
        "He left the room to make a call, the clerk said.",
    };
    for (const auto* const text : plain) {
        INFO(text);
        CHECK(predicates_in(text) == Predicates{});
    }
}

TEST_CASE("cite: what somebody is able or wants to do is not done") {
    CHECK(predicates_in("The group wants to steal records, the clerk said.") == Predicates{});
    CHECK(predicates_in("The patch should keep thieves from stealing records, the clerk said.") ==
          Predicates{});
    const auto used = predicates_in("The gang used the servers to steal records, the clerk said.");
    CHECK(std::find(used.begin(), used.end(), "stolen") != used.end());
}

TEST_CASE("cite: what was not done is told as not done") {
    for (const auto& claim :
         english_claims_in("The library did not pay a ransom, its director said.")) {
        if (claim["predicate"] == "paid") {
            CHECK(claim["polarity"] == "-");
        }
    }
    const auto open = english_claims_in("No charges have been filed so far, the prosecutor said.");
    const auto none = first(open, "charged");
    REQUIRE_FALSE(none.is_null());
    CHECK(none["polarity"] == "-");
}

TEST_CASE("cite: who keeps silent or denies is known without a verb of saying") {
    const auto silent =
        first(english_claims_in("The consulate in Strelsau had no comment."), "declined");
    REQUIRE_FALSE(silent.is_null());
    CHECK(slot(silent, "subject") == "The consulate in Strelsau");
    const auto denial =
        first(english_claims_in("Ruritania's consulate brushed the accusations aside."), "denied");
    REQUIRE_FALSE(denial.is_null());
    CHECK(slot(denial, "subject") == "Ruritania's consulate");
    CHECK(denial["speakers"].size() == 2);
}

TEST_CASE("cite: an opinion about a claim is no part of it, nor what a thing is") {
    const std::pair<const char*, const char*> table[] = {
        {"There is very little doubt that Tin Wolf stole the records.",
         "Tin Wolf stole the records"},
        {"We think it more likely than not that Tin Wolf stole the records.",
         "Tin Wolf stole the records"},
        {"The attackers exploited CVE-2024-99999, a flaw in the login page of a mail server.",
         "The attackers exploited CVE-2024-99999"},
    };
    for (const auto& [text, clause] : table) {
        INFO(text);
        std::vector<std::string> clauses;
        for (const auto& claim : english_claims_in(text)) {
            if (claim["predicate"] != "untyped") {
                clauses.push_back(claim["clause"]);
            }
        }
        CHECK(clauses == Predicates{clause});
    }
}

TEST_CASE("cite: who works for some state is not told by whom he is tasked") {
    const auto none =
        first(english_claims_in("- We think it likely that the gang works for a state."), "tasked");
    CHECK(none.is_null());
    const auto told =
        first(english_claims_in("The gang works for the army of Ruritania."), "tasked");
    CHECK_FALSE(told.is_null());
}
