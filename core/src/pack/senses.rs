//! What common words mean in running text: the words of `words/senses.toml`, by language.

use crate::fold::fold;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What common words mean in running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Senses {
    /// Words with a full stop that ends no sentence, as they are written.
    pub abbreviated: Vec<String>,
    /// The abbreviations of two or three letters that mean nothing else to whoever writes of
    /// migration.
    pub unmistakable: Vec<String>,
    /// The words of each language, by its tag.
    pub language: BTreeMap<String, CommonWords>,
}

/// The common words of a language, folded but for those of names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct CommonWords {
    /// Names that are words of everyday: they are terms where others are near.
    pub everyday: Vec<String>,
    /// Nouns that are also verbs.
    pub verbs: Vec<String>,
    /// Words behind which such a noun is the verb.
    pub before_verbs: Vec<String>,
    /// Words that mean something else behind one of these.
    pub behind: BTreeMap<String, Vec<String>>,
    /// Words that mean something else in front of one of these.
    pub in_front: BTreeMap<String, Vec<String>>,
    /// Words that deny a verb behind them.
    pub negations: Vec<String>,
    /// How words begin that say that an act was repealed or replaced, or has expired.
    pub ended: Vec<String>,
    /// How words begin that say so right in front of the act.
    pub former: Vec<String>,
    /// How the verbs begin by which an act ends another one.
    pub transitive: Vec<String>,
    /// Words behind which such a verb is passive.
    pub before_passive: Vec<String>,
    /// Words in front of which it is.
    pub behind_passive: Vec<String>,
    /// Words of names of several words, with what is written in their place, as names write them.
    pub instead: BTreeMap<String, String>,
}

impl CommonWords {
    /// Whether a name is a word of everyday.
    pub(crate) fn is_everyday(&self, name: &str) -> bool {
        let folded = fold(name);
        folded.len() == 1 && self.everyday.contains(&folded[0])
    }

    /// A name of several words with what is written in the place of one of them.
    pub(crate) fn rephrased(&self, name: &str) -> Option<String> {
        let words: Vec<&str> = name.split(' ').collect();
        let replaced = |(place, word): (usize, &&str)| Some((place, self.instead.get(*word)?));
        let (place, instead) = words.iter().enumerate().find_map(replaced)?;
        let is_several = words.len() > 1;
        is_several.then(|| [&words[..place], &[instead], &words[place + 1..]].concat().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_a_longer_name_has_another_one_in_its_place() {
        let instead = BTreeMap::from([("minor".to_owned(), "child".to_owned())]);
        let common = CommonWords { instead, ..CommonWords::default() };
        for (name, rephrased) in [
            ("unaccompanied minor", Some("unaccompanied child")),
            ("minor", None),
            ("minority group", None),
        ] {
            assert_eq!(common.rephrased(name).as_deref(), rephrased, "{name}");
        }
    }
}
