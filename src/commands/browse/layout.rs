//! Where things stand on the screen.

use ratatui::layout::{Constraint, Layout, Rect, Size};

/// Nothing is drawn on a smaller screen.
const LEAST: Size = Size { width: 40, height: 10 };

/// From this width on, the card stands beside the list, else below it.
const BESIDE: u16 = 72;

/// The parts of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub field: Rect,
    pub shelves: Rect,
    /// List, rule and card together.
    pub body: Rect,
    pub list: Rect,
    /// What parts list and card.
    pub rule: Rect,
    pub card: Rect,
    pub footer: Rect,
}

impl Parts {
    /// The parts of a screen; nothing if it is too small.
    pub fn of(size: Size) -> Option<Self> {
        if size.width < LEAST.width || size.height < LEAST.height {
            return None;
        }
        let screen = Rect::new(0, 0, size.width, size.height);
        let [field, shelves, body, footer] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(1),
        ])
        .areas(screen);
        let [list, rule, card] = match size.width >= BESIDE {
            true => {
                let width = (size.width * 3 / 8).min(56);
                let [list, rule, card] = Layout::horizontal([
                    Constraint::Length(width),
                    Constraint::Length(3),
                    Constraint::Fill(1),
                ])
                .areas(body);
                [list, Rect { x: rule.x + 1, width: 1, ..rule }, card]
            }
            false => Layout::vertical([
                Constraint::Length((body.height / 3).max(2)),
                Constraint::Length(1),
                Constraint::Fill(1),
            ])
            .areas(body),
        };
        Some(Parts { field, shelves, body, list, rule, card, footer })
    }

    /// Whether the card stands beside the list.
    pub fn is_beside(&self) -> bool {
        self.rule.height > 1
    }
}

/// The lines of a pane that a list of links takes below a card: a quarter, or what the card and a
/// rule leave.
pub fn links_in(pane: Rect, links: usize, card: usize) -> u16 {
    let height = usize::from(pane.height);
    let left = height.saturating_sub(card + 1);
    let room = (height / 4).max(3).min(height.saturating_sub(3)).max(left);
    u16::try_from(links.min(room)).unwrap_or(u16::MAX)
}

/// The first line to show of so many in a room, so that the chosen one is among them.
pub fn first_shown(chosen: usize, room: usize) -> usize {
    (chosen + 1).saturating_sub(room)
}
