//! What the files say once stands, in the packed form, wherever it belongs.

mod common;

use common::{FOLDER, network};
use emn_core::{
    Count,
    model::{Act, Aspect, ContactPoint, Country, Fact, Record, Term},
    source::load,
};
use std::{fmt::Debug, path::Path};

fn term(id: &str) -> Term {
    network().terms().unwrap().get(id).unwrap().expect("a term of the fixture")
}

fn act(id: &str) -> Act {
    network().acts().unwrap().get(id).unwrap().expect("an act of the fixture")
}

fn ids(ids: &[emn_core::model::Id]) -> String {
    ids.iter().map(emn_core::model::Id::as_str).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_packed_form_holds_every_record_as_the_files_have_it() {
    fn check<R: Record + PartialEq + Debug>(of_the_files: &[R]) {
        let records = network().records::<R>().unwrap();
        assert!(!records.is_empty());
        assert_eq!(records.len(), of_the_files.len());
        let packed: Vec<R> = records.iter().map(Result::unwrap).collect();
        assert_eq!(packed, of_the_files);
        for record in &packed {
            assert_eq!(records.get(record.id()).unwrap().as_ref(), Some(record));
            let brief = records.brief(record.id()).unwrap().expect("a brief");
            let (label, name) = (record.label(), record.full_name());
            assert_eq!([brief.id, brief.label, brief.name], [record.id(), &label, &name]);
        }
        assert_eq!(records.get("no such record").unwrap(), None);
    }
    let files = load(Path::new(FOLDER)).unwrap_or_else(|_| panic!("the fixture is sound")).dataset;
    check::<Country>(&files.countries.records);
    check::<ContactPoint>(&files.contact_points.records);
    check::<Term>(&files.terms);
    check::<Act>(&files.acts.records);
    check::<Fact>(&files.facts);
    let tables = network().correlations().unwrap();
    let packed: Vec<_> = tables.iter().map(|table| table.unwrap().table().unwrap()).collect();
    assert!(packed.iter().any(|table| table.rows.len() > 2));
    assert_eq!(packed, files.correlations);
    for table in &packed {
        assert_eq!(tables.of(&table.from).unwrap().unwrap().head().to, table.to);
    }
    assert!(!tables.has(&act("regulation-2024-1347").id).unwrap());
}

#[test]
fn the_languages_are_those_of_the_file() {
    let about = network().about().unwrap();
    let languages: Vec<_> = about
        .languages
        .iter()
        .map(|it| format!("{} {} {} {}", it.tag, it.name, it.own_name, it.glossary))
        .collect();
    insta::assert_snapshot!(languages.join("\n"), @"
    en English English true
    ar Arabic العربية true
    de German Deutsch true
    el Greek Ελληνικά true
    fi Finnish suomi true
    so Somali Soomaali true
    da Danish dansk false
    ka Georgian ქართული false
    ");
    for text in ["ar", "AR", "Arabic", "ar-EG"] {
        assert_eq!(about.languages.named(text).unwrap().tag.tag(), "ar", "{text}");
    }
    assert_eq!(about.languages.of_locale("so_SO.UTF-8").unwrap().tag.tag(), "so");
    insta::assert_snapshot!(
        about.languages.named("fr").unwrap_err(),
        @"`fr` is no language of the data; there are: en ar de el fi so"
    );
}

#[test]
fn a_link_between_terms_stands_on_both_sides() {
    let links = |id| {
        let term = term(id);
        let [broader, narrower, related] =
            [&term.broader, &term.narrower, &term.related].map(|links| ids(links));
        format!("broader: {broader}\nnarrower: {narrower}\nrelated: {related}")
    };
    insta::assert_snapshot!(links("return"), @"
    broader: 
    narrower: return-decision
    related:
    ");
    insta::assert_snapshot!(links("return-decision"), @"
    broader: return
    narrower: 
    related: detention
    ");
    insta::assert_snapshot!(links("detention"), @"
    broader: 
    narrower: detention-centre
    related: return-decision
    ");
    insta::assert_snapshot!(links("asylum"), @"
    broader: 
    narrower: 
    related: asylum-seeker refugee
    ");
    insta::assert_snapshot!(links("refugee"), @"
    broader: 
    narrower: 
    related: asylum
    ");
}

#[test]
fn an_act_knows_what_it_replaced_or_changed_and_which_terms_cite_it() {
    let links = |id| {
        let act = act(id);
        let [by, replaces, terms] =
            [&act.replaced_by, &act.replaces, &act.terms].map(|links| ids(links));
        format!("replaced by: {by}\nreplaces: {replaces}\ncited by: {terms}")
    };
    assert_eq!(ids(&act("decision-2015-1601").amends), "decision-2008-381");
    assert_eq!(ids(&act("decision-2008-381").amends), "");
    insta::assert_snapshot!(links("directive-2004-83"), @"
    replaced by: directive-2011-95 regulation-2024-1347
    replaces: 
    cited by:
    ");
    insta::assert_snapshot!(links("directive-2011-95"), @"
    replaced by: regulation-2024-1347
    replaces: directive-2004-83
    cited by: refugee unaccompanied-minor
    ");
    insta::assert_snapshot!(links("regulation-2024-1347"), @"
    replaced by: 
    replaces: directive-2004-83 directive-2011-95
    cited by:
    ");
    insta::assert_snapshot!(links("geneva-convention-1951"), @"
    replaced by: 
    replaces: 
    cited by: refugee
    ");
}

#[test]
fn a_source_knows_the_acts_and_the_provisions_that_it_cites() {
    let mut told = String::new();
    for source in term("refugee").sources {
        told += &format!("{}\n", source.citation);
        for reference in &source.references {
            told += &format!("  {} @ {}\n", reference.act, reference.written());
        }
    }
    insta::assert_snapshot!(told, @"
    Art. 1A of the Geneva Refugee Convention (global context)
      geneva-convention-1951 @ Art. 1A
    Art. 2(d) of Directive 2011/95/EU (EU context)
      directive-2011-95 @ Art. 2(d)
    Developed by EMN
    ");
}

#[test]
fn a_correlation_belongs_to_the_act_and_the_provision_that_it_starts_from() {
    let directive = act("directive-2011-95");
    let correlations = network().looked_up(&directive).unwrap();
    let told: Vec<_> = correlations
        .iter()
        .map(|it| format!("{} @ {} → {}", it.term, it.place.as_ref().unwrap(), it.to))
        .collect();
    insta::assert_snapshot!(told.join("\n"), @"
    refugee @ Art. 2(d) → Art. 3(5) of Regulation (EU) 2024/1347
    unaccompanied-minor @ Art. 2(l) → Art. 3(12) of Regulation (EU) 2024/1347
    ");
    let refugee = term("refugee");
    let reference = &refugee.sources[1].references[0];
    let now = correlations.iter().filter(|it| it.is_of(&refugee, reference));
    let now: Vec<_> = now.map(|it| &*it.to).collect();
    assert_eq!(now, ["Art. 3(5) of Regulation (EU) 2024/1347"]);
}

#[test]
fn a_contact_point_has_the_name_of_its_country() {
    let ncp = network().contact_points().unwrap().get("GR").unwrap().unwrap();
    assert_eq!(ncp.country_name, "Greece");
}

#[test]
fn equivalents_stand_in_the_order_of_the_languages() {
    let told: Vec<_> = term("refugee")
        .translations
        .iter()
        .map(|(language, text)| format!("{language} {text}"))
        .collect();
    insta::assert_snapshot!(told.join("\n"), @"
    ar لاجئ
    de Flüchtling
    el πρόσφυγας
    fi pakolainen
    so qaxooti
    ");
}

#[test]
fn each_section_of_the_facts_is_headed_by_one_of_its_own() {
    let told: Vec<_> = network()
        .facts()
        .unwrap()
        .iter()
        .map(Result::unwrap)
        .map(|fact| {
            let head = if fact.heads_section { "# " } else { "  " };
            format!("{head}{}: {}", fact.id, fact.name)
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @"
    # network: European Migration Network
      purpose: Purpose
      legal-basis: Legal basis
      funding: Funding
      coordination: Coordination
      governance: Governance
    # outputs: What the network publishes
      outputs-inform: Inform
    # work-programmes: Work programmes
    # events: Events
    # groups: Working and expert groups
      groups-reg: Return Expert Group
    # partners: Partners
    # history: History
      history-2003: 2003
      history-2008-05-14: 2008-05-14
    ");
}

#[test]
fn what_was_last_checked_more_than_a_year_ago_is_stale() {
    let stale = |day: &str| {
        let counts = network().coverage(day.parse().unwrap()).unwrap();
        let stale = counts.into_iter().filter(|count| count.aspect == Aspect::Stale);
        let line = |count: Count| {
            let Count { table, record, name, oldest, .. } = count;
            format!("{table} {record} {name} {}\n", oldest.unwrap())
        };
        stale.map(line).collect::<String>()
    };
    assert_eq!(stale("2026-11-20"), "");
    assert_eq!(stale("2026-11-21"), "ncps FI phone 2025-11-20\n");
    insta::assert_snapshot!(
        stale("2027-11-24"),
        @"
    countries  countries 2026-11-23
    ncps  ncps 2026-11-23
    acts  acts 2026-11-23
    glossary  glossary 2026-11-23
    network  network 2026-11-23
    ncps FI institution 2026-11-23
    ncps FI address 2026-11-23
    ncps FI email 2026-11-23
    ncps FI phone 2025-11-20
    ncps FI website 2026-11-23
    ncps GR institution 2026-11-23
    ncps GE institution 2026-11-23
    ncps GE email 2026-11-23
    "
    );
}

#[test]
fn what_the_data_covers_is_counted() {
    let mut told = String::new();
    for count in network().coverage("2026-11-23".parse().unwrap()).unwrap() {
        let texts = count.texts.map(|texts| format!(", {texts} texts")).unwrap_or_default();
        let oldest = count.oldest.map(|date| format!(", since {date}")).unwrap_or_default();
        told += &format!(
            "{:?} {}: {} of {}{texts}{oldest}\n",
            count.aspect, count.name, count.records, count.of
        );
    }
    insta::assert_snapshot!(told, @"
    Edition 10: 9 of 12
    Edition 6: 1 of 12
    Edition 3: 1 of 12
    Edition 2: 0 of 12
    Edition none: 1 of 12
    Language ar: 4 of 12, 4 texts
    Language de: 10 of 12, 12 texts
    Language el: 4 of 12, 5 texts
    Language fi: 9 of 12, 10 texts
    Language so: 3 of 12, 3 texts
    Language all: 10 of 12, 34 texts
    Contact address: 1 of 3
    Contact email: 2 of 3, since 2022
    Contact phone: 1 of 3
    Contact website: 1 of 3
    Table countries: 5 of 5, since 2026-11-23
    Table ncps: 3 of 3, since 2026-11-23
    Table acts: 7 of 7, since 2026-11-23
    Table correlations: 2 of 2, since 2026-11-26
    Table glossary: 12 of 12, since 2026-11-23
    Table network: 16 of 16, since 2026-11-23
    Stale phone: 1 of 1, since 2025-11-20
    ");
}
