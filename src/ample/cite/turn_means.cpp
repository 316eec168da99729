// Turns of servers, passwords, money and disguise, and of flaws and their mending.

#include <ample/cite/detail/turns.hpp>

namespace ample::cite::detail {

namespace {

constexpr Turn resources[] = {
    {"leased",
     "rented renting rents leased leasing leases hired booked procured subscribed registered "
     "registering ordered obtained acquired contracted bought purchased",
     "for?",
     Need::server,
     Roles::plain,
     "domain domains"},
    {"leased", "signed signing", "up? for", Need::server},
    {"leased",
     "signed signing took taken concluded made entered",
     "out/into? % _ contract/contracts/lease/leases/subscription/agreement/agreements for/on",
     Need::server},
    {"leased", "took taken", "out", Need::server},
    {"leased", "set setting sets", "up", Need::server},
    {"leased",
     "opened opening registered created taken",
     "_ under/in % _ name/names/identity/identities/alias/aliases of?",
     Need::account},
    {"leased", "opened opening", "", Need::server},
    {"leased", "opened opening", "% _ account/accounts with/at", Need::server},
    {"leased", "let sublet rented leased hired lent loaned resold", "out", Need::server},

    {"used-in",
     "is was were been are formed",
     "part of % _ infrastructure/network behind/of/for/used",
     Need::server,
     Roles::of_front},
    {"used-in",
     "used employed deployed utilised utilized abused",
     "for/in/to/during/as % _ point/points for",
     Need::none,
     Roles::inverse},
    {"used-in",
     "served serves serving acted acts acting functioned functions doubled",
     "as % _ "
     "relay/relays/proxy/proxies/springboard/springboards/staging/stepping/jump/hop/hops/launchpad/"
     "launchpads/conduit/base",
     Need::none},
    {"used-in",
     "is was were been being are",
     "% springboard/springboards/launchpad/staging for",
     Need::none},
    {"used-in",
     "used employed deployed utilised utilized abused",
     "for/in/to/during/as",
     Need::assault,
     Roles::inverse},
    {"used-in",
     "routed route routing funnelled funneled channelled channeled tunnelled tunneled bounced "
     "relayed",
     "~ through/via/over",
     Need::none,
     Roles::inverse},

    {"handed-over",
     "gave given passed handed supplied provided sent forwarded transferred relayed delivered "
     "furnished disclosed divulged communicated surrendered shared turned betrayed emailed",
     "on/over/along?",
     Need::credential},
    {"handed-over",
     "gave handed sent provided supplied passed",
     "~ _ passwords/credentials/logins/password/login/keys/access",
     Need::suspect,
     Roles::inverse},
    {"handed-over", "ended wound turned landed", "up? with/in/at", Need::none, Roles::inverse},
    {"handed-over", "made", "~ available to", Need::credential},
    {"sold", "advertised advertises advertising touted", "", Need::credential},
    {"sold",
     "sold sells selling sell resold traded auctioned peddled hawked marketed flogged",
     "on/off?",
     Need::credential},
    {"sold", "offered offering offers put puts listed", "~ up? for sale", Need::credential},
    {"sold", "sold sells selling sell resold auctioned peddled", "on/off?", Need::taking},
    {"sold", "offered offering offers put puts listed", "~ up? for sale", Need::taking},

    {"paid", "changed", "hands", Need::sum, Roles::of_front},
    {"paid",
     "paid pays pay wired transferred handed settled remitted sent",
     "over/out/him/her/them?",
     Need::sum},
    {"paid", "coughed shelled forked stumped", "up/out/over", Need::sum},
    {"paid",
     "pocketed earned earns netted received receiving collected banked got accepted drew",
     "",
     Need::sum,
     Roles::inverse},
    {"paid", "promised offered awarded rewarded paid", "", Need::sum, Roles::inverse},
    {"paid", "paid pays", "for", Need::server},
    {"paid", "give given gave giving", "in to", Need::none},
    {"refused",
     "refused refuses declined declines",
     "to "
     "pay/hand/sell/meet/cooperate/co-operate/extradite/help/negotiate/disconnect/release/accept",
     Need::none},
    {"refused",
     "rejected rejects spurned rebuffed turned",
     "down? % _ demand/demands/request/ransom",
     Need::none,
     Roles::about},

    {"posed-as", "passed passing passes", "himself/herself/themselves/itself off as", Need::none},
    {"posed-as",
     "presented introduced disguised styled described represented",
     "himself/herself/themselves/itself as",
     Need::none},
    {"posed-as", "registered enrolled signed", "up? under/in % _ name of", Need::none},
    {"posed-as", "posed poses posing masqueraded masquerades masquerading", "as", Need::none},
    {"posed-as",
     "pretended pretends pretending purported purports purporting claimed claims",
     "to be/come/originate from?",
     Need::none,
     Roles::plain,
     "behind responsible aware innocent"},
    {"posed-as",
     "impersonated impersonates impersonating mimicked mimicking mimics spoofed spoofing",
     "",
     Need::none},
    {"posed-as",
     "used using assumed adopted took",
     "% _ false/fake/stolen/assumed/invented/fictitious/forged/bogus/borrowed "
     "name/names/identity/identities/passport/papers",
     Need::none,
     Roles::about},

    {"ordered",
     "bought buying purchased purchasing acquired ordered obtain obtained procured procure",
     "",
     Need::goods},
    {"cancelled", "called broke", "off", Need::deal},
    {"cancelled", "pulled backed withdrew walked dropped", "out/away? of/from", Need::deal},
    {"cancelled",
     "cancelled canceled scrapped terminated rescinded revoked voided aborted halted stopped",
     "",
     Need::deal},
};

constexpr Turn doors[] = {
    {"exploited",
     "exploited exploits exploiting exploit leveraged leverages leveraging weaponised weaponized "
     "weaponising weaponizing abused abuses abusing misused misusing used using uses triggered",
     "",
     Need::door,
     Roles::plain,
     "patch fix"},
    {"exploited",
     "let allowed enabled",
     "% _ attackers/hackers/intruders/group/gang/them/thieves in/into",
     Need::none,
     Roles::front_door},
    {"exploited", "took taken takes taking", "advantage of", Need::door},
    {"exploited", "made makes making", "use of", Need::door},
    {"exploited",
     "used exploited abused",
     "in/by the? wild/attackers/hackers",
     Need::none,
     Roles::of_front},
    {"exploited", "came got entered gained broke obtained", "_ in? through/via", Need::door},
    {"exploited", "gained obtained achieved effected made", "by means/way of", Need::door},
    {"patched",
     "patched patches patching fixed fixes fixing plugged plugs closed resolved remedied addressed "
     "addresses corrected mended repaired sealed mitigated eliminated remediated",
     "up/off?",
     Need::door},
    {"patched",
     "released releases issued issues published publishes shipped ships pushed provided delivered "
     "distributed",
     "out?",
     Need::fix},
    {"patched", "made", "~ available", Need::fix},
    {"patched", "been is was were became", "available/out/released", Need::fix, Roles::of_front},
    {"patched", "came", "out", Need::fix, Roles::of_front},
    {"patched", "rolled put brought sent", "out", Need::fix},
    {"patched", "installed applied deployed", "", Need::fix, Roles::plain, "not"},
};

} // namespace

std::span<const Turn> resource_turns() {
    return resources;
}

std::span<const Turn> door_turns() {
    return doors;
}

} // namespace ample::cite::detail
