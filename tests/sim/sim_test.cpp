#include <doctest/doctest.h>
#include <sim/make.hpp>
#include <tests/cli/program.hpp>

#include <algorithm>
#include <fstream>
#include <set>

using namespace ample;      // NOLINT: tests
using namespace ample::sim; // NOLINT: tests

namespace {

Knobs knobs(const std::string& world, const std::string& level, std::uint64_t seed = 1) {
    return *knobs_of(seed, "small", world, level);
}

Knobs tiny(const std::string& world = "W1", const std::string& level = "L1") {
    auto made = knobs(world, level);
    REQUIRE(set_knob(made, "orgs=20"));
    return made;
}

std::string manifest(const Knobs& knobs, std::size_t jobs) {
    const auto made = make_case(make_world(knobs), {{}, {}, jobs});
    REQUIRE(made);
    return manifest_text(*made);
}

} // namespace

TEST_CASE("sim: numbers are looked up by key, so that order and company do not matter") {
    Draw first(7, "org", "stream", 3);
    Draw other(7, "org", "stream", 4);
    Draw again(7, "org", "stream", 3);
    const auto number = first.next();
    CHECK(number == again.next());
    CHECK(number != other.next());
    CHECK(Draw(8, "org", "stream", 3).next() != number);
    CHECK(Draw(7, "org", "other", 3).next() != number);
    // Written down: a change of the mixer changes every case.
    CHECK(Draw(1, "a", "b", 0).next() == 10807422487528107167U);
}

TEST_CASE("sim: a day is spelled as the calendar has it") {
    CHECK(iso(at(2016, 2, 29, 23, 59)) == "2016-02-29T23:59:00Z");
    CHECK(iso(at(1970, 1, 1)) == "1970-01-01T00:00:00Z");
    CHECK(weekday_of(at(2021, 4, 20)) == 2);
    for (int day_number = 0; day_number < 40'000; day_number += 13) {
        const auto time = day_number * day;
        const auto date = date_of(time);
        CHECK(at(date.year, date.month, date.day) == time);
    }
}

TEST_CASE("sim: settings that are wrong are refused with words") {
    auto some = knobs("W1", "L1");
    for (const auto* text : {"orgs=3",
                             "orgs=x",
                             "nothing=1",
                             "crc_rule=maybe",
                             "evasive=yes",
                             "start=2016-13-01",
                             "start",
                             ""}) {
        CAPTURE(text);
        const auto set = set_knob(some, text);
        REQUIRE(!set);
        CHECK(set.error().kind == Kind::usage);
        CHECK(!set.error().hint.empty());
    }
    CHECK(!knobs_of(1, "tiny", "W1", "L1"));
    CHECK(!knobs_of(1, "small", "W8", "L1"));
    CHECK(!knobs_of(1, "small", "W1", "L5"));
    CHECK(set_knob(some, "beacon_period=900"));
    CHECK(knobs_text(some).find("beacon_period=900\n") != std::string::npos);
}

TEST_CASE("sim: one thread and three write the same bytes, a part alone the same as in the whole") {
    const auto some = tiny();
    const auto whole = manifest(some, 3);
    CHECK(whole == manifest(some, 1));
    const auto world = make_world(some);
    const auto logs = plan_logs(world);
    const auto& alone = logs[logs.size() / 3];
    const auto written = write_log(world, alone, {});
    CHECK(whole.find(written.decoded.hex() + "  " + std::to_string(written.bytes) + "  " +
                     alone.path) != std::string::npos);
    auto other = some;
    other.seed = 2;
    CHECK(whole != manifest(other, 1));
}

TEST_CASE("sim: the small case has the bytes that were written down") {
    const auto file =
        std::filesystem::path(AMPLE_SOURCE_DIR) / "tests/sim/golden/small-seed1-W1-L1.sha256";
    auto made = manifest(knobs("W1", "L1"), 2);
    // These two hold digests of compressed files, which depend on the version of zlib and zstd.
    for (const auto* path : {"  records/received_hashes.csv\n", "  truth/files.jsonl\n"}) {
        const auto end = made.find(path);
        REQUIRE(end != std::string::npos);
        const auto begin = made.rfind('\n', end) + 1;
        made.erase(begin, made.find('\n', end) + 1 - begin);
    }
    if (std::getenv("AMPLE_BLESS") != nullptr) {
        std::ofstream(file) << made;
    }
    CHECK(made == tests::read_file(file));
}

TEST_CASE("sim: two hundred organisations meet the fates that were planned") {
    const auto world = make_world(knobs("W1", "L1"));
    const auto count = [&](Vector vector) {
        return std::count_if(world.orgs.begin(), world.orgs.end(), [&](const Org& org) {
            return org.vector == vector;
        });
    };
    CHECK(world.orgs.size() == 200);
    CHECK(count(Vector::drive_by) + count(Vector::mail) == 58);
    CHECK(count(Vector::asset_agent) == 20);
    CHECK(count(Vector::exchange) == 6);
    CHECK(count(Vector::none) == 20);
    CHECK(count(Vector::scanned) == 96);
    CHECK(std::count_if(world.infections.begin(), world.infections.end(), [](const auto& one) {
              return one.has_lateral;
          }) == 27);
    std::set<Address> addresses;
    for (const auto& lease : world.leases) {
        addresses.insert(lease.ip);
    }
    CHECK(addresses.size() == world.leases.size() - 1); // one was let twice
    CHECK(world.leases[world.reassigned].ip == world.leases[world.reassigned_of].ip);
    CHECK(world.leases[world.reassigned].active - world.leases[world.reassigned_of].ended ==
          11 * day);
}

TEST_CASE("sim: the worlds differ in what they say they differ in") {
    const auto exfiltrations = [](const World& world) {
        return std::count_if(world.infections.begin(), world.infections.end(), [](const auto& one) {
            return one.has_exfiltration;
        });
    };
    const auto by = [](const World& world, Actor actor) {
        return std::count_if(world.infections.begin(),
                             world.infections.end(),
                             [&](const auto& one) { return one.actor == actor; });
    };
    CHECK(exfiltrations(make_world(knobs("W1", "L1"))) == 0);
    CHECK(exfiltrations(make_world(knobs("W3", "L1"))) == 7);
    CHECK(by(make_world(knobs("W4", "L1")), Actor::M) == 84);
    CHECK(by(make_world(knobs("W7", "L1")), Actor::M) == 30);
    const auto second = make_world(knobs("W2", "L1"));
    CHECK(second.leases[1].hands[0].buyer == Actor::C);
    CHECK(second.leases[0].hands[0].buyer == Actor::T);
    for (const auto& lease : make_world(knobs("W5", "L1")).leases) {
        CHECK(lease.hands.empty());
    }
    CHECK(!make_world(knobs("W6", "L1")).knobs.tasking_chat);
}

TEST_CASE("sim: every world has the same newspaper") {
    const auto first = press(knobs("W1", "L1"));
    CHECK(first.size() == 40);
    for (const auto* world : {"W2", "W4", "W7"}) {
        const auto other = press(knobs(world, "L2"));
        REQUIRE(other.size() == first.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            CHECK(other[i].text == first[i].text);
        }
    }
}

TEST_CASE("sim: a claim of the truth stands where the truth says") {
    std::set<std::string> roots;
    std::set<std::string> kinds;
    for (const auto& report : press(knobs("W1", "L1"))) {
        CHECK(!report.claims.empty());
        for (const auto& claim : report.claims) {
            REQUIRE(claim.offset + claim.length <= report.text.size());
            const auto text = report.text.substr(claim.offset, claim.length);
            CHECK((text.ends_with(".") || text.ends_with("\"") || text.ends_with("。")));
            CHECK(claim.chain.front() == report.outlet);
            roots.insert(claim.root);
            if (!claim.contradiction.empty()) {
                kinds.insert(claim.contradiction);
            }
        }
    }
    CHECK(roots.size() >= 7);
    CHECK(kinds.size() >= 10);
}

TEST_CASE("sim: planted lines stand where the truth says, in every encoding") {
    const auto world = make_world(tiny());
    const tests::TemporaryFolder folder;
    std::size_t checked = 0;
    for (auto file : plan_logs(world)) {
        file.packing = Packing::plain;
        const auto written = write_log(world, file, folder.path);
        const auto text = tests::read_file(folder.path / file.path);
        REQUIRE(text.size() == written.bytes);
        CHECK(Digest::of(text) == written.decoded);
        for (const auto& label : written.labels) {
            REQUIRE(label.offset + label.length <= text.size());
            const auto line = text.substr(label.offset, label.length);
            if (log_kinds()[file.kind].name == "evtx") {
                CHECK(line.starts_with(std::string("\x2a\x2a\0\0", 4)));
            } else if (file.encoding == Encoding::utf8) {
                CHECK(line.find('\n') == line.size() - 1);
            }
            ++checked;
        }
    }
    CHECK(checked > 500);
}

TEST_CASE("sim: levels take away what could be looked up") {
    const auto feed = [](const std::string& level) {
        const auto world = make_world(knobs("W1", level));
        const auto text = intel_files(world)[1].text;
        return std::count_if(world.servers.begin(), world.servers.end(), [&](const Server& server) {
            return server.actor == Actor::T && text.find(server.host) != std::string::npos;
        });
    };
    CHECK(feed("L1") > 0);
    CHECK(feed("L2") == 0);
    const auto marks = [](const std::string& level) {
        std::set<std::string> all;
        for (const auto& one : make_world(knobs("W1", level)).infections) {
            all.insert(one.marks);
        }
        return all;
    };
    CHECK(marks("L2") == std::set<std::string>{"crc"});
    CHECK(marks("L3") == std::set<std::string>{"plain"});
}

TEST_CASE("sim: the tampered file is not the one whose hash was noted") {
    const auto some = tiny();
    const auto world = make_world(some);
    const tests::TemporaryFolder folder;
    REQUIRE(make_case(world, {folder.path / "case", {}, 2}));
    const auto sheet = tests::read_file(folder.path / "case/records/received_hashes.csv");
    std::size_t changed = 0;
    for (const auto& file : plan_logs(world)) {
        const auto digest = Digest::of(tests::read_file(folder.path / "case" / file.path)).hex();
        const bool holds = sheet.find(file.path + "," + digest) != std::string::npos;
        CHECK(holds != file.is_tampered);
        changed += holds ? 0 : 1;
    }
    CHECK(changed == 1);
    CHECK(!make_case(world, {folder.path / "case", {}, 1})); // never over another
}
