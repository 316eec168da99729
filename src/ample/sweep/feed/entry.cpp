#include <ample/core/ascii.hpp>
#include <ample/core/defang.hpp>
#include <ample/sweep/detail/legacy_text.hpp>
#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/detail/nonsense.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/feed/entry.hpp>
#include <ample/sweep/feed/marking_word.hpp>
#include <ample/sweep/feed/type_word.hpp>
#include <ample/sweep/feed/wildcard.hpp>

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace ample::sweep::feed {

namespace {

/// The scale of STIX 2.1, appendix A: None, Low, Med, High.
std::optional<int> confidence_of(std::string_view text) noexcept {
    for (const auto& [word, number] : {std::pair{"none", 0},
                                       std::pair{"low", 15},
                                       std::pair{"med", 50},
                                       std::pair{"medium", 50},
                                       std::pair{"moderate", 50},
                                       std::pair{"high", 85}}) {
        if (ascii::same(text, word)) {
            return number;
        }
    }
    int number = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, number);
    const auto rest = std::string_view(stop, static_cast<std::size_t>(end - stop));
    const bool is_whole = rest.empty() || rest == "%" || rest == ".0";
    return code == std::errc() && is_whole && number >= 0 && number <= 100 ? std::optional(number)
                                                                           : std::nullopt;
}

/// As much of a note as hits show; sets hold it for each indicator.
std::string begin_of(const std::string& note) {
    constexpr std::size_t longest = 200;
    if (note.size() <= longest) {
        return note;
    }
    auto end = longest;
    while (end > 0 && (static_cast<unsigned char>(note[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return note.substr(0, end) + "…";
}

bool mentions(const Entry& entry, std::string_view word) {
    return ascii::lower(entry.family + " " + entry.note).find(word) != std::string::npos;
}

std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto bar = text.find('|');
        parts.push_back(text.substr(0, bar));
        if (bar == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(bar + 1);
    }
}

bool may_be_defanged(TypeWord word) noexcept {
    switch (word.type) {
    case Type::uri_regex:
    case Type::filename_regex:
    case Type::regex:
    case Type::user_agent:
    case Type::literal:
    case Type::mutex:
    case Type::registry_key:
    case Type::path:
        return word.form != Form::typed;
    default:
        return true;
    }
}

bool may_be_path(TypeWord word, std::string_view value) noexcept {
    const bool is_file = word.form == Form::file || word.form == Form::file_or_hash ||
                         word.form == Form::shape || word.type == Type::path ||
                         word.type == Type::registry_key;
    return is_file && value.find_first_of("\\/") != value.npos && value.find("://") == value.npos;
}

std::string crc_fault(const std::string& pattern) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    return re2::RE2(pattern, options).NumberOfCapturingGroups() < 2
               ? "the check needs two groups, and the pattern has fewer"
               : "";
}

} // namespace

std::uint64_t LineCounter::at(std::uint64_t offset) noexcept {
    const auto piece = bytes_.substr(at_, offset - at_);
    line_ += static_cast<std::uint64_t>(std::count(piece.begin(), piece.end(), '\n'));
    at_ = offset;
    return line_;
}

void Collector::add(Entry entry, ByteRange where, std::uint64_t line) {
    for (auto* const text :
         {&entry.value, &entry.family, &entry.campaign, &entry.source, &entry.note}) {
        *text = detail::from_japanese(*text);
    }
    for (auto& label : entry.labels) {
        label = detail::from_japanese(label);
    }
    entry.value = ascii::trim(entry.value);
    if (entry.value.empty()) {
        refuse("no value", where, line);
        return;
    }
    auto shared = shared_of(entry, where, line);
    auto window = read_window({entry.valid_from, entry.valid_until, entry.order}, shared);
    if (!window.fault.empty()) {
        refuse(std::move(window.fault), where, line);
        return;
    }
    if (!window.told.empty()) {
        note(std::move(window.told), where, line);
    }
    add_parts(entry, shared, where, line);
}

/// What all parts of an entry have in common.
Indicator Collector::shared_of(const Entry& entry, ByteRange where, std::uint64_t line) {
    Indicator shared;
    shared.marking = place_.marking;
    if (!entry.tlp.empty()) {
        shared.marking.tlp = std::max(shared.marking.tlp, tlp_of_word(entry.tlp));
    }
    if (!entry.pap.empty()) {
        shared.marking.pap = std::max(shared.marking.pap, pap_of_word(entry.pap));
    }
    if (!entry.tlp.empty() && !parse_tlp(entry.tlp)) {
        note("marking '" + entry.tlp + "' is not known; taken as TLP:RED", where, line);
    }
    if (!entry.pap.empty() && !parse_pap(entry.pap)) {
        note("marking '" + entry.pap + "' is not known; taken as PAP:RED", where, line);
    }
    if (!entry.confidence.empty()) {
        shared.confidence = confidence_of(entry.confidence);
        if (!shared.confidence) {
            note("not a confidence of 0 to 100: " + entry.confidence, where, line);
        }
    }
    shared.family = entry.family;
    shared.campaign = entry.campaign;
    shared.source = entry.source;
    shared.description = entry.keeps_note ? begin_of(entry.note) : "";
    shared.first_seen = entry.first_seen;
    shared.id = entry.id;
    shared.labels = entry.labels;
    shared.benign_too =
        entry.benign_too || mentions(entry, "benign") || mentions(entry, "legitimate");
    return shared;
}

void Collector::add_parts(const Entry& entry,
                          const Indicator& shared,
                          ByteRange where,
                          std::uint64_t line) {
    std::string_view type = entry.type;
    if (ascii::same(type, "malware-sample")) { // of MISP
        type = "filename|md5";
    }
    const bool has_parts = type.find('|') != std::string::npos;
    const auto words = has_parts ? parts_of(type) : std::vector{type};
    const auto values =
        has_parts ? parts_of(entry.value) : std::vector{std::string_view(entry.value)};
    if (words.size() != values.size()) {
        refuse("the value has not the parts of '" + entry.type + "': " + entry.value, where, line);
        return;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        add_value(entry, words[i], values[i], shared, where, line);
    }
}

void Collector::add_value(const Entry& entry,
                          std::string_view word,
                          std::string_view written,
                          Indicator shared,
                          ByteRange where,
                          std::uint64_t line) {
    const auto meaning = word.empty() ? std::optional(TypeWord{}) : type_word(word);
    if (!meaning) {
        refuse("indicators of type '" + std::string(word) + "' are not swept", where, line);
        return;
    }
    if (meaning->form == Form::port || meaning->form == Form::registry_value) {
        const auto* const what = meaning->form == Form::port ? "the port" : "the value of the key";
        note(std::string(what) + " is not swept: " + std::string(written), where, line);
        return;
    }
    std::string value(ascii::trim(written));
    if (may_be_defanged(*meaning) && has_defang_marks(value)) {
        value = refang(value).text;
    }
    if (may_be_path(*meaning, value)) {
        value = with_wildcards(value);
    }
    if (meaning->form == Form::address || meaning->form == Form::shape) {
        const auto range = detail::parse_range(value);
        for (const auto& network : range) {
            const auto text = detail::to_text(network);
            shared.type = network.bits == 32 ? Type::ipv4 : Type::network;
            shared.value = network.bits == 32 ? text.substr(0, text.find('/')) : text;
            add_one(shared, where, line);
        }
        if (!range.empty()) {
            return;
        }
    }
    auto typed = typed_value(*meaning, value);
    shared.type = typed.type;
    shared.value = std::move(typed.value);
    shared.has_crc_check = shared.type == Type::uri_regex && mentions(entry, "crc32 of group 1") &&
                           mentions(entry, "equals group 2");
    if (typed.fault.empty() && shared.has_crc_check) {
        typed.fault = crc_fault(shared.value);
    }
    if (!typed.fault.empty()) {
        refuse(std::move(typed.fault), where, line);
        return;
    }
    if (!typed.told.empty()) {
        note(value + ": " + typed.told, where, line);
    }
    add_one(std::move(shared), where, line);
}

void Collector::add_one(Indicator indicator, ByteRange where, std::uint64_t line) {
    if (const auto why = detail::reason_to_refuse(indicator.type, indicator.value); !why.empty()) {
        refuse(std::string(why) + ": " + indicator.value, where, line);
        return;
    }
    const auto time = [](const std::optional<Instant>& instant) {
        return instant ? std::to_string(instant->unix_nanoseconds) : std::string();
    };
    std::string key;
    for (const auto& text :
         {std::string(to_text(indicator.type)),
          detail::normal_value(indicator.type, indicator.value),
          indicator.family,
          indicator.campaign,
          indicator.source,
          indicator.id,
          time(indicator.valid_from),
          time(indicator.valid_until),
          std::string(to_text(indicator.marking.tlp)),
          indicator.confidence ? std::to_string(*indicator.confidence) : std::string()}) {
        key += std::to_string(text.size()) + ":" + text;
    }
    if (!seen_.insert(std::move(key)).second) {
        return;
    }
    if (const auto caution = detail::caution(indicator.type, indicator.value); !caution.empty()) {
        indicator.warning = caution;
        note(indicator.value + ": " + indicator.warning, where, line);
    }
    indicator.feed = place_.path;
    indicator.feed_member = place_.member;
    indicator.line = line;
    indicator.origins = {ByteOrigin{place_.exhibit, place_.member, where}};
    feed_.indicators.push_back(std::move(indicator));
}

} // namespace ample::sweep::feed

namespace ample::sweep {

std::string_view reason_to_refuse(Type type, std::string_view value) {
    return detail::reason_to_refuse(type, value);
}

} // namespace ample::sweep
