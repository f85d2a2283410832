//! Where a byte of a document stands: its line and its character in the line.

/// A place in a document, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

/// Tells the places of bytes, which must be asked for in their order.
pub struct Places<'t> {
    text: &'t str,
    /// A byte with its line and the characters before it in the line.
    at: usize,
    line: usize,
    characters: usize,
}

impl<'t> Places<'t> {
    /// The places of a text that so many lines precede, and so many characters of its first line.
    pub fn new(text: &'t str, lines: usize, characters: usize) -> Self {
        Places { text, at: 0, line: lines + 1, characters }
    }

    /// The place of a byte at or behind the one asked for last.
    pub fn of(&mut self, byte: usize) -> Place {
        let passed = &self.text[self.at..byte];
        let lines = memchr::memchr_iter(b'\n', passed.as_bytes()).count();
        if lines > 0 {
            self.line += lines;
            self.characters = 0;
        }
        let in_line = passed.rfind('\n').map_or(passed, |end| &passed[end + 1..]);
        self.characters += in_line.chars().count();
        self.at = byte;
        Place { line: self.line, column: self.characters + 1 }
    }
}
