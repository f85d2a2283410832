//! What every command works with: the data, the terminal, the user's language and day.

use crate::{
    cli::{DayArgs, MatchArgs, values::exact_day},
    config::Config,
    failure::Failure,
    ui::Terminal,
};
use emn::{
    export::view::Context,
    lookup::Query,
    model::{Date, Language},
    pack::{About, Network},
};
use std::{env, time::SystemTime};
use time::OffsetDateTime;

/// The variable that fixes the day, for tests and for whoever asks about another one all the time.
const TODAY: &str = "EMN_TODAY";

/// The last day of the year 9999, in seconds since 1970.
const END_OF_CALENDAR: u64 = 253_402_214_400;

/// What every command works with.
#[derive(Clone)]
pub struct Session {
    pub terminal: Terminal,
    pub network: Network<'static>,
    pub about: About<'static>,
    /// The languages of whoever reads the answer, best first. Other programs have none: they get
    /// the same answer everywhere.
    pub languages: Vec<Language>,
}

impl Session {
    /// Opens the data.
    ///
    /// # Errors
    /// Damaged data, or a setting that cannot be used.
    pub fn open(terminal: Terminal, config: &Config, is_for_people: bool) -> Result<Self, Failure> {
        let network = emn::network()?;
        let about = network.about()?;
        let languages = match is_for_people {
            true => config.languages(&about.languages)?,
            false => Vec::new(),
        };
        Ok(Session { terminal, network, about, languages })
    }

    /// What the values of fields depend on.
    pub fn context(&self, day: Date) -> Context<'_> {
        Context::new(self.network, &self.about, day)
    }

    /// The words of a command line as a query; of equally good names, those in the preferred
    /// language come first, or in the reader's own.
    ///
    /// # Errors
    /// An empty or an endless query.
    pub fn query(
        &self,
        words: &[String],
        matching: &MatchArgs,
        preferred: Option<&Language>,
    ) -> Result<Query, Failure> {
        let preferred = preferred.or(matching.from.as_ref()).or(self.languages.first()).cloned();
        let query = Query::new(words.join(" "))?.exact(matching.exact);
        Ok(query.from(matching.from.clone()).preferring(preferred))
    }

    /// The language that heads a card unless another one is asked for; English needs no saying.
    pub fn heading(&self) -> Option<&Language> {
        self.languages.first().filter(|language| !language.is_english())
    }
}

/// The day asked for, or today where the user is.
///
/// # Errors
/// A variable that is no day, or a clock beyond the calendar.
pub fn day(arguments: &DayArgs) -> Result<Date, Failure> {
    match arguments.as_of {
        Some(day) => Ok(day),
        None => today(),
    }
}

/// Today where the user is.
///
/// # Errors
/// A variable that is no day, or a clock beyond the calendar.
pub fn today() -> Result<Date, Failure> {
    if let Ok(text) = env::var(TODAY) {
        let failure = |reason: String| Failure::Usage(format!("{TODAY}: {reason}"));
        return exact_day(&text).map_err(failure);
    }
    let unusable = || Failure::Usage("the clock shows no day of the calendar; give --as-of".into());
    let elapsed = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    // Beyond this the calendar of the library ends, and it would panic.
    elapsed.ok().filter(|elapsed| elapsed.as_secs() < END_OF_CALENDAR).ok_or_else(unusable)?;
    let now = OffsetDateTime::now_local().unwrap_or_else(|_| OffsetDateTime::now_utc());
    let year = u16::try_from(now.year()).map_err(|_| unusable())?;
    Date::new(year, now.month().into(), now.day()).ok_or_else(unusable)
}
