// ample ledger, ample export and ample verify --record, as a user sees them.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <algorithm>

using namespace ample::tests; // NOLINT: tests read better without the prefix

namespace {

struct Sealed : CaseCopy {
    Sealed() : CaseCopy(example()) { REQUIRE(run({"seal"}).status == 0); }

    /// `ample WORDS… CASE REST…`.
    [[nodiscard]] Ran run(std::vector<std::string> words,
                          const std::vector<std::string>& rest = {}) const {
        words.push_back(path.string());
        words.insert(words.end(), rest.begin(), rest.end());
        return run_program(words);
    }

    [[nodiscard]] fs::path vault() const { return path / ".ample" / "vault"; }

    [[nodiscard]] std::vector<fs::path> notes() const {
        std::vector<fs::path> list;
        for (const auto& file : fs::directory_iterator(vault() / "checkpoints")) {
            list.push_back(file.path());
        }
        std::sort(list.begin(), list.end());
        return list;
    }

    [[nodiscard]] nlohmann::json state() const {
        return run({"ledger", "show"}, {"--json"}).lines().at(0);
    }
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("ledger: sealing signs, and says nothing of it when all is well") {
    const Sealed desk;
    const auto state = desk.state();
    CHECK(state.at("keys").size() == 1);
    CHECK(state.at("checkpoints") == nlohmann::json::array({state.at("entries")}));
    CHECK(desk.run({"seal"}).status == 0);
    CHECK(desk.state() == state);
    const auto shown = desk.run({"ledger", "show"}, {"--last", "2"});
    CHECK(contains(shown.out, "under the newest of 1 signed checkpoint"));
    CHECK(contains(shown.out, "keyed"));
}

TEST_CASE("ledger: an entry is proven to someone who has no case") {
    const Sealed desk;
    const TemporaryFolder elsewhere;
    const auto vkey = desk.state().at("keys").at(0).at("vkey").get<std::string>();
    for (const std::string entry : {"3", "evidence/isle-hosting/panel.csv"}) {
        const auto proof = desk.run({"ledger", "prove"}, {entry});
        REQUIRE(proof.status == 0);
        elsewhere.write("proof.json", proof.out);
        const auto file = (elsewhere.path / "proof.json").string();
        const auto trusting = run_program({"ledger", "check", file});
        CHECK(trusting.status == 0);
        CHECK(contains(trusting.out, "It holds."));
        CHECK(contains(trusting.out, "compare it with one you had before"));
        const auto knowing = run_program({"ledger", "check", file, "--key", vkey});
        CHECK(knowing.status == 0);
        CHECK_FALSE(contains(knowing.out, "compare it"));
        auto forged = proof.out;
        forged.replace(forged.find("received"), 8, "Received");
        elsewhere.write("forged.json", forged);
        const auto caught =
            run_program({"ledger", "check", (elsewhere.path / "forged.json").string()});
        CHECK(caught.status == 5);
        CHECK(contains(caught.err, "it does not hold: its line does not hold"));
    }
    const auto beyond = desk.run({"ledger", "prove"}, {"99999"});
    CHECK(beyond.status == 3);
    CHECK(contains(beyond.err, "entries are numbered from 0"));
}

TEST_CASE("ledger: a checkpoint kept elsewhere shows a history that was written anew") {
    const Sealed desk;
    const TemporaryFolder elsewhere;
    const auto kept = elsewhere.path / "kept.note";
    fs::copy_file(desk.notes().front(), kept);
    REQUIRE(desk.run({"ledger", "note"}, {"shown to the court"}).status == 0);
    CHECK(run_program({"ledger", "check", kept.string(), "--case", desk.path.string()}).status ==
          0);
    const auto size = desk.state().at("checkpoints").at(0).get<int>();
    const auto growth = desk.run({"ledger", "prove"}, {"--since", std::to_string(size)});
    REQUIRE(growth.status == 0);
    elsewhere.write("growth.json", growth.out);
    CHECK(run_program({"ledger", "check", (elsewhere.path / "growth.json").string()}).status == 0);
    fs::remove_all(desk.path / ".ample"); // everything anew, with a key of its own
    REQUIRE(desk.run({"seal"}).status == 0);
    CHECK(desk.run({"verify"}, {"--quick"}).status == 0);
    const auto caught =
        run_program({"ledger", "check", kept.string(), "--case", desk.path.string()});
    CHECK(caught.status == 5);
    CHECK(contains(caught.err, "of another ledger"));
    const auto alone = run_program({"ledger", "check", kept.string()});
    CHECK(alone.status == 2);
    CHECK(contains(alone.err, "add --case CASE"));
}

TEST_CASE("ledger: without the private key sealing goes on and says so, until the key is changed") {
    const Sealed desk;
    fs::remove_all(desk.path / ".ample" / "keys");
    desk.write("evidence/north-optics/new.txt", "new evidence\n");
    const auto sealed = desk.run({"seal"});
    CHECK(sealed.status == 0);
    CHECK(contains(sealed.err, "The ledger was not signed"));
    CHECK(contains(sealed.err, "ample ledger rotate"));
    CHECK(desk.run({"ledger", "sign"}).status == 6);
    CHECK(desk.run({"ledger", "rotate"}).status == 6);
    CHECK(desk.run({"ledger", "rotate"}, {"--lost", "--reason", "disk broke"}).status == 0);
    const auto verified = desk.run({"verify"}, {"--quick"});
    CHECK(verified.status == 0);
    CHECK(contains(verified.out, "disk broke"));
    CHECK(desk.run({"ledger", "rotate"}, {"--reason", "yearly"}).status == 0);
    CHECK(desk.run({"verify"}, {"--quick"}).status == 0);
}

TEST_CASE("ledger: a time stamp is asked for, and only an answer to that question is taken in") {
    const Sealed desk;
    const TemporaryFolder elsewhere;
    const auto request = (elsewhere.path / "note.tsq").string();
    const auto asked = desk.run({"ledger", "stamp"}, {"--request", request});
    CHECK(asked.status == 0);
    CHECK(contains(asked.out, "application/timestamp-query"));
    CHECK(read_file(request).size() > 40);
    elsewhere.write("answer.tsr", "no answer");
    const auto answer = (elsewhere.path / "answer.tsr").string();
    const auto refused = desk.run({"ledger", "stamp"}, {"--answer", answer});
    CHECK(refused.status == 5);
    CHECK(contains(refused.err, "not a time stamp of it: it is not one TimeStampResp in DER"));
    CHECK(desk.run({"ledger", "stamp"}).status == 2);
    CHECK(desk.run({"ledger", "stamp"}, {"--at", "3", "--request", request}).status == 3);
}

TEST_CASE("export: bytes leave on the record, whole or not at all") {
    const Sealed desk;
    const TemporaryFolder elsewhere;
    const auto to = (elsewhere.path / "panel.csv").string();
    const std::vector<std::string> rest = {
        "evidence/isle-hosting/panel.csv", "--to", to, "--reason", "for the defence"};
    const auto exported = desk.run({"export"}, rest);
    REQUIRE_MESSAGE(exported.status == 0, exported.err);
    CHECK(read_file(to) == read_file(desk.path / "evidence/isle-hosting/panel.csv"));
    CHECK(contains(desk.run({"ledger", "show"}).out, "for the defence"));
    const auto again = desk.run({"export"}, rest);
    CHECK(again.status == 6);
    CHECK(contains(again.err, "is there already"));
    const auto member = desk.run({"export"},
                                 {"evidence/north-optics/proxy/access.log.gz#gzip",
                                  "--to",
                                  (elsewhere.path / "access.log").string(),
                                  "--reason",
                                  "for the defence"});
    CHECK_MESSAGE(member.status == 0, member.err);
    const auto unknown = desk.run({"export"}, {"nothing", "--to", to + "2", "--reason", "x"});
    CHECK(unknown.status == 3);
    CHECK(contains(unknown.err, "no exhibit is called 'nothing'"));
    CHECK(desk.run({"verify"}, {"--quick"}).status == 0);
}

TEST_CASE("verify --record: the outcome is entered and signed") {
    const Sealed desk;
    CHECK(desk.run({"verify"}, {"--quick", "--record"}).status == 0);
    const auto shown = desk.run({"ledger", "show"}, {"--last", "1"});
    CHECK(contains(shown.out, "verified"));
    CHECK(contains(shown.out, "everything holds"));
    CHECK(desk.run({"verify"}, {"--quick"}).status == 0);
}

TEST_CASE("ledger: a folder without a case gets no vault by asking") {
    const TemporaryFolder folder;
    for (const std::string verb : {"show", "sign", "rotate"}) {
        CHECK(run_program({"ledger", verb, folder.path.string()}).status == 3);
    }
    CHECK(fs::is_empty(folder.path));
}
