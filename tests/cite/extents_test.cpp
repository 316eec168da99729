// How soon, how far, whether knowingly, by how many: two reports that exclude each other. All
// reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// Whether the two reports contradict each other.
bool contradict(const std::string& first, const std::string& second) {
    const std::string scene = "Contoso Freight of Oslo was hit by the group Tin Owl, police said. "
                              "A clerk of Contoso Freight was arrested in Stavanger. ";
    const std::vector<Report> reports = {
        report("a.txt", "Published 9 November 2022\n\n" + scene + first + "\n"),
        report("b.txt", "Published 20 November 2022\n\n" + scene + second + "\n")};
    const auto all = contents(cite::cite(reports), "conflict");
    return std::any_of(
        all.begin(), all.end(), [](const auto& one) { return one["type"] == "contradiction"; });
}

} // namespace

TEST_CASE("extents: told at once, or after days") {
    const std::string soon = "Contoso Freight said it had alerted the data authorities within a "
                             "day of the intrusion.";
    CHECK(contradict(soon,
                     "According to an audit by Tarn Consulting, Contoso Freight waited 23 days "
                     "before it notified the authorities."));
    CHECK_FALSE(contradict(soon,
                           "The audit office found that Contoso Freight notified the authorities "
                           "within 24 hours."));
}

TEST_CASE("extents: confined to offices, or in the control network") {
    const std::string inside =
        "Contoso Freight said the intruders never got beyond its office network.";
    CHECK(contradict(inside,
                     "The audit office found that the intruders reached a server in the control "
                     "network of Contoso Freight."));
    CHECK_FALSE(contradict(inside,
                           "The audit office found that the intruders reached a printer in the "
                           "office network of Contoso Freight."));
}

TEST_CASE("extents: knew, or did not") {
    const std::string knew = "He knew that he was working for a ministry, Oslo prosecutors said.";
    CHECK(contradict(knew,
                     "He did not know for whom he was working, his lawyer, Anna Brandt, said."));
    CHECK_FALSE(contradict(knew,
                           "He did not know about the invoices, his lawyer, Anna Brandt, "
                           "said."));
}

TEST_CASE("extents: one group, or several") {
    const std::string one =
        "Tarn Consulting believes that the intrusions are the work of a single actor.";
    CHECK(contradict(one,
                     "Brenn Security believes that the intrusions in Oslo were carried out by two "
                     "different groups."));
    CHECK_FALSE(contradict(one,
                           "Brenn Security believes that the thefts of two different cars were "
                           "carried out by a clerk."));
}

TEST_CASE("extents: a part of what was counted is no other number") {
    CHECK_FALSE(contradict("More than 200 servers were rented by the clerk, Oslo police said.",
                           "43 of these servers were used in attacks, Bergen police said."));
}
