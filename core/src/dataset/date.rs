//! Calendar dates of ISO 8601, with as much precision as a source gives.

use std::{fmt, str::FromStr};

/// A day, a month or a year. A date that is known to the month or the year only sorts as that period's beginning.
///
/// The four bytes are year (two, big-endian), month and day, zero where unknown: their order is the order of time.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, rkyv::Archive, rkyv::Serialize, rkyv::Portable, rkyv::bytecheck::CheckBytes, serde::Deserialize,
)]
#[rkyv(as = Date)]
#[bytecheck(crate = rkyv::bytecheck)]
#[serde(try_from = "String")]
#[repr(transparent)]
pub struct Date([u8; 4]);

impl Date {
    /// The day it is now, in UTC.
    pub fn today() -> Date {
        let today = time::OffsetDateTime::now_utc().date();
        Date::new(today.year() as u16, today.month() as u8, today.day())
    }

    fn new(year: u16, month: u8, day: u8) -> Date {
        let [high, low] = year.to_be_bytes();
        Date([high, low, month, day])
    }

    fn year(self) -> u16 {
        u16::from_be_bytes([self.0[0], self.0[1]])
    }

    /// Whether the day is known, not just the month or the year.
    pub fn is_exact(self) -> bool {
        self.0[3] != 0
    }
}

impl FromStr for Date {
    type Err = String;

    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, and only dates that the calendar has.
    fn from_str(text: &str) -> Result<Self, String> {
        parse(text).ok_or_else(|| format!("`{}` is no date of the form YYYY-MM-DD", text.escape_debug()))
    }
}

fn parse(text: &str) -> Option<Date> {
    let digits =
        |part: &str, length: usize| -> Option<u16> { (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())? };
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4).filter(|year| *year >= 1)?;
    let Some(month) = parts.next() else { return Some(Date::new(year, 0, 0)) };
    let month = digits(month, 2)? as u8;
    let calendar_month = time::Month::try_from(month).ok()?;
    let Some(day) = parts.next() else { return Some(Date::new(year, month, 0)) };
    let day = digits(day, 2)? as u8;
    time::Date::from_calendar_date(year.into(), calendar_month, day).ok()?;
    parts.next().is_none().then(|| Date::new(year, month, day))
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year())?;
        for part in self.0[2..].iter().take_while(|part| **part != 0) {
            write!(formatter, "-{part:02}")?;
        }
        Ok(())
    }
}
