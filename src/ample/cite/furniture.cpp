#include <ample/cite/detail/furniture.hpp>
#include <ample/cite/detail/header_names.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/words.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ample::cite::detail {

namespace {

constexpr std::size_t looked_at = 600;      // bytes of a block that decide its kind
constexpr std::size_t longest_opening = 32; // of the turns that open furniture
constexpr std::size_t longest_asking = 300; // of a paragraph that asks something of the reader
constexpr std::size_t longest_menu = 200;

constexpr std::string_view furniture_openings[] = {"skip to",
                                                   "accept read more",
                                                   "continue reading",
                                                   "editors' pick",
                                                   "leave a reply",
                                                   "last modified",
                                                   "listen to this",
                                                   "most popular",
                                                   "popular now",
                                                   "reading time",
                                                   "share |",
                                                   "tip the editors",
                                                   "up next",
                                                   "you may also like",
                                                   "read:",
                                                   "read more",
                                                   "read also",
                                                   "also read",
                                                   "also worth reading",
                                                   "related",
                                                   "watch:",
                                                   "watch |",
                                                   "listen:",
                                                   "advertisement",
                                                   "share this",
                                                   "share on",
                                                   "sign up",
                                                   "subscribe",
                                                   "follow us",
                                                   "click here",
                                                   "copyright",
                                                   "(c) ",
                                                   "all rights reserved",
                                                   "most read",
                                                   "trending",
                                                   "recommended",
                                                   "more on this",
                                                   "more from",
                                                   "load more",
                                                   "comments",
                                                   "print this",
                                                   "bookmark",
                                                   "see also",
                                                   "download our",
                                                   "join our",
                                                   "get the latest",
                                                   "newsletter",
                                                   "log in",
                                                   "sign in",
                                                   "back to top",
                                                   "next article",
                                                   "previous article",
                                                   "story continues below",
                                                   "cookie",
                                                   "menu",
                                                   "published",
                                                   "date:",
                                                   "updated:",
                                                   "last updated",
                                                   "first published",
                                                   "posted",
                                                   "by ",
                                                   "editor's note",
                                                   "this article was",
                                                   "this story was",
                                                   "topics:",
                                                   "tags:",
                                                   "filed under"};

constexpr std::string_view caption_signs[] = {
    "file photo",        "file picture",     "file image",    "via ap, file",
    "/afp via",          "via getty images", "/getty images", "ap photo/",
    "(ap photo",         "reuters/",         "photo:",        "photo by",
    "photograph:",       "image:",           "illustration:", "picture:",
    "handout via",       ", file)",          "epa-efe",       "/shutterstock",
    "photo provided by", "screenshot of"};

/// What opens a caption, "Image | Berg in 2016".
constexpr std::string_view caption_openings[] = {
    "caption:", "image |", "image caption", "photo |", "video |", "video:", "pictured:"};

/// Who wrote and edited it, at the end of a wire's report.
constexpr std::string_view sign_offs[] = {"(reporting by",
                                          "(writing by",
                                          "(editing by",
                                          "(additional reporting by",
                                          "(compiled by",
                                          "reporting by",
                                          "writing by",
                                          "additional reporting by",
                                          "with reporting by",
                                          "with additional reporting",
                                          "edited by"};

/// What a page asks of its reader in full sentences.
constexpr std::string_view askings[] = {"we use cookies",
                                        "website uses cookies",
                                        "site uses cookies",
                                        "improve your experience",
                                        "optimal experience",
                                        "enable javascript",
                                        "your ad blocker",
                                        "in your inbox",
                                        "to your inbox",
                                        "our newsletter",
                                        "our daily newsletter",
                                        "already a subscriber",
                                        "to continue reading",
                                        "support our journalism",
                                        "all rights reserved",
                                        "may not be published, broadcast",
                                        "may not be reproduced",
                                        "follow us on",
                                        "join the conversation",
                                        "leave a comment",
                                        "post a comment",
                                        "commenting using your",
                                        "got a tip?",
                                        "download our app",
                                        "get our app",
                                        "breaking news alerts",
                                        "you're ok with this",
                                        "you are ok with this",
                                        "opt-out if you wish",
                                        "opt out if you wish"};

/// A list of turns with the three bytes that each begins with, five bits of a byte.
class Turns {
public:
    template <std::size_t N>
    explicit constexpr Turns(const std::string_view (&turns)[N]) : turns_(turns) {
        for (const auto turn : turns) {
            const auto place = place_of(turn.data());
            begins_[place / 64] |= std::uint64_t{1} << (place % 64);
        }
    }

    [[nodiscard]] bool open(std::string_view low) const {
        return low.size() >= 3 && may_begin(low.data()) &&
               std::any_of(
                   turns_.begin(), turns_.end(), [&](auto turn) { return low.starts_with(turn); });
    }

    [[nodiscard]] bool stand_in(std::string_view low) const {
        for (std::size_t at = 0; at + 2 < low.size(); ++at) {
            if (may_begin(low.data() + at) && open(low.substr(at))) {
                return true;
            }
        }
        return false;
    }

private:
    static constexpr std::size_t place_of(const char* text) {
        const auto bits = [](char c) { return static_cast<unsigned char>(c) & 31U; };
        return (bits(text[0]) * 32U + bits(text[1])) * 32U + bits(text[2]);
    }

    [[nodiscard]] bool may_begin(const char* text) const {
        const auto place = place_of(text);
        return (begins_[place / 64] >> (place % 64) & 1U) != 0;
    }

    std::span<const std::string_view> turns_;
    std::array<std::uint64_t, 512> begins_ = {};
};

constexpr Turns furniture(furniture_openings);
constexpr Turns captions(caption_signs);
constexpr Turns opened_captions(caption_openings);
constexpr Turns signed_off(sign_offs);
constexpr Turns reader_asked(askings);

/// "The harbour office (AP/Karl Holm)": who made the picture, behind no sentence.
bool ends_with_maker(std::string_view line) {
    constexpr std::size_t longest_maker = 48;
    const auto open = line.rfind('(');
    if (!line.ends_with(')') || open == std::string_view::npos || open < 2 ||
        line.size() - open > longest_maker) {
        return false;
    }
    const auto inside = line.substr(open + 1, line.size() - open - 2);
    const auto stroke = inside.find('/');
    const auto before = ascii::trim(line.substr(0, open));
    return stroke != std::string_view::npos && stroke > 1 && stroke + 1 < inside.size() &&
           ascii::is_upper(inside.front()) && ascii::is_upper(inside[stroke + 1]) &&
           inside.find_first_of("0123456789.:") == std::string_view::npos && !before.empty() &&
           before.find_first_of(".!?\"") == std::string_view::npos;
}

/// The parts of a line between separators with blanks around them.
std::vector<std::string_view> parts_of(std::string_view line, std::string_view separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = line.find(separator);
        parts.push_back(ascii::trim(line.substr(0, at)));
        if (at == std::string_view::npos) {
            return parts;
        }
        line.remove_prefix(at + separator.size());
    }
}

bool is_part_of_paper(std::string_view part) {
    const auto words = words_of(part, 0, part.size());
    return !words.empty() && words.size() <= 3 &&
           (is_section(words) || among(words.front().low,
                                       "about archive archives contact rss search login "
                                       "threats podcasts events jobs shop help"));
}

} // namespace

bool is_menu(std::string_view line) {
    if (line.size() > longest_menu) {
        return false;
    }
    for (const std::string_view crumb : {" > ", " \u00BB ", " \u203A "}) {
        const auto parts = parts_of(line, crumb);
        if (parts.size() > 2 || (parts.size() == 2 && is_part_of_paper(parts.front()))) {
            return true;
        }
    }
    for (const std::string_view gap : {"   ", "\u3000"}) { // columns
        const auto parts = parts_of(line, gap);
        const bool plain = std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
            return part.size() < 24 && std::count(part.begin(), part.end(), ' ') < 2 &&
                   part.find_first_of("0123456789.:") == std::string_view::npos;
        });
        if (parts.size() > 3 && plain) {
            return true;
        }
    }
    for (const std::string_view bar : {" | ", " / ", " \u00B7 ", " \u2022 "}) {
        const auto parts = parts_of(line, bar);
        const bool plain = std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
            return std::count(part.begin(), part.end(), ' ') < 3 &&
                   part.find_first_of("0123456789.:") == std::string_view::npos;
        });
        if (parts.size() > 2 && plain && is_part_of_paper(parts.front())) {
            return true;
        }
    }
    return false;
}

bool is_furniture(std::string_view line, bool prose) {
    const auto opening = ascii::lower(line.substr(0, longest_opening));
    if (((!prose || line.size() < 60) && furniture.open(opening)) || signed_off.open(opening)) {
        return true;
    }
    const bool quotes =
        line.find('"') != std::string_view::npos || line.find("\u201C") != std::string_view::npos;
    return (line.size() <= longest_asking && !quotes &&
            reader_asked.stand_in(ascii::lower(line))) ||
           (!prose && is_menu(line));
}

bool is_caption(std::string_view line) {
    return line.size() < looked_at &&
           (captions.stand_in(ascii::lower(line)) ||
            opened_captions.open(ascii::lower(line.substr(0, longest_opening))) ||
            ends_with_maker(line));
}

} // namespace ample::cite::detail
