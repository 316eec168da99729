// What the nouns of a turn must name.

#include <ample/cite/detail/turns.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList takings =
    "records record data documents document files file drawings drawing emails e-mails messages "
    "e-mail email mail information secrets funds money rupees dollars euros yen euro "
    "correspondence "
    "blueprints blueprint code databases database photographs photos plans credentials passwords "
    "details cryptocurrency coins assets designs design logins everything correspondence contracts "
    "lists list archive archives archived backups backup images passports cables scans membership "
    "logs log roster recordings transcripts minutes "
    "research "
    "formulas models results schedules studies surveys samples findings statements recipes "
    "schematics specifications maps inventories invoices gigabytes terabytes "
    "manifests manifest payslips payslip payroll rotas rota ledger ledgers dossier portfolio "
    "recordings scripts footage prescriptions diagnoses genomes genome chats texts contacts "
    "invoice payments wages pensions wallets bookings orders spreadsheets spreadsheet entries "
    "megabytes bytes material materials property paperwork diaries calendars mailboxes savings "
    "deposits tokens keys password login certificates dossiers directory contents manuals papers";

constexpr WordList sums =
    "euros euro dollars dollar yen rupee rupees pounds pound francs yuan won rubles roubles "
    "bitcoin "
    "bitcoins cryptocurrency ransom cash money fee $ lakh crore kroner krone crowns million "
    "thousand "
    "€ £ ¥ ₹ rs rm usd eur monero ether tether zloty baht pesos reais shekels lira dinars ringgit "
    "rupiah "
    "cent cents penny pence dime kopeck ransoms sum instalment instalments "
    "reward bounty commission salary wage";

constexpr WordList doors =
    "vulnerability vulnerabilities flaw flaws bug bugs weakness weaknesses gateway gateways "
    "appliance appliances vpn vpns zero-day zero-days hole holes cve exploit router routers "
    "firewall "
    "firewalls loophole loopholes gap gaps issue issues defect defects misconfiguration backdoor "
    "shortcoming error";

constexpr WordList fixes = "patch patches update updates fix fixes hotfix hotfixes upgrade "
                           "upgrades workaround workarounds release version";

constexpr WordList systems =
    "library courts station stations plant mail portal archive registry network networks system "
    "systems server servers computer computers mailbox mailboxes office "
    "offices account accounts database databases website portal site sites machines machine "
    "infrastructure servers environment environments domain mail-server inbox intranet cloud "
    "workstations laptops devices equipment hosts controllers services website";

constexpr WordList assaults =
    "attack attacks cyberattack cyberattacks cyber-attack cyber-attacks intrusion intrusions hack "
    "hacks breach breaches hacking ransomware malware incident virus break-in break-ins access "
    "outage espionage theft sabotage assault cyberassault wiper worm campaign attack hack steal "
    "phishing";

constexpr WordList accusations =
    "accusation accusations allegation allegations charge charges claim claims report reports "
    "suggestion suggestions involvement role responsibility link links wrongdoing findings finding "
    "assertion assertions insinuations insinuation connection participation "
    "account accounts version versions story criticism criticisms indictment verdict "
    "characterisation "
    "characterization description suspicion suspicions complaint complaints figure figures "
    "idea notion knowledge complicity ties charges guilt";

constexpr WordList payees =
    "hackers hacker gang gangs attackers attacker extortionists extortionist blackmailers "
    "blackmailer criminals intruders thieves crooks extorters";

constexpr WordList reached =
    "us me them customers clients patients passengers subscribers residents users members "
    "those everyone affected employees staff parents students policyholders victims police "
    "regulator regulators fbi "
    "authorities bank banks partners suppliers licensees tenants donors guests shareholders";

constexpr WordList wares =
    "shares share stock stocks bonds options it them exploit exploits tool tools malware phones "
    "phone laptops laptop drones drone parts chips domains domain licences licenses exploits "
    "access botnet stakes stake";

constexpr WordList homes =
    "home house office offices premises apartment flat homes headquarters flats houses addresses "
    "address properties property locations location sites building warehouse residence residences "
    "room rooms dormitory workplace apartments";

constexpr WordList deals =
    "transaction order sale deal contract purchase orders contracts transactions sales agreement "
    "meeting meetings talks visit summit tender negotiations operations appointments surgeries "
    "flights trains classes exams";

bool any(const Words& words, Phrase phrase, const WordList& list) {
    for (auto i = phrase.begin; i < phrase.end && i < words.size(); ++i) {
        if (among(words[i].low, list)) {
            return true;
        }
    }
    return false;
}

/// "RM38,500": a currency written as one with its figure.
bool has_sum(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end && i < words.size(); ++i) {
        const auto& low = words[i].low;
        const auto figure = low.find_first_of("0123456789");
        if (figure > 0 && figure <= 3 && words[i].capital &&
            low.find(',', figure) != std::string::npos) {
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

/// "LiftKey 4.3.2": a figure with two dots.
bool has_version(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end && i < words.size(); ++i) {
        const auto& low = words[i].low;
        if (!low.empty() && low.front() >= '0' && low.front() <= '9' &&
            std::count(low.begin(), low.end(), '.') == 2) {
            return true;
        }
    }
    return false;
}

bool names_country(const Words& words, Phrase phrase) {
    if (any(words, phrase, bit(Sort::person)) ||
        any(words, phrase, "national nationals citizen citizens embassy ministry")) {
        return false; // "went to a Ruritanian national"
    }
    if (any(words, phrase, "country abroad overseas") || country_in(words, phrase) != nullptr) {
        return true;
    }
    return phrase.begin < phrase.end && phrase.begin < words.size() &&
           words[phrase.begin].capital && phrase.end - phrase.begin <= 2 && has_name(words, phrase);
}

/// "the Sarovian Radio Service": an organ by its noun, in capitals.
bool names_service(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin + 1; i < phrase.end && i < words.size(); ++i) {
        if (words[i].capital && words[i - 1].capital &&
            among(words[i].low, "service services directorate committee bureau agency")) {
            return true;
        }
    }
    return false;
}

/// "a state", "some government": nobody is told.
bool is_some_state(const Words& words, Phrase phrase) {
    auto end = std::min(phrase.end, words.size());
    while (end > phrase.begin && words[end - 1].mark != 0) {
        --end;
    }
    constexpr WordList some = "a an some another any";
    const bool two = end == phrase.begin + 2 && among(words[phrase.begin].low, some);
    const bool one =
        end == phrase.begin + 1 && phrase.begin > 0 && among(words[phrase.begin - 1].low, some);
    return (one || two) && among(words[end - 1].low, "state government");
}

} // namespace

bool meets(const Words& words, Phrase phrase, Need need) {
    switch (need) {
    case Need::none:
        return true;
    case Need::taking:
        return any(words, phrase, takings) || any(words, phrase, sums);
    case Need::papers:
        return any(words, phrase, takings) && !any(words, phrase, sums);
    case Need::loot:
        return meets(words, phrase, Need::taking) || meets(words, phrase, Need::credential) ||
               any(words, phrase, "stolen pilfered");
    case Need::payee:
        return any(words, phrase, payees) || any(words, phrase, bit(Sort::group));
    case Need::coin:
        return any(words,
                   phrase,
                   "bitcoin bitcoins cryptocurrency monero crypto cash card cards voucher vouchers "
                   "ether tether");
    case Need::reached:
        return any(words, phrase, reached);
    case Need::sum:
        return any(words, phrase, sums) || has_sum(words, phrase);
    case Need::door:
        return any(words, phrase, doors) ||
               std::any_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                           [](const Word& word) { return word.low.starts_with("cve-"); });
    case Need::fix:
        return any(words, phrase, fixes) || has_version(words, phrase);
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
                   "terminals terminal airports airport utilities utility plants universities "
                   "university "
                   "municipalities municipality towns cities councils clinics shops retailers "
                   "firms providers carriers hauliers ferries "
                   "suppliers customers clients users owners makers library libraries courts "
                   "county people shipyards ports banks "
                   "hospitals schools embassies journalists diplomats authority "
                   "authorities operators it them us partners sectors sector victims "
                   "administrators regulators regulator police superiors superior manager managers "
                   "boss "
                   "bosses supervisor supervisors management headquarters vendor vendors maker") ||
               has_name(words, phrase);
    case Need::server:
        return any(words, phrase, bit(Sort::server)) ||
               any(words, phrase, "machines machine vps router routers modem modems sim sims");
    case Need::account:
        return any(words,
                   phrase,
                   "account accounts server servers contract contracts domains router routers "
                   "modem modems sim sims line lines phone phones mailbox mailboxes");
    case Need::credential:
        return any(words, phrase, bit(Sort::credential)) ||
               any(words, phrase, "anything"); // "did not sell anything to anyone"
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
    case Need::wares:
        return any(words, phrase, wares) || any(words, phrase, bit(Sort::goods)) ||
               meets(words, phrase, Need::papers);
    case Need::prey:
        return any(words, phrase, "victim victims target targets");
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
    case Need::gang:
        return any(words, phrase, bit(Sort::group)) ||
               (phrase.begin < phrase.end && words[phrase.begin].capital &&
                words[phrase.end - 1].capital);
    case Need::sponsor:
        return !is_some_state(words, phrase) &&
               (any(words,
                    phrase,
                    any_of(Sort::military, Sort::intelligence, Sort::government, Sort::ministry)) ||
                any(words, phrase, "state security secret staff") || names_service(words, phrase) ||
                country_in(words, phrase) != nullptr);
    }
    return false;
}

} // namespace ample::cite::detail
