//! Folding: what is left of a text when case, diacritics, punctuation and the width of spaces are
//! taken away.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The words of a text in folded form: runs of letters and digits, lower-case, without diacritics,
/// in their own script. Joined without anything between them they are the key of the text.
///
/// `Αίτηση ασύλου` folds to `αιτηση` and `ασυλου`, `Member-State’s` to `member`, `state` and `s`.
pub fn fold(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut add = |character: char| match character {
        mark if is_modifier(mark) => {}
        letter if letter.is_alphanumeric() => {
            push_lower(words.last_mut().expect("never empty"), letter)
        }
        mark if is_combining_mark(mark) => {}
        _ => words.push(String::new()),
    };
    match text.is_ascii() {
        true => text.chars().for_each(&mut add),
        false => text.nfkd().for_each(&mut add),
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A text without brackets and what stands in them.
pub(crate) fn without_brackets(text: &str) -> String {
    let mut depth = 0;
    let kept = text.chars().filter(|character| {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => return depth == 0,
        }
        false
    });
    kept.collect()
}

/// Adds the folded form of a single word to a text: `Článku` becomes `clanku`.
pub(crate) fn fold_into(folded: &mut String, word: &str) {
    if word.is_ascii() {
        folded.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        return;
    }
    for letter in word.nfkd().filter(|letter| !is_modifier(*letter) && !is_combining_mark(*letter))
    {
        push_lower(folded, letter);
    }
}

/// Whether a character is a modifier letter, such as the apostrophe of Ukrainian or the breathings
/// of romanised Armenian, which is a mark here.
pub(crate) fn is_modifier(letter: char) -> bool {
    matches!(letter, '\u{2b0}'..='\u{2ff}')
}

fn push_lower(word: &mut String, letter: char) {
    for lower in letter.to_lowercase() {
        match lower {
            'ß' => word.push_str("ss"),
            'æ' => word.push_str("ae"),
            'œ' => word.push_str("oe"),
            'þ' => word.push_str("th"),
            'ø' => word.push('o'),
            'đ' | 'ð' => word.push('d'),
            'ħ' => word.push('h'),
            'ı' => word.push('i'),
            'ł' => word.push('l'),
            'ς' => word.push('σ'),
            'ґ' => word.push('г'),
            // Lower-casing `İ` leaves a combining dot.
            mark if is_combining_mark(mark) => {}
            letter => word.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_diacritics_and_punctuation_are_taken_away_in_every_script() {
        for (text, words) in [
            ("Third-country  national’s", vec!["third", "country", "national", "s"]),
            ("Œuvre, Straße; Łódź", vec!["oeuvre", "strasse", "lodz"]),
            ("ΠΡΌΣΦΥΓΑΣ", vec!["προσφυγασ"]),
            ("Біженець", vec!["біженець"]),
            ("сім\u{2bc}я", vec!["сімя"]),
            ("Ї Й", vec!["і", "и"]),
            ("ᲚᲢᲝᲚᲕᲘᲚᲘ", vec!["ლტოლვილი"]),
            ("Փախստական և", vec!["փախստական", "եւ"]),
            ("Ａｓｙｌｕｍ\u{3000}seeker", vec!["asylum", "seeker"]),
        ] {
            assert_eq!(fold(text), words, "{text}");
        }
    }
}
