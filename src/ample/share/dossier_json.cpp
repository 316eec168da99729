#include <ample/share/detail/json_form.hpp>
#include <ample/share/detail/order.hpp>
#include <ample/share/dossier.hpp>

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace ample::share {

namespace {

using detail::CaseIndex;
using detail::HitGroup;
using detail::Item;
using nlohmann::json;

constexpr std::string_view format_name = "ample-dossier/1";

/// Key in the document and the kind of the values under it.
constexpr std::array kinds = {std::pair("judgements", "judgement"),
                              std::pair("rungs", "rung"),
                              std::pair("hypotheses", "hypothesis"),
                              std::pair("evidence", "evidence"),
                              std::pair("exposures", "exposure"),
                              std::pair("operators", "operator"),
                              std::pair("separations", "separation"),
                              std::pair("handovers", "handover"),
                              std::pair("screenings", "screening"),
                              std::pair("propositions", "proposition"),
                              std::pair("documents", "document"),
                              std::pair("copies", "copy"),
                              std::pair("editions", "edition"),
                              std::pair("conflicts", "conflict"),
                              std::pair("coverage", "coverage"),
                              std::pair("exhibits", "exhibit"),
                              std::pair("ties", "tie"),
                              std::pair("blindspots", "blindspot"),
                              std::pair("techniques", "technique"),
                              std::pair("allowances", "allowance")};

json values_json(const CaseIndex& index, std::string_view kind) {
    auto list = json::array();
    for (const auto* item : detail::in_reading_order(index, kind)) {
        list.push_back(detail::value_json(*item, index));
    }
    return list;
}

/// The claims that some proposition rests on. The rest is counted.
json claims_json(const CaseIndex& index) {
    auto list = json::array();
    const auto cited = detail::cited_claims(index);
    for (const auto* item : cited) {
        list.push_back(detail::value_json(*item, index));
    }
    const auto total = index.of("claim").size();
    return {{"total", total}, {"not_cited", total - cited.size()}, {"cited", std::move(list)}};
}

json group_json(const HitGroup& group, const CaseIndex& index) {
    auto ids = json::array();
    for (const auto* hit : group.shown) {
        ids.push_back(hit->id());
    }
    json row = {{"indicator", group.indicator},
                {"type", group.type},
                {"pattern", index.masked(group.pattern)},
                {"total", group.total},
                {"inside", group.inside},
                {"outside", group.outside},
                {"strong", group.strong},
                {"weak", group.total - group.strong},
                {"first_ids", std::move(ids)}};
    const auto set = [&](const char* key, const std::string& text) {
        if (!text.empty()) {
            row[key] = text;
        }
    };
    set("organisation", group.organisation);
    set("family", group.family);
    set("lease", group.lease);
    set("first", group.first);
    set("last", group.last);
    return row;
}

json hits_json(const CaseIndex& index) {
    auto groups = json::array();
    for (const auto& group : index.hit_groups()) {
        groups.push_back(group_json(group, index));
    }
    return {{"total", index.hits().size()}, {"file", "hits.ndjson"}, {"groups", std::move(groups)}};
}

json detections_json(const CaseIndex& index) {
    auto counts = index.allowed();
    for (const auto& item : index.of("allowance")) { // those that allowed nothing too
        counts.try_emplace(std::string(item.content["by"].text()), 0);
    }
    auto allowed = json::array();
    for (const auto& [entry, count] : counts) {
        allowed.push_back({{"by", entry}, {"detections", count}});
    }
    return {{"total", index.detections()}, {"allowed", std::move(allowed)}};
}

json counts_json(const std::map<std::string, std::size_t>& counts, const char* key) {
    auto list = json::array();
    for (const auto& [name, count] : counts) {
        list.push_back({{key, name}, {"values", count}});
    }
    return list;
}

json head_json(const CaseIndex& index) {
    const auto& view = index.view();
    json masking = {{"names_shown", view.names_shown}};
    if (view.names_shown) {
        masking["reason"] = view.names_reason;
    }
    json head = {{"format", format_name},
                 {"program", {{"name", "ample"}, {"version", view.version}}},
                 {"case",
                  {{"name", view.name},
                   {"title", view.title},
                   {"timezone", view.timezone},
                   {"language", view.language}}},
                 {"marking", detail::marking_text(index.marking())},
                 {"masking", std::move(masking)},
                 {"fingerprint", index.fingerprint().text()}};
    if (view.tlp_ceiling) {
        head["tlp_ceiling"] = to_text(*view.tlp_ceiling);
    }
    return head;
}

} // namespace

Result<std::string> dossier_json(const CaseView& view) {
    const auto index = CaseIndex::open(view);
    if (!index) {
        return index.error();
    }
    auto document = head_json(*index);
    for (const auto& [key, kind] : kinds) {
        document[key] = values_json(*index, kind);
    }
    document["claims"] = claims_json(*index);
    document["hits"] = hits_json(*index);
    document["detections"] = detections_json(*index);
    document["defects"] = {{"total", index->defects().size()}};
    document["gaps"] = view.gaps;
    document["kinds"] = counts_json(index->kinds(), "kind");
    document["methods"] = counts_json(index->methods(), "method");
    return detail::readable_text(document);
}

} // namespace ample::share
