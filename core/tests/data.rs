//! The check of the data, which names file, line and reason of whatever is wrong in it.

mod common;

use common::{FOLDER, network};
use emn_core::{
    model::Date,
    pack::Network,
    source::{Dataset, Finding, PressError, dates_after, load, press},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::LazyLock,
    time::SystemTime,
};

/// The data of the project.
const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data");

/// As much of a reason as stands in a line here.
const LONGEST: usize = 70;

/// What is wrong with a folder, a line for each finding, of which a long one is cut.
fn findings(folder: &Path) -> String {
    told(folder, &load(folder).err().unwrap_or_default())
}

fn told(folder: &Path, findings: &[Finding]) -> String {
    let told = findings.iter().map(|finding| {
        let file = finding.file.strip_prefix(folder).expect("a file of the folder");
        let file = file.to_string_lossy().replace('\\', "/");
        let mut reason: String = finding.reason.chars().take(LONGEST).collect();
        if reason.len() < finding.reason.len() {
            reason.push('…');
        }
        format!("{file}:{}: {reason}", finding.line)
    });
    told.collect::<Vec<_>>().join("\n")
}

/// A copy of the fixture, which goes when it is dropped.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Folder {
        let copy = Folder(tempfile::tempdir().unwrap());
        copy_folder(Path::new(FOLDER), copy.0.path()).unwrap();
        copy
    }

    fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    /// Replaces a text of a file.
    fn replace(self, file: &str, from: &str, to: &str) -> Folder {
        let path = self.path(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "`{from}` is not in {file}");
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
        self
    }

    fn findings(&self) -> String {
        findings(self.0.path())
    }
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir(&target)?;
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// What is found when a text of a file is replaced by another one, for one change after the other.
fn found(file: &str, changes: &[(&str, &str)]) -> String {
    let found = changes.iter().map(|(from, to)| {
        let findings = Folder::new().replace(file, from, to).findings();
        assert!(!findings.is_empty(), "nobody minds `{to}`");
        findings
    });
    found.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_fixture_is_sound() {
    assert_eq!(findings(Path::new(FOLDER)), "");
    assert_eq!(network().terms().unwrap().len(), 12);
}

/// The data of the project, read once.
static PROJECT: LazyLock<Dataset> = LazyLock::new(|| match load(Path::new(DATA)) {
    Ok(loaded) => loaded.dataset,
    Err(findings) => {
        let findings: Vec<_> = findings.iter().map(ToString::to_string).collect();
        panic!("the data is wrong:\n{}", findings.join("\n"))
    }
});

#[test]
fn the_data_of_the_project_is_sound_and_whole() {
    let mut packed = Vec::new();
    PROJECT.pack(&mut packed).unwrap();
    let network = Network::open(&packed).unwrap();
    let terms: Vec<_> = network.terms().unwrap().iter().map(Result::unwrap).collect();
    assert!(terms == PROJECT.terms);
    let acts: Vec<_> = network.acts().unwrap().iter().map(Result::unwrap).collect();
    assert!(acts == PROJECT.acts.records);
    assert_eq!(network.countries().unwrap().len(), 37);
    assert_eq!(network.contact_points().unwrap().len(), 35);
}

/// The day that has begun everywhere on earth.
fn tomorrow() -> Date {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let there = time::OffsetDateTime::from_unix_timestamp(now as i64 + 14 * 60 * 60).unwrap();
    Date::new(there.year() as u16, there.month().into(), there.day()).unwrap()
}

/// A build must not depend on the clock; so this test looks at it.
#[test]
fn no_day_of_the_project_lies_in_the_future() {
    let ahead = dates_after(Path::new(DATA), tomorrow()).unwrap();
    let ahead: Vec<_> = ahead.iter().map(ToString::to_string).collect();
    assert!(ahead.is_empty(), "dates in the future:\n{}", ahead.join("\n"));
}

/// The dates after 26 November 2026, when a text of a file is replaced.
fn ahead(file: &str, from: &str, to: &str) -> String {
    let folder = Folder::new().replace(file, from, to);
    let day = "2026-11-26".parse().unwrap();
    told(folder.0.path(), &dates_after(folder.0.path(), day).unwrap())
}

#[test]
fn a_date_in_the_future_is_found_with_its_file_and_line() {
    let folder = Path::new(FOLDER);
    assert_eq!(told(folder, &dates_after(folder, "2026-11-26".parse().unwrap()).unwrap()), "");
    insta::assert_snapshot!(
        [
            ahead("ncps.toml", "seen = \"2026-11-23\"", "seen = \"2026-11-27\""),
            ahead("ncps.toml", "year = \"2024\"", "year = \"2027\""),
            ahead("ncps.toml", "checked = \"2026-11-23\"", "checked = \"2062-11-23\""),
            ahead("countries.toml", "since = \"2021\"", "since = \"2027\""),
            ahead("network.toml", "date = \"2003\"", "date = \"2030-01\""),
            ahead("acts.toml", "adopted = \"2011-12-13\"", "adopted = \"2026-12-13\""),
            ahead("glossary/r.toml", "checked = \"2026-11-23\"", "checked = \"2026-12-23\""),
        ]
        .join("\n"),
        @"
    ncps.toml:18: 2026-11-27 is later than 2026-11-26
    ncps.toml:18: 2027 is later than 2026-11-26
    ncps.toml:1: 2062-11-23 is later than 2026-11-26
    countries.toml:60: 2027 is later than 2026-11-26
    network.toml:19: 2030-01 is later than 2026-11-26
    acts.toml:11: 2026-12-13 is later than 2026-11-26
    glossary/r.toml:1: 2026-12-23 is later than 2026-11-26
    "
    );
}

#[test]
fn a_page_may_be_read_after_the_day_on_which_the_whole_file_was_gone_through() {
    let later =
        Folder::new().replace("ncps.toml", "seen = \"2026-11-23\"", "seen = \"2026-12-01\"");
    assert_eq!(later.findings(), "");
}

#[test]
fn a_file_has_the_day_on_which_it_was_last_gone_through() {
    let line = "checked = \"2026-11-23\"\n";
    insta::assert_snapshot!(
        [
            found("ncps.toml", &[(line, "")]),
            found("network.toml", &[(line, "checked = \"2026-11\"\n")]),
            found("glossary/r.toml", &[(line, "")]),
        ]
        .join("\n"),
        @"
    ncps.toml:1: `checked` has to give the day on which the file was last gone through
    network.toml:1: `checked` has to give the day on which the file was last gone through
    glossary/r.toml:1: `checked` has to give the day on which the file was last gone through
    "
    );
}

#[test]
fn a_detail_of_a_contact_point_needs_a_page() {
    let page = "  { field = \"phone\", url = \"https://migri.example/contact\", \
                seen = \"2025-11-20\" },\n";
    insta::assert_snapshot!(
        found("ncps.toml", &[(page, "")]),
        @"ncps.toml:14: `checked` names no page that supports `phone`"
    );
}

#[test]
fn no_person_is_named_in_a_mailbox_of_the_project() {
    for email in PROJECT.contact_points.records.iter().filter_map(|ncp| ncp.email.as_ref()) {
        let name = email.as_str().split('@').next().unwrap();
        let first_and_last = name.split('.').filter(|part| part.len() > 3).count() > 1;
        assert!(!first_and_last, "{} looks like a person's mailbox", email.as_str());
    }
}

#[test]
fn pressing_what_is_wrong_gives_the_findings_and_no_packed_form() {
    let copy = Folder::new().replace("acts.toml", "kind = \"directive\"", "kind = \"law\"");
    let mut packed = Vec::new();
    let error = press(copy.0.path(), &mut packed).unwrap_err();
    assert_eq!(error.to_string(), "faults found in the data: 1");
    assert!(matches!(error, PressError::Faulty(findings) if findings[0].line == 6));
    assert!(packed.is_empty());
}

#[test]
fn the_same_files_are_pressed_into_the_same_bytes() {
    let mut again = Vec::new();
    press(Path::new(FOLDER), &mut again).unwrap();
    assert!(again == *common::PACKED);
}

#[test]
fn fields_and_codes_are_those_of_the_model() {
    insta::assert_snapshot!(
        found("countries.toml", &[
            ("alpha3 = \"FIN\"\n", ""),
            ("alpha3 = \"FIN\"", "alpha3 = \"FI\""),
            ("code = \"FI\"", "code = \"Finland\""),
            ("capital = \"Helsinki\"", "capitol = \"Helsinki\""),
            ("schengen = true", "schengen = \"yes\""),
            ("status = \"member\"", "status = \"friend\""),
            ("fi = [\"Suomi\"]", "fi = []"),
            ("fi = [\"Suomi\"]", "fi = [\"\"]"),
        ]),
        @r#"
    countries.toml:3: missing field `alpha3`
    countries.toml:5: `FI` is no ISO 3166-1 alpha-3 code
    countries.toml:4: `Finland` is no country code of two capital letters
    countries.toml:8: unknown field `capitol`, expected one of `code`, `alpha3`, `eu_code`, …
    countries.toml:12: invalid type: string "yes", expected a boolean
    countries.toml:15: `friend` is no status; there are: member, observer, former, non-partic…
    countries.toml:19: an empty list of texts
    countries.toml:19: an empty text for `fi`
    "#
    );
    insta::assert_snapshot!(
        found("ncps.toml", &[
            ("unit = ", "section = "),
            ("kind = \"agency\"", "kind = \"castle\""),
            ("emn@migri.example", "emn at migri.example"),
            ("https://www.emn.example/finland\"", "www.emn.example\""),
            ("+358 295 430 431", "0295 430 431"),
            ("phone_of = \"host\"\n", ""),
            ("phone = \"+358 295 430 431\"\n", ""),
            ("field = \"email\"", "field = \"colour\""),
            ("seen = \"2026-11-23\"", "seen = \"2026-11\""),
        ]),
        @"
    ncps.toml:8: unknown field `section`, expected one of `country`, `country_name`, `n…
    ncps.toml:9: `castle` is no kind of host; there are: ministry-interior, ministry-ot…
    ncps.toml:12: `emn at migri.example` is no mailbox
    ncps.toml:16: `www.emn.example` is no web address
    ncps.toml:14: `0295 430 431` is no phone number in international form
    ncps.toml:14: `phone_of` must stand exactly where `phone` stands
    ncps.toml:14: `phone_of` must stand exactly where `phone` stands
    ncps.toml:18: `colour` is no field that a page can support
    ncps.toml:12: `checked` names no page that supports `email`
    ncps.toml:18: `seen` has to give the day of the look at the page, not 2026-11
    "
    );
    insta::assert_snapshot!(
        found("acts.toml", &[
            ("adopted = \"2011-12-13\"", "adopted = \"2011-13-13\""),
            ("adopted = \"2011-12-13\"", "adopted = 2011-12-13"),
            ("kind = \"directive\"", "kind = \"law\""),
            ("celex = \"32011L0095\"", "celex = \"2011/95\""),
            ("id = \"directive-2011-95\"", "id = \"Directive 2011/95\""),
        ]),
        @"
    acts.toml:11: `2011-13-13` is no date of the form YYYY-MM-DD
    acts.toml:11: invalid type: map, expected a date such as 2024-05-14 between double q…
    acts.toml:6: `law` is no kind of act; there are: regulation, directive, decision, t…
    acts.toml:7: `2011/95` is no CELEX number
    acts.toml:4: `Directive 2011/95` is no identifier (lower-case letters and digits, j…
    "
    );
    insta::assert_snapshot!(
        found("glossary/r.toml", &[
            ("so = [\"qaxooti\"]", "xxx-1 = [\"qaxooti\"]"),
            ("so = [\"qaxooti\"]", "fr = [\"réfugié\"]"),
            ("topic = \"asylum\"", "topic = \"going\""),
            ("edition = \"10\"", "edition = \"11\""),
        ]),
        @"
    glossary/r.toml:30: `xxx-1` is no BCP 47 tag in its usual form
    glossary/r.toml:30: `fr` is no language of languages.toml
    glossary/r.toml:7: `going` is no topic; there are: asylum, borders, citizenship, integrat…
    glossary/r.toml:24: `11` is no edition of the official glossary; there are: 10, 6, 3, 2,
    "
    );
    insta::assert_snapshot!(
        found("network.toml", &[("date = \"2003\"", "date = \"in 2003\"")]),
        @"network.toml:19: `in 2003` is no date of the form YYYY-MM-DD"
    );
}

#[test]
fn records_fit_each_other() {
    insta::assert_snapshot!(
        found("countries.toml", &[
            ("aliases = [\"Hellas\"]", "aliases = [\"Finland\"]"),
            ("languages = [\"ka\"]", "languages = [\"ka\", \"so\"]"),
            ("eu_member = true", "eu_member = false"),
            ("until = \"2020-02-01\"\nsource", "until = \"2020-02-02\"\nsource"),
        ]),
        @"
    countries.toml:31: `Finland` already stands for another country
    countries.toml:54: `Georgia` has no name in its own language so
    countries.toml:10: `eu_member` does not fit `eu_since` and `eu_until`
    countries.toml:99: the spans overlap or are out of order
    "
    );
    insta::assert_snapshot!(
        found("ncps.toml", &[
            ("country = \"GR\"", "country = \"ZZ\""),
            ("country = \"GR\"", "country = \"FI\""),
        ]),
        @"
    ncps.toml:26: `ZZ` is no country of countries.toml
    ncps.toml:26: `FI` has a contact point already
    "
    );
    insta::assert_snapshot!(
        found("acts.toml", &[
            ("id = \"com-2025-101\"", "id = \"directive-2011-95\""),
            ("replaced_by = [\"regulation-2024-1347\"]", "replaced_by = [\"regulation-9\"]"),
            ("replaced_by = [\"regulation-2024-1347\"]", "replaced_by = [\"directive-2011-95\"]"),
            ("amended_by = [\"decision-2015-1601\"]", "amended_by = [\"decision-2008-381\"]"),
            ("not_bound = [\"DK\"]", "not_bound = [\"DK\", \"ZZ\"]"),
            ("end = \"repealed\"\n", ""),
            ("in_force = \"2012-01-09\"", "in_force = \"2011-01-09\""),
            ("ended = \"2026-06-12\"", "ended = \"2011-06-12\""),
            ("term = \"refugee\"", "term = \"no-refugee\""),
            ("from = \"Art. 2(l) of Directive 2011/95/EU\"", "from = \"Art. 2(m)\""),
        ]),
        @"
    acts.toml:69: the id `directive-2011-95` is taken
    acts.toml:16: there is no act `regulation-9`
    acts.toml:16: an act is linked to itself
    acts.toml:54: an act is linked to itself
    acts.toml:17: `ZZ` is no country of countries.toml
    acts.toml:14: `ended` and `end` go together
    acts.toml:12: in force before it was adopted
    acts.toml:14: ended before it was adopted
    acts.toml:88: there is no term `no-refugee`
    acts.toml:92: no source of `unaccompanied-minor` cites Art. 2(m)
    "
    );
    insta::assert_snapshot!(
        found("network.toml", &[
            ("legal_basis = [\"decision-2008-381\"]", "legal_basis = [\"decision-9\"]"),
        ]),
        @"network.toml:7: there is no act `decision-9`"
    );
    insta::assert_snapshot!(
        found("glossary/a.toml", &[
            ("id = \"asylum-seeker\"", "id = \"absconding\""),
            ("id = \"asylum-seeker\"", "id = \"asylum\""),
            ("id = \"asylum-seeker\"", "id = \"zoo\""),
            ("label = \"asylum seeker\"", "label = \"Admission\""),
            ("synonyms = [\"asylum applicant\"]", "synonyms = [\"Asylum\"]"),
            ("\"asylum-seeker\", \"refugee\"", "\"asylum-seeker\", \"castle\""),
            ("\"asylum-seeker\", \"refugee\"", "\"asylum-seeker\", \"asylum\""),
            ("\"asylum-seeker\", \"refugee\"", "\"asylum-seeker\", \"asylum-seeker\""),
            ("de = [\"Aufnahme\", \"Zulassung\"]", "de = [\"Aufnahme\", \"Aufnahme\"]"),
            (
                "de = [\"Aufnahme\", \"Zulassung\"]",
                "de = [\"Aufnahme\", \"Zulassung\"]\n[term.everyday]\nen = [\"Asylum\", \"entry\"]",
            ),
            (
                "de = [\"Aufnahme\", \"Zulassung\"]",
                "de = [\"Aufnahme\", \"Zulassung\"]\n[term.discouraged]\nde = [\"zulassung\"]",
            ),
        ]),
        @"
    glossary/a.toml:28: `absconding` must stand before `asylum`, and each id only once
    glossary/a.toml:16: there is no term `asylum-seeker`
    glossary/a.toml:28: `asylum` must stand before `asylum`, and each id only once
    glossary/a.toml:16: there is no term `asylum-seeker`
    glossary/d.toml:4: `detention` must stand before `zoo`, and each id only once
    glossary/a.toml:28: `zoo` belongs in the file of its first letter
    glossary/a.toml:16: there is no term `asylum-seeker`
    glossary/a.toml:29: `Admission` already stands for `admission`
    glossary/a.toml:30: `Asylum` already stands for `asylum`
    glossary/a.toml:16: there is no term `castle`
    glossary/a.toml:16: a term is linked to itself
    glossary/a.toml:16: the link between `asylum` and `asylum-seeker` is written twice
    glossary/a.toml:10: an equivalent in `de` stands twice
    glossary/a.toml:12: `Asylum` is the official name of `asylum`
    glossary/a.toml:12: `zulassung` is an official name of the term already
    "
    );
}

#[test]
fn a_field_that_is_completed_from_others_is_not_written() {
    insta::assert_snapshot!(
        found("glossary/r.toml", &[
            ("label = \"return\"", "label = \"return\"\nnarrower = [\"return-decision\"]"),
        ]),
        @"glossary/r.toml:35: `narrower` follows from `broader` of others and does not stand here"
    );
    let number = "number = \"(EU) 2024/1347\"";
    let with = |field: &str| format!("{number}\n{field}");
    insta::assert_snapshot!(
        found("acts.toml", &[
            (number, &with("replaces = [\"directive-2011-95\"]")),
            (number, &with("amends = [\"directive-2011-95\"]")),
            (number, &with("terms = [\"refugee\"]")),
        ]),
        @"
    acts.toml:37: `replaces` follows from other records and does not stand here
    acts.toml:37: `amends` follows from other records and does not stand here
    acts.toml:37: `terms` follows from other records and does not stand here
    "
    );
    insta::assert_snapshot!(
        found("ncps.toml", &[("country = \"GR\"", "country = \"GR\"\ncountry_name = \"Greece\"")]),
        @"ncps.toml:27: `country_name` follows from `country` and does not stand here"
    );
}

#[test]
fn no_term_is_broader_than_itself_over_others() {
    let copy = Folder::new().replace(
        "glossary/d.toml",
        "label = \"detention\"",
        "label = \"detention\"\nbroader = [\"detention-facility\"]",
    );
    let copy =
        copy.replace("glossary/d.toml", "id = \"detention-centre\"", "id = \"detention-facility\"");
    let copy = copy.replace(
        "glossary/d.toml",
        "broader = [\"detention\"]",
        "broader = [\"return-decision\"]",
    );
    let copy = copy.replace(
        "glossary/r.toml",
        "broader = [\"return\"]\nrelated = [\"detention\"]",
        "broader = [\"detention\"]",
    );
    insta::assert_snapshot!(copy.findings(), @"
    glossary/d.toml:6: `detention` is broader than itself over its broader terms
    glossary/d.toml:18: `detention-facility` is broader than itself over its broader terms
    glossary/r.toml:49: `return-decision` is broader than itself over its broader terms
    ");
}

#[test]
fn a_broader_term_that_follows_from_another_one_is_refused() {
    let both = ("broader = [\"detention\"]", "broader = [\"return\", \"return-decision\"]");
    let copy = Folder::new().replace("glossary/d.toml", both.0, both.1);
    insta::assert_snapshot!(copy.findings(), @"glossary/d.toml:17: `return` is broader over `return-decision`, which stands here too");
}

#[test]
fn no_related_term_is_broader_over_others() {
    let under_detention = ("id = \"return-decision\"", "id = \"return-ban\"");
    let copy = Folder::new().replace("glossary/r.toml", under_detention.0, under_detention.1);
    let copy = copy.replace(
        "glossary/r.toml",
        "broader = [\"return\"]\nrelated = [\"detention\"]",
        "broader = [\"detention-centre\"]\nrelated = [\"return\"]",
    );
    let copy = copy.replace("glossary/d.toml", "topic", "related = [\"return-ban\"]\ntopic");
    insta::assert_snapshot!(copy.findings(), @"glossary/d.toml:7: related, and over others broader: return-ban < detention-centre < dete…");
}

#[test]
fn an_official_entry_is_the_english_one_of_the_commission() {
    let entry = "https://home-affairs.ec.europa.eu/pages/glossary/asylum";
    let page = "page = \"https://emn.example/glossary/asylum\"";
    let official = |address: &str| format!("official = \"{address}\"\n{page}");
    let seen = format!("page = \"{entry}_pt\"");
    insta::assert_snapshot!(
        found("glossary/a.toml", &[
            (page, &official(&format!("{entry}_pt"))),
            (page, &official(&format!("{entry}_en?prefLang=fi"))),
            (page, &official("https://emn.example/glossary/asylum_en")),
            (page, &official(&format!("{entry}_en")).replace(page, &seen)),
            (page, &format!("official = \"{entry}_en\"")),
            ("edition = \"10\"", "edition = \"\""),
        ]),
        @"
    glossary/a.toml:18: no English entry of the Commission's site: https://home-affairs.ec.eur…
    glossary/a.toml:18: no English entry of the Commission's site: https://home-affairs.ec.eur…
    glossary/a.toml:18: no English entry of the Commission's site: https://home-affairs.ec.eur…
    glossary/a.toml:18: `official` follows from `page` and does not stand here
    glossary/a.toml:18: `official` needs the `page` on which the term was seen
    glossary/a.toml:18: a page without the edition in which it shows the term
    "
    );
    let copy = Folder::new().replace("glossary/a.toml", page, &official(&format!("{entry}_en")));
    assert_eq!(copy.findings(), "");
}

#[test]
fn the_english_entry_follows_from_the_page_in_any_language() {
    let entry = "https://home-affairs.ec.europa.eu/pages/glossary/asylum";
    let page = "https://emn.example/glossary/asylum";
    for (seen, official) in [("_pt", "_en"), ("_en?prefLang=fi", "_en"), ("_en", "_en")] {
        let seen = format!("{entry}{seen}");
        let copy = Folder::new().replace("glossary/a.toml", page, &seen);
        let terms = load(copy.0.path()).unwrap().dataset.terms;
        let term = terms.iter().find(|term| term.id.as_str() == "asylum").unwrap();
        assert_eq!(term.page.as_ref().unwrap().as_str(), seen);
        assert_eq!(term.official.as_ref().unwrap().as_str(), format!("{entry}{official}"));
    }
    for other in [page, "https://home-affairs.ec.europa.eu/index_en", "https://a.eu/glossary/a_fi"]
    {
        let copy = Folder::new().replace("glossary/a.toml", page, other);
        let terms = load(copy.0.path()).unwrap().dataset.terms;
        let term = terms.iter().find(|term| term.id.as_str() == "asylum").unwrap();
        assert!(term.official.is_none());
    }
}

#[test]
fn texts_are_clean() {
    let label = "label = \"asylum seeker\"";
    let of = |text: &str| format!("label = \"{text}\"");
    insta::assert_snapshot!(
        found("glossary/a.toml", &[
            (label, &of("asylum  seeker")),
            (label, &of("asylum seeker ")),
            (label, &of("\u{430}sylum seeker")),
            (label, &of("a\u{301}sylum seeker")),
            (label, &of("asylum\\u001b seeker")),
            (label, &of("asylum\\n seeker")),
        ]),
        @r"
    glossary/a.toml:29: `asylum  seeker` has a blank at its end or two in a row
    glossary/a.toml:29: `asylum seeker ` has a blank at its end or two in a row
    glossary/a.toml:29: the word `аsylum` has letters of two scripts
    glossary/a.toml:29: `ásylum seeker` is not in Unicode normalisation form C
    glossary/a.toml:29: the character \u{1b} does not belong in a text
    glossary/a.toml:29: the character \u{a} does not belong in a text
    "
    );
}

#[test]
fn no_character_of_a_text_is_invisible_private_or_none_at_all() {
    let blanks_and_marks = [
        '\u{a0}', '\u{ad}', '\u{61c}', '\u{180e}', '\u{200b}', '\u{200d}', '\u{200f}', '\u{2028}',
        '\u{202a}', '\u{202e}', '\u{2060}', '\u{2066}', '\u{206a}', '\u{206f}', '\u{feff}',
    ];
    let none = [
        '\u{e000}',
        '\u{f8ff}',
        '\u{fdd0}',
        '\u{fff9}',
        '\u{fffc}',
        '\u{fffd}',
        '\u{fffe}',
        '\u{1ffff}',
        '\u{e0001}',
        '\u{e0041}',
        '\u{e007f}',
        '\u{e0100}',
        '\u{f0000}',
        '\u{10fffd}',
    ];
    for character in blanks_and_marks.into_iter().chain(none) {
        let label = format!("label = \"asylum{character} seeker\"");
        let findings = Folder::new()
            .replace("glossary/a.toml", "label = \"asylum seeker\"", &label)
            .findings();
        let reason = format!("the character {} does not belong", character.escape_unicode());
        assert!(findings.starts_with("glossary/a.toml:29: "), "{findings}");
        assert!(findings.contains(&reason), "{reason}: {findings}");
    }
}

#[test]
fn a_name_has_a_length_that_a_person_can_read() {
    let long = format!("label = \"{}\"", "a".repeat(70_000));
    insta::assert_snapshot!(
        found("glossary/a.toml", &[("label = \"asylum seeker\"", &long)]),
        @"glossary/a.toml:29: a name of 70000 letters; it may have 500"
    );
}

#[test]
fn a_citation_names_a_known_act() {
    let citation = "Art. 1A of the Geneva Refugee Convention (global context)";
    insta::assert_snapshot!(
        found("glossary/r.toml", &[
            (citation, "Art. 1 of Directive 2099/1/EU"),
            (citation, "Art. 1 of the Convention of Atlantis"),
        ]),
        @"
    glossary/r.toml:19: `Art. 1 of Directive 2099/1/EU`: no act of acts.toml is known by `2099…
    glossary/r.toml:19: `Art. 1 of the Convention of Atlantis`: no act of acts.toml is known b…
    "
    );
}

#[test]
fn words_are_written_as_a_query_is_folded() {
    insta::assert_snapshot!(
        found("words/query.toml", &[
            ("so = [\"iyo\", \"oo\"]", "so = [\"Iyo\", \"oo\"]"),
            ("de = [\"was ist\"]", "de = [\"was ist für\"]"),
        ]),
        @"
    words/query.toml:4: `Iyo` must be in small letters without accents and marks
    words/query.toml:8: `was ist für` must be in small letters without accents and marks
    "
    );
    insta::assert_snapshot!(
        found("words/citations.toml", &[
            ("article = [\"Artikel\"", "artikel = [\"Artikel\""),
            ("[words.de]", "[words.xx]"),
            ("\"Artikel\"", "\"Artikel 1\""),
            ("number_first = []", "number_first = [\"xx\"]"),
        ]),
        @"
    words/citations.toml:22: `artikel` under `de` is no kind of word
    words/citations.toml:21: `xx` is no language of the table
    words/citations.toml:22: `Artikel 1` under `de` is not a single word, or a beginning of fewer t…
    words/citations.toml:1: `xx` is no language of the table
    "
    );
}

#[test]
fn common_words_are_those_of_a_language_as_texts_are_folded() {
    insta::assert_snapshot!(
        found("words/senses.toml", &[
            ("everyday = [\"return\"]", "everyday = [\"Return\"]"),
            ("minor = [\"offence\"]", "minor = [\"offénce\"]"),
            ("minor = [\"offence\"]", "\"mínor\" = [\"offence\"]"),
            ("[language.en]", "[language.xx]"),
            ("verbs =", "verb ="),
        ]),
        @"
    words/senses.toml:5: `Return` must be in small letters without accents and marks
    words/senses.toml:11: `offénce` must be in small letters without accents and marks
    words/senses.toml:11: `mínor` must be in small letters without accents and marks
    words/senses.toml:4: `xx` is no language of languages.toml
    words/senses.toml:6: unknown field `verb`, expected one of `everyday`, `verbs`, `before_ver…
    "
    );
}

#[test]
fn letters_name_only_systems_that_there_are() {
    insta::assert_snapshot!(
        found("letters.toml", &[("[\"greek-by-look\", \"greek\"]", "[\"greek-by-ear\"]")]),
        @"letters.toml:36: there is no system `greek-by-ear`"
    );
}

#[test]
fn english_is_the_first_language() {
    insta::assert_snapshot!(
        found("languages.toml", &[("tag = \"en\"", "tag = \"mt\"")]),
        @"
    words/query.toml:2: `en` is no language of languages.toml
    words/query.toml:7: `en` is no language of languages.toml
    words/query.toml:11: `en` is no language of languages.toml
    words/query.toml:14: `en` is no language of languages.toml
    words/senses.toml:4: `en` is no language of languages.toml
    languages.toml:2: English must be the first language
    "
    );
}

#[test]
fn a_value_deep_inside_is_reported_at_its_own_line() {
    let end = "\nso = [\"qaxooti\"]\n";
    insta::assert_snapshot!(
        found("glossary/r.toml", &[
            (end, "\nso.sub.deeper = 1\n"),
            (end, "\n\"so\" = [\n  \"qaxooti\",\n  1,\n]\n"),
            (end, "\nso = [\n  \"qaxooti\",\n  \"qax\u{ad}ooti\",\n]\n"),
            ("topic = \"return\"", "broader.a.b.c.d = 1\ntopic = \"return\""),
            ("topic = \"return\"", &format!("broader{} = 1", ".a".repeat(200))),
            ("topic = \"return\"", &format!("broader = {}1", "[".repeat(200))),
        ]),
        @r"
    glossary/r.toml:30: a text between double quotes, or a list of such texts, is expected
    glossary/r.toml:30: a text between double quotes, or a list of such texts, is expected
    glossary/r.toml:32: the character \u{ad} does not belong in a text
    glossary/r.toml:37: invalid type: map, expected a sequence
    glossary/r.toml:1: recursion limit
    glossary/r.toml:37: cannot recurse further; max recursion depth met
    "
    );
    insta::assert_snapshot!(
        found("ncps.toml", &[
            ("field = \"address\"", "field = { a.b.c = 1 }"),
            ("year = \"2021\"", "year = \"21\""),
        ]),
        @"
    ncps.toml:19: invalid type: map, expected a string
    ncps.toml:32: `21` is no date of the form YYYY-MM-DD
    "
    );
    insta::assert_snapshot!(
        found("letters.toml", &[("\"ω\" = \"o\"", "\"ω\" = 0"), ("\"ω\" = \"o\"", "ω.o = 0")]),
        @"
    letters.toml:26: invalid type: integer `0`, expected a string
    letters.toml:26: invalid unquoted key, expected letters, numbers, `-`, `_`
    "
    );
}

#[test]
fn a_file_that_is_no_toml_is_named_with_the_line() {
    insta::assert_snapshot!(
        found("acts.toml", &[
            ("kind = \"regulation\"", "kind = \"regulation"),
            ("[[act]]", "[act"),
        ]),
        @r#"
    acts.toml:37: invalid basic string, expected `"`
    acts.toml:3: unclosed table, expected `]`
    "#
    );
}

#[test]
fn a_file_that_is_not_utf_8_is_named_with_the_line() {
    let copy = Folder::new();
    let path = copy.path("glossary/r.toml");
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.windows(10).position(|bytes| bytes == b"pakolainen").unwrap();
    bytes[at] = 0xe4;
    fs::write(&path, bytes).unwrap();
    insta::assert_snapshot!(
        copy.findings(),
        @"glossary/r.toml:29: cannot be read: it is not UTF-8"
    );
}

#[test]
fn a_file_that_is_missing_is_named() {
    let copy = Folder::new();
    fs::remove_file(copy.path("acts.toml")).unwrap();
    fs::remove_dir_all(copy.path("glossary")).unwrap();
    // What the system says of it differs.
    let findings = copy.findings();
    let lines: Vec<_> =
        findings.lines().map(|line| line.split_at(line.find(": ").unwrap()).0).collect();
    assert_eq!(lines, ["acts.toml:1", "glossary:1"], "{findings}");
}

#[test]
fn a_folder_in_place_of_a_file_is_named() {
    let copy = Folder::new();
    fs::remove_file(copy.path("letters.toml")).unwrap();
    fs::create_dir(copy.path("letters.toml")).unwrap();
    fs::create_dir(copy.path("glossary/x.toml")).unwrap();
    insta::assert_snapshot!(copy.findings(), @"
    letters.toml:1: cannot be read: it is no ordinary file
    glossary/x.toml:1: cannot be read: it is no ordinary file
    ");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_place_of_a_file_is_named_and_nobody_waits_for_it() {
    let copy = Folder::new();
    let pipe = copy.path("glossary/x.toml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    insta::assert_snapshot!(
        copy.findings(),
        @"glossary/x.toml:1: cannot be read: it is no ordinary file"
    );
}

#[test]
fn a_hidden_file_of_an_editor_and_other_files_are_passed_over() {
    let copy = Folder::new();
    for file in ["glossary/.#r.toml", "glossary/.r.toml.swp", "glossary/README.md", "notes.txt"] {
        fs::write(copy.path(file), b"\xff no toml").unwrap();
    }
    assert_eq!(copy.findings(), "");
}

/// A lock file of Emacs is a link to nowhere.
#[cfg(unix)]
#[test]
fn a_link_to_nowhere_that_is_hidden_is_passed_over() {
    let copy = Folder::new();
    std::os::unix::fs::symlink("me@host.1234", copy.path("glossary/.#r.toml")).unwrap();
    assert_eq!(copy.findings(), "");
}

#[test]
fn everything_wrong_is_found_at_once() {
    let copy = Folder::new().replace("acts.toml", "not_bound = [\"DK\"]", "not_bound = [\"ZZ\"]");
    let copy = copy.replace("glossary/a.toml", "label = \"asylum\"", "label = \"asylum  \"");
    let copy = copy.replace("countries.toml", "alpha3 = \"GRC\"", "alpha3 = \"gr\"");
    insta::assert_snapshot!(copy.findings(), @"
    glossary/a.toml:14: `asylum  ` has a blank at its end or two in a row
    countries.toml:27: `gr` is no ISO 3166-1 alpha-3 code
    acts.toml:17: `ZZ` is no country of countries.toml
    ");
}

#[test]
fn what_is_wrong_in_a_correlation_table_is_named() {
    insta::assert_snapshot!(
        found("correlations.toml", &[
            ("to = \"2011/95/EU\"", "to = \"2011/96/EU\""),
            ("from = \"2004/83/EC\"", "from = \"2011/95/EU\""),
            ("[\"1\", \"1\"]", "[\"first\", \"1\"]"),
            ("[\"3\", \"\"]", "[\"\", \"\"]"),
            ("[\"4(2)(b)\", \"\"]", "[\"4(2)(a)\", \"4(3)\"]"),
            ("[\"4(1)\", \"4(1) and 5\"]", "[\"4(1)\", \"4(1) except 5\"]"),
        ]),
        @"
    correlations.toml:23: no act of acts.toml has the number `2011/96/EU`
    correlations.toml:23: an act does not take its own place
    correlations.toml:22: `2011/95/EU` has a table already
    correlations.toml:9: `first` is not understood as provisions of an act
    correlations.toml:14: one side at least must name a provision
    correlations.toml:17: the row stands twice
    correlations.toml:15: `4(1) except 5` is not understood as provisions of an act
    "
    );
}
