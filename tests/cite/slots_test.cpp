// Whom and what a claim's frame names: ways in, sums, servers, findings and what was asked. All
// names are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

#include <span>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

constexpr Turn entries[] = {
    {"The intruders logged in last May with the account of a crane driver.",
     "compromised",
     "account of a crane driver",
     "The intruders"},
    {"On 4 May the burglars signed in with a token stolen from a helpdesk.",
     "compromised",
     "token",
     "the burglars"},
    {"The attackers entered through a mail gateway of the yard.",
     "compromised",
     "mail gateway",
     "The attackers"},
    {"The tide office was broken into.", "compromised", "The tide office", ""},
    {"The shipyard was entered through a forgotten modem.", "compromised", "The shipyard", ""},
    {"The hackers were in the mail system of the yard for nine weeks.",
     "compromised",
     "mail system",
     "The hackers"},
    {"The intruders had access to the payroll server until June.",
     "compromised",
     "payroll server",
     "The intruders"},
};

constexpr Turn silences[] = {
    {"Norvik Hosting did not return calls.", "declined", "Norvik Hosting", "calls"},
    {"Norvik Hosting would not be drawn on whether the port would sue.",
     "declined",
     "Norvik Hosting",
     "whether the port would sue"},
};

constexpr Turn sums[] = {
    {"The clerk never saw a single ringgit.", "paid", "", "clerk"},
    {"The driver has not taken one cent from anybody.", "paid", "", "driver"},
    {"The student received RM12,300 from a buyer.", "paid", "a buyer", "RM12,300"},
};

constexpr Turn servers[] = {
    {"Nine rented servers relayed the commands of the gang.", "used-in", "servers", ""},
    {"The traffic ran through 14 servers in Riga.", "used-in", "14 servers", ""},
    {"Two of the accounts were used to siphon records out of the yard.",
     "used-in",
     "Two of the accounts",
     ""},
    {"Most of the machines had been leased in the name of a dead man.",
     "leased",
     "",
     "Most of the machines"},
    {"The sim cards stand in the names of villagers.", "leased", "", "sim cards"},
    {"Three servers leased by a music teacher were seized.",
     "leased",
     "music teacher",
     "Three servers"},
};

constexpr Turn found[] = {
    {"No sign of tampering with the cranes has been found.",
     "no-damage",
     "",
     "tampering with the cranes"},
    {"Kestrel did not observe any change to the voter roll.",
     "no-damage",
     "Kestrel",
     "change to the voter roll"},
    {"Kestrel has come across nothing to suggest misuse of its cards.",
     "no-damage",
     "Kestrel",
     "misuse of its cards"},
    {"No evidence has been found that clerks were involved.", "no-damage", "", "clerks"},
};

constexpr Turn others[] = {
    {"The gang probably works for a customer in Norway.", "tasked", "customer", "gang"},
    {"Ann Berg, 41, works for the army of Ruritania.", "tasked", "army", "Ann Berg"},
    {"The records of 40 patients were viewed or copied.", "stolen", "", "records of 40 patients"},
    {"The intruders downloaded 214 archived images.", "stolen", "intruders", "214 archived images"},
    {"The password, he says, was stolen by means of a forged letter.", "stolen", "", "password"},
};

constexpr Turn courses[] = {
    {"The clerk will stay in custody until June, a court in Riga ruled.", "arrested", "", "clerk"},
    {"In May, hackers knocked a Norwegian ferry operator offline for two days.",
     "compromised",
     "ferry operator",
     "hackers"},
    {"It was put down to a criminal gang.", "attributed", "criminal gang", ""},
    {"Whether the gang acted for a state is still being investigated.", "investigated", "", ""},
    {"The first warning reached us in March.", "notified", "", ""},
    {"The yard learned of it in May.", "notified", "", "yard"},
    {"The consulate handed it over in April.", "handed-over", "consulate", ""},
    {"The port office will not give interviews before the trial.", "declined", "", ""},
    {"Among the victims named in the report are two shipyards.", "targeted", "two shipyards", ""},
    {"About 40 gigabytes of drawings were transferred from the yard to one of the servers.",
     "stolen",
     "",
     "drawings"},
};

constexpr Turn more[] = {
    {"Detectives went through his flat in Bergen.", "searched", "Detectives", "flat"},
    {"Two people were taken in for questioning.", "arrested", "", "Two people"},
    {"The reseller has been on remand since May.", "arrested", "", "reseller"},
    {"Behind the raid stands the Ruritanian army.", "attributed", "Ruritanian army", "the raid"},
    {"The agency sees the hand of Ruritania's army in the raid.",
     "attributed",
     "Ruritania's army",
     ""},
    {"The student followed the instructions of a man from Zenda.", "tasked", "man", "student"},
    {"A recruiter offered the student money.", "paid", "recruiter", "money to the student"},
    {"The passwords were on offer on a forum.", "sold", "", "The passwords"},
    {"The intruders left with drawings of two ferries.",
     "stolen",
     "The intruders",
     "drawings of two ferries"},
    {"The drawings have gone.", "stolen", "", "drawings"},
    {"The gang had the run of the network for six weeks.", "compromised", "network", "The gang"},
    {"Fourteen ports fell prey to the gang.", "compromised", "Fourteen ports", "gang"},
    {"Ports in six countries were among the targets.", "targeted", "Ports", ""},
    {"The shipyard got wind of the break-in from a reporter.", "notified", "", "shipyard"},
    {"The firm turned to the police in May.", "notified", "firm", "police"},
    {"The clerk's reward came to 3,000 euros.", "paid", "", "3,000 euros"},
    {"The attackers never reached the control network.",
     "compromised",
     "control network",
     "The attackers"},
};

constexpr Turn plain[] = {
    {"An officer in Zenda gave the student his orders.", "tasked", "officer", "student"},
    {"The suspect was stopped at the border.", "arrested", "", "suspect"},
    {"The man faces charges of forgery and fraud.", "charged", "", "man"},
    {"The burglars got hold of the login of a crane driver.",
     "stolen",
     "The burglars",
     "login of a crane driver"},
    {"The password was lifted from a laptop.", "stolen", "", "password"},
};

constexpr Turn cuts[] = {
    {"The plans of two ferries were stolen from a supplier of the yard by a gang.",
     "stolen",
     "gang",
     "plans of two ferries"},
    {"The agency notified the ministry of trade of the break-in.",
     "notified",
     "agency",
     "ministry of trade"},
    {"A court in Bergen issued a warrant for the arrest of the man.", "wanted", "court", "man"},
    {"The servers were rented from Norvik Hosting by a reseller.",
     "leased",
     "reseller",
     "The servers"},
    {"The actor then moved laterally to a file server.", "compromised", "file server", "The actor"},
    {"Among those hit were ports in Norway and Denmark.", "targeted", "ports", ""},
    {"The yard never received the warning.", "notified", "", "yard"},
    {"The gang, said to be close to the navy, is blamed for a raid on a rail firm.",
     "attributed",
     "gang",
     "raid"},
    {"The six servers in Bergen were used in raids on ports.", "used-in", "six servers", "raids"},
};

constexpr Turn japanese[] = {
    {"男は1万8000ユーロを受け取った。", "paid", "", "男"},
    {"男は1クローネも稼いでいない。", "paid", "", "男"},
    {"攻撃の中継には、国外のサーバー9台が使われた。", "used-in", "国外のサーバー9台", "攻撃"},
    {"港の記録は外部に出ていない。", "stolen", "", "港の記録"},
    {"ログイン情報は仲介役の男に渡された。", "handed-over", "", "仲介役の男"},
    {"ソルヴァ政府の報道官は隣国の機関の関与を示唆した。", "attributed", "隣国の機関", ""},
    {"港湾庁の長官は国名の言及は避けた。", "declined", "", ""},
    {"製品の欠陥は5月に修正された。", "patched", "", "製品の欠陥"},
    {"県警は男の行方を追っている。", "wanted", "県警", "男"},
    {"名簿は掲示板で販売されていた。", "sold", "", "名簿"},
    {"侵入者は保守会社の社員のアカウントを使って港の網に入った。", "compromised", "", "侵入者"},
    {"港の警察が8日、仲介役の男の身柄を拘束した。", "arrested", "", "仲介役の男"},
};

void check(std::span<const Turn> table) {
    for (const auto& turn : table) {
        check_turn(turn, english_claims_in(turn.text));
    }
}

} // namespace

TEST_CASE("cite: whoever came in with somebody's account took that account") {
    check(entries);
}

TEST_CASE("cite: a silence names what was asked") {
    check(silences);
}

TEST_CASE("cite: a sum not seen, and one written with its currency, is a payment") {
    check(sums);
}

TEST_CASE("cite: servers that pass on traffic, and servers in another's name") {
    check(servers);
}

TEST_CASE("cite: what was looked for and not found is named without the verb of finding") {
    check(found);
}

TEST_CASE("cite: masters abroad, two passives of one subject, asides of who says so") {
    check(others);
}

TEST_CASE("cite: custody, warnings that reach somebody, and what is still being looked into") {
    check(courses);
}

TEST_CASE("cite: plain ways to tell of searches, masters, loot, offers and who turned to whom") {
    check(more);
    check(plain);
    check(cuts);
}

TEST_CASE("cite: an order not to answer is no silence, an opinion unchanged no harm spared") {
    CHECK(first(english_claims_in("The management had told clerks not to answer our messages."),
                "declined")
              .is_null());
    CHECK(
        first(english_claims_in("The firm refused to give in to the gang."), "declined").is_null());
    CHECK(first(english_claims_in("The ministry kept silent on who was behind the raid."),
                "attributed")
              .is_null());
    CHECK(
        first(english_claims_in("The yard gave no details of the theft."), "no-damage").is_null());
    CHECK(first(english_claims_in("The gang used a flaw in MailGate to get in."), "compromised")
              .is_null());
    CHECK(first(english_claims_in("The yard has since taken its mail server offline."), "stolen")
              .is_null());
    CHECK(first(english_claims_in("Such gangs often rent servers in Norway."), "leased").is_null());
    CHECK(first(english_claims_in("The yard failed to patch the gateway."), "patched").is_null());
    CHECK(first(english_claims_in("The man is believed to be hiding in Ruritania."), "compromised")
              .is_null());
    CHECK(first(english_claims_in("Her assessment has not changed."), "no-damage").is_null());
    CHECK(first(english_claims_in("No decision has been taken on the harbour."), "no-damage")
              .is_null());
}

TEST_CASE("cite: sums, means and prisoners of Japanese clauses") {
    for (const auto& turn : japanese) {
        check_turn(turn, japanese_claims_in(turn.text));
    }
}

TEST_CASE("cite: a Ruritanian is no country to go to, and rented servers are no lease") {
    CHECK(
        first(english_claims_in("The keys went to a Ruritanian national in Riga."), "left-country")
            .is_null());
    CHECK(
        first(english_claims_in("Nine rented servers relayed the commands of the gang."), "leased")
            .is_null());
}

TEST_CASE("cite: a guess that is wrong as often as right is left untyped") {
    for (const auto& claim : english_claims_in("By noon her office had taken that back.")) {
        CHECK(claim["predicate"] == "untyped");
    }
}

TEST_CASE("cite: what is charged stands behind over too, and whose a system is before it") {
    const auto charge =
        first(english_claims_in("Two men have been charged over the raid on the yard."), "charged");
    REQUIRE_FALSE(charge.is_null());
    CHECK(slot(charge, "matter").find("raid on the yard") != std::string::npos);
    const auto entry =
        first(english_claims_in("Norvik Ltd said its mail server was breached."), "compromised");
    REQUIRE_FALSE(entry.is_null());
    CHECK(slot(entry, "subject").find("Norvik") != std::string::npos);
}
