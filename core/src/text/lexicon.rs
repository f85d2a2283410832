//! The names that are looked for in texts of one language.

use super::{
    forms::{Endings, Forms},
    words::{self, Gap},
};
use crate::{
    fold::without_brackets,
    model::{Act, Equivalent, Language, Term},
    pack::{Damaged, NameKind, Network, senses::CommonWords},
};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A word of a name in all its forms.
pub(super) type Class = u32;

/// Where the names begin.
pub(super) const ROOT: u32 = 0;

/// The most letters of a word that can be one of a name.
pub(super) const LONGEST_WORD: usize = 96;

/// No term has as many names of one kind in a language.
const SHORTENED: usize = 1000;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A term, by its position among the terms.
    Term(usize),
    /// An act, by its position among the acts.
    Act(usize),
}

/// A name that is looked for.
#[derive(Clone, Debug)]
pub struct Name {
    /// As the data writes it, without the remark on its use.
    pub text: String,
    /// What it is to what it stands for.
    pub kind: NameKind,
    /// What it stands for.
    pub target: Target,
    /// Its place among the names of its kind, the usual one first.
    pub rank: usize,
    /// Whether it is a word of everyday, which is a name only where others are near.
    pub(super) is_everyday: bool,
}

/// The kinds of names to look for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Single words that are better not used; of several words they are always looked for.
    pub discouraged: bool,
    /// Names of acts.
    pub acts: bool,
}

/// The names that are looked for in texts of one language.
pub struct Lexicon {
    /// The language.
    pub language: Language,
    /// Words with a full stop that ends no sentence.
    pub(super) abbreviated: Vec<String>,
    /// The abbreviations of two or three letters that mean nothing else.
    pub(super) unmistakable: Vec<String>,
    pub(super) common_words: CommonWords,
    pub(super) forms: Forms,
    names: Vec<Name>,
    stems: FxHashMap<String, Vec<(Class, Endings)>>,
    classes: FxHashMap<String, Class>,
    /// From a place and a word on to the next place, and whether a mark of punctuation may stand
    /// in between.
    steps: FxHashMap<(u32, Class), (u32, bool)>,
    /// The names that end in a place, the likeliest first.
    ends: Vec<Vec<u32>>,
}

impl Lexicon {
    /// The names of the data in a language.
    ///
    /// # Errors
    /// Damaged data.
    pub fn new(network: &Network, language: &Language, wanted: Wanted) -> Result<Self, Damaged> {
        let mut senses = network.senses()?;
        let mut lexicon = Lexicon {
            language: language.clone(),
            common_words: senses.language.remove(language.tag()).unwrap_or_default(),
            abbreviated: senses.abbreviated,
            unmistakable: senses.unmistakable,
            forms: Forms::of(language.tag()),
            names: Vec::new(),
            stems: FxHashMap::default(),
            classes: FxHashMap::default(),
            steps: FxHashMap::default(),
            ends: vec![Vec::new()],
        };
        for (position, term) in network.terms()?.iter().enumerate() {
            lexicon.add_term(&term?, Target::Term(position), language, wanted);
        }
        if wanted.acts {
            for (position, act) in network.acts()?.iter().enumerate() {
                lexicon.add_act(&act?, Target::Act(position), language);
            }
        }
        let names = &lexicon.names;
        for ending in &mut lexicon.ends {
            ending.sort_by_key(|name| {
                let Name { kind, target, rank, .. } = &names[*name as usize];
                (*kind, *rank, *target)
            });
            ending.dedup_by_key(|name| names[*name as usize].target);
        }
        Ok(lexicon)
    }

    fn add_term(&mut self, term: &Term, target: Target, language: &Language, wanted: Wanted) {
        if language.is_english() {
            self.add(&term.label, NameKind::Preferred, target, 0);
            for (rank, synonym) in term.synonyms.iter().enumerate() {
                self.add(synonym, NameKind::Synonym, target, rank);
            }
        }
        for (rank, text) in term.translations.of(language).iter().enumerate() {
            self.add(text, NameKind::Translation, target, rank);
        }
        for (rank, acronym) in term.acronyms.iter().enumerate() {
            self.add(acronym, NameKind::Acronym, target, rank);
        }
        for (rank, text) in term.discouraged.of(language).iter().enumerate() {
            // A single word of the kind says too little to be a term.
            if wanted.discouraged || text.contains(' ') {
                self.add(text, NameKind::Discouraged, target, rank);
            }
        }
    }

    /// The names of an act; those of English that hold in every language, too.
    fn add_act(&mut self, act: &Act, target: Target, language: &Language) {
        // What is written small is no name in English.
        let is_name = |it: &&String| it.starts_with(char::is_uppercase);
        let english = act.names.iter().filter(is_name);
        let english = english.filter(|it| language.is_english() || is_international(it));
        let own = act.local_names.of(language);
        let recast = act.names.iter().filter_map(|name| name.strip_prefix("Recast "));
        let recast = recast.filter(|_| language.is_english());
        let all = own.into_iter().chain(english.map(String::as_str)).chain(recast);
        for (rank, name) in all.enumerate() {
            let is_acronym = name.chars().all(|letter| letter.is_uppercase() || letter == ' ');
            let kind = if is_acronym { NameKind::Acronym } else { NameKind::Preferred };
            self.add(name, kind, target, rank);
        }
    }

    /// Adds a name with what may be left out of it.
    fn add(&mut self, text: &str, kind: NameKind, target: Target, rank: usize) {
        let Equivalent { word, .. } = Equivalent::of(text);
        let mut spellings = vec![word.replace(['(', ')'], "")];
        if word.contains('(') {
            spellings.push(without_brackets(&word));
        }
        // French leaves an article out: `ressortissant de pays tiers`.
        let bare = [" d’un ", " d'un ", " d’une ", " d'une "].iter().find_map(|article| {
            let (before, behind) = word.split_once(article)?;
            Some(format!("{before} de {behind}"))
        });
        spellings.extend(bare);
        spellings.extend(self.common_words.rephrased(&word));
        let is_everyday = self.common_words.is_everyday(&word);
        for (place, spelling) in spellings.into_iter().enumerate() {
            // What something is left out of comes behind the names that are whole.
            let rank = if place == 0 { rank } else { rank + SHORTENED };
            self.insert(&spelling, Name { text: word.clone(), kind, target, rank, is_everyday });
        }
    }

    fn insert(&mut self, spelling: &str, name: Name) {
        let parts = parts(spelling);
        if parts.is_empty() || parts.iter().any(|(word, _)| word.len() > LONGEST_WORD) {
            return;
        }
        let number = u32::try_from(self.names.len()).expect("fewer names than 2³²");
        self.names.push(name);
        let mut place = ROOT;
        for (word, gap) in &parts {
            let class = self.class(word);
            place = self.step_or_new(place, class, *gap == Gap::Mark);
        }
        self.end(place, number);
        let joined: String = parts.iter().map(|(word, _)| word.as_str()).collect();
        let is_joined = self.forms.joins && (2..4).contains(&parts.len()) && joined.len() > 7;
        if is_joined && joined.len() <= LONGEST_WORD {
            let class = self.class(&joined);
            let place = self.step_or_new(ROOT, class, false);
            self.end(place, number);
        }
    }

    fn end(&mut self, place: u32, name: u32) {
        let ending = &mut self.ends[place as usize];
        if !ending.contains(&name) {
            ending.push(name);
        }
    }

    fn step_or_new(&mut self, place: u32, class: Class, is_marked: bool) -> u32 {
        let new = u32::try_from(self.ends.len()).expect("fewer places than 2³²");
        let (next, may_be_marked) = self.steps.entry((place, class)).or_insert((new, is_marked));
        *may_be_marked |= is_marked;
        if *next == new {
            self.ends.push(Vec::new());
        }
        *next
    }

    /// The class of a folded word of a name.
    fn class(&mut self, word: &str) -> Class {
        let spelled = (self.forms.spelling)(word);
        let word = spelled.as_deref().unwrap_or(word);
        if let Some(class) = self.classes.get(word) {
            return *class;
        }
        let class = Class::try_from(self.classes.len()).expect("fewer words than 2³²") + 1;
        self.classes.insert(word.to_owned(), class);
        (self.forms.stems)(word, &mut |stem, endings| {
            let stems = self.stems.entry(stem).or_default();
            if !stems.contains(&(class, endings)) {
                stems.push((class, endings));
            }
        });
        class
    }

    /// The classes of a folded word of a text.
    pub(super) fn classes(&self, word: &str) -> Vec<Class> {
        let spelled = (self.forms.spelling)(word);
        let word = spelled.as_deref().unwrap_or(word);
        let mut classes: Vec<Class> = self.classes.get(word).copied().into_iter().collect();
        let shortest = word.len().saturating_sub(self.forms.longest * 2);
        for (cut, _) in word.char_indices().skip(1).chain([(word.len(), ' ')]) {
            if cut < shortest {
                continue;
            }
            let (stem, ending) = word.split_at(cut);
            for (class, endings) in self.stems.get(stem).into_iter().flatten() {
                if !classes.contains(class) && (self.forms.has)(*endings, ending) {
                    classes.push(*class);
                }
            }
        }
        classes
    }

    /// From a place by a word on to the next place.
    pub(super) fn step(&self, place: u32, class: Class) -> Option<(u32, bool)> {
        self.steps.get(&(place, class)).copied()
    }

    /// The names that end in a place.
    pub(super) fn ending(&self, place: u32) -> &[u32] {
        self.ends.get(place as usize).map_or(&[], Vec::as_slice)
    }

    /// Every name.
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    /// A name by its number.
    pub fn name(&self, number: u32) -> &Name {
        &self.names[number as usize]
    }
}

impl Name {
    /// Whether a text that has the words of the name is the name: an abbreviation is written as it
    /// is, or in capitals.
    pub(super) fn fits(&self, text: &str, span: Range<usize>) -> bool {
        if self.kind != NameKind::Acronym && !self.is_capitals() {
            return true;
        }
        let written = words::without_both(&text[span]);
        let same = |it: &str| it == self.text || it == self.text.to_uppercase();
        same(written) || written.strip_suffix('s').is_some_and(same)
    }

    fn is_capitals(&self) -> bool {
        self.text.chars().all(|it| it.is_uppercase()) && self.text.chars().count() > 1
    }
}

/// Whether the name of an act is the same in every language: `Dublin III`, `AMMR`.
fn is_international(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or(name);
    name.len() > 2 && last.chars().all(|letter| letter.is_ascii_uppercase())
}

/// The folded words of a name, each with what stands before it.
fn parts(name: &str) -> Vec<(String, Gap)> {
    let (mut parts, mut at) = (Vec::new(), 0);
    while let Some(span) = words::next(name, at) {
        let gap = if at == 0 { Gap::Soft } else { words::gap(&name[at..span.start]) };
        at = span.end;
        let mut folded = String::new();
        words::fold_word(&mut folded, &name[span]);
        parts.push((folded, gap));
    }
    parts
}
