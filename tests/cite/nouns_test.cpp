// Deeds told as nouns, in lists, in the passive of a verb that says little, and by verbs that share
// a subject. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

constexpr Turn nouns[] = {
    {"Grey Lynx's theft of the drawings went unnoticed for months.",
     "stolen",
     "Grey Lynx",
     "drawings"},
    {"What was taken are the blueprints of a pump.", "stolen", "", "blueprints"},
    {"What the hackers took were the blueprints of a pump.", "stolen", "hackers", "blueprints"},
    {"Among the stolen files were the passports of 40 diplomats.", "stolen", "", "passports"},
    {"Among the victims were two embassies.", "targeted", "two embassies", ""},
    {"Grey Lynx's breach of Marlin Bank lasted four months.",
     "compromised",
     "Marlin Bank",
     "Grey Lynx"},
    {"The intrusion into the harbour's systems began in May.", "compromised", "systems", ""},
    {"Attacks by Grey Lynx on shipyards began in 2021.", "targeted", "shipyards", "Grey Lynx"},
    {"The clerk's arrest was announced on Friday.", "arrested", "", "clerk"},
    {"Police announced the arrest of a clerk.", "arrested", "Police", "clerk"},
    {"Two arrests have been made.", "arrested", "", ""},
    {"Charges were filed against the clerk.", "charged", "", "clerk"},
    {"No charges will be brought against the clerk.", "not-charged", "", "clerk"},
    {"Searches were carried out at four addresses.", "searched", "", "four addresses"},
    {"Letters went out to 40,000 customers.", "notified", "", "40,000 customers"},
    {"A complaint was lodged with the police.", "notified", "", "police"},
    {"The breach was reported to the regulator on 4 May.", "notified", "", "regulator"},
    {"Phishing e-mails were sent to employees of the ministry.", "targeted", "employees", ""},
    {"The orders came from Ruritania's navy.", "tasked", "Ruritania's navy", ""},
    {"The trail leads to Grey Lynx.", "attributed", "Grey Lynx", ""},
    {"The culprit is believed to be Grey Lynx.", "attributed", "Grey Lynx", ""},
    {"The way in was a flaw in the gateway.", "exploited", "", "flaw"},
    {"The ministry confirmed a breach of its mail system.", "compromised", "mail system", ""},
};

constexpr Turn verbs[] = {
    {"Somebody stole a key from the clerk.", "stolen", "Somebody", "key"},
    {"They took the lot.", "stolen", "They", ""},
    {"The drawings are gone.", "stolen", "", "drawings"},
    {"The drawings went to a server in Strelsau.", "stolen", "", "drawings"},
    {"The museum lost the data of its members to the gang.", "stolen", "gang", "data"},
    {"The gang broke in over Christmas.", "compromised", "", "gang"},
    {"The intruders never got beyond the billing network.",
     "compromised",
     "billing network",
     "intruders"},
    {"Grey Lynx took over the accounts of five lawmakers.", "compromised", "accounts", "Grey Lynx"},
    {"The campaign was aimed at shipyards.", "targeted", "shipyards", "campaign"},
    {"The group also tried its luck with two banks.", "targeted", "two banks", "group"},
    {"The ministry holds Grey Lynx responsible for the attack.",
     "attributed",
     "Grey Lynx",
     "attack"},
    {"The government blamed Ruritania for the attack on the port.",
     "attributed",
     "Ruritania",
     "attack"},
    {"Ruritania has been blamed for the attack on the port.", "attributed", "Ruritania", "attack"},
    {"Ruritania was behind the attack on the port.", "attributed", "Ruritania", "attack"},
    {"The Ruritanian navy directs Grey Lynx.", "tasked", "Ruritanian navy", "Grey Lynx"},
    {"The clerk had been told to do it by a cousin.", "tasked", "cousin", "clerk"},
    {"The attacks were launched from servers in Strelsau.", "used-in", "servers", "attacks"},
    {"Attackers used the servers as a springboard.", "used-in", "servers", ""},
    {"The servers were used by Grey Lynx in attacks on banks.", "used-in", "servers", "attacks"},
    {"The clerk gave the gang the passwords.", "handed-over", "clerk", "gang"},
    {"He supplied the gang with passwords.", "handed-over", "He", "gang"},
    {"The passwords were handed to the gang by a clerk.", "handed-over", "clerk", "gang"},
    {"The clerk is accused of passing passwords to a gang.", "handed-over", "clerk", "gang"},
    {"The hospital made a payment of 2 million dollars to the gang.",
     "paid",
     "hospital",
     "2 million dollars"},
    {"No ransom has been or will be paid.", "paid", "ransom", ""},
    {"The hospital did not pay.", "paid", "hospital", ""},
    {"The flaw has been under attack since May.", "exploited", "", "flaw"},
    {"A vulnerability in the gateway gave the attackers a way in.", "exploited", "", "gateway"},
    {"Police have taken into custody a former contract worker.",
     "arrested",
     "Police",
     "contract worker"},
    {"A judge ordered the clerk held without bail.", "arrested", "judge", "clerk"},
    {"Two men, both of Zenda, were held.", "arrested", "", "Two men"},
    {"Prosecutors decided against charging the clerk.", "not-charged", "Prosecutors", "clerk"},
    {"The bank is the subject of an inquiry.", "investigated", "", "bank"},
    {"Detectives are understood to be looking at a former technician.",
     "investigated",
     "Detectives",
     "former technician"},
    {"The bank gave notice of the breach to the regulator.", "notified", "bank", "regulator"},
    {"Police swooped on a flat in Zenda and detained a clerk.", "arrested", "Police", "clerk"},
    {"The clerk was found to have copied 40,000 records.", "stolen", "clerk", "records"},
};

std::vector<std::string> clauses_in(std::string_view text) {
    std::vector<std::string> clauses;
    for (const auto& claim : english_claims_in(text)) {
        if (text.find(claim["clause"].get<std::string>()) != std::string_view::npos) {
            clauses.push_back(claim["clause"]);
        }
    }
    return clauses;
}

bool tells(std::string_view text, std::string_view predicate) {
    return !first(english_claims_in(text), predicate).is_null();
}

} // namespace

TEST_CASE("cite: a deed told as a noun has the slots of its verb") {
    for (const auto& turn : nouns) {
        check_turn(turn, english_claims_in(turn.text));
    }
}

TEST_CASE("cite: verbs of little meaning, shared subjects and hearers before the thing") {
    for (const auto& turn : verbs) {
        check_turn(turn, english_claims_in(turn.text));
    }
}

TEST_CASE("cite: verbs in a list are claims of their own with one subject") {
    const auto text = "The gang broke into the museum, stole the ledgers and fled, police said.";
    CHECK(clauses_in(text) ==
          std::vector<std::string>{"The gang broke into the museum", "stole the ledgers"});
    CHECK(slot(first(english_claims_in(text), "stolen"), "subject") == "The gang");
}

TEST_CASE("cite: the same words tell no deed where they name a thing or nothing is known") {
    CHECK_FALSE(tells("The bank closed its remote access account.", "compromised"));
    CHECK_FALSE(tells("A letter that Moe sent to the firm is lost.", "notified"));
    CHECK_FALSE(tells("The campaign was directed against embassies.", "tasked"));
    CHECK_FALSE(tells("The group claimed responsibility for nothing.", "targeted"));
    const auto open =
        first(english_claims_in("There was nothing to suggest that the gang got into the archive."),
              "no-damage");
    REQUIRE_FALSE(open.is_null());
    CHECK(open["certainty"]["class"] == "not-found");
    CHECK_FALSE(
        tells("There was nothing to suggest that the gang got into the archive.", "compromised"));
}
