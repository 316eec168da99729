#include <ample/share/detail/hit_groups.hpp>
#include <ample/share/detail/json_form.hpp>
#include <ample/share/hits.hpp>

#include <nlohmann/json.hpp>

namespace ample::share {

namespace {

using nlohmann::json;

json line_of(const Value& hit, const detail::CaseIndex& index) {
    auto line = detail::masked_json(json::parse(hit.content), index);
    line["id"] = hit.id();
    if (const auto* bytes = detail::bytes_of(hit)) {
        line["exhibit"] = bytes->exhibit.text();
        line["member"] = bytes->member;
        line["begin"] = bytes->range.begin;
        line["end"] = bytes->range.end;
    }
    return line;
}

json withheld_line(const Value& hit) {
    return {{"id", hit.id()},
            {"marking", detail::marking_text(hit.marking)},
            {"withheld", "marked above the ceiling of this export"}};
}

} // namespace

std::string hits_ndjson(const CaseView& view) {
    const auto index = detail::CaseIndex::gather(view);
    if (!index) {
        return json({{"error", index.error().what}}).dump() + "\n";
    }
    std::string lines;
    for (const auto* hit : index->hits()) {
        const bool is_withheld = view.tlp_ceiling && hit->marking.tlp > *view.tlp_ceiling;
        const auto line = is_withheld ? withheld_line(*hit) : line_of(*hit, *index);
        lines += line.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
    }
    return lines;
}

} // namespace ample::share
