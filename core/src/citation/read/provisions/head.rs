//! The division and its number, in either order, and parts that stand before them.

use super::{
    super::super::{
        provision::{Division, Joint, Level, Part, Provision, roman},
        token::Tokens,
        words::{Languages, Meaning},
    },
    list::List,
    parts::Parts,
};

/// How many numbers may stand before the word that says what they count.
const NUMBERS: usize = 8;

/// A division with its number behind it: `Article 3`, `Annex II`, `recital (36)`, `§ 3`.
pub(super) fn division(tokens: &Tokens, at: usize, among: Languages) -> Option<List> {
    let (division, languages, mut next) = division_word(tokens, at, among)?;
    if division == Division::Preamble {
        return Some(list(vec![Provision::new(division, "")], languages, next));
    }
    if tokens.is_glued_mark(next, '.') {
        next += 1;
    }
    next = tokens.after_number_mark(next, languages).unwrap_or(next);
    if division == Division::Annex && tokens.means(next, languages, Meaning::Of) {
        // `Annex to the Convention`: there is only one.
        return Some(list(vec![Provision::new(division, "")], languages, next));
    }
    let in_brackets = tokens.is_mark(next, '(') && tokens.is_mark(next + 2, ')');
    let in_brackets = in_brackets && division == Division::Recital;
    let (number, mut next) = number(tokens, next + usize::from(in_brackets), division, languages)?;
    if in_brackets {
        next += 1;
    }
    Some(list(vec![Provision::new(division, number)], languages, next))
}

fn list(provisions: Vec<Provision>, languages: Languages, next: usize) -> List {
    let provisions = provisions.into_iter().map(|provision| (Joint::Comma, provision)).collect();
    List { provisions, languages, labelled: None, next }
}

/// The word or sign of a division.
fn division_word(
    tokens: &Tokens,
    at: usize,
    among: Languages,
) -> Option<(Division, Languages, usize)> {
    if tokens.is_mark(at, '§') {
        let next = at + 1 + usize::from(tokens.is_glued_mark(at + 1, '§'));
        return Some((Division::Paragraph, among, next));
    }
    let division = |meaning| if let Meaning::Division(d) = meaning { Some(d) } else { None };
    let (division, languages) = tokens.meaning(at, among, division)?;
    Some((division, languages, at + 1))
}

/// One or several numbers with the division behind them: `17 artiklan`, `3., 4. un 5. pants`.
pub(super) fn number_first(tokens: &Tokens, at: usize, among: Languages) -> Option<List> {
    let among = among & tokens.words.number_first;
    // Georgian has a syllable before the number: `მე-3 მუხლი`.
    let has_prefix = tokens.means(at, among, Meaning::Number) && tokens.is_glued_mark(at + 1, '-');
    let mut next = if has_prefix { at + 2 } else { at };
    if !has_prefix && tokens.is_glued(next) && next > 0 && "/-.".contains(tokens.written(next - 1))
    {
        return None;
    }
    let mut numbers: Vec<(Joint, String)> = Vec::new();
    let mut joint = Joint::Comma;
    for _ in 0..NUMBERS {
        let (number, after) = number(tokens, next, Division::Article, among)?;
        numbers.push((joint, number));
        next = tokens.after_ordinal(after);
        if let Some((division, languages, after)) = division_word(tokens, next, among) {
            // `2 Article 3`, `Dublin III art. 17`: the number behind is the one that counts.
            let behind = after + usize::from(tokens.is_glued_mark(after, '.'));
            if division == Division::Preamble
                || self::number(tokens, behind, division, languages)
                    .is_some_and(|(.., behind)| !is_part_behind(tokens, behind, languages))
            {
                return None;
            }
            let provisions = numbers.into_iter();
            let provisions =
                provisions.map(|(joint, number)| (joint, Provision::new(division, number)));
            let provisions = provisions.collect();
            return Some(List { provisions, languages, labelled: None, next: after });
        }
        let beginning = List { provisions: Vec::new(), languages: among, labelled: None, next };
        (joint, next, _) = beginning.joint(tokens)?;
    }
    None
}

/// Whether a number was that of a part, which is named behind it: `1 kohta`.
fn is_part_behind(tokens: &Tokens, at: usize, languages: Languages) -> bool {
    let level = |meaning| matches!(meaning, Meaning::Level(_)).then_some(());
    let at = tokens.after_ordinal(at);
    let joint = |meaning| matches!(meaning, Meaning::And | Meaning::Or | Meaning::To).then_some(());
    tokens.meaning(at, languages, level).is_some()
        || tokens.meaning(at, languages, joint).is_some()
        || tokens.is_mark(at, ')')
}

/// The number of a division: `12`, `1A`, `15bis`, `II`, `1.4`; with the token behind it.
pub(super) fn number(
    tokens: &Tokens,
    at: usize,
    division: Division,
    languages: Languages,
) -> Option<(String, usize)> {
    let written = tokens.written(at);
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    if tokens.is_glued_mark(at + 1, '/') && tokens.number(at + 2).is_some() {
        return None;
    }
    if digits == 0 {
        return roman_or_letter(tokens, at, division, languages).map(|number| (number, at + 1));
    }
    let (digits, suffix) = written.split_at(digits);
    if digits.len() > 3 {
        return None;
    }
    let number = match suffix.to_ascii_lowercase().as_str() {
        "" | "er" | "st" | "nd" | "rd" | "th" | "re" => digits.to_owned(),
        "bis" | "ter" | "quater" | "quinquies" | "sexies" | "septies" | "octies" | "novies"
        | "decies" => written.to_owned(),
        letter if letter.chars().count() == 1 => written.to_owned(),
        _ => return None,
    };
    if division == Division::Section
        && tokens.is_glued_mark(at + 1, '.')
        && tokens.is_glued(at + 2)
        && let Some(second) = tokens.number(at + 2)
    {
        return Some((format!("{number}.{second}"), at + 3));
    }
    // The Geneva Convention is often cited with a space: `Article 1 A (2)`.
    let letter = tokens.written(at + 1);
    let is_letter = suffix.is_empty()
        && division == Division::Article
        && letter.len() == 1
        && letter.starts_with(|first| ('A'..='F').contains(&first))
        && !tokens.is_glued(at + 1);
    let stands_alone = tokens.is_mark(at + 2, '(')
        || tokens.is_mark(at + 2, ',')
        || at + 2 >= tokens.len()
        || tokens.means(at + 2, languages, Meaning::Of)
        || tokens.means(at + 2, languages, Meaning::And);
    if is_letter && stands_alone {
        return Some((number + letter, at + 2));
    }
    Some((number, at + 1))
}

/// `II`, or the letter of an annex.
fn roman_or_letter(
    tokens: &Tokens,
    at: usize,
    division: Division,
    languages: Languages,
) -> Option<String> {
    let written = tokens.written(at);
    let is_capital = written.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_letter = is_capital && written.len() == 1 && division == Division::Annex;
    if is_letter || (is_capital && roman(written).is_some()) {
        return Some(written.to_owned());
    }
    // A query is often in small letters. A single one may be a word instead.
    let is_small =
        written.len() > 1 || at + 1 >= tokens.len() || tokens.means(at + 1, languages, Meaning::Of);
    let may_be_small = division != Division::Article && is_small;
    (may_be_small && roman(written).is_some()).then(|| written.to_ascii_uppercase())
}

/// Parts in front of their article: `point (b) of Article 2(1)`, `points (a) and (b) of Article 2`,
/// `first subparagraph of Article 3(1)`; and a paragraph of a text without articles.
pub(super) fn parts_first(tokens: &Tokens, at: usize) -> Option<List> {
    let mut reader =
        Parts { tokens, languages: Languages::MAX, labelled: None, above: None, next: at };
    let mut alternatives = reader.labelled_or_ordinal()?;
    let mut joints = vec![Joint::Comma];
    loop {
        let so_far = List {
            provisions: Vec::new(),
            languages: reader.languages,
            labelled: reader.labelled,
            next: reader.next,
        };
        let Some((joint, after, languages)) = so_far.joint(tokens) else { break };
        let mut further =
            Parts { tokens, languages, labelled: reader.labelled, above: None, next: after };
        let level = alternatives.last().map(|part| part.level)?;
        let Some(part) = further.value().map(|number| Part { level, number }) else { break };
        if joints.len() >= NUMBERS {
            break;
        }
        joints.push(joint);
        alternatives.push(part);
        reader.next = further.next;
    }
    let mut larger: Vec<Part> = Vec::new();
    let after_first = reader.next;
    for _ in 0..3 {
        let article = after_of(tokens, reader.next, reader.languages);
        if article == reader.next
            && !tokens.is_mark(article.saturating_sub(1), ',')
            && larger.is_empty()
            && article != after_first
        {
            break;
        }
        if let Some(of) = division(tokens, article, reader.languages) {
            let of = of.with_parts(tokens);
            return Some(joined(of, &larger, alternatives, &joints));
        }
        reader.next = article;
        match reader.labelled_or_ordinal() {
            Some(mut part) if part.len() == 1 => larger.splice(0..0, part.drain(..)).for_each(drop),
            _ => break,
        }
    }
    // `nr. 15` alone is a number of anything.
    let may_be_alone = !tokens.means(at, Languages::MAX, Meaning::Number);
    let alone = || alone(&alternatives, &joints, reader.languages, after_first);
    if may_be_alone { alone() } else { None }
}

/// The provisions whose parts stood in front of their article.
fn joined(of: List, larger: &[Part], alternatives: Vec<Part>, joints: &[Joint]) -> List {
    let base = of.provisions.last().map(|(_, provision)| provision.clone());
    let mut provisions = of.provisions;
    if let Some(base) = base {
        provisions.pop();
        for (part, joint) in alternatives.into_iter().zip(joints) {
            let mut provision = base.clone();
            provision.parts.extend(larger.iter().cloned().chain([part]));
            provision.parts.sort_by_key(|part| part.level);
            provisions.push((*joint, provision));
        }
    }
    List { provisions, ..of }
}

/// Paragraphs of a text that has no articles.
fn alone(parts: &[Part], joints: &[Joint], languages: Languages, next: usize) -> Option<List> {
    let is_paragraph = |part: &Part| {
        part.level == Level::Paragraph && part.number.starts_with(|c: char| c.is_ascii_digit())
    };
    if !parts.iter().all(is_paragraph) {
        return None;
    }
    let provision = |part: &Part| Provision::new(Division::Paragraph, part.number.clone());
    let provisions = joints.iter().copied().zip(parts.iter().map(provision)).collect();
    Some(List { provisions, languages, labelled: None, next })
}

/// Behind the words and marks between a part and what it is a part of.
fn after_of(tokens: &Tokens, at: usize, languages: Languages) -> usize {
    let is_of = |at: &usize| {
        tokens.means(*at, languages, Meaning::Of)
            || tokens.is_mark(*at, ',')
            || tokens.is_mark(*at, '\'')
            || tokens.is_mark(*at, '’')
    };
    at + (at..at + 3).take_while(is_of).count()
}
