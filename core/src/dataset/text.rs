//! Texts that have a form of their own: identifiers, country codes, web addresses, mailboxes.

/// Declares a string that is checked when it is read and is then used as text.
macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident, $archived:ident, $what:literal, $valid:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(rkyv::Archive, rkyv::Serialize, serde::Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(String);

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                let valid: fn(&str) -> bool = $valid;
                match valid(&text) {
                    true => Ok($name(text)),
                    false => Err(format!("`{}` is no {}", text.escape_debug(), $what)),
                }
            }
        }

        impl $name {
            /// The text itself.
            pub fn as_str(&self) -> &str { &self.0 }
        }

        impl $archived {
            /// The text itself.
            pub fn as_str(&self) -> &str { &self.0 }
        }
    };
}

checked_text! {
    /// The identifier of a record: lower-case ASCII letters and digits, joined by single hyphens.
    Id, ArchivedId, "identifier (lower-case letters and digits, joined by hyphens)", |text| {
        text.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
    }
}

checked_text! {
    /// A country code of ISO 3166-1 alpha-2, upper-case, or the EU's own `EL` and `UK`.
    CountryCode, ArchivedCountryCode, "country code of two capital letters", |text| {
        text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
    }
}

checked_text! {
    /// A web address with the scheme `http` or `https` (RFC 3986).
    Url, ArchivedUrl, "web address", |text| {
        url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host()) && !text.contains(char::is_whitespace)
    }
}

checked_text! {
    /// A mailbox (RFC 5321).
    Email, ArchivedEmail, "mailbox", |text| {
        email_address::EmailAddress::is_valid(text) && text.contains('.')
    }
}

checked_text! {
    /// A phone number in international form: `+`, the country code and groups of digits.
    Phone, ArchivedPhone, "phone number in international form", |text| {
        text.starts_with('+') && text.bytes().filter(u8::is_ascii_digit).count() >= 7
            && text[1..].bytes().all(|byte| byte.is_ascii_digit() || byte == b' ' || byte == b'-')
    }
}

checked_text! {
    /// A CELEX number, such as `32011L0095`: sector, year, letters of the type, number, and perhaps a number in brackets.
    Celex, ArchivedCelex, "CELEX number", |text| {
        text.len() >= 6 && text.bytes().take(5).all(|byte| byte.is_ascii_digit())
            && text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase() || matches!(byte, b'(' | b')' | b'/'))
    }
}
