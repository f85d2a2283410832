//! `emn ncp`: the National Contact Points.

use super::{lines, several};
use crate::{
    cli::NcpArgs,
    failure::Failure,
    present::{Presenter, Subject},
    render::cards::{self, Setting},
    session::{self, Session},
    ui::Report,
};
use emn::{
    export::{view::View, views::CONTACT_POINTS},
    model::{ContactPoint, Email, Url},
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
    let subject = ContactPoints { setting: Setting { session, day, matched: None } };
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

struct ContactPoints<'s> {
    setting: Setting<'s>,
}

impl Subject for ContactPoints<'_> {
    type Record = ContactPoint;
    const VIEW: &'static View<ContactPoint> = &CONTACT_POINTS;

    fn columns(&self) -> Vec<String> {
        ["country", "code", "host institution", "mailbox", "website"].map(str::to_owned).to_vec()
    }

    fn row(&self, ncp: &ContactPoint) -> Result<Vec<String>, Damaged> {
        let mailbox = ncp.email.as_ref().map_or("", Email::as_str);
        let website = ncp.website.as_ref().map_or("", Url::host);
        let cells = [&ncp.country_name, ncp.country.as_str(), &ncp.institution, mailbox, website];
        Ok(cells.map(str::to_owned).to_vec())
    }

    fn card(&self, ncp: &ContactPoint, matched: Option<&str>) -> Result<String, Damaged> {
        cards::ncp(Setting { matched, ..self.setting }, ncp)
    }
}
