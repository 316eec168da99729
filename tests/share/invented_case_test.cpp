#include <ample/core/result.hpp>

#include "tests/share/invented_case.hpp"
#include <fmt/format.h>

namespace ample::share::test {

namespace {

const auto proxy = Digest::of("proxy log");
const auto mail = Digest::of("mail log");
const auto rows = Digest::of("lease rows");
const auto panel = Digest::of("panel log");
const auto press = Digest::of("press report");
const auto copy = Digest::of("press report, reprinted");

Origin
bytes(const Digest& exhibit, std::uint64_t begin, std::uint64_t end, std::string member = "") {
    return ByteOrigin{exhibit, std::move(member), {begin, end}};
}

} // namespace

InventedCase::InventedCase() {
    add_exhibits();
    add_hits();
    add_reports();
    add_links();
    add_judgement();
}

const Value& InventedCase::add(const std::string& name,
                               const std::string& kind,
                               std::string content,
                               Origins origins,
                               Marking marking) {
    for (auto at = content.find('$'); at != std::string::npos; at = content.find('$', at + 1)) {
        const auto end = content.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_", at + 1);
        const auto id = this->at(content.substr(at + 1, end - at - 1)).id();
        content.replace(at, end - at, id);
    }
    values_.push_back(make_value(kind, content, std::move(origins), kind + ".test/1", marking));
    places_[name] = values_.size() - 1;
    return values_.back();
}

const Value& InventedCase::at(const std::string& name) const {
    const auto found = places_.find(name);
    if (found == places_.end()) {
        throw Bug("the invented case has no value called " + name);
    }
    return values_[found->second];
}

Origins InventedCase::from(std::initializer_list<std::string> names) const {
    Origins origins;
    for (const auto& name : names) {
        origins.emplace_back(at(name).as_origin());
    }
    return origins;
}

CaseView InventedCase::view(std::string language) const {
    CaseView view;
    view.name = "harbour";
    view.title = "Intrusions at two shipyards, spring 2019";
    view.timezone = "Asia/Tokyo";
    view.language = std::move(language);
    view.values = values_;
    view.gaps = {"intel/rules.yar: no stage reads this format"};
    view.version = "0.1.0";
    return view;
}

void InventedCase::add_exhibits() {
    const auto exhibit = [&](const char* name, const Digest& digest, const char* more) {
        add(name,
            "exhibit",
            fmt::format(R"({{"sha256":"{}","bytes":48211,{}}})", digest.hex(), more),
            {bytes(digest, 0, 48211)});
    };
    exhibit(
        "e_proxy",
        proxy,
        R"("path":"evidence/north-yard/access.log.gz","role":"evidence","organisation":"north-yard",)"
        R"("format":"gzip","custody":{"received_from":"north-yard CSIRT","received_by":"desk 3",)"
        R"("received_at":"2019-05-02T01:00:00Z"},"members":[{"member":"gzip","sha256":"aa11","bytes":910233,"format":"squid"}])");
    exhibit(
        "e_mail",
        mail,
        R"("path":"evidence/south-yard/mail.log","role":"evidence","organisation":"south-yard","format":"syslog")");
    exhibit("e_rows", rows, R"("path":"records/leases.csv","role":"records","format":"csv")");
    exhibit("e_panel", panel, R"("path":"records/panel.csv","role":"records","format":"csv")");
    exhibit("e_press", press, R"("path":"reports/01.txt","role":"reports","format":"text")");
    exhibit("e_copy", copy, R"("path":"reports/02.html","role":"reports","format":"html")");
    add("c_proxy",
        "coverage",
        R"({"path":"evidence/north-yard/access.log.gz","member":"gzip","role":"evidence",)"
        R"("organisation":"north-yard","format":"squid","read":true,"swept":true,"indicators":212,)"
        R"("bytes":910233,"records":12044,"defects":2,"defect_bytes":97,)"
        R"("first":"2019-03-01T00:00:12Z","last":"2019-04-30T23:58:01Z"})",
        {bytes(proxy, 0, 910233, "gzip")});
    add("c_mail",
        "coverage",
        R"({"path":"evidence/south-yard/mail.log","member":"","role":"evidence",)"
        R"("organisation":"south-yard","read":false,"swept":false,"reason":"no format fits",)"
        R"("bytes":48211,"records":0,"defects":0})",
        {bytes(mail, 0, 48211)});
    add("c_panel",
        "coverage",
        R"({"path":"records/panel.csv","member":"","role":"records","format":"csv","read":true,)"
        R"("swept":false,"bytes":48211,"records":320,"defects":0,)"
        R"("first":"2019-02-01T00:00:00Z","last":"2019-05-01T00:00:00Z"})",
        {bytes(panel, 0, 48211)});
    add("defect",
        "defect",
        R"({"path":"evidence/north-yard/access.log.gz","member":"gzip","why":"a field is missing"})",
        {bytes(proxy, 500, 548, "gzip")});
}

void InventedCase::add_hits() {
    add("i_domain",
        "indicator",
        R"({"type":"domain","value":"cdn.tidewater.example","family":"Brineworm","feed":"intel/list.csv",)"
        R"("line":7,"source":"a vendor"})",
        {bytes(rows, 10, 60)});
    add("i_lease",
        "indicator",
        R"({"type":"lease","value":"192.0.2.40","lease":"L-9","customer":"K-1","feed":"records/leases.csv",)"
        R"("valid_from":"2019-03-05T00:00:00Z","valid_until":"2019-04-20T00:00:00Z"})",
        {bytes(rows, 60, 120)});
    add("i_quiet",
        "indicator",
        R"({"type":"md5","value":"d41d8cd98f00b204e9800998ecf8427e","feed":"intel/list.csv","line":8})",
        {bytes(rows, 120, 150)});
    const auto hit = [&](const char* name, const char* indicator, int begin, const char* more) {
        add(name,
            "hit",
            fmt::format(
                R"({{"indicator":"${}","path":"evidence/north-yard/access.log.gz","member":"gzip",)"
                R"("organisation":"north-yard","format":"squid","field":"url","client":"10.1.4.7",{}}})",
                indicator,
                more),
            {bytes(proxy, begin, begin + 120, "gzip"), at(indicator).as_origin()});
    };
    hit("h_late",
        "i_lease",
        9000,
        R"("type":"lease","pattern":"192.0.2.40","value":"192.0.2.40","peer":"192.0.2.40","lease":"L-9",)"
        R"("time":"2019-04-25T08:00:00Z","state":"outside","strength":"weak",)"
        R"("reason":"five days after Carol Danvers let the lease end")");
    for (int i = 0; i < 7; ++i) {
        const auto more = fmt::format(
            R"("type":"lease","pattern":"192.0.2.40","value":"192.0.2.40","peer":"192.0.2.40","lease":"L-9",)"
            R"("url":"http://192.0.2.40/a?{}","time":"2019-03-1{}T04:11:09Z","state":"inside",)"
            R"("strength":"strong","reason":"while leased")",
            i,
            i);
        hit(("h_lease" + std::to_string(i)).c_str(), "i_lease", 1000 + 200 * i, more.c_str());
    }
    hit("h_domain",
        "i_domain",
        400,
        R"("type":"domain","pattern":"cdn.tidewater.example","value":"cdn.tidewater.example",)"
        R"("host":"cdn.tidewater.example","family":"Brineworm","time":"2019-03-09T22:10:00Z",)"
        R"("state":"unknown","strength":"strong","reason":"name of the feed")");
}

} // namespace ample::share::test
