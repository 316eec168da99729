// One comparison of a rule: a field and what its value must be.
//
//     CommandLine|contains|windash: ' -enc'     text      field, pattern
//     CommandLine|re|i: 'a.+b'                  regex     RE2, searched anywhere in the value
//     DestinationIp|cidr: 10.0.0.0/8            network   IPv4 or IPv6
//     Size|gte: 4096                            number
//     UtcTime|hour|lt: 6                        time      a part of a time, as it is written
//     Field: null                               absent    no value
//     Field|exists: true                        exists
//     User|fieldref: TargetUser                 field     the value of another field
//
// A field may have several values (an array); a comparison holds when one of them fits. A matcher
// without a field is a keyword: it holds when any value of the event fits.

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/sigma/pattern.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ample::sweep::sigma {

/// A regular expression in RE2's syntax, which takes linear time. Read by many threads.
class Regex {
public:
    struct Flags {
        bool is_caseless = false;   ///< i
        bool is_multi_line = false; ///< m: ^ and $ match at lines
        bool is_dot_all = false;    ///< s: . matches line ends
    };

    /// The largest program of an expression, in instructions of RE2. SigmaHQ's largest has 8,005,
    /// the next 2,359. Matching takes at most so many steps a byte.
    static constexpr std::size_t largest = 20'000;

    /// Fails with `unsupported` for look-around and back references, which RE2 does not have, and
    /// for expressions larger than `largest`.
    static Result<std::shared_ptr<const Regex>> compile(const std::string& text, Flags flags);

    [[nodiscard]] bool is_in(std::string_view value) const;

    /// False only where no value that folds to `folded` fits, for it lacks words that every fitting
    /// text has. Cheap beside `is_in`.
    [[nodiscard]] bool may_be_in(std::string_view folded) const;

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

    /// Instructions of its program, at most `largest`.
    [[nodiscard]] std::size_t size() const noexcept;

    /// A literal, folded, that stands in every text the expression fits; "" when none is known.
    [[nodiscard]] const std::string& witness() const noexcept { return witness_; }

    ~Regex();
    Regex(const Regex&) = delete;
    Regex& operator=(const Regex&) = delete;
    Regex(Regex&&) = delete;
    Regex& operator=(Regex&&) = delete;

private:
    Regex();

    struct Engine;
    std::unique_ptr<Engine> engine_;
    std::string text_ = {};
    std::string witness_ = {};
};

/// The longest run of characters that every match of the expression `text` holds, folded; "" when
/// the expression is too involved to say.
std::string witness_of_regex(std::string_view text);

/// A network: addresses are 16 bytes, IPv4 as ::ffff:a.b.c.d.
struct Network {
    std::array<std::uint8_t, 16> address = {};
    int bits = 128; ///< of the 128 that must agree

    static std::optional<Network> parse(std::string_view text) noexcept;
    [[nodiscard]] bool holds(std::string_view address_text) const noexcept;
};

enum class Order { less, less_or_equal, greater, greater_or_equal, equal };
enum class TimePart { minute, hour, day, week, month, year };

/// The number that `text` is: decimal, with sign, fraction or exponent, or 0x and hex digits.
std::optional<double> number_of(std::string_view text) noexcept;

/// The part of the time that `text` is, in the zone it is written in. Weeks are those of ISO 8601.
std::optional<int> part_of_time(std::string_view text, TimePart part) noexcept;

/// One comparison. Immutable once made; read by many threads.
struct Matcher {
    enum class Kind { text, regex, network, number, time, absent, exists, field };

    Kind kind = Kind::text;
    std::string field = {}; ///< as the rule names it; empty for a keyword
    Pattern pattern = {};   ///< text: folded unless `is_cased`; field: unused
    bool is_cased = false;  ///< text, field: letter by letter
    std::shared_ptr<const Regex> regex = {};
    Network network = {};
    Order order = Order::equal; ///< number, time
    double number = 0;          ///< number, time
    TimePart part = TimePart::hour;
    bool is_there = true;       ///< exists: whether it must be there
    std::string other = {};     ///< field: the name of the other field
    bool is_open_front = false; ///< field: endswith, contains
    bool is_open_back = false;  ///< field: startswith, contains
    std::string shown = {};     ///< "CommandLine|contains: -enc", for people

    /// Whether one value fits, for kinds text, regex, network, number and time. `folded` is
    /// `fold(value)`.
    [[nodiscard]] bool fits(std::string_view value, std::string_view folded) const;

    /// Whether `value` fits `other_value`, for kind field.
    [[nodiscard]] bool fits_field(std::string_view value, std::string_view other_value) const;

    /// Whether it compares the same with the same, however it is shown.
    [[nodiscard]] bool asks_as(const Matcher& other_matcher) const;

    /// Equal for those that ask the same.
    [[nodiscard]] std::uint64_t hash() const noexcept;
};

} // namespace ample::sweep::sigma
