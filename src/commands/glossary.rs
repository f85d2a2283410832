//! `emn glossary`: the terms.

use super::{lines, tree};
use crate::{
    cli::{DayArgs, GlossaryArgs, MatchArgs},
    failure::Failure,
    page,
    present::{Presenter, Subject, drawn_only},
    render::{
        cards::{self, Equivalents, Matched, Setting},
        records::{Column, Hyperlink, Room},
    },
    session::{self, Session},
    ui::{Report, Shown},
};
use emn::{
    export::{view::View, views::TERMS},
    model::{Act, Date, Id, Language, Term},
    pack::Damaged,
};

/// Answers `emn glossary`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(session: &Session, arguments: &GlossaryArgs) -> Result<Report, Failure> {
    let GlossaryArgs { topic, law, outdated, lang, lines, matching, output, .. } = arguments;
    let day = session::day(&arguments.day)?;
    let citing =
        law.as_deref().map(|law| terms_citing(session, law, &arguments.day)).transpose()?;
    let passes = |term: &Term| {
        topic.is_none_or(|topic| term.topic == topic)
            && citing.as_ref().is_none_or(|citing| citing.contains(&term.id))
            && (!outdated || is_outdated(session, term, day).unwrap_or_default())
    };
    let is_filtered = topic.is_some() || citing.is_some() || *outdated;
    let wanted = is_filtered.then_some(&passes as &dyn Fn(&Term) -> bool);
    let (query, listed) = translations(session, arguments)?;
    let setting = Setting::new(session, day, arguments.card.into());
    let depth = arguments.depth.unwrap_or(tree::DEPTH);
    if arguments.tree {
        drawn_only(output, "--tree")?;
    }
    if arguments.tree && query.is_empty() {
        return tree::of_topics(session, *topic, depth);
    }
    let tree = arguments.tree.then_some(depth);
    let subject = Terms { setting, heading: lang.as_ref(), listed, tree };
    let presenter = Presenter { subject, session, day, matching, output };
    if let Some(lines) = lines::read(session, lines, &query, matching, lang.as_ref())? {
        let terms = session.network.terms()?;
        return lines::answer(&presenter, &lines, &|query| terms.find(query, wanted));
    }
    let query = (!query.is_empty()).then(|| session.query(&query, matching, lang.as_ref()));
    presenter.answer(query.transpose()?.as_ref(), wanted)
}

/// The terms as they are shown.
pub struct Terms<'s> {
    pub setting: Setting<'s>,
    /// The language that heads a card.
    pub heading: Option<&'s Language>,
    /// The languages that are asked for.
    pub listed: Vec<Language>,
    /// How far a tree reaches, if one is drawn in place of a card.
    pub tree: Option<usize>,
}

impl Terms<'_> {
    /// The languages that take a column of a list.
    fn shown(&self) -> &[Language] {
        self.heading.map_or(&self.listed[..], std::slice::from_ref)
    }

    /// The languages whose equivalents a card lists: those asked for, else the user's own.
    fn of_card(&self) -> Vec<Language> {
        match self.listed.is_empty() {
            true => self.setting.session.languages.clone(),
            false => self.listed.clone(),
        }
    }
}

impl Subject for Terms<'_> {
    type Record = Term;
    const VIEW: &'static View<Term> = &TERMS;
    const NOUNS: [&'static str; 2] = ["term", "terms"];

    fn columns(&self) -> Vec<Column> {
        let languages = &self.setting.session.about.languages;
        let names = self.shown().iter().filter_map(|language| languages.entry(language));
        let names = names.map(|entry| Column::new(entry.name, Room::Spare(16)));
        let mut columns = vec![Column::new("term", Room::Name)];
        columns.extend(names);
        columns.push(Column::new("meaning", Room::Spare(24)));
        columns
    }

    fn row(&self, term: &Term) -> Result<Vec<String>, Damaged> {
        let mut row = vec![term.label.clone()];
        row.extend(self.shown().iter().map(|language| term.equivalents(language).join("; ")));
        row.push(cards::gist(&term.definition).to_owned());
        Ok(row)
    }

    fn hyperlink(&self, term: &Term) -> Option<Hyperlink> {
        page::of_term(term).map(|address| Hyperlink { column: 0, address })
    }

    fn gist(&self, term: &Term) -> Result<String, Damaged> {
        Ok(cards::gist(&term.definition).to_owned())
    }

    fn languages(&self) -> Vec<Language> {
        let others = self.listed.iter().filter(|language| Some(*language) != self.heading);
        self.heading.into_iter().chain(others).cloned().collect()
    }

    fn card(&self, term: &Term, matched: Option<&Matched>) -> Result<String, Damaged> {
        if let Some(depth) = self.tree {
            return tree::around(self.setting.session, term, depth);
        }
        let equivalents = Equivalents { heading: self.heading, listed: &self.of_card() };
        cards::term(Setting { matched, ..self.setting }, term, equivalents)
    }
}

/// The query and the languages of `--translations`. Its value may be left out, so that a word
/// behind it which is no list of languages belongs to the query.
fn translations(
    session: &Session,
    arguments: &GlossaryArgs,
) -> Result<(Vec<String>, Vec<Language>), Failure> {
    let languages = &session.about.languages;
    let all = || languages.tags_of_glossary().skip(1).collect();
    let mut query = arguments.query.clone();
    let Some(list) = &arguments.translations else { return Ok((query, Vec::new())) };
    if list == "all" {
        return Ok((query, all()));
    }
    let named = |text: &str| Ok(languages.named(text.trim())?.tag.clone());
    match list.split(',').map(named).collect::<Result<Vec<Language>, Failure>>() {
        Ok(languages) => Ok((query, languages)),
        Err(_) if is_word(list) => {
            query.insert(arguments.words_before, list.clone());
            Ok((query, all()))
        }
        Err(failure) => Err(failure.of_option("--translations")),
    }
}

/// Whether a text can be the word of a query rather than a list of languages.
fn is_word(text: &str) -> bool {
    !text.contains(',') && (text.len() > 3 || text.contains(char::is_uppercase))
}

/// The terms that cite the act which a name or number given with `--law` means, or the several acts
/// that share exactly that name.
fn terms_citing(session: &Session, law: &str, day: &DayArgs) -> Result<Vec<Id>, Failure> {
    let matching = MatchArgs { exact: false, from: None, no_input: true };
    let query = session.query(&[law.to_owned()], &matching, None);
    let query = query.map_err(|failure| failure.of_option("--law"))?;
    let asked = session.network.acts()?.asked(&query, session::day(day)?, None)?;
    match asked.act.certain() {
        Ok(found) => {
            let acts = found.iter().chain(&asked.namesakes).map(|found| found.record());
            let acts: Vec<Act> = acts.collect::<Result<_, _>>()?;
            Ok(acts.into_iter().flat_map(|act| act.terms).collect())
        }
        Err(candidates) => {
            let labels = candidates.iter().take(3).map(|found| found.label());
            let labels: Vec<&str> = labels.collect::<Result<_, _>>()?;
            let (law, labels) = (Shown(law), labels.join(", "));
            Err(Failure::Usage(match labels.is_empty() {
                true => format!("--law: no act is known by `{law}`; for the list: emn law"),
                false => format!("--law: `{law}` may mean several acts: {labels}"),
            }))
        }
    }
}

/// Whether every act that the term's sources name has ended, and there is one.
fn is_outdated(session: &Session, term: &Term, day: Date) -> Result<bool, Damaged> {
    let acts = session.network.acts()?;
    let names_only_acts = term.sources.iter().all(|source| !source.references.is_empty());
    let references = term.sources.iter().flat_map(|source| &source.references);
    let mut has_acts = false;
    for reference in references {
        if let Some(act) = acts.get(reference.act.as_str())? {
            has_acts = true;
            if !act.validity_on(day).has_ended() {
                return Ok(false);
            }
        }
    }
    Ok(names_only_acts && has_acts)
}
