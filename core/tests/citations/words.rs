use crate::WORDS;
use emn_core::citation::{Table, TableError, Words, asked, read};

fn table(text: &str) -> Result<Words<'static>, TableError> {
    toml::from_str::<Table>(text).expect("a table").words()
}

#[test]
fn the_packed_words_are_the_same_after_packing() {
    let packed = postcard::to_allocvec(&*WORDS).unwrap();
    assert!(packed.len() < 44_000, "{} bytes", packed.len());
    let words: Words = postcard::from_bytes(&packed).unwrap();
    assert_eq!(words, *WORDS);
    let text = "Artikel 3 Absatz 2 der Richtlinie 2011/95/EU";
    assert_eq!(read(text, &words), read(text, &WORDS));
}

#[test]
fn damaged_words_are_no_panic() {
    let packed = postcard::to_allocvec(&*WORDS).unwrap();
    for at in (0..packed.len()).step_by(97) {
        let mut damaged = packed.clone();
        damaged[at] ^= 0xa5;
        if let Ok(words) = postcard::from_bytes::<Words>(&damaged) {
            let _ = asked("Art. 3(1) of Regulation (EU) No 604/2013, άρθρο 3 მუხლი 4", &words);
        }
    }
    assert_eq!(read("Art. 3", &Words::default()), []);
}

#[test]
fn a_mistake_in_the_table_is_named() {
    let error = |text| table(text).unwrap_err().to_string();
    assert!(error("number_first = []\n[words.xx]\narticle = []").contains("`xx`"));
    assert!(error("number_first = []\n[words.en]\narticel = []").contains("`articel`"));
    assert!(
        error("number_first = []\n[words.en]\narticle = [\"two words\"]").contains("`two words`")
    );
    assert!(error("number_first = []\n[words.en]\narticle = [\"a*\"]").contains("`a*`"));
}

#[test]
fn the_beginning_of_a_word_stands_for_all_its_endings() {
    let words = "number_first = []\n[words.fi]\narticle = [\"artikl*\"]\n[words.hr]\nannex = [\"artiklan\"]";
    let words = table(words).unwrap();
    for text in ["artikla 3", "Artiklassa 3", "artiklaan 3"] {
        assert_eq!(read(text, &words).len(), 1, "{text}");
    }
    assert_eq!(read("artik 3", &words).len(), 0);
}

#[test]
fn every_official_language_has_the_words_that_citations_need() {
    let table: Table = toml::from_str(&crate::data("words/citations.toml")).unwrap();
    let needed = [
        "article",
        "recital",
        "annex",
        "chapter",
        "paragraph",
        "point",
        "regulation",
        "directive",
        "decision",
        "convention",
        "protocol",
        "treaty",
        "charter",
        "number",
        "and",
        "or",
    ];
    for (language, words) in table.words.iter().filter(|(language, _)| *language != "mul") {
        for meaning in needed {
            assert!(words.contains_key(meaning), "{language} has no {meaning}");
        }
    }
    assert_eq!(table.words.len(), 30);
}
