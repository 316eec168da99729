// Observables of a report: what stands in it that can be looked for, typed once, with its bytes.
//
//     Command servers                                    heading that makes a section a list
//     hxxps[:]//cdn.evil[.]example/a.php   41d8…427e     url, md5           section list
//     Mail from user[at]evil(dot)example reached ...     mail               section text
//     Contact: press@outlet.example                      set aside: the publisher's own
//
// An observable is no indicator: it becomes one only when a person promotes it, with a reason
// (docs/formats/claims.md). One stretch of text has one type: the host of a URL is no domain beside
// it, nor a run of digits in a hash a hash of its own. Defanging is taken back on a copy
// (core/defang.hpp) whose map leads to the bytes as they were written.
//
// What most likely is no trace of an intruder is kept and set aside, with the reason in words: the
// publisher's own hosts, page furniture, private addresses, version numbers, file names, and links
// left clickable by a writer who defangs what he warns of. Linear in the text.

#pragma once

#include <ample/cite/page.hpp>
#include <ample/read/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite {

enum class ObservableType : std::uint8_t {
    ipv4,
    ipv6,
    network, ///< CIDR
    domain,
    url,
    mail,
    md5,
    sha1,
    sha256,
    sha512,
    cve,
    technique ///< of ATT&CK: T1059, T1059.001
};

/// "sha256": the word that feeds have for it too, where it can be swept.
std::string_view to_text(ObservableType type) noexcept;

/// Whether logs can be searched for it: all but weaknesses and techniques.
bool is_swept(ObservableType type) noexcept;

/// Where in a report it stands.
enum class Section : std::uint8_t {
    list, ///< a table, a list, or below a heading that says that indicators follow
    text, ///< running text
    aside ///< furniture, captions, credits
};

std::string_view to_text(Section section) noexcept;

/// One place of an observable.
struct Mention {
    std::size_t begin = 0; ///< in the report's text, brackets of defanging and all
    std::size_t end = 0;
    Section section = Section::text;
    bool defanged = false;
};

struct Observable {
    ObservableType type = ObservableType::domain;
    std::string value = {};             ///< refanged; names, hashes and mail domains in lower case
    std::vector<Mention> mentions = {}; ///< in the order of the text
    Section section = Section::aside;   ///< the best of its mentions
    bool defanged = false;              ///< at one place at least
    std::string set_aside = {};         ///< why it is hardly an intruder's, in words; or empty
};

/// What the report says of itself.
struct Publishing {
    std::string name = {};               ///< of the publisher
    std::vector<std::string> hosts = {}; ///< of the page's address and the sender's mail
};

/// What a decoded report says of itself: its canonical address, the host that a mail came from.
Publishing publishing_of(const read::Document& document, std::string publisher);

/// The observables of a report, each type and value once, in the order of their first mention.
std::vector<Observable>
observables_of(std::string_view text, const Page& page, const Publishing& publishing);

/// The name that somebody registered, "evil.co.jp" of "cdn.evil.co.jp"; empty for a public suffix
/// and for what lies under none.
std::string registered_name(std::string_view host);

} // namespace ample::cite
