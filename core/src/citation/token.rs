//! A text in tokens: words, numbers and marks, each looked up in the table of words once.

use super::words::{Languages, Meaning, Rows, Words};
use crate::fold::{fold_into, is_modifier};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// A word, a number or a mark of a text.
#[derive(Clone, Debug)]
struct Token {
    span: Range<usize>,
    /// Where the folded form stands; empty for a mark.
    key: Range<usize>,
    /// Whether nothing separates it from the token before.
    glued: bool,
    rows: Rows,
}

/// A text in tokens.
pub(super) struct Tokens<'t> {
    pub text: &'t str,
    pub words: &'t Words<'t>,
    tokens: Vec<Token>,
    folded: String,
}

/// Whether a character belongs to a word. Footnote numbers and the signs of ordinals do not.
fn is_word(character: char) -> bool {
    match character {
        '²' | '³' | '¹' | '⁰'..='₉' | 'º' | 'ª' | '№' => false,
        '\0'..='\x7f' => character.is_ascii_alphanumeric(),
        // Greek, Cyrillic, Armenian and Georgian: quicker than the table of all letters.
        'Έ'..='ҁ' | 'Ҋ'..='Ֆ' | 'ա'..='և' | 'ა'..='ჺ' => true,
        _ => character.is_alphanumeric() || is_combining_mark(character) || is_modifier(character),
    }
}

impl<'t> Tokens<'t> {
    pub fn new(text: &'t str, words: &'t Words<'t>) -> Self {
        let (room, folded) =
            (Vec::with_capacity(text.len() / 4), String::with_capacity(text.len()));
        let mut tokens = Tokens { text, words, tokens: room, folded };
        let mut characters = text.char_indices().peekable();
        let mut end_before = None;
        while let Some((start, first)) = characters.next() {
            if first.is_whitespace() || first == '\u{200b}' || first == '\u{feff}' {
                continue;
            }
            let mut end = start + first.len_utf8();
            let starts_word = is_word(first);
            while let Some((place, next)) =
                characters.next_if(|next| starts_word && is_word(next.1))
            {
                end = place + next.len_utf8();
            }
            tokens.push(start..end, starts_word, end_before == Some(start));
            end_before = Some(end);
        }
        tokens
    }

    fn push(&mut self, span: Range<usize>, is_word: bool, glued: bool) {
        let from = self.folded.len();
        let mut rows = Rows::default();
        if is_word {
            fold_into(&mut self.folded, &self.text[span.clone()]);
            let folded = &self.folded[from..];
            if !folded.starts_with(|first: char| first.is_ascii_digit()) {
                rows = self.words.find(folded);
            }
        }
        self.tokens.push(Token { span, key: from..self.folded.len(), glued, rows });
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Where a token stands in the text; at the end of the text behind the last one.
    pub fn span(&self, at: usize) -> Range<usize> {
        self.tokens.get(at).map_or(self.text.len()..self.text.len(), |token| token.span.clone())
    }

    /// A token as it is written.
    pub fn written(&self, at: usize) -> &'t str {
        &self.text[self.span(at)]
    }

    /// A word in folded form; empty for a mark and behind the end.
    pub fn folded(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.folded[token.key.clone()])
    }

    /// Whether nothing stands between a token and the one before.
    pub fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        let written = self.written(at);
        written.len() == mark.len_utf8() && written.starts_with(mark)
    }

    /// Whether a token is a mark that follows the one before immediately.
    pub fn is_glued_mark(&self, at: usize, mark: char) -> bool {
        self.is_glued(at) && self.is_mark(at, mark)
    }

    /// The first token at or behind this one that starts at or behind a byte of the text.
    pub fn starting_at(&self, at: usize, byte: usize) -> usize {
        let rest = self.tokens.get(at..).unwrap_or_default();
        at + rest.partition_point(|token| token.span.start < byte)
    }

    /// What the word means, if it means that in one of these languages.
    pub fn meaning<T>(
        &self,
        at: usize,
        among: Languages,
        pick: impl Fn(Meaning) -> Option<T>,
    ) -> Option<(T, Languages)> {
        let rows = self.tokens.get(at)?.rows;
        self.words.meanings(rows).find_map(|(meaning, languages)| {
            let common = languages & among;
            pick(meaning).filter(|_| common != 0).map(|picked| (picked, common))
        })
    }

    pub fn means(&self, at: usize, among: Languages, meaning: Meaning) -> bool {
        self.meaning(at, among, |other| (other == meaning).then_some(())).is_some()
    }

    /// A number of at most nine digits.
    pub fn number(&self, at: usize) -> Option<u32> {
        let folded = self.folded(at);
        let is_number = folded.len() <= 9 && folded.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { folded.parse().ok() } else { None }
    }

    /// Behind what makes a number an ordinal: the point of `3.`, the sign of `3.º`, the syllable of
    /// `3-րդ`.
    pub fn after_ordinal(&self, at: usize) -> usize {
        let mut next = at;
        if self.is_glued_mark(next, '.') {
            next += 1;
        }
        if ['º', 'ª', '°'].iter().any(|sign| self.is_glued_mark(next, *sign)) {
            return next + 1;
        }
        let is_syllable = |at: usize| {
            let syllable = self.written(at);
            self.is_glued(at) && !syllable.is_ascii() && syllable.chars().count() <= 4
        };
        if self.is_glued_mark(at, '-') && is_syllable(at + 1) { at + 2 } else { next }
    }

    /// Behind what stands for *number*, with its point and sign (`No`, `Nr.`, `n.º`, `№`).
    pub fn after_number_mark(&self, at: usize, among: Languages) -> Option<usize> {
        if self.is_mark(at, '№') {
            return Some(at + 1);
        }
        if !self.means(at, among, Meaning::Number) {
            return None;
        }
        let mut after = at + 1;
        // `n.º`, and `N:o` in Finnish.
        if self.is_glued_mark(after, '.')
            || (self.is_glued_mark(after, ':') && self.folded(after + 1) == "o")
        {
            after += 1;
        }
        let is_sign = ['º', '°', 'ª'].iter().any(|sign| self.is_glued_mark(after, *sign))
            || (self.is_glued(after) && self.folded(after) == "o");
        Some(if is_sign { after + 1 } else { after })
    }
}
