#include <ample/core/ascii.hpp>
#include <ample/weigh/detail/names.hpp>

#include <algorithm>

namespace ample::weigh::detail {

namespace {

bool is_word(char c) noexcept {
    return ascii::is_alnum(c) || static_cast<unsigned char>(c) > 127;
}

bool stands_alone(std::string_view text, std::size_t at, std::size_t size) noexcept {
    return (at == 0 || !is_word(text[at - 1])) &&
           (at + size == text.size() || !is_word(text[at + size]));
}

bool has_capital(std::string_view text) noexcept {
    return std::any_of(text.begin(), text.end(), ascii::is_upper);
}

std::string feed_name(const Loaded& indicator) {
    const auto path = indicator.text("feed");
    return path.substr(path.rfind('/') + 1);
}

} // namespace

bool names(std::string_view text, std::string_view name, bool is_label) {
    if (name.size() < 3) {
        return false;
    }
    const auto low_text = ascii::lower(text);
    const auto low_name = ascii::lower(name);
    for (auto at = low_text.find(low_name); at != std::string::npos;
         at = low_text.find(low_name, at + 1)) {
        const auto written = text.substr(at, name.size());
        const bool is_one_word = name.find(' ') == std::string_view::npos;
        const bool is_proper = is_label || !is_one_word || has_capital(written);
        if (is_proper && stands_alone(text, at, name.size())) {
            return true;
        }
    }
    return false;
}

std::string called_in_full(const Group& group, const CaseValues& values) {
    std::string best = group.name;
    std::size_t most = 0;
    for (const auto& name : group.names) {
        std::size_t uses = 0;
        for (const auto& claim : values.of("claim")) {
            uses += names(claim.text("text"), name) ? 1 : 0;
        }
        for (const auto& indicator : values.of("indicator")) {
            uses += names(indicator.text("campaign"), name) ? 1 : 0;
        }
        if (uses > most) {
            most = uses;
            best = name;
        }
    }
    return best + " (" + (best == group.name ? "" : group.name + ", ") + group.key + ")";
}

std::string family_form(std::string_view family) {
    return ascii::lower(ascii::trim(family.substr(0, family.find('('))));
}

Labeller::Labeller(const Attack& attack, const CaseValues& values) : attack_(attack) {
    for (const auto& indicator : values.of("indicator")) {
        const auto family = family_form(indicator.text("family"));
        if (family.empty()) {
            continue;
        }
        for (const auto group :
             groups_in(indicator.text("campaign") + " / " + indicator.text("source"))) {
            family_groups_[family].insert(group);
        }
    }
}

std::vector<std::size_t> Labeller::groups_in(std::string_view text, bool is_label) const {
    std::vector<std::size_t> found;
    for (std::size_t group = 0; group < attack_.groups.size(); ++group) {
        const auto& all = attack_.groups[group].names;
        if (std::any_of(all.begin(), all.end(), [&](const auto& name) {
                return names(text, name, is_label);
            })) {
            found.push_back(group);
        }
    }
    return found;
}

std::vector<Label> Labeller::labels_of(const Loaded& indicator) const {
    std::map<std::size_t, Label> best;
    const auto offer =
        [&](const std::vector<std::size_t>& groups, double r, const std::string& why) {
            for (const auto group : groups) {
                auto& label = best[group];
                if (r > label.reliability) {
                    label = {group, r, groups.size(), why};
                }
            }
        };
    const auto family = family_form(indicator.text("family"));
    for (const auto& tool : attack_.software) {
        for (const auto& name : tool.names) {
            if (!family.empty() && ascii::lower(name) == family) {
                offer(tool.users, 0.9, name + " is software of the group in ATT&CK");
            }
        }
    }
    offer(groups_in(indicator.text("campaign")), 0.85, "the feed names the group in the campaign");
    if (const auto at = family_groups_.find(family); at != family_groups_.end()) {
        offer({at->second.begin(), at->second.end()},
              0.8,
              "other entries of the feeds tie " + family + " to the group");
    }
    const auto source = indicator.text("source");
    const bool is_path = source.find('/') != std::string::npos;
    offer(groups_in(source, is_path), 0.75, "the feed's source names the group");
    auto feed = feed_name(indicator);
    std::replace(feed.begin(), feed.end(), '_', ' ');
    offer(groups_in(feed, true), 0.6, "the feed is named after the group");
    std::vector<Label> labels;
    labels.reserve(best.size());
    for (auto& [group, label] : best) {
        labels.push_back(std::move(label));
    }
    std::stable_sort(labels.begin(), labels.end(), [](const auto& a, const auto& b) {
        return a.reliability > b.reliability;
    });
    return labels;
}

} // namespace ample::weigh::detail
