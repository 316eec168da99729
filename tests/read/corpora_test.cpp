// Conformance with public corpora, where they are at hand: AMPLE_CORPORA names their folder, else
// ../shared/data beside the repository. What is counted here was counted with grep and zcat.

#include <doctest/doctest.h>
#include <tests/read/taken.hpp>
#include <zlib.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

namespace fs = std::filesystem;

/// The bytes of a file, unpacked when it is gzip.
std::string content_of(const fs::path& path) {
    const std::unique_ptr<gzFile_s, decltype(&gzclose)> file(gzopen(path.c_str(), "rb"), gzclose);
    std::string bytes;
    std::array<char, 65536> piece = {};
    for (int count = gzread(file.get(), piece.data(), piece.size()); count > 0;
         count = gzread(file.get(), piece.data(), piece.size())) {
        bytes.append(piece.data(), static_cast<std::size_t>(count));
    }
    return bytes;
}

/// The folder `name` of the corpora or of the shared cases; says so when it is not there.
fs::path folder(const std::string& name) {
    const auto* const named = std::getenv("AMPLE_CORPORA"); // NOLINT: tests are one thread
    for (const auto& root : {fs::path(named == nullptr ? "" : named),
                             fs::path(AMPLE_SOURCE_DIR) / "../shared/data",
                             fs::path(AMPLE_SOURCE_DIR) / "../../shared/data"}) {
        if (!root.empty() && fs::exists(root / name)) {
            return root / name;
        }
    }
    std::cout << "skipped: no folder " << name << " in AMPLE_CORPORA or ../shared/data\n";
    return {};
}

struct Read {
    std::string format = "(none)";
    StreamTally tally = {};
    std::size_t without_time = 0;
    std::vector<std::string> whys = {};
};

Read read_whole(std::string_view bytes) {
    Read read;
    const auto* const format = detect(bytes.substr(0, detect_bytes));
    if (format == nullptr) {
        return read;
    }
    read.format = format->name;
    if (format->open == nullptr) {
        return read;
    }
    MemorySource source(bytes);
    const auto reader = format->open(test_options());
    const auto done =
        read_stream(source, *reader, read.tally, [&](const Item& item, std::string_view) {
            if (const auto* record = std::get_if<Record>(&item)) {
                read.without_time += record->time ? 0 : 1;
            } else if (const auto* defect = std::get_if<Defect>(&item)) {
                read.whys.emplace_back(defect->why);
            }
        });
    CHECK(done.has_value());
    CHECK(read.tally.bytes == bytes.size());
    return read;
}

struct Expected {
    std::string_view path;
    std::string_view format;
    std::uint64_t records;
    std::uint64_t defects;
};

void check_files(const fs::path& root, std::span<const Expected> files) {
    for (const auto& file : files) {
        INFO(file.path);
        const auto read = read_whole(content_of(root / file.path));
        CHECK(read.format == file.format);
        CHECK(read.tally.records == file.records);
        CHECK(read.tally.defects == file.defects);
    }
}

} // namespace

TEST_CASE("corpora: system logs of loghub are read without a defect") {
    constexpr Expected files[] = {{"OpenSSH_2k.log", "syslog", 2000, 0},
                                  {"Mac_2k.log", "syslog", 2000, 0},
                                  {"Linux_2k.log", "syslog", 2000, 0},
                                  {"Apache_2k.log", "text", 2000, 0},
                                  {"Windows_2k.log", "text", 2000, 0},
                                  {"Proxifier_2k.log", "text", 2000, 0}};
    if (const auto root = folder("loghub"); !root.empty()) {
        check_files(root, files);
    }
}

TEST_CASE("corpora: every Zeek log, as columns and as JSON, is read without a defect") {
    const auto root = folder("zeek");
    if (root.empty()) {
        return;
    }
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const auto name = entry.path().filename().string();
        if (!name.ends_with(".log.gz") && !name.ends_with(".json.gz")) {
            continue;
        }
        INFO(name);
        const auto bytes = content_of(entry.path());
        const auto read = read_whole(bytes);
        const bool is_columns = name.ends_with(".log.gz");
        CHECK(read.format == (is_columns ? "zeek" : "ndjson"));
        CHECK(read.tally.defects == 0);
        const bool has_times = name.find("loaded_scripts") == std::string::npos;
        CHECK((!has_times || read.without_time == 0));
        if (!is_columns) {
            CHECK(read.tally.records ==
                  static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n')));
        }
    }
}

TEST_CASE("corpora: the files of the first case are known and read whole") {
    constexpr Expected files[] = {
        {"evidence/aero-lab/proxy/access.log.gz", "squid", 5906, 0},
        {"evidence/heavy-works/proxy/access.log.gz", "squid", 5881, 0},
        {"evidence/river-university/proxy/access.log.gz", "squid", 5880, 0},
        {"evidence/river-university/zeek/dns.log.gz", "zeek", 53615, 0},
        {"evidence/hoster/v198-18-23-40/auth.log", "syslog", 2016, 0},
        {"evidence/hoster/panel.csv", "csv", 82, 0},
        {"records/customers.csv", "csv", 127, 0},
        {"records/server_leases.csv", "csv", 127, 0},
        {"records/software_orders.csv", "csv", 13, 0},
        {"records/company_register.csv", "csv", 400, 0},
        {"intel/tick_indicators.csv", "csv", 179, 0},
    };
    auto root = folder("loghub");
    root = root.empty() ? root : root.parent_path().parent_path() / "cases/first";
    if (root.empty() || !fs::exists(root)) {
        std::cout << "skipped: no cases/first beside the corpora\n";
        return;
    }
    check_files(root, files);
    const auto bundle = content_of(root / "../../data/attack/enterprise-attack-18.1.json.gz");
    CHECK(read_whole(bundle).format == "stix-bundle");
}

TEST_CASE("corpora: every Windows event log of the attack samples gives the records that other "
          "readers count") {
    const auto root = folder("evtx");
    if (root.empty()) {
        return;
    }
    std::size_t files = 0;
    std::size_t vouched = 0;
    std::size_t recovered = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root / "attack-samples")) {
        if (entry.path().extension() != ".evtx") {
            continue;
        }
        INFO(entry.path().string());
        const auto bytes = content_of(entry.path());
        CHECK(detect(std::string_view(bytes).substr(0, detect_bytes)) == format_named("evtx"));
        const auto items = take_all("evtx", bytes);
        CHECK_FALSE(gap(items, bytes.size()).has_value());
        ++files;
        for (const auto& item : items) {
            if (item.kind == "record") {
                const bool is_recovered = item.get("recovered") == "true";
                CHECK((is_recovered || item.get("damaged") == "(unset)"));
                ++(is_recovered ? recovered : vouched);
            }
        }
    }
    CHECK(files == 277);
    CHECK(vouched == 8255);  // by evtxexport and PyPI evtx
    CHECK(recovered > 2577); // by evtx_dump --recover-records
}
