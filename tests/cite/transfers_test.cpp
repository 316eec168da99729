// Who gave what to whom, and what should be done: frames with two patients, and norms.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

using namespace ample;       // NOLINT: tests read better without the prefix
using namespace ample::cite; // NOLINT

namespace {

/// The claim of `predicate` in one sentence of a report.
nlohmann::json typed(std::string_view sentence, std::string_view predicate) {
    return first(english_claims_in(sentence), predicate);
}

} // namespace

TEST_CASE("cite: verbs of giving name what was given and who got it, in both voices") {
    const Turn turns[] = {
        {"The clerk was paid 4 million pesos in cash, police said.",
         "paid",
         "",
         "4 million pesos to the clerk"},
        {"The group paid a clerk 40,000 rupees for the keys, police said.",
         "paid",
         "group",
         "40,000 rupees to a clerk"},
        {"Osterdal Freight paid $2 million to the hackers, two managers said.",
         "paid",
         "Osterdal Freight",
         "$2 million to the hackers"},
        {"The clerk was handed two servers by the gang, police said.",
         "handed-over",
         "the gang",
         "two servers to the clerk"},
        {"The clerk was given the password by a colleague, prosecutors said.",
         "handed-over",
         "colleague",
         "password to the clerk"},
        {"The nurse handed the ID and password of a server to a member of the gang, police said.",
         "handed-over",
         "nurse",
         "ID and password of a server to a member of the gang"},
        {"A broker was sold the records of 300 patients, prosecutors said.",
         "sold",
         "",
         "records of 300 patients to a broker"},
        {"The engineer was sent 300 dollars, police said.",
         "paid",
         "",
         "300 dollars to the engineer"},
    };
    for (const auto& turn : turns) {
        check_turn(turn, english_claims_in(turn.text));
    }
    const auto good = typed("Nobody pays good money for a list of gardeners.", "paid");
    CHECK(slot(good, "object").find(" to ") == std::string::npos);
}

TEST_CASE("cite: a pronoun that gets something is who the sentence before is about") {
    const auto claims = english_claims_in(
        "According to the police, Lindqvist handed a password to a member of the gang. He was paid "
        "300 euros.");
    const auto paid = first(claims, "paid");
    REQUIRE_FALSE(paid.is_null());
    CHECK(slot(paid, "object") == "300 euros to Lindqvist");
}

TEST_CASE("cite: a purchase names its seller, and is no order") {
    check_turn({"We bought the records from a broker in Lima, the company said.",
                "bought",
                "company",
                "records from a broker"},
               english_claims_in("We bought the records from a broker in Lima, the company said."));
    CHECK(typed("The gang purchased access to the network, police said.", "ordered").is_null());
}

TEST_CASE("cite: what should be done is called for, and no deed") {
    const Turn turns[] = {
        {"Ransoms should not be paid, the minister said.", "called-for", "Ransoms", "paid"},
        {"The money must be returned, the minister said.", "called-for", "The money", "returned"},
        {"Accusations must be based on facts, the spokesman said.",
         "evidence-demanded",
         "Accusations",
         "based on facts"},
    };
    for (const auto& turn : turns) {
        const auto claims = english_claims_in(turn.text);
        check_turn(turn, claims);
        const auto claim = first(claims, turn.predicate);
        CHECK(claim["kind"] == "norm");
        CHECK(claim["certainty"]["class"] == "deontic");
        CHECK(first(claims, "paid").is_null());
    }
    const auto ban = typed("Ransoms should not be paid, the minister said.", "called-for");
    CHECK(ban["polarity"] == "-");
    CHECK(typed("A leak cannot be excluded, the minister said.", "called-for").is_null());
}

TEST_CASE("cite: a theft that is denied is a denied theft, other harm is no damage") {
    const auto theft = typed("No patient records were stolen, the hospital said.", "stolen");
    REQUIRE_FALSE(theft.is_null());
    CHECK(theft["polarity"] == "-");
    CHECK(typed("No leak has been found, the hospital said.", "stolen").is_null());
    CHECK(typed("No decision has been taken, the hospital said.", "stolen").is_null());
    CHECK_FALSE(typed("The hospital suffered no damage, it said.", "no-damage").is_null());
}

TEST_CASE("cite: somebody who is said not to be involved is cleared, oneself denies") {
    const auto cleared = typed("The Norvian army was not involved in the attack on the port, the "
                               "embassy said.",
                               "attributed");
    REQUIRE_FALSE(cleared.is_null());
    CHECK(cleared["polarity"] == "-");
    CHECK(slot(cleared, "subject").find("army") != std::string::npos);
    CHECK_FALSE(typed("\"We were not involved,\" the firm said.", "denied").is_null());
}

TEST_CASE("cite: a deed that somebody denies is told as denied alone") {
    for (const auto* const text : {"The student denied leasing the server.",
                                   "The clerk denies having sold a password to the gang."}) {
        const auto claims = english_claims_in(text);
        INFO(text);
        CHECK_FALSE(first(claims, "denied").is_null());
        CHECK(first(claims, "leased").is_null());
        CHECK(first(claims, "sold").is_null());
    }
}

TEST_CASE("cite: a release on bail is no lease, a dismissal no saying, an age no subject") {
    CHECK(typed("The man was released on bail on Thursday, the court said.", "leased").is_null());
    const auto claims = english_claims_in("The company dismissed Lindqvist on Monday.");
    CHECK(kinds(claims.back()) == "outlet");
    const auto lease = typed("A Danish student, 29, who lived in Oslo, is suspected of having "
                             "leased three servers under a false name.",
                             "leased");
    REQUIRE_FALSE(lease.is_null());
    CHECK(slot(lease, "subject") == "Danish student");
    CHECK(typed("A Danish student, 29, is suspected of having leased servers under a false name.",
                "denied")
              .is_null());
}
