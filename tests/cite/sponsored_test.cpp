// Intruders whom a noun phrase gives a master, and what the master says to it. All reports are
// invented.

#include <doctest/doctest.h>
#include <tests/cite/rows.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// "attributed: hackers linked to": the predicates and clauses that a text tells of masters.
Texts masters_in(const std::string& text) {
    Texts found;
    for (const auto& claim : contents_of(text, "claim")) {
        const auto predicate = claim["predicate"].get<std::string>();
        if (predicate == "attributed" || predicate == "tasked") {
            found.push_back(predicate + ": " + claim["clause"].get<std::string>());
        }
    }
    return found;
}

bool claims(const std::string& text, const std::string& clause) {
    const auto all = claimed_in(text);
    return std::find(all.begin(), all.end(), clause) != all.end();
}

} // namespace

TEST_CASE("sponsored: whose intruders are is a claim beside what they did") {
    struct Row {
        std::string text;
        std::string told;
    };

    for (const auto& [text, told] : {
             Row{"A hacking group linked to Iran's navy stole the plans, police said.",
                 "attributed: A hacking group linked to Iran's navy"},
             Row{"Officials said hackers working for the Thai government had read the mail.",
                 "attributed: hackers working for the Thai government"},
             Row{"The port was attacked by Iran-backed hackers in May, the ministry said.",
                 "attributed: Iran-backed hackers"},
             Row{"A North Korea-linked espionage crew copied the files, Lunar Labs said.",
                 "attributed: A North Korea-linked espionage crew"},
             Row{"Russian state-sponsored attackers used the flaw, the agency said.",
                 "attributed: Russian state-sponsored attackers"},
             Row{"Chinese government hackers read the mail, two officials said.",
                 "attributed: Chinese government hackers"},
             Row{"The files were taken by a hacking group close to Russian intelligence, it said.",
                 "attributed: a hacking group close to Russian intelligence"},
             Row{"The files were taken by a cyber unit with close ties to the Russian army, it "
                 "said.",
                 "attributed: a cyber unit with close ties to the Russian army"},
             Row{"Attackers run by Russian military intelligence broke in, police said.",
                 "tasked: Attackers run by Russian military intelligence"},
         }) {
        INFO(text);
        const auto found = masters_in(text);
        CHECK(std::count(found.begin(), found.end(), told) == 1);
    }
    CHECK(claims("A hacking group linked to Iran's navy stole the plans, police said.",
                 "A hacking group linked to Iran's navy stole the plans"));
}

TEST_CASE("sponsored: nationality, places and other bonds give no master") {
    for (const std::string text : {"Chinese hackers stole the plans, police said.",
                                   "A China-based group stole the plans, police said.",
                                   "State-backed hackers stole the plans, police said.",
                                   "Engineers working for the Thai government built the dam.",
                                   "Norway-backed plans for the port were stolen, police said."}) {
        INFO(text);
        CHECK(masters_in(text).empty());
    }
}

TEST_CASE("sponsored: the word of others and what is feared give no master") {
    for (const std::string text :
         {"The minister said the dams are safe, amid reports of Iran-backed hackers in the region.",
          "Officials are worried about intrusions by Iran-linked hackers at utilities.",
          "A study which said hackers working for the Thai government had entered the network is "
          "wrong, the ministry said.",
          "警察庁は、ロシアのハッカー集団「グレー・レン」が侵入に関わった疑いがあると発表した。"}) {
        INFO(text);
        for (const auto& told : masters_in(text)) {
            CHECK(told.find("ハッカー集団「グレー・レン」が") != std::string::npos);
        }
    }
}

TEST_CASE("sponsored: what is denied gives no master") {
    CHECK(
        masters_in("Norvik denied that hackers working for Iran had entered its network.").empty());
}

TEST_CASE("sponsored: a Japanese phrase with a land and its intruders") {
    struct Row {
        std::string text;
        std::string told;
    };

    for (const auto& [text, told] :
         {Row{"警視庁によると、同社は中国とつながりのあるハッカー集団に侵入された。",
              "attributed: 中国とつながりのあるハッカー集団"},
          Row{"警察庁は、北朝鮮のハッカー集団「グレー・レン」が暗号資産を盗んだと発表した。",
              "attributed: 北朝鮮のハッカー集団「グレー・レン」"},
          Row{"警察庁は、イランを背景とする攻撃グループが図面を盗んだと発表した。",
              "attributed: イランを背景とする攻撃グループ"},
          Row{"警察庁は、ロシア軍の情報機関が動かすハッカー集団が侵入したと発表した。",
              "tasked: ロシア軍の情報機関が動かすハッカー集団"}}) {
        INFO(text);
        const auto found = masters_in(text);
        CHECK(std::count(found.begin(), found.end(), told) == 1);
    }
    for (const std::string text : {"警察庁は、海外のハッカー集団が図面を盗んだと発表した。",
                                   "警察庁は、中国で、ハッカー集団が図面を盗んだと発表した。"}) {
        INFO(text);
        CHECK(masters_in(text).empty());
    }
}

TEST_CASE("sponsored: what a state never does excludes that the hackers are its own") {
    const std::string scene = "Contoso Freight of Oslo was hit by hackers in May, police said. ";
    check_pairs(
        {{"hackers of the state",
          scene + "Russian state-backed hackers broke into Contoso Freight, the security service "
                  "PST said.",
          scene + "\"Russia has never attacked the networks of other states,\" Russian foreign "
                  "ministry spokesman Ivan Orlov said.",
          "contradiction"},
         {"who says he knows nothing denies nothing",
          scene + "Russian state-backed hackers broke into Contoso Freight, the security service "
                  "PST said.",
          scene + "Russian foreign ministry spokesman Ivan Orlov said he had no knowledge of the "
                  "attack on Contoso Freight.",
          "opposition"},
         {"hackers of another state",
          scene + "Iran-backed hackers broke into Contoso Freight, the security service PST said.",
          scene + "\"Russia has never attacked the networks of other states,\" Russian foreign "
                  "ministry spokesman Ivan Orlov said.",
          ""}});
}

TEST_CASE("sponsored: a number that one report of a source garbles takes no place") {
    const std::string scene = "Contoso Freight of Oslo was hit by hackers in May. ";
    check_pairs({{"signs exchanged",
                  scene + "The records of 640,000 passengers were stolen, Oslo police said.",
                  scene + "The records of 460,000 passengers were stolen, Oslo police said.",
                  "contradiction"},
                 {"a nought less",
                  scene + "The records of 64,000 passengers were stolen, Oslo police said.",
                  scene + "The records of 6,400 passengers were stolen, Oslo police said.",
                  "contradiction"},
                 {"a later number",
                  scene + "The records of 52,000 passengers were stolen, Oslo police said.",
                  scene + "The records of 61,000 passengers were stolen, Oslo police said.",
                  "supersession"},
                 {"a number that is told as another",
                  scene + "The records of 460,000 passengers were stolen, Oslo police said.",
                  scene + "The records of 640,000 passengers are now known to have been stolen, "
                          "Oslo police said.",
                  "supersession"}});
}
