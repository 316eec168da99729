// How surely something is said, and whether it is denied. All reports are invented.

#include <ample/cite/certainty.hpp>

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

struct Row {
    std::string text;
    std::string clause; ///< words the claim has
    std::string klass;
    std::string polarity = "+";
};

void check(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto claims = contents_of("Harbour Evening News\n\nHackers attacked the port\n\n"
                                        "Hackers attacked the port of Malby in May.\n\n" +
                                            row.text + "\n",
                                        "claim");
        const auto found = std::find_if(claims.begin(), claims.end(), [&](const auto& one) {
            return one["clause"].template get<std::string>().find(row.clause) != std::string::npos;
        });
        REQUIRE(found != claims.end());
        CHECK((*found)["certainty"]["class"] == row.klass);
        CHECK((*found)["polarity"] == row.polarity);
    }
}

} // namespace

TEST_CASE("certainty: what is expected, doubted and cautioned against") {
    check({{"A committee of the Norvik parliament expects to publish its report in June.",
            "expects to publish",
            "probable"},
           {"Berg doubts whether the trial will settle the matter.", "trial", "believed", "-"},
           {"We caution that log files can be forged.", "forged", "possible"},
           {"We caution that log files are not signed.", "signed", "asserted", "-"},
           {"It is almost certain that the ministry knew what its contractor was doing.",
            "contractor",
            "probable"}});
}

TEST_CASE("certainty: what could not be determined is open") {
    check({{"Whether the archive was ever sent could not be determined.",
            "determined",
            "not-found",
            "-"}});
}

TEST_CASE("certainty: duties, bans and what may not be told") {
    check({{"Norway ought to \"stop smearing Danish firms\", a spokesman for the Brenn group said.",
            "ought to",
            "deontic"},
           {"Do not open letters that claim to come from our clerks.", "open", "deontic", "-"},
           {"Two boys were arrested. Neither can be named.", "named", "deontic", "-"}});
}

TEST_CASE("certainty: owned up, proved, shown, heard") {
    check({{"On Friday their office acknowledged that 12 accounts had been counted twice.",
            "counted twice",
            "confirmed"},
           {"We can now confirm that files of 18 customers were taken.", "taken", "confirmed"},
           {"Login records shared by two customers show that the thieves had a stolen token.",
            "token",
            "finding"},
           {"Police are also looking at a fourth man, the Courier understands.",
            "fourth man",
            "hearsay"}});
}

TEST_CASE("certainty: a hedge stays in its clause") {
    check({{"Berg doubts whether the trial will settle it, because no one has been charged with "
            "theft.",
            "charged",
            "asserted",
            "-"},
           {"We judge this unlikely, as none of the data has been offered for sale.",
            "offered",
            "asserted",
            "-"},
           {"Our own evidence is thin, and we assess with moderate confidence that Brenn is right.",
            "thin",
            "asserted"}});
}

TEST_CASE("certainty: nothing behind its verb denies") {
    check({{"\"Time stamps prove nothing,\" Anna Berg of the Norvik Institute said.",
            "prove nothing",
            "asserted",
            "-"}});
}

TEST_CASE("certainty: Japanese chances and views") {
    check({{"ノルビク社の担当者は「海外の委託先が弱点になりうる」と話した。", "弱点", "possible"},
           {"東総研は、同じ集団が国内の物流会社2社にも侵入を試みたとの見方を示した。",
            "侵入",
            "believed"}});
}

TEST_CASE("certainty: likelihood in quotation marks, what is not expected, who is unable to tell") {
    check({{"The minister called an involvement of Ruritania \"very likely\".",
            "involvement of Ruritania",
            "probable"},
           {"The cost of the attack is not expected to be high.", "not expected", "probable", "-"},
           {"The office was unable to determine who had opened the accounts.",
            "unable to determine",
            "not-found",
            "-"},
           {"The files of 40 clerks were copied, as found by the auditors.",
            "40 clerks",
            "finding"}});
}

TEST_CASE("certainty: a duty that was not done, and a charge beside an accusation") {
    check({{"\"We should have waited for the audit,\" the port said.", "waited", "deontic"},
           {"A clerk accused of opening mailboxes for the group has been charged with fraud.",
            "charged with fraud",
            "asserted"}});
}

TEST_CASE("certainty: what is held and not believed, and what never was seen") {
    check({{"\"We do not believe that the group chose the port,\" the port said.",
            "chose the port",
            "believed",
            "-"},
           {"The loader has never been seen in another port, the office said.",
            "never been seen",
            "asserted",
            "-"}});
}

TEST_CASE("certainty: none were, and never before its verb, deny") {
    check({{"The office said that none were stolen from the port.",
            "none were stolen",
            "asserted",
            "-"},
           {"The port said it never received a demand.", "never received", "asserted", "-"},
           {"The office said that one of the servers was wiped.", "was wiped", "asserted"}});
}

TEST_CASE("certainty: who goes on from a longer sentence lends no words that are not there") {
    const std::string text = "They left.";
    const auto words = words_of(text, 0, text.size());
    Attribution one;
    one.klass = "believed";
    one.verb = 1;
    one.content = 60;
    one.scope_end = 90;
    CHECK(certainty_at(text, words, 1, {one}).klass == "believed");
}
