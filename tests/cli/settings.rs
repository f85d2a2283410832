//! The user's settings: the file, the variables, and which outweighs which.

use crate::emn::{Run, command, run};
#[cfg(unix)]
use crate::tty::seen;
use std::{fs, path::PathBuf};
use tempfile::TempDir;

/// A folder of its own with a place for the file.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Place(TempDir::new().expect("a folder"))
    }

    fn holding(text: &str) -> Self {
        let place = Place::new();
        fs::write(place.file(), text).unwrap();
        place
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("config.toml")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).expect("the file is there")
    }

    fn run_with(&self, arguments: &str, environment: &[(&str, &str)]) -> Run {
        let mut command = command(arguments.split_whitespace());
        command.env("EMN_CONFIG", self.file()).envs(environment.iter().copied());
        run(command)
    }

    fn run(&self, arguments: &str) -> Run {
        self.run_with(arguments, &[])
    }

    /// What a terminal shows that is high enough for everything.
    #[cfg(unix)]
    fn seen(&self, arguments: &str, environment: &[(&str, &str)]) -> String {
        let file = self.file();
        let mut environment = environment.to_vec();
        environment.push(("EMN_CONFIG", file.to_str().unwrap()));
        seen(999, &environment, arguments).text
    }
}

#[test]
fn set_keeps_comments_and_unset_takes_away() {
    let place = Place::holding("# mine\ncolor = \"auto\" # why\n\n# end\n");
    place.run("config set color never").found();
    assert_eq!(place.text(), "# mine\ncolor = \"never\" # why\n\n# end\n");
    place.run("config set languages suomi,de Swedish").found();
    assert!(place.text().ends_with("# end\nlanguages = [\"fi\", \"de\", \"sv\"]\n"));
    assert_eq!(place.run("config get languages").found(), "fi,de,sv\n");
    place.run("config unset color").found();
    assert!(!place.text().contains("color"), "{}", place.text());
    assert_eq!(place.run("config get color").found(), "auto\n");
}

#[test]
fn init_explains_every_setting_and_overwrites_nothing() {
    let place = Place::new();
    let before = place.run("config show").found();
    place.run("config init").found();
    assert_eq!(place.run("config show").found(), before, "nothing is set");
    place.run("config init").failed(2);
    for (key, value) in [
        ("languages", "fi"),
        ("format", "json"),
        ("color", "never"),
        ("pager", "less -R"),
        ("hyperlink", "always"),
    ] {
        assert!(place.text().contains(&format!("\n# {key} = ")), "{key}");
        place.run(&format!("config set {key} {value}")).found();
        assert!(!place.text().contains(&format!("\n# {key} = ")), "{key} takes its place");
        assert_eq!(place.run(&format!("config get {key}")).found(), format!("{value}\n"));
    }
}

#[test]
fn the_folder_is_made_when_it_is_needed() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a/b/config.toml");
    let mut set = command(["config", "set", "color", "never"]);
    set.env("EMN_CONFIG", &file);
    run(set).found();
    assert_eq!(fs::read_to_string(file).unwrap(), "color = \"never\"\n");
}

#[test]
fn a_value_that_cannot_be_used_is_refused_and_written_nowhere() {
    let place = Place::new();
    for wrong in ["color purple", "languages xx", "format vcf", "hyperlink 1", "colour auto"] {
        place.run(&format!("config set {wrong}")).failed(2);
        assert!(!place.file().exists());
    }
    for (variable, value) in [
        ("EMN_COLOR", "purple"),
        ("EMN_LANG", "fi,xx"),
        ("EMN_FORMAT", "x"),
        ("EMN_HYPERLINK", "x"),
    ] {
        let said = place.run_with("ncp fi", &[(variable, value)]).failed(2);
        assert!(said.starts_with(&format!("emn: {variable}: `")), "{said}");
    }
}

#[test]
fn show_says_where_each_value_comes_from() {
    let place = Place::holding("color = \"never\"\npager = \"more\"\n");
    let environment = [("EMN_PAGER", "most"), ("EMN_LANG", "fi,de"), ("LANG", "sv_SE.UTF-8")];
    let shown = place.run_with("config show --hyperlink never", &environment).found();
    for line in [
        "languages  fi,de  EMN_LANG",
        "format     text   default",
        &format!("color      never  {}: line 1", place.file().display()),
        "pager      most   EMN_PAGER",
        "hyperlink  never  --hyperlink",
    ] {
        assert!(shown.lines().any(|it| it == line), "{line}:\n{shown}");
    }
    let locale = place.run_with("config get languages", &[("LC_ALL", "pt_PT.UTF-8")]).found();
    assert_eq!(locale, "pt\n");
    let list = [("LANG", "de_DE.UTF-8"), ("LANGUAGE", "fi:sv_FI:xx")];
    assert_eq!(place.run_with("config get languages", &list).found(), "fi,sv,de\n");
    let none = [("LC_ALL", "C.UTF-8"), ("LANGUAGE", "fi")];
    place.run_with("config get languages", &none).failed(1);
}

#[test]
fn a_broken_file_is_one_error_with_line_and_key_and_can_be_mended() {
    for (text, said) in [
        ("\ncolour = \"auto\"\n", "line 2: there is no setting `colour`; a similar one: color"),
        ("color = 3\n", "line 1: color: must be a text"),
        ("# \ncolor = \"purple\"\n", "line 2: color: `purple` is none of auto, always, never"),
        ("languages = [\"fi\", \"xx\"]\n", "line 1: languages: `xx` is no language"),
        ("\n\npager = \"less\n", "line 3: pager: "),
        ("[color]\n", "line 1: color: must be a text"),
    ] {
        let place = Place::holding(text);
        let run = place.run("config show");
        assert_eq!(run.code, 2, "{text}");
        assert!(run.stderr.contains(said) && run.stderr.lines().count() == 1, "{}", run.stderr);
        assert!(run.stderr.contains(place.file().to_str().unwrap()));
        assert!(run.stdout.contains("hyperlink"), "{}", run.stdout);
        place.run("config path").found();
        place.run("ncp fi").found();
    }
    let place = Place::holding("color = \"purple\"\n");
    place.run("config set color never").found();
    place.run("config show").found();
}

#[test]
fn no_file_is_read_or_written_unasked_and_a_home_is_not_needed() {
    let home = TempDir::new().unwrap();
    let mut with_home = command(["ncp", "fi"]);
    with_home.env_remove("EMN_CONFIG").env("HOME", home.path());
    run(with_home).found();
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    for home in ["", "relative"] {
        let mut without = command(["config", "show"]);
        without.env_remove("EMN_CONFIG").env("HOME", home).env("XDG_CONFIG_HOME", home);
        run(without).found();
    }
}

#[test]
fn a_pipe_gets_what_everybody_gets_unless_a_variable_says_otherwise() {
    let place = Place::holding(
        "languages = [\"fi\"]\nformat = \"json\"\ncolor = \"always\"\nhyperlink = \"always\"\n",
    );
    let plain = Place::new().run("glossary asylum").found();
    assert_eq!(place.run("glossary asylum").found(), plain);
    let in_locale = place.run_with("glossary asylum", &[("LC_ALL", "fi_FI.UTF-8")]);
    assert_eq!(in_locale.found(), plain);
    let finnish = place.run_with("glossary asylum", &[("EMN_LANG", "fi,de")]).found();
    assert!(finnish.starts_with("turvapaikka (fi)\nasylum "), "{finnish}");
    assert!(finnish.contains("\n  de        Asyl\n"), "{finnish}");
    let json = place.run_with("ncp fi", &[("EMN_FORMAT", "json")]).found();
    assert!(json.starts_with('['), "{json}");
    let text = place.run_with("ncp fi --format text", &[("EMN_FORMAT", "json")]).found();
    assert!(text.starts_with("Finland"), "{text}");
    let map = place.run_with("country --map", &[("EMN_FORMAT", "json")]).found();
    assert!(map.starts_with("The network"), "{map}");
    let machine = |variables: &[(&str, &str)]| {
        place.run_with("glossary asylum --format json", variables).found()
    };
    assert_eq!(machine(&[("EMN_LANG", "fi")]), machine(&[]));
}

#[cfg(unix)]
#[test]
fn on_a_terminal_the_file_counts_and_then_the_locale() {
    let place = Place::holding("languages = [\"fi\"]\ncolor = \"never\"\n");
    let card = place.seen("glossary asylum", &[("LANG", "sv_SE.UTF-8")]);
    assert!(card.starts_with("turvapaikka (fi)\nasylum "), "{card}");
    assert!(!card.contains('\u{1b}'), "{card}");
    assert!(place.seen("glossary asylum", &[("EMN_LANG", "de")]).contains("Asyl (de)"));
    assert!(place.seen("glossary asylum --lang sv", &[]).contains("asyl (sv)"));
    assert!(place.seen("glossary Asyl", &[]).contains("Asyl (de)"), "found in another language");
    assert!(place.seen("ncp fi --color always", &[]).contains('\u{1b}'));
    assert!(place.seen("country fi", &[]).starts_with("Suomi "));
    let locale =
        Place::new().seen("glossary asylum", &[("LANG", "sv_SE.UTF-8"), ("NO_COLOR", "1")]);
    assert!(locale.starts_with("asyl (sv)\nasylum "), "{locale}");
    let json = Place::holding("format = \"json\"\n").seen("ncp fi", &[]);
    assert!(json.starts_with("[\n"), "{json}");
    let broken = Place::holding("colour = 1\n").seen("ncp fi", &[]);
    assert!(broken.contains("line 1: there is no setting `colour`"), "{broken}");
    assert!(!broken.contains("Finland"), "{broken}");
}
