// The first case of the design, against its known truth. Lies beside the repository; skipped
// elsewhere.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>
#include <zlib.h>

#include <iostream>
#include <map>
#include <set>

using namespace ample::tests; // NOLINT: tests read better without the prefix
using nlohmann::json;

namespace {

fs::path shared() {
    return fs::path(AMPLE_SOURCE_DIR) / ".." / "shared";
}

/// A copy of the case and of the one corpus it names, run once.
struct FirstCase : TemporaryFolder {
    fs::path folder = path / "cases" / "first";
    json truth = {};
    Ran ran = {};

    FirstCase() {
        const auto bundle = fs::path("data/attack/enterprise-attack-18.1.json.gz");
        fs::create_directories(path / "cases");
        fs::copy(shared() / "cases/first", folder, fs::copy_options::recursive);
        fs::remove_all(folder / ".ample");
        fs::remove_all(folder / "out");
        fs::create_directories(path / bundle.parent_path());
        fs::copy(shared() / bundle, path / bundle);
        truth = json::parse(read_file(folder / "truth.json"));
        fs::permissions(folder, fs::perms::owner_all);
        fs::remove(folder / "truth.json");
        ran = run_program({"run", folder.string()});
    }
};

const FirstCase* first_case() {
    if (!fs::exists(shared() / "cases/first/truth.json")) {
        std::cout << "skipped: the first case is not beside the repository\n";
        return nullptr;
    }
    static const FirstCase one;
    REQUIRE_MESSAGE(one.ran.status == 0, one.ran.err);
    return &one;
}

std::vector<json> contents(const FirstCase& first, const std::string& kind) {
    std::vector<json> list;
    for (const auto& value : show(first.folder, kind)) {
        list.push_back(value.at("content"));
    }
    return list;
}

json only(const FirstCase& first,
          const std::string& kind,
          const char* key,
          const std::string& wanted) {
    for (const auto& content : contents(first, kind)) {
        if (content.value(key, "") == wanted) {
            return content;
        }
    }
    FAIL_CHECK("no " << kind << " with " << key << " " << wanted);
    return json::object();
}

std::string inflate_file(const fs::path& file) {
    const gzFile stream = gzopen(file.c_str(), "rb");
    std::string text;
    std::vector<char> piece(1U << 16U);
    for (int count = 0;
         (count = gzread(stream, piece.data(), static_cast<unsigned>(piece.size()))) > 0;) {
        text.append(piece.data(), static_cast<std::size_t>(count));
    }
    gzclose(stream);
    return text;
}

/// Begin of line `number` (from 1) in `text`.
std::size_t begin_of_line(const std::string& text, std::size_t number) {
    std::size_t at = 0;
    while (--number > 0) {
        at = text.find('\n', at) + 1;
    }
    return at;
}

} // namespace

TEST_CASE("first case: every planted line is a hit with its own bytes, and none is strong at "
          "river-university") {
    const auto* first = first_case();
    if (first == nullptr) {
        return;
    }
    std::map<std::string, std::set<std::string>> kinds_at; // path:begin -> kinds of hits
    std::set<std::size_t> beacon_lines;
    for (const auto& hit : show(first->folder, "hit")) {
        const auto& content = hit.at("content");
        const auto& origin = hit.at("origins").at(0);
        const auto place = content.at("path").get<std::string>() + ":" +
                           std::to_string(origin.at("begin").get<std::size_t>());
        kinds_at[place].insert(content.at("type"));
        if (content.at("organisation") == "river-university") {
            CHECK(content.at("strength") == "weak");
        }
        CHECK(content.value("lease", "") != "L-3002");
        const bool is_computed = content.at("type") == "computed";
        if (is_computed) {
            CHECK(content.at("url").get<std::string>().find("news.example.net") ==
                  std::string::npos);
            beacon_lines.insert(origin.at("begin").get<std::size_t>());
        }
    }
    CHECK(beacon_lines.size() == 24);
    const std::map<std::string, std::string> type_of = {
        {"indicator-domain", "domain"}, {"leased-server", "lease"}, {"datper-beacon", "computed"}};
    std::map<std::string, std::string> texts;
    for (const auto& planted : first->truth.at("planted")) {
        const auto path = planted.at("file").get<std::string>();
        if (!texts.contains(path)) {
            texts[path] = inflate_file(first->folder / path);
        }
        const auto begin = begin_of_line(texts[path], planted.at("line").get<std::size_t>());
        const auto kind = type_of.at(planted.at("kind").get<std::string>());
        INFO(path << " line " << planted.at("line") << " " << kind);
        CHECK(kinds_at[path + ":" + std::to_string(begin)].contains(kind));
    }
}

TEST_CASE("first case: organisations, operator and leases come out as they are") {
    const auto* first = first_case();
    if (first == nullptr) {
        return;
    }
    for (const auto& [organisation, status] : first->truth.at("organisations").items()) {
        const auto found =
            only(*first, "exposure", "organisation", organisation).value("status", "");
        CHECK_MESSAGE(found.find(status.get<std::string>()) == 0, organisation << ": " << found);
    }
    const auto operators = contents(*first, "operator");
    REQUIRE(operators.size() == 1);
    CHECK(operators[0].at("customers") == first->truth.at("same_operator"));
    const auto outside = first->truth.at("outside_lease");
    bool is_outside = false;
    for (const auto& hit : contents(*first, "hit")) {
        is_outside = is_outside || (hit.value("organisation", "") == outside.at("organisation") &&
                                    hit.value("lease", "") == outside.at("lease") &&
                                    hit.value("state", "") == "outside");
    }
    CHECK(is_outside);
}

TEST_CASE("first case: hand-overs and orders come out as they are") {
    const auto* first = first_case();
    if (first == nullptr) {
        return;
    }
    const auto truth = first->truth.at("handover");
    const auto sold = only(*first, "handover", "account", truth.at("account_id"));
    CHECK(sold.at("verdict") == "hand-over");
    CHECK(sold.at("after") == truth.at("between").at(0));
    CHECK(sold.at("before") == truth.at("between").at(1));
    CHECK(only(*first, "handover", "account", truth.at("traveller_not_handover")).at("verdict") ==
          "traveller");
    const auto shell = only(*first, "handover", "account", "root@v198-18-23-40");
    CHECK(shell.at("verdict") == "hand-over");
    CHECK(shell.at("after") == "2016-10-28T04:20:05Z");
    CHECK(shell.at("before") == "2016-11-01T16:47:33Z");
    for (const auto& order : first->truth.at("order_not_in_register")) {
        const auto screening = only(*first, "screening", "order", order);
        CHECK(screening.at("verdict") == "not-found");
        CHECK(screening.at("register_date") == "2016-10-31");
        const auto touches = screening.at("touches").dump();
        for (const auto* customer : {"C-5005", "C-5001", "C-5002", "C-5004"}) {
            CHECK(touches.find(customer) != std::string::npos);
        }
    }
    for (const auto& order : first->truth.at("order_with_typing_slip")) {
        CHECK(only(*first, "screening", "order", order).at("verdict") == "typing-slip");
    }
    for (const auto& order : first->truth.at("good_orders")) {
        CHECK(only(*first, "screening", "order", order).at("verdict") == "found");
    }
}

TEST_CASE("first case: one root of the tasking, one agency text twice, one report of later date") {
    const auto* first = first_case();
    if (first == nullptr) {
        return;
    }
    int most = 0;
    for (const auto& proposition : contents(*first, "proposition")) {
        if (proposition.at("predicate") == "tasked" &&
            proposition.at("documents").get<int>() >= most) {
            most = proposition.at("documents").get<int>();
            CHECK(proposition.at("roots").size() == 1);
        }
        if (proposition.at("predicate") == "evidence-demanded") {
            CHECK(proposition.at("stance") == true);
        }
        CHECK(proposition.at("predicate") != "denied");
    }
    CHECK(most >= 3);
    std::map<std::string, std::string> path_of;
    for (const auto& document : show(first->folder, "document")) {
        const auto path = document.at("content").at("path").get<std::string>();
        path_of[document.at("id")] = path;
        const auto published = document.at("content").at("published").dump();
        const bool is_april = published.find("2021-04") != std::string::npos;
        for (const auto& later : first->truth.at("reports").at("later")) {
            CHECK((path.find("/" + later.get<std::string>()) == std::string::npos || !is_april));
        }
        if (path.find("/001") != std::string::npos) {
            CHECK(is_april);
        }
    }
    bool is_copied = false;
    for (const auto& copy : contents(*first, "copy")) {
        const auto a = path_of[copy.at("from")];
        const auto b = path_of[copy.at("to")];
        is_copied = is_copied || (std::set<std::string>{a.substr(8, 3), b.substr(8, 3)} ==
                                  std::set<std::string>{"001", "003"});
    }
    CHECK(is_copied);
}

TEST_CASE(
    "first case: the group is Tick, unit and state rest on one root, the unknown actor stays") {
    const auto* first = first_case();
    if (first == nullptr) {
        return;
    }
    bool has_unknown = false;
    for (const auto& hypothesis : contents(*first, "hypothesis")) {
        has_unknown = has_unknown || hypothesis.value("permanent", false);
    }
    CHECK(has_unknown);
    for (const auto& rung : contents(*first, "rung")) {
        const auto level = rung.at("level").get<std::string>();
        if (level == "unit" || level == "state") {
            CHECK(rung.at("standing") == "presumption");
            CHECK(rung.contains("quote"));
            CHECK(rung.at("roots").size() == 1);
        }
    }
    const auto judgements = contents(*first, "judgement");
    REQUIRE(!judgements.empty());
    CHECK(judgements[0].at("statement").get<std::string>().find("Tick") != std::string::npos);
    CHECK(!judgements[0].at("would_change").empty());
    CHECK(run_program({"verify", first->folder.string()}).status == 0);
}
