//! `docs/fields.md`, the field reference, is written from the views. Run with `EMN_UPDATE=1` to
//! write it anew.

use emn::export::{
    view::{Description, FOUND, Field, FieldSet, View},
    views::{
        ACTS, CHANGES, CONTACT_POINTS, CORRELATIONS, COUNTRIES, COVERAGE, EQUIVALENTS, FACTS,
        RESULTS, SOURCES, TERMS,
    },
};
use std::{env, fs, path::Path};

const OPENING: &str = "\
# Fields

<!-- Written from the program: EMN_UPDATE=1 cargo test --test fields -->

The fields of each table. Their names are the same in every format, and stable.

Types: *text*; *code*, one of the values given; *flag*, `true` or `false`; *number*, a whole one;
*date*, an ISO 8601 day, or a month or a year where no more is known (`2024-05-14`, `2024-05`,
`2024`); *list*, of texts; *records*, a list of records; *by language*, an object from a language
code to a list of texts.

Fields that depend on the day (marked ◷) hold for the day of `--as-of`, or today.
";

const LINES: &str = "\
## Lines of a file

With `--file` each record begins with `query`, the line as it was looked up. A line that found
nothing has the word `nothing` under `match`; of its other fields nothing is known. `emn translate
--file` has the fields `query`, `id`, `label`, one for each language asked for (a list of
equivalents, each with its remark in brackets), `match`, `matched` and `matched_language`.
";

#[test]
fn the_field_reference_is_that_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/fields.md");
    let written = reference();
    if env::var_os("EMN_UPDATE").is_some() {
        fs::write(&path, &written).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == written, "docs/fields.md is stale; write it with EMN_UPDATE=1");
}

fn reference() -> String {
    let found: Vec<Description> = FOUND.iter().map(Field::description).collect();
    let sections = [
        "## Answers to a query\n\n`ncp`, `country`, `glossary`, `law`, `about` and `search` add \
         these fields behind those of the table when there is a query:\n\n"
            .to_owned()
            + &table(&found),
        section(&COUNTRIES, ""),
        section(&CONTACT_POINTS, ""),
        section(&TERMS, ""),
        section(&ACTS, ""),
        section(&CHANGES, " (of `emn law --since`)"),
        section(&CORRELATIONS, " (also of `emn law --articles`)"),
        section(&FACTS, ""),
        section(&RESULTS, " (of `emn search`)"),
        section(&EQUIVALENTS, " (of `emn translate` and `emn export equivalents`)"),
        section(&SOURCES, " (of `emn export sources`)"),
        LINES.to_owned(),
        section(&COVERAGE, " (of `emn data report`)"),
    ];
    format!("{OPENING}\n{}", sections.join("\n"))
}

fn section<R>(view: &View<R>, of: &str) -> String {
    let fields = view.descriptions();
    let mut text = format!("## `{}`{of}\n\n{}", view.name, table(&fields));
    if !view.sets.is_empty() {
        text += "\n| set of fields | for | fields |\n| --- | --- | --- |\n";
        for FieldSet { name, meaning, fields } in view.sets {
            text += &format!("| `{name}` | {meaning} | `{}` |\n", fields.join(","));
        }
    }
    for field in fields.iter().filter(|field| !field.inside.is_empty()) {
        text += &format!("\nA record of `{}`:\n\n{}", field.name, table(field.inside));
    }
    text
}

fn table(fields: &[Description]) -> String {
    let mut text = "| field | type | meaning |\n| --- | --- | --- |\n".to_owned();
    for field in fields {
        let day = if field.is_of_day { " ◷" } else { "" };
        let (name, kind, meaning) = (field.name, field.kind.name(), field.meaning);
        text += &format!("| `{name}`{day} | {kind} | {meaning} |\n");
    }
    text
}
