// Turns of who did it, and for whom.

#include <ample/cite/detail/turns.hpp>

namespace ample::cite::detail {

namespace {

constexpr Turn authors[] = {
    {"attributed",
     "orchestrated orchestrates masterminded perpetrated mounted staged waged engineered committed "
     "run claimed claims "
     "executed undertook conducted conducts launched planned coordinated unleashed commissioned "
     "authored ran led",
     "",
     Need::crime,
     Roles::plain,
     "responsibility credit"},
    {"attributed", "carried carrying pulled", "out/off", Need::crime},
    {"attributed", "carried", "~ out", Need::crime},
    {"attributed",
     "ascribed credited chalked put attributes attributed attribute attributing imputed assigned "
     "ascribes traced traces linked links tied ties",
     "~ down/back/up? to",
     Need::crime,
     Roles::inverse},
    {"attributed", "blames blamed blaming", "~ on", Need::crime, Roles::inverse},
    {"attributed",
     "pinned pins pinning laid lays fixed",
     "~ on/upon/at",
     Need::crime,
     Roles::inverse},
    {"attributed",
     "claimed claims claiming took taken accepted assumed",
     "responsibility/credit for",
     Need::none},
    {"attributed",
     "bore bears bear had has carried carries shows showed",
     "all? the _ hallmarks/hallmark/signature/fingerprints/marks/handwriting/stamp of",
     Need::none,
     Roles::inverse},
    {"attributed",
     "hold holds held holding",
     "~ responsible/accountable for",
     Need::none,
     Roles::held},
    {"attributed", "lies lay rests rested", "with", Need::none, Roles::inverse},
    {"attributed",
     "point points pointed pointing",
     "% finger? at/to/towards/toward",
     Need::sponsor},
    {"attributed",
     "tied linked connected associated aligned affiliated allied",
     "closely? to/with",
     Need::sponsor,
     Roles::link},
    {"attributed",
     "had has have having maintains maintained",
     "% _ ties/links/connections/connection/contacts/relationship/association to/with",
     Need::sponsor,
     Roles::link},
    {"attributed",
     "is was are were be been",
     "% _ author/perpetrator/culprit/mastermind/architect/authors/culprits/perpetrators of/behind",
     Need::none},
    {"attributed",
     "named identified singled",
     "_ out? as % _ "
     "culprit/culprits/perpetrator/perpetrators/attacker/attackers/author/authors/source "
     "behind/of/in?",
     Need::none,
     Roles::passive_agent},
    {"attributed",
     "blames blamed blame pins pinned attributes attributed attribute ascribes ascribed traces "
     "traced credits credited",
     "on/to",
     Need::none,
     Roles::relative},
    {"attributed", "lay laid lays", "~ at the door of", Need::crime, Roles::inverse},
    {"attributed",
     "seen regarded described considered viewed known",
     "as % _ arm/front/tool/instrument/part/extension/branch/offshoot/contractor/proxy/unit/cover "
     "of/for",
     Need::sponsor,
     Roles::link},
    {"attributed",
     "is are was were",
     "% _ arm/front/tool/instrument/part/extension/branch/offshoot/contractor/proxy/unit/cover "
     "of/for",
     Need::sponsor,
     Roles::link},
    {"attributed", "did", "this/it/that", Need::none, Roles::about},
    {"attributed", "is are was were", "_ responsible for", Need::crime},

    {"tasked",
     "acted acting acts worked works working",
     "on % _ instructions/orders/instruction/order/behalf/directions/request from/of",
     Need::none,
     Roles::inverse},
    {"tasked", "recruited recruits hired enlisted contracted groomed", "", Need::suspect},
    {"tasked",
     "directs commands controls runs oversees funds finances sponsors backs steers supervises "
     "employs bankrolls tasks manages instructs commanded controlled oversaw funded financed "
     "sponsored steered supervised bankrolled employed tasked",
     "",
     Need::gang},
    {"tasked",
     "told asked instructed ordered paid hired directed persuaded tasked",
     "to _ by",
     Need::none,
     Roles::inverse},
    {"tasked",
     "instructed ordered directed hired persuaded tasked commissioned asked",
     "by ~ to",
     Need::none,
     Roles::inverse},
    {"tasked",
     "answers answered answering reports reported",
     "directly? to",
     Need::sponsor,
     Roles::inverse},
    {"tasked",
     "commissioned ordered directed authorised authorized sanctioned approved requested",
     "",
     Need::crime},
    {"tasked",
     "run controlled directed overseen commanded managed funded financed sponsored backed "
     "bankrolled "
     "supervised steered operated tasked instructed ordered handled coordinated guided employed "
     "paid",
     "_ by",
     Need::sponsor,
     Roles::inverse},
    {"tasked",
     "works worked working work acts acted acting act operates operated operating spies spied "
     "spying spy operate",
     "_ for/under",
     Need::sponsor,
     Roles::inverse},
    {"tasked",
     "works worked working work acts acted acting act operates operated operating",
     "_ on behalf/orders/instructions of/from",
     Need::sponsor,
     Roles::inverse},
    {"tasked",
     "acts acted acting act operates operated operating works worked working",
     "in % _ interest/interests/service of",
     Need::sponsor,
     Roles::inverse},
    {"tasked",
     "took takes taking received receives receiving gets got taken",
     "its/their/his/her? _ orders/instructions/directions/tasking/commands from",
     Need::none,
     Roles::inverse},
    {"tasked",
     "told asked instructed ordered directed persuaded paid pressed urged got commissioned tasked",
     "~ to",
     Need::told},
};

} // namespace

std::span<const Turn> author_turns() {
    return authors;
}

} // namespace ample::cite::detail
