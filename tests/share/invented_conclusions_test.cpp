#include "tests/share/invented_case.hpp"

namespace ample::share::test {

namespace {

Origin press_bytes(std::uint64_t begin, std::uint64_t end) {
    return ByteOrigin{Digest::of("press report"), "", {begin, end}};
}

Origin row_bytes(std::uint64_t begin, std::uint64_t end) {
    return ByteOrigin{Digest::of("lease rows"), "", {begin, end}};
}

} // namespace

void InventedCase::add_reports() {
    add("d_press",
        "document",
        R"({"path":"reports/01.txt","title":"Two yards hit through rented servers","publisher":{"name":"Harbour Post",)"
        R"("basis":"header"},"agencies":[{"name":"Coastal News Agency","basis":"credit line"}],"published":)"
        R"({"from":"2019-06-02","until":"2019-06-02","basis":"date line"},"language":"en","sentences":14})",
        {press_bytes(0, 4000)});
    add("d_copy",
        "document",
        R"({"path":"reports/02.html","title":"造船所への侵入","publisher":{"name":"Bay Times","basis":"title"},)"
        R"("agencies":[],"published":{"unknown":"the page carries no date"},"language":"ja","sentences":9})",
        {press_bytes(0, 4000)});
    const auto claim = [&](const char* name, const char* document, const char* outlet) {
        add(name,
            "claim",
            std::string(R"({"document":")") + "$" + document + R"(","path":"reports","text":)" +
                R"("A police source said that an office in Port Azure had ordered the rental.",)" +
                R"("predicate":"tasked","subject":"office in Port Azure","object":"Wei Chen",)" +
                R"("polarity":"+","certainty":{"class":"believed","words":"is believed"},"quoted":false,)" +
                R"("speakers":[{"name":")" + outlet +
                R"(","kind":"outlet"},{"name":"police source",)" +
                R"("kind":"anonymous","words":"a police source said"}],"root":{"key":"police","name":)" +
                R"("police source","anonymous":true},"said":"2019-06-01T00:00:00Z","background":false})",
            {press_bytes(200, 280), at(document).as_origin()});
    };
    claim("k_press", "d_press", "Harbour Post");
    claim("k_copy", "d_copy", "Bay Times");
    add("k_group",
        "claim",
        R"({"document":"$d_press","path":"reports/01.txt","text":"A vendor linked the servers to Salt Heron.",)"
        R"("predicate":"attributed","subject":"Salt Heron","object":"office in Port Azure","polarity":"+",)"
        R"("certainty":{"class":"asserted"},"quoted":false,"speakers":[{"name":"Harbour Post","kind":"outlet"}],)"
        R"("root":{"key":"vendor","name":"a vendor","anonymous":false},"background":false})",
        {press_bytes(300, 350), at("d_press").as_origin()});
    add("copy",
        "copy",
        R"({"from":"$d_press","to":"$d_copy","sentences":[{"from":3,"to":2,"containment":0.91}],)"
        R"("agency":"Coastal News Agency","altered":true})",
        from({"d_press", "d_copy"}));
    add("k_denied",
        "claim",
        R"({"document":"$d_copy","path":"reports/02.html","text":"The office denied that it had ordered <b>anything</b>.",)"
        R"("clause":"denied that it had ordered <b>anything</b>","predicate":"denied","subject":"",)"
        R"("object":"the act","polarity":"-","certainty":{"class":"asserted"},"quoted":false,)"
        R"("speakers":[{"name":"Bay Times","kind":"outlet"},{"name":"the office","kind":"office"}],)"
        R"("root":{"key":"office","name":"office in Port Azure","anonymous":false},"background":false})",
        {press_bytes(400, 450), at("d_copy").as_origin()});
    add("conflict",
        "conflict",
        R"({"type":"opposition","why":"a plain denial against the statement that accuses",)"
        R"("claims":["$k_press","$k_copy","$k_denied"],"sides":[["$k_press","$k_copy"],["$k_denied"]]})",
        from({"k_press", "k_copy", "k_denied"}));
    add("edition",
        "edition",
        R"({"story":"$d_press","earlier":"$d_press","later":"$d_copy","number":2,"of":2,)"
        R"("basis":["one publisher: Harbour Post"],"order":"the later one says \"UPDATE 1-\"","kept":9,)"
        R"("notices":[{"text":"UPDATE 1-","correction":false,"bytes":[0,9]}],)"
        R"("counts":{"added":0,"removed":0,"changed":1},"changes":[{"type":"changed",)"
        R"("earlier":{"text":"Two yards were hit.","bytes":[20,40],"claims":[]},)"
        R"("later":{"text":"Three yards were hit.","bytes":[20,42],"claims":[]}}]})",
        from({"d_press", "d_copy"}));
    add("p_tasked",
        "proposition",
        R"({"predicate":"tasked","subject":"office in Port Azure","object":"Wei Chen","polarity":"+",)"
        R"("statement":"An office in Port Azure ordered the rental.","claims":["$k_press","$k_copy"],)"
        R"("documents":2,"roots":[{"key":"police","name":"police source","claims":2}],"stance":false})",
        from({"k_press", "k_copy"}));
    add("p_group",
        "proposition",
        R"({"predicate":"attributed","subject":"Salt Heron","object":"office in Port Azure","polarity":"+",)"
        R"("statement":"The servers belong to Salt Heron.","claims":["$k_group"],"documents":1,)"
        R"("roots":[{"key":"vendor","name":"a vendor","claims":1}],"stance":false})",
        from({"k_group"}));
}

void InventedCase::add_links() {
    add("operator",
        "operator",
        R"({"customers":["K-1","K-2"],"leases":["L-9","L-11"],"orders":["O-5"],"names":["Carol Danvers","山田 一郎"],)"
        R"("shared":[{"attribute":"phone","value":"080-0000-0001","members":["K-1","K-2"],"seen_in":2,"bits":13.2},)"
        R"({"attribute":"card","value":"tok_77","members":["K-1","K-2"],"seen_in":3,"bits":9.5}],)"
        R"("pairs":[{"a":"K-1","b":"K-2","bits":20.7,"parts":[{"attribute":"phone","bits":13.2},)"
        R"({"attribute":"card","bits":9.5},{"attribute":"name","bits":-2}]}],"bits":20.7,)"
        R"("statement":"Customers K-1 (Carol Danvers) and K-2 (山田一郎) are one operator."})",
        {row_bytes(60, 120), row_bytes(200, 260)});
    add("separation",
        "separation",
        R"({"a":"K-1","b":"K-8","bits":-4.5,"parts":[{"attribute":"name","bits":3},{"attribute":"phone","bits":-7.5}],)"
        R"("statement":"K-8 has the same name as K-1 and nothing else."})",
        {row_bytes(60, 120)});
    add("tie",
        "tie",
        R"({"type":"contact","from":"organisation:north-yard","to":"lease:L-9","state":"inside",)"
        R"("first":"2019-03-10T04:11:09Z","last":"2019-03-16T04:11:09Z","count":7,)"
        R"("statement":"north-yard contacted 192.0.2.40 seven times while lease L-9 ran."})",
        from({"h_lease0"}));
    add("handover",
        "handover",
        R"({"account":"A-31","source":"records/panel.csv","verdict":"hand-over","after":"2019-03-03T10:00:00Z",)"
        R"("before":"2019-03-04T01:30:00Z","bits":31.4,"before_use":{"addresses":["198.51.100.7"],"countries":["JP"],)"
        R"("agents":["Firefox/65 ja"]},"after_use":{"addresses":["203.0.113.77"],"countries":["CN"],)"
        R"("agents":["Chrome/72 zh-CN"]},"events":61,"statement":"A-31 changed hands for good.","lease":"L-9"})",
        {row_bytes(300, 340)});
    add("traveller",
        "handover",
        R"({"account":"A-32","source":"records/panel.csv","verdict":"none","bits":-3.1,"before_use":{},"after_use":{},)"
        R"("events":40,"statement":"A-32 shows one user throughout."})",
        {row_bytes(340, 380)});
    add("screening",
        "screening",
        R"({"order":"O-5","verdict":"not-found","register_date":"2019-02-28","company":"東海潮ソフト株式会社",)"
        R"("steps":[{"step":"name","result":"no entry"}],"operator":"$operator","touches":[{"attribute":"phone",)"
        R"("value":"080-0000-0001","record":"K-2"}],"statement":"The buyer of O-5 stands in no register of 2019-02-28."})",
        {row_bytes(400, 450)});
    add("x_north",
        "exposure",
        R"({"organisation":"north-yard","status":"infected","clients":["10.1.4.7"],"first":"2019-03-09T22:10:00Z",)"
        R"("last":"2019-04-25T08:00:00Z","strong":8,"weak":1,"outside":1,"coverage":{"exhibits":1,"read":1,)"
        R"("not_read":0,"records":12044,"defects":2,"first":"2019-03-01T00:00:12Z","last":"2019-04-30T23:58:01Z"},)"
        R"("statement":"north-yard was infected: 10.1.4.7 called the leased server seven times."})",
        from({"h_domain", "c_proxy"}));
    add("x_south",
        "exposure",
        R"({"organisation":"south-yard","status":"no trace found","clients":[],"strong":0,"weak":0,"outside":0,)"
        R"("coverage":{"exhibits":1,"read":0,"not_read":1,"records":0,"defects":0},)"
        R"("statement":"No trace found at south-yard, where 0 of 1 files could be read."})",
        from({"c_mail"}));
}

void InventedCase::add_judgement() {
    add("ev_lease",
        "evidence",
        R"({"statement":"The leases behind the contacts belong to one operator.","bears_on":"person",)"
        R"("cluster":"hoster records","reliability":"A","credibility":"2","spoofability":0.05,"weight":1,)"
        R"("ratios":[{"hypothesis":"Salt Heron","log10":0.4},{"hypothesis":"unknown actor","log10":0.1}]})",
        from({"operator"}));
    add("ev_malware",
        "evidence",
        R"({"statement":"Brineworm was used, which only Salt Heron is known to use.","bears_on":"group",)"
        R"("cluster":"vendor","reliability":"B","credibility":"3","spoofability":0.6,"weight":0.7,)"
        R"("ratios":[{"hypothesis":"Salt Heron","log10":1.3},{"hypothesis":"unknown actor","log10":-0.2}]})",
        from({"h_domain"}));
    add("hy_heron",
        "hypothesis",
        R"({"name":"Salt Heron","group":"G9001","prior":0.01,"log10_odds":0.3,"low":0.55,"high":0.8,"word":"likely",)"
        R"("evidence":["$ev_lease","$ev_malware"]})",
        from({"ev_lease", "ev_malware"}));
    add("hy_unknown",
        "hypothesis",
        R"({"name":"unknown actor","permanent":true,"prior":0.3,"log10_odds":-0.3,"low":0.2,"high":0.45,)"
        R"("word":"unlikely","evidence":["$ev_malware"]})",
        from({"ev_malware"}));
    const auto rung = [&](const char* level, const char* standing, int own, const char* more) {
        add(std::string("r_") + level,
            "rung",
            std::string(R"({"level":")") + level + R"(","standing":")" + standing +
                R"(","roots":1,"own_evidence":)" + std::to_string(own) + R"(,"statement":"The )" +
                level + R"( is )" + standing + R"(.")" + more + "}",
            from({"ev_lease"}));
    };
    rung("machine", "proven", 3, "");
    rung("account", "proven", 1, "");
    rung("person", "inferred", 1, "");
    rung("group", "inferred", 1, "");
    rung("unit", "presumption", 0, R"(,"quote":"$k_press")");
    rung("state", "unknown", 0, "");
    add("judgement",
        "judgement",
        R"({"statement":"Salt Heron stands behind the intrusions at north-yard.","low":0.55,"high":0.8,)"
        R"("word":"likely","confidence":"low","confidence_why":"Two roots, one of which is a single vendor.",)"
        R"("clusters":2,"fragility":[{"without":"vendor","low":0.2,"high":0.6,"word":"unlikely to likely"},)"
        R"({"without":"hoster records","low":0.5,"high":0.78,"word":"likely"}],"would_change":)"
        R"(["A second vendor that has seen Brineworm elsewhere.","Log-ins of A-31 from another network."],"rank":1})",
        from({"hy_heron", "hy_unknown", "r_group", "ev_lease", "ev_malware"}));
}

} // namespace ample::share::test
