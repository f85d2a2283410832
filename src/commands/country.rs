//! `emn country`: the countries and their status in the network.

use super::{lines, several};
use crate::{
    cli::CountryArgs,
    failure::Failure,
    present::{Presenter, Subject},
    render::cards::{self, Setting},
    session::{self, Session},
    ui::Report,
};
use emn::{
    export::{view::View, views::COUNTRIES},
    model::{Country, Language, Vocabulary},
    pack::Damaged,
};

/// Answers `emn country`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(session: &Session, arguments: &CountryArgs) -> Result<Report, Failure> {
    let CountryArgs { query, status, lang, lines, matching, output, .. } = arguments;
    let day = session::day(&arguments.day)?;
    let has_status = |country: &Country| Some(country.status_on(day).0) == *status;
    let wanted = status.is_some().then_some(&has_status as &dyn Fn(&Country) -> bool);
    let setting = Setting { session, day, matched: None };
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

struct Countries<'s> {
    setting: Setting<'s>,
    /// The language in which they are named.
    language: Option<&'s Language>,
}

impl Subject for Countries<'_> {
    type Record = Country;
    const VIEW: &'static View<Country> = &COUNTRIES;

    fn columns(&self) -> Vec<String> {
        let languages = &self.setting.session.about.languages;
        let entry = self.language.and_then(|language| languages.entry(language));
        let name = entry.map_or("own name", |entry| &entry.name);
        ["country", "code", name, "status", "since"].map(str::to_owned).to_vec()
    }

    fn row(&self, country: &Country) -> Result<Vec<String>, Damaged> {
        let languages = self.language.map_or(&country.languages[..], std::slice::from_ref);
        let names = languages.iter().filter_map(|language| country.names.of(language).first());
        let mut names: Vec<&str> = names.map(String::as_str).collect();
        names.dedup();
        let (status, span) = country.status_on(self.setting.day);
        let since = span.and_then(|span| span.since).map(|since| since.to_string());
        Ok(vec![
            country.name.clone(),
            country.code.to_string(),
            names.join(" / "),
            status.label().to_owned(),
            since.unwrap_or_default(),
        ])
    }

    fn languages(&self) -> &[Language] {
        self.language.map_or(&[], std::slice::from_ref)
    }

    fn card(&self, country: &Country, matched: Option<&str>) -> Result<String, Damaged> {
        cards::country(Setting { matched, ..self.setting }, country, self.language)
    }
}
