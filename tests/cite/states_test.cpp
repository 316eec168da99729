// Whose word it is when states speak: several together, a state by its bare name, prosecutions by
// what only they can do. All events are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("states: those that speak together are one source, in any order and by their capitals") {
    struct Row {
        const char* text;
        const char* clause;
        const char* root;
    };

    constexpr Row rows[] = {
        {"The Netherlands, Poland and Latvia on Tuesday accused Russian intelligence of hacking "
         "into "
         "nine ministries.",
         "hacking into nine ministries",
         "government:latvia, netherlands, poland"},
        {"Latvia, Poland and the Netherlands said that the group had broken into nine ministries.",
         "broken into nine ministries",
         "government:latvia, netherlands, poland"},
        {"London, Washington and Ottawa blamed the attack on the port on Russia.",
         "attack on the port",
         "government:canada, united kingdom, united states"},
        {"The United States, Britain and the European Union said in a joint statement that the "
         "group "
         "works for the army.",
         "works for the army",
         "government:european union, united kingdom, united states"},
        {"Norway and its allies said that the group works for the army.",
         "works for the army",
         "government:norway"},
        {"Britain, Canada and France accuse the army of the hack. The three governments said the "
         "group had broken into nine ministries.",
         "broken into nine ministries",
         "government:canada, france, united kingdom"},
        {"Police in Norway, Poland and Latvia arrested four men. Norway said the men had rented "
         "the "
         "servers of the group.",
         "rented the servers",
         "government:norway"}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(root_in(row.text, row.clause) == row.root);
    }
    const auto claims = contents_of(rows[0].text, "claim");
    CHECK(claims.at(0)["root"]["name"] == "governments (Latvia, Netherlands, Poland)");
}

TEST_CASE("states: a bare name means who speaks for the state right behind it") {
    const std::string before = "A spokeswoman of the Russian Foreign Ministry told reporters that "
                               "the ministry had received "
                               "no note.\n\n";
    CHECK(root_in(before + "Moscow rejected the allegations. \"Russia has nothing to do with the "
                           "hack,\" said Kremlin spokesman Ivan Belov.",
                  "Moscow rejected") == "government:russia");
    CHECK(root_in(before + "Moscow rejected the allegations. Two men were arrested in Oslo.",
                  "Moscow rejected") == "ministry:russia foreign ministry");
}

TEST_CASE("states: charges are known from the prosecution that brings them") {
    struct Row {
        const char* text;
        const char* root;
    };

    constexpr Row rows[] = {
        {"The United States has charged five officers over the hack of the port.",
         "prosecutors:united states"},
        {"A federal grand jury in Ohio indicted five officers over the hack of the port.",
         "prosecutors:united states"},
        {"Belov, a programmer who was charged in Norway over the hack, has left.",
         "prosecutors:norway"},
        {"Five officers were charged over the hack of the port.", "outlet:one.txt"}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        bool charged = false;
        for (const auto& claim : contents_of(row.text, "claim")) {
            if (claim["predicate"] == "charged") {
                charged = true;
                CHECK(claim["root"]["key"] == row.root);
            }
        }
        CHECK(charged);
    }
}

TEST_CASE(
    "states: what offices do in public is known from them, what is only told of them is not") {
    struct Row {
        const char* text;
        const char* clause;
        const char* root;
    };

    constexpr Row rows[] = {
        {"Britain froze the assets of the hoster Nordvik Host.",
         "froze the assets",
         "government:united kingdom"},
        {"Lisbon is considering an extradition request for both men over the hack.",
         "extradition request",
         "government:portugal"},
        {"The Norwegian Finance Ministry imposed sanctions on the hoster Nordvik Host.",
         "imposed sanctions",
         "ministry:norway finance ministry"},
        {"Britain lost the data of nine ministries in the hack.",
         "lost the data",
         "outlet:one.txt"},
        {"Hackers froze the systems of the ministry.", "froze the systems", "outlet:one.txt"}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(root_in(row.text, row.clause) == row.root);
    }
}

TEST_CASE("states: charges told by nobody are of the only prosecution that the report hears") {
    const std::string text =
        "US prosecutors said on Tuesday that Belov had stolen the files of a bank.\n\n"
        "Belov was charged with wire fraud and money laundering. He lives in Varna.\n";
    CHECK(root_in(text, "was charged with wire fraud") == "prosecutors:united states");
    CHECK(root_in(text, "lives in Varna") != "prosecutors:united states");
    CHECK(root_in("Oslo police said that Belov had stolen the files of a bank.\n\nBelov was "
                  "charged with wire fraud.\n",
                  "charged with wire fraud") != "prosecutors:united states");
}

TEST_CASE("states: unnamed diplomats and officials of many states are of no office told of") {
    const std::string head =
        "Norway's foreign ministry said the mail of three envoys was read.\n\n";
    for (const std::string who : {"A senior Western diplomat",
                                  "Two European officials",
                                  "An EU diplomat",
                                  "Several Western intelligence officials",
                                  "Two diplomats",
                                  "One of the diplomats"}) {
        CAPTURE(who);
        CHECK(root_in(head + who + " said the order had come from the army.\n", "from the army")
                  .starts_with("anonymous:"));
    }
    CHECK(root_in(head + "A Norwegian diplomat said the order had come from the army.\n",
                  "from the army")
              .starts_with("ministry:norway"));
}

TEST_CASE("states: unions act in public too, and so do states that back others, whatever the day") {
    CHECK(root_in("The European Union on Thursday imposed sanctions on six officers.",
                  "imposed sanctions") == "organisation:european union");
    CHECK(root_in("Seoul expressed its support for Tokyo on Friday.", "expressed its support") ==
          "government:south korea");
    CHECK(root_in("Poland later expelled two officers of the hacking unit.", "expelled two") ==
          "government:poland");
}

TEST_CASE("states: bodies charge, order and warn by themselves, the alliance is the one told of") {
    CHECK(root_in("The Securities and Exchange Commission charged a clerk with hacking a bank.",
                  "charged a clerk") == "organisation:securities and exchange commission");
    CHECK(root_in("Hackers broke into a port. CISA ordered agencies to patch the flaw.",
                  "ordered agencies") == "organisation:cisa");
    CHECK(root_in("NATO chief Mark Lund said the port was hacked. The alliance said the hackers "
                  "came from abroad.",
                  "came from abroad") == "organisation:nato");
}

TEST_CASE("states: two offices that say it are one speaker, by the first of them") {
    CHECK(root_in("The FBI and the NSA said hackers had broken into the port.",
                  "had broken into") == "police:united states");
    CHECK(root_in("CISA, the FBI and the NSA said hackers had broken into the port.",
                  "had broken into") == "organisation:cisa");
    CHECK(root_in("A man from Oslo and the police said hackers had broken into the port.",
                  "had broken into")
              .starts_with("police:"));
}

TEST_CASE("states: heads of offices beside others, and whose office it is") {
    const std::string text =
        "\"This was an attempt to make voters doubt,\" said Norway's Interior Minister Kari Lund, "
        "flanked by the head of the National Security Agency (NSA), Ivar Stam. Some of the files "
        "had "
        "been altered, according to Stam. Lund's office denied a leak.";
    CHECK(root_in(text, "had been altered").find("person:") == std::string::npos);
    CHECK(root_in(text, "denied a leak") == "government:norway");
}

TEST_CASE("states: an official of a bank or a firm is of it and of no police") {
    const std::string head = "Oslo police said on Monday that hackers had broken into a bank.\n\n";
    CHECK(root_in(head + "A bank official said no money was lost in the hack.", "no money") ==
          "organisation:bank");
    CHECK(root_in(head + "Hospital officials said the hack had stopped surgery.",
                  "stopped surgery") == "organisation:hospital");
    CHECK(
        root_in("A senior ministry official said the hack was over.", "was over").find("senior") ==
        std::string::npos);
    CHECK(root_in(head + "One suspect told investigators that he sold the files.",
                  "sold the files") != "anonymous:one.txt one");
}
