use crate::{WORDS, mentions};
use emn_core::citation::{Joint, Provisions, What, read};

fn provisions(text: &str) -> Provisions {
    let mut found = read(text, &WORDS);
    match found.pop().map(|mention| mention.what) {
        Some(What::Provisions(provisions)) => provisions,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn provisions_are_read_in_every_language() {
    for (text, canonical) in [
        ("Art. 2(1)(b) and (c)", "Art. 2(1)(b) and (c)"),
        ("Articles 5 to 7", "Arts. 5 to 7"),
        ("Arts. 5-7", "Arts. 5 to 7"),
        ("Arts. 1D, 1E and 1F", "Arts. 1D, 1E and 1F"),
        ("Article 1 A (2)", "Art. 1A(2)"),
        ("Article 1A(2)", "Art. 1A(2)"),
        ("Article 78(2)(e)", "Art. 78(2)(e)"),
        ("Art. 31(8) and Art. 32", "Arts. 31(8) and 32"),
        ("Art. 28(1), (3) and (4)", "Art. 28(1), (3) and (4)"),
        ("Art. 2(m)(ii) and (iii)", "Art. 2(m)(ii) and (iii)"),
        ("Art. 2(h) and (i)", "Art. 2(h) and (i)"),
        ("Art. 2(h)(i)", "Art. 2(h)(i)"),
        (
            "Article 3(1), second subparagraph, point (b)",
            "Art. 3(1), second subparagraph, point (b)",
        ),
        ("Article 3(1), first sentence", "Art. 3(1), first sentence"),
        ("Art. 2(1) introductory wording", "Art. 2(1), introductory wording"),
        ("Art. 2(1), introductory wording", "Art. 2(1), introductory wording"),
        (
            "Art. 3(1) introductory wording and points (a) and (b)",
            "Arts. 3(1), introductory wording and 3(1)(a) and (b)",
        ),
        ("Art. 10(1)(ad) to (ag)", "Art. 10(1)(ad) to (ag)"),
        ("point (b) of Article 2(1)", "Art. 2(1)(b)"),
        ("points (a) and (b) of Article 2(1)", "Art. 2(1)(a) and (b)"),
        ("the first subparagraph of Article 3(1)", "Art. 3(1), first subparagraph"),
        ("paragraph 3 of Article 5", "Art. 5(3)"),
        ("Para. 3", "Para. 3"),
        ("§ 3 Abs. 2", "Para. 3(2)"),
        ("recital 36", "Recital 36"),
        ("recital (36)", "Recital 36"),
        ("recitals 36 and 37", "Recitals 36 and 37"),
        ("Annex II", "Annex II"),
        ("annex ii", "Annex II"),
        ("Annex I, 2", "Annex I(2)"),
        ("Article V, 1", "Art. V(1)"),
        ("Annexes I and II", "Annexes I and II"),
        ("Chapter III", "Chapter III"),
        ("Title IV", "Title IV"),
        ("Section 1.4", "Section 1.4"),
        ("Preamble", "Preamble"),
        ("Article 3 and Annex II", "Art. 3 and Annex II"),
        ("Artikel 3 Absatz 2 Buchstabe a", "Art. 3(2)(a)"),
        ("Artikel 3 Absätze 1 und 2", "Art. 3(1) and (2)"),
        ("Art. 3 Abs. 2 UAbs. 1 Satz 2", "Art. 3(2), first subparagraph, second sentence"),
        ("Art. 4 Abs. 1 lit. a und b", "Art. 4(1)(a) and (b)"),
        ("Artikel 2 Nr. 5", "Art. 2(5)"),
        ("article 3, paragraphe 1, point a)", "Art. 3(1)(a)"),
        ("article 1er", "Art. 1"),
        ("article 3, paragraphe 1, deuxième alinéa", "Art. 3(1), second subparagraph"),
        ("considérant 36", "Recital 36"),
        ("artículo 3, apartado 1, letra a)", "Art. 3(1)(a)"),
        ("artículo 3.1", "Art. 3(1)"),
        ("artículos 5 a 7", "Arts. 5 to 7"),
        ("articolo 3, paragrafo 1, lettera a)", "Art. 3(1)(a)"),
        ("articolo 3, comma 2", "Art. 3(2)"),
        ("artigo 3.º, n.º 1, alínea a)", "Art. 3(1)(a)"),
        ("articolul 3 alineatul (1) litera (a)", "Art. 3(1)(a)"),
        ("art. 3 alin. (1) lit. a)", "Art. 3(1)(a)"),
        ("artikel 3, lid 1, onder a)", "Art. 3(1)(a)"),
        ("artikel 3, stk. 1, litra a)", "Art. 3(1)(a)"),
        ("artikel 6.1 c", "Art. 6(1)(c)"),
        ("artikel 3.1 första stycket", "Art. 3(1), first subparagraph"),
        ("artikkel 3 nr. 1 bokstav a)", "Art. 3(1)(a)"),
        ("artikla 17(1)", "Art. 17(1)"),
        ("17 artiklan 1 kohta", "Art. 17(1)"),
        ("17 artiklan 1 kohdan a alakohta", "Art. 17(1)(a)"),
        ("17 artiklan 1 ja 2 kohta", "Art. 17(1) and (2)"),
        ("artikli 3 lõike 1 punkt a", "Art. 3(1)(a)"),
        ("3. cikk (1) bekezdés", "Art. 3(1)"),
        ("3. cikk (1) bekezdés a) pont", "Art. 3(1)(a)"),
        ("3 straipsnio 1 dalies a punktas", "Art. 3(1)(a)"),
        ("3. panta 1. punkts", "Art. 3(1)"),
        ("3. panta 1. punkta a) apakšpunkts", "Art. 3(1)(a)"),
        ("čl. 3 odst. 1 písm. a)", "Art. 3(1)(a)"),
        ("článek 3 odst. 1", "Art. 3(1)"),
        ("čl. 5 a 7", "Arts. 5 and 7"),
        ("článok 3 ods. 1 písm. a)", "Art. 3(1)(a)"),
        ("člen 3(1)(a)", "Art. 3(1)(a)"),
        ("članak 3. stavak 1. točka (a)", "Art. 3(1)(a)"),
        ("art. 3 ust. 1 lit. a", "Art. 3(1)(a)"),
        ("artykuł 3 ustęp 1", "Art. 3(1)"),
        ("motyw 36", "Recital 36"),
        ("Artikolu 3(1)(a)", "Art. 3(1)(a)"),
        ("Airteagal 3(1)", "Art. 3(1)"),
        ("άρθρο 3 παράγραφος 1", "Art. 3(1)"),
        ("άρθρο 3 παράγραφος 1 στοιχείο α)", "Art. 3(1)(α)"),
        ("ΑΡΘΡΟ 3", "Art. 3"),
        ("член 3, параграф 1, буква а)", "Art. 3(1)(а)"),
        ("чл. 3, ал. 1", "Art. 3(1)"),
        ("стаття 3(1)", "Art. 3(1)"),
        ("п. 1 ст. 3", "Art. 3(1)"),
        ("ч. 1 ст. 3", "Art. 3(1)"),
        ("მუხლი 3(1)", "Art. 3(1)"),
        ("მე-3 მუხლი", "Art. 3"),
        ("3-րդ հոդվածի 1-ին մասը", "Art. 3(1)"),
        ("հոդված 3", "Art. 3"),
    ] {
        assert_eq!(mentions(text), [canonical], "{text}");
    }
}

#[test]
fn each_provision_is_complete_and_ranges_stay_ranges() {
    let parts = |text: &str| {
        let of = |part: Option<&str>| part.unwrap_or("-").to_owned();
        let provisions = provisions(text);
        let lines = provisions
            .iter()
            .map(|p| format!("{} {} {}", p.number, of(p.paragraph()), of(p.point())));
        lines.collect::<Vec<_>>()
    };
    assert_eq!(parts("Art. 2(d)"), ["2 - d"]);
    assert_eq!(parts("Art. 2(1)(b) and (c)"), ["2 1 b", "2 1 c"]);
    assert_eq!(parts("Art. 2(m)(ii)"), ["2 - m"]);
    assert_eq!(parts("Art. 31(8) and Art. 32"), ["31 8 -", "32 - -"]);
    assert_eq!(parts("Art. 6(2) to (4)"), ["6 2 -", "6 4 -"]);
    assert_eq!(provisions("Art. 6(2) to (4)").further[0].0, Joint::To);
    assert_eq!(provisions("Arts. 5, 6 und 7").further.len(), 1, "`und` is no word of `Arts.`");
}

#[test]
fn what_is_no_provision_is_not_taken_for_one() {
    for text in [
        "Art.",
        "Art. (b)",
        "Art. two",
        "artikel i direktivet",
        "annex to",
        "title of the act",
        "Dublin 3",
        "Articles",
        "Art. 2011/95",
        "point of entry",
        "recital",
        "the 1951 Convention",
        "European Commission Action Plan",
        "Article Directive",
        "section leader",
        "above all in time",
        "parcerias para a mobilidade",
        "Marinescu nr. 15A",
        "chapter and verse",
    ] {
        let found: Vec<String> =
            mentions(text).into_iter().filter(|found| found != "Annex").collect();
        assert!(found.is_empty() || text == "Art. 2011/95", "{text}: {found:?}");
    }
}

#[test]
fn the_written_text_comes_back_to_the_letter() {
    let text = "See Art. 2(1)(b)  and (c), and Artikel 3 Absatz 2 of the act.";
    for mention in read(text, &WORDS) {
        let What::Provisions(provisions) = mention.what else { panic!("an act") };
        assert_eq!(provisions.written, text[mention.span]);
    }
}

#[test]
fn every_provision_of_a_range_is_meant_and_a_row_of_them_is_a_range() {
    for (text, count, together) in [
        ("Arts. 5 to 7", 3, "Arts. 5 to 7"),
        ("Art. 2(b), (c) and (d)", 3, "Art. 2(b) to (d)"),
        ("Art. 29(1), (2), (3) and (5) to (8)", 7, "Art. 29(1) to (3) and (5) to (8)"),
        ("Art. 10(1)(ad) to (ag)", 4, "Art. 10(1)(ad) to (ag)"),
        ("Art. 2(m)(i) to (iv)", 4, "Art. 2(m)(i) to (iv)"),
        ("Annexes I to VIII", 8, "Annexes I to VIII"),
        ("Arts. 5 and 7", 2, "Arts. 5 and 7"),
        ("Art. 3(1) to 5", 2, "Arts. 3(1) and 5"),
    ] {
        let each = provisions(text).each();
        assert_eq!(each.len(), count, "{text}");
        assert_eq!(Provisions::together(&each).unwrap().to_string(), together, "{text}");
    }
    assert_eq!(Provisions::together(&[]), None);
}

#[test]
fn a_provision_contains_what_lies_inside_it() {
    let contains = |outer, inner| provisions(outer).first.contains(&provisions(inner).first);
    for (outer, inner) in [
        ("Art. 2", "Art. 2"),
        ("Art. 2", "Art. 2(1)(b)"),
        ("Art. 3A", "Art. 3a(2)"),
        ("Art. 25(1)(a)", "Art. 25(1) first subparagraph, point (a)"),
    ] {
        assert!(contains(outer, inner), "{outer} {inner}");
    }
    for (outer, inner) in [
        ("Art. 2(1)", "Art. 2"),
        ("Art. 2", "Art. 21"),
        ("Art. 2(1)", "Art. 2(2)(b)"),
        ("Annex I", "Art. 1"),
    ] {
        assert!(!contains(outer, inner), "{outer} {inner}");
    }
}
