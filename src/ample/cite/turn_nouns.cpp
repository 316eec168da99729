// Turns whose deed is told as a noun with a verb that says little: "charges were filed against P",
// "the orders came from A".

#include <ample/cite/detail/turns.hpp>

namespace ample::cite::detail {

namespace {

constexpr Turn nouns[] = {
    {"notified",
     "warning warnings alert alerts tip-off notification",
     "reached",
     Need::reached,
     Roles::noun},
    {"attributed", "hand fingerprints handiwork", "of", Need::sponsor, Roles::noun_agent},
    {"charged",
     "charges charge chargesheet charge-sheet chargesheets indictment indictments complaint "
     "proceedings fir counts",
     "_ filed/laid/brought/pressed/lodged/registered/preferred/unsealed/instituted/returned "
     "against",
     Need::none,
     Roles::noun},
    {"charged", "case cases", "_ registered/filed/lodged against", Need::none, Roles::noun},
    {"arrested",
     "arrests arrest detentions",
     "have/has/had/were/was _ made $",
     Need::none,
     Roles::noun},
    {"searched",
     "searches search raids raid",
     "_ carried/conducted/executed/made out? at/on/of/in",
     Need::none,
     Roles::noun},
    {"notified",
     "letters letter notices notice notifications notification warnings warning alerts",
     "_ sent/went/mailed/issued/posted/given/go/addressed out? to",
     Need::body,
     Roles::noun},
    {"notified",
     "complaint complaints report reports notification",
     "_ filed/lodged/made/submitted with/to",
     Need::body,
     Roles::noun},
    {"notified",
     "call calls tip tip-off letter e-mail email warning",
     "from ~ alerted/warned/tipped",
     Need::none,
     Roles::noun},
    {"targeted",
     "e-mails emails messages mails invitations attachments lures",
     "_ sent/mailed/addressed/went/dispatched/delivered out? to",
     Need::body,
     Roles::noun},
    {"tasked",
     "orders order instructions instruction directions commands tasking command",
     "_ came/come/comes/originated/issued down? from/with",
     Need::none,
     Roles::noun_agent},
    {"attributed",
     "trail trails traces clues leads tracks evidence signs everything footprints",
     "_ lead/leads/led/point/points/pointed/pointing straight/directly/back? to/at/towards",
     Need::none,
     Roles::noun_agent},
    {"attributed",
     "suspicion suspicions blame responsibility finger",
     "_ fell/fallen/falls/fall/rests/lies/centred/centered/centres/centers "
     "immediately/squarely? on/upon/with",
     Need::none,
     Roles::noun_agent},
    {"attributed",
     "culprit culprits perpetrator perpetrators mastermind masterminds",
     "is/are/was/were _ be",
     Need::none,
     Roles::noun_agent},
    {"attributed",
     "culprit culprits perpetrator perpetrators mastermind masterminds",
     "is/are/was/were",
     Need::gang,
     Roles::noun_agent},
    {"bought", "buyer buyers purchaser", "was/is/were", Need::gang, Roles::noun_agent},
    {"exploited",
     "way route path door point vector entry foothold access vectors",
     "of/in? entry? was/is/were/proved/came",
     Need::door,
     Roles::noun},
    {"exploited",
     "entry access foothold",
     "_ gained/obtained/made/achieved/effected/secured via/through/by",
     Need::door,
     Roles::noun},
    {"paid",
     "payment payments ransom instalment",
     "_ made/sent/wired/transferred/handed to",
     Need::payee,
     Roles::noun},
};

} // namespace

std::span<const Turn> noun_turns() {
    return nouns;
}

} // namespace ample::cite::detail
