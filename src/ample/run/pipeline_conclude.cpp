// Claims, ties and judgements, as steps (see pipeline.hpp).

#include <ample/cite/cite.hpp>
#include <ample/cite/gazetteer.hpp>
#include <ample/read/document.hpp>
#include <ample/run/detail/pipeline_state.hpp>
#include <ample/seal/mail_parts.hpp>
#include <ample/weigh/attack.hpp>
#include <ample/weigh/techniques.hpp>
#include <ample/weigh/weigh.hpp>

#include <algorithm>

namespace ample::run {

namespace {

constexpr std::uint64_t longest_report = std::uint64_t{64} << 20U;
constexpr std::uint64_t longest_bundle = std::uint64_t{512} << 20U;

void add_place(Key& key, const Stream& stream) {
    key.add(stream.place.path)
        .add(stream.place.member)
        .add(stream.object.text())
        .add(stream.format)
        .add(to_text(stream.place.marking.tlp))
        .add(to_text(stream.place.marking.pap));
}

} // namespace

/// Lists of actors among what is known: STIX bundles, and JSON that a MISP galaxy can be.
std::vector<const Stream*> Pipeline::State::streams_for_gazetteer() const {
    std::vector<const Stream*> lists;
    for (const auto& stream : streams) {
        const auto& path = stream.place.member.empty() ? stream.place.path : stream.place.member;
        if (stream.place.role == "intel" &&
            (stream.format == "stix-bundle" || path.ends_with(".json"))) {
            lists.push_back(&stream);
        }
    }
    return lists;
}

/// What cannot be read becomes a gap; a JSON file that is no list of actors is none of this.
cite::Gazetteer Pipeline::State::load_gazetteer(const std::vector<const Stream*>& lists,
                                                std::vector<Value>& told) const {
    std::vector<cite::ActorList> all;
    for (const auto* const stream : lists) {
        const auto text = whole(*stream, longest_bundle);
        if (!text) {
            told.push_back(
                make_gap(stream->place.path, text.error().what, {}, stream->place.marking));
            continue;
        }
        if (stream->format == "stix-bundle") {
            if (auto list = cite::actors_of_attack(*text)) {
                all.push_back(std::move(*list));
            }
        } else if (text->find("\"threat-actor\"") != std::string::npos) {
            if (auto list = cite::actors_of_galaxy(*text)) {
                all.push_back(std::move(*list));
            }
        }
    }
    return cite::Gazetteer::of(std::move(all));
}

Status Pipeline::State::derive_claims() {
    Key key_parts;
    std::vector<const Stream*> wanted;
    for (const auto& stream : streams) {
        if (stream.place.role == "reports") {
            add_place(key_parts, stream);
            wanted.push_back(&stream);
        }
    }
    const auto lists = streams_for_gazetteer();
    for (const auto* const list : lists) {
        add_place(key_parts, *list);
    }
    for (const auto& [claim, decision] : decided.reviews) {
        key_parts.add(claim).add(decision.origin.digest.hex());
    }
    const auto key = key_parts.text();
    const auto stale = is_stale("cite", key);
    if (!stale) {
        return stale.error();
    }
    if (!*stale) {
        return Done{};
    }
    std::vector<Value> values;
    std::vector<cite::Report> reports;
    std::uint64_t at = 0;
    for (const auto* const stream : wanted) {
        progress("cite", at++, wanted.size());
        const auto bytes = whole(*stream, longest_report);
        auto document = bytes
                            ? read::document_of(*bytes, seal::mail_charset_in(stream->place.member))
                            : Result<read::Document>(bytes.error());
        if (!document) {
            values.push_back(
                sweep::coverage_unread(stream->place, stream->bytes, document.error().what));
            continue;
        }
        reports.push_back({stream->place.path,
                           stream->place.exhibit,
                           stream->place.member,
                           stream->place.marking,
                           std::move(*document)});
    }
    const auto gazetteer = load_gazetteer(lists, values);
    auto claims =
        cite::cite(reports, decided.reviews, gazetteer.entries().empty() ? nullptr : &gazetteer);
    std::move(claims.begin(), claims.end(), std::back_inserter(values));
    return store("cite", key, values);
}

Status Pipeline::State::derive_links() {
    const auto key = Key().add(keys).text();
    const auto stale = is_stale("link", key);
    if (!stale) {
        return stale.error();
    }
    if (!*stale) {
        return Done{};
    }
    progress("link", 0, 1);
    if (!links) {
        if (auto loaded = load_desk(nullptr); !loaded) {
            return loaded;
        }
    }
    const auto hits = book.values_of_kind("hit");
    const auto coverage = book.values_of_kind("coverage");
    const auto blindspots = book.values_of_kind("blindspot");
    if (!hits || !coverage || !blindspots) {
        return !hits ? hits.error() : !coverage ? coverage.error() : blindspots.error();
    }
    return store("link", key, link::link_hits(*desk, *links, *hits, *coverage, *blindspots));
}

Status Pipeline::State::derive_judgement() {
    Key key_parts;
    key_parts.add(keys);
    const Stream* bundle = nullptr;
    for (const auto& stream : streams) {
        if (stream.place.role == "intel" && stream.format == "stix-bundle") {
            add_place(key_parts, stream);
            bundle = bundle == nullptr ? &stream : bundle;
        }
    }
    const auto key = key_parts.text();
    const auto stale = is_stale("weigh", key);
    if (!stale) {
        return stale.error();
    }
    if (!*stale) {
        return Done{};
    }
    progress("weigh", 0, 1);
    // Detections may be many: they are counted one by one and not held.
    std::vector<Value> values;
    auto read = book.for_each([&](const keep::StoredValue& stored_value) {
        const auto& value = stored_value.value;
        if (value.kind != "output" && value.kind != "detection" && value.kind != "presence" &&
            !value.method.starts_with("weigh.")) {
            values.push_back(value);
        }
    });
    weigh::TechniqueCounter counter(values);
    if (read) {
        read = book.for_each(
            [&](const keep::StoredValue& stored_value) { counter.add(stored_value.value); });
    }
    if (!read) {
        return read;
    }
    std::vector<Value> stored;
    std::optional<weigh::Attack> attack;
    if (bundle != nullptr) {
        const auto text = whole(*bundle, longest_bundle);
        auto loaded =
            text ? weigh::load_attack(
                       *text,
                       ByteOrigin{bundle->place.exhibit, bundle->place.member, {0, bundle->bytes}})
                 : Result<weigh::Attack>(text.error());
        if (loaded) {
            attack = std::move(*loaded);
        } else {
            stored.push_back(make_gap(
                bundle->place.path,
                loaded.error().what,
                {ByteOrigin{bundle->place.exhibit, bundle->place.member, {0, bundle->bytes}}},
                bundle->place.marking));
        }
    }
    const auto* const known = attack ? &*attack : nullptr;
    for (auto& technique : counter.finish(known)) {
        values.push_back(technique);
        stored.push_back(std::move(technique));
    }
    auto weighed = weigh::weigh({values, known});
    std::move(weighed.begin(), weighed.end(), std::back_inserter(stored));
    return store("weigh", key, stored);
}

} // namespace ample::run
