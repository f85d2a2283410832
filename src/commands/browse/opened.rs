//! A record that is shown: its card at the width of the pane, and what belongs to it.

use super::any_record::{AnyRecord, Equivalent, Link, Shelfmark};
use crate::{
    render::{
        cards::{Matched, More, Setting},
        wrap::columns,
    },
    session::Session,
    ui::Terminal,
};
use ansi_to_tui::IntoText;
use emn::{lookup::Query, model::Date, pack::Damaged};
use ratatui::text::{Line, Span, Text};
use unicode_segmentation::UnicodeSegmentation;

/// A record that is shown.
pub struct Opened {
    pub record: AnyRecord,
    pub links: Vec<Link>,
    pub equivalents: Vec<Equivalent>,
    /// The chosen one of the links.
    pub link: usize,
    /// The chosen one of the equivalents, if they are shown.
    pub equivalent: Option<usize>,
    /// How far the card is scrolled.
    pub scroll: usize,
    pub card: Text<'static>,
    /// The width for which the card is laid out.
    width: u16,
}

impl Opened {
    /// Opens the record of a shelfmark, if there is one.
    ///
    /// # Errors
    /// Damaged data.
    pub fn at(
        session: &Session,
        day: Date,
        shelfmark: &Shelfmark,
    ) -> Result<Option<Self>, Damaged> {
        let Some(record) = AnyRecord::at(session.network, shelfmark)? else { return Ok(None) };
        Ok(Some(Opened {
            links: record.links(session.network, day)?,
            equivalents: record.equivalents(),
            record,
            link: 0,
            equivalent: None,
            scroll: 0,
            card: Text::default(),
            width: 0,
        }))
    }

    /// Lays the card out for a width, unless it is already.
    ///
    /// # Errors
    /// Damaged data.
    pub fn lay_out(
        &mut self,
        (session, day, width): (&Session, Date, u16),
        matched: Option<&Matched>,
        query: Option<&Query>,
    ) -> Result<(), Damaged> {
        if self.width == width {
            return Ok(());
        }
        self.width = width;
        let session = Session { terminal: within(session.terminal, width), ..session.clone() };
        let card =
            self.record.card(Setting::new(&session, day, More::default()), matched, query)?;
        self.card = folded(&card, width.into());
        Ok(())
    }

    /// Scrolls so many lines, as far as there is something to see in a room of lines.
    pub fn scroll(&mut self, lines: isize, room: usize) {
        let last = self.card.lines.len().saturating_sub(room);
        self.scroll = self.scroll.saturating_add_signed(lines).min(last);
    }
}

/// A terminal with the width of a pane, in which nothing is a link.
pub fn within(terminal: Terminal, width: u16) -> Terminal {
    Terminal { width: width.into(), hyperlinks: false, ..terminal }
}

/// A text with colours as lines, of which those that are too wide are broken.
pub fn folded(text: &str, width: usize) -> Text<'static> {
    let text = text.into_text().unwrap_or_else(|_| Text::raw(text.to_owned()));
    let lines = text.lines.into_iter().flat_map(|line| match line.width() <= width {
        true => vec![line],
        false => broken(&line, width),
    });
    lines.collect()
}

/// A line broken between graphemes.
fn broken(line: &Line<'static>, width: usize) -> Vec<Line<'static>> {
    let mut lines = vec![Line::default()];
    let mut used = 0;
    for span in &line.spans {
        let mut piece = String::new();
        for grapheme in span.content.graphemes(true) {
            if used + columns(grapheme) > width {
                push(&mut lines, std::mem::take(&mut piece), span);
                lines.push(Line::default());
                used = 0;
            }
            used += columns(grapheme);
            piece.push_str(grapheme);
        }
        push(&mut lines, piece, span);
    }
    lines
}

fn push(lines: &mut [Line<'static>], piece: String, span: &Span<'static>) {
    if let Some(line) = lines.last_mut() {
        line.push_span(Span::styled(piece, span.style));
    }
}
