//! Markdown: prose without code, addresses, front matter and HTML.

use emn::text::{BREAK, JOINT};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// The text with everything but prose blanked out, byte for byte.
pub fn prose(source: &str) -> String {
    let mut mask = Mask::new(source);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let (mut hidden, mut line_end) = (0, None);
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        // What a quotation or an item puts at the beginning of a line.
        if let Some(end) = line_end.take().filter(|end| *end <= range.start) {
            mask.fill(end..range.start, ' ');
        }
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::MetadataBlock(_) | Tag::HtmlBlock) => hidden += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::MetadataBlock(_) | TagEnd::HtmlBlock) => {
                hidden -= 1;
            }
            Event::Start(
                Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Link { .. }
                | Tag::Image { .. },
            ) => mask.fill(range, JOINT),
            Event::InlineHtml(_) => mask.fill(range, JOINT),
            Event::Text(text) if hidden == 0 && source[range.clone()] == *text => mask.show(range),
            Event::SoftBreak => line_end = Some(range.end),
            _ => {}
        }
    }
    mask.finish()
}

/// A text in which only parts are shown.
struct Mask<'s> {
    source: &'s str,
    bytes: Vec<u8>,
}

impl<'s> Mask<'s> {
    fn new(source: &'s str) -> Self {
        let blank = |byte: u8| if byte == b'\n' { byte } else { BREAK as u8 };
        Mask { source, bytes: source.bytes().map(blank).collect() }
    }

    /// Blanks a part out by a character of ASCII; the ends of lines stay.
    fn fill(&mut self, range: Range<usize>, blank: char) {
        for byte in &mut self.bytes[range] {
            if *byte != b'\n' {
                *byte = blank as u8;
            }
        }
    }

    fn show(&mut self, range: Range<usize>) {
        let shown = &self.source.as_bytes()[range.clone()];
        self.bytes[range].copy_from_slice(shown);
    }

    fn finish(self) -> String {
        String::from_utf8(self.bytes).expect("whole characters are shown, the rest is ASCII")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str) -> String {
        let prose = prose(source);
        assert_eq!(prose.len(), source.len());
        let seen = prose.replace(JOINT, "").replace([BREAK, '\n'], " ");
        seen.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn markup_code_addresses_and_front_matter_are_no_prose() {
        for (source, seen) in [
            ("an *asylum* **seek**er", "an asylum seeker"),
            ("`asylum` seeker", "seeker"),
            ("a [refugee](https://example.eu/asylum) here", "a refugee here"),
            ("---\ntitle: asylum\n---\n\nreturn", "return"),
            ("```\nasylum\n```\nreturn", "return"),
            ("> an asylum\n> seeker", "an asylum seeker"),
            ("<p>asylum</p>\n\n| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ] {
            assert_eq!(words(source), seen, "{source}");
        }
    }
}
