//! What the browser shows, and where in it the user is.

use super::{
    any_record::Shelfmark,
    effect::Effect,
    layout::{Parts, links_in},
    list::{List, SHELVES, Shelf},
    opened::Opened,
};
use crate::session::Session;
use emn::{model::Date, pack::Damaged};
use ratatui::layout::{Rect, Size};
use tui_input::{Input, InputRequest};

/// The longest text that can be typed, in bytes; nothing has so long a name.
const LONGEST: usize = 300;

/// What the keys speak to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The field in which a query is typed.
    Field,
    /// The list of what was found.
    List,
    /// The line in which a filter of the list is typed.
    Filter,
    /// The card, and what can be followed from it.
    Card,
}

/// What the browser shows.
pub struct Browser {
    pub session: Session,
    pub day: Date,
    pub size: Size,
    pub focus: Focus,
    pub field: Input,
    pub filter: Input,
    /// The shelf that is looked through, by its place.
    pub shelf: usize,
    pub list: List,
    /// The chosen record, and behind it those to which it was followed.
    pub trail: Vec<Opened>,
    /// What to say until the next key.
    pub status: Option<String>,
    /// How far the help is scrolled, if it is shown.
    pub help: Option<usize>,
    /// What was last copied, and which of the takings it was.
    pub copied: Option<(Shelfmark, usize)>,
}

impl Browser {
    /// A browser that begins with a query, or with everything.
    ///
    /// # Errors
    /// Damaged data.
    pub fn new(session: &Session, day: Date, query: &str) -> Result<Self, Damaged> {
        let mut browser = Browser {
            session: session.clone(),
            day,
            size: Size::default(),
            focus: Focus::Field,
            field: Input::default(),
            filter: Input::default(),
            shelf: 0,
            list: List::default(),
            trail: Vec::new(),
            status: None,
            help: None,
            copied: None,
        };
        put(&mut browser.field, query);
        browser.search()?;
        Ok(browser)
    }

    /// The shelf that is looked through.
    pub fn shelf(&self) -> &'static Shelf {
        &SHELVES[self.shelf]
    }

    /// The record whose card is shown.
    pub fn shown(&self) -> Option<&Opened> {
        self.trail.last()
    }

    /// Takes another size of the screen.
    ///
    /// # Errors
    /// Damaged data.
    pub fn resize(&mut self, width: u16, height: u16) -> Result<(), Damaged> {
        self.size = Size { width, height };
        self.lay_out()
    }

    /// Takes a text that was pasted.
    ///
    /// # Errors
    /// Damaged data.
    pub fn paste(&mut self, text: &str) -> Result<Effect, Damaged> {
        match self.focus {
            Focus::Filter => {
                put(&mut self.filter, text);
                self.narrow()?;
            }
            _ => {
                self.focus = Focus::Field;
                put(&mut self.field, text);
                self.search()?;
            }
        }
        Ok(Effect::Nothing)
    }

    /// Changes what is typed in the field, and looks it up if it is another text.
    ///
    /// # Errors
    /// Damaged data.
    pub fn edit(&mut self, request: InputRequest) -> Result<(), Damaged> {
        let is_too_long = self.field.value().len() >= LONGEST;
        if is_too_long && matches!(request, InputRequest::InsertChar(_)) {
            return Ok(());
        }
        match self.field.handle(request) {
            Some(changed) if changed.value => self.search(),
            _ => Ok(()),
        }
    }

    /// Looks up what is typed.
    ///
    /// # Errors
    /// Damaged data.
    pub fn search(&mut self) -> Result<(), Damaged> {
        self.filter.reset();
        self.list = List::of(&self.session, self.day, self.shelf(), self.field.value())?;
        self.open_chosen()
    }

    /// Goes to another shelf, so many places on.
    ///
    /// # Errors
    /// Damaged data.
    pub fn turn(&mut self, places: usize) -> Result<(), Damaged> {
        self.shelf = (self.shelf + places) % SHELVES.len();
        if self.focus != Focus::Field {
            self.focus = Focus::List;
        }
        self.search()
    }

    /// Shows only what the filter lets through.
    ///
    /// # Errors
    /// Damaged data.
    pub fn narrow(&mut self) -> Result<(), Damaged> {
        self.list.filter(self.filter.value());
        self.open_chosen()
    }

    /// Chooses the row so many lines on.
    ///
    /// # Errors
    /// Damaged data.
    pub fn choose(&mut self, lines: isize) -> Result<(), Damaged> {
        self.list.go(lines);
        self.open_chosen()
    }

    /// Shows the card of the chosen row.
    fn open_chosen(&mut self) -> Result<(), Damaged> {
        self.trail.clear();
        if let Some(row) = self.list.chosen() {
            self.trail.extend(Opened::at(&self.session, self.day, &row.shelfmark)?);
        }
        self.lay_out()
    }

    /// Follows the chosen link of the card.
    ///
    /// # Errors
    /// Damaged data.
    pub fn follow(&mut self) -> Result<(), Damaged> {
        let Some(link) = self.shown().and_then(|shown| shown.links.get(shown.link)) else {
            return Ok(());
        };
        let opened = Opened::at(&self.session, self.day, &link.shelfmark)?;
        self.trail.extend(opened);
        self.lay_out()
    }

    /// Goes back to where the card was followed from, or else to the list.
    ///
    /// # Errors
    /// Damaged data.
    pub fn back(&mut self) -> Result<(), Damaged> {
        match self.trail.len() {
            0 | 1 => self.focus = Focus::List,
            _ => drop(self.trail.pop()),
        }
        self.lay_out()
    }

    /// Lays the card out for the room that it has.
    fn lay_out(&mut self) -> Result<(), Damaged> {
        let Some(parts) = Parts::of(self.size) else { return Ok(()) };
        let is_chosen = self.trail.len() == 1;
        let row = self.list.chosen().filter(|_| is_chosen);
        let matched = row.and_then(|row| row.matched.as_ref());
        let query = self.list.query.as_ref().filter(|_| is_chosen);
        let Some(shown) = self.trail.last_mut() else { return Ok(()) };
        shown.lay_out((&self.session, self.day, parts.card.width), matched, query)?;
        let room = self.room_of_card();
        if let Some(shown) = self.trail.last_mut() {
            shown.scroll(0, room);
        }
        Ok(())
    }

    /// The lines of the card that can be seen.
    pub fn room_of_card(&self) -> usize {
        let (Some(parts), Some(shown)) = (Parts::of(self.size), self.shown()) else { return 0 };
        let path = u16::from(self.trail.len() > 1);
        let height = parts.card.height.saturating_sub(path);
        let pane = Rect { height, ..parts.card };
        let links = links_in(pane, shown.links.len(), shown.card.lines.len());
        height.saturating_sub(links + u16::from(links > 0)).into()
    }

    /// The lines of the list that can be seen.
    pub fn room_of_list(&self) -> usize {
        Parts::of(self.size).map_or(0, |parts| parts.list.height.into())
    }
}

/// Puts a text where the cursor is, in one line.
fn put(input: &mut Input, text: &str) {
    for letter in text.trim().chars() {
        if input.value().len() + letter.len_utf8() <= LONGEST {
            let letter = if letter.is_control() { ' ' } else { letter };
            input.handle(InputRequest::InsertChar(letter));
        }
    }
}
