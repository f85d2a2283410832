//! Writing Greek, Cyrillic, Georgian and Armenian in Latin letters, as people type them who have no such keyboard.
//!
//! Each language has its official system and the usual other ones; all of them are found. The input is folded text, the
//! output is folded too.

use crate::dataset::language::Language;

/// One system: sequences of letters and what stands for them, longer sequences before their parts.
type System = &'static [(&'static str, &'static str)];

/// ELOT 743, the Greek standard (also ISO 843 type 2 and the United Nations' system).
const ELOT_743: System = &[
    ("ου", "ou"),
    ("αυ", "av"),
    ("ευ", "ev"),
    ("γγ", "ng"),
    ("γχ", "nch"),
    ("μπ", "b"),
    ("α", "a"),
    ("β", "v"),
    ("γ", "g"),
    ("δ", "d"),
    ("ε", "e"),
    ("ζ", "z"),
    ("η", "i"),
    ("θ", "th"),
    ("ι", "i"),
    ("κ", "k"),
    ("λ", "l"),
    ("μ", "m"),
    ("ν", "n"),
    ("ξ", "x"),
    ("ο", "o"),
    ("π", "p"),
    ("ρ", "r"),
    ("σ", "s"),
    ("τ", "t"),
    ("υ", "y"),
    ("φ", "f"),
    ("χ", "ch"),
    ("ψ", "ps"),
    ("ω", "o"),
];

/// What Greek readers type by sound.
const GREEKLISH_BY_SOUND: System = &[("ου", "ou"), ("αυ", "af"), ("ευ", "ef"), ("ντ", "nd"), ("υ", "i"), ("χ", "h"), ("ξ", "ks")];

/// What Greek readers type by the look of the letters.
const GREEKLISH_BY_LOOK: System = &[("η", "h"), ("υ", "u"), ("ω", "w"), ("χ", "x"), ("β", "b")];

/// The Bulgarian Transliteration Act of 2009.
const BULGARIAN: System = &[
    ("щ", "sht"),
    ("а", "a"),
    ("б", "b"),
    ("в", "v"),
    ("г", "g"),
    ("д", "d"),
    ("е", "e"),
    ("ж", "zh"),
    ("з", "z"),
    ("и", "i"),
    ("к", "k"),
    ("л", "l"),
    ("м", "m"),
    ("н", "n"),
    ("о", "o"),
    ("п", "p"),
    ("р", "r"),
    ("с", "s"),
    ("т", "t"),
    ("у", "u"),
    ("ф", "f"),
    ("х", "h"),
    ("ц", "ts"),
    ("ч", "ch"),
    ("ш", "sh"),
    ("ъ", "a"),
    ("ь", "y"),
    ("ю", "yu"),
    ("я", "ya"),
    ("ы", "y"),
    ("э", "e"),
];

/// ISO 9 and the scholarly systems, without their diacritics.
const SCHOLARLY_CYRILLIC: System =
    &[("щ", "st"), ("ж", "z"), ("х", "h"), ("ц", "c"), ("ч", "c"), ("ш", "s"), ("ъ", "u"), ("ь", ""), ("ю", "ju"), ("я", "ja"), ("є", "je"), ("и", "i")];

/// The Ukrainian system of 2010 (Cabinet of Ministers, Resolution 55).
const UKRAINIAN: System = &[("зг", "zgh"), ("щ", "shch"), ("г", "h"), ("є", "ie"), ("и", "y"), ("і", "i"), ("х", "kh"), ("ь", ""), ("ю", "iu"), ("я", "ia")];

/// BGN/PCGN 1965 for Ukrainian, the one of older maps and papers.
const UKRAINIAN_BGN: System = &[("щ", "shch"), ("г", "h"), ("є", "ye"), ("и", "y"), ("і", "i"), ("х", "kh"), ("ь", ""), ("ю", "yu"), ("я", "ya")];

/// Ukrainian words as those type them who know Russian or Bulgarian spelling.
const UKRAINIAN_LOOSE: System = &[("і", "i"), ("є", "ye"), ("ь", ""), ("х", "kh"), ("щ", "shch")];

/// The Latin alphabet of Serbian and the Macedonian system, without diacritics.
const SERBIAN: System =
    &[("љ", "lj"), ("њ", "nj"), ("џ", "dz"), ("ђ", "dj"), ("ћ", "c"), ("ж", "z"), ("ц", "c"), ("ч", "c"), ("ш", "s"), ("ј", "j"), ("х", "h"), ("ѕ", "dz")];

/// The Georgian national system of 2002.
const GEORGIAN: System = &[
    ("ა", "a"),
    ("ბ", "b"),
    ("გ", "g"),
    ("დ", "d"),
    ("ე", "e"),
    ("ვ", "v"),
    ("ზ", "z"),
    ("თ", "t"),
    ("ი", "i"),
    ("კ", "k"),
    ("ლ", "l"),
    ("მ", "m"),
    ("ნ", "n"),
    ("ო", "o"),
    ("პ", "p"),
    ("ჟ", "zh"),
    ("რ", "r"),
    ("ს", "s"),
    ("ტ", "t"),
    ("უ", "u"),
    ("ფ", "p"),
    ("ქ", "k"),
    ("ღ", "gh"),
    ("ყ", "q"),
    ("შ", "sh"),
    ("ჩ", "ch"),
    ("ც", "ts"),
    ("ძ", "dz"),
    ("წ", "ts"),
    ("ჭ", "ch"),
    ("ხ", "kh"),
    ("ჯ", "j"),
    ("ჰ", "h"),
];

/// What Georgian readers type in messages.
const GEORGIAN_LOOSE: System = &[("ფ", "f"), ("ქ", "q"), ("ღ", "g"), ("ყ", "y"), ("ც", "c"), ("წ", "w"), ("ხ", "x")];

/// BGN/PCGN 1981 for Armenian, without the marks of aspiration.
const ARMENIAN: System = &[
    ("ու", "u"),
    ("եւ", "ev"),
    ("ա", "a"),
    ("բ", "b"),
    ("գ", "g"),
    ("դ", "d"),
    ("ե", "e"),
    ("զ", "z"),
    ("է", "e"),
    ("ը", "y"),
    ("թ", "t"),
    ("ժ", "zh"),
    ("ի", "i"),
    ("լ", "l"),
    ("խ", "kh"),
    ("ծ", "ts"),
    ("կ", "k"),
    ("հ", "h"),
    ("ձ", "dz"),
    ("ղ", "gh"),
    ("ճ", "ch"),
    ("մ", "m"),
    ("յ", "y"),
    ("ն", "n"),
    ("շ", "sh"),
    ("ո", "o"),
    ("չ", "ch"),
    ("պ", "p"),
    ("ջ", "j"),
    ("ռ", "r"),
    ("ս", "s"),
    ("վ", "v"),
    ("տ", "t"),
    ("ր", "r"),
    ("ց", "ts"),
    ("ւ", "v"),
    ("փ", "p"),
    ("ք", "k"),
    ("օ", "o"),
    ("ֆ", "f"),
];

/// ISO 9985 and the scholarly systems for Armenian, without their diacritics.
const ARMENIAN_SCHOLARLY: System =
    &[("ու", "ou"), ("ը", "e"), ("ժ", "z"), ("խ", "x"), ("ծ", "c"), ("ձ", "j"), ("ղ", "g"), ("ճ", "c"), ("շ", "s"), ("չ", "c"), ("ց", "c"), ("յ", "j")];

/// The systems for a language's script, each as layers: what the first does not have, the next one gives.
fn systems(language: Language) -> &'static [&'static [System]] {
    match language.code() {
        "el" => &[&[ELOT_743], &[GREEKLISH_BY_SOUND, ELOT_743], &[GREEKLISH_BY_LOOK, ELOT_743]],
        "bg" => &[&[BULGARIAN], &[SCHOLARLY_CYRILLIC, BULGARIAN]],
        "uk" => &[&[UKRAINIAN, BULGARIAN], &[UKRAINIAN_BGN, BULGARIAN], &[UKRAINIAN_LOOSE, BULGARIAN], &[SCHOLARLY_CYRILLIC, UKRAINIAN, BULGARIAN]],
        "sr" | "mk" => &[&[SERBIAN, BULGARIAN]],
        "ka" => &[&[GEORGIAN], &[GEORGIAN_LOOSE, GEORGIAN]],
        "hy" => &[&[ARMENIAN], &[ARMENIAN_SCHOLARLY, ARMENIAN]],
        _ => &[],
    }
}

/// The distinct ways to write folded words of a language in Latin letters; none if the language is written in them.
pub fn romanise(words: &[String], language: Language) -> Vec<Vec<String>> {
    let mut written: Vec<Vec<String>> = Vec::new();
    for layers in systems(language) {
        let romanised: Vec<String> = words.iter().map(|word| romanise_word(word, layers)).collect();
        if romanised != words && !written.contains(&romanised) {
            written.push(romanised);
        }
    }
    written
}

fn romanise_word(word: &str, layers: &[System]) -> String {
    let mut written = String::new();
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let (length, latin) = longest_sequence(rest, layers).unwrap_or((letter.len_utf8(), &rest[..letter.len_utf8()]));
        written.push_str(latin);
        rest = &rest[length..];
    }
    written
}

/// The longest sequence at the start of the text that a layer knows; of equally long ones, that of the first layer.
fn longest_sequence(text: &str, layers: &[System]) -> Option<(usize, &'static str)> {
    let known = layers.iter().flat_map(|system| system.iter()).filter(|(sequence, _)| text.starts_with(sequence));
    known.fold(None, |best, (sequence, latin)| match best {
        Some((length, _)) if length >= sequence.len() => best,
        _ => Some((sequence.len(), *latin)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_script_is_written_by_its_official_system_first() {
        for (language, word, latin) in [
            ("el", "προσφυγασ", "prosfygas"),
            ("bg", "бежанец", "bezhanets"),
            ("uk", "біженець", "bizhenets"),
            ("sr", "избеглица", "izbeglica"),
            ("ka", "ლტოლვილი", "ltolvili"),
            ("hy", "փախստական", "pakhstakan"),
        ] {
            let language = language.parse().unwrap();
            assert_eq!(romanise(&[word.to_owned()], language)[0], [latin], "{word}");
        }
    }

    #[test]
    fn a_language_in_latin_letters_has_nothing_to_romanise() {
        assert!(romanise(&["asyl".to_owned()], "de".parse().unwrap()).is_empty());
    }
}
