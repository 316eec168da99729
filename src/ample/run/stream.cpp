#include <ample/run/stream.hpp>

#include <nlohmann/json.hpp>

namespace ample::run {

namespace {

using nlohmann::json;

Digest digest_in(const json& item) {
    const auto digest = Digest::parse(item.at("sha256").get<std::string>());
    if (!digest) {
        throw Bug("an exhibit without a digest");
    }
    return *digest;
}

/// Whether it is a text itself: no container, or one that has a format besides (a mail).
bool is_text(const json& item) {
    return !item.value("container", false) || item.contains("format");
}

} // namespace

std::vector<Stream> streams_of(std::span<const Value> exhibits) {
    std::vector<Stream> streams;
    for (const auto& exhibit : exhibits) {
        const auto content = json::parse(exhibit.content);
        Stream whole;
        whole.place.path = content.at("path");
        whole.place.exhibit = digest_in(content);
        whole.place.organisation = content.value("organisation", "");
        whole.place.role = content.at("role");
        whole.place.marking = exhibit.marking;
        whole.object = whole.place.exhibit;
        whole.bytes = content.at("bytes");
        whole.format = content.value("format", "");
        if (is_text(content)) {
            streams.push_back(whole);
        }
        for (const auto& member : content.at("members")) {
            if (!is_text(member)) {
                continue;
            }
            Stream inner = whole;
            inner.place.member = member.at("member");
            inner.object = digest_in(member);
            inner.bytes = member.at("bytes");
            inner.format = member.value("format", "");
            streams.push_back(std::move(inner));
        }
    }
    return streams;
}

read::ReadOptions read_options(const CaseFile& file, std::string_view path) {
    read::ReadOptions options;
    options.zone = file.timezone;
    if (const auto* const clock = file.clock_of(path)) {
        options.year = clock->year;
        if (!clock->timezone.empty()) {
            options.zone = clock->timezone;
        }
    }
    return options;
}

} // namespace ample::run
