// Turns of the course of proceedings, of telling somebody, and of stances.

#include <ample/cite/detail/turns.hpp>

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

std::span<const Turn> course_turns() {
    return course;
}

std::span<const Turn> stance_turns() {
    return stances;
}

} // namespace ample::cite::detail
