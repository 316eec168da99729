#include <ample/core/ascii.hpp>
#include <ample/share/detail/hit_groups.hpp>
#include <ample/share/detail/json_form.hpp>
#include <ample/share/detail/stix_ids.hpp>
#include <ample/share/detail/stix_objects.hpp>
#include <ample/share/detail/stix_tlp.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ample::share::detail {

namespace {

using nlohmann::json;

/// `created` of what is the same in every bundle: the day of the standard.
constexpr std::string_view always = "2021-06-10T00:00:00.000Z";

std::string id_of(std::string_view type, std::string_view seed, std::string_view created) {
    const auto name = std::string(type) + "\n" + std::string(seed) + "\n" + std::string(created);
    return std::string(type) + "--" + uuid5(ample_namespace, name);
}

json evidence_json(const std::vector<const Value*>& basis, const CaseIndex& index) {
    auto values = json::array();
    auto places = json::array();
    for (const auto* value : basis) {
        values.push_back(value->id());
        for (const auto& origin : value->origins) {
            const auto* bytes = std::get_if<ByteOrigin>(&origin);
            if (bytes == nullptr || places.size() >= Limits::origins) {
                continue;
            }
            places.push_back({{"exhibit", bytes->exhibit.text()},
                              {"path", index.masked(index.path_of(bytes->exhibit))},
                              {"member", bytes->member},
                              {"begin", bytes->range.begin},
                              {"end", bytes->range.end}});
        }
    }
    json evidence = {{"extension_type", "property-extension"}, {"values", std::move(values)}};
    if (!places.empty()) {
        evidence["places"] = std::move(places);
    }
    return evidence;
}

bool is_ipv4(std::string_view text) {
    int dots = 0;
    int digits = 0;
    for (const char c : text) {
        dots += c == '.' ? 1 : 0;
        digits = c == '.' ? 0 : digits + 1;
        if (digits > 3 || !(ascii::is_digit(c) || c == '.')) {
            return false;
        }
    }
    return dots == 3 && digits > 0 && text.find("..") == std::string_view::npos &&
           !text.starts_with('.');
}

bool is_domain(std::string_view text) {
    constexpr std::size_t longest = 253;
    const auto is_fit = [](char c) {
        return ascii::is_alnum(c) || c == '-' || c == '.' || c == '_';
    };
    return !text.empty() && text.size() <= longest && !text.starts_with('.') &&
           text.find("..") == std::string_view::npos && text.find('.') != std::string_view::npos &&
           std::all_of(text.begin(), text.end(), is_fit);
}

bool is_url(std::string_view text) {
    const auto is_fit = [](char c) {
        return c > ' ' && c < 0x7F &&
               std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
    };
    return (text.starts_with("http://") || text.starts_with("https://")) &&
           std::all_of(text.begin(), text.end(), is_fit);
}

} // namespace

struct StixObjects::State {
    explicit State(const CaseIndex& opened) : index(opened), created(latest_instant(opened)) {}

    const CaseIndex& index;
    std::string created;
    std::string author = id_of("identity", "ample", always);
    std::string extension = id_of("extension-definition", "evidence/1", always);
    std::map<std::string, json> objects = {};

    void add_frame() {
        objects[author] = {
            {"type", "identity"},
            {"spec_version", "2.1"},
            {"id", author},
            {"created", always},
            {"modified", always},
            {"name", "ample"},
            {"description", "The program that derived these objects from sealed evidence."},
            {"identity_class", "system"}};
        objects[extension] = {
            {"type", "extension-definition"},
            {"spec_version", "2.1"},
            {"id", extension},
            {"created", always},
            {"modified", always},
            {"created_by_ref", author},
            {"name", "ample evidence"},
            {"description", "Leads from an object to the bytes of evidence it was derived from."},
            {"schema",
             "values: list of ids of values of the case. places: list of {exhibit: algorithm and "
             "digest of the file as received, path, member: way to the decoded bytes, begin, end}. "
             "predicate, certainty, root: of a claim. conflict, sides: its type, and the ids of "
             "the "
             "claims on each side."},
            {"version", "1.0.0"},
            {"extension_types", {"property-extension"}}};
    }
};

StixObjects::StixObjects(const CaseIndex& index) : state_(std::make_unique<State>(index)) {
    state_->add_frame();
}

StixObjects::~StixObjects() = default;

std::string StixObjects::add(std::string_view type,
                             std::string_view seed,
                             json members,
                             const std::vector<const Value*>& basis) {
    auto& state = *state_;
    auto name = std::string(seed);
    Marking marking{Tlp::clear, Pap::clear};
    for (const auto* value : basis) {
        name += "\n" + value->digest.hex();
        marking = join(marking, value->marking);
    }
    const auto& tlp = tlp_object(basis.empty() ? state.index.marking().tlp : marking.tlp);
    state.objects.emplace(tlp.id, tlp_json(tlp));

    auto object = masked_json(std::move(members), state.index);
    for (auto it = object.begin(); it != object.end();) {
        const bool is_empty = it->is_null() || (it->is_array() && it->empty()) ||
                              (it->is_string() && it->get_ref<const std::string&>().empty());
        it = is_empty ? object.erase(it) : std::next(it);
    }
    auto evidence = evidence_json(basis, state.index);
    if (object.contains("extra")) {
        evidence.update(object["extra"]);
        object.erase("extra");
    }
    auto id = id_of(type, name, state.created);
    object["type"] = type;
    object["spec_version"] = "2.1";
    object["id"] = id;
    object["created"] = state.created;
    object["modified"] = state.created;
    object["created_by_ref"] = state.author;
    object["object_marking_refs"] = {tlp.id};
    if (!basis.empty()) {
        object["extensions"] = {{state.extension, std::move(evidence)}};
    }
    state.objects.emplace(id, std::move(object));
    return id;
}

std::string StixObjects::add_observable(std::string_view type, std::string_view value) {
    const bool is_fit = (type == "ipv4-addr" && is_ipv4(value)) ||
                        (type == "domain-name" && is_domain(value) && !is_ipv4(value)) ||
                        (type == "url" && is_url(value));
    if (!is_fit) {
        return {};
    }
    auto id = observable_id(type, value);
    state_->objects.emplace(
        id, json({{"type", type}, {"spec_version", "2.1"}, {"id", id}, {"value", value}}));
    return id;
}

std::string StixObjects::relate(std::string_view source,
                                std::string_view type,
                                std::string_view target,
                                json members,
                                const std::vector<const Value*>& basis) {
    members["source_ref"] = source;
    members["relationship_type"] = type;
    members["target_ref"] = target;
    const auto seed = std::string(source) + " " + std::string(type) + " " + std::string(target);
    return add("relationship", seed, std::move(members), basis);
}

std::string StixObjects::note(std::string_view abstract,
                              std::string_view content,
                              const std::vector<std::string>& objects,
                              const Item& basis) {
    if (content.empty() || objects.empty()) {
        return {};
    }
    return add("note",
               abstract,
               {{"abstract", abstract}, {"content", content}, {"object_refs", objects}},
               {basis.value});
}

std::string StixObjects::organisation(std::string_view name) {
    return add("identity",
               "organisation " + std::string(name),
               {{"name", name}, {"identity_class", "organization"}},
               {});
}

std::vector<std::string> StixObjects::ids() const {
    std::vector<std::string> list;
    for (const auto& [id, object] : state_->objects) {
        if (!id.starts_with("marking-definition") && !id.starts_with("extension-definition")) {
            list.push_back(id);
        }
    }
    return list;
}

const std::string& StixObjects::created() const noexcept {
    return state_->created;
}

const CaseIndex& StixObjects::index() const noexcept {
    return state_->index;
}

std::string StixObjects::text() const {
    auto list = json::array();
    for (const auto& [id, object] : state_->objects) {
        list.push_back(object);
    }
    const auto name = state_->index.fingerprint().hex() + state_->created;
    return readable_text({{"type", "bundle"},
                          {"id", "bundle--" + uuid5(ample_namespace, name)},
                          {"objects", std::move(list)}});
}

} // namespace ample::share::detail
