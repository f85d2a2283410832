//! How the browser is drawn.
//!
//! What is chosen is in reverse video, and marked for whoever does not see that; nothing rests on
//! colour.

use super::{
    browser::{Browser, Focus},
    help::help,
    layout::{Parts, first_shown, links_in},
    list::SHELVES,
    opened::{Opened, folded},
};
use crate::{
    render::{
        records::lines_of,
        wrap::{columns, cut, lines as wrapped},
    },
    ui::Terminal,
};
use ratatui::{
    Frame,
    layout::{Position, Rect},
    style::{Modifier, Style},
    text::{Line, Span},
    widgets::{Clear, Paragraph},
};

/// What stands before the text that is typed.
const PROMPT: &str = "Search ";

/// What stands in an empty field.
const EXAMPLES: &str = "turvapaikka, Dublin III, 2013/32, Portugal …";

/// What stands before a filter.
const FILTER: &str = "/";

/// What stands before a line of a list: the chosen one, and any other.
const MARKS: [&str; 2] = ["> ", "  "];

/// Draws the browser.
pub fn draw(browser: &Browser, frame: &mut Frame) {
    let Some(parts) = Parts::of(browser.size) else { return too_small(browser, frame) };
    // The terminal may have another size already, and tells so next.
    if !frame.area().contains(Position::new(browser.size.width - 1, browser.size.height - 1)) {
        return;
    }
    field(browser, frame, parts.field);
    shelves(browser, frame, parts.shelves);
    if let Some(scroll) = browser.help {
        let text = help(browser.session.terminal, parts.body.width);
        frame.render_widget(Paragraph::new(text).scroll((scroll as u16, 0)), parts.body);
    } else {
        list(browser, frame, parts.list);
        rule(frame, parts);
        card(browser, frame, parts.card);
    }
    footer(browser, frame, parts.footer);
}

fn too_small(browser: &Browser, frame: &mut Frame) {
    let width = frame.area().width.min(browser.size.width);
    let said = cut("too small: 40 × 10 at least", width.into()).into_owned();
    frame.render_widget(Paragraph::new(said), frame.area());
}

fn draw_lines(frame: &mut Frame, area: Rect, lines: Vec<Line>) {
    frame.render_widget(Paragraph::new(lines), area);
}

fn dim() -> Style {
    Style::new().add_modifier(Modifier::DIM)
}

fn bold() -> Style {
    Style::new().add_modifier(Modifier::BOLD)
}

/// How a chosen line looks, in the part that the keys speak to and elsewhere.
fn chosen(has_focus: bool) -> Style {
    if has_focus { Style::new().add_modifier(Modifier::REVERSED) } else { bold() }
}

fn field(browser: &Browser, frame: &mut Frame, area: Rect) {
    let style = if browser.focus == Focus::Field { bold() } else { dim() };
    let room = usize::from(area.width).saturating_sub(columns(PROMPT) + 1);
    let scroll = browser.field.visual_scroll(room);
    let label = Rect { width: (columns(PROMPT) as u16).min(area.width), ..area };
    let typed = Rect { x: area.x + label.width, width: area.width - label.width, ..area };
    frame.render_widget(Span::styled(PROMPT, style), label);
    let text = match browser.field.value() {
        "" => Span::styled(EXAMPLES, dim()),
        text => Span::raw(text),
    };
    frame.render_widget(Paragraph::new(text).scroll((0, scroll as u16)), typed);
    if browser.focus == Focus::Field && browser.help.is_none() {
        let at = browser.field.visual_cursor().saturating_sub(scroll);
        frame.set_cursor_position((typed.x + at as u16, typed.y));
    }
}

/// The shelves by name, or the one that is looked through where there is no room for all.
fn shelves(browser: &Browser, frame: &mut Frame, area: Rect) {
    let count = counted(browser);
    let titles = SHELVES.iter().map(|shelf| format!(" {} ", shelf.title));
    let mut spans: Vec<Span> = titles.map(Span::raw).collect();
    spans[browser.shelf].style = chosen(true);
    let width: usize = spans.iter().map(Span::width).sum();
    if width > usize::from(area.width) {
        spans = vec![Span::styled(format!(" {} ", browser.shelf().title), chosen(true))];
    }
    let mut line = Line::from(spans);
    let gap = usize::from(area.width).saturating_sub(line.width() + columns(&count));
    if gap > 1 {
        line.push_span(Span::raw(" ".repeat(gap)));
        line.push_span(Span::styled(count, dim()));
    }
    draw_lines(frame, area, vec![line]);
}

/// How many there are, and how many of them are shown.
fn counted(browser: &Browser) -> String {
    let (shown, all) = (browser.list.shown.len(), browser.list.rows.len());
    if shown == all { all.to_string() } else { format!("{shown} of {all}") }
}

fn list(browser: &Browser, frame: &mut Frame, area: Rect) {
    let list = &browser.list;
    let width = usize::from(area.width).saturating_sub(columns(MARKS[0]));
    let terminal = Terminal { width, color: false, ..browser.session.terminal };
    let cells: Vec<Vec<String>> =
        list.shown.iter().map(|position| list.rows[*position].cells.clone()).collect();
    let lines = lines_of(&terminal, &browser.shelf().columns(), &cells, 0);
    let first = first_shown(list.cursor, area.height.into());
    let has_focus = matches!(browser.focus, Focus::Field | Focus::List);
    let drawn = lines.iter().enumerate().skip(first).take(area.height.into());
    let drawn = drawn.map(|(position, line)| {
        marked(line.clone(), position == list.cursor, has_focus, area.width)
    });
    draw_lines(frame, area, drawn.collect());
}

/// A line of a list, with a mark and over the whole width if it is chosen.
fn marked(text: String, is_chosen: bool, has_focus: bool, width: u16) -> Line<'static> {
    let mark = if is_chosen { MARKS[0] } else { MARKS[1] };
    let text = cut(&text, usize::from(width).saturating_sub(columns(mark))).into_owned();
    let gap = usize::from(width).saturating_sub(columns(mark) + columns(&text));
    let line = format!("{mark}{text}{}", " ".repeat(if is_chosen { gap } else { 0 }));
    Line::styled(line, if is_chosen { chosen(has_focus) } else { Style::new() })
}

/// What parts list and card.
fn rule(frame: &mut Frame, parts: Parts) {
    let lines = match parts.is_beside() {
        true => vec![Line::styled("│", dim()); parts.rule.height.into()],
        false => vec![Line::styled("─".repeat(parts.rule.width.into()), dim())],
    };
    draw_lines(frame, parts.rule, lines);
}

fn card(browser: &Browser, frame: &mut Frame, area: Rect) {
    let Some(shown) = browser.shown() else { return nothing(browser, frame, area) };
    let mut area = area;
    if browser.trail.len() > 1 {
        let line = Rect { height: 1, ..area };
        frame.render_widget(Line::styled(path(browser, area.width), dim()), line);
        area = Rect { y: area.y + 1, height: area.height - 1, ..area };
    }
    if let Some(chosen) = shown.equivalent {
        return equivalents(shown, chosen, frame, area);
    }
    let height = links_in(area, shown.links.len(), shown.card.lines.len());
    let room = area.height - height - u16::from(height > 0);
    let lines = u16::try_from(shown.card.lines.len()).unwrap_or(u16::MAX);
    let text = Rect { height: lines.min(room), ..area };
    let card = Paragraph::new(shown.card.clone()).scroll((shown.scroll as u16, 0));
    frame.render_widget(card, text);
    if height > 0 {
        let below = Rect { y: text.bottom(), height: height + 1, ..area };
        let is_cut = shown.scroll + usize::from(text.height) < shown.card.lines.len();
        links(shown, browser.focus == Focus::Card, is_cut, frame, below);
    }
}

/// The way from the record of the list to the one that is shown, from its end.
fn path(browser: &Browser, width: u16) -> String {
    let labels: Vec<String> = browser.trail.iter().map(|opened| opened.record.label()).collect();
    let fits = |first: &usize| columns(&labels[*first..].join(" › ")) + 2 <= usize::from(width);
    let first = (0..labels.len()).find(fits).unwrap_or(labels.len() - 1);
    let path = labels[first..].join(" › ");
    if first > 0 { format!("… {path}") } else { path }
}

/// What is said where no card is shown.
fn nothing(browser: &Browser, frame: &mut Frame, area: Rect) {
    let said = match browser.list.is_filtered() {
        true => "the filter lets nothing through",
        false => &browser.list.message,
    };
    let lines = wrapped(said, area.width.into());
    draw_lines(frame, area, lines.map(|line| Line::raw(line.to_owned())).collect());
}

/// What can be followed from a card, under a rule that says how much of the card is not seen.
fn links(shown: &Opened, has_focus: bool, is_cut: bool, frame: &mut Frame, area: Rect) {
    let count = format!("{} of {}", shown.link + 1, shown.links.len());
    let more = if is_cut { " PgDn: more of the card " } else { "" };
    let rest = usize::from(area.width).saturating_sub(columns(&count) + columns(more) + 3);
    let rule = format!("─ {count} {}{more}", "─".repeat(rest));
    let mut lines = vec![Line::styled(cut(&rule, area.width.into()).into_owned(), dim())];
    let room = usize::from(area.height) - 1;
    let first = first_shown(shown.link, room);
    let widest = shown.links.iter().map(|link| columns(link.relation)).max().unwrap_or_default();
    for (position, link) in shown.links.iter().enumerate().skip(first).take(room) {
        let number = if position < 9 { (position + 1).to_string() } else { " ".to_owned() };
        let text = format!("{number} {:widest$}  {}", link.relation, link.label);
        lines.push(marked(text, position == shown.link, has_focus, area.width));
    }
    draw_lines(frame, area, lines);
}

/// What a record is called in other languages, in place of its card.
fn equivalents(shown: &Opened, chosen: usize, frame: &mut Frame, area: Rect) {
    let title = format!("{} in other languages", shown.record.label());
    let mut lines = vec![Line::styled(cut(&title, area.width.into()).into_owned(), bold())];
    let room = usize::from(area.height).saturating_sub(1);
    let rows = shown.equivalents.iter().enumerate();
    for (position, it) in rows.skip(first_shown(chosen, room)).take(room) {
        let remark = if it.remark.is_empty() { String::new() } else { format!("  {}", it.remark) };
        let text = format!("{:2}  {}{remark}", it.language, it.word);
        lines.push(marked(text, position == chosen, true, area.width));
    }
    draw_lines(frame, area, lines);
}

/// What the keys do now, or what came of the last one.
fn footer(browser: &Browser, frame: &mut Frame, area: Rect) {
    if browser.focus == Focus::Filter {
        return filter(browser, frame, area);
    }
    match &browser.status {
        Some(said) => status(said, frame, area),
        None => {
            draw_lines(frame, area, vec![Line::styled(hints(browser, area.width.into()), dim())])
        }
    }
}

/// What came of the last key, whole, over as many lines of the screen as it takes.
fn status(said: &str, frame: &mut Frame, area: Rect) {
    let mut lines = folded(said, area.width.into()).lines;
    lines.truncate(area.y.into());
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).max(1);
    let area = Rect { y: area.bottom() - height, height, ..area };
    frame.render_widget(Clear, area);
    draw_lines(frame, area, lines);
}

fn filter(browser: &Browser, frame: &mut Frame, area: Rect) {
    let room = usize::from(area.width).saturating_sub(columns(FILTER) + 1);
    let scroll = browser.filter.visual_scroll(room);
    let text = format!("{FILTER}{}", browser.filter.value());
    frame.render_widget(Paragraph::new(text).scroll((0, scroll as u16)), area);
    let at = columns(FILTER) + browser.filter.visual_cursor().saturating_sub(scroll);
    frame.set_cursor_position((area.x + at as u16, area.y));
}

/// As many of the keys that matter now as there is room for.
fn hints(browser: &Browser, width: usize) -> String {
    let is_empty = browser.field.value().is_empty();
    let is_of_equivalents = browser.shown().is_some_and(|shown| shown.equivalent.is_some());
    let hints: &[&str] = match browser.focus {
        _ if browser.help.is_some() => &["↑↓ scroll", "any other key closes this"],
        Focus::Field if is_empty => {
            &["↑↓ choose", "Enter card", "Tab table", "F1 help", "Esc leave"]
        }
        Focus::Field => &["↑↓ choose", "Enter card", "Tab table", "F1 help", "Esc empty"],
        Focus::Card if is_of_equivalents => &["↑↓ choose", "y copy", "← card", "q leave"],
        Focus::Card => &[
            "Enter follow",
            "← back",
            "Esc field",
            "? help",
            "t equivalents",
            "o open",
            "y copy",
            "q leave",
            "/ filter",
        ],
        _ => &[
            "Enter card",
            "Esc field",
            "/ filter",
            "? help",
            "Tab table",
            "t equivalents",
            "o open",
            "y copy",
            "q leave",
        ],
    };
    let mut line = String::new();
    for hint in hints {
        let gap = if line.is_empty() { "" } else { "  " };
        if columns(&line) + gap.len() + columns(hint) > width {
            break;
        }
        line.push_str(gap);
        line.push_str(hint);
    }
    line
}
