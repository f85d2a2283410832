//! JSON Schemas of the files of `data/`, made from the model, for editors that read them.

use super::{
    correlations::CorrelationFile,
    network::NetworkFile,
    romanise::Letters,
    tables::{ActFile, ContactPointFile, CountryFile, GlossaryFile, LanguageFile, OutsiderFile},
    words::QueryWordsFile,
};
use crate::{citation, pack::senses::Senses};
use schemars::{JsonSchema, Schema, generate::SchemaSettings, transform};
use serde_json::Value;

/// The schemas, each by the name of the file whose form it gives: `ncps` for `ncps.toml`, and
/// `glossary` for all files of the glossary.
pub fn schemas() -> Vec<(&'static str, Schema)> {
    vec![
        ("acts", schema::<ActFile>()),
        ("citations", schema::<citation::Table>()),
        ("correlations", schema::<CorrelationFile>()),
        ("countries", schema::<CountryFile>()),
        ("glossary", schema::<GlossaryFile>()),
        ("languages", schema::<LanguageFile>()),
        ("letters", schema::<Letters>()),
        ("ncps", schema::<ContactPointFile>()),
        ("network", schema::<NetworkFile>()),
        ("outsiders", schema::<OutsiderFile>()),
        ("query", schema::<QueryWordsFile>()),
        ("senses", schema::<Senses>()),
    ]
}

fn schema<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft07();
    settings.with_transform(without_null).into_generator().into_root_schema_for::<T>()
}

/// TOML has no null, and a key that is left out needs no default. Where one choice is left it is
/// no choice: a validator then says what is wrong with the value, and not that nothing fits.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [single] = &types[..] {
            let single = single.clone();
            schema.insert("type".to_owned(), single);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
        if let [_] = &choices[..] {
            let single = schema.remove("anyOf");
            schema.insert("allOf".to_owned(), single.unwrap_or_default());
        }
    }
    schema.remove("default");
    transform::transform_subschemas(&mut without_null, schema);
}
