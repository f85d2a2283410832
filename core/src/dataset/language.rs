//! The languages of the data, by their BCP 47 tags.

use std::{fmt, str::FromStr};

/// One of the languages of the data: a position in the table of languages below, so one byte in the packed data.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, rkyv::Archive, rkyv::Serialize, rkyv::Portable, rkyv::bytecheck::CheckBytes, serde::Deserialize,
)]
#[rkyv(as = Language)]
#[bytecheck(crate = rkyv::bytecheck)]
#[serde(try_from = "String")]
#[repr(transparent)]
pub struct Language(u8);

/// BCP 47 tag, English name. The first [`GLOSSARY_LANGUAGES`] are those of the glossary, in the order in which its pages give them.
const LANGUAGES: [(&str, &str); 36] = [
    ("en", "English"),
    ("bg", "Bulgarian"),
    ("cs", "Czech"),
    ("de", "German"),
    ("el", "Greek"),
    ("es", "Spanish"),
    ("et", "Estonian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("ga", "Irish"),
    ("hr", "Croatian"),
    ("hu", "Hungarian"),
    ("it", "Italian"),
    ("lt", "Lithuanian"),
    ("lv", "Latvian"),
    ("mt", "Maltese"),
    ("nl", "Dutch"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("sk", "Slovak"),
    ("sl", "Slovenian"),
    ("sv", "Swedish"),
    ("nb", "Norwegian Bokmål"),
    ("nn", "Norwegian Nynorsk"),
    ("ka", "Georgian"),
    ("uk", "Ukrainian"),
    ("hy", "Armenian"),
    ("da", "Danish"),
    ("sq", "Albanian"),
    ("sr", "Serbian"),
    ("sr-Latn", "Serbian (Latin script)"),
    ("mk", "Macedonian"),
    ("lb", "Luxembourgish"),
    ("tr", "Turkish"),
    ("cnr", "Montenegrin"),
];

const GLOSSARY_LANGUAGES: usize = 28;

impl Language {
    /// English, the language of preferred terms and definitions.
    pub const ENGLISH: Language = Language(0);

    /// Every language of the data, English first.
    pub fn all() -> impl Iterator<Item = Language> {
        (0..LANGUAGES.len() as u8).map(Language)
    }

    /// The 28 languages of the glossary, English first.
    pub fn of_glossary() -> impl Iterator<Item = Language> {
        Self::all().take(GLOSSARY_LANGUAGES)
    }

    /// The BCP 47 tag, such as `fi`.
    pub fn code(self) -> &'static str {
        LANGUAGES[self.0 as usize].0
    }

    /// The name in English, such as `Finnish`.
    pub fn name(self) -> &'static str {
        LANGUAGES[self.0 as usize].1
    }

    /// The language that a POSIX locale name such as `fi_FI.UTF-8` asks for, if the data has it.
    pub fn from_locale(locale: &str) -> Option<Language> {
        let primary = locale.split(['_', '.', '@', '-']).next()?;
        Self::find(primary)
    }

    fn find(tag: &str) -> Option<Language> {
        let position = |tag: &str| LANGUAGES.iter().position(|(code, _)| code.eq_ignore_ascii_case(tag));
        let primary = tag.split('-').next().unwrap_or(tag);
        let primary = if primary.eq_ignore_ascii_case("no") { "nb" } else { primary };
        let by_name = || LANGUAGES.iter().position(|(_, name)| name.eq_ignore_ascii_case(tag));
        position(tag).or_else(|| position(primary)).or_else(by_name).map(|index| Language(index as u8))
    }
}

impl FromStr for Language {
    type Err = String;

    /// Reads a BCP 47 tag in any case, or the English name. A region is ignored (`pt-PT` is Portuguese) and the
    /// macrolanguage `no` is Bokmål, as RFC 5646 allows. The error names the languages of the glossary.
    fn from_str(tag: &str) -> Result<Self, String> {
        Self::find(tag).ok_or_else(|| {
            let codes: Vec<_> = Language::of_glossary().map(Language::code).collect();
            format!("`{}` is no language of the data; there are: {}", tag.escape_debug(), codes.join(" "))
        })
    }
}

impl TryFrom<String> for Language {
    type Error = String;

    fn try_from(tag: String) -> Result<Self, String> {
        match LANGUAGES.iter().position(|(code, _)| *code == tag) {
            Some(index) => Ok(Language(index as u8)),
            None => Err(format!("`{}` is no BCP 47 tag of the project's list of languages", tag.escape_debug())),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}
