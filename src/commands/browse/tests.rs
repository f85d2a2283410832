//! What is seen after some keys, without a terminal.

use super::{
    browser::{Browser, Focus},
    effect::Effect,
    view,
};
use crate::{session::Session, ui::Terminal};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use emn::model::Date;
use ratatui::{
    Terminal as Screen,
    backend::{Backend, TestBackend},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthStr;

const UP: KeyCode = KeyCode::Up;
const DOWN: KeyCode = KeyCode::Down;
const LEFT: KeyCode = KeyCode::Left;
const ENTER: KeyCode = KeyCode::Enter;
const ESC: KeyCode = KeyCode::Esc;
const TAB: KeyCode = KeyCode::Tab;

fn session(color: bool) -> Session {
    let network = emn::network().unwrap();
    let terminal = Terminal { color, ..Terminal::of_width(80) };
    Session { terminal, network, about: network.about().unwrap(), languages: Vec::new() }
}

/// A browser on a screen of this size.
fn browser(query: &str, (width, height): (u16, u16)) -> Browser {
    let day = Date::new(2026, 11, 26).unwrap();
    let mut browser = Browser::new(&session(false), day, query).unwrap();
    browser.resize(width, height).unwrap();
    browser
}

const USUAL: (u16, u16) = (80, 24);

impl Browser {
    fn key(&mut self, code: KeyCode) -> Effect {
        self.press(KeyEvent::new(code, KeyModifiers::NONE)).unwrap()
    }

    fn keys(&mut self, codes: &[KeyCode]) -> Effect {
        codes.iter().fold(Effect::Nothing, |_, code| self.key(*code))
    }

    fn type_in(&mut self, text: &str) -> Effect {
        text.chars().fold(Effect::Nothing, |_, letter| self.key(KeyCode::Char(letter)))
    }

    fn control(&mut self, letter: char) -> Effect {
        self.press(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)).unwrap()
    }

    fn on_screen(&self) -> Screen<TestBackend> {
        let backend = TestBackend::new(self.size.width, self.size.height);
        let mut screen = Screen::new(backend).unwrap();
        screen.draw(|frame| view::draw(self, frame)).unwrap();
        screen
    }

    /// The lines of the screen.
    fn lines(&self) -> Vec<String> {
        let screen = self.on_screen();
        let buffer = screen.backend().buffer();
        let width = usize::from(buffer.area.width);
        let line = |cells: &[ratatui::buffer::Cell]| {
            let mut text = String::new();
            let mut skipped = 0;
            for cell in cells {
                if skipped > 0 {
                    skipped -= 1;
                    continue;
                }
                text.push_str(cell.symbol());
                skipped = cell.symbol().width().saturating_sub(1);
            }
            text.trim_end().to_owned()
        };
        buffer.content().chunks(width).map(line).collect()
    }

    fn text(&self) -> String {
        self.lines().join("\n")
    }

    /// What the card is of.
    fn label(&self) -> String {
        self.shown().map(|shown| shown.record.label()).unwrap_or_default()
    }
}

#[test]
fn a_word_of_any_language_shows_the_card_beside_the_list() {
    let mut browser = browser("", USUAL);
    browser.type_in("turvapaikanhakija");
    insta::assert_snapshot!(browser.text(), @"
    Search turvapaikanhakija
     All  Terms  Contacts  Countries  Acts  Network                                1
    > asylum seeker  term          │ turvapaikanhakija (fi)
                                   │ asylum seeker                            asylum
                                   │
                                   │   Globally   a person who looks for protection
                                   │              from persecution or serious harm
                                   │              in a country other than their own
                                   │              and is waiting for a decision on
                                   │              an application for refugee status
                                   │              under the relevant international
                                   │              and national instruments.
                                   │   In the EU  a third-country national or
                                   │              stateless person who has applied
                                   │              for protection under the Geneva
                                   │              Refugee Convention and Protocol
                                   │              and whose application has not yet
                                   │ ─ 1 of 7 ────────────── PgDn: more of the card
                                   │ > 1 Kind of   applicant for international prot…
                                   │   2 See also  application for asylum
                                   │   3 See also  asylum
                                   │   4 See also  mixed migration flow
                                   │   5 See also  refugee
    ↑↓ choose  Enter card  Tab table  F1 help  Esc empty
    ");
}

#[test]
fn on_a_narrow_screen_the_card_stands_below_the_list() {
    let browser = browser("non-refoulement", (48, 18));
    insta::assert_snapshot!(browser.text(), @"
    Search non-refoulement
     All  Terms  Contacts  Countries  Acts  Network
    > non-refoulement                         term
      safe third country       (in its text)  term
      asylum                   (in its text)  term
      refoulement              (in its text)  term
      push back                (in its text)  term
    ────────────────────────────────────────────────
    non-refoulement                           rights

    Globally, a basic principle of international
    refugee and human rights law by which States may
    not return a person to a country where they run
    ─ 1 of 16 ────────────── PgDn: more of the card
    > 1 See also  asylum
      2 See also  first country of asylum
      3 See also  Geneva Refugee Convention and Pro…
    ↑↓ choose  Enter card  Tab table  F1 help
    ");
}

#[test]
fn each_key_looks_up_what_stands_in_the_field() {
    let mut browser = browser("", USUAL);
    browser.type_in("non-refoul");
    assert_eq!(browser.label(), "non-refoulement");
    browser.control('u');
    browser.type_in("2013/32");
    assert_eq!(browser.label(), "Directive 2013/32/EU");
    browser.control('u');
    browser.type_in("qqqqqqqq");
    assert!(browser.text().contains("nothing found for `qqqqqqqq`"), "{}", browser.text());
    browser.control('u');
    browser.type_in("switzerland");
    assert!(browser.text().contains("takes no part"), "{}", browser.text());
}

#[test]
fn letters_leave_only_outside_the_field() {
    let mut browser = browser("", USUAL);
    assert_eq!(browser.type_in("q?/toy"), Effect::Nothing);
    assert_eq!(browser.field.value(), "q?/toy");
    browser.control('u');
    browser.type_in("asylum");
    browser.key(ENTER);
    assert_eq!(browser.focus, Focus::Card);
    assert_eq!(browser.type_in("q"), Effect::Leave);
    assert_eq!(browser.control('c'), Effect::Interrupt);
}

#[test]
fn esc_goes_back_to_the_field_then_empties_it_then_leaves() {
    let mut browser = browser("asylum", USUAL);
    assert_eq!(browser.keys(&[ENTER, ESC]), Effect::Nothing);
    assert_eq!((browser.focus, browser.field.value()), (Focus::Field, "asylum"));
    assert_eq!(browser.key(ESC), Effect::Nothing);
    assert_eq!(browser.field.value(), "");
    assert_eq!(browser.key(ESC), Effect::Leave);
}

#[test]
fn what_belongs_to_a_card_is_followed_and_left_again() {
    let mut browser = browser("non-refoulement", USUAL);
    browser.keys(&[ENTER, DOWN]);
    let link = browser.shown().unwrap().links[1].clone();
    browser.key(ENTER);
    assert_eq!(browser.label(), link.label);
    assert!(browser.text().contains("non-refoulement › "), "{}", browser.text());
    browser.key(LEFT);
    assert_eq!((browser.label().as_str(), browser.focus), ("non-refoulement", Focus::Card));
    assert_eq!(browser.shown().unwrap().link, 1, "the cursor stays where it was");
    browser.key(LEFT);
    assert_eq!(browser.focus, Focus::List);
    browser.key(UP);
    assert_eq!(browser.focus, Focus::Field);
}

#[test]
fn acts_countries_and_contacts_lead_to_one_another() {
    let mut browser = browser("2013/32", USUAL);
    let relations = |browser: &Browser| -> Vec<&str> {
        browser.shown().unwrap().links.iter().map(|link| link.relation).collect()
    };
    assert!(relations(&browser).contains(&"After it"));
    assert!(relations(&browser).contains(&"Before it"));
    assert!(relations(&browser).contains(&"Term"));
    browser.control('u');
    browser.type_in("portugal");
    assert_eq!(relations(&browser), ["Contact"]);
    browser.keys(&[ENTER, ENTER]);
    assert_eq!(relations(&browser), ["Country"]);
    browser.keys(&[KeyCode::Char('1')]);
    assert_eq!(browser.label(), "Portugal");
}

#[test]
fn tab_looks_the_same_up_in_the_next_table() {
    let mut browser = browser("finland", USUAL);
    browser.keys(&[TAB, TAB]);
    assert_eq!((browser.shelf().title, browser.focus), ("Contacts", Focus::Field));
    assert!(browser.text().contains("emn@migri.fi"), "{}", browser.text());
    browser.key(KeyCode::BackTab);
    assert_eq!(browser.shelf().title, "Terms");
    browser.keys(&[KeyCode::BackTab, KeyCode::BackTab]);
    assert_eq!(browser.shelf().title, "Network");
}

#[test]
fn a_filter_narrows_the_list_by_what_stands_in_it_or_is_true_of_it() {
    let mut browser = browser("", USUAL);
    browser.keys(&[TAB, ENTER, LEFT, KeyCode::Char('/')]);
    let all = browser.list.shown.len();
    browser.type_in("return q");
    browser.key(KeyCode::Backspace);
    let some = browser.list.shown.len();
    assert!(0 < some && some < all);
    browser.key(ENTER);
    assert!(browser.text().contains(&format!("{some} of {all}")), "{}", browser.text());
    browser.key(ESC);
    assert_eq!((browser.list.shown.len(), browser.focus), (all, Focus::List));
}

#[test]
fn equivalents_stand_in_place_of_the_card_and_can_be_copied() {
    let mut browser = browser("non-refoulement", USUAL);
    browser.keys(&[ENTER, KeyCode::Char('t')]);
    assert!(browser.text().contains("palauttamiskiel"), "{}", browser.text());
    let position = browser.shown().unwrap().equivalents.iter().position(|it| it.language == "fi");
    (0..position.unwrap()).for_each(|_| drop(browser.key(DOWN)));
    let Effect::Copy { what, text, .. } = browser.type_in("y") else { panic!("it is copied") };
    assert_eq!(what, "the equivalent (fi)");
    assert!(text.starts_with("palauttamiskiel"), "{text}");
    browser.key(LEFT);
    assert!(browser.shown().unwrap().equivalent.is_none());
}

#[test]
fn the_same_key_again_copies_the_next_thing() {
    let mut browser = browser("finland", USUAL);
    browser.keys(&[TAB, TAB, ENTER]);
    let mut copied = || match browser.type_in("y") {
        Effect::Copy { what, text, .. } => (what, text),
        other => panic!("{other:?}"),
    };
    assert_eq!(copied(), ("the mailbox".to_owned(), "emn@migri.fi".to_owned()));
    assert_eq!(copied().0, "the number");
    assert_eq!(copied().0, "the address");
    assert_eq!(copied().0, "the mailbox");
}

#[test]
fn the_page_of_a_record_is_opened() {
    let mut browser = browser("32013L0032", USUAL);
    browser.key(ENTER);
    let Effect::Open(address) = browser.type_in("o") else { panic!("it has a page") };
    assert!(address.contains("eur") && address.contains("2013"), "{address}");
    browser.key(ESC);
    browser.control('u');
    browser.type_in("portugal");
    browser.key(ENTER);
    assert_eq!(browser.type_in("o"), Effect::Nothing);
    assert!(browser.text().contains("no page is known"));
}

#[test]
fn help_says_what_the_keys_do_and_any_key_closes_it() {
    let mut browser = browser("zzzzzzzz", USUAL);
    browser.key(KeyCode::F(1));
    insta::assert_snapshot!(browser.text(), @"
    Search zzzzzzzz
     All  Terms  Contacts  Countries  Acts  Network                                0
    In the field
      letters       looked up at each key, in any language
      Up, Down      choose in the list
      Enter, Right  go to the card
      Tab           the next table; Shift-Tab: the one before
      Esc           empty the field; leave if it is empty

    On the card
      Up, Down      choose what belongs to the record
      Enter, Right  follow it; or by its number
      Left          back; from the first card to the list
      PgUp, PgDn    scroll the card

    In the list and on the card
      /    filter the list: a word, a topic, a status, a code
      t    equivalents in other languages; y copies the chosen one
      o    open the page in the browser
      y    copy the term, mailbox or number; again: the next of them
      Esc  back to the field
      q    leave

    ↑↓ scroll  any other key closes this
    ");
    browser.type_in("x");
    assert!(browser.help.is_none());
    assert_eq!(browser.field.value(), "zzzzzzzz");
}

#[test]
fn too_small_a_screen_says_so_in_a_line_and_can_be_left() {
    for size in [(39, 24), (80, 9), (1, 1)] {
        let mut browser = browser("asylum", size);
        let said = browser.lines()[0].clone();
        assert!("too small: 40 × 10 at least".starts_with(said.trim_end_matches('…')), "{said}");
        assert!(browser.lines()[1..].iter().all(String::is_empty));
        assert_eq!(browser.type_in("q"), Effect::Leave);
    }
    let mut browser = browser("asylum", (39, 9));
    browser.resize(40, 10).unwrap();
    assert!(browser.text().contains("asylum"), "{}", browser.text());
}

#[test]
fn the_cursor_stands_behind_what_is_typed_however_wide_that_is() {
    let column = |typed: &str| {
        let mut browser = browser("", USUAL);
        browser.paste(typed).unwrap();
        let mut screen = browser.on_screen();
        screen.backend_mut().get_cursor_position().unwrap().x
    };
    let empty = column("");
    assert_eq!(column("abc") - empty, 3);
    assert_eq!(column("難民") - empty, 4);
    assert_eq!(column("e\u{301}e\u{301}") - empty, 2);
    assert_eq!(column(&"x".repeat(500)), 79, "a long text is scrolled");
}

#[test]
fn what_is_pasted_is_one_line_and_no_command() {
    let mut browser = browser("asylum", USUAL);
    browser.key(ENTER);
    assert_eq!(browser.paste("q\r\nsubsidiary\u{1b}").unwrap(), Effect::Nothing);
    assert_eq!(browser.focus, Focus::Field);
    assert!(browser.field.value().chars().all(|letter| !letter.is_control()));
}

#[test]
fn nothing_rests_on_colour_and_none_vanishes_on_a_light_ground() {
    for color in [false, true] {
        let day = Date::new(2026, 11, 26).unwrap();
        let mut browser = Browser::new(&session(color), day, "2005/85").unwrap();
        browser.resize(80, 24).unwrap();
        browser.key(ENTER);
        let screen = browser.on_screen();
        let cells = screen.backend().buffer().content();
        let of = |wanted: &dyn Fn(Color) -> bool| {
            cells.iter().any(|cell| wanted(cell.fg) || wanted(cell.bg))
        };
        assert_eq!(of(&|it| it != Color::Reset), color);
        assert!(!of(&|it| !matches!(it, Color::Reset | Color::Red | Color::Magenta)));
        let is_reversed = |cell: &ratatui::buffer::Cell| cell.modifier.contains(Modifier::REVERSED);
        assert!(cells.iter().any(is_reversed));
    }
}

#[test]
fn no_key_at_any_size_breaks_it() {
    let mut random = fastrand::Rng::with_seed(7);
    let codes = [
        UP,
        DOWN,
        LEFT,
        ENTER,
        ENTER,
        ESC,
        TAB,
        KeyCode::Right,
        KeyCode::BackTab,
        KeyCode::PageDown,
        KeyCode::PageUp,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::F(1),
    ];
    let letters: Vec<char> = "aeilnrst yotghjk/?19é難".chars().collect();
    let mut browser = browser("", USUAL);
    for _ in 0..1500 {
        match random.u8(0..10) {
            0 => browser.resize(random.u16(1..150), random.u16(1..50)).unwrap(),
            1..=5 => drop(browser.key(codes[random.usize(0..codes.len())])),
            6 => drop(browser.control("abdefhkuwynp".chars().nth(random.usize(0..12)).unwrap())),
            _ => drop(browser.key(KeyCode::Char(letters[random.usize(0..letters.len())]))),
        }
        let width = usize::from(browser.size.width);
        assert!(browser.lines().iter().all(|line| line.width() <= width));
    }
}
