//! Languages by their BCP 47 tags, and the table of those that the data uses.

use crate::fold::fold;
use serde::{Deserialize, Deserializer, Serialize};
use smol_str::SmolStr;
use std::{borrow::Cow, fmt};
use thiserror::Error;

/// A language by its BCP 47 tag, such as `fi` or `sr-Latn`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Language(SmolStr);

/// The tag of English, the language of preferred terms and definitions.
const ENGLISH: &str = "en";

impl Language {
    /// English, the language of preferred terms and definitions.
    pub fn english() -> Language {
        Language(SmolStr::new_static(ENGLISH))
    }

    /// The language of a tag as it was packed.
    pub(super) fn packed(tag: &str) -> Language {
        Language(tag.into())
    }

    /// Whether this is English.
    pub fn is_english(&self) -> bool {
        self.0 == ENGLISH
    }

    /// The BCP 47 tag.
    pub fn tag(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[cfg(feature = "source")]
        if deserializer.is_human_readable() {
            let tag = String::deserialize(deserializer)?;
            return tag.try_into().map_err(serde::de::Error::custom);
        }
        SmolStr::deserialize(deserializer).map(Language)
    }
}

/// A text that is no language tag.
#[cfg(feature = "source")]
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{}` is no BCP 47 tag in its usual form", .0.escape_debug())]
pub struct InvalidTag(String);

#[cfg(feature = "source")]
impl TryFrom<String> for Language {
    type Error = InvalidTag;

    /// Takes a well-formed tag in the usual case: `sr-Latn`, not `SR-latn`.
    fn try_from(tag: String) -> Result<Self, InvalidTag> {
        let normal = oxilangtag::LanguageTag::parse_and_normalize(&tag);
        match normal.is_ok_and(|normal| normal.as_str() == tag) {
            true => Ok(Language(tag.into())),
            false => Err(InvalidTag(tag)),
        }
    }
}

/// What is known of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageEntry<'d> {
    /// The BCP 47 tag.
    pub tag: Language,
    /// The name in English, such as `Finnish`.
    pub name: &'d str,
    /// The language's name for itself, such as `suomi`.
    pub own_name: &'d str,
    /// Other names and codes by which it is understood, such as `Norwegian` and `no` for Bokmål, a
    /// tab before each but the first.
    also: &'d str,
    /// Whether the glossary has equivalents in it; English, its first language, counts.
    pub glossary: bool,
}

impl<'d> LanguageEntry<'d> {
    /// Other names and codes by which it is understood.
    fn others(&self) -> impl Iterator<Item = &'d str> {
        self.also.split_terminator(BETWEEN)
    }

    /// Whether this is the tag, or another code of the language, in any case.
    fn is_coded(&self, code: &str) -> bool {
        let mut others = self.others().filter(|also| also.len() <= CODE);
        self.tag.0.eq_ignore_ascii_case(code) || others.any(|it| it.eq_ignore_ascii_case(code))
    }

    /// A language as it was packed; what is cut off is empty.
    fn packed(line: &'d str) -> Self {
        let (tag, behind) = tagged(line);
        let mut parts = behind.splitn(PARTS - 1, BETWEEN);
        let mut part = || parts.next().unwrap_or_default();
        let glossary = part() == OF_GLOSSARY;
        LanguageEntry { tag, glossary, name: part(), own_name: part(), also: part() }
    }
}

/// The length of the longest code that is no tag: those of ISO 639-3.
const CODE: usize = 3;

/// The languages of a file, English first, in the order in which they are listed.
///
/// An answer asks for one or two of them, or none: they are one text with a line for each, of which
/// those are taken apart that are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Languages<'d>(#[serde(borrow)] Cow<'d, str>);

/// What stands between the parts of a line: the tag, whether the glossary has it, the names.
const BETWEEN: char = '\t';

/// How many parts a line has, the last of which are all other names.
const PARTS: usize = 5;

/// What says that the glossary has equivalents in a language.
const OF_GLOSSARY: &str = "1";

/// The tag at the beginning of a packed language, and the other parts.
fn tagged(line: &str) -> (Language, &str) {
    let (tag, behind) = line.split_once(BETWEEN).unwrap_or((line, ""));
    (Language::packed(tag), behind)
}

#[cfg(feature = "source")]
impl Languages<'_> {
    /// Adds a language with its name in English, its name for itself and other names and codes. In
    /// none of them is a tab or the end of a line more than a blank.
    pub(crate) fn add(
        &mut self,
        tag: &Language,
        names: [&str; 2],
        also: &[String],
        glossary: bool,
    ) {
        let glossary = if glossary { OF_GLOSSARY } else { "" };
        let names = names.into_iter().chain(also.iter().map(String::as_str));
        let names = names.map(|name| name.replace([BETWEEN, '\r', '\n'], " "));
        let parts: Vec<String> =
            [tag.tag(), glossary].map(str::to_owned).into_iter().chain(names).collect();
        *self.0.to_mut() += &parts.join(&BETWEEN.to_string());
        self.0.to_mut().push('\n');
    }
}

/// A text that names none of the languages of the data.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{}` is no language of the data; there are: {}", .text.escape_debug(), .known.join(" "))]
pub struct UnknownLanguage {
    /// What was asked for.
    pub text: String,
    /// The tags of the languages of the glossary.
    pub known: Vec<String>,
}

impl Languages<'_> {
    /// Every language, English first.
    pub fn iter(&self) -> impl Iterator<Item = LanguageEntry<'_>> {
        self.0.lines().map(LanguageEntry::packed)
    }

    /// The languages of the glossary, English first.
    pub fn of_glossary(&self) -> impl Iterator<Item = LanguageEntry<'_>> {
        self.iter().filter(|entry| entry.glossary)
    }

    /// The tag of every language, English first.
    pub fn tags(&self) -> impl Iterator<Item = Language> {
        self.0.lines().map(|line| tagged(line).0)
    }

    /// The tags of the languages of the glossary, English first.
    pub fn tags_of_glossary(&self) -> impl Iterator<Item = Language> {
        let of_glossary = self.0.lines().map(tagged).filter(|(_, it)| it.starts_with(OF_GLOSSARY));
        of_glossary.map(|(tag, _)| tag)
    }

    /// What is known of a language; nothing if it is none of these.
    pub fn entry(&self, language: &Language) -> Option<LanguageEntry<'_>> {
        let line = self.0.lines().find(|line| tagged(line).0 == *language);
        line.map(LanguageEntry::packed)
    }

    /// The place of a language in the list.
    pub(crate) fn position(&self, language: &Language) -> Option<usize> {
        self.tags().position(|tag| tag == *language)
    }

    /// The language in a place of the list.
    pub(crate) fn at(&self, position: usize) -> Option<Language> {
        self.tags().nth(position)
    }

    /// The language that a text names: a BCP 47 tag or a POSIX locale in any case, or a name in
    /// English or in the language itself, with or without its diacritics. A region is ignored:
    /// `pt-PT` and `pt_PT.UTF-8` are Portuguese.
    ///
    /// # Errors
    /// A text that names none of them; the error names those of the glossary.
    pub fn named(&self, text: &str) -> Result<LanguageEntry<'_>, UnknownLanguage> {
        self.of_tag(text).or_else(|| self.of_name(text)).ok_or_else(|| UnknownLanguage {
            text: text.to_owned(),
            known: self.tags_of_glossary().map(|tag| tag.to_string()).collect(),
        })
    }

    /// The language of a tag: that of its first part and its script, else of its first part.
    fn of_tag(&self, text: &str) -> Option<LanguageEntry<'_>> {
        let locale = text.split('.').next().unwrap_or(text);
        let (locale, modifier) = locale.split_once('@').unwrap_or((locale, ""));
        let mut parts = locale.split(['-', '_']);
        let primary = parts.next()?;
        let parts: Vec<&str> = parts.collect();
        let is_script =
            |part: &&&str| part.len() == 4 && part.bytes().all(|it| it.is_ascii_alphabetic());
        let is_region = |part: &&str| matches!(part.len(), 2 | 3) && part.is_ascii();
        if !parts.iter().all(|part| is_script(&part) || is_region(part)) {
            return None;
        }
        let modifier = modifier.eq_ignore_ascii_case("latin").then_some("Latn");
        let script = parts.iter().find(is_script).copied().or(modifier);
        let of = |tag: &str| self.iter().find(|entry| entry.is_coded(tag));
        script.and_then(|script| of(&format!("{primary}-{script}"))).or_else(|| of(primary))
    }

    fn of_name(&self, text: &str) -> Option<LanguageEntry<'_>> {
        let name = fold(text);
        let is_name = |it: &str| it.len() > CODE && fold(it) == name;
        self.iter().find(|entry| {
            let names = [entry.name, entry.own_name];
            !name.is_empty() && names.into_iter().chain(entry.others()).any(is_name)
        })
    }

    /// The language that a POSIX locale name such as `fi_FI.UTF-8` asks for, if it is one of these.
    pub fn of_locale(&self, locale: &str) -> Option<LanguageEntry<'_>> {
        self.of_tag(locale)
    }
}

#[cfg(all(test, feature = "source"))]
mod tests {
    use super::*;

    fn languages() -> Languages<'static> {
        let mut languages = Languages::default();
        let mut add = |tag, name, own_name, also: &[&str]| {
            let also: Vec<String> = also.iter().map(|name| name.to_string()).collect();
            languages.add(&Language(SmolStr::new_static(tag)), [name, own_name], &also, true);
        };
        add("en", "English", "English", &["eng"]);
        add("cs", "Czech", "čeština", &["ces", "cze"]);
        add("pt", "Portuguese", "português", &["por"]);
        add("nb", "Norwegian Bokmål", "norsk bokmål", &["nob", "no", "nor", "Norwegian"]);
        add("sr", "Serbian", "српски", &["srp"]);
        add("sr-Latn", "Serbian (Latin script)", "srpski (latinica)", &[]);
        languages
    }

    #[test]
    fn a_language_is_named_by_tag_locale_or_name() {
        for (text, tag) in [
            ("PT", "pt"),
            ("pt-BR", "pt"),
            ("pt_PT", "pt"),
            ("pt_PT.UTF-8", "pt"),
            ("cs_CZ@euro", "cs"),
            ("por", "pt"),
            ("Portuguese", "pt"),
            ("português", "pt"),
            ("PORTUGUES", "pt"),
            ("cestina", "cs"),
            ("no", "nb"),
            ("no-NO", "nb"),
            ("nb_NO.UTF-8", "nb"),
            ("norwegian", "nb"),
            ("norsk bokmal", "nb"),
            ("sr_RS", "sr"),
            ("sr_RS@latin", "sr-Latn"),
            ("sr-Latn-RS", "sr-Latn"),
            ("Serbian (Latin script)", "sr-Latn"),
            ("српски", "sr"),
        ] {
            let languages = languages();
            let named = languages.named(text).map(|it| it.tag.to_string());
            assert_eq!(named, Ok(tag.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_language_is_refused() {
        for text in
            ["", "cz", "C", "POSIX", "-", "pt-", "no-where", "en-gagement", "portugal", "@", "()"]
        {
            assert!(languages().named(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_unknown_language_names_those_of_the_glossary_and_escapes_what_was_asked() {
        let error = languages().named("x\u{1b}").unwrap_err().to_string();
        assert!(error.starts_with("`x\\u{1b}` is no language of the data; there are: en cs pt"));
    }

    #[test]
    fn a_tag_is_written_in_its_usual_form() {
        for tag in ["fi", "sr-Latn", "pt-BR", "so"] {
            assert!(Language::try_from(tag.to_owned()).is_ok(), "{tag}");
        }
        for tag in ["", "FI", "sr-latn", "pt_BR", "finnish language", "f"] {
            assert!(Language::try_from(tag.to_owned()).is_err(), "{tag}");
        }
    }
}
