//! National Contact Points (NCPs).

use super::{CountryCode, Date, Email, HostKind, Owner, Phone, Record, Table, Url, Wordings};
use serde::{Deserialize, Serialize};

/// A National Contact Point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContactPoint {
    /// The country whose contact point it is.
    pub country: CountryCode,
    /// The country's English name; completed from the countries.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub country_name: String,
    /// The contact point's English name.
    pub name: String,
    /// The host institution's name in English.
    pub institution: String,
    /// The host institution's name in its own language.
    #[serde(default)]
    pub institution_local: String,
    /// What people look for when they mean it: abbreviations and former names of the host, and the
    /// country's other authorities for migration. A search aid.
    #[serde(default)]
    pub also_called: Wordings,
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The name of the supported field.
    #[cfg_attr(feature = "schema", schemars(schema_with = "supported_field"))]
    pub field: String,
    /// The page.
    pub url: Url,
    /// The year of the page's content, if the page bears one.
    pub year: Option<Date>,
    /// The day on which the page was last looked up for this field.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema::day"))]
    pub seen: Date,
}

impl ContactPoint {
    /// The names of the fields that a page can support.
    #[cfg(feature = "source")]
    pub const SUPPORTED: [&str; 9] = [
        "institution",
        "institution_local",
        "unit",
        "partners",
        "address",
        "email",
        "phone",
        "website",
        "emn_page",
    ];

    /// The day on which a field was last checked against a page.
    pub fn last_checked(&self, field: &str) -> Option<Date> {
        self.checked.iter().filter(|page| page.field == field).map(|page| page.seen).max()
    }

    /// The details that it has and that go stale, by the names of their fields.
    pub fn details(&self) -> impl Iterator<Item = &'static str> {
        let details = [
            ("institution", true),
            ("address", !self.address.is_empty()),
            ("email", self.email.is_some()),
            ("phone", self.phone.is_some()),
            ("website", self.website.is_some()),
        ];
        details.into_iter().filter(|(_, is_known)| *is_known).map(|(field, _)| field)
    }
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

/// The name of a field of a contact point that a page can support.
#[cfg(feature = "schema")]
fn supported_field(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    super::schema::words("the key that the page supports", ContactPoint::SUPPORTED.into_iter())
}
