#include <ample/cite/gold.hpp>

#include <nlohmann/json.hpp>

#include <utility>

namespace ample::cite {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts_of(const Json& json, const char* key) {
    std::vector<std::string> texts;
    for (const auto& one : json.value(key, Json::array())) {
        texts.push_back(one.get<std::string>());
    }
    return texts;
}

GoldSpan span_of(const Json& json) {
    return {json.at("doc").get<std::string>(),
            json.at("byte_start").get<std::size_t>(),
            json.at("byte_end").get<std::size_t>(),
            json.at("text").get<std::string>()};
}

/// "asserted (involvement: alleged)" is asserted, "not found (open)" is `not-found`.
std::string modality_of(const std::string& words) {
    return words.starts_with("not found") ? "not-found" : words.substr(0, words.find(' '));
}

GoldClaim claim_of(const Json& json) {
    GoldClaim claim;
    claim.id = text_of(json, "id");
    claim.span = span_of(json.at("span"));
    claim.subject = text_of(json, "subject");
    claim.predicate = text_of(json, "predicate");
    claim.object = text_of(json, "object");
    claim.negative = text_of(json, "polarity") == "-";
    claim.modality = modality_of(text_of(json, "modality"));
    for (const auto& knot : json.value("chain", Json::array())) {
        const auto note = text_of(knot, "note");
        claim.chain.push_back({text_of(knot, "who"),
                               note.find("anonymous") != std::string::npos,
                               note.find("implicit") != std::string::npos});
    }
    claim.root = text_of(json, "root_source");
    claim.cluster = text_of(json, "cluster");
    claim.kind = text_of(json, "kind");
    return claim;
}

Gold read(const Json& json) {
    Gold gold;
    for (const auto& one : json.at("documents")) {
        auto syndication = text_of(one, "syndication_source");
        gold.documents.push_back({text_of(one, "id"),
                                  text_of(one, "file"),
                                  text_of(one, "publisher"),
                                  one.value("publisher_in_text", true),
                                  std::move(syndication),
                                  text_of(one, "date")});
    }
    for (const auto& one : json.value("entities", Json::array())) {
        auto& mentions = gold.mentions[text_of(one, "id")];
        mentions = texts_of(one, "mentions");
        mentions.insert(mentions.begin(), text_of(one, "name"));
    }
    for (const auto& one : json.at("claims")) {
        gold.claims.push_back(claim_of(one));
    }
    for (const auto& one : json.value("clusters", Json::array())) {
        gold.clusters.push_back({text_of(one, "id"),
                                 texts_of(one, "claims"),
                                 texts_of(one, "documents").size(),
                                 texts_of(one, "root_sources").size()});
    }
    for (const auto& one : json.value("relations", Json::array())) {
        gold.relations.push_back({text_of(one, "type"), texts_of(one, "claims")});
    }
    for (const auto& one : json.value("temporal_expressions", Json::array())) {
        const auto value = one.find("value");
        const bool none = value == one.end() || value->is_null();
        gold.times.push_back({span_of(one.at("span")),
                              none ? std::nullopt : std::optional(value->get<std::string>())});
    }
    return gold;
}

} // namespace

Result<Gold> gold_from_json(std::string_view text) {
    const auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object() ||
        text_of(json, "format") != "ample-claims-gold/1") {
        return Error{Kind::damaged,
                     "the file is no gold annotation of claims",
                     "its \"format\" must be \"ample-claims-gold/1\""};
    }
    try {
        return read(json);
    } catch (const Json::exception& fault) {
        return Error{Kind::damaged,
                     std::string("the gold annotation does not keep to its form: ") + fault.what(),
                     "docs/formats/claims.md has the form"};
    }
}

} // namespace ample::cite
