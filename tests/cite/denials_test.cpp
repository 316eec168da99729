// Deeds denied and told, learned of and known before, by one's own and by intruders. All reports
// are invented.

#include <ample/cite/detail/deed_verbs.hpp>

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

constexpr std::string_view scene =
    " Red Tern is blamed in Bergen, where Oslo police are at work.\n";

/// Whether two reports of one affair contradict each other.
bool contradict(std::string_view first, std::string_view second) {
    const std::vector<Report> reports = {report("a.txt", std::string(first) + std::string(scene)),
                                         report("b.txt", std::string(second) + std::string(scene))};
    const auto found = contents(cite::cite(reports), "conflict");
    return std::any_of(
        found.begin(), found.end(), [](const auto& one) { return one["type"] == "contradiction"; });
}

struct Row {
    std::string_view no;
    std::string_view yes;
    bool contradicts;
};

void check(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        INFO(row.no);
        INFO(row.yes);
        CHECK(contradict(row.no, row.yes) == row.contradicts);
    }
}

} // namespace

TEST_CASE("denial: who concedes a theft speaks of his own house") {
    check({{"Hald Bank maintains that nothing was stolen from it.",
            "The Reef Institute conceded that the mailboxes of 12 researchers were copied.",
            false},
           {"Hald Bank maintains that nothing was stolen from it.",
            "The records of 12 customers of Hald Bank were copied, Oslo police said.",
            true}});
}

TEST_CASE("denial: what is denied in words of no typed verb contradicts who tells it") {
    check(
        {{"\"Not one such mail has reached us,\" a spokeswoman for Hald Bank said.",
          "Forged mails reached Hald Bank in September, an official at the Coast Ministry said.",
          true},
         {"\"No account of ours was used,\" Lena Brandt, chief executive of Norvik Systems, said.",
          "The intruders came in on an account belonging to Norvik Systems, Oslo police said.",
          true},
         {"Hald Bank said Noh never had access to this signing key.",
          "Oslo police said that Noh handed over a signing key to the gang.",
          true},
         {"Hald Bank maintained that not a krone had changed hands.",
          "Hald Bank paid 6 million kroner to the gang, the lawyer Ida Krall said.",
          true},
         {"Hald Bank said it never negotiated with the hackers.",
          "Two people familiar with the talks said Hald Bank negotiated with the hackers.",
          true},
         {"Onyx Vault said its servers were not breached.",
          "Hald Bank said the hackers took the key from a backup server of its partner Onyx Vault.",
          true},
         {"The health minister said no patient of Varma Clinics had died because of the attack.",
          "The family of Raghu Bhave said he died because the doctors of Varma Clinics could not "
          "open his file.",
          true},
         {"A lawyer for Jon Marek said he denied stealing the files of Hald Bank.",
          "Oslo police said Jon Marek admitted stealing the files of Hald Bank.",
          true}});
}

TEST_CASE("denial: what limits it must stand in the statement") {
    check({{"Hald Bank said no files were copied.",
            "Norvik Labs said 41 gigabytes of designs were copied from Hald Bank.",
            true},
           {"Hald Bank said no payroll records were copied.",
            "Norvik Labs said 41 gigabytes of designs were copied from Hald Bank.",
            false},
           {"Hald Bank said no payment card data was stolen.",
            "Oslo police said the gang stole the records of 214,000 customers of Hald Bank.",
            false},
           {"Gulf Water said no pumps were stopped at its Morney plant.",
            "A technician said pumps were stopped at the Tarrow plant of Gulf Water.",
            false},
           {"Hald Bank said it had received no warning about the flaw.",
            "Norvik Systems said it warned Hald Bank about unpaid bills.",
            false},
           {"Oslo police said Hald Bank had not informed the police of the breach.",
            "Hald Bank said it informed its customers of the breach.",
            false}});
}

TEST_CASE("denial: of another party, of a part, of the future it says nothing") {
    check({{"Norvik Systems said its servers were not breached.",
            "Oslo police said the gang breached servers of Tessel Freight, a customer of Norvik "
            "Systems.",
            false},
           {"Hald Bank said not all files were copied.",
            "Oslo police said the hackers copied files of Hald Bank.",
            false},
           {"Hald Bank said this was not the first time hackers broke into its network.",
            "Oslo police said hackers broke into the network of Hald Bank.",
            false},
           {"Hald Bank said it will not negotiate with the hackers.",
            "Two people familiar with the talks said Hald Bank negotiated with the hackers.",
            false},
           {"Hald Bank said it had paid no ransom.",
            "The Data Office said Hald Bank paid a fine of 2 million kroner.",
            false},
           {"Hald Bank said it had found no evidence that designs were copied.",
            "Oslo police said the gang copied designs of Hald Bank.",
            false},
           {"Hald Bank said no servers were encrypted.",
            "Oslo police said the hackers may have encrypted 41 servers of Hald Bank.",
            false}});
}

TEST_CASE("denial: a state shuts another out") {
    check({{"Hald Bank said it had kept all logs of its mail server.",
            "The Data Office said Hald Bank had deleted the logs of its mail server.",
            true},
           {"Hald Bank said it had kept all logs.",
            "The Data Office said a clerk of Hald Bank had deleted mails.",
            false},
           {"Hald Bank said its backups were intact.",
            "A former administrator said backups of Hald Bank were wiped by the attackers.",
            true},
           {"Hald Bank said the passwords of customers were encrypted.",
            "The Data Office said the passwords of customers of Hald Bank were stored in plain "
            "text.",
            true}});
}

TEST_CASE("denial: nothing is said of what came after it") {
    const std::string no =
        "The attack on Hald Bank\n3 May 2025\n\nOslo police said nobody had been "
        "arrested over the attack on Hald Bank.";
    CHECK_FALSE(contradict(no,
                           "Ruthen prosecutors said a man was arrested over the attack on Hald "
                           "Bank on 18 June 2025."));
    CHECK(contradict(no,
                     "Ruthen prosecutors said a man was arrested over the attack on Hald Bank on "
                     "28 April 2025."));
}

TEST_CASE("conflict: known before it was learned of") {
    check({{"Hald Bank said it learned of the breach on 1 September 2024.",
            "The union said the management of Hald Bank had known about the breach since early "
            "August 2024.",
            true},
           {"Hald Bank said it learned of the breach on 1 September 2024.",
            "The union said the management of Hald Bank had known about the breach since 5 "
            "September 2024.",
            false},
           {"Hald Bank said it learned of the breach on 1 September 2024.",
            "The union said the management of Hald Bank was warned about weak passwords in January "
            "2024.",
            false},
           {"Hald Bank said it learned of the breach on 1 September 2024.",
            "A ministry said Oslo police had known about the breach at Hald Bank since April 2024.",
            false}});
}

TEST_CASE("conflict: a deed of intruders, and of one's own people") {
    check({{"Gulf Water said one of its own technicians changed the chlorine dosing at the plant.",
            "Oslo police said the intruders changed the chlorine dosing at the plant.",
            true},
           {"Gulf Water said a technician changed the lock of the control room.",
            "Oslo police said the intruders changed the chlorine dosing at the plant.",
            false}});
}

TEST_CASE("conflict: numbers of any deed of the attackers") {
    check({{"Hald Bank said 12 servers were encrypted.",
            "Oslo police said the hackers had encrypted 41 servers of Hald Bank.",
            true},
           {"Hald Bank said 41 servers were encrypted.",
            "Oslo police said the hackers had encrypted at least 12 servers of Hald Bank.",
            false},
           {"Hald Bank said the data of 1,200 employees were published.",
            "Oslo police said the data of 41,000 customers of Hald Bank were published.",
            false}});
}

TEST_CASE("deeds: what is meant, ordered or to come is neither done nor denied") {
    for (const std::string_view text : {"it plans to pay the gang",
                                        "it could have paid the gang",
                                        "it would not pay the gang",
                                        "an account that a supplier had left open"}) {
        INFO(text);
        const auto words = words_of(text, 0, text.size());
        const auto told = detail::deeds_told(words, {0, words.size()});
        CHECK(told.done == 0);
        CHECK(told.denied == 0);
    }
}

TEST_CASE(
    "deeds: what was spared was not done, and what was not touched was neither taken nor changed") {
    const auto told = [](std::string_view text) {
        const auto words = words_of(text, 0, text.size());
        return detail::deeds_told(words, {0, words.size()});
    };
    CHECK((told("nobody had to break in").denied & told("they broke in").done) != 0);
    CHECK(told("they had to break in").done == 0);
    const auto touched = told("its database was not touched").denied;
    CHECK((touched & told("intruders entered it").done) != 0);
    CHECK((touched & told("records were copied").done) != 0);
    CHECK((touched & told("it was altered").done) != 0);
    CHECK((told("41 files went to a server abroad").done & told("they copied files").done) != 0);
    CHECK(told("documents obtained by the Courier").done == 0);
}

TEST_CASE("denial: what police hold against somebody is contradicted by his plain denial") {
    check({{"Pavel Noh denied leasing the server.",
            "Pavel Noh is suspected of having leased the server under a false name, Oslo police "
            "said.",
            true},
           {"Pavel Noh denies that he sold a password.",
            "Oslo police allege that Pavel Noh sold a password to the gang.",
            true},
           {"Pavel Noh denied leasing the server.",
            "Pavel Noh may have leased the server, the analyst Ida Krall said.",
            false},
           {"Pavel Noh denied leasing the server.",
            "Oslo police said that Karl Vinter leased the server.",
            false}});
}

TEST_CASE("denial: to deny this contradicts what was said for sure just before") {
    const auto types = [](std::string_view text) {
        std::string found;
        for (const auto& one : contents_of(std::string(text), "conflict")) {
            found += one["type"].get<std::string>() + " ";
        }
        return found;
    };
    CHECK(types("The company had known of the flaw since 2023, the union said. The chief executive "
                "of Hald Bank, Ida Krall, denied this.\n")
              .find("contradiction") != std::string::npos);
    CHECK(types("They knew us by name, the union said. The chief executive of Hald Bank, Ida "
                "Krall, denied this.\n")
              .find("contradiction") == std::string::npos);
}
