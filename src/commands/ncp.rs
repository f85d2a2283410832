//! `emn ncp`: the National Contact Points.

use super::{lines, several};
use crate::{
    cli::NcpArgs,
    failure::Failure,
    page,
    present::{Presenter, Subject},
    render::{
        cards::{self, Matched, Setting},
        records::{Column, Hyperlink, Room},
    },
    session::{self, Session},
    ui::Report,
};
use emn::{
    export::{view::View, views::CONTACT_POINTS},
    model::{ContactPoint, Status},
    pack::Damaged,
};

/// Answers `emn ncp`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(session: &Session, arguments: &NcpArgs) -> Result<Report, Failure> {
    let NcpArgs { query, status, kind, lines, matching, output, .. } = arguments;
    let day = session::day(&arguments.day)?;
    let countries = session.network.countries()?;
    let wanted = |ncp: &ContactPoint| {
        let country = countries.get(ncp.country.as_str()).ok().flatten();
        let now = country.map(|country| country.status_on(day).0);
        let takes_part = now.is_some_and(|status| status.takes_part());
        status.map_or(takes_part, |wanted| Some(wanted) == now)
            && kind.is_none_or(|kind| ncp.kind == kind)
    };
    let subject = ContactPoints { setting: Setting::new(session, day, arguments.card.into()) };
    let presenter = Presenter { subject, session, day, matching, output };
    if let Some(lines) = lines::read(session, lines, query, matching, None)? {
        let ncps = session.network.contact_points()?;
        return lines::answer(&presenter, &lines, &|query| ncps.find(query, Some(&wanted)));
    }
    match query.is_empty() {
        true => presenter.answer(None, Some(&wanted)),
        false => several::answer(&presenter, query, None, Some(&wanted)),
    }
}

/// The contact points as they are shown.
pub struct ContactPoints<'s> {
    pub setting: Setting<'s>,
}

impl Subject for ContactPoints<'_> {
    type Record = ContactPoint;
    const VIEW: &'static View<ContactPoint> = &CONTACT_POINTS;
    const NOUNS: [&'static str; 2] = ["contact point", "contact points"];

    fn columns(&self) -> Vec<Column> {
        vec![
            Column::new("code", Room::Whole),
            Column::new("country", Room::Spare(5)),
            Column::new("host", Room::Spare(12)),
            Column::new("mail or site", Room::Whole),
        ]
    }

    fn row(&self, ncp: &ContactPoint) -> Result<Vec<String>, Damaged> {
        let cells = [ncp.country.as_str(), &ncp.country_name, &ncp.institution];
        let cells = cells.map(str::to_owned).into_iter();
        Ok(cells.chain([cards::reach(ncp)]).collect())
    }

    fn part(&self, ncp: &ContactPoint) -> Option<&'static str> {
        let countries = self.setting.session.network.countries().ok()?;
        let country = countries.get(ncp.country.as_str()).ok()??;
        Some(heading(country.status_on(self.setting.day).0))
    }

    fn hyperlink(&self, ncp: &ContactPoint) -> Option<Hyperlink> {
        page::to_reach(ncp).map(|address| Hyperlink { column: 3, address })
    }

    fn gist(&self, ncp: &ContactPoint) -> Result<String, Damaged> {
        Ok(ncp.institution.clone())
    }

    fn card(&self, ncp: &ContactPoint, matched: Option<&Matched>) -> Result<String, Damaged> {
        cards::ncp(Setting { matched, ..self.setting }, ncp)
    }
}

/// What countries of a status are called together.
pub fn heading(status: Status) -> &'static str {
    match status {
        Status::Member => "Member Countries",
        Status::Observer => "Observer Countries",
        Status::Former => "Took part once",
        Status::NonParticipant => "Take no part",
    }
}
