//! `emn law`: the legal acts.

use super::{articles, lines};
use crate::{
    cli::LawArgs,
    failure::Failure,
    present::{Presenter, Subject},
    render::cards::{self, Setting},
    session::{self, Session},
    ui::Report,
};
use emn::{
    citation::Provisions,
    export::{view::View, views::ACTS},
    lookup::Outcome,
    model::{Act, Vocabulary},
    pack::Damaged,
};

/// Answers `emn law`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(session: &Session, arguments: &LawArgs) -> Result<Report, Failure> {
    let LawArgs { query, status, lines, matching, output, .. } = arguments;
    let day = session::day(&arguments.day)?;
    if arguments.articles && query.is_empty() {
        let reason = "--articles needs an act, such as `emn law 2013/32 --articles`";
        return Err(Failure::Usage(reason.to_owned()));
    }
    let has_status = |act: &Act| Some(act.validity_on(day)) == *status;
    let wanted = status.is_some().then_some(&has_status as &dyn Fn(&Act) -> bool);
    let setting = Setting { session, day, matched: None };
    if let Some(lines) = lines::read(session, lines, query, matching, None)? {
        let subject = Acts { setting, provisions: None, namesakes: Vec::new() };
        let presenter = Presenter { subject, session, day, matching, output };
        let acts = session.network.acts()?;
        return lines::answer(&presenter, &lines, &|query| Ok(acts.asked(query, day, wanted)?.act));
    }
    if query.is_empty() {
        let subject = Acts { setting, provisions: None, namesakes: Vec::new() };
        return Presenter { subject, session, day, matching, output }.answer(None, wanted);
    }
    let query = session.query(query, matching, None)?;
    let asked = session.network.acts()?.asked(&query, day, wanted)?;
    if arguments.articles
        && let Outcome::One(found) = &asked.act
    {
        let provisions = asked.provisions.as_ref();
        return articles::run(session, &found.record()?, provisions, day, output);
    }
    let namesakes = asked.namesakes.iter().map(|found| found.record());
    let namesakes = namesakes.collect::<Result<_, _>>()?;
    let subject = Acts { setting, provisions: asked.provisions, namesakes };
    Presenter { subject, session, day, matching, output }.outcome(&query, asked.act)
}

struct Acts<'s> {
    setting: Setting<'s>,
    /// The provisions that the query names.
    provisions: Option<Provisions>,
    /// Other acts that are called what the query calls this one.
    namesakes: Vec<Act>,
}

impl Subject for Acts<'_> {
    type Record = Act;
    const VIEW: &'static View<Act> = &ACTS;

    fn columns(&self) -> Vec<String> {
        ["act", "name", "status", "from", "until", "kind"].map(str::to_owned).to_vec()
    }

    fn row(&self, act: &Act) -> Result<Vec<String>, Damaged> {
        let designation = act.designation();
        let name = if designation == act.name() { &act.title } else { act.name() };
        let name = name.to_owned();
        Ok(vec![
            designation,
            name,
            act.validity_on(self.setting.day).label().to_owned(),
            act.from().map(|from| from.to_string()).unwrap_or_default(),
            act.ended.map(|ended| ended.to_string()).unwrap_or_default(),
            act.kind.code().to_owned(),
        ])
    }

    fn card(&self, act: &Act, matched: Option<&str>) -> Result<String, Damaged> {
        cards::act(
            Setting { matched, ..self.setting },
            act,
            self.provisions.as_ref(),
            &self.namesakes,
        )
    }
}
