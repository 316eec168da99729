// The second pass: contacts tied to the leases of their time, and who was hit (see link.hpp).

#include <ample/link/detail/blindness.hpp>
#include <ample/link/detail/content.hpp>
#include <ample/link/detail/leases.hpp>
#include <ample/link/detail/prevalence.hpp>
#include <ample/link/link.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace ample::link {

namespace {

using detail::counted;
using nlohmann::json;

/// Hits of one kind of contact.
struct Contact {
    std::set<std::string> clients = {};
    std::string first = {};
    std::string last = {};
    std::string reason = {};
    std::vector<const Value*> hits = {};
    Marking marking = {Tlp::clear, Pap::clear};
    const Row* lease = nullptr;

    void add(const Value& hit, const json& content) {
        const auto time = content.value("time", "");
        if (!time.empty()) {
            first = first.empty() ? time : std::min(first, time);
            last = std::max(last, time);
        }
        if (content.contains("client")) {
            clients.insert(content.at("client").get<std::string>());
        }
        reason = reason.empty() ? content.value("reason", "") : reason;
        hits.push_back(&hit);
        marking = join(marking, hit.marking);
    }
};

/// What the hits of one organisation come to.
struct Tally {
    /// Records of each client with a pattern whose arithmetic holds.
    std::map<std::string, std::set<std::pair<std::string, std::uint64_t>>> beacons = {};
    std::size_t executed = 0; ///< files whose hash is an indicator
    std::size_t strong = 0;
    std::size_t weak = 0;
    std::size_t outside = 0;
    Contact all = {};
};

/// Strong hits with an arithmetic check from one client, from which it counts as infected.
constexpr std::size_t least_beacons = 3;

class HitLinker {
public:
    HitLinker(const Desk& desk,
              std::span<const Value> hits,
              std::span<const Value> coverage,
              std::span<const Value> blindspots)
        : leases_(desk), coverage_(coverage), blindness_(detail::blindness_of(blindspots)) {
        for (const auto& hit : hits) {
            take(hit, json::parse(hit.content));
        }
    }

    std::vector<Value> run() {
        std::vector<Value> values;
        for (const auto& [key, contact] : contacts_) {
            values.push_back(tie_of(key, contact));
        }
        for (const auto& [organisation, streams] : streams_by_organisation()) {
            values.push_back(exposure_of(organisation, streams));
        }
        return values;
    }

private:
    struct ContactKey {
        std::string organisation = {};
        std::string lease = {}; ///< or empty
        std::string address = {};
        std::string state = {};

        auto operator<=>(const ContactKey&) const =
            default; // NOLINT: clang-tidy 14 takes <=> for a null
    };

    void take(const Value& hit, const json& content) {
        const auto organisation = content.value("organisation", "");
        auto& tally = tallies_[organisation];
        const auto state = content.value("state", "");
        const auto type = content.value("type", "");
        tally.all.add(hit, content);
        if (state == "outside") {
            ++tally.outside;
        } else if (content.value("strength", "") == "strong") {
            ++tally.strong;
            const auto is_hash =
                type == "md5" || type == "sha1" || type == "sha256" || type == "sha512";
            tally.executed += is_hash ? 1 : 0;
            if (type == "computed" || (type == "uri-regex" && content.contains("check"))) {
                const auto& record = std::get<ByteOrigin>(hit.origins.front());
                tally.beacons[content.value("client", "")].emplace(
                    record.exhibit.hex() + record.member, record.range.begin);
            }
        } else {
            ++tally.weak;
        }
        add_contact(hit, content, organisation, type, state);
    }

    void add_contact(const Value& hit,
                     const json& content,
                     const std::string& organisation,
                     const std::string& type,
                     const std::string& state) {
        if (type == "lease") {
            const auto address = content.value("pattern", "");
            auto& contact = contacts_[{organisation, content.value("lease", ""), address, state}];
            contact.lease = leases_.with_id(content.value("lease", ""));
            contact.add(hit, content);
            return;
        }
        const auto peer = content.value("peer", "");
        if (peer.empty() || content.value("strength", "") != "strong") {
            return;
        }
        const auto* const lease = leases_.at(peer, content.value("time", ""));
        auto& contact = contacts_[{
            organisation, lease == nullptr ? "" : lease->get("lease_id"), peer, "inside"}];
        contact.lease = lease;
        contact.add(hit, content);
    }

    [[nodiscard]] Value tie_of(const ContactKey& key, const Contact& contact) const {
        const auto target = key.lease.empty() ? "address:" + key.address : "lease:" + key.lease;
        json content = {{"type", "contact"},
                        {"from", "organisation:" + key.organisation},
                        {"to", target},
                        {"state", key.state},
                        {"count", contact.hits.size()}};
        if (!contact.first.empty()) {
            content["first"] = contact.first;
            content["last"] = contact.last;
        }
        std::string text = key.organisation + " was in contact with " + key.address;
        if (key.state == "outside") {
            text += ", but " + contact.reason + ": the contact is not tied to it.";
            const auto* const other = leases_.at(key.address, contact.first);
            if (other != nullptr) {
                text +=
                    " At that time the address was let under lease " + other->get("lease_id") + ".";
            }
        } else if (key.lease.empty()) {
            text += ", of which no lease is on the desk.";
        } else {
            text += " while lease " + key.lease + " ran.";
        }
        content["statement"] = text;
        Origins origins;
        auto marking = contact.marking;
        for (const auto* hit : contact.hits) {
            origins.emplace_back(hit->as_origin());
        }
        if (contact.lease != nullptr) {
            origins.emplace_back(contact.lease->origin);
            marking = join(marking, contact.lease->marking);
        }
        return detail::value_of("tie", content, std::move(origins), "link.contact/1", marking);
    }

    using Streams = std::vector<std::pair<const Value*, json>>;

    [[nodiscard]] std::map<std::string, Streams> streams_by_organisation() const {
        std::map<std::string, Streams> streams;
        for (const auto& value : coverage_) {
            auto content = json::parse(value.content);
            const auto organisation = content.value("organisation", "");
            if (content.value("role", "") == "evidence" && !organisation.empty()) {
                streams[organisation].emplace_back(&value, std::move(content));
            }
        }
        return streams;
    }

    static json coverage_json(const Streams& streams) {
        std::set<std::string> exhibits;
        std::size_t read = 0;
        std::uint64_t records = 0;
        std::uint64_t defects = 0;
        std::string first;
        std::string last;
        for (const auto& [value, content] : streams) {
            exhibits.insert(content.at("path").get<std::string>());
            read += content.at("read").get<bool>() ? 1 : 0;
            records += content.value("records", std::uint64_t{0});
            defects += content.value("defects", std::uint64_t{0});
            const auto begin = content.value("first", "");
            first = first.empty() || (!begin.empty() && begin < first) ? begin : first;
            last = std::max(last, content.value("last", ""));
        }
        json coverage = {{"exhibits", exhibits.size()},
                         {"read", read},
                         {"not_read", streams.size() - read},
                         {"records", records},
                         {"defects", defects}};
        if (!first.empty()) {
            coverage["first"] = first;
            coverage["last"] = last;
        }
        return coverage;
    }

    static std::string_view status_of(const Tally& tally) {
        const bool has_beacons =
            std::any_of(tally.beacons.begin(), tally.beacons.end(), [](const auto& one) {
                return one.second.size() >= least_beacons;
            });
        if (has_beacons || tally.executed > 0) {
            return "infected";
        }
        if (tally.strong > 0) {
            return "contacted";
        }
        return tally.weak + tally.outside > 0 ? "unclear" : "no trace found";
    }

    [[nodiscard]] Value exposure_of(const std::string& organisation, const Streams& streams) const {
        static const Tally none;
        const auto at = tallies_.find(organisation);
        const auto& tally = at == tallies_.end() ? none : at->second;
        const auto coverage = coverage_json(streams);
        const auto status = status_of(tally);
        json content = {{"organisation", organisation},
                        {"status", status},
                        {"clients", tally.all.clients},
                        {"strong", tally.strong},
                        {"weak", tally.weak},
                        {"outside", tally.outside},
                        {"coverage", coverage}};
        if (!tally.all.first.empty()) {
            content["first"] = tally.all.first;
            content["last"] = tally.all.last;
        }
        content["statement"] = statement_of(organisation, status, tally, coverage);
        const auto blind = blindness_.find(organisation);
        if (blind != blindness_.end()) {
            content["statement"] =
                content["statement"].get<std::string>() + blind->second.sentence();
            content["blind"] = {{"missing_records", blind->second.missing_records},
                                {"cleared", blind->second.cleared},
                                {"silent_hours", blind->second.silent_hours}};
        }
        Origins origins;
        auto marking = tally.all.marking;
        for (const auto* hit : tally.all.hits) {
            origins.emplace_back(hit->as_origin());
        }
        for (const auto& [value, unused] : streams) {
            origins.emplace_back(value->as_origin());
            marking = join(marking, value->marking);
        }
        if (blind != blindness_.end()) {
            for (const auto* value : blind->second.blindspots) {
                origins.emplace_back(value->as_origin());
                marking = join(marking, value->marking);
            }
        }
        return detail::value_of(
            "exposure", content, std::move(origins), "link.exposure/1", marking);
    }

    static std::string statement_of(const std::string& organisation,
                                    std::string_view status,
                                    const Tally& tally,
                                    const json& coverage) {
        std::size_t beacons = 0;
        for (const auto& [client, lines] : tally.beacons) {
            beacons += lines.size();
        }
        std::string text = organisation + ": ";
        if (status == "infected") {
            text += beacons > 0 ? counted(beacons, "beacon") + " whose arithmetic holds, from " +
                                      counted(tally.beacons.size(), "machine") + ", "
                                : counted(tally.executed, "known malicious file") + " seen, ";
            text += tally.all.first + " to " + tally.all.last + ".";
        } else if (status == "contacted") {
            text += counted(tally.strong, "strong hit") + " and no sign that anything ran there.";
        } else if (status == "unclear") {
            text += "only weak hits or hits outside their validity (" + std::to_string(tally.weak) +
                    " weak, " + std::to_string(tally.outside) + " outside).";
        } else {
            text += "no trace found.";
        }
        text += " Searched: " + std::to_string(coverage.at("records").get<std::uint64_t>()) +
                " records of " + counted(coverage.at("read").get<std::size_t>(), "log");
        if (coverage.contains("first")) {
            text += ", " + coverage.at("first").get<std::string>().substr(0, 10) + " to " +
                    coverage.at("last").get<std::string>().substr(0, 10);
        }
        const auto unread = coverage.at("not_read").get<std::size_t>();
        return text + (unread > 0 ? "; not read: " + std::to_string(unread) : "") + ".";
    }

    detail::Leases leases_;
    std::span<const Value> coverage_;
    std::map<ContactKey, Contact> contacts_ = {};
    std::map<std::string, Tally> tallies_ = {};
    std::map<std::string, detail::Blindness> blindness_;
};

} // namespace

std::vector<Value> link_hits(const Desk& desk,
                             const RecordLinks& /*links*/,
                             std::span<const Value> hits,
                             std::span<const Value> coverage,
                             std::span<const Value> blindspots) {
    auto values = HitLinker(desk, hits, coverage, blindspots).run();
    auto prevalence = detail::prevalence_of(hits, coverage);
    std::move(prevalence.begin(), prevalence.end(), std::back_inserter(values));
    return values;
}

} // namespace ample::link
