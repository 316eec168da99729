#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/version.hpp>
#include <ample/sweep/detail/anchor_choice.hpp>
#include <ample/sweep/detail/nonsense.hpp>
#include <ample/sweep/detail/set_details.hpp>
#include <ample/sweep/detail/set_layout.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/literal.hpp>
#include <ample/sweep/patterns.hpp>
#include <ample/sweep/set_builder.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <unordered_map>

namespace ample::sweep {

namespace {

using detail::SetBucket;
using detail::SetHeader;
using detail::SetPart;

constexpr std::uint64_t filter_bits_each = 10;
/// Filled slots of a bucket on average, of nine: more would make long walks.
constexpr std::uint64_t slots_each_bucket = 7;

} // namespace

struct SetBuilder::State {
    const WarningLists* warnings = nullptr;

    struct Slot {
        std::uint64_t key = 0;
        std::uint64_t offset = 0;
    };

    std::string store = {};
    std::vector<Slot> slots = {};
    std::string details = {};
    std::unordered_map<std::string, std::uint64_t> rows = {};
    std::vector<std::size_t> literals = {}; ///< their slots
    std::vector<std::uint64_t> host_keys = {};
    std::vector<std::uint64_t> gate = {}; ///< of the anchors
    std::uint64_t name_labels = 0;
    std::uint64_t networks = 0;
    std::array<std::uint64_t, 3> networks_ipv6 = {};
    std::uint32_t holds = 0;
    bool has_dotted_anchors = false;
    std::uint8_t shortest_word = 0;
    std::map<std::string, std::uint64_t> types = {};
    nlohmann::json feeds = nlohmann::json::array();

    std::uint64_t row_of(const Indicator& indicator, const Digest& feed) {
        auto text = detail::details_of(indicator, feed);
        const auto [found, is_new] = rows.try_emplace(std::move(text), details.size());
        if (is_new) {
            details += found->first + "\n";
        }
        return found->second;
    }

    void add(Type type, std::uint64_t row, std::uint64_t line, std::string_view value) {
        if (store.size() + value.size() + 32 > detail::most_store_bytes) {
            throw Bug("a set of more than a terabyte");
        }
        const auto kind = *key_kind_of(type);
        holds |= 1U << static_cast<unsigned>(kind);
        if (kind == KeyKind::text) {
            literals.push_back(slots.size());
        }
        slots.push_back({detail::set_key(static_cast<unsigned>(kind), value), store.size()});
        store.push_back(static_cast<char>(type));
        detail::put_number(store, row);
        detail::put_number(store, line);
        detail::put_number(store, value.size());
        store += value;
        note(kind, value);
    }

    /// Keeps what a scanner has to know of the values of each kind.
    void note(KeyKind kind, std::string_view value) {
        if (kind == KeyKind::name) {
            const auto labels = 1 + std::count(value.begin(), value.end(), '.');
            name_labels |= std::uint64_t{1} << std::min<std::ptrdiff_t>(labels, 63);
        } else if (kind == KeyKind::network) {
            const auto bits = static_cast<unsigned char>(value[1]);
            if (value[0] == '6') {
                networks_ipv6[bits / 64] |= std::uint64_t{1} << (bits % 64U);
            } else {
                networks |= std::uint64_t{1} << bits;
            }
        } else if (kind == KeyKind::url) {
            const auto host = value.substr(0, value.find('/'));
            const auto port = host.find(':', host.starts_with('[') ? host.find(']') : 0);
            for (const auto part : {host, host.substr(0, port)}) {
                const auto key = detail::host_key(part);
                host_keys.insert(host_keys.end(), {key, detail::url_host_key(key)});
            }
        } else if (kind == KeyKind::mail) {
            host_keys.push_back(detail::host_key(value.substr(value.rfind('@') + 1)));
        }
    }

    /// Keys every literal by one of its tokens.
    void choose_anchors() {
        std::vector<detail::AnchoredLiteral> texts;
        for (const auto slot : literals) {
            const auto entry = *detail::stored_entry(store, slots[slot].offset);
            texts.push_back({static_cast<Type>(entry.type), entry.value});
        }
        const auto chosen = detail::choose_anchors(texts);
        if (!chosen.empty()) {
            constexpr std::size_t bits_each = 8;
            constexpr std::size_t fewest = 16;
            constexpr std::size_t most = 8192; // 64 KiB: stays in a fast cache
            gate.resize(std::clamp(std::bit_ceil(chosen.size() * bits_each / 64), fewest, most));
        }
        for (std::size_t i = 0; i < literals.size(); ++i) {
            slots[literals[i]].key =
                detail::set_key(static_cast<unsigned>(KeyKind::text), ascii::lower(chosen[i]));
            const auto bit = TailGate::place(chosen[i], gate.size());
            gate[bit / 64] |= std::uint64_t{1} << (bit % 64);
            if (is_dotted(chosen[i])) {
                has_dotted_anchors = true;
            } else {
                const auto size =
                    static_cast<std::uint8_t>(std::min<std::size_t>(chosen[i].size(), 255));
                shortest_word = shortest_word == 0 ? size : std::min(shortest_word, size);
            }
        }
    }

    void add(Indicator indicator, const Digest& feed, PackedFeed& packed) {
        const auto value = packed_value(indicator.type, indicator.value);
        if (value.empty()) {
            ++packed.not_packed;
            return;
        }
        if (warnings != nullptr) {
            warnings->mark(indicator);
        }
        add(indicator.type, row_of(indicator, feed), indicator.line, value);
        ++types[std::string(to_text(indicator.type))];
        ++packed.entries;
    }

    /// What `read_feed` makes of a feed or line.
    void add(const Feed& feed,
             const Digest& digest,
             PackedFeed& packed,
             const OnDefect& on_defect,
             const OnNote& on_note) {
        for (const auto& note : feed.notes) {
            if (on_note) {
                on_note(note);
            }
        }
        packed.defects += feed.defects.size();
        for (const auto& defect : feed.defects) {
            if (on_defect) {
                on_defect(defect);
            }
        }
        for (const auto& indicator : feed.indicators) {
            if (!is_pattern(indicator.type) &&
                packed_value(indicator.type, indicator.value).empty()) {
                ++packed.defects;
                if (on_defect) {
                    on_defect(
                        {indicator.line,
                         {},
                         "no part of it is long enough to be searched for: " + indicator.value});
                }
                continue;
            }
            add(indicator, digest, packed);
        }
    }

    PackedFeed add_list(std::string_view bytes,
                        const FeedPlace& place,
                        const OnDefect& on_defect,
                        const OnNote& on_note) {
        Indicator shared;
        shared.feed = place.path;
        shared.marking = place.marking;
        const auto row = row_of(shared, place.exhibit);
        PackedFeed packed;
        std::array<std::uint64_t, static_cast<std::size_t>(last_type) + 1> counts = {};
        std::uint64_t number = 0;
        for (std::size_t at = 0; at < bytes.size();) {
            ++number;
            const auto end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
            const auto line = bytes.substr(at, end - at);
            at = end;
            const auto text = list_value(line);
            if (text.empty()) {
                continue;
            }
            const auto type = type_by_shape(text);
            if (type && is_plain(*type) && reason_to_refuse(*type, text).empty() &&
                detail::caution(*type, text).empty() &&
                (warnings == nullptr || warnings->warning(*type, text).empty())) {
                add(*type, row, number, packed_value(*type, text));
                ++counts[static_cast<std::size_t>(*type)];
                ++packed.entries;
            } else {
                add(read_list_line(line, number, {end - line.size(), end}, place),
                    place.exhibit,
                    packed,
                    on_defect,
                    on_note);
            }
        }
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] != 0) {
                types[std::string(to_text(static_cast<Type>(i)))] += counts[i];
            }
        }
        return packed;
    }

    /// Types whose values are used as they stand.
    static bool is_plain(Type type) noexcept {
        return type == Type::domain || type == Type::ipv4 || type == Type::md5 ||
               type == Type::sha1 || type == Type::sha256 || type == Type::sha512;
    }

    [[nodiscard]] std::string filter() const {
        std::vector<std::uint64_t> words((slots.size() + host_keys.size()) * filter_bits_each / 64 +
                                         1);
        for (const auto& slot : slots) {
            words[detail::set_place(slot.key, words.size())] |= detail::filter_bits(slot.key);
        }
        for (const auto key : host_keys) {
            words[detail::set_place(key, words.size())] |= detail::filter_bits(key);
        }
        return {reinterpret_cast<const char*>(words.data()), words.size() * sizeof words[0]};
    }

    /// Whether two entries say the same of the same value.
    [[nodiscard]] bool is_same(std::uint64_t a, std::uint64_t b) const {
        const auto one = detail::stored_entry(store, a);
        const auto other = detail::stored_entry(store, b);
        return one && other && one->type == other->type && one->details == other->details &&
               one->value == other->value;
    }

    /// Puts an entry into its bucket or the next with room; false when it is there already.
    bool put(std::vector<SetBucket>& buckets, const Slot& slot) const {
        const auto tag = detail::bucket_tag(slot.key);
        for (auto place = detail::set_place(slot.key, buckets.size());; ++place) {
            auto& bucket = buckets[place == buckets.size() ? place = 0 : place];
            const std::size_t used = bucket.state & ~detail::bucket_is_full;
            for (std::size_t i = 0; i < used; ++i) {
                if (bucket.tags[i] == tag && is_same(bucket.offset(i), slot.offset)) {
                    return false;
                }
            }
            if (used < detail::bucket_slots) {
                bucket.tags[used] = tag;
                bucket.set_offset(used, slot.offset);
                ++bucket.state;
                return true;
            }
            bucket.state |= detail::bucket_is_full;
        }
    }
};

SetBuilder::SetBuilder(const WarningLists* warnings) : state_(std::make_unique<State>()) {
    state_->warnings = warnings;
}

SetBuilder::~SetBuilder() = default;
SetBuilder::SetBuilder(SetBuilder&&) noexcept = default;
SetBuilder& SetBuilder::operator=(SetBuilder&&) noexcept = default;

bool SetBuilder::add(const Indicator& indicator, const Digest& feed) {
    const auto value = packed_value(indicator.type, indicator.value);
    if (value.empty()) {
        return false;
    }
    state_->add(indicator.type, state_->row_of(indicator, feed), indicator.line, value);
    ++state_->types[std::string(to_text(indicator.type))];
    return true;
}

bool SetBuilder::add_numbered(const Indicator& indicator, std::uint64_t number) {
    const auto value = packed_value(indicator.type, indicator.value);
    if (value.empty()) {
        return false;
    }
    state_->add(indicator.type, number, indicator.line, value);
    return true;
}

Result<PackedFeed> SetBuilder::add_feed(std::string_view bytes,
                                        const FeedPlace& place,
                                        const OnDefect& on_defect,
                                        const OnNote& on_note) {
    PackedFeed packed;
    if (feed_format(bytes) == FeedFormat::list) {
        packed = state_->add_list(bytes, place, on_defect, on_note);
    } else {
        const auto feed = read_feed(bytes, place);
        if (!feed) {
            return feed.error();
        }
        state_->add(*feed, place.exhibit, packed, on_defect, on_note);
    }
    state_->feeds.push_back({{"path", place.path},
                             {"digest", place.exhibit.text()},
                             {"entries", packed.entries},
                             {"lines_not_used", packed.defects},
                             {"not_packed", packed.not_packed}});
    return packed;
}

std::string SetBuilder::finish() {
    state_->choose_anchors();
    std::sort(state_->host_keys.begin(), state_->host_keys.end());
    state_->host_keys.erase(std::unique(state_->host_keys.begin(), state_->host_keys.end()),
                            state_->host_keys.end());
    SetHeader header;
    header.header_bytes = sizeof header;
    header.name_labels = state_->name_labels;
    header.networks = state_->networks;
    header.networks_ipv6 = state_->networks_ipv6;
    header.holds = state_->holds;
    header.has_dotted_anchors = state_->has_dotted_anchors ? 1 : 0;
    header.shortest_word = state_->shortest_word;
    std::string bytes(sizeof header, '\0');
    const auto put = [&](std::string_view part) {
        bytes.resize((bytes.size() + 63) / 64 * 64, '\0');
        const SetPart where{bytes.size(), part.size()};
        bytes += part;
        return where;
    };
    header.filter = put(state_->filter());
    header.gate = put({reinterpret_cast<const char*>(state_->gate.data()),
                       state_->gate.size() * sizeof state_->gate[0]});
    {
        std::vector<SetBucket> buckets(state_->slots.size() / slots_each_bucket + 1);
        for (const auto& slot : state_->slots) {
            header.entries += state_->put(buckets, slot) ? 1U : 0U;
        }
        state_->slots = {};
        bytes.reserve(bytes.size() + buckets.size() * sizeof buckets[0] + state_->store.size() +
                      state_->details.size() + (std::size_t{1} << 16U));
        header.buckets = put(
            {reinterpret_cast<const char*>(buckets.data()), buckets.size() * sizeof buckets[0]});
    }
    header.store = put(state_->store);
    state_->store = {};
    header.details = put(state_->details);
    const nlohmann::json about = {
        {"ample", version}, {"feeds", state_->feeds}, {"types", state_->types}};
    header.about = put(about.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    header.file_bytes = bytes.size();
    std::memcpy(bytes.data(), &header, sizeof header);
    header.digest = Digest::of(bytes).bytes; // over zeros in its own place
    std::memcpy(bytes.data(), &header, sizeof header);
    state_ = std::make_unique<State>();
    return bytes;
}

} // namespace ample::sweep
