//! Calendar dates of ISO 8601, with as much precision as a source gives.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// A day, a month or a year. A date that is known to the month or the year only sorts as that
/// period's beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    /// Zero where it is not known.
    month: u8,
    /// Zero where it is not known.
    day: u8,
}

/// A text that is no date.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{}` is no date of the form YYYY-MM-DD", .0.escape_debug())]
pub struct InvalidDate(String);

impl Date {
    /// A day of the calendar; nothing if there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let of_month = time::Month::try_from(month).ok()?;
        time::Date::from_calendar_date(year.into(), of_month, day).ok()?;
        (year >= 1).then_some(Date { year, month, day })
    }

    /// Whether the day is known, not just the month or the year.
    pub fn is_exact(self) -> bool {
        self.day != 0
    }

    /// The day before; nothing if no day is known, or it is the calendar's first.
    pub fn day_before(self) -> Option<Date> {
        let of_month = time::Month::try_from(self.month).ok()?;
        let day = time::Date::from_calendar_date(self.year.into(), of_month, self.day).ok()?;
        let before = day.previous_day()?;
        Date::new(before.year().try_into().ok()?, before.month().into(), before.day())
    }

    /// The year, from 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Whether more than a year has passed from this date to the day: 14 May 2025 is the last day
    /// on which 14 May 2024 is not.
    pub fn is_over_a_year_before(self, day: Date) -> bool {
        Date { year: self.year.saturating_add(1), ..self } < day
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, and only dates that the calendar has.
    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        parse(text).ok_or_else(|| InvalidDate(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = parts.next().map(|month| digits(month, 2)).map_or(Some(0), |month| month)?;
    let day = parts.next().map(|day| digits(day, 2)).map_or(Some(0), |day| day)?;
    let [written_month, written_day] = [text.len() > 4, text.len() > 7];
    if parts.next().is_some() || written_month && month == 0 || written_day && day == 0 {
        return None;
    }
    known(year, month as u8, day as u8)
}

/// A date of which zeros are not known; nothing if the calendar does not have it.
fn known(year: u16, month: u8, day: u8) -> Option<Date> {
    Date::new(year, month.max(1), day.max(1))?;
    (month > 0 || day == 0).then_some(Date { year, month, day })
}

fn digits(part: &str, length: usize) -> Option<u16> {
    let is_number = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| part.parse().ok())?
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match serializer.is_human_readable() {
            true => serializer.collect_str(self),
            false => (self.year, self.month, self.day).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_str(Text);
        }
        let (year, month, day) = Deserialize::deserialize(deserializer)?;
        known(year, month, day).ok_or_else(|| de::Error::custom("no such day"))
    }
}

/// Reads a date from a text. TOML has dates of its own, which are written without quotes and cannot
/// be a month or a year.
struct Text;

impl de::Visitor<'_> for Text {
    type Value = Date;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a date such as 2024-05-14 between double quotes")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
        text.parse().map_err(E::custom)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        for part in [self.month, self.day].iter().take_while(|part| **part != 0) {
            write!(formatter, "-{part:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_is_written_with_as_much_precision_as_it_was_read() {
        for text in ["2024-02-29", "2024-02", "2024", "0001", "9999-12-31"] {
            assert_eq!(date(text).to_string(), text);
            assert_eq!(date(text).is_exact(), text.len() == 10);
        }
    }

    #[test]
    fn the_day_before_is_one_of_the_calendar() {
        assert_eq!(date("2024-03-01").day_before(), Some(date("2024-02-29")));
        assert_eq!(date("2024-01-01").day_before(), Some(date("2023-12-31")));
        for text in ["2024", "2024-03", "0001-01-01"] {
            assert_eq!(date(text).day_before(), None, "{text}");
        }
    }

    #[test]
    fn what_the_calendar_does_not_have_is_no_date() {
        for text in [
            "",
            "2023-02-29",
            "2024-13",
            "2024-00",
            "2024-01-00",
            "0000",
            "24-01-01",
            "2024-1-1",
            "2024-01-01-01",
            "2024-",
            "20240101",
            "+024-01-01",
            "２０２４",
            "10000-01-01",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_year_has_passed_on_the_day_after_its_last() {
        for (from, last, over) in [
            ("2024-05-14", "2025-05-14", "2025-05-15"),
            ("2024-02-29", "2025-02-28", "2025-03-01"),
            ("2024-12-31", "2025-12-31", "2026-01-01"),
            ("9999-12-31", "9999-12-31", ""),
        ] {
            assert!(!date(from).is_over_a_year_before(date(last)), "{from} to {last}");
            assert!(over.is_empty() || date(from).is_over_a_year_before(date(over)), "{from}");
        }
    }

    #[test]
    fn a_month_or_a_year_sorts_as_its_beginning() {
        let mut dates = ["2024-01-01", "2025", "2024", "2024-01", "2023-12-31"].map(date);
        dates.sort();
        let sorted = dates.map(|date| date.to_string());
        assert_eq!(sorted, ["2023-12-31", "2024", "2024-01", "2024-01-01", "2025"]);
    }
}
