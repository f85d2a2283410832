//! What a key makes of what is shown.

use super::{
    browser::{Browser, Focus},
    effect::Effect,
    help::help,
    layout::Parts,
    list::SHELVES,
};
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use emn::pack::Damaged;
use tui_input::InputRequest;

/// How far a page goes.
const PAGE_OVERLAP: usize = 1;

impl Browser {
    /// Does what a key says.
    ///
    /// # Errors
    /// Damaged data.
    pub fn press(&mut self, key: KeyEvent) -> Result<Effect, Damaged> {
        if key.kind == KeyEventKind::Release {
            return Ok(Effect::Nothing);
        }
        self.status = None;
        if key.code != KeyCode::Char('y') {
            self.copied = None;
        }
        if let Some(effect) = of_everywhere(key) {
            return Ok(effect);
        }
        if Parts::of(self.size).is_none() {
            let leaves = matches!(key.code, KeyCode::Esc | KeyCode::Char('q'));
            return Ok(if leaves { Effect::Leave } else { Effect::Nothing });
        }
        if let Some(scroll) = self.help {
            self.help = self.scrolled_help(scroll, key);
            return Ok(Effect::Nothing);
        }
        match key.code {
            KeyCode::F(1) => self.help = Some(0),
            KeyCode::Tab if self.focus != Focus::Filter => self.turn(1)?,
            KeyCode::BackTab if self.focus != Focus::Filter => self.turn(SHELVES.len() - 1)?,
            _ => return self.press_in_focus(key),
        }
        Ok(Effect::Nothing)
    }

    /// How far the help is scrolled after a key; nothing if that closes it.
    fn scrolled_help(&self, scroll: usize, key: KeyEvent) -> Option<usize> {
        let body = Parts::of(self.size)?.body;
        let all = help(self.session.terminal, body.width).lines.len();
        let last = all.saturating_sub(body.height.into());
        let lines = match key.code {
            KeyCode::Up | KeyCode::Char('k') => -1,
            KeyCode::Down | KeyCode::Char('j') => 1,
            KeyCode::PageUp => -page(body.height.into()),
            KeyCode::PageDown | KeyCode::Char(' ') => page(body.height.into()),
            _ => return None,
        };
        Some(scroll.saturating_add_signed(lines).min(last))
    }

    fn press_in_focus(&mut self, key: KeyEvent) -> Result<Effect, Damaged> {
        match self.focus {
            Focus::Field => self.press_in_field(key),
            Focus::Filter => self.press_in_filter(key),
            Focus::List => self.press_in_list(key),
            Focus::Card if self.shown().is_some_and(|shown| shown.equivalent.is_some()) => {
                self.press_in_equivalents(key)
            }
            Focus::Card => self.press_in_card(key),
        }
    }

    fn press_in_field(&mut self, key: KeyEvent) -> Result<Effect, Damaged> {
        let length = self.field.value().chars().count();
        let is_plain = held(key).is_empty();
        match (key.code, control(key)) {
            (KeyCode::Esc, _) if length == 0 => return Ok(Effect::Leave),
            (KeyCode::Esc, _) => {
                self.field.reset();
                self.search()?;
            }
            (KeyCode::Enter, _) | (_, Some('j' | 'm')) => self.enter_card(),
            (KeyCode::Right, _) if is_plain && self.field.cursor() == length => self.enter_card(),
            (KeyCode::Left, _) if is_plain && self.trail.len() > 1 && self.field.cursor() == 0 => {
                self.back()?;
            }
            (KeyCode::Up, _) | (_, Some('p')) => self.choose(-1)?,
            (KeyCode::Down, _) | (_, Some('n')) => self.choose(1)?,
            (KeyCode::PageUp, _) => self.choose(-self.page_of_list())?,
            (KeyCode::PageDown, _) => self.choose(self.page_of_list())?,
            _ => {
                if let Some(request) = edit(key) {
                    self.edit(request)?;
                }
            }
        }
        Ok(Effect::Nothing)
    }

    fn press_in_filter(&mut self, key: KeyEvent) -> Result<Effect, Damaged> {
        match key.code {
            KeyCode::Enter | KeyCode::Down | KeyCode::Up => self.focus = Focus::List,
            KeyCode::Esc => self.drop_filter()?,
            KeyCode::Backspace if self.filter.value().is_empty() => self.drop_filter()?,
            _ => {
                if edit(key).and_then(|it| self.filter.handle(it)).is_some_and(|it| it.value) {
                    self.narrow()?;
                }
            }
        }
        Ok(Effect::Nothing)
    }

    fn drop_filter(&mut self) -> Result<(), Damaged> {
        self.focus = Focus::List;
        self.filter.reset();
        self.narrow()
    }

    fn press_in_list(&mut self, key: KeyEvent) -> Result<Effect, Damaged> {
        match key.code {
            KeyCode::Esc if self.list.is_filtered() => self.drop_filter()?,
            KeyCode::Up | KeyCode::Char('k') if self.list.cursor == 0 => self.focus = Focus::Field,
            KeyCode::Up | KeyCode::Char('k') => self.choose(-1)?,
            KeyCode::Down | KeyCode::Char('j') => self.choose(1)?,
            KeyCode::PageUp => self.choose(-self.page_of_list())?,
            KeyCode::PageDown | KeyCode::Char(' ') => self.choose(self.page_of_list())?,
            KeyCode::Home | KeyCode::Char('g') => self.choose(isize::MIN)?,
            KeyCode::End | KeyCode::Char('G') => self.choose(isize::MAX)?,
            KeyCode::Enter | KeyCode::Right | KeyCode::Char('l') => self.enter_card(),
            KeyCode::Left | KeyCode::Char('h') => self.focus = Focus::Field,
            _ => return self.press_anywhere(key),
        }
        Ok(Effect::Nothing)
    }

    fn press_in_card(&mut self, key: KeyEvent) -> Result<Effect, Damaged> {
        match key.code {
            KeyCode::Up | KeyCode::Char('k') => self.choose_link(-1),
            KeyCode::Down | KeyCode::Char('j') => self.choose_link(1),
            KeyCode::PageUp => self.scroll(-self.page_of_card()),
            KeyCode::PageDown | KeyCode::Char(' ') => self.scroll(self.page_of_card()),
            KeyCode::Home | KeyCode::Char('g') => self.scroll(isize::MIN),
            KeyCode::End | KeyCode::Char('G') => self.scroll(isize::MAX),
            KeyCode::Enter | KeyCode::Right | KeyCode::Char('l') => self.follow()?,
            KeyCode::Left | KeyCode::Backspace | KeyCode::Char('h') => self.back()?,
            KeyCode::Char(digit @ '1'..='9') => {
                let position = digit as usize - '1' as usize;
                if let Some(shown) = self.trail.last_mut().filter(|it| position < it.links.len()) {
                    shown.link = position;
                    self.follow()?;
                }
            }
            _ => return self.press_anywhere(key),
        }
        Ok(Effect::Nothing)
    }

    fn press_in_equivalents(&mut self, key: KeyEvent) -> Result<Effect, Damaged> {
        let page = self.page_of_list();
        match key.code {
            KeyCode::Up | KeyCode::Char('k') => self.choose_equivalent(-1),
            KeyCode::Down | KeyCode::Char('j') => self.choose_equivalent(1),
            KeyCode::PageUp => self.choose_equivalent(-page),
            KeyCode::PageDown | KeyCode::Char(' ') => self.choose_equivalent(page),
            KeyCode::Home | KeyCode::Char('g') => self.choose_equivalent(isize::MIN),
            KeyCode::End | KeyCode::Char('G') => self.choose_equivalent(isize::MAX),
            KeyCode::Esc | KeyCode::Left | KeyCode::Backspace | KeyCode::Char('h' | 't') => {
                if let Some(shown) = self.trail.last_mut() {
                    shown.equivalent = None;
                }
            }
            KeyCode::Char('y') => return Ok(self.copy_equivalent()),
            _ => return self.press_anywhere(key),
        }
        Ok(Effect::Nothing)
    }

    /// The keys of list and card alike.
    fn press_anywhere(&mut self, key: KeyEvent) -> Result<Effect, Damaged> {
        match key.code {
            KeyCode::Char('q') => return Ok(Effect::Leave),
            KeyCode::Esc | KeyCode::Char('i') => self.focus = Focus::Field,
            KeyCode::Char('?') => self.help = Some(0),
            KeyCode::Char('/') => self.focus = Focus::Filter,
            KeyCode::Char('t') => self.show_equivalents(),
            KeyCode::Char('y') => return Ok(self.copy()),
            KeyCode::Char('o') => match self.shown().and_then(|shown| shown.record.address()) {
                Some(address) => return Ok(Effect::Open(address)),
                None => self.status = Some("no page is known".to_owned()),
            },
            _ => {}
        }
        Ok(Effect::Nothing)
    }

    /// Goes to the card, if there is one.
    fn enter_card(&mut self) {
        if self.shown().is_some() {
            self.focus = Focus::Card;
        }
    }

    /// Chooses the link so many lines on; a card without links is scrolled.
    fn choose_link(&mut self, lines: isize) {
        match self.trail.last_mut() {
            Some(shown) if !shown.links.is_empty() => {
                let last = shown.links.len() - 1;
                shown.link = shown.link.saturating_add_signed(lines).min(last);
            }
            _ => self.scroll(lines),
        }
    }

    fn scroll(&mut self, lines: isize) {
        let room = self.room_of_card();
        if let Some(shown) = self.trail.last_mut() {
            shown.scroll(lines, room);
        }
    }

    fn show_equivalents(&mut self) {
        match self.trail.last_mut() {
            Some(shown) if !shown.equivalents.is_empty() => {
                shown.equivalent = Some(0);
                self.focus = Focus::Card;
            }
            _ => self.status = Some("no equivalents are recorded".to_owned()),
        }
    }

    fn choose_equivalent(&mut self, lines: isize) {
        if let Some(shown) = self.trail.last_mut() {
            let last = shown.equivalents.len().saturating_sub(1);
            let chosen = shown.equivalent.unwrap_or_default();
            shown.equivalent = Some(chosen.saturating_add_signed(lines).min(last));
        }
    }

    fn copy_equivalent(&self) -> Effect {
        let shown = self.shown();
        let chosen = shown.and_then(|shown| shown.equivalents.get(shown.equivalent?));
        match chosen {
            None => Effect::Nothing,
            Some(it) => Effect::Copy {
                what: format!("the equivalent ({})", it.language),
                text: it.word.clone(),
                next: String::new(),
            },
        }
    }

    /// Copies what is likeliest to be wanted from the record that is shown, or the next thing if
    /// that was copied just now.
    fn copy(&mut self) -> Effect {
        let Some(shown) = self.trail.last() else { return Effect::Nothing };
        let (shelfmark, takings) = (shown.record.shelfmark(), shown.record.takings());
        let last = self.copied.take().filter(|(copied, _)| *copied == shelfmark);
        let position = last.map_or(0, |(_, last)| last + 1) % takings.len().max(1);
        let Some((what, text)) = takings.get(position) else {
            self.status = Some("nothing to copy".to_owned());
            return Effect::Nothing;
        };
        let next = match takings.get((position + 1) % takings.len()) {
            Some((next, _)) if takings.len() > 1 => format!("  (y again: {next})"),
            _ => String::new(),
        };
        self.copied = Some((shelfmark, position));
        Effect::Copy { what: (*what).to_owned(), text: text.clone(), next }
    }

    fn page_of_list(&self) -> isize {
        page(self.room_of_list())
    }

    fn page_of_card(&self) -> isize {
        page(self.room_of_card())
    }
}

/// How many lines a page of a room goes on.
fn page(room: usize) -> isize {
    isize::try_from(room.saturating_sub(PAGE_OVERLAP).max(1)).unwrap_or(isize::MAX)
}

/// What a key does wherever it is pressed.
fn of_everywhere(key: KeyEvent) -> Option<Effect> {
    match control(key)? {
        'c' => Some(Effect::Interrupt),
        'z' => Some(Effect::Stop),
        '\\' | '4' => Some(Effect::Quit),
        'l' => Some(Effect::Redraw),
        _ => None,
    }
}

/// The letter that is pressed together with Ctrl; with Alt as well it is one of the third level of
/// a keyboard.
fn control(key: KeyEvent) -> Option<char> {
    match key.code {
        KeyCode::Char(letter) if held(key) == KeyModifiers::CONTROL => Some(letter),
        _ => None,
    }
}

/// What is held down besides Shift.
fn held(key: KeyEvent) -> KeyModifiers {
    key.modifiers.difference(KeyModifiers::SHIFT)
}

/// What a key changes in a line that is typed, as it does in a shell.
fn edit(key: KeyEvent) -> Option<InputRequest> {
    let by_word = held(key) == KeyModifiers::CONTROL || held(key) == KeyModifiers::ALT;
    Some(match key.code {
        KeyCode::Left if by_word => InputRequest::GoToPrevWord,
        KeyCode::Right if by_word => InputRequest::GoToNextWord,
        KeyCode::Left => InputRequest::GoToPrevChar,
        KeyCode::Right => InputRequest::GoToNextChar,
        KeyCode::Home => InputRequest::GoToStart,
        KeyCode::End => InputRequest::GoToEnd,
        KeyCode::Backspace if by_word => InputRequest::DeletePrevWord,
        KeyCode::Backspace => InputRequest::DeletePrevChar,
        KeyCode::Delete => InputRequest::DeleteNextChar,
        KeyCode::Char(letter) if control(key).is_some() => match letter {
            'a' => InputRequest::GoToStart,
            'b' => InputRequest::GoToPrevChar,
            'd' => InputRequest::DeleteNextChar,
            'e' => InputRequest::GoToEnd,
            'f' => InputRequest::GoToNextChar,
            'h' => InputRequest::DeletePrevChar,
            'k' => InputRequest::DeleteTillEnd,
            'u' => InputRequest::DeleteFromStart,
            'w' => InputRequest::DeletePrevWord,
            'y' => InputRequest::Yank,
            _ => return None,
        },
        KeyCode::Char('b') if by_word => InputRequest::GoToPrevWord,
        KeyCode::Char('f') if by_word => InputRequest::GoToNextWord,
        KeyCode::Char('d') if by_word => InputRequest::DeleteNextWord,
        KeyCode::Char(letter) if !by_word && !letter.is_control() => {
            InputRequest::InsertChar(letter)
        }
        _ => return None,
    })
}
