//! Texts that have a form of their own: identifiers, country codes, web addresses, mailboxes.

use serde::{Deserialize, Deserializer, Serialize};
use smol_str::SmolStr;
use std::fmt;

/// Declares a text that is checked when it is read from a file for people; what was checked when it
/// was packed is taken as it is.
macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident, $what:literal, $pattern:literal, $valid:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(SmolStr);

        impl $name {
            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        #[cfg(feature = "source")]
        impl TryFrom<String> for $name {
            type Error = InvalidText;

            fn try_from(text: String) -> Result<Self, InvalidText> {
                let is_valid: fn(&str) -> bool = $valid;
                match is_valid(&text) {
                    true => Ok($name(text.into())),
                    false => Err(InvalidText { text, what: $what }),
                }
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                super::schema::text($what, $pattern)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[cfg(feature = "source")]
                if deserializer.is_human_readable() {
                    let text = String::deserialize(deserializer)?;
                    return text.try_into().map_err(serde::de::Error::custom);
                }
                SmolStr::deserialize(deserializer).map($name)
            }
        }
    };
}

/// A text that has not the form it should have.
#[cfg(feature = "source")]
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{}` is no {what}", .text.escape_debug())]
pub struct InvalidText {
    text: String,
    what: &'static str,
}

checked_text! {
    /// The identifier of a record: lower-case ASCII letters and digits, joined by single hyphens.
    Id, "identifier (lower-case letters and digits, joined by hyphens)", "^[a-z0-9]+(-[a-z0-9]+)*$", |text| {
        let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        text.split('-').all(|part| !part.is_empty() && part.bytes().all(is_letter))
    }
}

checked_text! {
    /// A country code of ISO 3166-1 alpha-2, upper-case, or the EU's own `EL` and `UK`.
    CountryCode, "country code of two capital letters", "^[A-Z]{2}$", |text| {
        text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
    }
}

checked_text! {
    /// A web address with the scheme `http` or `https` (RFC 3986).
    Url, "web address", "^https?://[^\\s]+$", |text| {
        let is_of_the_web = |url: url::Url| {
            matches!(url.scheme(), "http" | "https") && url.has_host()
        };
        url::Url::parse(text).is_ok_and(is_of_the_web) && !text.contains(char::is_whitespace)
    }
}

impl Url {
    /// Whether the page is one of the European Union's own sites.
    pub fn is_of_the_union(&self) -> bool {
        let host = self.0.split('/').nth(2).unwrap_or_default();
        host == "europa.eu" || host.ends_with(".europa.eu")
    }

    /// The host without `www.`, which is enough to recognise the site in a list.
    pub fn host(&self) -> &str {
        self.0.split('/').nth(2).unwrap_or(&self.0).trim_start_matches("www.")
    }
}

checked_text! {
    /// A mailbox (RFC 5321).
    Email, "mailbox", "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", |text| {
        email_address::EmailAddress::is_valid(text) && text.contains('.')
    }
}

checked_text! {
    /// A phone number in international form: `+`, the country code and groups of digits.
    Phone, "phone number in international form", "^\\+[0-9][0-9 -]+$", |text| {
        text.starts_with('+') && text.bytes().filter(u8::is_ascii_digit).count() >= 7
            && text[1..].bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'-'))
    }
}

checked_text! {
    /// A CELEX number, such as `32011L0095`: sector, year, letters of the type, number, and perhaps
    /// a number in brackets.
    Celex, "CELEX number", "^[0-9]{5}[0-9A-Z()/]+$", |text| {
        let is_of_celex = |byte: u8| {
            byte.is_ascii_digit() || byte.is_ascii_uppercase() || matches!(byte, b'(' | b')' | b'/')
        };
        text.len() >= 6 && text.bytes().take(5).all(|byte| byte.is_ascii_digit())
            && text.bytes().all(is_of_celex)
    }
}
