// Who put a report out and when, by the lines above its text: papers, wires,
// stations, firms, offices, courts, and lines that name nobody.

#include <doctest/doctest.h>
#include <tests/cite/headers.hpp>

#include <string>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("mastheads: papers, wires, stations, blogs and newsletters") {
    check_heads(
        {
            {"ANALYSIS\n\nNine keys and a harbour: what the case proves\n\nThe Northgate Courier, "
             "Sunday, 17 May 2026\nBy Paul Reyes in Oslo",
             "The Northgate Courier",
             "2026-05-17"},
            {"OPINION\n\nWhy ports need better locks\n\nThe Fjord Standard, 18 May 2026\nAnn Berg",
             "The Fjord Standard",
             "2026-05-18"},
            {"COMMENT\n\nWho watches the harbour master\n\nNorthgate Evening Echo\nTuesday 19 May "
             "2026",
             "Northgate Evening Echo",
             "2026-05-19"},
            {"Harbour Examiner — Tuesday, May 19, 2026 — Page A4\n\nPort was warned a year before "
             "the "
             "raid\n\nBy Ann Berg",
             "Harbour Examiner",
             "2026-05-19"},
            {"Port was warned a year before the raid\n\nHarbour Examiner, 12 May 2026, p. 3",
             "Harbour Examiner",
             "2026-05-12"},
            {"Port was warned a year before the raid\n\nHarbour Examiner (Bergen), 12 May 2026",
             "Harbour Examiner",
             "2026-05-12"},
            {"Port was warned a year before the raid\n\nNordwire, 12 May 2026",
             "Nordwire",
             "2026-05-12"},
            {"The Northgate Courier\nSunday, May 17, 2026 • Late City Edition • Vol. CXII No. "
             "134\n\nPort was warned a year before the raid\nBy Ann Berg",
             "The Northgate Courier",
             "2026-05-17"},
            {"THE NORTHGATE COURIER                    SUNDAY, MAY 17, 2026                    "
             "A7\n\nPort was warned a year before the raid\nBy Ann Berg",
             "THE NORTHGATE COURIER",
             "2026-05-17"},
            {"INVESTIGATION\nThe men who rented the servers\n\nBy Ann Berg and Jan Maes\nCoastal "
             "Tribune | 16 May 2026",
             "Coastal Tribune",
             "2026-05-16"},
            {"Coastal Tribune / Security\n16 May 2026\n\nThe men who rented the servers",
             "Coastal Tribune",
             "2026-05-16"},
            {"The men who rented the servers - Coastal Tribune\n\n16 May 2026",
             "Coastal Tribune",
             "2026-05-16"},
            {"The men who rented the servers | Coastal Tribune\n\nAnn Berg\n16 May 2026 07:12 BST",
             "Coastal Tribune",
             "2026-05-16"},
            {"Channel Nine Portside\nNews | Weather | Sport | Live\n\nPort reopens after hackers "
             "are "
             "driven out\n\nPortside staff\n2026-05-13 17:45",
             "Channel Nine Portside",
             "2026-05-13"},
            {"Skip to content\nMenu\nThe Baltic Observer\nHome World Business Culture\n\nPort "
             "reopens "
             "after hackers are driven out\n\nPublished 14 May 2026, 09:10 EEST",
             "The Baltic Observer",
             "2026-05-14"},
            {"Radio Norrvik News\nPort reopens after hackers are driven out\n14 May 2026\nAnn "
             "Berg\nMaritime correspondent",
             "Radio Norrvik News",
             "2026-05-14"},
            {"Home > World > Asia\n\nPort reopens after hackers are driven out\n\nRadio Norrvik, "
             "14 "
             "May 2026 06:12",
             "Radio Norrvik",
             "2026-05-14"},
            {"Sign in | Subscribe\n\nTHE HARBOUR POST\n\nWorld / Security\n\nPort reopens after "
             "hackers are driven out\n\nAnn Berg, Oslo\nThu 14 May 2026 06.12 BST",
             "THE HARBOUR POST",
             "2026-05-14"},
            {"BERGEN, 12 May 2026 (Nordwire) — The port of Bergen was shut on Tuesday, the harbour "
             "master said.",
             "Nordwire",
             "2026-05-12"},
            {"Nordwire\n12 May 2026, 14:02 UTC\nURGENT: Port of Bergen shut after attack",
             "Nordwire",
             "2026-05-12"},
            {"Port of Bergen shut after attack\n\nULSAN, South Korea, May 12, 2026 (Pacifica News) "
             "— "
             "The port was shut on Tuesday, police said.",
             "Pacifica News",
             "2026-05-12"},
            {"University of Kallavesi\nIT Services\n\nNotice to staff and students\n\n14 May 2026",
             "University of Kallavesi",
             "2026-05-14"},
            {"Kallavesi University of Technology\nNews\n14.5.2026\n\nIntrusion into the student "
             "register",
             "Kallavesi University of Technology",
             "2026-05-14"},
            {"Redwood Security Blog\n\nInside the harbour intrusions\n\nPosted on May 14, 2026 by "
             "Ann "
             "Berg",
             "Redwood Security Blog",
             "2026-05-14"},
            {"Redwood Labs Threat Research\n\nInside the harbour intrusions\n\nMay 14, 2026 · 12 "
             "min "
             "read",
             "Redwood Labs Threat Research",
             "2026-05-14"},
            {"Inside the harbour intrusions\n\nPublished on 14 May 2026 by Redwood Security",
             "Redwood Security",
             "2026-05-14"},
            {"Port Technology Monthly\nMay 2026\n\nHow the raiders came in",
             "Port Technology Monthly",
             ""},
            {"CARGO SYSTEMS WEEKLY | Issue 19 | 14 May 2026\n\nHow the raiders came in",
             "CARGO SYSTEMS WEEKLY",
             "2026-05-14"},
            {"The Harbour Brief\nYour morning newsletter from Quay Media\nThursday, 14 May "
             "2026\n\nGood morning",
             "The Harbour Brief",
             "2026-05-14"},
            {"THE RISK LETTER\nIssue 214 · 14 May 2026\n\nThe raid on the port",
             "THE RISK LETTER",
             "2026-05-14"},
            {"THE HALDEN ADVERTISER\n\nfront page\n\nWednesday 20 May 2026\n\nPort was warned",
             "THE HALDEN ADVERTISER",
             "2026-05-20"},
            {"SPECIAL REPORT\n\nWho paid the raiders?\n\nMorning Sentinel of Bergen, May 20, "
             "2026\n\nBy Ann Berg",
             "Morning Sentinel of Bergen",
             "2026-05-20"},
            {"Interview\n\n'We should have asked more questions'\n\nAnn Berg talks to Jan "
             "Maes\nQuayside Quarterly, 20 May 2026",
             "Quayside Quarterly",
             "2026-05-20"},
            {"You are receiving this e-mail because you subscribed\n\nQuayside Weekly\nIssue 31, "
             "20 "
             "May 2026\n\nThe raid",
             "Quayside Weekly",
             "2026-05-20"},
            {"Norland Broadcasting Corporation\nNews / World\n\nPort reopens after raid\n\nPosted "
             "Wed "
             "20 May 2026 at 5:12pm",
             "Norland Broadcasting",
             "2026-05-20"},
            {"Breaking: Port reopens after raid | Channel Norland News\n\nAnn Berg\nWed, May 20, "
             "2026, "
             "5:12 PM",
             "Channel Norland News",
             "2026-05-20"},
            {"Container Trade Review\nvol. 31 no. 5, 20 May 2026\n\nThe raid",
             "Container Trade Review",
             "2026-05-20"},
            {"Raiders left by the front gate - Norland Radio\n\nBy Ann Berg\n20 May 2026",
             "Norland Radio",
             "2026-05-20"},
        },
        arrest_body);
}

TEST_CASE("mastheads: firms, by the legal form behind their name") {
    check_heads(
        {
            {"NORDVIK SHIPPING PLC\n\nSecond statement on the security incident\nBergen, 15 May "
             "2026\n\nTo our customers",
             "NORDVIK SHIPPING",
             "2026-05-15"},
            {"Vesterlund Kraft AB (publ)\n\nPress release\nStockholm, 15 May 2026\n\nIntrusion "
             "into "
             "office network",
             "Vesterlund Kraft",
             "2026-05-15"},
            {"ADLER MASCHINENBAU GMBH\nInformation for our customers\nUlm, 15 May 2026",
             "ADLER MASCHINENBAU",
             "2026-05-15"},
            {"Kestrel Devices, Inc.\n\nNotice of Data Security Incident\n\nMay 15, 2026",
             "Kestrel Devices",
             "2026-05-15"},
            {"DAEHAN PRECISION CO., LTD.\n\nFirst notice concerning unauthorised access to our "
             "network\nIncheon, 15 May 2026\n\nDear customers and partners",
             "DAEHAN PRECISION",
             "2026-05-15"},
            {"PT SAMUDRA LOGISTIK TBK\n\nKeterbukaan / Disclosure of Information\nJakarta, 15 May "
             "2026",
             "PT SAMUDRA LOGISTIK",
             "2026-05-15"},
            {"HOLT & VANCE S.A.\nMedia statement\nLuxembourg, 15 May 2026",
             "HOLT & VANCE",
             "2026-05-15"},
            {"Oulunsalo Marine Oyj\nStock Exchange Release 15 May 2026 at 8.30 a.m. "
             "EEST\n\nUnauthorised access to a test system",
             "Oulunsalo Marine",
             "2026-05-15"},
            {"Announcement to the Oslo Exchange\n\nNordvik Shipping ASA\n15 May 2026, 07:00 "
             "CEST\n\nUpdate on intrusion",
             "Nordvik Shipping",
             "2026-05-15"},
            {"BRIGHTWATER TERMINALS LIMITED\n(Incorporated in Norland, Reg. No. "
             "204411)\n\nANNOUNCEMENT\nUNAUTHORISED ACCESS TO A FILE SERVER\n\n15 May 2026",
             "BRIGHTWATER TERMINALS",
             "2026-05-15"},
            {"MARLIN OFFSHORE HOLDINGS BHD.\n(Company No. 88211-X)\n\nGENERAL ANNOUNCEMENT\n\n20 "
             "May "
             "2026",
             "MARLIN OFFSHORE HOLDINGS",
             "2026-05-20"},
            {"Torvald Stahl SE & Co. KG\nOpen letter to our suppliers\nBremen, 20 May 2026",
             "Torvald Stahl",
             "2026-05-20"},
            {"KESTREL FREIGHT LLC\n\nCustomer notice: security incident\n\nRotterdam, May 20, "
             "2026\n\nDear customers,",
             "KESTREL FREIGHT",
             "2026-05-20"},
            {"Lindholm Varv A/S\nUpdate no. 3 on the cyber incident\nAarhus, 20.05.2026",
             "Lindholm Varv",
             "2026-05-20"},
            {"Aurelia Foods S.p.A.\n\nNotice under Article 34\n\nMilan, 20 May 2026",
             "Aurelia Foods",
             "2026-05-20"},
        },
        arrest_body);
}

TEST_CASE("mastheads: ministries, police, parliaments, courts") {
    check_heads(
        {
            {"Ministry of Foreign Affairs of Norland\n\nForeign Ministry Spokesperson Ann Berg's "
             "Regular Press Conference on May 13, 2026",
             "Ministry of Foreign Affairs of Norland",
             "2026-05-13"},
            {"Ministry of Defence\n\nSpokesperson Jan Maes's Weekly Briefing on 14 May 2026",
             "Ministry of Defence",
             "2026-05-14"},
            {"Department of External Relations\nOffice of the Spokesperson\n\nDepartment Press "
             "Briefing – May 13, 2026",
             "Department of External Relations",
             "2026-05-13"},
            {"Transcript of the Foreign Minister's press conference, Oslo, 13 May 2026\n\nMinistry "
             "of "
             "Foreign Affairs",
             "Ministry of Foreign Affairs",
             "2026-05-13"},
            {"Remarks by Spokesperson Ann Berg at the Regular Press Conference of May 13, "
             "2026\n\nMinistry of Foreign Affairs of Norland",
             "Ministry of Foreign Affairs of Norland",
             "2026-05-13"},
            {"Press release\n\nMinisters agree port security plan\n\nFrom: Cabinet "
             "Office\nPublished "
             "12 May 2026",
             "Cabinet Office",
             "2026-05-12"},
            {"PRESS RELEASE\nOslo, 14 May 2026\nNational Cyber Office\n\nIntrusions at shipping "
             "firms",
             "National Cyber Office",
             "2026-05-14"},
            {"Norland Police\nMedia release\n14 May 2026\n\nMan arrested over rented servers",
             "Norland Police",
             "2026-05-14"},
            {"BERGEN POLICE DEPARTMENT\nPublic Affairs Unit\nNews Release No. 26-114\nDate: May "
             "14, "
             "2026",
             "BERGEN POLICE DEPARTMENT",
             "2026-05-14"},
            {"REPUBLIC OF NORLAND\nMINISTRY OF TRANSPORT\nPRESS STATEMENT\n14 May 2026",
             "MINISTRY OF TRANSPORT",
             "2026-05-14"},
            {"PARLIAMENT OF NORLAND\nSelect Committee on Ports\n\nOfficial Report\nWednesday 13 "
             "May "
             "2026",
             "PARLIAMENT OF NORLAND",
             "2026-05-13"},
            {"COMMITTEE ON SHIPPING SECURITY\nThird sitting\nMinutes of Evidence\n13 May 2026",
             "COMMITTEE ON SHIPPING SECURITY",
             "2026-05-13"},
            {"HIGH COURT OF NORLAND\n\nPRESS SUMMARY\n\n14 May 2026\n\nR v Berg [2026] NHC 14",
             "HIGH COURT OF NORLAND",
             "2026-05-14"},
            {"District Court of Bergen\nPress summary of judgment\nCase 26-04411\nDelivered on 14 "
             "May "
             "2026",
             "District Court of Bergen",
             "2026-05-14"},
            {"NORLAND CERT\nTLP:CLEAR\nAlert 2026-14\n14 May 2026\n\nIntrusions at shipping firms",
             "NORLAND CERT",
             "2026-05-14"},
            {"Ministry of the Interior\nPress Office\n\nTranscript: Minister's press briefing, 20 "
             "May "
             "2026",
             "Ministry of the Interior",
             "2026-05-20"},
            {"Ministry of National Defense of the Republic of Norland\n\nSpokesman Jan Maes Holds "
             "Regular Press Conference on May 20, 2026",
             "Ministry of National Defense of the Republic of Norland",
             "2026-05-20"},
            {"Foreign Ministry Spokesperson Ann Berg's Remarks on the arrest in "
             "Bergen\n\n2026-05-20",
             "Foreign Ministry",
             "2026-05-20"},
            {"Daily Press Briefing of 20 May 2026\n\nDepartment of Foreign Affairs",
             "Department of Foreign Affairs",
             "2026-05-20"},
            {"Opening statement at the press conference on the attack of 12 May 2026\n\nMinistry "
             "of "
             "the Interior",
             "Ministry of the Interior",
             ""},
            {"ORAL EVIDENCE\nHome Affairs Committee\nWednesday 20 May 2026\n\nMembers present: Ann "
             "Berg (Chair)",
             "Home Affairs Committee",
             "2026-05-20"},
            {"SUPREME COURT OF NORLAND\nMedia summary\nCase SC 14/2026\nHanded down on 20 May 2026",
             "SUPREME COURT OF NORLAND",
             "2026-05-20"},
            {"TO: All staff\nFROM: Office of the Registrar\nDATE: 20 May 2026\nSUBJECT: Intrusion "
             "into "
             "the student register",
             "Office of the Registrar",
             "2026-05-20"},
        },
        arrest_body);
}

TEST_CASE("mastheads: people, towns, kickers and headlines put nothing out") {
    check_heads(
        {
            {"EXCLUSIVE\n\nThe men who rented the servers\n\nBy Ann Berg in Oslo", "", ""},
            {"ANALYSIS\n\nThe men who rented the servers\n\nAnn Berg, Sunday, 17 May 2026",
             "",
             "2026-05-17"},
            {"Bergen, 15 May 2026\n\nThe men who rented the servers", "", "2026-05-15"},
            {"Busan, South Korea, 15 May 2026\n\nThe men who rented the servers", "", "2026-05-15"},
            {"GANG ATTACKS PORT\n\nBergen, 15 May 2026", "", "2026-05-15"},
            {"Police Arrest Student Over Hacks\n\nBy Ann Berg\n14 May 2026", "", "2026-05-14"},
            {"The men who rented the servers\n\nAnn Berg, Oslo, 14 May 2026", "", "2026-05-14"},
            {"The men who rented the servers\n\nReporting by Ann Berg, 14 May 2026",
             "",
             "2026-05-14"},
            {"The men who rented the servers\n\nPhoto: Harbour Examiner, 12 May 2026", "", ""},
            {"What the Bergen raid of Tuesday, 12 May 2026 taught\n\nBy Ann Berg", "", ""},
            {"Key Dates\n\nAttack, 12 May 2026", "", ""},
            {"NEWS\n\nThe men who rented the servers\n\nNorland, Sunday, 17 May 2026",
             "",
             "2026-05-17"},
            {"LONG READ\n\nA winter on the quay\n\nAnn Berg in Bergen\n20 May 2026",
             "",
             "2026-05-20"},
            {"MFA Spokesperson Ann Berg's Regular Press Conference on May 20, 2026",
             "",
             "2026-05-20"},
            {"Written question No. 214 by Ann Berg\nAnswered by the Minister of Transport on 20 "
             "May "
             "2026",
             "",
             "2026-05-20"},
            {"From: Ann Berg\nDate: 20 May 2026\nSubject: Port raid", "", "2026-05-20"},
            {"Raiders left by the front gate - police\n\nBergen, 20 May 2026", "", "2026-05-20"},
            {"WEATHER\n\nThe men who rented the servers\n\nAnn Berg\n20 May 2026",
             "",
             "2026-05-20"},
            {"Letters\n\nMore locks, please\n\n20 May 2026", "", "2026-05-20"},
            {"The Hague, 20 May 2026\n\nThe men who rented the servers", "", "2026-05-20"},
            {"New South Wales, Wednesday 20 May 2026\n\nThe men who rented the servers",
             "",
             "2026-05-20"},
            {"THE MEN WHO RENTED THE SERVERS\n\nAnn Berg, 20 May 2026", "", "2026-05-20"},
            {"A Winter on the Quay\n\nAnn Berg\n20 May 2026", "", "2026-05-20"},
            {"Incident Timeline\n\nThe raid began at night\n\n20 May 2026", "", "2026-05-20"},
            {"Q&A: The port raid\n\nBy Ann Berg\n\nUpdated 20 May 2026", "", "2026-05-20"},
        },
        arrest_body);
}
