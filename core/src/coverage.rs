//! How much the data covers, and how old it is.

use crate::{
    model::{Aspect, ContactPoint, Date, Edition, Language, Term, Vocabulary},
    pack::{Damaged, Network},
};

/// One line of what the data covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// What is counted.
    pub aspect: Aspect,
    /// An edition, a language, a field or a table.
    pub name: String,
    /// The table of what is stale; else empty.
    pub table: String,
    /// The record of a stale detail; else empty.
    pub record: String,
    /// How many records have it.
    pub records: usize,
    /// How many records there are.
    pub of: usize,
    /// How many texts they have, where a record may have several.
    pub texts: Option<usize>,
    /// The day of the last check, or the year of the oldest page that supports it.
    pub oldest: Option<Date>,
}

impl Network<'_> {
    /// What the data covers, aspect by aspect, and what was last checked more than a year before a
    /// day.
    ///
    /// # Errors
    /// Damaged data.
    pub fn coverage(&self, day: Date) -> Result<Vec<Count>, Damaged> {
        let terms: Vec<Term> = self.terms()?.iter().collect::<Result<_, _>>()?;
        let ncps: Vec<ContactPoint> = self.contact_points()?.iter().collect::<Result<_, _>>()?;
        let about = self.about()?;
        let mut counts: Vec<Count> =
            Edition::ALL.iter().map(|edition| of_edition(&terms, *edition)).collect();
        let languages = about.languages.of_glossary().filter(|entry| !entry.tag.is_english());
        counts.extend(languages.map(|entry| of_language(&terms, &entry.tag)));
        counts.push(of_all_languages(&terms));
        counts.push(of_contacts(&ncps, "address", |ncp| !ncp.address.is_empty()));
        counts.push(of_contacts(&ncps, "email", |ncp| ncp.email.is_some()));
        counts.push(of_contacts(&ncps, "phone", |ncp| ncp.phone.is_some()));
        counts.push(of_contacts(&ncps, "website", |ncp| ncp.website.is_some()));
        let table = |name: &str, records, oldest| Count {
            oldest,
            ..count(Aspect::Table, name, records, records)
        };
        counts.push(table("countries", self.countries()?.len(), about.countries_checked));
        counts.push(table("ncps", ncps.len(), about.contact_points_checked));
        counts.push(table("acts", self.acts()?.len(), about.acts_checked));
        let read = self.correlations()?.iter().map(|table| Ok(table?.head().checked));
        let read: Vec<Date> = read.collect::<Result<_, Damaged>>()?;
        counts.push(table("correlations", read.len(), read.iter().min().copied()));
        counts.push(table("glossary", terms.len(), about.terms_checked));
        counts.push(table("network", self.facts()?.len(), about.facts_checked));
        let stale = stale(&counts, &ncps, day);
        counts.extend(stale);
        Ok(counts)
    }
}

fn count(aspect: Aspect, name: &str, records: usize, of: usize) -> Count {
    let [table, record] = [String::new(), String::new()];
    Count { aspect, name: name.to_owned(), table, record, records, of, texts: None, oldest: None }
}

fn of_edition(terms: &[Term], edition: Edition) -> Count {
    let records = terms.iter().filter(|term| term.edition == edition).count();
    let name = if edition == Edition::None { "none" } else { edition.code() };
    count(Aspect::Edition, name, records, terms.len())
}

fn of_language(terms: &[Term], language: &Language) -> Count {
    let texts: Vec<usize> = terms.iter().map(|term| term.translations.of(language).len()).collect();
    let records = texts.iter().filter(|texts| **texts > 0).count();
    let texts = Some(texts.iter().sum());
    Count { texts, ..count(Aspect::Language, language.tag(), records, terms.len()) }
}

fn of_all_languages(terms: &[Term]) -> Count {
    let records = terms.iter().filter(|term| term.translations.list().next().is_some()).count();
    let texts = Some(terms.iter().map(|term| term.translations.iter().count()).sum());
    Count { texts, ..count(Aspect::Language, "all", records, terms.len()) }
}

fn of_contacts(ncps: &[ContactPoint], name: &str, has: fn(&ContactPoint) -> bool) -> Count {
    let with_it: Vec<&ContactPoint> = ncps.iter().filter(|ncp| has(ncp)).collect();
    let pages = with_it.iter().flat_map(|ncp| &ncp.checked).filter(|page| page.field == name);
    let oldest = pages.filter_map(|page| page.year).min();
    Count { oldest, ..count(Aspect::Contact, name, with_it.len(), ncps.len()) }
}

/// The tables and the details of contact points that were last checked more than a year before the
/// day.
fn stale(counts: &[Count], ncps: &[ContactPoint], day: Date) -> Vec<Count> {
    let is_old = |checked: Option<Date>| checked.is_some_and(|it| it.is_over_a_year_before(day));
    let tables = counts.iter().filter(|it| it.aspect == Aspect::Table && is_old(it.oldest));
    let tables = tables.map(|count| {
        let table = count.name.clone();
        Count { aspect: Aspect::Stale, table, ..count.clone() }
    });
    let details = ncps.iter().flat_map(|ncp| ncp.details().map(move |detail| (ncp, detail)));
    let details = details.filter(|(ncp, detail)| is_old(ncp.last_checked(detail)));
    let details = details.map(|(ncp, detail)| Count {
        table: "ncps".to_owned(),
        record: ncp.country.as_str().to_owned(),
        oldest: ncp.last_checked(detail),
        ..count(Aspect::Stale, detail, 1, 1)
    });
    tables.chain(details).collect()
}
