// The deeds that one plain verb tells: "patched the flaw", "paid 30,000 euros".

#pragma once

#include <ample/cite/frames.hpp>

#include <string_view>

namespace ample::cite::detail {

/// Predicates of one plain verb. `verbs` in all its forms; one of `needs` must stand near it, after
/// an active verb or before a passive one (empty: nothing is needed); none of `never` may.
struct Plain {
    std::string_view predicate;
    WordList verbs;
    WordList needs;
    WordList never;
    bool stance = false;
};

inline constexpr WordList takings =
    "records record data documents document files file drawings drawing emails e-mails messages "
    "information "
    "secrets funds money rupees dollars euros yen euro correspondence blueprints code databases "
    "database "
    "photographs plans credentials passwords details cryptocurrency coins assets designs logins "
    "mail e-mail emails";

inline constexpr WordList sums =
    "euros euro dollars dollar yen rupees pounds pound francs yuan won rubles roubles bitcoin "
    "bitcoins "
    "cryptocurrency ransom cash money fee $ lakh crore kroner krone crowns million thousand";

inline constexpr WordList doors =
    "vulnerability vulnerabilities flaw flaws bug bugs weakness weaknesses gateway gateways "
    "appliance appliances "
    "vpn vpns zero-day hole cve exploit router routers firewall firewalls";

inline constexpr WordList weak_points =
    "vulnerability vulnerabilities flaw flaws bug bugs weakness weaknesses gateway gateways "
    "appliance appliances vpn vpns zero-day hole account accounts tool tools software feature "
    "features function protocol firewall router routers";

inline constexpr Plain plains[] = {
    {"arrested", "arrested arrests detained detains remanded apprehended jailed captured", "", ""},
    {"charged", "charged indicted charges indicts prosecuted", "", "battery fee"},
    {"searched",
     "raided searched raids",
     "home house office offices premises apartment flat homes headquarters",
     ""},
    {"stolen",
     "stole stolen steal stealing copied exfiltrated siphoned downloaded looted embezzled "
     "extracted leaked obtained took taken harvested lifted",
     takings,
     "advantage"},
    {"exploited", "exploited exploiting exploits exploit", "", "workers children labour"},
    {"exploited", "abused abusing misused misusing", weak_points, ""},
    {"exploited", "came broke entered access got", doors, ""},
    {"patched",
     "released issued published releases shipped install installed",
     "patch patches update updates fix fixes",
     ""},
    {"patched", "patched", "", "not"},
    {"notified", "notified informed alerted notifies notify", "", ""},
    {"paid", "paid pays transferred", sums, ""},
    {"paid",
     "received receiving receive",
     sums,
     "demand demands request note threat invoice offer"},
    {"refused",
     "refused refuses declined declines",
     "to",
     "comment say answer elaborate discuss confirm respond tell reveal specify address speculate "
     "identify disclose drawn interviewed talk speak"},
    {"investigated", "investigating investigated investigates probing investigate", "", ""},
    {"investigated", "opened launched began started opens", "investigation inquiry probe", ""},
    {"posed-as",
     "using used",
     "fake fictitious bogus nonexistent non-existent",
     "name names identity identities"},
    {"opposed", "oppose opposes opposed", "", "", true},
    {"opposed", "against", "countries country smearing smear using", "", true},
};

} // namespace ample::cite::detail
