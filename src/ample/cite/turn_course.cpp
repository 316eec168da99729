#include <ample/cite/detail/turns.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr Turn course[] = {
    {"arrested",
     "arrested arrests detained detains apprehended apprehends nabbed collared captured jailed "
     "remanded handcuffed imprisoned rearrested re-arrested",
     "",
     Need::none},
    {"arrested", "took taken takes", "~ into custody", Need::none},
    {"arrested", "picked rounded", "up", Need::suspect},
    {"arrested", "placed put", "~ under arrest", Need::none},
    {"arrested",
     "is are was were remains remained been being held kept",
     "in _ custody",
     Need::none,
     Roles::of_front},
    {"arrested",
     "is are was were remains remained been",
     "under arrest/detention",
     Need::none,
     Roles::of_front},
    {"arrested", "held detained", "since/in/at/by/on/for/without", Need::suspect},
    {"arrested", "made", "% _ arrest/arrests", Need::none, Roles::about},

    {"charged",
     "indicted indicts charged charges prosecuted arraigned prosecuting",
     "",
     Need::suspect,
     Roles::plain,
     "battery fee dropped against"},
    {"charged",
     "filed brought laid pressed preferred lodged returned unsealed issued handed entered",
     "down/up? % _ charges/charge/indictment/indictments/counts/complaint against",
     Need::none},
    {"charged",
     "faces face faced facing",
     "% _ charges/charge/counts/count/prosecution/trial",
     Need::none,
     Roles::of_front},
    {"charged", "put placed committed sent", "~ on/for trial", Need::none},
    {"charged",
     "went goes is was stood stands standing are were",
     "on? trial",
     Need::none,
     Roles::of_front},
    {"suspected-of", "stands stood is was were are", "accused of", Need::none, Roles::inverse},

    {"not-charged", "take took taken taking", "no further? action against", Need::none},
    {"not-charged",
     "drop dropped drops dropping discontinued discontinue closed close shelved shelve abandoned "
     "suspended terminated halted",
     "% all/the/its? _ case/charges/proceedings/prosecution/investigation/charge against",
     Need::none},
    {"not-charged", "released freed", "~ without charge", Need::none},
    {"not-charged", "cleared acquitted", "of?", Need::none},
    {"not-charged",
     "decided opted chose elected",
     "not to _ indict/charge/prosecute/pursue",
     Need::none},
    {"not-charged",
     "charges",
     "have/has/had/were/was been? brought/filed/laid/pressed",
     Need::none,
     Roles::about},
    {"not-charged", "face faces", "no _ charges/charge/prosecution", Need::none, Roles::of_front},

    {"referred",
     "passed sent forwarded submitted handed referred transferred delivered",
     "~ to/before",
     Need::prosecutor},
    {"referred",
     "passed sent forwarded submitted handed referred transferred",
     "over? to/before",
     Need::prosecutor},

    {"investigated",
     "investigating investigated investigate investigates probing probe probed examining "
     "scrutinising scrutinizing",
     "",
     Need::none},
    {"investigated", "looking looked look inquiring enquiring delving", "into", Need::none},
    {"investigated",
     "opened opens launched launches started began begun initiated ordered commenced instituted "
     "mounted",
     "% _ investigation/inquiry/probe/enquiry/inquiries/investigations into/of/against",
     Need::none},
    {"investigated",
     "opened opens launched launches started began begun initiated ordered commenced instituted "
     "mounted conducting",
     "% _ investigation/inquiry/probe/enquiry/inquiries/investigations",
     Need::none,
     Roles::about},
    {"investigated",
     "is are was were been being remains come came",
     "under _ investigation/scrutiny",
     Need::none,
     Roles::of_front},

    {"searched",
     "searched searching searches raided raids raiding combed stormed ransacked",
     "",
     Need::home},
    {"searched",
     "carried conducted executed made",
     "out? % _ search/searches/raid/raids of/at/on/in",
     Need::none},

    {"wanted",
     "issued issues obtained secured put granted",
     "out? % _ warrant/notice/warrants for",
     Need::none},
    {"wanted", "is are was were been", "out for", Need::none, Roles::plain},
    {"wanted", "sought sought", "by", Need::none, Roles::inverse},
    {"wanted", "hunting searching looking appealing", "for", Need::suspect},
    {"wanted",
     "is are was were remains remain",
     "at/on large/the run?",
     Need::none,
     Roles::of_front},
    {"wanted", "placed put", "~ on % _ list", Need::none},
    {"wanted", "is are was were", "% fugitive/fugitives", Need::none, Roles::of_front},

    {"left-country", "left fled departed quit skipped", "for? %", Need::country},
    {"left-country",
     "flew returned escaped fled moved went gone left travelled traveled absconded relocated "
     "slipped",
     "out/back/home? to/of/from/for",
     Need::country},

    {"notified", "notified notifies informed informs alerted alerts contacted", "", Need::body},
    {"notified", "warned tipped cautioned", "off?", Need::body, Roles::plain, "that against not"},
    {"notified", "tipped", "~ off", Need::body},
    {"notified", "let", "~ know", Need::none},
    {"notified", "made", "~ aware of", Need::none},
    {"notified", "learned learnt heard", "of/about _ from", Need::none, Roles::inverse},
    {"notified", "raised sounded rang", "the alarm", Need::none, Roles::about},
    {"notified", "reported disclosed notified", "~ to/with", Need::body},
    {"notified",
     "filed lodged made submitted",
     "% _ report/complaint/notification to/with",
     Need::body},
};

constexpr Turn stances[] = {
    {"denied", "brushed shrugged waved laughed", "off/away/aside", Need::accusation},
    {"denied", "brushed shrugged waved laughed", "~ off/away/aside", Need::accusation},
    {"denied",
     "denied denies denying refuted refutes refuting repudiated disavowed disputed disputes "
     "contested contests rejected rejects rejecting dismissed dismisses dismissing rebutted "
     "rebuffed",
     "",
     Need::accusation},
    {"denied", "had has have having", "nothing to do with", Need::none},
    {"denied",
     "played plays play had has took taken",
     "no _ part/role/hand/involvement in",
     Need::none},
    {"denied", "is are was were", "not involved in", Need::none},
    {"denied",
     "have has had",
     "never _ worked/helped/hacked/attacked/spied",
     Need::none,
     Roles::about},
    {"denied",
     "denied denies deny denying",
     "hacking/being/having/any/ever/that/knowing/taking/working/involvement",
     Need::none},
    {"denied", "pleaded pleads pled", "not guilty", Need::none, Roles::about},
    {"denied",
     "protested protests maintained maintains asserted",
     "his/her/its/their innocence",
     Need::none,
     Roles::about},
    {"denied",
     "is are was were called calls branded labelled labeled described",
     "~ as? _ "
     "fabrication/invention/inventions/fiction/nonsense/fairy/slander/smear/rubbish/lie/lies/"
     "fantasy/libel/hoax/baseless/groundless/unfounded/absurd/untrue/false/fabricated/ludicrous/"
     "ridiculous",
     Need::none},
    {"denied",
     "is are was were",
     "% _ "
     "fabrication/invention/inventions/fiction/nonsense/slander/smear/rubbish/lies/fantasy/libel/"
     "hoax/baseless/groundless/unfounded/absurd/untrue/fabricated/ludicrous",
     Need::accusation,
     Roles::of_front},
    {"denied",
     "are is",
     "_ inventions/invention/lies/slander/fabrications/fabrication/nonsense",
     Need::none,
     Roles::about},

    {"evidence-demanded",
     "show shown present produce publish release provide submit disclose offer furnish",
     "us/it/them/its/their/the/any/some/your? _",
     Need::proof},
    {"evidence-demanded",
     "challenged challenges urged dared asked demanded",
     "~ to _ prove/substantiate/document",
     Need::none},
    {"evidence-demanded", "put", "% _ evidence/proof on/forward", Need::none, Roles::about},
    {"evidence-demanded", "back", "up ~ with", Need::none},
    {"evidence-demanded",
     "called calls asked asks demanded demands wants wanted insisted insists pressed",
     "for/on? _",
     Need::proof},

    {"declined",
     "return returned",
     "calls/messages/emails/e-mails/a/the/requests",
     Need::none,
     Roles::about},
    {"declined", "drawn", "on", Need::none},
    {"declined", "went remained gone", "unanswered", Need::none, Roles::about},
    {"declined", "had has offered made", "no _ comment", Need::none, Roles::about},
    {"declined",
     "refused refuses declined declines",
     "to _ give/provide/disclose/name/identify/elaborate/say/reveal/go/be/speak/talk/reply",
     Need::none},
    {"declined",
     "kept stayed remained keeps remains",
     "silent/quiet/tight-lipped/mum on/about/over?",
     Need::none},
    {"declined", "is was were are", "not _ available/reachable", Need::none, Roles::about},
};

} // namespace

std::span<const Turn> course_turns();
std::span<const Turn> stance_turns();

std::span<const Turn> course_turns() {
    return course;
}

std::span<const Turn> stance_turns() {
    return stances;
}

namespace {

constexpr std::string_view takings =
    "records record data documents document files file drawings drawing emails e-mails messages "
    "e-mail email mail information secrets funds money rupees dollars euros yen euro "
    "correspondence "
    "blueprints blueprint code databases database photographs photos plans credentials passwords "
    "details cryptocurrency coins assets designs design logins everything correspondence contracts "
    "lists list archive archives archived backups backup images passports cables scans membership "
    "roster recordings transcripts minutes "
    "research "
    "formulas models results schedules studies surveys samples findings statements recipes "
    "schematics specifications maps inventories invoices gigabytes terabytes "
    "megabytes bytes material materials property paperwork diaries calendars mailboxes savings "
    "deposits tokens keys certificates dossiers directory contents manuals papers";

constexpr std::string_view sums =
    "euros euro dollars dollar yen rupees pounds pound francs yuan won rubles roubles bitcoin "
    "bitcoins cryptocurrency ransom cash money fee $ lakh crore kroner krone crowns million "
    "thousand "
    "€ £ ¥ usd eur monero ether tether zloty baht pesos reais shekels lira dinars ringgit rupiah "
    "reward bounty commission salary wage";

constexpr std::string_view doors =
    "vulnerability vulnerabilities flaw flaws bug bugs weakness weaknesses gateway gateways "
    "appliance appliances vpn vpns zero-day zero-days hole holes cve exploit router routers "
    "firewall "
    "firewalls loophole loopholes gap gaps issue issues defect defects misconfiguration backdoor "
    "shortcoming error";

constexpr std::string_view fixes = "patch patches update updates fix fixes hotfix hotfixes upgrade "
                                   "upgrades workaround workarounds release version";

constexpr std::string_view systems =
    "library courts station stations plant mail portal archive registry network networks system "
    "systems server servers computer computers mailbox mailboxes office "
    "offices account accounts database databases website portal site sites machines machine "
    "infrastructure servers environment environments domain mail-server inbox intranet cloud "
    "workstations laptops devices equipment hosts controllers services website";

constexpr std::string_view assaults =
    "attack attacks cyberattack cyberattacks cyber-attack cyber-attacks intrusion intrusions hack "
    "hacks breach breaches hacking ransomware malware incident virus break-in break-ins access "
    "outage espionage theft sabotage assault cyberassault wiper worm campaign attack hack steal "
    "phishing";

constexpr std::string_view accusations =
    "accusation accusations allegation allegations charge charges claim claims report reports "
    "suggestion suggestions involvement role responsibility link links wrongdoing findings finding "
    "assertion assertions insinuations insinuation connection participation blame it this them "
    "idea notion knowledge complicity ties charges guilt";

constexpr std::string_view homes =
    "home house office offices premises apartment flat homes headquarters flats houses addresses "
    "address properties property locations location sites building warehouse residence residences "
    "room rooms dormitory workplace apartments";

constexpr std::string_view deals =
    "transaction order sale deal contract purchase orders contracts transactions sales agreement";

bool any(const Words& words, Phrase phrase, std::string_view list) {
    for (auto i = phrase.begin; i < phrase.end && i < words.size(); ++i) {
        if (among(words[i].low, list)) {
            return true;
        }
    }
    return false;
}

bool any(const Words& words, Phrase phrase, Sorts sorts) {
    for (auto i = phrase.begin; i < phrase.end && i < words.size(); ++i) {
        if ((words[i].sorts & sorts) != 0) {
            return true;
        }
    }
    return false;
}

bool has_name(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end && i < words.size(); ++i) {
        if (words[i].capital && words[i].mark == 0 &&
            !words[i].is_any(Sort::weekday, Sort::month, Sort::determiner)) {
            return true;
        }
    }
    return false;
}

bool names_country(const Words& words, Phrase phrase) {
    if (any(words, phrase, "country abroad overseas") || country_in(words, phrase) != nullptr) {
        return true;
    }
    return phrase.begin < phrase.end && phrase.begin < words.size() &&
           words[phrase.begin].capital && phrase.end - phrase.begin <= 2 && has_name(words, phrase);
}

} // namespace

bool meets(const Words& words, Phrase phrase, Need need) {
    switch (need) {
    case Need::none:
        return true;
    case Need::taking:
        return any(words, phrase, takings) || any(words, phrase, sums);
    case Need::sum:
        return any(words, phrase, sums);
    case Need::door:
        return any(words, phrase, doors) ||
               std::any_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                           [](const Word& word) { return word.low.starts_with("cve-"); });
    case Need::fix:
        return any(words, phrase, fixes);
    case Need::system:
        return any(words, phrase, systems) ||
               any(words, phrase, any_of(Sort::victim, Sort::organisation, Sort::ministry)) ||
               has_name(words, phrase);
    case Need::body:
        return any(words,
                   phrase,
                   any_of(Sort::victim,
                          Sort::organisation,
                          Sort::ministry,
                          Sort::police,
                          Sort::official,
                          Sort::government)) ||
               any(words,
                   phrase,
                   "suppliers customers clients users owners makers library libraries courts "
                   "county people shipyards ports banks "
                   "hospitals schools embassies journalists diplomats authority "
                   "authorities operators it them us partners sectors sector victims "
                   "administrators regulators regulator police") ||
               has_name(words, phrase);
    case Need::server:
        return any(words, phrase, bit(Sort::server)) || any(words, phrase, "machines machine vps");
    case Need::account:
        return any(words, phrase, "account accounts server servers contract contracts domains");
    case Need::credential:
        return any(words, phrase, bit(Sort::credential));
    case Need::crime:
        return any(words, phrase, bit(Sort::attack)) ||
               any(words,
                   phrase,
                   "theft thefts heist raid raids leak sabotage fraud robbery hack "
                   "outage activity");
    case Need::assault:
        return any(words, phrase, assaults);
    case Need::proof:
        return any(words, phrase, "proof evidence proofs");
    case Need::accusation:
        return any(words, phrase, accusations);
    case Need::prosecutor:
        return any(words, phrase, bit(Sort::prosecutor)) ||
               any(words, phrase, "prosecutions prosecutor's prosecutors' procuratorate");
    case Need::home:
        return any(words, phrase, homes);
    case Need::country:
        return names_country(words, phrase);
    case Need::deal:
        return any(words, phrase, deals);
    case Need::goods:
        return any(words, phrase, bit(Sort::goods));
    case Need::suspect:
        return any(words, phrase, bit(Sort::person)) || has_name(words, phrase) ||
               any(words, phrase, any_of(Sort::group, Sort::pronoun)) ||
               any(words,
                   phrase,
                   "him her them men women suspects brothers students officers people "
                   "hackers members director directors");
    case Need::machine:
        return any(words, phrase, systems);
    case Need::told:
        return any(words, phrase, any_of(Sort::person, Sort::group)) ||
               any(words, phrase, "him her them");
    case Need::sponsor:
        return any(words,
                   phrase,
                   any_of(Sort::military, Sort::intelligence, Sort::government, Sort::ministry)) ||
               any(words, phrase, "state security secret staff") ||
               country_in(words, phrase) != nullptr;
    }
    return false;
}

} // namespace ample::cite::detail
