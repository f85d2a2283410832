//! What a JSON Schema says of the types of the model that are texts in the files.

use super::{Date, Language, Wordings};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// A text of a certain form.
pub(super) fn text(what: &str, pattern: &str) -> Schema {
    json_schema!({ "type": "string", "description": what, "pattern": pattern })
}

/// One word of several.
pub(super) fn words(what: &str, words: impl Iterator<Item = &'static str>) -> Schema {
    let words: Vec<&str> = words.collect();
    json_schema!({ "type": "string", "description": what, "enum": words })
}

const MONTH: &str = "(0[1-9]|1[0-2])";
const DAY: &str = "(0[1-9]|[12][0-9]|3[01])";

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let what =
            "a day (2024-05-14), or a month (2024-05) or a year (2024) where no more is known";
        text(what, &format!("^[0-9]{{4}}(-{MONTH}(-{DAY})?)?$"))
    }
}

/// A day, where a month or a year is not enough.
pub(super) fn day(_: &mut SchemaGenerator) -> Schema {
    text("a day (2024-05-14)", &format!("^[0-9]{{4}}-{MONTH}-{DAY}$"))
}

/// The form of the tags that the data has: language, script, region.
const TAG: &str = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$";

impl JsonSchema for Language {
    fn schema_name() -> Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        text("BCP 47 tag of a language, such as fi or sr-Latn", TAG)
    }
}

impl JsonSchema for Wordings {
    fn schema_name() -> Cow<'static, str> {
        "Wordings".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "description": "texts by the BCP 47 tag of their language",
            "propertyNames": { "pattern": TAG },
            "additionalProperties": {
                "anyOf": [
                    { "type": "string", "minLength": 1 },
                    { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 },
                ],
            },
        })
    }
}
