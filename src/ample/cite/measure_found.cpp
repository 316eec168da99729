#include <ample/cite/detail/found.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using Json = nlohmann::json;

class Reading {
public:
    Reading(const Gold& gold, std::span<const Report> reports) {
        for (const auto& report : reports) {
            if (const auto index = document_of(gold, report.path)) {
                by_exhibit_[report.exhibit.hex()] = *index;
            }
        }
        found_.published.resize(gold.documents.size());
    }

    FoundValues run(const std::vector<Value>& values) {
        for (const auto& value : values) {
            const auto content = Json::parse(value.content);
            if (value.kind == "claim") {
                claim(value, content);
            } else if (value.kind == "document") {
                document(value, content);
            } else if (value.kind == "copy") {
                copy(value);
            } else if (value.kind == "conflict") {
                found_.conflicts.push_back({content.at("type").get<std::string>(),
                                            content.at("claims").get<std::vector<std::string>>()});
            }
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] std::optional<Stretch> bytes_of(const Origin& origin) const {
        const auto* const bytes = std::get_if<ByteOrigin>(&origin);
        if (bytes == nullptr) {
            return std::nullopt;
        }
        const auto at = by_exhibit_.find(bytes->exhibit.hex());
        if (at == by_exhibit_.end()) {
            return std::nullopt;
        }
        return Stretch{at->second, bytes->range.begin, bytes->range.end};
    }

    void claim(const Value& value, const Json& content) {
        const auto span = bytes_of(value.origins.front());
        if (!span || content.value("kind", "") == "text") {
            return;
        }
        FoundClaim one;
        one.id = value.id();
        one.span = *span;
        one.text = content.value("clause", "");
        one.kind = content.value("kind", "");
        one.predicate = content.value("predicate", "");
        const auto& words = content.contains("frame") ? content.at("frame") : content;
        one.subject = words.value("subject", "");
        one.object = words.value("object", "");
        one.matter = words.value("matter", "");
        one.negative = content.value("polarity", "+") == "-";
        one.certainty = content.at("certainty").at("class").get<std::string>();
        for (const auto& speaker : content.at("speakers")) {
            one.speakers.emplace_back(speaker.at("name").get<std::string>(),
                                      speaker.at("kind").get<std::string>());
        }
        one.silent = content.value("silent", "");
        one.root = content.at("root").value("name", "");
        one.root_key = content.at("root").value("key", "");
        found_.claims.push_back(std::move(one));
    }

    void document(const Value& value, const Json& content) {
        const auto whole = bytes_of(value.origins.front());
        if (!whole) {
            return;
        }
        found_.published[whole->document] = content.at("published").value("from", "");
        for (const auto& time : content.value("times", Json::array())) {
            const auto at = time.at("bytes");
            found_.times.push_back(
                {{whole->document, at.at(0), at.at(1)}, time.value("value", "")});
        }
    }

    void copy(const Value& value) {
        for (std::size_t i = 0; i + 1 < value.origins.size(); i += 2) {
            const auto from = bytes_of(value.origins[i]);
            const auto to = bytes_of(value.origins[i + 1]);
            if (from && to) {
                found_.copies.push_back({*from, *to});
            }
        }
    }

    std::map<std::string, std::size_t> by_exhibit_;
    FoundValues found_;
};

} // namespace

std::optional<std::size_t> document_of(const Gold& gold, std::string_view path) {
    const auto name = path.substr(path.rfind('/') + 1);
    for (std::size_t i = 0; i < gold.documents.size(); ++i) {
        if (gold.documents[i].file == name) {
            return i;
        }
    }
    return std::nullopt;
}

FoundValues
found_in(const Gold& gold, std::span<const Report> reports, const std::vector<Value>& values) {
    return Reading(gold, reports).run(values);
}

} // namespace ample::cite::detail
