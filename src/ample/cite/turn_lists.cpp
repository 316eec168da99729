// Turns of harm, and the nouns for deeds.

#include <ample/cite/detail/turns.hpp>

#include <array>

namespace ample::cite::detail {

namespace {

constexpr Turn harms[] = {
    {"stolen",
     "pilfered pilfer pilfering filched purloined swiped snatched grabbed nabbed plundered "
     "pillaged "
     "exfiltrated exfiltrate exfiltrates exfiltrating harvested harvesting scraped scraping copied "
     "copying downloaded downloading siphoned siphoning syphoned syphoning drained draining pulled "
     "removed extracted extracting hoovered dumped dumping captured intercepted intercepting "
     "leaked "
     "stole steals stealing stolen skimmed smuggled spirited looted looting embezzled lifted "
     "exported collected gathered retrieved robbed misappropriated",
     "",
     Need::taking},
    {"stolen",
     "acquired acquire copy download leak extract harvest photographed scanned obtain",
     "",
     Need::papers},
    {"stolen", "stole steals steal stealing stolen", "", Need::none},
    {"stolen",
     "took take takes taking grabbed copied",
     "the? lot/everything",
     Need::none,
     Roles::about},
    {"stolen", "lost", "~ to", Need::taking, Roles::inverse},
    {"stolen", "is are was were went", "gone/missing", Need::papers, Roles::of_front},
    {"stolen",
     "went flowed travelled traveled",
     "out/off? to % _ server/servers/address/host/cloud/account",
     Need::papers,
     Roles::of_front},
    {"stolen", "walked left made", "out with", Need::taking},
    {"stolen",
     "made making walked got gotten ran absconded came went",
     "off/away with",
     Need::taking},
    {"stolen", "made making walked got ran absconded", "off/away? with", Need::taking},
    {"stolen",
     "made took taken making taking",
     "% _ copies/copy/screenshots/photographs/photos of",
     Need::taking},
    {"stolen", "emptied emptying drained draining cleaned", "out?", Need::account},
    {"stolen", "got have took", "our/my/everyone's/people's", Need::taking},
    {"stolen", "helped", "themselves/itself/himself/herself to", Need::none},
    {"stolen",
     "got gained laid get",
     "their/its/his/her? hold/possession/hands of/on",
     Need::taking},
    {"stolen",
     "siphoned syphoned carried scooped hoovered spirited creamed",
     "off/up/away/out",
     Need::taking},
    {"stolen",
     "took taken pulled moved sent transferred uploaded smuggled spirited shipped copied",
     "~ out of",
     Need::taking},
    {"stolen",
     "copied moved sent uploaded transferred exfiltrated",
     "~ to _ server/servers/address/host/account/accounts/wallet/wallets/drive",
     Need::taking},
    {"stolen", "deprived robbed relieved defrauded stripped", "~ of", Need::none},
    {"stolen", "fell fallen", "into the hands of", Need::none, Roles::inverse},
    {"stolen", "left", "% _ network/systems/premises/system/servers", Need::none, Roles::of_front},

    {"compromised",
     "accessed accessing penetrated penetrates penetrating infiltrated infiltrates infiltrating "
     "breached breaches breaching compromised compromises compromising hacked hacking invaded "
     "crippled paralysed paralyzed infected hijacked subverted overran backdoored",
     "",
     Need::system},
    {"compromised",
     "broke broken breaking hacked hacking got tapped intruded crept slipped snuck sneaked "
     "burrowed "
     "tunnelled tunneled burgled broke logged wormed bored dug",
     "its/their/his/her? way? into/inside",
     Need::system},
    {"compromised",
     "logged logging log signed dialled hooked",
     "in/on/back? into/to/onto",
     Need::system},
    {"compromised",
     "logged log logging signed",
     "in/on with/using/through/under/as % _ "
     "password/passwords/credentials/account/accounts/login/logins/details/name",
     Need::none,
     Roles::about},
    {"compromised",
     "got came gained broke entered slipped get",
     "in? through/via/with/using % _ "
     "account/accounts/password/passwords/credentials/login/logins/laptop/phone/connection",
     Need::none,
     Roles::about},
    {"compromised",
     "hack breach penetrate infiltrate access compromise invade hijack defaced vandalised "
     "vandalized",
     "",
     Need::system},
    {"compromised", "break get hack log", "its/their? way? into/inside/onto", Need::system},
    {"compromised", "took taken takes taking take", "over", Need::system},
    {"compromised", "broke broken got get break breaking hacked", "in $", Need::none, Roles::about},
    {"compromised",
     "broke broken got get",
     "in on/in/over/at/during/around/again/late/early/twice/as/between/while/before/after",
     Need::none,
     Roles::about},
    {"compromised", "got get gone went advanced made", "beyond/past/as? far? as?", Need::machine},
    {"compromised",
     "moved pivoted spread jumped hopped",
     "laterally? from ~ to/into/onto",
     Need::machine},
    {"compromised",
     "confirmed confirms acknowledged acknowledges admitted admits disclosed",
     "% _ breach/intrusion/hack/compromise/break-in of/into/at/in/on",
     Need::system},
    {"compromised",
     "confirmed confirms acknowledged acknowledges admitted admits disclosed",
     "unauthorised/unauthorized/illegal/improper access to",
     Need::system},
    {"compromised", "brought knocked", "down/out/offline", Need::machine},
    {"compromised", "brought knocked", "~ down/offline", Need::machine},
    {"compromised",
     "moved pivoted jumped spread hopped crossed",
     "over/on? to/into ~ through/via _ "
     "server/servers/connection/vpn/account/link/tunnel/network/share/gateway",
     Need::system},
    {"compromised",
     "made found forced worked fought bluffed wormed wheedled prised hacked",
     "its/their/his/her/a way/path/door in/into/inside",
     Need::system},
    {"compromised",
     "gained gaining gains obtained obtaining got won secured acquired achieved",
     "% _ foothold/entry/entrance/access/control/persistence in/into/to/of/over/on",
     Need::system},
    {"compromised",
     "established maintained kept had retained set",
     "% _ foothold/presence/beachhead/persistence in/inside/on/within",
     Need::system},
    {"compromised",
     "planted installed placed implanted dropped",
     "% _ "
     "backdoor/backdoors/implant/malware/webshell/webshells/trojan/spyware/ransomware/keylogger/"
     "virus/wiper/loader on/in/inside/within",
     Need::system},
    {"compromised",
     "lurking lurked roamed roaming dwelt dwelled sat sitting hid hiding",
     "undetected/unnoticed? in/inside/within/around/through",
     Need::system},
    {"compromised",
     "moved pivoted spread jumped hopped",
     "laterally? on? to/into/onto/across",
     Need::machine},
    {"compromised", "reached reach", "", Need::machine},
    {"compromised", "took taken seized", "control/charge/command of/over", Need::system},
    {"compromised", "fell fallen falling", "victim/prey to", Need::assault, Roles::inverse},
    {"compromised", "came come", "under attack/fire", Need::none, Roles::of_front},
    {"compromised", "subjected exposed", "to", Need::assault, Roles::inverse},
    {"compromised",
     "suffered suffers sustained experienced endured weathered faced confronted underwent",
     "",
     Need::assault,
     Roles::inverse,
     "no"},
    {"compromised",
     "hit struck crippled paralysed paralyzed disrupted brought attacked rocked affected targeted",
     "by _",
     Need::assault,
     Roles::inverse},
    {"compromised", "knocked taken forced put", "offline/down", Need::none, Roles::of_front},
    {"compromised",
     "struck strikes crippled paralysed paralyzed rocked disrupted hit hits",
     "",
     Need::system},

    {"targeted",
     "targeted targets targeting attacked attacks attacking struck strikes hit hits hitting preyed "
     "preys besieged assailed victimised victimized pursued",
     "on/at?",
     Need::body},
    {"targeted", "attack target hit strike", "", Need::body},
    {"targeted",
     "aimed directed geared trained",
     "squarely/mainly/chiefly/primarily? at/against/towards",
     Need::none,
     Roles::passive_agent},
    {"targeted", "tried chanced tested", "its/their/his luck/hand with/at/on", Need::body},
    {"targeted", "made", "% _ attempt/attempts/attacks/raids on/against/at", Need::body},
    {"targeted", "has have had", "its/their eye/eyes/sights on", Need::body},
    {"targeted",
     "sent send sending mailed dispatched addressed",
     "_ phishing/malicious/booby-trapped/spear-phishing/forged/fake/tainted/infected/poisoned _ "
     "e-mails/emails/messages/mails/invitations/links/attachments/e-mail/email/documents/letters "
     "to",
     Need::none},
    {"targeted", "singled", "out", Need::body},
    {"targeted",
     "received",
     "_ e-mails/emails/messages/mails/attachments from",
     Need::none,
     Roles::inverse},
    {"targeted", "went goes going gone", "after", Need::body},
    {"targeted", "set sets trained", "its/their/his sights/sight on", Need::body},
    {"targeted",
     "zeroed zeroing homed honed focused focussed focuses concentrated",
     "in? on/upon",
     Need::body},
    {"targeted", "took takes taking", "aim at", Need::body},
    {"targeted", "is are was were", "among % _ victims/targets", Need::none, Roles::of_front},
    {"targeted", "affected affects ensnared swept caught claimed", "up?", Need::body},
};

constexpr Deed nouns[] = {
    {"stolen", "theft thefts exfiltration leak leakage loss copying", "of", Need::taking},
    {"arrested", "arrest arrests detention apprehension capture", "of", Need::none},
    {"charged", "indictment prosecution", "of", Need::none},
    {"exploited", "exploitation abuse", "of", Need::door},
    {"compromised",
     "breach breaches hacking compromise infiltration penetration hack intrusion break-in "
     "invasion takeover hijacking",
     "of into at in",
     Need::system},
    {"leased", "rental rent lease leasing hire registration", "of", Need::server},
    {"searched", "search searches raid raids", "of on at", Need::home},
    {"investigated", "investigation investigations inquiry inquiries probe", "into of", Need::none},
    {"sold", "sale", "of", Need::credential},
    {"sold", "sale", "of", Need::taking},
    {"sold", "sale", "of", Need::server},
    {"targeted",
     "attack attacks cyberattack cyberattacks cyber-attack cyber-attacks intrusions raids",
     "on against at into",
     Need::body},
};

} // namespace

std::span<const Deed> deeds() {
    return nouns;
}

std::span<const std::span<const Turn>> turns() {
    static const std::array lists = {std::span<const Turn>(harms),
                                     author_turns(),
                                     resource_turns(),
                                     door_turns(),
                                     course_turns(),
                                     stance_turns(),
                                     noun_turns()};
    return lists;
}

} // namespace ample::cite::detail
