#include <ample/core/ascii.hpp>
#include <ample/read/detail/zone_word.hpp>

#include <algorithm>
#include <array>

namespace ample::read::detail {

namespace {

struct Known {
    std::string_view word;
    int hours;
};

constexpr auto known = std::to_array<Known>({
    {"UTC", 0},  {"GMT", 0},  {"UT", 0},   {"Z", 0},    {"WET", 0},  {"WEST", 1}, {"CET", 1},
    {"CEST", 2}, {"EET", 2},  {"EEST", 3}, {"MSK", 3},  {"JST", 9},  {"KST", 9},  {"EDT", -4},
    {"EST", -5}, {"CDT", -5}, {"MDT", -6}, {"MST", -7}, {"PDT", -7}, {"PST", -8},
});

// Abbreviations of the IANA time zone database, also of earlier editions.
constexpr auto unread = std::to_array<std::string_view>({
    "ACDT", "ACST", "ADT",  "AEDT", "AEST", "AFT",  "AKDT", "AKST", "ALMT", "AMST", "AMT",  "ART",
    "AST",  "AWST", "AZT",  "BDT",  "BNT",  "BOT",  "BRST", "BRT",  "BST",  "BTT",  "CCT",  "CHST",
    "CLST", "CLT",  "COT",  "CST",  "ECT",  "EAT",  "FET",  "FJT",  "GST",  "GYT",  "HDT",  "HKT",
    "HST",  "ICT",  "IDT",  "IRDT", "IRKT", "IRST", "IST",  "KGT",  "KRAT", "MAGT", "MMT",  "MSD",
    "MVT",  "MYT",  "NDT",  "NOVT", "NPT",  "NST",  "NZDT", "NZST", "OMST", "PET",  "PETT", "PGT",
    "PHT",  "PKT",  "PYST", "PYT",  "SAMT", "SAST", "SGT",  "SRT",  "SST",  "TJT",  "TLT",  "TMT",
    "ULAT", "UYT",  "UZT",  "VET",  "VLAT", "WAST", "WAT",  "WIB",  "WIT",  "WITA", "YAKT", "YEKT",
});

} // namespace

std::optional<int> zone_word_offset(std::string_view word) noexcept {
    constexpr int hour = 3600;
    const auto* const found = std::find_if(
        known.begin(), known.end(), [&](const Known& one) { return one.word == word; });
    return found != known.end() ? std::optional(found->hours * hour) : std::nullopt;
}

bool has_zone_word_form(std::string_view word) noexcept {
    return word.size() >= 3 && word.size() <= 5 &&
           std::all_of(word.begin(), word.end(), ascii::is_upper);
}

bool is_zone_word(std::string_view word) noexcept {
    return zone_word_offset(word).has_value() ||
           std::find(unread.begin(), unread.end(), word) != unread.end();
}

} // namespace ample::read::detail
