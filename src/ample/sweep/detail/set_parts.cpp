#include <ample/core/ascii.hpp>
#include <ample/core/digest.hpp>
#include <ample/core/idn.hpp>
#include <ample/core/key_filter.hpp>
#include <ample/core/result.hpp>
#include <ample/core/tail_gate.hpp>
#include <ample/sweep/detail/anchor_choice.hpp>
#include <ample/sweep/detail/folded.hpp>
#include <ample/sweep/detail/legacy_text.hpp>
#include <ample/sweep/detail/set_parts.hpp>
#include <ample/sweep/literal.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace ample::sweep::detail {

namespace {

constexpr std::uint64_t filter_bits_each = 10;
/// Filled slots of four buckets on average, of 40: more would make long walks.
constexpr std::uint64_t slots_each_four = 33;
constexpr std::size_t fewest_gate_words = 16;
constexpr std::size_t most_gate_words = 131072; // 1 MiB: stays in the second cache
/// How far ahead of its use a bucket is fetched.
constexpr std::size_t buckets_ahead = 16;

template <class Number>
std::string_view bytes_of(const std::vector<Number>& numbers) noexcept {
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)};
}

std::vector<std::uint64_t> gate_for(std::size_t count, std::size_t bits_each) {
    return std::vector<std::uint64_t>(
        std::clamp(std::bit_ceil(count * bits_each / 64), fewest_gate_words, most_gate_words));
}

void set_bit(std::vector<std::uint64_t>& words, std::uint64_t bit) noexcept {
    words[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

bool is_numeric(std::string_view token) noexcept {
    return token.find_first_not_of("0123456789.") == token.npos;
}

/// 16 bits for each label, which are few.
std::vector<std::uint64_t> label_gate(const std::unordered_set<std::uint64_t>& labels) {
    auto words = gate_for(labels.size(), 16);
    for (const auto label : labels) {
        set_bit(words, LabelGate::place(label, words.size()));
    }
    return words;
}

/// The bit of its number of labels.
std::uint64_t labels_bit(std::string_view name) noexcept {
    const auto labels = 1 + std::count(name.begin(), name.end(), '.');
    return std::uint64_t{1} << std::min<std::ptrdiff_t>(labels, 63);
}

} // namespace

std::uint64_t SetParts::row_of(std::string text) {
    const auto [found, is_new] = rows_.try_emplace(std::move(text), details_.size());
    if (is_new) {
        details_ += found->first;
        details_ += '\n';
    }
    return found->second;
}

void SetParts::add(const StoredEntry& entry, std::uint64_t key) {
    if (store_.size() + entry.value.size() + entry.difference.size() + 40 > most_store_bytes) {
        throw Bug("a set of more than a terabyte");
    }
    const auto kind = *key_kind_of(static_cast<Type>(entry.type));
    header_.holds |= 1U << static_cast<unsigned>(kind);
    if (kind == KeyKind::text) {
        literals_.push_back(slots_.size());
    }
    slots_.push_back({key, store_.size()});
    put_entry(store_, entry);
    note(kind, entry.value);
}

/// Keeps what a scanner has to know of the values of each kind.
void SetParts::note(KeyKind kind, std::string_view value) {
    if (kind == KeyKind::name) {
        header_.name_labels |= labels_bit(value);
        note_ends(value);
    } else if (kind == KeyKind::ipv4) {
        note_network(ipv4_number(value), 32);
    } else if (kind == KeyKind::network) {
        const auto bits = static_cast<unsigned char>(value[1]);
        if (value[0] == '6') {
            header_.networks_ipv6[bits / 64] |= std::uint64_t{1} << (bits % 64U);
        } else {
            header_.networks |= std::uint64_t{1} << bits;
            note_network(ipv4_number(value.substr(2)), bits);
        }
    } else if (kind == KeyKind::url) {
        const auto host = value.substr(0, value.find('/'));
        const auto port = host.find(':', host.starts_with('[') ? host.find(']') : 0);
        note_host(host);
        if (port != host.npos) {
            note_host(host.substr(0, port));
        }
    } else if (kind == KeyKind::mail) {
        const auto host = value.substr(value.rfind('@') + 1);
        host_keys_.push_back(host_key(host));
        note_host_shape(host);
    }
}

void SetParts::note_host(std::string_view host) {
    const auto key = host_key(host);
    host_keys_.insert(host_keys_.end(), {key, url_host_key(key)});
    note_host_shape(host);
}

/// Lets a host pass the gates.
void SetParts::note_host_shape(std::string_view host) {
    if (const auto address = parse_ipv4(host)) {
        note_network(*address, 32);
    } else {
        header_.host_labels |= labels_bit(host);
        note_ends(host);
    }
}

void SetParts::note_network(std::uint32_t address, unsigned bits) {
    const auto first = AddressGate::place(address);
    const auto more = bits < 16 ? (std::uint64_t{1} << (16 - bits)) - 1 : 0;
    for (auto bit = first & ~more; bit <= (first | more); ++bit) {
        set_bit(addresses_, bit);
    }
}

/// Lets a name pass by its last label, and by its last two.
void SetParts::note_ends(std::string_view name) {
    if (std::count(name.begin(), name.end(), '.') > 1) { // else it is the key of all of it
        host_keys_.push_back(name_key(name, 2));
    }
    if (name.find("xn--") != name.npos || is_beyond_ascii(name)) {
        const auto written =
            is_beyond_ascii(name) ? std::string(name) : unicode_name(last_labels(name, 2));
        auto forms = legacy_forms(written);
        forms.push_back(written);
        for (const auto& form : forms) {
            host_keys_.push_back(skeleton_.ends_key(form));
            const auto endings = skeleton_.endings(last_labels(form, 1));
            endings_.insert(endings.begin(), endings.end());
        }
    }
    const auto last = name.substr(name.rfind('.') + 1);
    const auto label = LabelGate::packed(last);
    if (label && *label != last_label_) {
        last_labels_.insert(*label);
        last_label_ = *label;
    }
}

/// Keys every literal by one of its tokens.
void SetParts::choose_anchors() {
    std::vector<AnchoredLiteral> texts;
    texts.reserve(literals_.size());
    for (const auto slot : literals_) {
        const auto entry = *stored_entry(store_, slots_[slot].offset);
        texts.push_back({static_cast<Type>(entry.type), entry.value});
    }
    const auto chosen = detail::choose_anchors(texts);
    const auto forms = forms_of(texts);
    if (!chosen.empty()) {
        gate_ = gate_for(chosen.size() + forms.size(), 16);
    }
    for (std::size_t i = 0; i < literals_.size(); ++i) {
        slots_[literals_[i]].key = key_of_anchor(chosen[i]);
    }
    for (const auto& [slot, anchor] : forms) {
        slots_.push_back({key_of_anchor(anchor), slots_[slot].offset});
    }
}

/// The key of an anchor, whose shape is noted.
std::uint64_t SetParts::key_of_anchor(std::string_view anchor) {
    set_bit(gate_, TailGate::place(anchor, gate_.size()));
    if (!is_dotted(anchor)) {
        const auto size = static_cast<std::uint8_t>(std::min<std::size_t>(anchor.size(), 255));
        auto& shortest = header_.shortest_word;
        shortest = shortest == 0 ? size : std::min(shortest, size);
    } else {
        header_.has_dotted_anchors = 1;
        const auto last = anchor.substr(anchor.rfind('.') + 1);
        if (const auto label = LabelGate::packed(last)) {
            anchor_labels_.insert(*label);
        } else if (const auto ending = label_ending(last)) {
            endings_.insert(*ending);
        }
        if (is_numeric(anchor)) {
            header_.has_numeric_anchors = 1;
        }
    }
    return set_key(static_cast<unsigned>(KeyKind::text), ascii::lower(anchor));
}

/// The slots of literals beyond ASCII, each with an anchor of its folded form and of every form
/// that older encodings give it.
std::vector<std::pair<std::size_t, std::string>>
SetParts::forms_of(const std::vector<AnchoredLiteral>& texts) {
    std::vector<std::pair<std::size_t, std::string>> forms;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto others = legacy_forms(texts[i].text);
        if (is_beyond_ascii(texts[i].text)) {
            header_.beyond_ascii = 1;
            others.push_back(folded(texts[i].text));
        }
        for (const auto& form : others) {
            const auto anchors = anchors_of(texts[i].type, form);
            const auto longest = std::max_element(
                anchors.begin(), anchors.end(), [](std::string_view a, std::string_view b) {
                    return a.size() < b.size();
                });
            if (longest != anchors.end()) {
                forms.emplace_back(literals_[i], *longest);
            }
        }
    }
    return forms;
}

std::vector<std::uint64_t> SetParts::filter() const {
    std::vector<std::uint64_t> words((slots_.size() + host_keys_.size()) * filter_bits_each / 64 +
                                     1);
    for (const auto& slot : slots_) {
        words[KeyFilter::place(slot.key, words.size())] |= KeyFilter::bits(slot.key);
    }
    for (const auto key : host_keys_) {
        words[KeyFilter::place(key, words.size())] |= KeyFilter::bits(key);
    }
    return words;
}

/// Whether two entries say the same of the same value.
bool SetParts::is_same(std::uint64_t a, std::uint64_t b) const {
    const auto one = stored_entry(store_, a);
    const auto other = stored_entry(store_, b);
    return one && other && one->type == other->type && one->details == other->details &&
           one->value == other->value && one->difference == other->difference;
}

/// Puts an entry into its bucket or the next with room; false when it is there already.
bool SetParts::put(std::vector<SetBucket>& buckets, const Slot& slot) const {
    const auto tag = bucket_tag(slot.key);
    for (auto place = KeyFilter::place(slot.key, buckets.size());; ++place) {
        auto& bucket = buckets[place == buckets.size() ? place = 0 : place];
        const std::size_t used = bucket.state & ~bucket_is_full;
        for (std::size_t i = 0; i < used; ++i) {
            if (bucket.tags[i] == tag && is_same(bucket.offset(i), slot.offset)) {
                return false;
            }
        }
        if (used < bucket_slots) {
            bucket.tags[used] = tag;
            bucket.set_offset(used, slot.offset);
            ++bucket.state;
            return true;
        }
        bucket.state |= bucket_is_full;
    }
}

std::vector<SetBucket> SetParts::buckets() {
    std::vector<SetBucket> buckets(4 * slots_.size() / slots_each_four + 1);
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        if (i + buckets_ahead < slots_.size()) {
            __builtin_prefetch(
                &buckets[KeyFilter::place(slots_[i + buckets_ahead].key, buckets.size())], 1);
        }
        const bool is_new = put(buckets, slots_[i]);
        header_.entries += is_new && i < values_ ? 1U : 0U;
    }
    return buckets;
}

std::string SetParts::finish(std::string_view about) {
    values_ = slots_.size();
    choose_anchors();
    std::sort(host_keys_.begin(), host_keys_.end());
    host_keys_.erase(std::unique(host_keys_.begin(), host_keys_.end()), host_keys_.end());
    header_.header_bytes = sizeof header_;
    std::string bytes(sizeof header_, '\0');
    const auto put_part = [&](std::string_view part) {
        bytes.resize((bytes.size() + 63) / 64 * 64, '\0');
        const SetPart where{bytes.size(), part.size()};
        bytes += part;
        return where;
    };
    {
        const auto words = filter();
        const auto all = buckets();
        slots_ = {};
        bytes.reserve(words.size() * 8 + all.size() * sizeof all[0] + store_.size() +
                      details_.size() + about.size() + (std::size_t{1} << 18U));
        header_.filter = put_part(bytes_of(words));
        header_.gate = put_part(bytes_of(gate_));
        header_.labels = put_part(bytes_of(label_gate(last_labels_)));
        header_.anchors = put_part(bytes_of(label_gate(anchor_labels_)));
        header_.endings = put_part(bytes_of(label_gate(endings_)));
        header_.addresses = put_part(bytes_of(addresses_));
        header_.buckets = put_part(bytes_of(all));
    }
    header_.store = put_part(store_);
    store_ = {};
    header_.details = put_part(details_);
    header_.about = put_part(about);
    header_.file_bytes = bytes.size();
    std::memcpy(bytes.data(), &header_, sizeof header_);
    header_.digest = Digest::of(bytes).bytes; // over zeros in its own place
    std::memcpy(bytes.data(), &header_, sizeof header_);
    return bytes;
}

} // namespace ample::sweep::detail
