//! Little words: articles, prepositions and conjunctions, which a query may have and a name lack.

/// Folded little words of the languages of the data, in byte order.
const LITTLE_WORDS: [&str; 153] = [
    "a", "agus", "ai", "al", "ale", "an", "and", "ao", "are", "as", "at", "au", "aux", "av", "az", "by", "com", "con", "cu", "d", "da", "dans", "das", "de",
    "degli", "dei", "del", "della", "delle", "dello", "dem", "den", "der", "des", "di", "die", "do", "dos", "du", "e", "een", "ein", "eine", "einer", "el",
    "em", "en", "es", "et", "ett", "fi", "for", "from", "fur", "gli", "het", "i", "il", "im", "in", "ir", "is", "ja", "k", "l", "la", "las", "le", "les", "lo",
    "los", "med", "mit", "na", "nas", "nel", "nella", "no", "nos", "o", "och", "of", "og", "on", "op", "or", "os", "par", "para", "pe", "per", "por", "pour",
    "s", "si", "su", "sur", "ta", "te", "the", "til", "till", "to", "u", "um", "uma", "un", "und", "une", "uno", "v", "van", "ve", "von", "voor", "w", "with",
    "y", "z", "za", "ze", "zu", "zum", "zur", "απο", "για", "η", "και", "ο", "οι", "σε", "τα", "τη", "την", "τησ", "το", "του", "των", "в", "для", "до", "з",
    "за", "и", "на", "о", "от", "с", "та", "у", "і", "եւ", "და",
];

/// Whether a folded word is an article, a preposition or a conjunction in one of the languages.
pub fn is_little(word: &str) -> bool {
    LITTLE_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup::fold::fold;

    #[test]
    fn the_words_are_folded_and_in_order() {
        assert!(LITTLE_WORDS.is_sorted());
        for word in LITTLE_WORDS {
            assert_eq!(fold(word), [word]);
        }
    }
}
