//! The formats as somebody else's parsers read them.

use boml::prelude::{TomlDate, TomlValue};
use simd_csv::{ByteRecord, Reader};
use std::collections::BTreeMap;
use tinyjson::JsonValue;

/// The records of a table, each value of a text as the format gives it.
pub type Records = Vec<BTreeMap<String, String>>;

pub fn json(text: &str) -> Records {
    let parsed: Vec<JsonValue> = value(text).try_into().expect("an array");
    parsed.into_iter().map(texts_of_object).collect()
}

pub fn json_lines(text: &str) -> Records {
    text.lines().map(|line| texts_of_object(value(line))).collect()
}

fn value(text: &str) -> JsonValue {
    text.parse().unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn texts_of_object(value: JsonValue) -> BTreeMap<String, String> {
    let fields = value.get::<std::collections::HashMap<_, _>>().expect("an object");
    let texts = fields.iter().filter_map(|(name, value): (&String, &JsonValue)| {
        Some((name.clone(), value.get::<String>()?.clone()))
    });
    texts.collect()
}

/// The reader gives an error for a line that has not the columns of the header.
pub fn csv(text: &str) -> Records {
    let mut reader = Reader::from_reader(text.as_bytes());
    let header = fields_of(reader.byte_headers().expect("a header"));
    let records = reader.into_byte_records().map(|record| {
        let fields = fields_of(&record.expect("a record"));
        header.iter().cloned().zip(fields).collect()
    });
    records.collect()
}

fn fields_of(record: &ByteRecord) -> Vec<String> {
    record.iter().map(|field| String::from_utf8(field.to_vec()).expect("UTF-8")).collect()
}

/// Nothing is quoted: a tab ends a field, a line feed a record.
pub fn tsv(text: &str) -> Records {
    let mut lines = text.strip_suffix('\n').expect("every line ends").split('\n');
    let fields = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
    let header = fields(lines.next().expect("a header"));
    let records = lines.map(|line| {
        let fields = fields(line);
        assert_eq!(fields.len(), header.len(), "every line has the same columns: {line}");
        header.iter().cloned().zip(fields).collect()
    });
    records.collect()
}

/// The records of an array of tables.
pub fn toml(text: &str, table: &str) -> Records {
    let parsed = boml::parse(text).unwrap_or_else(|error| panic!("{error}"));
    let tables = parsed.get(table).and_then(TomlValue::as_array).expect("the array");
    let records = tables.iter().map(|record| {
        let fields = record.as_table().expect("a table").iter();
        let texts = fields
            .filter_map(|(name, value)| Some((name.as_str().to_owned(), text_of_toml(value)?)));
        texts.collect()
    });
    records.collect()
}

/// A text, or a day as ISO 8601 has it.
fn text_of_toml(value: &TomlValue<'_>) -> Option<String> {
    match value {
        TomlValue::Date(TomlDate { year, month, month_day }) => {
            Some(format!("{year:04}-{month:02}-{month_day:02}"))
        }
        value => value.as_string().map(str::to_owned),
    }
}

/// The items of a list of texts of a record in JSON; nothing if the field is no such list.
pub fn items(record: &JsonValue, field: &str) -> Option<Vec<String>> {
    let items: &Vec<JsonValue> = record[field].get()?;
    items.iter().map(|item| item.get::<String>().cloned()).collect()
}
