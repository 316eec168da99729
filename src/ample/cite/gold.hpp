// A gold annotation of reports: what a careful reader says the claims are, and where they stand.
//
//     {"format": "ample-claims-gold/1",
//      "documents": [{"id": "D0", "file": "a.txt", "publisher": "...", "date": "2021-04-20"}],
//      "entities":  [{"id": "pla", "name": "...", "mentions": ["the army", ...]}],
//      "claims":    [{"id": "c01", "doc": "D0", "span": {"byte_start": 0, "byte_end": 140, "text":
//                     "..."}, "subject", "predicate", "object", "polarity", "modality", "chain":
//                     [{"who", "cue", "note"}], "root_source", "cluster", "kind"}],
//      "clusters":  [{"id", "claims", "documents", "root_sources"}],
//      "relations": [{"type": "contradicts", "claims": ["c65", "c67"]}],
//      "temporal_expressions": [{"span", "value": "2021-04-20" | null}]}
//
// Offsets are UTF-8 bytes of the file. Keys that are missing leave their members empty; an unknown
// format or a claim without a span is an error.

#pragma once

#include <ample/core/result.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite {

struct GoldSpan {
    std::string document = {}; ///< "D0"
    std::size_t begin = 0;     ///< bytes of the file
    std::size_t end = 0;
    std::string text = {};
};

struct GoldSpeaker {
    std::string who = {};
    bool anonymous = false;
    bool implicit = false; ///< the text does not name it; a reader infers it
};

struct GoldClaim {
    std::string id = {};
    GoldSpan span = {};
    std::string subject = {}; ///< an entity's id, or words
    std::string predicate = {};
    std::string object = {};
    bool negative = false;
    std::string modality = {}; ///< a certainty class of docs/formats/values.md
    std::vector<GoldSpeaker> chain = {};
    std::string root = {};
    std::string cluster = {};
    std::string kind = {};
};

struct GoldDocument {
    std::string id = {};
    std::string file = {};
    std::string publisher = {};
    bool publisher_in_text = true;
    std::string syndication = {};
    std::string date = {};
};

struct GoldCluster {
    std::string id = {};
    std::vector<std::string> claims = {};
    std::size_t documents = 0;
    std::size_t roots = 0;
};

struct GoldRelation {
    std::string type = {};
    std::vector<std::string> claims = {};
};

struct GoldTime {
    GoldSpan span = {};
    std::optional<std::string> value = {}; ///< nothing: no time at all, though it looks like one
};

struct Gold {
    std::vector<GoldDocument> documents = {};
    std::map<std::string, std::vector<std::string>> mentions = {}; ///< of an entity, its name first
    std::vector<GoldClaim> claims = {};
    std::vector<GoldCluster> clusters = {};
    std::vector<GoldRelation> relations = {};
    std::vector<GoldTime> times = {};
};

/// Reads a gold file. Fails with `damaged`.
Result<Gold> gold_from_json(std::string_view text);

} // namespace ample::cite
