#include <ample/cite/detail/shaped.hpp>
#include <ample/cite/observables.hpp>
#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/defang.hpp>
#include <ample/core/public_suffix.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace ample::cite {

namespace {

constexpr std::size_t longest_heading = 160;
constexpr std::size_t version_reach = 24; // bytes before a number that may call it a version

constexpr std::array<std::string_view, 22> list_headings = {"indicator",
                                                            "ioc",
                                                            "observable",
                                                            "hashes",
                                                            "hash value",
                                                            "domains",
                                                            "ip address",
                                                            "network infrastructure",
                                                            "command and control",
                                                            "command-and-control",
                                                            "c2 server",
                                                            "c&c",
                                                            "md5",
                                                            "sha1",
                                                            "sha-1",
                                                            "sha256",
                                                            "sha-256",
                                                            "urls",
                                                            "appendix",
                                                            "\xE9\x80\x9A\xE4\xBF\xA1\xE5\x85\x88",
                                                            "\xE4\xBE\xB5\xE5\xAE\xB3",
                                                            "\xE6\x8C\x87\xE6\xA8\x99"};

bool heads_a_list(std::string_view block) {
    if (block.size() > longest_heading) {
        return false;
    }
    constexpr auto begins = [] {
        std::array<bool, 256> table = {};
        for (const auto word : list_headings) {
            table[static_cast<unsigned char>(word.front())] = true;
        }
        return table;
    }();
    const auto low = ascii::lower(block);
    for (std::size_t at = 0; at < low.size(); ++at) { // only where a word begins
        const bool may_be = begins[static_cast<unsigned char>(low[at])] &&
                            (at == 0 || !ascii::is_alpha(low[at - 1]));
        if (may_be && std::any_of(list_headings.begin(), list_headings.end(), [&](auto word) {
                return std::string_view(low).substr(at).starts_with(word);
            })) {
            return true;
        }
    }
    return false;
}

bool is_aside(BlockKind kind) noexcept {
    return kind == BlockKind::furniture || kind == BlockKind::caption || kind == BlockKind::credit;
}

/// Whether prose ends so: then no heading, and the end of a list.
bool is_prose(std::string_view block) {
    if (block.empty() || (block.back() != '.' && block.back() != ':')) {
        return false;
    }
    std::size_t blanks = 0;
    for (auto at = block.find(' '); at != block.npos && blanks < 8; at = block.find(' ', at + 1)) {
        ++blanks;
    }
    return blanks == 8;
}

/// The part of URL or mail address that is a host; of anything else nothing.
std::string_view host_of(ObservableType type, std::string_view value) {
    if (type == ObservableType::domain) {
        return value;
    }
    if (type == ObservableType::mail) {
        return value.substr(value.rfind('@') + 1);
    }
    if (type != ObservableType::url) {
        return {};
    }
    if (const auto scheme = value.find("://"); scheme != value.npos) {
        value.remove_prefix(scheme + 3);
    }
    value = value.substr(0, value.find_first_of("/?#"));
    if (const auto user = value.rfind('@'); user != value.npos) {
        value.remove_prefix(user + 1);
    }
    return value.substr(0, value.find(':'));
}

/// Letters and digits alone, in lower case.
std::string squeezed(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        if (ascii::is_alnum(c)) {
            plain.push_back(ascii::lower(c));
        }
    }
    return plain;
}

bool is_private(std::uint32_t address) noexcept {
    const auto in = [&](std::uint32_t network, int bits) {
        return (address >> (32 - bits)) == (network >> (32 - bits));
    };
    return in(0x0A000000, 8) || in(0xAC100000, 12) || in(0xC0A80000, 16) || in(0x7F000000, 8) ||
           in(0xA9FE0000, 16) || in(0x64400000, 10) || in(0xE0000000, 3) || in(0, 8);
}

class Gathering {
public:
    Gathering(std::string_view text, const Page& page, const Publishing& publishing)
        : text_(text), page_(page), own_name_(squeezed(publishing.name)) {
        for (const auto& own : publishing.hosts) {
            const auto mine = registered_name(own);
            own_hosts_.push_back(mine.empty() ? own : mine);
        }
    }

    std::vector<Observable> run() {
        const auto copy = refang(text_);
        sections();
        for (auto& one : detail::shaped_in(copy.text)) {
            add(one, copy);
        }
        judge();
        return std::move(found_);
    }

private:
    /// What every block is: a heading that promises a list holds up to the next heading of another
    /// kind, or to running text of two blocks.
    void sections() {
        bool below = false;
        std::size_t prose = 0;
        sections_.reserve(page_.blocks.size());
        for (const auto& block : page_.blocks) {
            const auto all = text_.substr(block.begin, block.end - block.begin);
            if (is_aside(block.kind)) {
                sections_.push_back(Section::aside);
                continue;
            }
            const bool is_running = is_prose(all);
            const bool heading =
                block.kind == BlockKind::heading || block.kind == BlockKind::title || !is_running;
            if (heading && heads_a_list(all)) {
                below = true;
                prose = 0;
            } else if (block.kind != BlockKind::title && is_running) {
                below = below && ++prose < 2;
            }
            sections_.push_back(below && !is_running ? Section::list : Section::text);
        }
    }

    void add(detail::Shaped& one, const Refanged& copy) {
        const auto range = copy.original(ByteRange{one.begin, one.end});
        Mention mention{range.begin, range.end};
        mention.defanged = range.size() != one.end - one.begin ||
                           text_.substr(range.begin, range.size()) !=
                               std::string_view(copy.text).substr(one.begin, range.size());
        mention.section = section_at(range.begin, range.end);
        const auto [place, is_new] = known_.try_emplace({one.type, one.value}, found_.size());
        if (is_new) {
            found_.push_back({one.type, std::move(one.value)});
        }
        auto& observable = found_[place->second];
        observable.section =
            is_new ? mention.section : std::min(observable.section, mention.section);
        observable.defanged = observable.defanged || mention.defanged;
        if (is_new && one.may_be_file) {
            observable.set_aside = "may be the name of a file";
        }
        observable.mentions.push_back(mention);
        defangs_ = defangs_ || mention.defanged;
    }

    /// The section of the block at `begin`; a block that holds hardly more than it is a list.
    [[nodiscard]] Section section_at(std::size_t begin, std::size_t end) {
        while (block_ < page_.blocks.size() && page_.blocks[block_].end <= begin) {
            ++block_;
        }
        if (block_ == page_.blocks.size() || page_.blocks[block_].begin > begin) {
            return Section::text;
        }
        const auto& block = page_.blocks[block_];
        const auto all = text_.substr(block.begin, block.end - block.begin);
        const bool alone = (end - begin) * 2 > all.size() ||
                           (all.size() <= longest_heading * 2 && all.find('\t') != all.npos);
        return sections_[block_] == Section::text && alone ? Section::list : sections_[block_];
    }

    void judge() {
        const auto is_bare = [](const Observable& one) {
            return one.type == ObservableType::technique &&
                   one.value.find('.') == std::string::npos && one.section != Section::list;
        };
        if (std::any_of(found_.begin(), found_.end(), is_bare) && !speaks_of_attack()) {
            std::erase_if(found_, is_bare);
        }
        for (auto& one : found_) {
            if (one.defanged) {
                one.set_aside.clear(); // no writer defangs his own pages or a version
            } else if (auto why = reason(one); !why.empty()) {
                one.set_aside = std::move(why);
            }
        }
    }

    [[nodiscard]] bool speaks_of_attack() const {
        return text_.find("ATT&CK") != text_.npos || text_.find("attack.mitre.org") != text_.npos ||
               text_.find("MITRE") != text_.npos;
    }

    [[nodiscard]] std::string reason(const Observable& one) const {
        const auto host = host_of(one.type, one.value);
        if (!host.empty() && is_own(host)) {
            return "the publisher's own";
        }
        if (one.section == Section::aside) {
            return "stands in the page's furniture only";
        }
        if (const auto address = parse_ipv4(one.type == ObservableType::network
                                                ? one.value.substr(0, one.value.find('/'))
                                                : one.value);
            address && is_private(*address)) {
            return "an address of no one machine on the Internet";
        }
        if (one.type == ObservableType::ipv4 && is_version(one.mentions.front().begin)) {
            return "a version number";
        }
        if (one.type == ObservableType::url && defangs_ && one.section == Section::text) {
            return "a link left open in a report that defangs";
        }
        return {};
    }

    /// A host of the page's address or of the sender, or one whose registered name is the
    /// publisher's: "Harbour Labs" and harbourlabs.example.
    [[nodiscard]] bool is_own(std::string_view host) const {
        constexpr std::size_t shortest = 4;
        if (own_hosts_.empty() && own_name_.size() < shortest) {
            return false;
        }
        auto registered = registered_name(host);
        if (registered.empty()) {
            registered = host;
        }
        if (std::find(own_hosts_.begin(), own_hosts_.end(), registered) != own_hosts_.end()) {
            return true;
        }
        const auto label = squeezed(registered.substr(0, registered.find('.')));
        return label.size() >= shortest && own_name_.size() >= shortest &&
               own_name_.starts_with(label);
    }

    /// "version 1.2.3.4", "v1.2.3.4".
    [[nodiscard]] bool is_version(std::size_t begin) const {
        const auto from = begin - std::min(begin, version_reach);
        const auto before = ascii::lower(text_.substr(from, begin - from));
        const std::string_view tail = ascii::trim(before);
        return std::any_of(version_words.begin(), version_words.end(), [&](auto word) {
            return tail.ends_with(word) && (tail.size() == word.size() ||
                                            !ascii::is_alnum(tail[tail.size() - word.size() - 1]));
        });
    }

    static constexpr std::array<std::string_view, 10> version_words = {"version",
                                                                       "versions",
                                                                       "v",
                                                                       "ver.",
                                                                       "build",
                                                                       "release",
                                                                       "firmware",
                                                                       "before",
                                                                       "prior to",
                                                                       "update"};

    std::string_view text_;
    const Page& page_;
    std::string own_name_;               ///< squeezed
    std::vector<std::string> own_hosts_; ///< registered names
    std::vector<Section> sections_;
    std::vector<Observable> found_;
    std::map<std::pair<ObservableType, std::string>, std::size_t> known_;
    std::size_t block_ = 0; ///< mentions come in order
    bool defangs_ = false;
};

} // namespace

std::string_view to_text(ObservableType type) noexcept {
    constexpr std::array<std::string_view, 12> words = {"ipv4",
                                                        "ipv6",
                                                        "network",
                                                        "domain",
                                                        "url",
                                                        "mail",
                                                        "md5",
                                                        "sha1",
                                                        "sha256",
                                                        "sha512",
                                                        "cve",
                                                        "technique"};
    return words[static_cast<std::size_t>(type)];
}

bool is_swept(ObservableType type) noexcept {
    return type < ObservableType::cve;
}

std::string_view to_text(Section section) noexcept {
    constexpr std::array<std::string_view, 3> words = {"list", "text", "aside"};
    return words[static_cast<std::size_t>(section)];
}

std::string registered_name(std::string_view host) {
    std::string name(host);
    std::size_t owned = std::string::npos; // where the label above the suffix begins
    for (std::size_t at = 0;;) {
        if (suffix_of(name.substr(at)) != Suffix::none) {
            return owned == std::string::npos ? std::string() : name.substr(owned);
        }
        const auto dot = name.find('.', at);
        if (dot == std::string::npos) {
            return {};
        }
        owned = at;
        at = dot + 1;
    }
}

std::vector<Observable>
observables_of(std::string_view text, const Page& page, const Publishing& publishing) {
    return Gathering(text, page, publishing).run();
}

} // namespace ample::cite
