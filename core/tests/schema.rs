//! The JSON Schemas in `data/schema`, which editors read, are made from the model. Run with
//! `EMN_UPDATE=1` to write them anew.

use emn_core::source::schemas;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

/// The data of the project.
const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data");

/// The files of the data, each with what its first line has to be and the name of its schema.
fn files() -> Vec<(PathBuf, String, String)> {
    let folders = [("", "./schema"), ("glossary", "../schema"), ("words", "../schema")];
    let files = folders.into_iter().flat_map(|(folder, way)| {
        let entries = fs::read_dir(Path::new(DATA).join(folder)).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let paths = paths.filter(|path| path.extension().is_some_and(|it| it == "toml"));
        paths.map(move |path| {
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            let name = if folder == "glossary" { folder.to_owned() } else { stem };
            (path, format!("#:schema {way}/{name}.json"), name)
        })
    });
    files.collect()
}

fn of_the_model() -> BTreeMap<&'static str, Value> {
    let value = |schema| serde_json::to_value(schema).unwrap();
    schemas().into_iter().map(|(name, schema)| (name, value(schema))).collect()
}

#[test]
fn the_schemas_are_those_of_the_model() {
    for (name, schema) in schemas() {
        let path = Path::new(DATA).join(format!("schema/{name}.json"));
        let written = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        if env::var_os("EMN_UPDATE").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &written).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(committed == written, "{} is stale; write it with EMN_UPDATE=1", path.display());
    }
}

#[test]
fn every_file_names_its_schema_and_has_its_form() {
    let schemas = of_the_model();
    for (path, first_line, name) in files() {
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.lines().next(), Some(&*first_line), "{}", path.display());
        let schema = schemas.get(&*name).unwrap_or_else(|| panic!("`{name}` has no schema"));
        let file: Value = toml::from_str(&text).unwrap();
        let validator = jsonschema::validator_for(schema).unwrap();
        let faults = validator.iter_errors(&file);
        let faults: Vec<String> =
            faults.map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{}:\n{}", path.display(), faults.join("\n"));
    }
}

#[test]
fn an_editor_sees_what_the_build_would_refuse() {
    let schemas = of_the_model();
    let validator = jsonschema::validator_for(&schemas["ncps"]).unwrap();
    let text = fs::read_to_string(Path::new(DATA).join("ncps.toml")).unwrap();
    let sound: Value = toml::from_str(&text).unwrap();
    assert!(validator.is_valid(&sound));
    for (key, wrong) in [
        ("phone", json!("020 123")),
        ("email", json!("emn-migri.fi")),
        ("kind", json!("ministry")),
        ("telephone", json!("+358 295 430 431")),
        ("partners", json!("Police")),
    ] {
        let mut file = sound.clone();
        file["ncp"][0][key] = wrong;
        assert!(!validator.is_valid(&file), "{key}");
    }
    for (key, wrong) in [
        ("seen", json!("2026-11")),
        ("seen", json!("27.11.2026")),
        ("year", json!("2026-13")),
        ("field", json!("telephone")),
    ] {
        let mut file = sound.clone();
        file["ncp"][0]["checked"][0][key] = wrong;
        assert!(!validator.is_valid(&file), "{key} of a page");
    }
    let mut file = sound;
    file["ncp"][0]["checked"][0].as_object_mut().unwrap().remove("seen");
    assert!(!validator.is_valid(&file), "a page without the day on which it was seen");
}

#[test]
fn an_editor_says_what_a_value_has_to_be() {
    let schemas = of_the_model();
    let validator = jsonschema::validator_for(&schemas["ncps"]).unwrap();
    let text = fs::read_to_string(Path::new(DATA).join("ncps.toml")).unwrap();
    let mut file: Value = toml::from_str(&text).unwrap();
    file["ncp"][0]["phone_of"] = json!("office");
    let faults: Vec<String> = validator.iter_errors(&file).map(|fault| fault.to_string()).collect();
    assert_eq!(faults, [r#""office" is not one of "contact-point" or "host""#]);
}
