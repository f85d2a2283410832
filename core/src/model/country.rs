//! The countries, and their part in the network over time.

use super::{CountryCode, Date, Language, Record, Status, Table, Url, Wordings};
use serde::{Deserialize, Serialize};

/// A country that takes part in the network, or is close to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// The code of ISO 3166-1 alpha-2.
    pub code: CountryCode,
    /// The code of ISO 3166-1 alpha-3.
    pub alpha3: String,
    /// The code that the EU uses, if it is another one.
    pub eu_code: Option<CountryCode>,
    /// The usual English name.
    pub name: String,
    /// The official English name.
    pub official_name: String,
    /// Other names in use in English.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The names of parts that people take for a country, in all languages.
    #[serde(default)]
    pub parts: Vec<String>,
    /// What its people are called in English.
    #[serde(default)]
    pub demonyms: Vec<String>,
    /// The English name of the capital.
    pub capital: String,
    /// The languages of the country's own names.
    pub languages: Vec<Language>,
    /// Whether it is a Member State of the EU.
    pub eu_member: bool,
    /// The first day in the EU or the Communities before it.
    pub eu_since: Option<Date>,
    /// The first day outside the EU.
    pub eu_until: Option<Date>,
    /// Whether it is fully in the Schengen area.
    pub schengen: bool,
    /// Whether it is in the euro area.
    pub eurozone: bool,
    /// What a reader should know besides.
    #[serde(default)]
    pub remarks: String,
    /// The status in the network over time, oldest first; empty for one that never took part.
    #[serde(default)]
    pub participation: Vec<Participation>,
    /// The names in other languages.
    pub names: Wordings,
    /// The official names in other languages.
    #[serde(default)]
    pub official_names: Wordings,
    /// The capital in other languages.
    #[serde(default)]
    pub capitals: Wordings,
    /// What people say for it in other languages: adjectives, names of its people, and forms of its
    /// name that do not begin like it.
    #[serde(default)]
    pub also_called: Wordings,
}

/// A span of a country's status in the network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// The status.
    pub status: Status,
    /// The first day; unknown if no page gives it.
    pub since: Option<Date>,
    /// The first day on which the status no longer holds.
    pub until: Option<Date>,
    /// A web address or an act that says so.
    pub source: String,
    /// Other pages that say the same, at least in part.
    #[serde(default)]
    pub confirmed_by: Vec<Url>,
}

impl Country {
    /// The names of the country in its own languages.
    pub fn own_names(&self) -> Vec<&str> {
        self.languages.iter().flat_map(|language| self.names.of(language)).collect()
    }
}

impl Record for Country {
    const TABLE: Table = Table::Countries;

    fn id(&self) -> &str {
        self.code.as_str()
    }

    fn label(&self) -> String {
        self.name.clone()
    }
}

/// A country that a query may name and of which a table has no record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outsider {
    /// The English name.
    pub name: String,
    /// Whether it took part in the network once.
    pub took_part: bool,
}
