//! `emn country`: the countries and their status in the network.

use super::{lines, ncp::heading, several};
use crate::{
    cli::CountryArgs,
    failure::Failure,
    present::{Presenter, Subject, drawn_only},
    render::{
        cards::{self, Matched, Setting},
        map::map,
        records::{Column, Room},
    },
    session::{self, Session},
    ui::Report,
};
use emn::{
    export::{view::View, views::COUNTRIES},
    model::{Country, Language},
    pack::Damaged,
};

/// Answers `emn country`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(session: &Session, arguments: &CountryArgs) -> Result<Report, Failure> {
    let CountryArgs { query, status, lang, lines, matching, output, .. } = arguments;
    let day = session::day(&arguments.day)?;
    if arguments.map {
        drawn_only(output, "--map")?;
        let countries = session.network.countries()?.iter().collect::<Result<Vec<_>, _>>()?;
        return Ok(Report::text(map(&session.terminal, &countries, day)));
    }
    let has_status = |country: &Country| Some(country.status_on(day).0) == *status;
    let wanted = status.is_some().then_some(&has_status as &dyn Fn(&Country) -> bool);
    let setting = Setting::new(session, day, arguments.card.into());
    let subject = Countries { setting, language: lang.as_ref() };
    let presenter = Presenter { subject, session, day, matching, output };
    if let Some(lines) = lines::read(session, lines, query, matching, lang.as_ref())? {
        let countries = session.network.countries()?;
        return lines::answer(&presenter, &lines, &|query| countries.find(query, wanted));
    }
    match query.is_empty() {
        true => presenter.answer(None, wanted),
        false => several::answer(&presenter, query, lang.as_ref(), wanted),
    }
}

/// The countries as they are shown.
pub struct Countries<'s> {
    pub setting: Setting<'s>,
    /// The language in which they are named.
    pub language: Option<&'s Language>,
}

impl Subject for Countries<'_> {
    type Record = Country;
    const VIEW: &'static View<Country> = &COUNTRIES;
    const NOUNS: [&'static str; 2] = ["country", "countries"];

    fn columns(&self) -> Vec<Column> {
        let languages = &self.setting.session.about.languages;
        let entry = self.language.and_then(|language| languages.entry(language));
        let name = entry.map_or("own name", |entry| entry.name);
        vec![
            Column::new("code", Room::Whole),
            Column::new("country", Room::Spare(8)),
            Column::new(name, Room::Spare(8)),
            Column::new("since", Room::Whole),
        ]
    }

    fn row(&self, country: &Country) -> Result<Vec<String>, Damaged> {
        let languages = self.language.map_or(&country.languages[..], std::slice::from_ref);
        let usual = |language| country.names.usual(language);
        let mut names: Vec<&str> = languages.iter().filter_map(usual).collect();
        names.dedup();
        let since = country.status_on(self.setting.day).1.and_then(|span| span.since);
        let since = since.map(|since| format!("since {since}")).unwrap_or_default();
        Ok(vec![country.code.to_string(), country.name.clone(), names.join(" / "), since])
    }

    fn languages(&self) -> Vec<Language> {
        self.language.into_iter().cloned().collect()
    }

    fn part(&self, country: &Country) -> Option<&'static str> {
        Some(heading(country.status_on(self.setting.day).0))
    }

    fn gist(&self, country: &Country) -> Result<String, Damaged> {
        Ok(cards::status_text(country, self.setting.day))
    }

    fn card(&self, country: &Country, matched: Option<&Matched>) -> Result<String, Damaged> {
        let language = self.language.or(self.setting.session.heading());
        cards::country(Setting { matched, ..self.setting }, country, language)
    }
}
