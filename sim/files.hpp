// The files of a case that are not logs, and the truth that lies beside it.

#pragma once

#include <sim/logs/log.hpp>
#include <sim/output.hpp>
#include <sim/world.hpp>

#include <string>
#include <vector>

namespace ample::sim {

/// A file made in one piece. `path` is relative to the case folder, or to the truth folder.
struct TextFile {
    std::string path = {};
    std::string text = {};
};

/// records/*.csv: leases, customers, payments, orders, registers, … (the list stands in
/// docs/formats/simulator.md).
std::vector<TextFile> record_files(const World& world);

/// records/ of the proceedings: messages, sales, replies, notices, cases.
std::vector<TextFile> proceeding_files(const World& world);

/// intel/*: feeds, a bundle of groups, warning lists.
std::vector<TextFile> intel_files(const World& world);

/// truth/techniques.jsonl: what was seen of the intruders, and what each group is known for.
std::string technique_truth(const World& world);

/// A report with what it says, as the truth has it.
struct GoldClaim {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::string fact = {}; ///< key of the fact, equal in all reports that tell it
    std::string predicate = {};
    std::string root = {};
    std::vector<std::string> chain = {};
    std::string certainty = {};
    std::string polarity = "+";
    std::string contradicts = {};   ///< key of the fact it can't stand beside
    std::string contradiction = {}; ///< type of the contradiction
};

struct Report {
    std::string path = {};
    std::string text = {};
    std::string outlet = {};
    std::string language = "en";
    std::string kind = {};    ///< root, copy, translation, drift, correction
    std::string copy_of = {}; ///< path of the report it was made from
    int cluster = 0;          ///< equal in reports of one origin
    Millis published = 0;
    std::vector<GoldClaim> claims = {};
};

/// Forty reports from seven roots. They are the same in every world.
std::vector<Report> press(const Knobs& knobs);

/// case.toml for these logs.
std::string case_file(const World& world, const std::vector<LogFile>& logs);

/// truth/*.jsonl. `written` belongs to `logs`, one by one.
std::vector<TextFile> truth_files(const World& world,
                                  const std::vector<LogFile>& logs,
                                  const std::vector<Written>& written,
                                  const std::vector<Report>& reports);

/// The hashes the sources noted when they handed their files over; of the tampered file it is that
/// of its bytes before somebody changed them.
std::string received_hashes(const std::vector<LogFile>& logs,
                            const std::vector<Written>& written,
                            const Digest& before_tampering);

} // namespace ample::sim
