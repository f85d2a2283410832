//! What a query means in a table.

use super::{
    candidates::{Reading, STEM},
    decision::{Decision, decide},
    fuzzy::Walks,
    query::{Query, Subject},
    search::{ENGLISH, NameHit, Options, Search},
    tier::Tier,
};
use crate::{
    model::{Language, Languages, Outsider, Record, Table},
    pack::{
        Damaged, NameKind, Records,
        names::{Name, Names},
        trie::Trie,
        words::QueryWords,
    },
};
use std::cell::Cell;

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
    /// The record, if it was looked at to find it.
    seen: Cell<Option<Box<R>>>,
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
    /// Whether another match of the table is with the same record.
    pub(crate) fn is_of_record_of(&self, other: &Self) -> bool {
        self.position == other.position
    }

    /// The record.
    ///
    /// # Errors
    /// Damaged data.
    pub fn record(&self) -> Result<R, Damaged> {
        match self.seen.take() {
            Some(record) => Ok(*record),
            None => self.records.at(self.position),
        }
    }

    /// The same, with a record of it that was already read.
    pub(crate) fn with(self, record: R) -> Self {
        Match { seen: Cell::new(Some(Box::new(record))), ..self }
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
        if hits.first().is_none_or(|best| best.tier > Tier::Exact) && !query.is_exact {
            let is_mistyped = hits.first().is_none_or(|best| best.tier == Tier::Typo);
            let together = finder.let_through(finder.together(query, is_mistyped)?, filter)?;
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

    /// The records of which one name has every word of a query, in whatever form, even if the query
    /// is the whole name of others.
    pub(crate) fn having_words(&self, query: &Query) -> Result<Vec<Match<'d, R>>, Damaged> {
        let finder = Finder::new(*self, query)?;
        let search = finder.search(finder.options);
        let mut hits = search.by_words(Reading::Strict)?;
        hits.retain(|hit| search.is_record(&hit.name));
        hits.iter().map(|hit| finder.matched(hit)).collect()
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
        is_geographic: is_of_places(table),
    }
}

/// What a query looks for: a name as it is typed; else what a question asks after, and that without
/// an article.
fn meant(
    query: &Query,
    names: &Names,
    words: &QueryWords,
    (table, records): (Table, usize),
) -> Result<Subject, Damaged> {
    let typed = query.subject();
    let is_name = |subject: &Subject| Ok(names.keys.get(&subject.key)?.is_some());
    if is_name(&typed)? {
        return Ok(typed);
    }
    if let Some(marked) = query.with_marks()
        && is_name(&marked)?
    {
        return Ok(marked);
    }
    if let Some(page) = query.page()
        && is_name(&page)?
    {
        return Ok(page);
    }
    if let Some(entry) = query.entry().filter(|_| table == Table::Terms) {
        return Ok(entry);
    }
    let asked_after = query.asked_after(words);
    if query.is_exact && asked_after.is_none() {
        return Ok(typed);
    }
    let is_question = asked_after.is_some();
    let asked = asked_after.unwrap_or(typed);
    let is_article = |word: &String| {
        let is_part = words.prefixes.contain(word) && !is_of_places(table);
        let is_joined = asked.is_compound || word.len() == 1 || words.is_little_in(word, ENGLISH);
        words.is_little(word) && !(is_part && is_joined)
    };
    let is_one_of_several = |word: &String| {
        is_of_places(table) && !is_question && is_code(word, names, records).unwrap_or(false)
    };
    let is_left_out = |word: &&String| is_article(word) && !is_one_of_several(word);
    let articles = asked.words.iter().take_while(is_left_out).count();
    let rest = Subject::new(asked.words[articles..].to_vec());
    let is_long = |word: &String| word.chars().count() > STEM && table != Table::Acts;
    let is_meant = match &rest.words[..] {
        [] => false,
        [word] => is_long(word) || is_name(&rest)?,
        _ => (is_question || is_of_places(table) || table == Table::Acts) && is_name(&rest)?,
    };
    Ok(if articles > 0 && is_meant { rest } else { asked })
}

/// Whether a little word is the code of a record as well: `fi north macedonia`.
fn is_code(word: &str, names: &Names, records: usize) -> Result<bool, Damaged> {
    let Some(span) = names.keys.get(word)? else { return Ok(false) };
    let is_of_record = |name: &Name| name.kind == NameKind::Code && name.record() < records;
    Ok(names.run(span)?.any(|name| name.is_ok_and(|name| is_of_record(&name))))
}

/// Whether the names of a table are those of places.
fn is_of_places(table: Table) -> bool {
    matches!(table, Table::Countries | Table::ContactPoints)
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
    /// The record that a filter let through last, with its position.
    seen: Cell<Option<(usize, Box<R>)>>,
}

impl<'d, R: Record> Finder<'d, R> {
    fn new(records: Records<'d, R>, query: &Query) -> Result<Self, Damaged> {
        let network = records.network;
        let names = network.names(R::TABLE)?;
        let words = network.query_words()?;
        let known = network.known_words()?;
        let languages = network.about()?.languages;
        let subject = meant(query, &names, &words, (R::TABLE, records.len()))?;
        let options = options(query, &languages, R::TABLE);
        let (walks, seen) = Default::default();
        Ok(Finder { records, names, words, known, languages, subject, walks, options, seen })
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

    /// The contact points that match without the words for contact points, by their own names, or
    /// as those of a country that the query names.
    fn contact_points(&self, search: &Search<'d, '_>) -> Result<Vec<NameHit<'d>>, Damaged> {
        let is_one_of_several =
            |word: &str| is_code(word, &self.names, self.records.len()).unwrap_or(false);
        let telling = self.without(|it| self.words.is_of_contact(it) && !is_one_of_several(it));
        if let Some(telling) = telling {
            let hits = Search { subject: &telling, ..*search }.all()?;
            // `Immigration Office` is the beginning of a name as it is.
            let may_be_form = telling.words.len() == 1 && search.beginnings()?.is_empty();
            let most = if may_be_form { Tier::Form } else { Tier::Exact };
            if hits.first().is_some_and(|best| best.is_whole && best.tier <= most) {
                return Ok(hits);
            }
        }
        let hits = search.without_scattered(self.places(search)?)?;
        if hits.iter().any(|hit| search.is_record(&hit.name)) {
            return Ok(hits);
        }
        let within = search.within()?;
        Ok(if within.is_empty() { hits } else { within })
    }

    /// The places that match without the words that most names of countries have, if others are
    /// left: only the others tell one from another, and slips are counted on them.
    fn places(&self, search: &Search<'d, '_>) -> Result<Vec<NameHit<'d>>, Damaged> {
        let is_generic = |word: &str| self.words.generic.contain(word);
        if !self.subject.words.iter().any(|word| is_generic(word)) {
            return search.all_places();
        }
        let telling = self.without(|word| is_generic(word) || self.words.is_little(word));
        let Some(telling) = telling else { return Ok(Vec::new()) };
        let hits = Search { subject: &telling, ..*search }.all()?;
        // Such a word may belong to the name all the same: `Reino Umido`.
        if hits.is_empty() { search.typos(1) } else { Ok(hits) }
    }

    /// The records that a query names one after another; with nothing between them that joins
    /// them only if there is no better reading.
    fn together(&self, query: &Query, may_be_unjoined: bool) -> Result<Vec<NameHit<'d>>, Damaged> {
        let search = self.search(self.options);
        let listed = query.listed();
        let joined = match (self.subject.words.len(), listed.len()) {
            (0..=2, 1) => Vec::new(),
            _ => search.joined(&listed)?,
        };
        if joined.is_empty() && may_be_unjoined { search.together() } else { Ok(joined) }
    }

    /// The record that both names of a query mean; of a country the first one is enough, since what
    /// stands behind it may be a remark: `Georgia (country)`.
    fn by_both_names(&self, query: &Query) -> Result<Option<NameHit<'d>>, Damaged> {
        let Some([first, second]) = query.both_names() else { return Ok(None) };
        let whole = |name: &str| {
            let subject = query.about(name).subject();
            let search = Search { subject: &subject, ..self.search(self.options) };
            let mut hits = search.whole()?;
            hits.retain(|hit| search.is_record(&hit.name));
            Ok(hits)
        };
        let (first, second) = (whole(first)?, whole(second)?);
        let is_of = |hits: &[NameHit], record| hits.iter().any(|hit| hit.name.record() == record);
        let is_enough = self.options.is_geographic && second.is_empty();
        let mut both = first.iter().filter(|hit| is_enough || is_of(&second, hit.name.record()));
        let found = both.next().copied();
        Ok(found.filter(|found| both.all(|hit| hit.name.record() == found.name.record())))
    }

    /// What is looked for without words that say nothing of it, if there are any and others.
    fn without(&self, says_nothing: impl Fn(&str) -> bool) -> Option<Subject> {
        let words = &self.subject.words;
        let telling: Vec<String> = words.iter().filter(|it| !says_nothing(it)).cloned().collect();
        (telling.len() < words.len() && !telling.is_empty()).then(|| Subject::new(telling))
    }

    /// What is looked for among acts without the words for a kind of act, which nearly every name
    /// has: `LTR Directive` is near to no other directive for that.
    fn without_kinds_of_acts(&self) -> Result<Option<Subject>, Damaged> {
        if R::TABLE != Table::Acts {
            return Ok(None);
        }
        let words = self.records.network.citation_words()?;
        Ok(self.without(|word| words.is_kind(word)))
    }

    /// The records that match, best first, or the country without one that is meant.
    fn hits(&self) -> Result<(Vec<NameHit<'d>>, Option<Outsider>), Damaged> {
        let search = self.search(self.options);
        let is_inexact = || Ok(!self.options.is_exact && search.exact()?.is_empty());
        let mut hits = match R::TABLE {
            Table::ContactPoints if is_inexact()? => self.contact_points(&search)?,
            Table::Countries if is_inexact()? => self.places(&search)?,
            _ => search.all()?,
        };
        let outsider = search.outsider(&hits).map(|hit| self.outsider(&hit)).transpose()?;
        hits.retain(|hit| search.is_record(&hit.name));
        if R::TABLE == Table::Terms {
            hits = search.without_lone_part(search.without_other_words(hits)?);
        }
        Ok((hits, outsider))
    }

    /// Whether a hit is only offered, and never taken for what was meant.
    fn is_guess(&self, hit: &NameHit<'d>) -> Result<bool, Damaged> {
        let search = self.search(self.options);
        match R::TABLE {
            Table::Terms | Table::Countries => {
                let language = self.languages.at(hit.name.language());
                search.is_guess(hit, language.as_ref().map_or("", Language::tag))
            }
            Table::ContactPoints => search.is_of_many(hit),
            Table::Acts => search.changes_short_word(hit),
            _ => Ok(false),
        }
    }

    fn matched(&self, hit: &NameHit<'d>) -> Result<Match<'d, R>, Damaged> {
        let language = self.languages.at(hit.name.language()).ok_or(Damaged("no such language"))?;
        let position = hit.name.record();
        let seen = self.seen.take().filter(|(of, _)| *of == position).map(|(_, record)| record);
        Ok(Match {
            records: self.records,
            position,
            seen: seen.into(),
            name: self.names.text(&hit.name)?,
            kind: hit.name.kind,
            language,
            tier: hit.tier,
            cost: hit.cost,
        })
    }

    fn several(&self, hits: &[NameHit<'d>]) -> Result<Outcome<'d, R>, Damaged> {
        let matches: Result<Vec<_>, _> = hits.iter().map(|hit| self.matched(hit)).collect();
        Ok(Outcome::Several(matches?))
    }

    fn outsider(&self, hit: &NameHit<'d>) -> Result<Outsider, Damaged> {
        let outsiders = self.records.network.outsiders(R::TABLE)?;
        let position = hit.name.record() - self.records.len();
        outsiders.into_iter().nth(position).ok_or(Damaged("no such country"))
    }

    /// The hits whose records a filter lets through.
    fn let_through(
        &self,
        hits: Vec<NameHit<'d>>,
        filter: Option<Filter<R>>,
    ) -> Result<Vec<NameHit<'d>>, Damaged> {
        let Some(filter) = filter else { return Ok(hits) };
        let mut passed = Vec::new();
        for hit in hits {
            let position = hit.name.record();
            let record = self.records.at(position)?;
            if filter(&record) {
                self.seen.set(Some((position, Box::new(record))));
                passed.push(hit);
            }
        }
        Ok(passed)
    }

    fn nothing(&self, filter: Option<Filter<R>>) -> Result<Outcome<'d, R>, Damaged> {
        let options = Options { is_exact: false, ..self.options };
        let telling = self.without_kinds_of_acts()?;
        let subject = telling.as_ref().unwrap_or(&self.subject);
        let search = Search { subject, ..self.search(options) };
        let mut near = Vec::new();
        // A single word was looked for already.
        let nearest = if self.subject.words.len() > 1 { search.nearest()? } else { Vec::new() };
        for hit in nearest {
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
