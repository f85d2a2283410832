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

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let what =
            "a day (2024-05-14), or a month (2024-05) or a year (2024) where no more is known";
        text(what, "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
    }
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
                    { "type": "string" },
                    { "type": "array", "items": { "type": "string" }, "minItems": 1 },
                ],
            },
        })
    }
}
