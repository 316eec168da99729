// Who says a sentence and how surely, told by turns of several words: saying without a verb of
// saying, sources in front, evidence that shows, hedges of several words. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// A sentence, words of a clause in it, its speakers behind the outlet, the class of certainty.
struct Told {
    std::string sentence;
    std::string clause;
    std::string speakers;
    std::string klass;
};

std::string names(const nlohmann::json& claim) {
    std::string text;
    for (const auto& speaker : claim["speakers"]) {
        if (speaker["kind"] != "outlet") {
            text += (text.empty() ? "" : " > ") + speaker["name"].get<std::string>();
        }
    }
    return text;
}

void check(const std::vector<Told>& table) {
    for (const auto& row : table) {
        const auto claims = contents_of("Harbour Evening News\n\nHackers attacked the port\n\n"
                                        "Hackers attacked the port of Malby in May.\n\n" +
                                            row.sentence + "\n",
                                        "claim");
        nlohmann::json claim;
        for (const auto& one : claims) {
            const bool holds =
                one["clause"].get<std::string>().find(row.clause) != std::string::npos;
            if (claim.is_null() && holds && one["kind"] != "text") {
                claim = one;
            }
        }
        INFO(row.sentence, " ", claim.dump());
        REQUIRE_FALSE(claim.is_null());
        CHECK(names(claim) == row.speakers);
        CHECK(claim["certainty"]["class"] == row.klass);
    }
}

} // namespace

TEST_CASE("cite: turns of several words say, hold, suspect and find") {
    check({
        {"The mayor made it clear that the gang paid a clerk.",
         "gang paid",
         "The mayor",
         "asserted"},
        {"The mayor let it be known that the gang paid a clerk.",
         "gang paid",
         "The mayor",
         "asserted"},
        {"The mayor went on to say that the gang paid a clerk.",
         "gang paid",
         "The mayor",
         "asserted"},
        {"The mayor was at pains to stress that the gang paid a clerk.",
         "gang paid",
         "The mayor",
         "asserted"},
        {"On Friday the manager of the yard lodged a complaint that the gang paid a clerk.",
         "gang paid",
         "the manager of the yard",
         "asserted"},
        {"The mayor is of the opinion that the gang paid a clerk.",
         "gang paid",
         "The mayor",
         "believed"},
        {"The mayor is fairly sure that the gang paid a clerk.",
         "gang paid",
         "The mayor",
         "probable"},
        {"The mayor assumes that the gang paid a clerk.", "gang paid", "The mayor", "believed"},
        {"Police are working on the theory that the gang paid a clerk.",
         "gang paid",
         "Police",
         "suspected"},
        {"Police have reason to believe that the gang paid a clerk.",
         "gang paid",
         "Police",
         "believed"},
        {"Police have come to the conclusion that the gang paid a clerk.",
         "gang paid",
         "Police",
         "finding"},
        {"Its labour union alleged that the gang paid a clerk.",
         "gang paid",
         "Its labour union",
         "alleged"},
        {"Yet the office of Brask, on Monday, was sure that the gang paid a clerk.",
         "gang paid",
         "the office of Brask",
         "believed"},
        {"Two years ago Zenda said that the gang paid a clerk.", "gang paid", "Zenda", "asserted"},
        {"In Zenda the tabloid Noon Mirror said that the gang paid a clerk.",
         "gang paid",
         "the tabloid Noon Mirror",
         "asserted"},
        {"It's alleged that the gang paid a clerk.", "gang paid", "unstated", "alleged"},
        {"The gang stole 300 files from the port, prosecutors contend.",
         "gang stole",
         "prosecutors",
         "asserted"},
    });
}

TEST_CASE("cite: phrases in front name a source without a verb of his") {
    check({
        {"By the ministry's own account, the gang stole 300 files of the port in May.",
         "gang stole",
         "the ministry",
         "asserted"},
        {"By her own account, Lena Fox paid the gang 300 euros for the files of the port.",
         "paid the gang",
         "Lena Fox",
         "asserted"},
        {"In the mayor's view, the gang stole 300 files of the port.",
         "gang stole",
         "the mayor",
         "believed"},
        {"As the mayor put it, the gang stole 300 files.", "gang stole", "the mayor", "asserted"},
        {"To hear the mayor tell it, the gang stole 300 files.",
         "gang stole",
         "the mayor",
         "asserted"},
        {"If the ministry is right, the gang stole 300 files.",
         "gang stole",
         "the ministry",
         "asserted"},
        {"On the word of a single clerk, the gang stole 300 files.",
         "gang stole",
         "a single clerk",
         "asserted"},
        {"As first reported by the Malby Crier, the gang stole 300 files.",
         "gang stole",
         "the Malby Crier",
         "asserted"},
        {"According to a memo, first reported by the Malby Crier, the gang stole 300 files.",
         "gang stole",
         "the Malby Crier > a memo",
         "asserted"},
        {"According to unconfirmed reports, the gang stole 300 files of the port in May.",
         "gang stole",
         "unstated",
         "hearsay"},
        {"According to media reports, the gang stole 300 files of the port in May.",
         "gang stole",
         "media reports",
         "hearsay"},
    });
}

TEST_CASE("cite: evidence tells by itself, and who has seen it stands outside") {
    check({
        {"Court documents show that the gang stole 300 files.",
         "gang stole",
         "Court documents",
         "asserted"},
        {"An audit by Brask showed the gang had stolen 300 files.",
         "gang had stolen",
         "An audit by Brask",
         "finding"},
        {"A log shared with Reuters suggests that the gang stole 300 files.",
         "gang stole",
         "Reuters > A log",
         "probable"},
        {"Emails seen by Reuters show the gang paid a clerk.",
         "gang paid",
         "Reuters > Emails",
         "asserted"},
    });
}

TEST_CASE("cite: a colon, a lawyer and an interview lead to a speaker") {
    check({
        {"The mayor put it bluntly: \"The gang paid a clerk.\"",
         "gang paid",
         "The mayor",
         "asserted"},
        {"On Tuesday the mayor corrected herself: \"The gang paid a clerk.\"",
         "gang paid",
         "the mayor",
         "asserted"},
        {"Her lawyer, Jon Kvist, spoke of a mistake: the clerk had sold her card in May.",
         "the clerk had sold",
         "Her lawyer, Jon Kvist",
         "asserted"},
        {"In an interview with the Malby Courier, the mayor said the gang paid a clerk.",
         "gang paid",
         "Malby Courier > the mayor",
         "asserted"},
        {"Through his lawyer, the clerk claimed that the gang stole 300 files.",
         "gang stole",
         "his lawyer > the clerk",
         "asserted"},
        {"The mayor told this newspaper that the gang paid a clerk.",
         "gang paid",
         "The mayor",
         "asserted"},
    });
}

TEST_CASE("cite: the past before the past goes on with what was said") {
    const auto claims = contents_of(
        "Harbour Evening News\n\nHackers attacked the port\n\n"
        "Minister Petra Lund told parliament that hackers had entered the register. The port had "
        "known since May.\n\n\"They stole 300 files,\" the mayor said. Her rivals had asked "
        "for a report.\n",
        "claim");
    for (const auto& claim : claims) {
        const auto clause = claim["clause"].get<std::string>();
        INFO(claim.dump());
        if (clause.find("had known") != std::string::npos) {
            CHECK(names(claim) == "Minister Petra Lund");
        }
        if (clause.find("had asked") != std::string::npos) {
            CHECK(names(claim).empty());
        }
    }
}

TEST_CASE("cite: labels, judgements and doubled sources keep their speakers") {
    check({
        {"The mayor calls the story of the hackers \"pure invention\".",
         "pure invention",
         "The mayor",
         "asserted"},
        {"A sailor I spoke to says that hackers stopped the cranes for a week.",
         "hackers stopped",
         "A sailor",
         "asserted"},
        {"The crew learned of it when the vendor informed them that hackers had copied the files.",
         "hackers had copied",
         "the vendor",
         "asserted"},
        {"Prosecutors in Lund said they had charged a clerk with the theft.",
         "charged a clerk",
         "Prosecutors in Lund",
         "asserted"},
        {"It was revealed that the gang had sold the files.",
         "sold the files",
         "unstated",
         "asserted"},
    });
    const auto claims =
        contents_of("RADIO MALBY\n\nEvening bulletin, 4 March 2025\n\n"
                    "PRESENTER: Hackers have attacked the port of Malby on Sunday.\n\n"
                    "LENA FOX (harbour master): We closed the gates. Hackers stole 9,000 files "
                    "from our office.\n\n"
                    "PRESENTER: Hackers attacked the yard of the navy too.\n",
                    "claim");
    const auto stolen = first(claims, "stolen");
    REQUIRE_FALSE(stolen.is_null());
    CHECK(names(stolen) == "LENA FOX");
}

TEST_CASE("cite: what nobody found, and what ought to be") {
    check({
        {"The ministry said nothing indicated that files had been stolen.",
         "stolen",
         "The ministry",
         "not-found"},
        {"At this stage there is nothing to suggest that files were stolen from the port.",
         "files were stolen",
         "",
         "not-found"},
        {"The ministry has yet to establish who the hackers are.",
         "yet to establish",
         "",
         "not-found"},
        {"Investigators have not ruled out that files were stolen.",
         "files were stolen",
         "Investigators",
         "possible"},
        {"It is the prosecution's case that Kvist bought the password in May.",
         "Kvist bought",
         "the prosecution",
         "asserted"},
        {"Hackers will come back and all ports ought to change their passwords.",
         "ought to",
         "",
         "deontic"},
        {"Ports that hackers attacked are advised to change their passwords.",
         "advised",
         "",
         "deontic"},
        {"The clerk is believed by police to have sold the password.",
         "sold the password",
         "police",
         "believed"},
    });
}

TEST_CASE("cite: hedges of several words") {
    check({
        {"The attack on the port was, in all likelihood, carried out by Grey Finch.",
         "carried out",
         "",
         "probable"},
        {"Chances are that the gang stole the plans.", "stole the plans", "", "probable"},
        {"The intruders must have stolen the plans.", "stolen the plans", "", "probable"},
        {"The intruders look to have stolen the plans.", "stolen the plans", "", "probable"},
        {"The intruders are assessed to have stolen the plans.",
         "stolen the plans",
         "unstated",
         "believed"},
        {"By all accounts the gang stole the plans of the port in the week of the fair.",
         "stole the plans",
         "unstated",
         "hearsay"},
        {"Rumour has it that the gang stole the plans.", "stole the plans", "unstated", "hearsay"},
        {"Kvist stands accused of stealing the plans.",
         "stealing the plans",
         "unstated",
         "alleged"},
        {"Some 300 files were found to have been stolen.", "been stolen", "", "finding"},
    });
}
