#include <ample/core/version.hpp>
#include <ample/run/outputs.hpp>
#include <ample/share/dossier.hpp>
#include <ample/share/hits.hpp>
#include <ample/share/stix.hpp>

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace ample::run {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> gaps_in(const std::vector<Value>& values) {
    std::vector<std::string> gaps;
    for (const auto& value : values) {
        if (value.kind == "gap") {
            const auto content = nlohmann::json::parse(value.content);
            gaps.push_back(content.at("path").get<std::string>() + ": " +
                           content.at("why").get<std::string>());
        }
    }
    return gaps;
}

Error write_failure(const fs::path& file) {
    const auto what = "can't write " + file.string() + ": " + std::strerror(errno);
    return {Kind::unavailable, what, errno == ENOSPC ? "free some space and run again" : ""};
}

Status write_file(const fs::path& file, const std::string& bytes) {
    auto beside = file;
    beside += ".part";
    {
        std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        stream.flush();
        if (!stream) {
            auto failure = write_failure(beside);
            std::error_code ignored;
            fs::remove(beside, ignored);
            return failure;
        }
    }
    std::error_code failure;
    fs::rename(beside, file, failure);
    if (failure) {
        return Error{
            Kind::unavailable, "can't write " + file.string() + ": " + failure.message(), ""};
    }
    return Done{};
}

} // namespace

std::optional<std::string> read_output(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return std::nullopt;
    }
    return std::string{std::istreambuf_iterator<char>(stream), {}};
}

Result<std::vector<Output>> render_outputs(keep::Book& book, const CaseFile& file) {
    auto values = book.all_values();
    if (!values) {
        return values.error();
    }
    // Outputs speak of the case, not of themselves.
    std::erase_if(*values, [](const Value& value) { return value.kind == "output"; });
    share::CaseView view;
    view.name = file.name;
    view.title = file.title;
    view.timezone = file.timezone;
    view.language = file.language;
    view.values = *values;
    view.gaps = gaps_in(*values);
    view.names_shown = file.names_shown;
    view.names_reason = file.names_reason;
    view.tlp_ceiling = file.tlp_ceiling;
    view.version = version;
    std::vector<Output> outputs;
    const std::pair<const char*, Result<std::string>> made[] = {
        {"dossier.html", share::dossier_html(view)},
        {"dossier.json", share::dossier_json(view)},
        {"case.stix.json", share::stix_bundle(view)},
        {"hits.ndjson", Result<std::string>(share::hits_ndjson(view))}};
    for (const auto& [name, bytes] : made) {
        if (!bytes) {
            return bytes.error();
        }
        outputs.push_back({name, *bytes});
    }
    return outputs;
}

Result<std::size_t> write_outputs(const fs::path& folder, const std::vector<Output>& outputs) {
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) {
        return Error{Kind::unavailable,
                     "can't make " + folder.string() + ": " + failure.message(),
                     "the case folder must be writable"};
    }
    std::size_t written = 0;
    for (const auto& output : outputs) {
        const auto file = folder / output.name;
        if (read_output(file) == output.bytes) {
            continue;
        }
        if (auto done = write_file(file, output.bytes); !done) {
            return done.error();
        }
        ++written;
    }
    return written;
}

} // namespace ample::run
