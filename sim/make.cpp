#include <ample/core/pool.hpp>

#include <sim/make.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace ample::sim {

namespace {

namespace fs = std::filesystem;

ManifestLine write_text(const TextFile& file, const fs::path& folder) {
    auto output = open_output(folder.empty() ? fs::path() : folder / file.path);
    output->write(file.text);
    output->finish();
    const auto digest = Digest::of(file.text);
    return {file.path, file.text.size(), digest, digest};
}

/// Large files first, so that the last thread does not wait for the largest.
std::vector<std::size_t> by_size(const std::vector<LogFile>& logs) {
    std::vector<std::size_t> order(logs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return logs[one].bytes / logs[one].parts > logs[other].bytes / logs[other].parts;
    });
    return order;
}

Digest before_tampering(const World& world, const std::vector<LogFile>& logs) {
    for (auto file : logs) {
        if (file.is_tampered) {
            file.is_tampered = false;
            return write_log(world, file, {}).file;
        }
    }
    return {};
}

void note(Made& made, ManifestLine line) {
    made.bytes += line.bytes;
    made.manifest.push_back(std::move(line));
}

Made make(const World& world, const MakeOptions& options) {
    auto logs = plan_logs(world);
    if (!options.only.empty()) {
        std::erase_if(logs,
                      [&](const LogFile& file) { return !file.path.starts_with(options.only); });
    }
    std::vector<Written> written(logs.size());
    const auto order = by_size(logs);
    parallel_for(options.jobs, logs.size(), [&](std::size_t i) {
        written[order[i]] = write_log(world, logs[order[i]], options.to);
    });
    Made made;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        note(made, {logs[i].path, written[i].bytes, written[i].decoded, written[i].file});
        made.labels += written[i].labels.size();
    }
    if (options.only.empty()) {
        const auto reports = press(world.knobs);
        auto files = record_files(world);
        for (const auto& more : {proceeding_files(world), intel_files(world)}) {
            files.insert(files.end(), more.begin(), more.end());
        }
        files.push_back({"case.toml", case_file(world, logs)});
        files.push_back({"records/received_hashes.csv",
                         received_hashes(logs, written, before_tampering(world, logs))});
        for (const auto& report : reports) {
            files.push_back({report.path, report.text});
        }
        for (const auto& file : files) {
            note(made, write_text(file, options.to));
        }
        for (const auto& file : truth_files(world, logs, written, reports)) {
            auto line =
                write_text(file, options.to.empty() ? fs::path() : truth_folder(options.to));
            line.path = "truth/" + line.path;
            note(made, std::move(line));
        }
    }
    std::sort(made.manifest.begin(), made.manifest.end(), [](const auto& one, const auto& other) {
        return one.path < other.path;
    });
    return made;
}

} // namespace

fs::path truth_folder(const fs::path& to) {
    auto folder = to;
    if (folder.filename().empty()) {
        folder = folder.parent_path();
    }
    folder += ".truth";
    return folder;
}

Written write_log(const World& world, const LogFile& file, const fs::path& folder) {
    LineWriter out(
        open_output(folder.empty() ? fs::path() : folder / file.path), file.packing, file.encoding);
    if (file.is_cut) {
        out.cut_end();
    }
    log_kinds()[file.kind].write(world, file, out);
    return out.finish();
}

Result<Made> make_case(const World& world, const MakeOptions& options) {
    std::error_code ignored;
    if (!options.to.empty() && options.only.empty() && fs::exists(options.to, ignored) &&
        !fs::is_empty(options.to, ignored)) {
        return Error{
            Kind::refused, options.to.string() + " is there and not empty", "name a new folder"};
    }
    try {
        return make(world, options);
    } catch (const std::exception& fault) {
        return Error{Kind::unavailable, fault.what(), "is the disk full?"};
    }
}

std::string manifest_text(const Made& made) {
    std::string text;
    for (const auto& line : made.manifest) {
        append(text, {line.decoded.hex(), "  ", number_text(line.bytes), "  ", line.path, "\n"});
    }
    return text;
}

} // namespace ample::sim
