// Records of the inquiry: sales, messages, replies of providers, case files, notices to victims.

#include <sim/files.hpp>

#include <array>

namespace ample::sim {

namespace {

constexpr std::string_view received = "2017-05-20T02:00:00Z";

std::string sales(const World& world) {
    std::string text;
    add_row(text,
            {"item",
             "seller",
             "buyer_handle",
             "site",
             "listed_at",
             "sold_at",
             "price_jpy",
             "message_id",
             "source_file",
             "received_from",
             "received_at"});
    for (std::size_t i = 0; i < world.leases.size(); ++i) {
        const auto& lease = world.leases[i];
        if (lease.owner != Actor::P1) {
            continue;
        }
        for (const auto& hand : lease.hands) {
            add_row(text,
                    {lease.hostname + " id and password",
                     "handle-p1",
                     hand.buyer == Actor::T ? "buyer-88" : "buyer-31",
                     "market.example.net",
                     iso(hand.listed),
                     iso(hand.sold),
                     number_text(5000 + 700 * i),
                     join({"M-", lease.id}),
                     "market_dump.html",
                     "police of the port",
                     std::string(received)});
        }
        if (lease.hands.empty()) {
            add_row(text,
                    {lease.hostname + " id and password",
                     "handle-p1",
                     "",
                     "market.example.net",
                     iso(lease.active + 3 * day),
                     "",
                     number_text(6000),
                     "",
                     "market_dump.html",
                     "police of the port",
                     std::string(received)});
        }
    }
    return text;
}

std::string messages(const World& world) {
    std::string text;
    add_row(text,
            {"msg_id",
             "app",
             "from",
             "to",
             "ts_local",
             "tz",
             "text_hash",
             "translation",
             "tasking_verbs",
             "payment_ref",
             "source_file",
             "received_from",
             "received_at"});
    const auto add = [&](std::uint64_t number,
                         std::string_view from,
                         std::string_view to,
                         Millis time,
                         std::string_view words,
                         std::string_view verbs) {
        add_row(text,
                {join({"M-", number_text(number, 4)}),
                 "chat",
                 std::string(from),
                 std::string(to),
                 date_text(time + operators_zone),
                 "+08:00",
                 Digest::of(words).hex(),
                 std::string(words),
                 std::string(verbs),
                 "",
                 "phone_image.ufdr",
                 "police of the port",
                 std::string(received)});
    };
    for (std::uint64_t i = 0; i < 40; ++i) {
        add(i,
            "handle-p2",
            "friend",
            world.knobs.start + static_cast<Millis>(i) * 5 * day,
            "see you at lunch",
            "");
    }
    if (world.knobs.tasking_chat) {
        for (std::uint64_t i = 0; i < 4; ++i) {
            const auto& lease = world.leases[5 + i];
            add(100 + i,
                "handle-w",
                "handle-p2",
                lease.ordered - 2 * day,
                "rent one more server and send me the password",
                "rent;send");
            add(110 + i,
                "handle-p2",
                "handle-w",
                lease.active + hour,
                "done, it is " + lease.hostname,
                "");
        }
        add(120,
            "handle-w",
            "handle-p2",
            at(2016, 11, 10),
            "buy the security program in the name of a firm",
            "buy");
    }
    return text;
}

std::string replies(const World& world) {
    std::string text;
    add_row(text,
            {"inquiry_no",
             "requester",
             "asked_on",
             "requested",
             "answer",
             "source_file",
             "received_from",
             "received_at"});
    for (std::size_t i = 0; i < 12; ++i) {
        add_row(
            text,
            {join({"Q-", number_text(i + 1, 3)}),
             "police of the port",
             date_text(at(2017, 4, 3) + static_cast<Millis>(i) * day),
             "name; address; phone; mail; contract content of " + address_text(world.leases[i].ip),
             "see server_leases and customers, lease " + world.leases[i].id,
             "reply.pdf",
             "Harbour Hosting, legal department",
             std::string(received)});
    }
    return text;
}

std::string cases() {
    std::string text;
    add_row(text,
            {"case_no",
             "agency",
             "offence",
             "act_from",
             "act_to",
             "referred_at",
             "disposition",
             "disposition_at",
             "source_file"});
    add_row(text,
            {"2021-104",
             "police of the port",
             "private electromagnetic record forgery",
             "2016-09-01",
             "2017-04-30",
             "2021-04-20",
             "suspended",
             "2021-10-18",
             "register of cases"});
    add_row(text,
            {"2021-310",
             "police of the port",
             "attempted fraud",
             "2016-11-18",
             "2016-11-24",
             "",
             "warrant",
             "2021-12-28",
             "register of cases"});
    return text;
}

std::string notices(const World& world) {
    std::string text;
    add_row(text,
            {"org_id",
             "notified_at",
             "channel",
             "tlp",
             "indicators_sent",
             "reply",
             "host_days_held",
             "host_days_expected",
             "finding",
             "source_file"});
    for (const auto& org : world.orgs) {
        if (org.vector == Vector::none || org.vector == Vector::scanned) {
            continue;
        }
        std::int64_t held = 0;
        for (auto time = org.from; time < org.until; time += day) {
            held += world.is_lost(org, time) ? 0 : 1;
        }
        auto draw = world.draw(org.key, "notice");
        const auto expected = (org.until - org.from) / day;
        add_row(text,
                {org.key,
                 date_text(at(2017, 3, 1) + draw.between(0, 60) * day),
                 "letter",
                 "AMBER",
                 "12",
                 draw.chance(70) ? "logs handed over" : "no answer yet",
                 number_text(static_cast<std::uint64_t>(held * org.hosts)),
                 number_text(static_cast<std::uint64_t>(expected * org.hosts)),
                 draw.chance(80) ? "no leak found" : "under examination",
                 "notices.xlsx"});
    }
    return text;
}

std::string press_table(const World& world) {
    std::string text;
    add_row(text, {"file", "outlet", "published_at", "language", "text_sha256"});
    for (const auto& report : press(world.knobs)) {
        add_row(text,
                {report.path,
                 report.outlet,
                 iso(report.published),
                 report.language,
                 Digest::of(report.text).hex()});
    }
    return text;
}

} // namespace

std::vector<TextFile> proceeding_files(const World& world) {
    return {{"records/sales.csv", sales(world)},
            {"records/messages.csv", messages(world)},
            {"records/provider_replies.csv", replies(world)},
            {"records/case_files.csv", cases()},
            {"records/victim_notices.csv", notices(world)},
            {"records/press_reports.csv", press_table(world)}};
}

} // namespace ample::sim
