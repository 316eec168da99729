#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/lexicon.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace ample::cite {

namespace {

struct List {
    Sort sort;
    std::string_view words; ///< parted by blanks
};

constexpr List lists[] = {
    {Sort::say,
     "said say says saying reported reports report added adds announced announces stated states "
     "noted "
     "notes argued argues warned warns claimed claims claim revealed reveals disclosed discloses "
     "insisted insists explained explains declared declares asserted asserts maintained maintains "
     "wrote writes testified indicated indicates suggested suggests estimated estimates accused "
     "accuses urged urges responded replied commented remarked emphasized emphasised stressed "
     "tweeted denied denies conceded contended rejected rejects dismissed dismisses described "
     "alleges observed cautioned blamed blames attributed attributes called contends concedes "
     "predicts predicted reiterated reiterates vowed pledged complained recalled protested "
     "disputes "
     "disputed refuted refutes countered counters condemned condemns underlined underscored "
     "implied "
     "implies hinted hints allege challenged challenges alerted admits describes writes concludes "
     "attribute describe deny write concede acknowledge reject dispute "
     "boasted echoed repeated repeats objected retorted clarified reaffirmed recounted confided "
     "surmised proclaimed elaborated blame advised advises recommended recommends agreed agrees "
     "accepted accepts bragged brags boasts accuse stresses answered cautions protests recalls "
     "emphasizes emphasises condemns complains vows pledges predicts reiterates clarifies "
     "elaborates proclaims reaffirms recounts confides retorts underlines underscores testifies "
     "criticised criticized criticises criticizes denounced denounces decried decries lamented "
     "laments quipped quips joked jokes mused muses scoffed scoffs reckoned reckons ventured "
     "volunteered submitted submits stipulates postulates postulated theorised theorized "
     "speculated speculates "
     "opined opines relayed relays certified certifies attested attests swore swears hailed "
     "conjectured supposed grumbled deplored deplores regretted regrets bemoaned insist argue "
     "maintain stress explain declare assert announce contend predict caution emphasise emphasize "
     "disclose"},
    {Sort::tell, "told tells briefed informed reminded reminds assured assures"},
    {Sort::believe,
     "believe believes believed think thinks thought assess assesses assessed consider "
     "considers judge judges judged"},
    {Sort::suspect, "suspect suspects suspected"},
    {Sort::find,
     "found identified concluded determined detected discovered established finds "
     "identifies traced detect find confirm"},
    {Sort::confirm,
     "confirmed confirms acknowledged acknowledges admitted admits admit confessed confesses"},
    {Sort::decline, "declined declines refused refuses"},
    {Sort::be, "is are was were be been being isn't aren't wasn't weren't"},
    {Sort::have, "has have had did does do didn't doesn't don't hasn't haven't hadn't"},
    {Sort::adverb,
     "also later earlier reportedly allegedly previously separately then now since further again "
     "recently repeatedly publicly officially initially apparently still even only firmly strongly "
     "not didn't doesn't don't hadn't hasn't haven't once already has have had did subsequently "
     "explicitly privately wrongly falsely yesterday today tonight never"},
    {Sort::negator,
     "not no never neither nor without none didn't doesn't don't wasn't weren't isn't "
     "aren't hasn't haven't hadn't cannot can't won't wouldn't couldn't shouldn't"},
    {Sort::determiner,
     "the a an this that these those his her its their our some several another "
     "other any both two three many"},
    {Sort::pronoun, "he she it they"},
    {Sort::clause,
     "that which who whom whose while but because after before as when though although if "
     "where whether and or so than"},
    {Sort::police,
     "police investigators investigator investigation investigative detectives detective "
     "gendarmes gendarmerie constabulary policemen inspectors fbi europol interpol "
     "carabinieri law-enforcement bka inquiry"},
    {Sort::prosecutor, "prosecutors prosecutor prosecution"},
    {Sort::court, "court courts judge judges tribunal indictment jury jurors inquest magistrates"},
    {Sort::government,
     "government governments cabinet president premier chancellor minister kremlin parliament "
     "administration governor"},
    {Sort::ministry, "ministry department dept embassy directorate secretariat ministry's"},
    {Sort::media,
     "broadcaster broadcasters newspaper newspapers television tv news daily weekly magazine "
     "newsweekly radio "
     "media outlets newswire wire press shimbun tribune herald gazette times post channel website "
     "portal ledger courier journal chronicle guardian sentinel "
     "telegraph inquirer examiner mainichi asahi yomiuri nikkei sankei"},
    {Sort::role,
     "spokesman spokeswoman spokesperson secretary minister director chief head president "
     "premier chancellor commissioner ambassador executive ceo chairman chairwoman analyst "
     "researcher professor officer superintendent inspector representative adviser "
     "prosecutor manager spokespeople lawyer attorney general envoy governor official "
     "commander investigator detective judge senator mayor attorney diplomat consul lawmaker "
     "councillor alderman alderwoman sheriff captain sergeant colonel coordinator rector dean "
     "undersecretary "
     "congressman "
     "congresswoman barrister solicitor agent boss registrar inspector-general "
     "secretary-general vice-president magistrate counsel ombudsman rapporteur economist "
     "journalist editor specialist campaigner activist scientist co-founder auditor chairperson "
     "commander-in-chief administrator vice-chancellor provost chair treasurer trustee headteacher "
     "director-general negotiator lecturer "
     "columnist blogger strategist lieutenant corporal brigadier maj"},
    {Sort::official,
     "officials authorities official diplomats lawmakers ministers executives aides legislators "
     "commanders senators"},
    {Sort::anonymous,
     "sources source insider whistleblower unnamed unidentified anonymous undisclosed people "
     "insiders persons "
     "familiar"},
    {Sort::researcher, "researchers researcher analysts analyst experts expert sleuths sleuth"},
    {Sort::military,
     "military army navy naval force forces armed unit bureau brigade regiment guard guards "
     "troops defence-forces army's military's"},
    {Sort::intelligence, "intelligence spy secret-service espionage spies spooks"},
    {Sort::group,
     "hackers hacker intruders intruder group gang crew collective hacking cyberattackers "
     "attackers actors actor "
     "team groups outfit cybercriminals criminals thieves perpetrators attacker intruder adversary "
     "burglars crooks cyberspies"},
    {Sort::attack,
     "attack attacks cyberattack cyberattacks cyber-attack cyber-attacks intrusion "
     "intrusions hack hacks breach breaches hacking campaign campaigns incident incidents "
     "operation operations espionage break-in break-ins"},
    {Sort::victim,
     "companies company firms firm organisations organizations organisation organization "
     "institutions institution institutes institute universities university targets "
     "agencies agency businesses entities victims ministries hospitals banks laboratories "
     "operators utilities networks systems contractors manufacturers bodies plants providers "
     "vendors "
     "suppliers retailers"},
    {Sort::organisation,
     "company firm agency university institute institution bank hospital corporation organisation "
     "organization operator provider vendor maker manufacturer group inc corp ltd plc gmbh "
     "association "
     "foundation council commission centre center laboratory laboratories labs authority bureau "
     "utility airline supplier retailer union operators exchange port observatory railway "
     "fund insurer lender brewery clinic shipyard refinery wholesaler cooperative co-op federation "
     "charity shipbuilder steelmaker planemaker toolmaker arms-maker carmaker automaker chipmaker "
     "drugmaker publisher haulier telecom startup "
     "conglomerate "
     "school college museum watchdog regulator county municipality borough township airport "
     "creamery dairy distillery winery smelter hotel casino theatre library"},
    {Sort::person,
     "man woman men women engineer student national citizen suspect suspects member "
     "programmer employee resident person contractor official businessman technician "
     "wife husband son daughter mother father brother sister widow nephew niece cousin uncle aunt "
     "person's youth student's graduate operative officer reseller seller "
     "defendant accused clerk paralegal trader teacher teenager courier consultant developer "
     "trainee broker "
     "intern boy girl owner recruiter founder"},
    {Sort::server, "server servers vps hosting domain domains infrastructure machines hosts"},
    {Sort::credential,
     "id ids credentials credential password passwords login logins log-in log-ins "
     "access accounts account keys key"},
    {Sort::goods,
     "software product products equipment licence license licences licenses device devices "
     "program appliance hardware tool package components chips"},
    {Sort::month,
     "january february march april may june july august september october november "
     "december jan feb mar apr jun jul aug sep sept oct nov dec"},
    {Sort::weekday, "sunday monday tuesday wednesday thursday friday saturday"},
    {Sort::number,
     "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty "
     "forty fifty sixty hundred hundreds dozen dozens scores thousand thousands"},
    {Sort::task,
     "instructed instructs instructing ordered orders ordering directed directs directing "
     "tasked tasks tasking commanded hired hires hiring commissioned instruct order direct "
     "task"},
    {Sort::conduct,
     "conducted carried launched staged perpetrated mounted executed waged orchestrated "
     "conducting launching staging committed undertook"},
};

using Words = detail::WordMap<Sorts>;

Words all_words() {
    Words words;
    for (const auto& list : lists) {
        auto rest = list.words;
        while (!rest.empty()) {
            const auto space = std::min(rest.find(' '), rest.size());
            words[rest.substr(0, space)] |= bit(list.sort);
            rest.remove_prefix(std::min(space + 1, rest.size()));
        }
    }
    return words;
}

constexpr Country countries[] = {
#define AMPLE_COUNTRY(name, demonym, capital) {name, demonym, capital},
#include <ample/cite/countries.def>
#undef AMPLE_COUNTRY
};

struct Alias {
    std::string_view word;
    std::string_view name;
};

constexpr Alias country_aliases[] = {
    {"u.s.", "united states"},
    {"us", "united states"},
    {"u.s", "united states"},
    {"america", "united states"},
    {"uk", "united kingdom"},
    {"u.k.", "united kingdom"},
    {"britain", "united kingdom"},
    {"dane", "denmark"},
    {"finn", "finland"},
    {"swede", "sweden"},
    {"pole", "poland"},
    {"turk", "turkey"},
    {"spaniard", "spain"},
    {"czech republic", "czechia"},
    {"briton", "united kingdom"},
    {"uae", "united arab emirates"},
    {"dprk", "north korea"},
    {"rok", "south korea"},
    {"prc", "china"},
    {"the netherlands", "netherlands"},
    {"delhi", "india"},
    {"kiev", "ukraine"},
};

struct Agency {
    std::string_view name;
    std::string_view spelling;
};

constexpr Agency agencies[] = {
#define AMPLE_AGENCY(name, spelling) {name, spelling},
#include <ample/cite/agencies.def>
#undef AMPLE_AGENCY
};

constexpr Organ state_organs[] = {
    {"people's liberation army", Sort::military, "china"},
    {"pla", Sort::military, "china"},
    {"ministry of state security", Sort::intelligence, "china"},
    {"mss", Sort::intelligence, "china"},
    {"gru", Sort::intelligence, "russia"},
    {"fsb", Sort::intelligence, "russia"},
    {"svr", Sort::intelligence, "russia"},
    {"revolutionary guard", Sort::military, "iran"},
    {"revolutionary guards", Sort::military, "iran"},
    {"irgc", Sort::military, "iran"},
    {"reconnaissance general bureau", Sort::intelligence, "north korea"},
    {"nsa", Sort::intelligence, "united states"},
    {"cia", Sort::intelligence, "united states"},
    {"gchq", Sort::intelligence, "united kingdom"},
    {"unit 8200", Sort::military, "israel"},
};

constexpr std::array<std::string_view, 12> months = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

constexpr std::array<std::string_view, 7> weekdays = {
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};

constexpr std::pair<std::string_view, long> numbers[] = {
    {"two", 2},     {"three", 3},    {"four", 4},        {"five", 5},         {"six", 6},
    {"seven", 7},   {"eight", 8},    {"nine", 9},        {"ten", 10},         {"eleven", 11},
    {"twelve", 12}, {"fifteen", 15}, {"twenty", 20},     {"thirty", 30},      {"forty", 40},
    {"fifty", 50},  {"sixty", 60},   {"hundred", 100},   {"hundreds", 200},   {"dozen", 12},
    {"dozens", 24}, {"scores", 40},  {"thousand", 1000}, {"thousands", 2000},
};

} // namespace

Sorts sorts_of(std::string_view low) {
    static const Words words = all_words();
    const auto* const found = words.find(low);
    return found == nullptr ? 0 : *found;
}

const Country* country_of(std::string_view low) {
    static const auto table = [] {
        detail::WordMap<const Country*> all;
        for (const auto& country : countries) {
            all[country.name] = all[country.demonym] = all[country.capital] = &country;
        }
        for (const auto& alias : country_aliases) {
            all[alias.word] = *all.find(alias.name); // is there (a test)
        }
        return all;
    }();
    const auto* const found = table.find(low);
    return found == nullptr ? nullptr : *found;
}

int month_of(std::string_view low) {
    if ((sorts_of(low) & bit(Sort::month)) == 0) {
        return 0;
    }
    const auto* const found = std::find(months.begin(), months.end(), low.substr(0, 3));
    return static_cast<int>(found - months.begin()) + 1;
}

int weekday_of(std::string_view low) {
    const auto* const found = std::find(weekdays.begin(), weekdays.end(), low);
    return found == weekdays.end() ? -1 : static_cast<int>(found - weekdays.begin());
}

long number_of(std::string_view low) {
    long value = 0;
    if (!low.empty() && low.size() <= 9 && ascii::is_digit(low.front())) {
        for (const char c : low) {
            if (ascii::is_digit(c)) {
                value = value * 10 + (c - '0');
            } else if (c != ',') {
                return -1;
            }
        }
        return value;
    }
    static const auto table = [] {
        detail::WordMap<long> all;
        for (const auto& [word, number] : numbers) {
            all[word] = number;
        }
        return all;
    }();
    const auto* const found = table.find(low);
    return found == nullptr ? -1 : *found;
}

std::span<const Organ> organs() {
    return state_organs;
}

std::string_view agency_name(std::string_view low) {
    static const auto table = [] {
        detail::WordMap<std::string_view> all;
        for (const auto& agency : agencies) {
            all[agency.spelling] = agency.name;
        }
        return all;
    }();
    const auto* const found = table.find(low);
    return found == nullptr ? std::string_view{} : *found;
}

} // namespace ample::cite
