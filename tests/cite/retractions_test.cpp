// What a report takes back, and stances on what others said in it. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// Whether a conflict of the type has a claim with each of two texts.
bool joins(const std::string& text,
           const std::string& type,
           const std::string& one,
           const std::string& other) {
    const std::vector<Report> reports = {report("one.txt", text)};
    const auto values = cite::cite(reports);
    const auto conflicts = contents(values, "conflict");
    return std::any_of(conflicts.begin(), conflicts.end(), [&](const auto& conflict) {
        bool first = false;
        bool second = false;
        for (const auto& value : values) {
            if (value.kind != "claim" ||
                conflict["sides"].dump().find(value.id()) == std::string::npos) {
                continue;
            }
            const auto clause =
                nlohmann::json::parse(value.content)["clause"].template get<std::string>();
            first = first || clause.find(one) != std::string::npos;
            second = second || clause.find(other) != std::string::npos;
        }
        return conflict["type"] == type && first && second;
    });
}

const std::string head = "NORVIK LABS\nResearch note, 4 March 2024\n\n";

} // namespace

TEST_CASE("retractions: a judgement withdrawn, and what is held instead") {
    const auto text = head + "The group Tin Owl broke into two shipyards in Bergen.\n\n"
                             "In January we wrote that the intruders were a criminal crew. We "
                             "withdraw that judgement. We assess with moderate confidence that "
                             "Tin Owl works for the Sarvonian state.\n";
    CHECK(joins(text, "supersession", "criminal crew", "Tin Owl works for"));
}

TEST_CASE("retractions: a date that was wrong, and the right one above") {
    const auto text = head + "On 11 February 2024 archives of drawings were uploaded from the yard "
                             "in Bergen.\n\nAn earlier version of this page said that the archives "
                             "were uploaded on 11 January. That date was wrong.\n";
    CHECK(joins(text, "supersession", "11 January", "11 February"));
}

TEST_CASE("retractions: what another is quoted with is nobody's own") {
    const auto text = head + "Last week the Oslo Post quoted our insurer as saying that it repaid "
                             "a ransom. That description is inaccurate. The money covered "
                             "repairs.\n";
    CHECK(!joins(text, "supersession", "repaid a ransom", "covered repairs"));
}

TEST_CASE("stances: a report called unfair, an account not recognised, a charge answered") {
    const auto report = head + "Contoso Freight waited 19 days before it notified the police, a "
                               "parliamentary committee said. Its chief executive, Per Dahl, "
                               "called the report unfair.\n";
    CHECK(joins(report, "opposition", "waited 19 days", "unfair"));
    const auto account = head + "Contoso Freight left its servers unpatched for a year, auditor "
                                "Ida Moen said. Director Per Dahl does not recognise that "
                                "description.\n";
    CHECK(joins(account, "opposition", "left its servers", "recognise"));
    const auto charge = head + "A clerk of Contoso Freight has been charged with aiding the group, "
                               "prosecutors in Oslo said. The trial opens in May. Her lawyer, Anna "
                               "Brandt, said that she would plead not guilty.\n";
    CHECK(joins(charge, "opposition", "has been charged", "not guilty"));
}
