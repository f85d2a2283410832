//! What something is called in each language.

use super::Language;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use std::{fmt, sync::OnceLock};

/// What something is called in each language, in the order in which the languages are listed.
///
/// A record has names in some forty languages, of which a card shows two or three: packed, they are
/// one text, which is taken apart when it is first asked for a name.
#[derive(Clone, Debug, Default)]
pub struct Wordings {
    packed: Box<str>,
    list: OnceLock<Vec<Wording>>,
}

/// What something is called in one language: the usual wording first, at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The language.
    pub language: Language,
    /// The wordings, the usual one first.
    pub texts: Vec<String>,
}

/// What stands in front of each wording of a language, and what stands between two languages, when
/// they are packed; neither is part of a wording.
const SEPARATORS: [char; 2] = ['\t', '\n'];

impl From<Vec<Wording>> for Wordings {
    fn from(list: Vec<Wording>) -> Self {
        Wordings { packed: Box::default(), list: list.into() }
    }
}

impl PartialEq for Wordings {
    fn eq(&self, other: &Self) -> bool {
        self.list() == other.list()
    }
}

impl Eq for Wordings {}

impl Wordings {
    /// The wordings of each language.
    pub fn list(&self) -> &[Wording] {
        self.list.get_or_init(|| unpacked(&self.packed))
    }

    /// The wordings in one language; empty if there is none.
    pub fn of(&self, language: &Language) -> &[String] {
        self.list().iter().find(|wording| wording.language == *language).map_or(&[], |it| &it.texts)
    }

    /// Every wording with its language.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &str)> {
        self.list().iter().flat_map(|Wording { language, texts }| {
            texts.iter().map(move |text| (language, text.as_str()))
        })
    }

    /// Puts the languages into the order of a key.
    #[cfg(feature = "source")]
    pub(crate) fn sort_by_key<K: Ord>(&mut self, key: impl Fn(&Language) -> K) {
        let mut list = self.list().to_vec();
        list.sort_by_key(|wording| key(&wording.language));
        *self = list.into();
    }
}

fn unpacked(packed: &str) -> Vec<Wording> {
    let [before_text, between] = SEPARATORS;
    let mut list = Vec::new();
    for line in packed.split(between).filter(|line| !line.is_empty()) {
        let mut parts = line.split(before_text);
        let language = Language::packed(parts.next().unwrap_or_default());
        list.push(Wording { language, texts: parts.map(str::to_owned).collect() });
    }
    list
}

impl Serialize for Wordings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [before_text, between] = SEPARATORS;
        let mut packed = String::new();
        for Wording { language, texts } in self.list() {
            packed += language.tag();
            for text in texts {
                if text.contains(SEPARATORS) {
                    return Err(ser::Error::custom("a wording holds a tab or a line feed"));
                }
                packed.push(before_text);
                packed += text;
            }
            packed.push(between);
        }
        serializer.serialize_str(&packed)
    }
}

impl<'de> Deserialize<'de> for Wordings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_map(TableOfLanguages);
        }
        let packed = Deserialize::deserialize(deserializer)?;
        Ok(Wordings { packed, list: OnceLock::new() })
    }
}

/// Reads a table of language tags, each with a list of texts or a single text.
struct TableOfLanguages;

impl<'de> de::Visitor<'de> for TableOfLanguages {
    type Value = Wordings;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a table of languages, each with its list of texts")
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut table: A) -> Result<Wordings, A::Error> {
        #[derive(Deserialize)]
        #[serde(
            untagged,
            expecting = "a text between double quotes, or a list of such texts, is expected"
        )]
        enum Texts {
            One(String),
            Many(Vec<String>),
        }
        let mut wordings = Vec::new();
        while let Some((language, texts)) = table.next_entry::<Language, Texts>()? {
            let texts = match texts {
                Texts::One(text) => vec![text],
                Texts::Many(texts) => texts,
            };
            if texts.is_empty() {
                return Err(de::Error::custom("an empty list of texts"));
            }
            if texts.iter().any(String::is_empty) {
                return Err(de::Error::custom(format_args!("an empty text for `{language}`")));
            }
            wordings.push(Wording { language, texts });
        }
        Ok(wordings.into())
    }
}
