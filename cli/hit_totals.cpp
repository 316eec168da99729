#include <cli/hit_totals.hpp>

#include <algorithm>

namespace ample::cli {

namespace {

void widen(HitTotal& total,
           const std::optional<Instant>& first,
           const std::optional<Instant>& last) {
    if (first && (!total.first || first->unix_nanoseconds < total.first->unix_nanoseconds)) {
        total.first = first;
    }
    if (last && (!total.last || last->unix_nanoseconds > total.last->unix_nanoseconds)) {
        total.last = last;
    }
}

void add_stream(HitTotal& total, const std::string& name) {
    if (total.streams.empty() || total.streams.back() != name) {
        total.streams.push_back(name);
    }
}

} // namespace

void HitTotals::add(const InputStream& input, const sweep::LineHit& hit) {
    const auto& indicator = hit.indicator;
    const Key key{indicator.type, indicator.value, indicator.feed_name(), indicator.line};
    auto& total = totals_[key];
    if (total.records == 0 && total.outside == 0) {
        total.indicator = indicator;
    }
    add_stream(total, input.name());
    if (hit.state == "outside") {
        ++total.outside;
        return;
    }
    ++total.records;
    total.strong += hit.is_strong ? 1U : 0U;
    widen(total, hit.time, hit.time);
    if (!hit.contact.client.empty() && total.clients.size() < most_clients) {
        total.clients.emplace(hit.contact.client);
    }
}

void HitTotals::join(const HitTotals& later) {
    for (const auto& [key, more] : later.totals_) {
        auto [found, is_new] = totals_.try_emplace(key, more);
        if (is_new) {
            continue;
        }
        auto& total = found->second;
        total.records += more.records;
        total.strong += more.strong;
        total.outside += more.outside;
        widen(total, more.first, more.last);
        for (const auto& name : more.streams) {
            add_stream(total, name);
        }
        for (const auto& client : more.clients) {
            if (total.clients.size() < most_clients) {
                total.clients.insert(client);
            }
        }
    }
}

std::vector<const HitTotal*> HitTotals::all() const {
    std::vector<const HitTotal*> all;
    for (const auto& [key, total] : totals_) {
        all.push_back(&total);
    }
    return all;
}

std::vector<share::SightingTotal> HitTotals::sightings() const {
    std::vector<share::SightingTotal> sightings;
    for (const auto& [key, total] : totals_) {
        sightings.push_back(
            {total.indicator, total.records, total.first, total.last, total.streams});
    }
    return sightings;
}

} // namespace ample::cli
