// Proofs as JSON.

#include <ample/seal/ledger_proof.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ample::seal {

namespace {

using nlohmann::json; // its objects are sorted by key

Error damaged(std::string why) {
    return Error{Kind::damaged, std::move(why), ""};
}

json to_json(const std::vector<Digest>& path) {
    auto list = json::array();
    for (const auto& digest : path) {
        list.push_back(digest.hex());
    }
    return list;
}

/// Reads the members of a proof and remembers the first that is not what it should be.
class Members {
public:
    explicit Members(const json& object) : object_(object) {}

    std::string text(const char* key) {
        const auto found = object_.find(key);
        if (found == object_.end() || !found->is_string()) {
            fault(std::string("'") + key + "' is missing or not text");
            return {};
        }
        return found->get<std::string>();
    }

    std::vector<Digest> path() {
        std::vector<Digest> digests;
        const auto found = object_.find("path");
        constexpr std::size_t longest = 128; // twice the bits of a size
        if (found == object_.end() || !found->is_array() || found->size() > longest) {
            fault("'path' is missing or not a list of digests");
            return {};
        }
        for (const auto& one : *found) {
            const auto digest = Digest::parse(one.is_string() ? one.get<std::string>() : "");
            if (!digest) {
                fault("'path' holds something else than a digest");
                return {};
            }
            digests.push_back(*digest);
        }
        return digests;
    }

    Checkpoint checkpoint(const char* key) {
        auto parsed = parse_checkpoint(text(key));
        if (!parsed) {
            fault(std::string("'") + key + "': " + parsed.error().what);
            return {};
        }
        return std::move(*parsed);
    }

    std::uint64_t index() {
        const auto found = object_.find("index");
        if (found == object_.end() || !found->is_number_unsigned()) {
            fault("'index' is missing or not a whole number");
            return 0;
        }
        return found->get<std::uint64_t>();
    }

    std::vector<std::string> keys() {
        const auto found = object_.find("keys");
        if (found == object_.end() || !found->is_array() || found->empty() || found->size() > 2 ||
            !std::all_of(
                found->begin(), found->end(), [](const json& one) { return one.is_string(); })) {
            fault("'keys' is missing or not one or two keys");
            return {};
        }
        return found->get<std::vector<std::string>>();
    }

    [[nodiscard]] const std::string& why() const noexcept { return why_; }

private:
    void fault(std::string why) { why_ = why_.empty() ? std::move(why) : why_; }

    const json& object_;
    std::string why_;
};

} // namespace

std::string to_text(const Proof& proof) {
    json object;
    if (const auto* inclusion = std::get_if<InclusionProof>(&proof)) {
        object = {{"proof", "inclusion"},
                  {"line", inclusion->line},
                  {"index", inclusion->index},
                  {"path", to_json(inclusion->path)},
                  {"checkpoint", inclusion->checkpoint.text()},
                  {"key", inclusion->key}};
    } else {
        const auto& growth = std::get<ConsistencyProof>(proof);
        object = {{"proof", "consistency"},
                  {"path", to_json(growth.path)},
                  {"first", growth.first.text()},
                  {"second", growth.second.text()},
                  {"keys", growth.keys}};
    }
    return object.dump() + "\n";
}

Result<Proof> parse_proof(std::string_view text) {
    if (text.size() > longest_proof) {
        return damaged("it is longer than any proof");
    }
    const auto object = json::parse(text, nullptr, false);
    if (!object.is_object()) {
        return damaged("it is not a JSON object");
    }
    Members members(object);
    const auto kind = members.text("proof");
    Proof proof;
    if (kind == "inclusion") {
        proof = InclusionProof{members.text("line"),
                               members.index(),
                               members.path(),
                               members.checkpoint("checkpoint"),
                               members.text("key")};
    } else if (kind == "consistency") {
        proof = ConsistencyProof{members.path(),
                                 members.checkpoint("first"),
                                 members.checkpoint("second"),
                                 members.keys()};
    } else {
        return damaged("its 'proof' is neither 'inclusion' nor 'consistency'");
    }
    return members.why().empty() ? Result(std::move(proof)) : damaged(members.why());
}

} // namespace ample::seal
