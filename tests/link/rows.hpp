// Builds desks by hand.

#pragma once

#include <ample/link/desk.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ample::tests {

/// Adds rows to a desk; each stands on bytes of its own.
class DeskMaker {
public:
    using Cells = std::vector<std::pair<std::string, std::string>>;

    DeskMaker& row(link::TableKind kind, const Cells& cells) {
        std::vector<read::Field> fields;
        for (const auto& [name, value] : cells) {
            if (!value.empty()) {
                fields.push_back({name, value, {}});
            }
        }
        const ByteOrigin origin{Digest::of("table"), "", {at_, at_ + 10}};
        at_ += 10;
        desk.add(kind, {.where = origin.range, .fields = fields}, origin, {}, "records/table.csv");
        return *this;
    }

    DeskMaker& customer(const std::string& id,
                        const std::string& name,
                        const std::string& phone,
                        const std::string& address,
                        const std::string& ip,
                        const std::string& agent) {
        return row(link::TableKind::customers,
                   {{"customer_id", id},
                    {"name", name},
                    {"phone", phone},
                    {"address", address},
                    {"order_src_ip", ip},
                    {"order_user_agent", agent}});
    }

    DeskMaker& lease(const std::string& id,
                     const std::string& customer,
                     const std::string& ip,
                     const std::string& from,
                     const std::string& until,
                     const std::string& token = "") {
        row(link::TableKind::leases,
            {{"lease_id", id},
             {"customer_id", customer},
             {"ip", ip},
             {"hostname", "host-" + id},
             {"activated_at", from},
             {"ended_at", until}});
        return row(link::TableKind::payments,
                   {{"payment_id", "P" + id}, {"lease_id", id}, {"card_token", token}});
    }

    /// Innocent customers with nothing in common but their browser.
    DeskMaker& crowd(int count) {
        for (int i = 0; i < count; ++i) {
            const auto number = std::to_string(i);
            customer("X-" + number,
                     "Person " + number,
                     "090-1111-" + std::to_string(1000 + i),
                     "Street " + number,
                     "192.0.2." + std::to_string(i % 250),
                     "Browser 1");
        }
        return *this;
    }

    link::Desk desk = {};

private:
    std::uint64_t at_ = 0;
};

} // namespace ample::tests
