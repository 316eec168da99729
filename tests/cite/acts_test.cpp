// Clauses, frames and certainty of the usual press: charges, silence, blame and verbs that share
// what stands behind them. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// Whether no claim of the sentence has the predicate.
bool lacks(std::string_view sentence, std::string_view predicate) {
    return first(english_claims_in(sentence), predicate).is_null();
}

/// The class of the first claim whose clause holds the words.
std::string class_of(std::string_view sentence, std::string_view words) {
    for (const auto& claim : english_claims_in(sentence)) {
        if (claim["clause"].get<std::string>().find(words) != std::string::npos) {
            return claim["certainty"]["class"];
        }
    }
    return {};
}

/// Whether a clause of the sentence is just this.
bool tells(std::string_view sentence, std::string_view clause) {
    const auto claims = english_claims_in(sentence);
    return std::any_of(claims.begin(), claims.end(), [&](const auto& claim) {
        return claim["kind"] != "text" && claim["clause"] == clause;
    });
}

} // namespace

TEST_CASE("cite: two verbs that share their object are one clause") {
    CHECK(tells("The Dravian navy had intercepted and recorded the calls of two engineers.",
                "The Dravian navy had intercepted and recorded the calls of two engineers"));
    CHECK(tells("The brothers planned and carried out the attack from a flat in Olsk.",
                "The brothers planned and carried out the attack from a flat in Olsk"));
    CHECK(tells("The gang broke into and wiped the servers of a brewery.",
                "The gang broke into and wiped the servers of a brewery"));
    CHECK(tells("The smuggler bought shares in the mill and sold them within days.",
                "sold them within days"));
    CHECK(tells("The agent is wanted and left the country in May.", "left the country in May"));
}

TEST_CASE("cite: charges have whom they are against, and their counts are one matter") {
    constexpr std::string_view filed = "The Dravian Security Service has filed charges of "
                                       "espionage and attempted overthrow against five clerks.";
    check_turn({filed, "charged", "Dravian Security Service", "five clerks"},
               english_claims_in(filed));
    CHECK(tells(filed, filed.substr(0, filed.size() - 1)));
    const auto counts = first(english_claims_in("A clerk of the mill was charged with conspiracy, "
                                                "wire fraud and identity theft."),
                              "charged");
    REQUIRE_FALSE(counts.is_null());
    CHECK(slot(counts, "object") == "clerk of the mill");
    CHECK(slot(counts, "matter") == "conspiracy, wire fraud and identity theft");
    constexpr std::string_view announced =
        "The Dravian ministry of justice announced charges against three couriers.";
    check_turn({announced, "charged", "Dravian ministry of justice", "three couriers"},
               english_claims_in(announced));
}

TEST_CASE("cite: the deed of a charge is a clause of its own") {
    constexpr std::string_view text =
        "Police in Olsk have referred a Dravian broker to "
        "prosecutors for allegedly renting servers under false names.";
    CHECK(tells(text, "allegedly renting servers under false names"));
    CHECK(class_of(text, "allegedly renting") == "alleged");
}

TEST_CASE("cite: silence is told with what is kept silent about, waiting is no silence") {
    for (const std::string_view silent :
         {"The Dravian embassy in Olsk declined to address the report.",
          "The minister refused to be drawn on the affair.",
          "The mayor does not want to respond before the council has met."}) {
        INFO(silent);
        const auto claim = first(english_claims_in(silent), "declined");
        CHECK_FALSE(claim.is_null());
        CHECK(lacks(silent, "refused"));
    }
    const auto claims = english_claims_in(
        "The Dravian ministry would not confirm that its network had been breached.");
    CHECK_FALSE(first(claims, "declined").is_null());
    CHECK(first(claims, "compromised").is_null());
    CHECK(lacks("The ministry said it had yet to receive any official comment.", "declined"));
}

TEST_CASE("cite: accusations of attacks and their number tell of no target") {
    CHECK(lacks("The police had received requests from Dravia in connection with the accusations "
                "of attacks on the resources of the ministry.",
                "targeted"));
    constexpr std::string_view counted =
        "The group was responsible for some 5,000 attacks on state agencies.";
    check_turn({counted, "attributed", "The group", "some 5,000 attacks"},
               english_claims_in(counted));
    CHECK(lacks(counted, "targeted"));
}

TEST_CASE("cite: blame keeps whom it is laid on, whoever stands behind him") {
    constexpr std::string_view theft =
        "The theft of 12 million euros was blamed on hackers linked to Dravia.";
    CHECK(tells(theft, theft.substr(0, theft.size() - 1)));
    constexpr std::string_view tied = "The gang, which is believed to be backed by the Dravian "
                                      "army, has been tied to a string of raids on banks.";
    check_turn({tied, "tasked", "Dravian army", "The gang"}, english_claims_in(tied));
    check_turn({tied, "attributed", "The gang", "raids"}, english_claims_in(tied));
    CHECK(class_of(tied, "has been tied") == "asserted");
    constexpr std::string_view sure =
        "The campaign was almost certainly the work of the Dravian army.";
    check_turn({sure, "attributed", "Dravian army", ""}, english_claims_in(sure));
    CHECK(class_of(sure, "the work of") == "probable");
    CHECK(class_of("Dravia's security service blames the raid on a gang it calls Tin Wolf.",
                   "the raid") == "alleged");
}

TEST_CASE("cite: noun phrases end before a time, a participle and a verb") {
    constexpr Turn turns[] = {
        {"The gang broke into the network of the party ahead of the election.",
         "compromised",
         "network of the party",
         "The gang"},
        {"On the night of 4 to 5 June unknown persons attacked the website of the ministry.",
         "targeted",
         "website of the ministry",
         "unknown persons"},
        {"The group is in reality controlled by the Dravian army.",
         "tasked",
         "Dravian army",
         "The group"},
        {"A man believed to be a member of the gang was detained in Olsk.", "arrested", "", "man"}};
    for (const auto& turn : turns) {
        check_turn(turn, english_claims_in(turn.text));
    }
    const auto party = first(english_claims_in(turns[0].text), "compromised");
    CHECK(slot(party, "subject") == "network of the party");
    const auto man = first(english_claims_in(turns[3].text), "arrested");
    CHECK(slot(man, "object") == "man");
    CHECK(man["certainty"]["class"] == "asserted");
}

TEST_CASE("cite: a reward and mail that is sent are no payment and no hand-over") {
    CHECK(lacks("The ministry offered a reward of up to 10 million euros for the leader.", "paid"));
    CHECK(lacks("Clerks of the mill were sent emails purporting to come from the tax office.",
                "handed-over"));
    CHECK(lacks("The campaign was aimed at stealing the plans of a vaccine.", "targeted"));
}

TEST_CASE("cite: a high degree of confidence and no doubt are hedges of what follows") {
    constexpr std::string_view degree = "The agency has a high degree of confidence that the tool "
                                        "was written by a foreign service.";
    CHECK(tells(degree, "the tool was written by a foreign service"));
    CHECK(class_of(degree, "the tool") == "probable");
    const auto claims =
        english_claims_in("There is no doubt that the volunteers are a front, an official said.");
    const auto front = claims.back();
    CHECK(front["clause"] == "the volunteers are a front");
    CHECK(front["polarity"] == "+");
    CHECK(front["certainty"]["class"] == "believed");
    CHECK(class_of("The gang operates from the coast, analysts at the firm said with high "
                   "confidence.",
                   "operates") == "probable");
}

TEST_CASE("cite: whoever condemns, warns and asks stays with what he does") {
    CHECK(tells("The allies condemned the attack and called on Dravia to stop such acts.",
                "The allies condemned the attack"));
    CHECK(tells("The Dravian security agency warned firms in the north that a gang was trying to "
                "enter their networks.",
                "a gang was trying to enter their networks"));
    CHECK(
        tells("The man has admitted to the charges, police said.", "has admitted to the charges"));
    CHECK(tells("The port authority discovered the intrusion in January, its director said.",
                "The port authority discovered the intrusion in January"));
}

TEST_CASE("cite: an aside with a speaker ends at its comma") {
    const std::string_view text = "The campaign, which officials said was meant to find weak "
                                  "locks, hit universities in three countries.";
    CHECK(tells(text, "hit universities in three countries"));
}

TEST_CASE("cite: an apposition in the middle of a clause cuts nothing off") {
    CHECK(tells("The police alerted Minvar Host, a provider in Olsk, in December.",
                "The police alerted Minvar Host, a provider in Olsk, in December"));
}

TEST_CASE("cite: who stands behind it, bears responsibility or is tied to a tool") {
    constexpr Turn turns[] = {
        {"Dravia's army is behind it, the minister said.", "attributed", "Dravia's army", ""},
        {"Dravia's army bears responsibility for the attack.", "attributed", "army", "attack"},
        {"The group Tin Wolf claimed responsibility.", "attributed", "Tin Wolf", ""},
        {"Experts link the group with Dravian intelligence.",
         "attributed",
         "the group",
         "Dravian intelligence"},
        {"The malware has been linked to the group Tin Wolf.", "attributed", "malware", "Tin Wolf"},
        {"The gang is controlled by Dravian special services.",
         "tasked",
         "Dravian special services",
         "The gang"},
        {"The army accused a gang of stealing plans and carrying out attacks on ports.",
         "attributed",
         "gang",
         "attacks"}};
    for (const auto& turn : turns) {
        check_turn(turn, english_claims_in(turn.text));
    }
}

TEST_CASE("cite: a relative clause behind a verb tells of the last noun") {
    constexpr std::string_view china =
        "Olsk and Minvar blamed the breaches on Norway, which denied the allegations.";
    check_turn({china, "denied", "Norway", "the allegations"}, english_claims_in(china));
    CHECK(slot(first(english_claims_in(china), "denied"), "subject") == "Norway");
    constexpr std::string_view clerk =
        "The prosecutor demanded prison for the former clerk, who is "
        "accused of selling records to a gang.";
    CHECK(slot(first(english_claims_in(clerk), "suspected-of"), "subject") == "former clerk");
}

TEST_CASE("cite: who signs a warrant arrests nobody, and who faces charges says nothing") {
    const auto held = first(english_claims_in("The clerk was detained at the airport on a warrant "
                                              "issued by the court of Olsk."),
                            "arrested");
    CHECK(slot(held, "subject").empty());
    CHECK(tells("A broker has been extradited to Norway to face charges in connection with a gang "
                "that robbed banks.",
                "A broker has been extradited to Norway to face charges in connection with a gang "
                "that robbed banks"));
    CHECK(lacks("A proof-of-concept exploit has been published.", "exploited"));
    CHECK(lacks("The army has neither confirmed nor denied involvement.", "denied"));
    CHECK(slot(first(english_claims_in("The navy did not respond to questions."), "declined"),
               "subject") == "The navy");
}

TEST_CASE("cite: an operation led by two forces is one subject") {
    CHECK(tells("An operation led by the Dravian gendarmerie and Minpol has arrested four men.",
                "An operation led by the Dravian gendarmerie and Minpol has arrested four men"));
}
