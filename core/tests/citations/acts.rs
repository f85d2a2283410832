use crate::{ACTS, WORDS, mentions};
use emn_core::citation::{Act, Identity, Kind, What, read};

fn act(text: &str) -> Option<Act> {
    read(text, &WORDS).into_iter().find_map(|mention| match mention.what {
        What::Act(act) => Some(act),
        What::Provisions(_) => None,
    })
}

/// The acts of the data that a text names by number.
fn found(text: &str) -> Vec<&'static str> {
    let identities: Vec<_> =
        ACTS.iter().map(|record| (record, Identity::of(record, &WORDS))).collect();
    let Some(act) = act(text) else { return vec!["no number"] };
    let meant = identities.iter().filter(|(_, identity)| identity.is_named_by(&act));
    meant.map(|(record, _)| record.id.as_str()).collect()
}

#[test]
fn an_act_is_read_by_kind_and_number_in_every_language() {
    for (text, expected) in [
        ("Directive 2011/95/EU", "Directive 2011/95"),
        ("Council Directive 2003/86/EC of 22 September 2003", "Directive 2003/86"),
        ("Regulation (EU) No 604/2013", "Regulation 2013/604"),
        ("Regulation (EU) 2024/1348", "Regulation 2024/1348"),
        ("Regulation (EC) No 1987/2006", "Regulation 2006/1987"),
        ("Regulation No. 604 / 2013", "Regulation 2013/604"),
        ("Directive 96/71/EC", "Directive 1996/71"),
        ("Decision No 573/2007/EC", "Decision 2007/573"),
        ("Council Framework Decision 2002/946/JHA", "Decision 2002/946"),
        ("Richtlinie 2004/38/EG", "Directive 2004/38"),
        ("Verordnung (EU) Nr. 604/2013", "Regulation 2013/604"),
        ("Durchführungsverordnung (EU) Nr. 118/2014", "Regulation 2014/118"),
        ("Οδηγία 2011/95/ΕΕ", "Directive 2011/95"),
        ("κανονισμός (ΕΕ) αριθ. 604/2013", "Regulation 2013/604"),
        ("Директива 2011/95/ЕС", "Directive 2011/95"),
        ("Регламент (ЄС) № 604/2013", "Regulation 2013/604"),
        ("Règlement (UE) n° 604/2013", "Regulation 2013/604"),
        ("règlement d'exécution (UE) nº 118/2014", "Regulation 2014/118"),
        ("décision-cadre 2002/946/JAI", "Decision 2002/946"),
        ("Reglamento (UE) n.º 604/2013", "Regulation 2013/604"),
        ("Directiva 2011/95/UE", "Directive 2011/95"),
        ("regolamento (UE) n. 604/2013", "Regulation 2013/604"),
        ("asetus (EU) N:o 604/2013", "Regulation 2013/604"),
        ("Euroopan parlamentin ja neuvoston direktiivi 2011/95/EU", "Directive 2011/95"),
        ("az Európai Parlament és a Tanács 2011/95/EU irányelve", "Directive 2011/95"),
        ("604/2013/EU rendelet", "Regulation 2013/604"),
        ("rozporządzenie (UE) nr 604/2013", "Regulation 2013/604"),
        ("nařízení (EU) č. 604/2013", "Regulation 2013/604"),
        ("uredba (EU) br. 604/2013", "Regulation 2013/604"),
        ("Uredba (EU) št. 604/2013", "Regulation 2013/604"),
        ("Regula (ES) Nr. 604/2013", "Regulation 2013/604"),
        ("Reglamentas (ES) Nr. 604/2013", "Regulation 2013/604"),
        ("määrus (EL) nr 604/2013", "Regulation 2013/604"),
        ("Ir-Regolament (UE) Nru 604/2013", "Regulation 2013/604"),
        ("Rialachán (AE) Uimh. 604/2013", "Regulation 2013/604"),
        ("Treoir 2011/95/AE", "Directive 2011/95"),
        ("Förordning (EU) nr 604/2013", "Regulation 2013/604"),
        ("Regulamentul (UE) nr. 604/2013", "Regulation 2013/604"),
        ("Regulamento (UE) n.º 604/2013", "Regulation 2013/604"),
        ("დირექტივა 2011/95/EU", "Directive 2011/95"),
        ("2011/95/ԵՄ հրահանգ", "Directive 2011/95"),
        ("Directive of the European Parliament and of the Council 2011/95/EU", "Directive 2011/95"),
        ("2011/95", "2011/95"),
        ("95/2011", "2011/95"),
        ("2011-36-EU", "2011/36"),
        ("Directive 2011/95/EU¹", "Directive 2011/95"),
        ("COM(2020) 609 final", "com 2020 609"),
        ("COM(2020) 0609 final", "com 2020 609"),
        ("COM/2020/609", "com 2020 609"),
        ("KOM(2011) 743 endg.", "com 2011 743"),
        ("SEC/2008/2029", "sec 2008 2029"),
        ("SWD(2013) 604", "swd 2013 604"),
        ("ETS No. 005", "Convention ets 5"),
        ("CETS210", "ets 210"),
        ("ILO Convention No. 97", "Convention ilo 97"),
        ("ILO C097", "Convention ilo 97"),
        ("OJ L, 2024/1348, 22.5.2024", "2024/1348"),
        ("OJ:L_202401348", "2024/1348"),
        ("eli/dec_framw/2002/946/oj", "Decision 2002/946"),
        ("celex number 32016R0399", "Regulation 32016R0399 | 2016/399"),
        ("12012E078", "12012E078 | treaty e"),
        ("12002E063", "12002E063 | treaty tec"),
        ("62011CJ0411", "62011CJ0411"),
    ] {
        assert_eq!(mentions(text), [expected], "{text}");
    }
}

#[test]
fn a_kind_stands_for_the_numbers_that_are_joined_to_it() {
    for (text, expected) in [
        ("Directives 2011/95/EU and 2013/32/EU", ["Directive 2011/95", "Directive 2013/32"]),
        (
            "Regulations (EU) 2018/1861 and (EU) 2018/1862",
            ["Regulation 2018/1861", "Regulation 2018/1862"],
        ),
        ("Directive 2011/95/EU, Regulation 2013/604", ["Directive 2011/95", "Regulation 2013/604"]),
        ("COM(2020) 609, 2013/32", ["com 2020 609", "2013/32"]),
    ] {
        assert_eq!(mentions(text), expected, "{text}");
    }
}

#[test]
fn numbers_that_are_no_act_are_left_alone() {
    for text in [
        "return directive",
        "Dublin 3",
        "directive 2004",
        "20 November 2004",
        "24/7",
        "2011",
        "9/11",
        "01/02/2024",
        "20/11/2004",
        "C-411/10",
        "Application no. 30210/96",
        "Protocol No 4",
        "Charter of Fundamental Rights of the European Union",
        "in 2011 95 people",
        "1.2/2013",
        "Resolution 1468 (2005)",
        "ISCO-88",
        "Convention No. 97",
        "2019-2021",
        "https://example.org/2011/95/EU",
    ] {
        assert_eq!(mentions(text), [""; 0], "{text}");
    }
}

#[test]
fn identifiers_and_addresses_lead_to_the_act() {
    for (text, id) in [
        ("02011L0095-20111220", "directive-2011-95"),
        ("CELEX:02011L0095-20111220", "directive-2011-95"),
        ("02008L0115-20081224", "directive-2008-115"),
        ("32011L0095R(01)", "directive-2011-95"),
        ("32008L0115R(02)", "directive-2008-115"),
        ("celex%3A32011L0095", "directive-2011-95"),
        ("CELEX%3a32011l0095", "directive-2011-95"),
        (
            "https://eur-lex.europa.eu/legal-content/DE/TXT/?uri=CELEX%3a32013R0604",
            "regulation-604-2013",
        ),
        ("http://publications.europa.eu/resource/celex/32011L0095", "directive-2011-95"),
        ("http://publications.europa.eu/resource/oj/L_202401348", "regulation-2024-1348"),
        ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52020DC0609", "com-2020-609"),
        ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2020:609:FIN", "com-2020-609"),
        (
            "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:12016P/TXT",
            "charter-fundamental-rights",
        ),
        (
            "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:41997A0819(01)",
            "dublin-convention-1990",
        ),
        (
            "https://eur-lex.europa.eu/legal-content/SK/AUTO/?uri=celex%3A31996Y0919%2802%29",
            "council-resolution-1994-06-20",
        ),
        (
            "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_202401348",
            "regulation-2024-1348",
        ),
        ("32011L95", "directive-2011-95"),
        ("32007D0573", "decision-573-2007"),
        ("http://data.europa.eu/eli/treaty/char_2016/oj", "charter-fundamental-rights"),
        ("http://data.europa.eu/eli/treaty/tfeu_2016/oj", "tfeu"),
        ("http://data.europa.eu/eli/treaty/tfeu_2012/art_78/oj", "tfeu"),
        ("12016P/TXT", "charter-fundamental-rights"),
        ("12012E078", "tfeu"),
        ("https://eur-lex.europa.eu/eli/reg/2013/604/oj/eng", "regulation-604-2013"),
        ("data.europa.eu/eli/dir/2011/95/2011-12-20", "directive-2011-95"),
        ("eli/dir/2011/95/oj", "directive-2011-95"),
        ("(https://eur-lex.europa.eu/eli/dir/2011/95/oj).", "directive-2011-95"),
        ("1996/71/EC", "directive-96-71"),
        ("52025PC0101", "com-2025-101"),
        ("COM(2025) 101", "com-2025-101"),
        ("ETS 005", "echr-1950"),
        ("ILO Convention No. 97", "ilo-c097-1949"),
        ("Return Directive 2008/115/EC", "directive-2008-115"),
        ("Decision (EU) 2022/382", "decision-2022-382"),
        ("Council Implementing Decision (EU) 2022/382", "decision-2022-382"),
        ("32022D0382", "decision-2022-382"),
    ] {
        assert_eq!(found(text), [id], "{text}");
    }
}

#[test]
fn a_number_of_another_kind_or_form_is_not_the_act() {
    for text in [
        "eli/reg/2011/95/oj",
        "https://eur-lex.europa.eu/eli/reg/2008/115/oj",
        "eli/dir/2013/604/oj",
        "eli/reg_del/2024/1351/oj",
        "eli/reg_impl/2024/1351/oj",
        "Regulation (EU) No 95/2011",
        "COM(2011) 95",
        "SWD(2013) 604",
        "Directive 2020/609",
        "32011R0095",
        "Commission Implementing Regulation (EU) 2024/1351",
        "2011/96",
        "2016/679",
        "32011L0099",
    ] {
        assert_eq!(found(text), [""; 0], "{text}");
    }
    assert!(act("604/2013").is_some_and(|act| act.has_order_of(Kind::Regulation)));
    assert!(act("2013/604").is_some_and(|act| !act.has_order_of(Kind::Regulation)));
    assert!(act("2011/95").is_some_and(|act| act.has_order_of(Kind::Directive)));
    assert!(act("95/2011").is_some_and(|act| !act.has_order_of(Kind::Directive)));
    assert!(act("2024/1348").is_some_and(|act| act.has_order_of(Kind::Regulation)));
    assert!(act("574/2007/EC").is_some_and(|act| act.has_order_of(Kind::Decision)));
}

#[test]
fn every_act_of_the_data_is_found_by_its_number_and_identifiers() {
    for record in ACTS.iter() {
        let number =
            Some(&record.number).filter(|number| !number.is_empty() && !number.starts_with("No"));
        for text in number.into_iter().chain(&record.celex).chain(&record.eli) {
            assert_eq!(found(text), [record.id.as_str()], "{text}");
        }
    }
}

#[test]
fn running_text_is_read_with_its_places() {
    let text = "Under Article 15 of Directive 2008/115/EC and Articles 5 to 7 of Regulation (EU) No \
                604/2013 (see COM(2020) 609), 2 of 3 states in 2013/14 …";
    let read: Vec<_> = read(text, &WORDS).into_iter().map(|mention| &text[mention.span]).collect();
    assert_eq!(
        read,
        [
            "Article 15",
            "Directive 2008/115/EC",
            "Articles 5 to 7",
            "Regulation (EU) No 604/2013",
            "COM(2020) 609",
            "2013/14",
        ]
    );
    assert!(act("2013/14").is_some_and(|act| act.is_bare));
}
