// Turns of stances: denials, demands for proof, silence.

#include <ample/cite/detail/turns.hpp>

namespace ample::cite::detail {

namespace {

constexpr Turn stances[] = {
    {"denied", "hit hits lashed fired struck", "back at/against/over", Need::accusation},
    {"denied", "scoffed scoffs laughed sneered balked bristled", "at", Need::accusation},
    {"denied",
     "rubbished rubbishes ridiculed pooh-poohed mocked derided denounced denounces slammed decried "
     "repudiates",
     "",
     Need::accusation},
    {"denied", "distanced distances", "itself/himself/herself/themselves from", Need::none},
    {"denied",
     "ruled rules",
     "out any? involvement/role/part/link/links/complicity/participation",
     Need::none},
    {"denied", "brushed shrugged waved laughed", "off/away/aside", Need::accusation},
    {"denied", "brushed shrugged waved laughed", "~ off/away/aside", Need::accusation},
    {"denied",
     "denied denies denying refuted refutes refuting repudiated disavowed disputed disputes "
     "contested contests rejected rejects rejecting dismissed dismisses dismissing rebutted "
     "rebuffed",
     "",
     Need::accusation},
    {"denied", "disputes disputed contests contested disputing contesting", "", Need::none},
    {"denied", "had has have having", "nothing to do with", Need::none},
    {"denied",
     "played plays play had has took taken",
     "no _ part/role/hand/involvement in",
     Need::none},
    {"denied", "is are was were", "not involved in", Need::none},
    {"denied", "is are was were", "no truth in/to/whatsoever", Need::none, Roles::about},
    {"denied",
     "did done do does",
     "nothing/anything wrong/illegal/improper/unlawful",
     Need::none,
     Roles::about},
    {"denied", "had has have", "no knowledge/involvement of/in", Need::none},
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
     "ridiculous/theater/theatre/charade/farce/stunt/propaganda/tale/novel/joke/myth/gossip",
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
     "show present produce publish release provide submit disclose offer furnish",
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
     "stopped stops",
     "short of _ naming/blaming/attributing/confirming/saying/identifying/accusing",
     Need::none},
    {"declined",
     "return returned",
     "calls/messages/emails/e-mails/a/the/requests",
     Need::none,
     Roles::about},
    {"declined", "drawn", "_ on", Need::none},
    {"declined", "take taking", "part in speculation/speculations about/on/over", Need::none},
    {"declined",
     "gave gives provided offered made",
     "no further? "
     "details/detail/comment/explanation/information/answer/reply/reason/statement/names/figures",
     Need::none,
     Roles::about},
    {"declined",
     "ducked dodged evaded sidestepped deflected ignored avoided brushed",
     "% _ question/questions",
     Need::none,
     Roles::about},
    {"declined",
     "referred directed redirected",
     "_ questions/inquiries/enquiries/queries to",
     Need::none,
     Roles::about},
    {"declined", "saying said says say", "nothing about/on/of", Need::none},
    {"declined", "invoked exercised", "his/her/their right", Need::none, Roles::about},
    {"declined", "was were", "not immediately? answered/returned $", Need::none, Roles::about},
    {"declined",
     "went remained gone was were left",
     "left? unanswered/unreturned",
     Need::none,
     Roles::about},
    {"declined", "had has offered made", "no _ comment", Need::none, Roles::about},
    {"declined",
     "refused refuses declined declines",
     "to _ give/provide/disclose/name/identify/elaborate/say/reveal/go/be/speak/talk/reply",
     Need::none},
    {"declined",
     "kept stayed remained keeps remains remaining",
     "silent/quiet/tight-lipped/mum on/about/over?",
     Need::none},
    {"declined", "has have had", "yet to comment/respond/reply/answer", Need::none, Roles::about},
    {"declined", "is was were are", "not _ available/reachable", Need::none, Roles::about},
};

} // namespace

std::span<const Turn> stance_turns() {
    return stances;
}

} // namespace ample::cite::detail
