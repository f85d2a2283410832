//! What a query means in a table.

use super::{
    decision::{Decision, decide},
    fuzzy::Walks,
    query::{Query, Subject},
    search::{Hit, Options, SHORT, Search},
    tier::Tier,
};
use crate::{
    fold::fold,
    model::{Language, Languages, Outsider, Record, Table},
    pack::{Damaged, NameKind, Records, names::Names, trie::Trie, words::QueryWords},
};

/// How many near names are named when nothing was found.
const NEAR: usize = 3;

/// What a query means in a table.
pub enum Outcome<'d, R> {
    /// A clear winner.
    One(Match<'d, R>),
    /// Several that may be meant, best first; or a single one that is doubtful.
    Several(Vec<Match<'d, R>>),
    /// Nothing by that name; what is nearest, best first.
    Nothing(Vec<Match<'d, R>>),
    /// Records of that name, which a filter held back; the best of them.
    Withheld(Match<'d, R>),
    /// A country that is known, and of which the table has no record.
    TakesNoPart(Outsider),
}

impl<'d, R> Outcome<'d, R> {
    /// The records that are meant for certain: a clear winner, or all that have exactly the name.
    ///
    /// # Errors
    /// The candidates among which nobody can choose; none if nothing was found.
    pub fn certain(self) -> Result<Vec<Match<'d, R>>, Vec<Match<'d, R>>> {
        match self {
            Outcome::One(found) => Ok(vec![found]),
            Outcome::Several(matches) if matches.iter().all(|it| it.cost == 0) => Ok(matches),
            uncertain => Err(uncertain.matches()),
        }
    }

    /// What matched, best first.
    pub fn matches(self) -> Vec<Match<'d, R>> {
        match self {
            Outcome::One(found) => vec![found],
            Outcome::Several(matches) => matches,
            _ => Vec::new(),
        }
    }
}

/// A record that matched, with the best of its names.
pub struct Match<'d, R> {
    records: Records<'d, R>,
    position: usize,
    /// The name, as the data writes it.
    pub name: &'d str,
    /// What the name is to the record.
    pub kind: NameKind,
    /// The language of the name; English for codes.
    pub language: Language,
    /// How the name matches.
    pub tier: Tier,
    /// How far the name is from the query: 0 is the same, 1000 is nothing in common.
    pub cost: u32,
}

impl<'d, R: Record> Match<'d, R> {
    /// The record.
    ///
    /// # Errors
    /// Damaged data.
    pub fn record(&self) -> Result<R, Damaged> {
        self.records.at(self.position)
    }

    /// What a person calls the record in short.
    ///
    /// # Errors
    /// Damaged data.
    pub fn label(&self) -> Result<&'d str, Damaged> {
        Ok(self.records.brief_at(self.position)?.label)
    }

    /// The record in brief.
    ///
    /// # Errors
    /// Damaged data.
    pub fn brief(&self) -> Result<crate::pack::Brief<'d>, Damaged> {
        self.records.brief_at(self.position)
    }
}

/// Whether a record is let through.
pub type Filter<'f, R> = &'f dyn Fn(&R) -> bool;

impl<'d, R: Record> Records<'d, R> {
    /// What a query means in the table, among the records that a filter lets through.
    ///
    /// # Errors
    /// Damaged data.
    pub fn find(
        &self,
        query: &Query,
        filter: Option<Filter<R>>,
    ) -> Result<Outcome<'d, R>, Damaged> {
        let finder = Finder::new(*self, query)?;
        let (mut hits, outsider) = finder.hits()?;
        let is_exact = hits.first().is_some_and(|best| best.cost == 0);
        match (finder.by_both_names(query)?, outsider) {
            (Some(hit), _) if !is_exact => hits = vec![hit],
            (_, Some(outsider)) => return Ok(Outcome::TakesNoPart(outsider)),
            _ => {}
        }
        if hits.first().is_none_or(|best| best.tier == Tier::Typo) && !query.is_exact {
            let together = finder.search(finder.options).together()?;
            let together = finder.let_through(together, filter)?;
            if together.len() > 1 {
                return finder.several(&together);
            }
        }
        let best = hits.first().copied();
        let hits = finder.let_through(hits, filter)?;
        let is_guess = hits.first().map_or(Ok(false), |hit| finder.is_guess(hit))?;
        match (decide(hits, is_guess), best) {
            (Decision::One(hit), _) => Ok(Outcome::One(finder.matched(&hit)?)),
            (Decision::Several(hits), _) => finder.several(&hits),
            (Decision::Nothing, Some(best)) => Ok(Outcome::Withheld(finder.matched(&best)?)),
            (Decision::Nothing, None) => finder.nothing(filter),
        }
    }

    /// Everything that matches a query, whether it is meant or not: several, nothing, or a country
    /// of which the table has no record.
    ///
    /// # Errors
    /// Damaged data.
    pub fn matching(&self, query: &Query) -> Result<Outcome<'d, R>, Damaged> {
        let finder = Finder::new(*self, query)?;
        match finder.hits()? {
            (_, Some(outsider)) => Ok(Outcome::TakesNoPart(outsider)),
            (hits, None) => finder.several(&hits),
        }
    }
}

fn options(query: &Query, languages: &Languages, table: Table) -> Options {
    let position = |language: &Option<Language>| {
        language.as_ref().and_then(|language| languages.position(language))
    };
    Options {
        from: position(&query.from),
        is_exact: query.is_exact,
        preferred: position(&query.preferred),
        is_geographic: matches!(table, Table::Countries | Table::ContactPoints),
    }
}

/// Looks a query up, and makes outcomes of hits.
struct Finder<'d, R> {
    records: Records<'d, R>,
    names: Names<'d>,
    words: QueryWords<'d>,
    known: Trie<'d>,
    languages: Languages<'d>,
    subject: Subject,
    walks: Walks,
    options: Options,
}

impl<'d, R: Record> Finder<'d, R> {
    fn new(records: Records<'d, R>, query: &Query) -> Result<Self, Damaged> {
        let network = records.network;
        let names = network.names(R::TABLE)?;
        let words = network.query_words()?;
        let known = network.known_words()?;
        let languages = network.about()?.languages;
        let subject = query.subject(&words);
        let options = options(query, &languages, R::TABLE);
        let walks = Walks::default();
        Ok(Finder { records, names, words, known, languages, subject, walks, options })
    }

    fn search(&self, options: Options) -> Search<'d, '_> {
        let Finder { names, words, known, subject, walks, .. } = self;
        Search {
            names,
            words,
            known: *known,
            subject,
            walks,
            options,
            is_everyday: false,
            records: self.records.len(),
        }
    }

    /// The record that both names of a query mean; of a country the first one is enough, since what
    /// stands behind it may be a remark: `Georgia (country)`.
    fn by_both_names(&self, query: &Query) -> Result<Option<Hit<'d>>, Damaged> {
        let Some([first, second]) = query.both_names() else { return Ok(None) };
        let exact = |name: &str| {
            let subject = query.about(name).subject(&self.words);
            let search = Search { subject: &subject, ..self.search(self.options) };
            let mut hits = search.exact()?;
            hits.retain(|hit| search.is_record(&hit.name));
            Ok(hits)
        };
        let (first, second) = (exact(first)?, exact(second)?);
        let is_of = |hits: &[Hit], record| hits.iter().any(|hit| hit.name.record() == record);
        let is_enough = self.options.is_geographic && second.is_empty();
        let mut both = first.iter().filter(|hit| is_enough || is_of(&second, hit.name.record()));
        let found = both.next().copied();
        Ok(found.filter(|found| both.all(|hit| hit.name.record() == found.name.record())))
    }

    /// What is looked for without the words that most names of countries have, if any is left: only
    /// the others tell one from another, and slips are counted on them.
    fn telling_subject(&self) -> Option<Subject> {
        let is_generic = |word: &String| self.words.generic.contain(word);
        let is_telling = |word: &&String| !is_generic(word) && !self.words.is_little(word);
        let telling: Vec<String> = self.subject.words.iter().filter(is_telling).cloned().collect();
        let has_generic = self.subject.words.iter().any(is_generic);
        let is_less = has_generic && !telling.is_empty();
        (self.options.is_geographic && is_less).then(|| Subject::new(telling))
    }

    /// The records that match, best first, or the country without one that is meant.
    fn hits(&self) -> Result<(Vec<Hit<'d>>, Option<Outsider>), Damaged> {
        let search = self.search(self.options);
        let telling = self.telling_subject().filter(|_| !self.options.is_exact);
        let mut hits = match telling {
            Some(telling) if search.exact()?.is_empty() => {
                let hits = Search { subject: &telling, ..search }.all()?;
                // Such a word may belong to the name all the same: `Reino Umido`.
                if hits.is_empty() { search.typos(1)? } else { hits }
            }
            _ => search.all()?,
        };
        let outsider = search.outsider(&hits).map(|hit| self.outsider(&hit)).transpose()?;
        hits.retain(|hit| search.is_record(&hit.name));
        Ok((hits, outsider))
    }

    /// Whether a hit rests on a beginning that was put to a name or left out of it, which is offered
    /// and never taken for what was meant: `prefugee`, and `marriage` for a marriage of convenience.
    fn is_guess(&self, hit: &Hit<'d>) -> Result<bool, Damaged> {
        if matches!(hit.tier, Tier::Code | Tier::Exact) || R::TABLE != Table::Terms {
            return Ok(false);
        }
        let name = fold(self.names.text(&hit.name)?);
        let Subject { words, key } = &self.subject;
        let lost_beginning = key.ends_with(&name.concat());
        let is_first_word = name.len() > 1 && *words == name[..1];
        let is_brief = key.chars().count() <= SHORT + 1 && hit.name.kind >= NameKind::Translation;
        Ok(lost_beginning || is_first_word || is_brief)
    }

    fn matched(&self, hit: &Hit<'d>) -> Result<Match<'d, R>, Damaged> {
        let language = self.languages.at(hit.name.language()).ok_or(Damaged("no such language"))?;
        Ok(Match {
            records: self.records,
            position: hit.name.record(),
            name: self.names.text(&hit.name)?,
            kind: hit.name.kind,
            language,
            tier: hit.tier,
            cost: hit.cost,
        })
    }

    fn several(&self, hits: &[Hit<'d>]) -> Result<Outcome<'d, R>, Damaged> {
        let matches: Result<Vec<_>, _> = hits.iter().map(|hit| self.matched(hit)).collect();
        Ok(Outcome::Several(matches?))
    }

    fn outsider(&self, hit: &Hit<'d>) -> Result<Outsider, Damaged> {
        let outsiders = self.records.network.outsiders(R::TABLE)?;
        let position = hit.name.record() - self.records.len();
        outsiders.into_iter().nth(position).ok_or(Damaged("no such country"))
    }

    /// The hits whose records a filter lets through.
    fn let_through(
        &self,
        hits: Vec<Hit<'d>>,
        filter: Option<Filter<R>>,
    ) -> Result<Vec<Hit<'d>>, Damaged> {
        let Some(filter) = filter else { return Ok(hits) };
        let mut passed = Vec::new();
        for hit in hits {
            if filter(&self.records.at(hit.name.record())?) {
                passed.push(hit);
            }
        }
        Ok(passed)
    }

    fn nothing(&self, filter: Option<Filter<R>>) -> Result<Outcome<'d, R>, Damaged> {
        let options = Options { is_exact: false, ..self.options };
        let mut near = Vec::new();
        for hit in self.search(options).nearest()? {
            if near.len() == NEAR {
                break;
            }
            let position = hit.name.record();
            let passes = match filter {
                Some(filter) => filter(&self.records.at(position)?),
                None => true,
            };
            if passes {
                near.push(self.matched(&hit)?);
            }
        }
        Ok(Outcome::Nothing(near))
    }
}
