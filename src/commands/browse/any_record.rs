//! A record of any table: its card, what can be followed from it, and what can be taken from it.

use crate::{
    commands::{about::Facts, country::Countries, glossary::Terms, law::Acts, ncp::ContactPoints},
    page,
    present::Subject,
    render::cards::{Matched, Setting},
};
use emn::{
    citation::Provisions,
    export::views::equivalents_of,
    lookup::{Outcome, Query},
    model::{
        Act, Celex, ContactPoint, Country, Date, Email, Fact, Id, Language, Phone, Record, Table,
        Term, Wordings,
    },
    pack::{Damaged, Network, Records},
};

/// Where a record stands: the table, and its identifier there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelfmark {
    pub table: Table,
    pub id: String,
}

/// A record of any table.
pub enum AnyRecord {
    Country(Country),
    ContactPoint(ContactPoint),
    Term(Term),
    Act(Act),
    Fact(Fact),
}

/// A record that belongs to another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// How it belongs to it, by the name that the card has for it.
    pub relation: &'static str,
    pub label: String,
    pub shelfmark: Shelfmark,
}

/// What a record is called in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equivalent {
    pub language: String,
    pub word: String,
    /// What is said of its use; often nothing.
    pub remark: String,
}

/// How an act was asked for.
#[derive(Default)]
struct AskedFor {
    provisions: Option<Provisions>,
    namesakes: Vec<Act>,
}

impl AnyRecord {
    /// The record of a shelfmark, if there is one.
    ///
    /// # Errors
    /// Damaged data.
    pub fn at(network: Network<'_>, shelfmark: &Shelfmark) -> Result<Option<Self>, Damaged> {
        let id = shelfmark.id.as_str();
        Ok(match shelfmark.table {
            Table::Countries => network.countries()?.get(id)?.map(AnyRecord::Country),
            Table::ContactPoints => network.contact_points()?.get(id)?.map(AnyRecord::ContactPoint),
            Table::Terms => network.terms()?.get(id)?.map(AnyRecord::Term),
            Table::Acts => network.acts()?.get(id)?.map(AnyRecord::Act),
            Table::Facts => network.facts()?.get(id)?.map(AnyRecord::Fact),
        })
    }

    /// Every record of a table, in the order of the data.
    ///
    /// # Errors
    /// Damaged data.
    pub fn all(network: Network<'_>, table: Table) -> Result<Vec<Self>, Damaged> {
        match table {
            Table::Countries => each(network.countries()?, AnyRecord::Country),
            Table::ContactPoints => each(network.contact_points()?, AnyRecord::ContactPoint),
            Table::Terms => each(network.terms()?, AnyRecord::Term),
            Table::Acts => each(network.acts()?, AnyRecord::Act),
            Table::Facts => each(network.facts()?, AnyRecord::Fact),
        }
    }

    /// Where it stands.
    pub fn shelfmark(&self) -> Shelfmark {
        let (table, id) = match self {
            AnyRecord::Country(country) => (Table::Countries, country.id()),
            AnyRecord::ContactPoint(ncp) => (Table::ContactPoints, ncp.id()),
            AnyRecord::Term(term) => (Table::Terms, Record::id(term)),
            AnyRecord::Act(act) => (Table::Acts, Record::id(act)),
            AnyRecord::Fact(fact) => (Table::Facts, fact.id()),
        };
        Shelfmark { table, id: id.to_owned() }
    }

    /// Its full name.
    pub fn full_name(&self) -> String {
        match self {
            AnyRecord::Country(country) => country.full_name(),
            AnyRecord::ContactPoint(ncp) => ncp.full_name(),
            AnyRecord::Term(term) => term.full_name(),
            AnyRecord::Act(act) => act.full_name(),
            AnyRecord::Fact(fact) => fact.full_name(),
        }
    }

    /// What it is called in short.
    pub fn label(&self) -> String {
        match self {
            AnyRecord::Country(country) => country.label(),
            AnyRecord::ContactPoint(ncp) => ncp.name.clone(),
            AnyRecord::Term(term) => term.label(),
            AnyRecord::Act(act) => act.label(),
            AnyRecord::Fact(fact) => fact.label(),
        }
    }

    /// The card that its command shows.
    ///
    /// # Errors
    /// Damaged data.
    pub fn card(
        &self,
        setting: Setting,
        matched: Option<&Matched>,
        query: Option<&Query>,
    ) -> Result<String, Damaged> {
        match self {
            AnyRecord::Country(country) => {
                Countries { setting, language: None }.card(country, matched)
            }
            AnyRecord::ContactPoint(ncp) => ContactPoints { setting }.card(ncp, matched),
            AnyRecord::Term(term) => {
                Terms { setting, heading: None, listed: Vec::new(), tree: None }.card(term, matched)
            }
            AnyRecord::Act(act) => {
                let AskedFor { provisions, namesakes } = asked_for(setting, act, query)?;
                Acts { setting, provisions, namesakes }.card(act, matched)
            }
            AnyRecord::Fact(fact) => Facts { setting }.card(fact, matched),
        }
    }

    /// What can be followed from it, in the order of its card.
    ///
    /// # Errors
    /// Damaged data.
    pub fn links(&self, network: Network<'_>, day: Date) -> Result<Vec<Link>, Damaged> {
        let mut links = Links { network, found: Vec::new() };
        match self {
            AnyRecord::Country(country) if country.status_on(day).0.takes_part() => {
                links.add("Contact", Table::ContactPoints, [country.code.as_str()])?;
            }
            AnyRecord::Country(_) => {}
            AnyRecord::ContactPoint(ncp) => {
                links.add("Country", Table::Countries, [ncp.country.as_str()])?;
            }
            AnyRecord::Term(term) => of_term(term, &mut links)?,
            AnyRecord::Act(act) => {
                for (relation, ids) in [
                    ("After it", &act.replaced_by),
                    ("Before it", &act.replaces),
                    ("Amended by", &act.amended_by),
                    ("Amends", &act.amends),
                ] {
                    links.add(relation, Table::Acts, ids.iter().map(Id::as_str))?;
                }
                links.add("Term", Table::Terms, act.terms.iter().map(Id::as_str))?;
            }
            AnyRecord::Fact(fact) => {
                links.add("Act", Table::Acts, fact.acts.iter().map(Id::as_str))?
            }
        }
        Ok(links.found)
    }

    /// Its page.
    pub fn address(&self) -> Option<String> {
        match self {
            AnyRecord::Country(_) => None,
            AnyRecord::ContactPoint(ncp) => page::of_contact_point(ncp),
            AnyRecord::Term(term) => page::of_term(term),
            AnyRecord::Act(act) => page::of_act(act),
            AnyRecord::Fact(fact) => page::of_fact(fact),
        }
    }

    /// What somebody may want to take from it, the likeliest first, and what that is.
    pub fn takings(&self) -> Vec<(&'static str, String)> {
        let mut all: Vec<(&'static str, String)> = Vec::new();
        match self {
            AnyRecord::Country(country) => all.push(("the name", country.name.clone())),
            AnyRecord::ContactPoint(ncp) => {
                all.extend(ncp.email.as_ref().map(|it: &Email| ("the mailbox", it.to_string())));
                all.extend(ncp.phone.as_ref().map(|it: &Phone| ("the number", it.to_string())));
            }
            AnyRecord::Term(term) => all.push(("the preferred term", term.label.clone())),
            AnyRecord::Act(act) => {
                all.push(("the designation", act.designation()));
                all.extend(
                    act.celex.as_ref().map(|it: &Celex| ("the CELEX number", it.to_string())),
                );
            }
            AnyRecord::Fact(fact) => all.push(("the name", fact.name.clone())),
        }
        all.extend(self.address().map(|address| ("the address", address)));
        all
    }

    /// What it is called in other languages.
    pub fn equivalents(&self) -> Vec<Equivalent> {
        match self {
            AnyRecord::Term(term) => {
                let languages = term.translations.list().map(|it| it.language());
                let all = languages.flat_map(|language| equivalents_of(term, &language));
                let row = |it: emn::export::views::TermEquivalent| Equivalent {
                    language: it.language.to_string(),
                    word: it.equivalent.word,
                    remark: it.equivalent.remark,
                };
                all.map(row).collect()
            }
            AnyRecord::Act(act) => wordings(&act.local_names),
            AnyRecord::Country(country) => wordings(&country.names),
            AnyRecord::ContactPoint(_) | AnyRecord::Fact(_) => Vec::new(),
        }
    }
}

fn each<R: Record>(
    records: Records<'_, R>,
    any: fn(R) -> AnyRecord,
) -> Result<Vec<AnyRecord>, Damaged> {
    records.iter().map(|record| record.map(any)).collect()
}

fn wordings(wordings: &Wordings) -> Vec<Equivalent> {
    let of_language = |(language, text): (Language, &str)| Equivalent {
        language: language.to_string(),
        word: text.to_owned(),
        remark: String::new(),
    };
    wordings.iter().map(of_language).collect()
}

/// The terms beside a term, and the acts on which its definition rests.
fn of_term(term: &Term, links: &mut Links) -> Result<(), Damaged> {
    for (relation, ids) in
        [("Kind of", &term.broader), ("Kind", &term.narrower), ("See also", &term.related)]
    {
        links.add(relation, Table::Terms, ids.iter().map(Id::as_str))?;
    }
    links.add("Now", Table::Terms, term.succeeded_by.iter().map(Id::as_str))?;
    let references = term.sources.iter().flat_map(|source| &source.references);
    links.add("Law", Table::Acts, references.map(|reference| reference.act.as_str()))
}

/// Links in the making, each record once.
struct Links<'d> {
    network: Network<'d>,
    found: Vec<Link>,
}

impl Links<'_> {
    fn add<'i>(
        &mut self,
        relation: &'static str,
        table: Table,
        ids: impl IntoIterator<Item = &'i str>,
    ) -> Result<(), Damaged> {
        for id in ids {
            let shelfmark = Shelfmark { table, id: id.to_owned() };
            let label = match table {
                Table::Countries => self.network.countries()?.brief(id)?.map(|it| it.name),
                Table::ContactPoints => self.network.contact_points()?.brief(id)?.map(|it| it.name),
                Table::Terms => self.network.terms()?.brief(id)?.map(|it| it.name),
                Table::Acts => self.network.acts()?.brief(id)?.map(|it| it.name),
                Table::Facts => self.network.facts()?.brief(id)?.map(|it| it.name),
            };
            let is_there = self.found.iter().any(|it| it.shelfmark == shelfmark);
            if let Some(label) = label.filter(|_| !is_there) {
                self.found.push(Link { relation, label: label.to_owned(), shelfmark });
            }
        }
        Ok(())
    }
}

/// The provisions that a query names, and the acts that are called as it says, if it asks for this
/// act.
fn asked_for(setting: Setting, act: &Act, query: Option<&Query>) -> Result<AskedFor, Damaged> {
    let Some(query) = query else { return Ok(AskedFor::default()) };
    let asked = setting.session.network.acts()?.asked(query, setting.day, None)?;
    match asked.act {
        Outcome::One(found) if found.brief()?.id == act.id.as_str() => {
            let namesakes = asked.namesakes.iter().map(|found| found.record());
            let namesakes = namesakes.collect::<Result<_, _>>()?;
            Ok(AskedFor { provisions: asked.provisions, namesakes })
        }
        _ => Ok(AskedFor::default()),
    }
}
