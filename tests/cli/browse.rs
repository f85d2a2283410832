//! The browser, on a terminal of its own.

use crate::emn::command;
use rexpect::{
    process::WaitStatus,
    session::{PtySession, spawn_command},
};
use std::process::{Command, Stdio};

/// Long enough for a machine that is busy with something else.
const MILLISECONDS: Option<u64> = Some(30_000);

const TAKES_SCREEN: &str = "\u{1b}[?1049h";
const GIVES_BACK: &str = "\u{1b}[?1049l";

/// A terminal on which the browser runs.
struct Browser {
    session: PtySession,
    /// What the terminal was like before.
    before: String,
    /// The device.
    device: String,
    pid: String,
}

impl Browser {
    /// Starts it on a terminal of 80 columns and 24 lines.
    fn start(arguments: &str) -> Self {
        let program = env!("CARGO_BIN_EXE_emn");
        let inner = format!("echo pid=$$; exec {program} browse {arguments}");
        let outer =
            format!("stty rows 24 cols 80; tty; stty -a; sh -c '{inner}'; echo code=$?; stty -a");
        let mut shell = Command::new("sh");
        shell.args(["-c", &outer]).env("TERM", "xterm").env("EMN_TODAY", "2026-11-26");
        let mut session = spawn_command(shell, MILLISECONDS).expect("a terminal");
        let device = session.read_line().expect("the device").trim().to_owned();
        let before = session.exp_string("pid=").expect("the process");
        let pid = session.read_line().expect("its number").trim().to_owned();
        let mut browser = Browser { session, before, device, pid };
        browser.sees(TAKES_SCREEN);
        browser.sees("help");
        browser
    }

    /// Waits until something is sent to the terminal.
    #[track_caller]
    fn sees(&mut self, text: &str) -> String {
        self.session.exp_string(text).unwrap_or_else(|error| panic!("{text:?}: {error}"))
    }

    /// Waits until a word is on the screen, which is drawn anew, since else only what is another
    /// letter than before is sent.
    #[track_caller]
    fn shows(&mut self, word: &str) {
        self.types("\u{c}");
        self.sees(word);
    }

    fn types(&mut self, keys: &str) {
        self.session.send(keys).unwrap();
        self.session.flush().unwrap();
    }

    fn signals(&self, signal: &str) {
        let kill = Command::new("kill").args(["-s", signal, &self.pid]).status();
        assert!(kill.expect("kill runs").success());
    }

    fn resizes(&self, columns: &str, lines: &str) {
        let size = ["-F", &self.device, "cols", columns, "rows", lines];
        assert!(Command::new("stty").args(size).status().expect("stty runs").success());
    }

    /// Waits for the end, at which the terminal is as it was.
    #[track_caller]
    fn ends(mut self, code: &str) {
        self.sees(GIVES_BACK);
        self.sees("code=");
        assert_eq!(self.session.read_line().expect("the code").trim(), code);
        let after = self.session.exp_eof().expect("the terminal's state");
        let flags =
            |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
        assert_eq!(flags(&after), flags(&self.before));
    }
}

#[test]
fn one_types_follows_goes_back_and_leaves() {
    let mut browser = Browser::start("");
    browser.types("turvapaikanhakij");
    browser.shows("seeker");
    browser.types("a\r");
    browser.shows("follow");
    browser.types("\r");
    // Only the card of the broader term has others below it.
    browser.shows("Kinds");
    browser.types("\u{1b}[D");
    browser.shows("seeker");
    browser.types("q");
    browser.ends("0");
}

#[test]
fn it_begins_with_the_words_of_the_command_line() {
    let mut browser = Browser::start("non refoulement");
    browser.types("\rt");
    browser.shows("palauttamiskiel");
    browser.types("q");
    browser.ends("0");
}

#[test]
fn what_is_copied_goes_to_the_clipboard_of_the_terminal() {
    let mut browser = Browser::start("asylum seeker");
    browser.types("\ry");
    // `asylum seeker` in base64.
    browser.sees("\u{1b}]52;c;YXN5bHVtIHNlZWtlcg==");
    browser.sees("copied");
    browser.types("q");
    browser.ends("0");
}

#[test]
fn an_interrupt_ends_it() {
    let mut browser = Browser::start("");
    browser.types("q\u{3}");
    browser.ends("130");
}

#[test]
fn a_new_size_is_followed() {
    let mut browser = Browser::start("asylum");
    browser.resizes("30", "8");
    browser.sees("small");
    browser.resizes("60", "20");
    browser.sees("help");
    browser.types("\u{3}");
    browser.sees(GIVES_BACK);
    browser.sees("code=130");
}

#[test]
fn a_signal_finds_the_terminal_as_it_was() {
    for (signal, code) in [("TERM", "143"), ("HUP", "129"), ("INT", "130"), ("QUIT", "131")] {
        let browser = Browser::start("asylum");
        browser.signals(signal);
        browser.ends(code);
    }
}

#[test]
fn a_stop_gives_the_terminal_back_until_it_goes_on() {
    let mut browser = Browser::start("asylum");
    browser.signals("TSTP");
    browser.sees(GIVES_BACK);
    browser.signals("CONT");
    browser.sees(TAKES_SCREEN);
    browser.sees("help");
    browser.types("\u{1a}");
    browser.sees(GIVES_BACK);
    browser.signals("CONT");
    browser.sees(TAKES_SCREEN);
    browser.sees("help");
    browser.types("\u{3}");
    browser.ends("130");
}

#[test]
fn a_terminal_that_cannot_show_a_screen_is_told_what_to_do_instead() {
    let mut command = command(["browse"]);
    command.stdin(Stdio::inherit()).env("TERM", "dumb");
    let mut session = spawn_command(command, MILLISECONDS).expect("a terminal");
    let said = session.exp_eof().expect("the end");
    assert!(said.contains("emn search QUERY"), "{said}");
    assert!(!said.contains('\u{1b}'), "{said:?}");
    let status = session.process().wait().expect("the process");
    assert!(matches!(status, WaitStatus::Exited(_, 2)), "{status:?}");
}
