//! National Contact Points (NCPs).

use super::{CountryCode, Date, Email, HostKind, Owner, Phone, Record, Table, Url};
use serde::{Deserialize, Serialize};

/// A National Contact Point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactPoint {
    /// The country whose contact point it is.
    pub country: CountryCode,
    /// The country's English name; completed from the countries.
    #[serde(default)]
    pub country_name: String,
    /// The contact point's English name.
    pub name: String,
    /// The host institution's name in English.
    pub institution: String,
    /// The host institution's name in its own language.
    #[serde(default)]
    pub institution_local: String,
    /// The unit inside the institution.
    #[serde(default)]
    pub unit: String,
    /// What kind of body the host is.
    pub kind: HostKind,
    /// Institutions that share the work.
    #[serde(default)]
    pub partners: Vec<String>,
    /// The lines of the postal address.
    #[serde(default)]
    pub address: Vec<String>,
    /// Whose address it is.
    pub address_of: Option<Owner>,
    /// The mailbox.
    pub email: Option<Email>,
    /// Whose mailbox it is.
    pub email_of: Option<Owner>,
    /// The phone number.
    pub phone: Option<Phone>,
    /// Whose phone it is.
    pub phone_of: Option<Owner>,
    /// The contact point's site, or its host's.
    pub website: Option<Url>,
    /// The Commission's page on the contact point.
    pub emn_page: Option<Url>,
    /// Accounts on social networks.
    #[serde(default)]
    pub social: Vec<Url>,
    /// What a reader should know besides.
    #[serde(default)]
    pub remarks: String,
    /// Which page supports which field.
    pub checked: Vec<Evidence>,
}

/// A page that supports a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The name of the supported field.
    pub field: String,
    /// The page.
    pub url: Url,
    /// The year of the page's content, if the page bears one.
    pub year: Option<Date>,
}

impl Record for ContactPoint {
    const TABLE: Table = Table::ContactPoints;

    fn id(&self) -> &str {
        self.country.as_str()
    }

    fn label(&self) -> String {
        self.country_name.clone()
    }

    fn full_name(&self) -> String {
        self.name.clone()
    }
}
