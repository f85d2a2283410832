//! What a machine reads: the fields that are chosen, and a record in each format.

mod common;

use common::network;
use emn_core::{
    export::{
        FORMATS, format,
        tabular::Selection,
        view::{Context, Found, View},
        views::{ACTS, CONTACT_POINTS, COUNTRIES, COVERAGE, FACTS, TERMS},
    },
    lookup::Query,
    model::Record,
};

/// Some fields of a record in a format, on a day after the last act of the fixture began to apply.
fn written<R: Record>(view: &'static View<R>, id: &str, fields: &str, name: &str) -> String {
    written_on("2026-11-23", view, id, fields, name)
}

fn written_on<R: Record>(
    day: &str,
    view: &'static View<R>,
    id: &str,
    fields: &str,
    name: &str,
) -> String {
    let network = network();
    let about = network.about().unwrap();
    let context = Context::new(network, &about, day.parse().unwrap());
    let wanted: Vec<String> = fields.split_whitespace().map(str::to_owned).collect();
    let selection = Selection::of(view, &about, false, &wanted).unwrap();
    let record = network.records::<R>().unwrap().get(id).unwrap().expect("a record");
    let mut target = Vec::new();
    let mut writer = format(name).unwrap().writer(&mut target, false).unwrap();
    writer.begin(&selection.sheet()).unwrap();
    writer.record(&selection.record(&context, &record, None).unwrap()).unwrap();
    writer.end().unwrap();
    drop(writer);
    String::from_utf8(target).unwrap()
}

#[test]
fn a_term_in_each_format() {
    let decision = |name, fields| written(&TERMS, "return-decision", fields, name);
    // In CSV a line ends with CR LF.
    let csv = decision("csv", "id broader translations");
    insta::assert_snapshot!(csv.replace("\r\n", "␍␊\n"), @"
    id,broader,ar,de,el,fi,so␍␊
    return-decision,return,,Rückkehrentscheidung,,palauttamispäätös,␍␊
    ");
    let tsv = decision("tsv", "id broader translations");
    insta::assert_snapshot!(tsv.replace('\t', "⇥"), @"
    id⇥broader⇥ar⇥de⇥el⇥fi⇥so
    return-decision⇥return⇥⇥Rückkehrentscheidung⇥⇥palauttamispäätös⇥
    ");
    insta::assert_snapshot!(
        decision("jsonl", "id broader page edition"),
        @r#"{"id":"return-decision","broader":["return"],"page":null,"edition":"10"}"#
    );
    let minor = |name| written(&TERMS, "unaccompanied-minor", "id sources translations", name);
    insta::assert_snapshot!(minor("json"), @r#"
    [
      {
        "id": "unaccompanied-minor",
        "sources": [
          {
            "citation": "Art. 2(l) of Directive 2011/95/EU",
            "act": "directive-2011-95",
            "article": "Art. 2(l)",
            "celex": "32011L0095",
            "status": "repealed",
            "replaced_by": [
              "regulation-2024-1347"
            ],
            "now_at": [
              "Art. 3(12) of Regulation (EU) 2024/1347"
            ]
          }
        ],
        "translations": {
          "ar": [],
          "de": [
            "unbegleiteter Minderjähriger"
          ],
          "el": [],
          "fi": [
            "ilman huoltajaa oleva alaikäinen"
          ],
          "so": []
        }
      }
    ]
    "#);
    insta::assert_snapshot!(minor("toml"), @r#"
    [[glossary]]
    id = "unaccompanied-minor"

    [[glossary.sources]]
    citation = "Art. 2(l) of Directive 2011/95/EU"
    act = "directive-2011-95"
    article = "Art. 2(l)"
    celex = "32011L0095"
    status = "repealed"
    replaced_by = ["regulation-2024-1347"]
    now_at = ["Art. 3(12) of Regulation (EU) 2024/1347"]

    [glossary.translations]
    ar = []
    de = ["unbegleiteter Minderjähriger"]
    el = []
    fi = ["ilman huoltajaa oleva alaikäinen"]
    so = []
    "#);
}

#[test]
fn all_fields_of_a_record_of_each_table() {
    insta::assert_snapshot!(written(&COUNTRIES, "GB", "", "toml"), @r#"
    [[countries]]
    id = "GB"
    alpha3 = "GBR"
    eu_code = "UK"
    name = "United Kingdom"
    official_name = "United Kingdom of Great Britain and Northern Ireland"
    local_names = []
    aliases = ["Britain", "Great Britain"]
    parts = []
    demonyms = []
    capital = "London"
    status = "former"
    since = 2020-02-01
    source = "https://emn.example/united-kingdom"
    confirmed_by = []
    eu_member = false
    eu_since = 1973-01-01
    eu_until = 2020-02-01
    schengen = false
    eurozone = false
    checked_on = 2026-11-23

    [[countries.history]]
    status = "member"
    since = 2008-05-14
    until = 2020-02-01
    source = "Council Decision 2008/381/EC"
    confirmed_by = []

    [[countries.history]]
    status = "former"
    since = 2020-02-01
    source = "https://emn.example/united-kingdom"
    confirmed_by = []

    [countries.names]
    en = []
    ar = []
    de = ["Vereinigtes Königreich", "Großbritannien"]
    el = []
    fi = ["Yhdistynyt kuningaskunta", "Iso-Britannia"]
    so = []
    da = []
    ka = []

    [countries.official_names]

    [countries.capitals]

    [countries.also_called]
    "#);
    insta::assert_snapshot!(written(&CONTACT_POINTS, "FI", "", "toml"), @r#"
    [[ncps]]
    id = "FI"
    country = "Finland"
    status = "member"
    since = 2008-05-14
    name = "EMN National Contact Point Finland"
    institution = "Finnish Immigration Service"
    institution_local = "Maahanmuuttovirasto"
    unit = "Development Unit"
    kind = "agency"
    partners = []
    address = ["Opastinsilta 12 A", "00521 Helsinki"]
    address_of = "host"
    email = "emn@migri.example"
    email_of = "contact-point"
    phone = "+358 295 430 431"
    phone_of = "host"
    website = "https://www.emn.example/finland"
    social = []
    checked_on = 2026-11-23

    [[ncps.checked]]
    field = "email"
    url = "https://www.emn.example/finland/contact"
    year = "2024"
    seen = 2026-11-23

    [[ncps.checked]]
    field = "address"
    url = "https://migri.example/contact"
    seen = 2026-11-23

    [[ncps.checked]]
    field = "institution"
    url = "https://www.emn.example/finland"
    seen = 2026-11-23

    [[ncps.checked]]
    field = "phone"
    url = "https://migri.example/contact"
    seen = 2025-11-20

    [[ncps.checked]]
    field = "website"
    url = "https://www.emn.example/finland"
    seen = 2026-11-23
    "#);
    insta::assert_snapshot!(written(&TERMS, "return-decision", "", "toml"), @r#"
    [[glossary]]
    id = "return-decision"
    label = "return decision"
    synonyms = []
    acronyms = []
    definition = "A decision that states that a stay is illegal and that the person must leave."
    notes = []
    sources = []
    broader = ["return"]
    narrower = []
    related = ["detention"]
    topic = "return"
    edition = "10"

    [glossary.translations]
    ar = []
    de = ["Rückkehrentscheidung"]
    el = []
    fi = ["palauttamispäätös"]
    so = []

    [glossary.everyday]

    [glossary.discouraged]
    "#);
    insta::assert_snapshot!(written(&ACTS, "directive-2011-95", "", "toml"), @r#"
    [[acts]]
    id = "directive-2011-95"
    number = "2011/95/EU"
    name = "Qualification Directive"
    names = ["Qualification Directive", "Recast Qualification Directive", "QD"]
    kind = "directive"
    title = "standards for who qualifies for international protection"
    celex = "32011L0095"
    eli = "http://data.europa.eu/eli/dir/2011/95/oj"
    status = "repealed"
    adopted = 2011-12-13
    in_force = 2012-01-09
    applies_from = 2013-12-21
    pending = false
    ended = 2026-06-12
    replaced_by = ["regulation-2024-1347"]
    replaces = ["directive-2004-83"]
    transitional = []
    amended_by = []
    amends = []
    not_bound = ["DK"]
    terms = ["refugee", "unaccompanied-minor"]
    checked_on = 2026-11-23

    [acts.local_names]

    [[acts.checked]]
    url = "https://eur-lex.example/2011-95"
    year = "2026"
    "#);
    insta::assert_snapshot!(written(&FACTS, "legal-basis", "", "toml"), @r#"
    [[network]]
    id = "legal-basis"
    section = "network"
    name = "Legal basis"
    text = "decision-2008-381"
    sources = ["https://emn.example/about"]
    "#);
}

#[test]
fn what_is_not_known_is_null_in_json_empty_in_csv_and_absent_in_toml() {
    let transit = |name| written(&TERMS, "transit", "id page synonyms translations", name);
    insta::assert_snapshot!(
        transit("jsonl"),
        @r#"{"id":"transit","page":null,"synonyms":[],"translations":{"ar":[],"de":[],"el":[],"fi":[],"so":[]}}"#
    );
    insta::assert_snapshot!(transit("csv"), @"
    id,page,synonyms,ar,de,el,fi,so
    transit,,,,,,,
    ");
    insta::assert_snapshot!(transit("toml"), @r#"
    [[glossary]]
    id = "transit"
    synonyms = []

    [glossary.translations]
    ar = []
    de = []
    el = []
    fi = []
    so = []
    "#);
}

#[test]
fn what_depends_on_the_day_is_that_of_the_day() {
    let on = |day| written_on(day, &TERMS, "unaccompanied-minor", "sources", "toml");
    insta::assert_snapshot!(on("2026-06-11"), @r#"
    [[glossary]]

    [[glossary.sources]]
    citation = "Art. 2(l) of Directive 2011/95/EU"
    act = "directive-2011-95"
    article = "Art. 2(l)"
    celex = "32011L0095"
    status = "in-force"
    replaced_by = []
    now_at = []
    "#);
    insta::assert_snapshot!(on("2026-06-12"), @r#"
    [[glossary]]

    [[glossary.sources]]
    citation = "Art. 2(l) of Directive 2011/95/EU"
    act = "directive-2011-95"
    article = "Art. 2(l)"
    celex = "32011L0095"
    status = "repealed"
    replaced_by = ["regulation-2024-1347"]
    now_at = ["Art. 3(12) of Regulation (EU) 2024/1347"]
    "#);
}

#[test]
fn fields_come_in_the_order_in_which_they_are_asked_for() {
    insta::assert_snapshot!(written(&TERMS, "refugee", "fi label ar", "csv"), @"
    fi,label,ar
    pakolainen,refugee,لاجئ
    ");
    insta::assert_snapshot!(written(&COUNTRIES, "GE", "name id names", "csv"), @"
    name,id,en,ar,de,el,fi,so,da,ka
    Georgia,GE,,,Georgien,,Georgian maa,,Georgien,საქართველო
    ");
}

#[test]
fn a_field_that_the_table_does_not_have_is_named_with_those_that_it_has() {
    let about = network().about().unwrap();
    let wanted = |field: &str| [field.to_owned()];
    let error = Selection::of(&FACTS, &about, false, &wanted("colour")).err().unwrap();
    insta::assert_snapshot!(
        error,
        @"there is no field `colour`; there are: id section name acronym text date url sources"
    );
    // The fields that say how a record was found are there once there was a query.
    assert!(Selection::of(&FACTS, &about, false, &wanted("matched")).is_err());
    assert!(Selection::of(&FACTS, &about, true, &wanted("matched")).is_ok());
    // Danish is a language of the file, and none of the glossary.
    assert!(Selection::of(&TERMS, &about, false, &wanted("da")).is_err());
    assert!(Selection::of(&COUNTRIES, &about, false, &wanted("da")).is_ok());
}

#[test]
fn how_a_record_was_found_stands_behind_its_own_fields() {
    let network = network();
    let about = network.about().unwrap();
    let context = Context::new(network, &about, "2026-11-23".parse().unwrap());
    let query = Query::new("qaxooti").unwrap();
    let outcome = network.terms().unwrap().find(&query, None).unwrap();
    let matched = outcome.matches().pop().expect("a match");
    let (record, found) = (matched.record().unwrap(), Found::of(&matched));
    let selection = Selection::all(&TERMS, &about, true);
    let written = selection.record(&context, &record, Some(&found)).unwrap();
    let behind: Vec<_> =
        written.0.iter().rev().take(3).rev().map(|(name, value)| (name, value.cell())).collect();
    insta::assert_debug_snapshot!(behind, @r#"
    [
        (
            "match",
            "exact",
        ),
        (
            "matched",
            "qaxooti",
        ),
        (
            "matched_language",
            "so",
        ),
    ]
    "#);
}

#[test]
fn several_tables_fit_into_the_formats_that_hold_several() {
    let network = network();
    let about = network.about().unwrap();
    let context = Context::new(network, &about, "2026-11-23".parse().unwrap());
    let mut texts = Vec::new();
    for format in FORMATS.iter().filter(|format| format.holds_several()) {
        let mut target = Vec::new();
        let Some(mut writer) = format.writer(&mut target, true) else { continue };
        let wanted = ["id".to_owned()];
        let acts = Selection::of(&ACTS, &about, false, &wanted).unwrap();
        writer.begin(&acts.sheet()).unwrap();
        for act in network.acts().unwrap().iter().take(2).map(Result::unwrap) {
            writer.record(&acts.record(&context, &act, None).unwrap()).unwrap();
        }
        let ncps = Selection::of(&CONTACT_POINTS, &about, false, &wanted).unwrap();
        writer.begin(&ncps.sheet()).unwrap();
        let ncp = network.contact_points().unwrap().get("FI").unwrap().unwrap();
        writer.record(&ncps.record(&context, &ncp, None).unwrap()).unwrap();
        writer.end().unwrap();
        drop(writer);
        // A workbook is no text; it is read with other tests.
        if let Ok(text) = String::from_utf8(target) {
            texts.push(format!("{}\n{text}", format.name));
        }
    }
    insta::assert_snapshot!(texts.join("\n"), @r#"
    json
    {
      "acts": [
        {
          "id": "com-2025-101"
        },
        {
          "id": "decision-2008-381"
        }
      ],
      "ncps": [
        {
          "id": "FI"
        }
      ]
    }

    jsonl
    {"table":"acts","id":"com-2025-101"}
    {"table":"acts","id":"decision-2008-381"}
    {"table":"ncps","id":"FI"}

    toml
    [[acts]]
    id = "com-2025-101"

    [[acts]]
    id = "decision-2008-381"

    [[ncps]]
    id = "FI"

    md
    ## acts

    | id |
    | --- |
    | com-2025-101 |
    | decision-2008-381 |

    ## ncps

    | id |
    | --- |
    | FI |
    "#);
}

#[test]
fn a_count_of_what_the_data_covers_is_a_record_too() {
    let network = network();
    let about = network.about().unwrap();
    let context = Context::new(network, &about, "2026-11-23".parse().unwrap());
    let selection = Selection::all(&COVERAGE, &about, false);
    let mut target = Vec::new();
    let mut writer = format("csv").unwrap().writer(&mut target, false).unwrap();
    writer.begin(&selection.sheet()).unwrap();
    for count in network.coverage(context.day).unwrap().iter().take(6) {
        writer.record(&selection.record(&context, count, None).unwrap()).unwrap();
    }
    writer.end().unwrap();
    drop(writer);
    insta::assert_snapshot!(String::from_utf8(target).unwrap(), @"
    aspect,name,table,record,records,of,texts,oldest
    edition,10,,,9,12,,
    edition,6,,,1,12,,
    edition,3,,,1,12,,
    edition,2,,,0,12,,
    edition,none,,,1,12,,
    language,ar,,,4,12,4,
    ");
}

#[test]
fn a_comma_a_quote_a_tab_and_a_line_break_stay_inside_their_cell() {
    use emn_core::export::tabular::{Column, FieldValues, Sheet, Value};
    let sheet =
        Sheet { name: "texts", columns: vec![Column { name: "text".into(), languages: vec![] }] };
    let text = "a,b;\"c\"\r\nd\te";
    let mut texts = Vec::new();
    for format in FORMATS {
        let mut target = Vec::new();
        let Some(mut writer) = format.writer(&mut target, false) else { continue };
        writer.begin(&sheet).unwrap();
        writer.record(&FieldValues(vec![("text".into(), Value::text(text))])).unwrap();
        writer.end().unwrap();
        drop(writer);
        // A workbook is no text; it is read with other tests.
        if let Ok(written) = String::from_utf8(target) {
            texts.push(format!("{}: {}", format.name, written.escape_debug()));
        }
    }
    insta::assert_snapshot!(texts.join("\n"), @r#"
    csv: text\r\n\"a,b;\"\"c\"\"\r\nd\te\"\r\n
    tsv: text\na,b;\"c\"  d e\n
    json: [\n  {\n    \"text\": \"a,b;\\\"c\\\"\\r\\nd\\te\"\n  }\n]\n
    jsonl: {\"text\":\"a,b;\\\"c\\\"\\r\\nd\\te\"}\n
    toml: [[texts]]\ntext = \"\"\"\na,b;\"c\"\\r\nd\\te\"\"\"\n
    md: # texts\n\n| text |\n| --- |\n| a,b;\"c\"  d e |\n
    "#);
}
