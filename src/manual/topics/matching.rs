//! How a query is looked up.

use crate::manual::topic::{Passage, Topic};
use emn::lookup::Tier;

pub const TOPIC: Topic = Topic {
    name: "matching",
    title: "How a query is looked up",
    passages: || {
        Ok(vec![
            Passage::text(
                "A query is any number of words, quoted or not. It is compared with every name of \
                 every record: codes and numbers, preferred names, synonyms, abbreviations, \
                 everyday names, and the names in all languages at once. Case, diacritics, \
                 punctuation and the width of spaces make no difference, in any script of the \
                 data; names in other scripts are also found in Latin letters.",
            ),
            Passage::text("What matches, best first, with the word for it in the field `match`:"),
            Passage::names(Tier::ALL.map(|tier| (tier.code(), meaning(tier)))),
            Passage::text(
                "Within these the closer match comes first; then a preferred name before a \
                 synonym, a synonym before an abbreviation, and that before a name in another \
                 language; then a name in your language; then the alphabet. The same query always \
                 gives the same answer. Typing errors are not looked for in words of up to three \
                 letters or with digits: 2011/95 and 2011/98 are different acts.",
            ),
            Passage::text(
                "One clear winner is shown as a card. Of several that are equally good, a terminal \
                 asks which one is meant; elsewhere they are listed. Where there is none, standard \
                 error says what is near.",
            ),
            Passage::names([
                ("--exact", "only codes and whole names"),
                ("--from LANG", "only names in this language"),
                ("--limit N", "at most so many records"),
                ("--no-input", "never ask, as in a pipe or where CI is set"),
                ("--file FILE", "look up each line of a file by itself"),
            ]),
        ])
    },
};

fn meaning(tier: Tier) -> &'static str {
    match tier {
        Tier::Code => "a code, number or id: fi, FIN, 2011/95, 32011L0095",
        Tier::Exact => "a whole name: Suomi, asylum seeker, TCN",
        Tier::Form => "a name in another grammatical form, or its beginning: refugees, finl",
        Tier::Words => "a name that has all the words, in any order: unity family",
        Tier::Typo => {
            "a name with letters wrong, missing, too many or swapped, or with words missing or \
             joined: asylum shoping"
        }
        Tier::Text => {
            "no name, but an English text that speaks of it; only in search: asylum lawyer"
        }
    }
}
