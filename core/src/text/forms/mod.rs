//! The forms of words: which words of a text are one of a name, inflected.
//!
//! A word of a name has stems, and a word of a text is a form of it if it is one of them with an
//! ending that the language has. What a language does is said in a file of its own; the others
//! share one that allows any short ending.

mod de;
mod en;
mod fi;
mod fr;
mod inflection;
mod other;
mod sv;

pub(super) use inflection::{Endings, Forms};

impl Forms {
    /// The inflection of a language by its tag.
    pub fn of(tag: &str) -> Self {
        match tag {
            "en" => en::FORMS,
            "fi" => fi::FORMS,
            "sv" | "nb" | "nn" => sv::FORMS,
            "de" => de::FORMS,
            "fr" => fr::FORMS,
            _ => other::FORMS,
        }
    }
}

/// Whether a folded word is another one or a form of it, in the language with this tag.
pub(crate) fn is_folded_form(tag: &str, form: &str, word: &str) -> bool {
    let forms = Forms::of(tag);
    let spelled = |it: &str| (forms.spelling)(it).unwrap_or_else(|| it.to_owned());
    let (form, word) = (spelled(form), spelled(word));
    let mut is_form = form == word;
    (forms.stems)(&word, &mut |stem, endings| {
        is_form |= form.strip_prefix(&stem).is_some_and(|ending| (forms.has)(endings, ending));
    });
    is_form
}

/// Whether a word is a form of another one.
#[cfg(test)]
fn is_form(tag: &str, form: &str, word: &str) -> bool {
    let (mut folded_form, mut folded_word) = (String::new(), String::new());
    super::words::fold_word(&mut folded_form, form);
    super::words::fold_word(&mut folded_word, word);
    is_folded_form(tag, &folded_form, &folded_word)
}
