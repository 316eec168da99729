#include <ample/run/detail/output_step.hpp>
#include <ample/run/key.hpp>
#include <ample/run/outputs.hpp>

#include <nlohmann/json.hpp>

namespace ample::run {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string key_of(keep::Book& book, const CaseFile& file, std::string_view state) {
    const auto gathered = book.key_of("gather");
    return Key()
        .add(state)
        .add(gathered && *gathered ? **gathered : "")
        .add(file.name)
        .add(file.title)
        .add(file.timezone)
        .add(file.language)
        .add(file.names_shown ? file.names_reason : "")
        .add(file.tlp_ceiling ? to_text(*file.tlp_ceiling) : "")
        .text();
}

/// Whether every file that was written last time is still there, byte for byte.
bool holds(const std::vector<Value>& written, const fs::path& out) {
    for (const auto& value : written) {
        const auto content = json::parse(value.content);
        const auto bytes = read_output(out / content.at("file").get<std::string>());
        if (!bytes || Digest::of(*bytes).hex() != content.at("sha256").get<std::string>()) {
            return false;
        }
    }
    return !written.empty();
}

} // namespace

Result<std::size_t> derive_outputs(keep::Book& book,
                                   const CaseFile& file,
                                   std::string_view state,
                                   const fs::path& out) {
    const auto key = key_of(book, file, state);
    const auto known = book.key_of("share");
    const auto written = book.values_of_step("share");
    if (!known || !written) {
        return known ? written.error() : known.error();
    }
    if (*known == key && holds(*written, out)) {
        return std::size_t{0};
    }
    const auto outputs = render_outputs(book, file);
    if (!outputs) {
        return outputs.error();
    }
    auto count = write_outputs(out, *outputs);
    if (!count) {
        return count;
    }
    std::vector<Value> values;
    for (const auto& output : *outputs) {
        const json content = {{"file", output.name},
                              {"bytes", output.bytes.size()},
                              {"sha256", Digest::of(output.bytes).hex()}};
        values.push_back(make_value("output", content.dump(), {}, "share.output/1"));
    }
    if (auto stored = book.put("share", key, values); !stored) {
        return stored.error();
    }
    return count;
}

} // namespace ample::run
