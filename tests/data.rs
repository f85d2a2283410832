//! The data in `data/`, and the check that names file, line and reason of whatever is wrong in it.

use emn::{bundle::Bundle, dataset};
use std::{fs, path::Path};

fn data() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))
}

#[test]
fn the_data_is_sound() {
    let findings: Vec<String> =
        dataset::load(data()).err().unwrap_or_default().iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn the_packed_data_is_sound_and_whole() {
    let bundle = Bundle::verify(emn::bundled_bytes()).unwrap();
    let loaded = dataset::load(data()).unwrap_or_else(|_| panic!("the data is sound"));
    assert_eq!(bundle.dataset.terms.len(), loaded.dataset.terms.len());
    assert_eq!(bundle.dataset.countries.records.len(), 37);
    assert_eq!(bundle.dataset.ncps.records.len(), 35);
    assert_eq!(bundle.dataset.acts.records.len(), loaded.dataset.acts.records.len());
}

#[test]
fn no_person_is_named_in_a_mailbox() {
    for ncp in emn::open().dataset.ncps.records.iter() {
        let Some(email) = ncp.email.as_ref() else { continue };
        let name = email.as_str().split('@').next().unwrap();
        let first_and_last = name.split('.').filter(|part| part.len() > 3).count() > 1;
        assert!(!first_and_last, "{} looks like a person's mailbox", email.as_str());
    }
}

/// A copy of the data in which a text of a file is replaced.
fn broken(file: &str, from: &str, to: &str) -> (tempfile::TempDir, usize) {
    let folder = tempfile::tempdir().unwrap();
    copy(data(), folder.path());
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    let place = text.find(from).unwrap_or_else(|| panic!("`{from}` is not in {file}"));
    let changed_line = from.len() - from.trim_start_matches('\n').len();
    let line = text[..place + changed_line].lines().count().max(1)
        + usize::from(text[..place + changed_line].ends_with('\n'));
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    (folder, line)
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Breaks the data and expects a finding in that file, at that line or at most two lines away, for this reason.
#[track_caller]
fn finds(file: &str, from: &str, to: &str, reason: &str) {
    let (folder, line) = broken(file, from, to);
    let findings = dataset::load(folder.path()).err().unwrap_or_default();
    let finding = findings.iter().find(|finding| finding.reason.contains(reason));
    let finding = finding.unwrap_or_else(|| panic!("nobody says `{reason}`: {findings:?}"));
    assert!(finding.file.ends_with(file), "{finding}");
    assert!(finding.line.abs_diff(line) <= 2, "line {line}, not {finding}");
}

#[test]
fn fields_and_codes_are_those_of_the_model() {
    finds(
        "ncps.toml",
        "unit = \"Policy Research and Migration Law Unit\"",
        "section = \"Policy\"",
        "unknown field `section`",
    );
    finds("countries.toml", "alpha3 = \"AUT\"\n", "", "missing field `alpha3`");
    finds("countries.toml", "alpha3 = \"AUT\"", "alpha3 = \"AT\"", "is no ISO 3166-1 alpha-3 code");
    finds("countries.toml", "code = \"AT\"", "code = \"Austria\"", "`Austria` is no country code");
    finds(
        "ncps.toml",
        "country = \"BE\"",
        "country = \"ZZ\"",
        "`ZZ` is no country of countries.toml",
    );
    finds("ncps.toml", "country = \"BE\"", "country = \"AT\"", "`AT` has a contact point already");
    finds("ncps.toml", "kind = \"iom-office\"", "kind = \"castle\"", "`castle` is no kind of host");
    finds(
        "ncps.toml",
        "email = \"emn@migri.fi\"",
        "email = \"emn at migri.fi\"",
        "`emn at migri.fi` is no mailbox",
    );
    finds(
        "ncps.toml",
        "website = \"https://www.emn.at\"",
        "website = \"www.emn.at\"",
        "`www.emn.at` is no web address",
    );
    finds(
        "ncps.toml",
        "phone = \"+43 1 585 33 22\"",
        "phone = \"01 585\"",
        "is no phone number in international form",
    );
    finds(
        "ncps.toml",
        "phone_of = \"host\"\n",
        "",
        "`phone_of` must stand exactly where `phone` stands",
    );
    finds(
        "acts.toml",
        "adopted = \"2011-12-13\"",
        "adopted = \"2011-13-13\"",
        "`2011-13-13` is no date",
    );
    finds("acts.toml", "kind = \"directive\"", "kind = \"law\"", "`law` is no kind of act");
    finds(
        "network.toml",
        "date = \"2001-12\"",
        "date = \"December 2001\"",
        "`December 2001` is no date",
    );
    finds(
        "glossary/a.toml",
        "[term.translations]\nbg =",
        "[term.translations]\nxx =",
        "`xx` is no BCP 47 tag",
    );
    finds("glossary/a.toml", "topic = \"return\"", "topic = \"going\"", "`going` is no topic");
}

#[test]
fn records_fit_each_other() {
    finds(
        "glossary/a.toml",
        "id = \"accommodation-centre\"",
        "id = \"absconding\"",
        "must stand before",
    );
    finds(
        "glossary/a.toml",
        "id = \"accommodation-centre\"",
        "id = \"zoo\"",
        "belongs in the file of its first letter",
    );
    finds(
        "glossary/a.toml",
        "label = \"accommodation centre\"",
        "label = \"Absconding\"",
        "`Absconding` already stands for `absconding`",
    );
    finds(
        "glossary/a.toml",
        "broader = [\"reception-facilities\"]",
        "broader = [\"castle\"]",
        "there is no term `castle`",
    );
    finds(
        "glossary/a.toml",
        "broader = [\"reception-facilities\"]",
        "broader = [\"accommodation-centre\"]",
        "a term is linked to itself",
    );
    finds(
        "acts.toml",
        "replaced_by = [\"regulation-2024-1347\"]",
        "replaced_by = [\"regulation-9\"]",
        "there is no act `regulation-9`",
    );
    finds(
        "acts.toml",
        "not_bound = [\"DK\", \"IE\"]",
        "not_bound = [\"DK\", \"ZZ\"]",
        "`ZZ` is no country of countries.toml",
    );
    finds("acts.toml", "end = \"repealed\"\n", "", "`ended` and `end` go together");
    finds("acts.toml", "\nterm = \"", "\nterm = \"no-", "there is no term `no-");
    finds(
        "network.toml",
        "legal_basis = [\"decision-2008-381\"",
        "legal_basis = [\"decision-9\"",
        "there is no act `decision-9`",
    );
    finds(
        "countries.toml",
        "aliases = [\"Holland\"",
        "aliases = [\"Belgium\"",
        "already stands for another country",
    );
}

#[test]
fn a_link_is_written_once_and_no_term_is_broader_than_itself() {
    let broader = "broader = [\"reception-facilities\"]";
    let both = format!("{broader}\nrelated = [\"reception-facilities\", ");
    finds("glossary/a.toml", &format!("{broader}\nrelated = ["), &both, "is written twice");
    let (folder, _) = broken(
        "glossary/r.toml",
        "broader = [\"reception\"]\ntopic = \"asylum\"\npage = \"https://rechteasy",
        "broader = [\"accommodation-centre\"]\ntopic = \"asylum\"\npage = \"https://rechteasy",
    );
    let findings = dataset::load(folder.path()).err().unwrap_or_default();
    let in_cycle =
        findings.iter().filter(|finding| finding.reason.contains("is broader than itself")).count();
    assert_eq!(in_cycle, 2, "{findings:?}");
}

#[test]
fn texts_are_clean() {
    finds(
        "glossary/a.toml",
        "label = \"accommodation centre\"",
        "label = \"accommodation  centre\"",
        "has a blank at its end or two in a row",
    );
    finds(
        "glossary/a.toml",
        "label = \"accommodation centre\"",
        "label = \"accommod\u{430}tion centre\"",
        "has letters of two scripts",
    );
    finds(
        "glossary/a.toml",
        "label = \"accommodation centre\"",
        "label = \"accommodatio\u{301}n centre\"",
        "is not in Unicode normalisation form C",
    );
    finds(
        "glossary/a.toml",
        "label = \"accommodation centre\"",
        "label = \"accommodation\u{200b} centre\"",
        "does not belong in a text",
    );
    finds(
        "glossary/a.toml",
        "label = \"accommodation centre\"",
        "label = \"accommodation\\u001b centre\"",
        "does not belong in a text",
    );
}

#[test]
fn a_citation_names_a_known_act() {
    finds(
        "glossary/a.toml",
        "Council Directive 2005/85/EC",
        "Council Directive 2099/1/EC",
        "no act of acts.toml is known by `2099/1/EC`",
    );
    finds(
        "glossary/a.toml",
        "Art. 2(b) of Council Directive 2005/85/EC",
        "Art. 2(b) of the Convention of Atlantis",
        "no act of acts.toml is known by `Convention`",
    );
}
