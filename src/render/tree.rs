//! Hierarchies as trees.

use super::wrap::lines;
use crate::ui::terminal::{Terminal, Tone};
use termtree::{GlyphPalette, Tree};

/// A record in a hierarchy, with those above or below it.
pub struct Node {
    pub label: String,
    /// The next ones, away from where the tree begins.
    pub next: Vec<Node>,
    /// How many more there are that are not drawn.
    pub hidden: usize,
}

/// The columns that a step takes.
const BRANCH: usize = 3;

/// A name has at least so many columns, however far from the root it stands.
const NARROWEST: usize = 12;

const BELOW: GlyphPalette = GlyphPalette {
    middle_item: "├",
    last_item: "└",
    item_indent: "─ ",
    middle_skip: "│",
    last_skip: " ",
    skip_indent: "  ",
};

/// Turned upside down line by line, this stands on what it begins with.
const ABOVE: GlyphPalette = GlyphPalette { last_item: "┌", ..BELOW };

/// A record with what stands above it over it, and what stands below it under it.
pub fn neighbourhood(terminal: &Terminal, label: &str, above: &[Node], below: &[Node]) -> String {
    let mut text = String::new();
    if terminal.plain {
        text.push_str(label);
        text.push('\n');
        said(&mut text, "above", above, 1);
        said(&mut text, "below", below, 1);
        return text;
    }
    let over = drawn(above, ABOVE, terminal.width);
    for line in over.iter().rev() {
        text.push_str(line);
        text.push('\n');
    }
    terminal.paint(&mut text, Tone::Heading, label);
    text.push('\n');
    for line in drawn(below, BELOW, terminal.width) {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// The lines of a tree without its root.
fn drawn(nodes: &[Node], glyphs: GlyphPalette, width: usize) -> Vec<String> {
    let room = width.saturating_sub(BRANCH);
    let leaves: Vec<Tree<String>> = nodes.iter().map(|node| tree(node, glyphs, room)).collect();
    let root = Tree::new(String::new()).with_glyphs(glyphs).with_leaves(leaves);
    root.to_string().lines().skip(1).map(|line| line.trim_end().to_owned()).collect()
}

/// A node and those beyond it, in so many columns.
fn tree(node: &Node, glyphs: GlyphPalette, room: usize) -> Tree<String> {
    let beyond = room.saturating_sub(BRANCH);
    let next = node.next.iter().map(|next| tree(next, glyphs, beyond));
    let leaves: Vec<Tree<String>> = next.collect();
    let name = named(node);
    let mut label: Vec<&str> = lines(&name, room.max(NARROWEST)).collect();
    if glyphs.last_item == ABOVE.last_item {
        label.reverse();
    }
    let tree = Tree::new(label.join("\n")).with_multiline(true);
    tree.with_glyphs(glyphs).with_leaves(leaves)
}

fn named(node: &Node) -> String {
    match node.hidden {
        0 => node.label.clone(),
        more => format!("{} … {more} more", node.label),
    }
}

/// The nodes in lines that say how far each is away.
fn said(text: &mut String, side: &str, nodes: &[Node], steps: usize) {
    for node in nodes {
        text.push_str(&format!("{steps} {side}: {}\n", named(node)));
        said(text, side, &node.next, steps + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(label: &str, next: Vec<Node>) -> Node {
        Node { label: label.to_owned(), next, hidden: 0 }
    }

    #[test]
    fn what_is_above_stands_above() {
        let terminal = Terminal::of_width(80);
        let above = [node("person", vec![node("being", vec![])]), node("actor", vec![])];
        let below =
            [node("refugee", vec![node("mandate refugee", vec![])]), node("settler", vec![])];
        let drawn = neighbourhood(&terminal, "migrant", &above, &below);
        let expected = "\
┌─ actor
│  ┌─ being
├─ person
migrant
├─ refugee
│  └─ mandate refugee
└─ settler
";
        assert_eq!(drawn, expected);
    }
}
