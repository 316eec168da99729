#include <ample/core/ascii.hpp>
#include <ample/sweep/presence/clearing.hpp>

#include <array>

namespace ample::sweep {

namespace {

struct Kind {
    std::string_view event_id;
    std::string_view channel;
    std::string_view provider;
};

constexpr std::array kinds = {Kind{"1102", "Security", "Microsoft-Windows-Eventlog"},
                              Kind{"104", "System", "Microsoft-Windows-Eventlog"},
                              Kind{"517", "Security", "Security"}};

/// "SubjectUserName" of "Event.UserData.LogFileCleared.SubjectUserName".
std::string_view leaf(std::string_view name) noexcept {
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

/// The first value with one of the names, the names in their order.
std::string_view first_of(const read::Record& record,
                          std::initializer_list<std::string_view> names) {
    for (const auto name : names) {
        for (const auto& field : record.fields) {
            if (leaf(field.name) == name && !field.value.empty() && field.value != "-") {
                return field.value;
            }
        }
    }
    return {};
}

/// Values without a name, as old logs have them.
std::vector<std::string_view> unnamed(const read::Record& record) {
    std::vector<std::string_view> values;
    for (const auto& field : record.fields) {
        if (field.name.ends_with("EventData.Data") || field.name.ends_with("Data.#text")) {
            values.push_back(field.value);
        }
    }
    return values;
}

std::string who_in(const RecordFacts& facts, const read::Record& record) {
    auto user = first_of(record, {"SubjectUserName", "ClientUserName", "PrimaryUserName"});
    auto domain = first_of(record, {"SubjectDomainName", "ClientDomain", "PrimaryDomain"});
    if (user.empty() && facts.event_id == "517") {
        // Primary user, domain, log-on; client user, domain, log-on.
        const auto values = unnamed(record);
        constexpr std::size_t client = 3;
        if (values.size() > client + 1 && values[client] != "-") {
            user = values[client];
            domain = values[client + 1];
        } else if (values.size() > 1) {
            user = values[0];
            domain = values[1];
        }
    }
    return domain.empty() || user.empty() ? std::string(user)
                                          : std::string(domain) + "\\" + std::string(user);
}

} // namespace

bool is_clearing(const RecordFacts& facts) noexcept {
    for (const auto& kind : kinds) {
        if (facts.event_id == kind.event_id) {
            return facts.provider.empty() ? ascii::same(facts.channel, kind.channel)
                                          : ascii::same(facts.provider, kind.provider);
        }
    }
    return false;
}

Clearing clearing_in(const RecordFacts& facts, const read::Record& record) {
    Clearing clearing;
    clearing.time = record.time;
    clearing.event_id = facts.event_id;
    clearing.is_recovered = facts.is_recovered;
    clearing.who = who_in(facts, record);
    clearing.log = "Security";
    if (facts.event_id == "104") {
        // The channel that was cleared, not the one that the event stands in.
        clearing.log = "a log that it does not name";
        for (const auto& field : record.fields) {
            if (leaf(field.name) == "Channel" && field.value.data() != facts.channel.data() &&
                !field.value.empty()) {
                clearing.log = field.value;
            }
        }
    }
    return clearing;
}

} // namespace ample::sweep
