//! A dictionary of the packed form: texts in byte order, each with a run of positions.
//!
//! It is a tree of which an edge bears one or several bytes. A node is, one after another: the
//! number of its edges times two, and one more if a text ends there; then the run of that text, its
//! start and its length; then each edge, as its first byte, the number of its further bytes, those
//! bytes, and how far before this node the node below begins. Numbers are LEB128. A node lies
//! behind all those below it, the root last of all, and its place in the last eight bytes: so it is
//! written in one pass over sorted texts, with no more memory than the longest text takes.
//!
//! A library's transducer would do as well and share endings too, but panics on damaged bytes.

use super::Damaged;
use std::cmp::Ordering;
#[cfg(feature = "source")]
use std::io::{self, Write};

/// A run of positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first position.
    pub start: u32,
    /// How many there are.
    pub count: u32,
}

/// The bytes that tell where the root begins.
const FOOTER: usize = 8;

/// No node has more edges, since each begins with another byte.
const MOST_EDGES: u64 = 256;

/// A dictionary, used where it lies.
#[derive(Clone, Copy)]
pub(crate) struct Trie<'d> {
    bytes: &'d [u8],
    root: usize,
}

/// A place on the way through a dictionary: what is left of an edge, and the node at its end.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'d> {
    rest: &'d [u8],
    node: usize,
}

/// A node, read as far as its edges.
struct Node<'d> {
    span: Option<Span>,
    edges: usize,
    reader: Reader<'d>,
}

impl<'d> Trie<'d> {
    /// Opens a dictionary; no bytes at all are one without texts.
    pub(crate) fn open(bytes: &'d [u8]) -> Result<Self, Damaged> {
        if bytes.is_empty() {
            return Ok(Trie { bytes: &[0], root: 0 });
        }
        let (nodes, footer) = bytes.split_last_chunk::<FOOTER>().ok_or(CUT_OFF)?;
        let root = usize::try_from(u64::from_le_bytes(*footer)).map_err(|_| CUT_OFF)?;
        if root < nodes.len() { Ok(Trie { bytes: nodes, root }) } else { Err(CUT_OFF) }
    }

    /// No walk through an undamaged dictionary takes more steps than this.
    pub(crate) fn most_steps(&self) -> usize {
        self.bytes.len()
    }

    /// The run of a text.
    pub(crate) fn get(&self, text: &str) -> Result<Option<Span>, Damaged> {
        match self.follow(self.root(), text)? {
            Some(cursor) => self.span(cursor),
            None => Ok(None),
        }
    }

    /// The runs of all texts that begin with this one, which lie side by side.
    pub(crate) fn beginning(&self, text: &str) -> Result<Option<Span>, Damaged> {
        let Some(cursor) = self.follow(self.root(), text)? else { return Ok(None) };
        let (Some(first), Some(last)) = (self.first(cursor)?, self.last(cursor)?) else {
            return Ok(None);
        };
        let end = last.start.checked_add(last.count).ok_or(CUT_OFF)?;
        let count = end.checked_sub(first.start).ok_or(CUT_OFF)?;
        Ok(Some(Span { start: first.start, count }))
    }

    /// Visits all texts that begin with this one, in the order of their bytes.
    pub(crate) fn visit_beginning(
        &self,
        text: &str,
        visit: &mut impl FnMut(&str, Span),
    ) -> Result<(), Damaged> {
        let Some(cursor) = self.follow(self.root(), text)? else { return Ok(()) };
        let mut walked = text.as_bytes().to_vec();
        // Each open branch with the length of the text that leads to it and the byte of its edge.
        let mut open = vec![(cursor, walked.len(), None)];
        let mut steps = self.most_steps();
        while let Some((cursor, length, byte)) = open.pop() {
            steps = steps.checked_sub(1).ok_or(CUT_OFF)?;
            walked.truncate(length);
            walked.extend(byte);
            if let Some(span) = self.span(cursor)? {
                visit(str::from_utf8(&walked).map_err(|_| CUT_OFF)?, span);
            }
            let above = open.len();
            self.visit_edges(cursor, |byte, below| {
                open.push((below, walked.len(), Some(byte)));
                Ok(())
            })?;
            open[above..].reverse();
        }
        Ok(())
    }

    /// Where every text begins.
    pub(crate) fn root(&self) -> Cursor<'d> {
        Cursor { rest: &[], node: self.root }
    }

    /// One byte on, if a text goes on like that.
    pub(crate) fn step(&self, at: Cursor<'d>, byte: u8) -> Result<Option<Cursor<'d>>, Damaged> {
        if let Some((first, rest)) = at.rest.split_first() {
            return Ok((*first == byte).then_some(Cursor { rest, node: at.node }));
        }
        self.node(at.node)?.edge_by(byte, at.node)
    }

    /// As far on as a text leads, if a text goes on like that.
    pub(crate) fn follow(
        &self,
        from: Cursor<'d>,
        text: &str,
    ) -> Result<Option<Cursor<'d>>, Damaged> {
        let mut at = from;
        for byte in text.bytes() {
            match self.step(at, byte)? {
                Some(next) => at = next,
                None => return Ok(None),
            }
        }
        Ok(Some(at))
    }

    /// Each byte by which a text goes on from here, and where it leads, in order.
    pub(crate) fn visit_edges(
        &self,
        at: Cursor<'d>,
        mut visit: impl FnMut(u8, Cursor<'d>) -> Result<(), Damaged>,
    ) -> Result<(), Damaged> {
        if let Some((first, rest)) = at.rest.split_first() {
            return visit(*first, Cursor { rest, node: at.node });
        }
        let mut node = self.node(at.node)?;
        for _ in 0..node.edges {
            let (first, below) = node.edge(at.node)?;
            visit(first, below)?;
        }
        Ok(())
    }

    /// The run of the text that ends here.
    pub(crate) fn span(&self, at: Cursor) -> Result<Option<Span>, Damaged> {
        if at.rest.is_empty() { Ok(self.node(at.node)?.span) } else { Ok(None) }
    }

    fn first(&self, from: Cursor<'d>) -> Result<Option<Span>, Damaged> {
        let mut at = from.node;
        loop {
            let mut node = self.node(at)?;
            if node.span.is_some() || node.edges == 0 {
                return Ok(node.span);
            }
            at = node.edge(at)?.1.node;
        }
    }

    fn last(&self, from: Cursor<'d>) -> Result<Option<Span>, Damaged> {
        let mut at = from.node;
        loop {
            let mut node = self.node(at)?;
            let Some(others) = node.edges.checked_sub(1) else { return Ok(node.span) };
            for _ in 0..others {
                node.pass()?;
            }
            at = node.edge(at)?.1.node;
        }
    }

    fn node(&self, place: usize) -> Result<Node<'d>, Damaged> {
        let mut reader = Reader(self.bytes.get(place..).ok_or(CUT_OFF)?);
        let head = reader.number()?;
        let span = match head & 1 {
            0 => None,
            _ => Some(Span { start: reader.position()?, count: reader.position()? }),
        };
        // With more, a walk that counts its steps would still take the square of the length.
        let edges = Some(head >> 1).filter(|edges| *edges <= MOST_EDGES).ok_or(CUT_OFF)?;
        Ok(Node { span, edges: edges as usize, reader })
    }
}

impl<'d> Node<'d> {
    /// The next edge of the node at this place: its first byte, and where it leads.
    fn edge(&mut self, place: usize) -> Result<(u8, Cursor<'d>), Damaged> {
        let first = self.reader.byte()?;
        let length = usize::try_from(self.reader.number()?).map_err(|_| CUT_OFF)?;
        let rest = self.reader.bytes(length)?;
        let distance = usize::try_from(self.reader.number()?).map_err(|_| CUT_OFF)?;
        // What leads no further back would lead in a circle.
        let node = place.checked_sub(distance).filter(|_| distance > 0).ok_or(CUT_OFF)?;
        Ok((first, Cursor { rest, node }))
    }

    /// Where the edge of a byte leads, if the node at this place has one.
    fn edge_by(&mut self, byte: u8, place: usize) -> Result<Option<Cursor<'d>>, Damaged> {
        for _ in 0..self.edges {
            match self.reader.next()?.cmp(&byte) {
                Ordering::Less => self.pass()?,
                Ordering::Equal => return Ok(Some(self.edge(place)?.1)),
                Ordering::Greater => break,
            }
        }
        Ok(None)
    }

    /// Passes over the next edge, which is quicker than to read where it leads.
    fn pass(&mut self) -> Result<(), Damaged> {
        self.reader.byte()?;
        let length = usize::try_from(self.reader.number()?).map_err(|_| CUT_OFF)?;
        self.reader.bytes(length)?;
        self.reader.number()?;
        Ok(())
    }
}

const CUT_OFF: Damaged = Damaged("a dictionary cannot be read");

/// Bytes that are read one after another.
struct Reader<'d>(&'d [u8]);

impl<'d> Reader<'d> {
    /// The byte that is read next.
    fn next(&self) -> Result<u8, Damaged> {
        self.0.first().copied().ok_or(CUT_OFF)
    }

    fn byte(&mut self) -> Result<u8, Damaged> {
        let (first, rest) = self.0.split_first().ok_or(CUT_OFF)?;
        self.0 = rest;
        Ok(*first)
    }

    fn bytes(&mut self, length: usize) -> Result<&'d [u8], Damaged> {
        let (bytes, rest) = self.0.split_at_checked(length).ok_or(CUT_OFF)?;
        self.0 = rest;
        Ok(bytes)
    }

    /// Most numbers are a byte long; a call for each would take longer than to read it.
    #[inline(always)]
    fn number(&mut self) -> Result<u64, Damaged> {
        match self.0.split_first() {
            Some((byte, rest)) if *byte < 0x80 => {
                self.0 = rest;
                Ok((*byte).into())
            }
            _ => self.long_number(),
        }
    }

    fn long_number(&mut self) -> Result<u64, Damaged> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(CUT_OFF)
    }

    fn position(&mut self) -> Result<u32, Damaged> {
        u32::try_from(self.number()?).map_err(|_| CUT_OFF)
    }
}

/// Writes a dictionary of texts that come in the order of their bytes.
#[cfg(feature = "source")]
pub(crate) struct TrieWriter<W: Write> {
    target: W,
    written: u64,
    last: Vec<u8>,
    /// The nodes on the way to the last text, the root first.
    open: Vec<OpenNode>,
    /// Nodes that were written, whose memory is used again.
    spare: Vec<OpenNode>,
    /// A node on its way to the target.
    bytes: Vec<u8>,
}

/// A node that may get further edges.
#[cfg(feature = "source")]
#[derive(Default)]
struct OpenNode {
    /// The length of the text that leads to it.
    depth: usize,
    span: Option<Span>,
    /// How many bytes each edge bears, and where the node below begins.
    edges: Vec<(usize, u64)>,
    /// The bytes of the edges, one after another.
    labels: Vec<u8>,
}

#[cfg(feature = "source")]
impl<W: Write> TrieWriter<W> {
    /// A dictionary that is written to a target.
    pub(crate) fn new(target: W) -> Self {
        TrieWriter {
            target,
            written: 0,
            last: Vec::new(),
            open: vec![OpenNode::default()],
            spare: Vec::new(),
            bytes: Vec::new(),
        }
    }

    /// Adds a text behind all before it.
    pub(crate) fn add(&mut self, text: &[u8], span: Span) -> io::Result<()> {
        let shared = text.iter().zip(&self.last).take_while(|(a, b)| a == b).count();
        self.close_below(shared)?;
        self.open(text.len(), Some(span));
        self.last.clear();
        self.last.extend_from_slice(text);
        Ok(())
    }

    /// Writes the rest, and gives the target back.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.close_below(0)?;
        let root = self.open.pop().unwrap_or_default();
        let place = self.write(root)?;
        self.target.write_all(&place.to_le_bytes())?;
        Ok(self.target)
    }

    fn open(&mut self, depth: usize, span: Option<Span>) {
        let OpenNode { mut edges, mut labels, .. } = self.spare.pop().unwrap_or_default();
        edges.clear();
        labels.clear();
        self.open.push(OpenNode { depth, span, edges, labels });
    }

    /// Writes the nodes to which more than so many bytes of the last text lead.
    fn close_below(&mut self, depth: usize) -> io::Result<()> {
        while let Some(node) = self.open.pop_if(|node| node.depth > depth) {
            let end = node.depth;
            let place = self.write(node)?;
            if self.open.last().is_some_and(|above| above.depth < depth) {
                // The texts part inside an edge.
                self.open(depth, None);
            }
            if let Some(above) = self.open.last_mut() {
                above.edges.push((end - above.depth, place));
                above.labels.extend_from_slice(&self.last[above.depth..end]);
            }
        }
        Ok(())
    }

    /// Writes a node, and tells where it begins.
    fn write(&mut self, node: OpenNode) -> io::Result<u64> {
        let place = self.written;
        let bytes = &mut self.bytes;
        bytes.clear();
        push_number(bytes, (node.edges.len() as u64) << 1 | u64::from(node.span.is_some()));
        if let Some(span) = node.span {
            push_number(bytes, span.start.into());
            push_number(bytes, span.count.into());
        }
        let mut labels = &node.labels[..];
        for (length, below) in &node.edges {
            let (label, others) = labels.split_at(*length);
            labels = others;
            bytes.push(label[0]);
            push_number(bytes, label.len() as u64 - 1);
            bytes.extend_from_slice(&label[1..]);
            push_number(bytes, place - below);
        }
        self.target.write_all(bytes)?;
        self.written += bytes.len() as u64;
        self.spare.push(node);
        Ok(place)
    }
}

#[cfg(feature = "source")]
fn push_number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

#[cfg(all(test, feature = "source"))]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// A dictionary of texts, each with a run of one position, as many as there are before it.
    fn written<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<u8> {
        let mut writer = TrieWriter::new(Vec::new());
        for (start, text) in (0..).zip(texts) {
            writer.add(text.as_bytes(), Span { start, count: 1 }).unwrap();
        }
        writer.finish().unwrap()
    }

    /// The texts that begin with one, each with where its run starts.
    fn walked(trie: &Trie, beginning: &str) -> Result<Vec<(String, u32)>, Damaged> {
        let mut walked = Vec::new();
        trie.visit_beginning(beginning, &mut |text, span| {
            walked.push((text.to_owned(), span.start));
        })?;
        Ok(walked)
    }

    /// Nodes of which each leads to the one before by both of two bytes: with every further node
    /// there are twice as many ways.
    pub(crate) fn joining_branches(bytes: [u8; 2], depth: usize) -> Vec<u8> {
        let mut trie = vec![1, 0, 1];
        let mut distance = 3;
        for _ in 0..depth {
            trie.extend([4, bytes[0], 0, distance, bytes[1], 0, distance]);
            distance = 7;
        }
        let root = trie.len() as u64 - 7;
        trie.extend(root.to_le_bytes());
        trie
    }

    #[test]
    fn a_text_is_found_and_its_beginning_is_not() {
        let bytes = written(["asyl", "asylum", "refugee", "απατρισ"]);
        let trie = Trie::open(&bytes).unwrap();
        assert_eq!(trie.get("asyl").unwrap(), Some(Span { start: 0, count: 1 }));
        assert_eq!(trie.get("απατρισ").unwrap(), Some(Span { start: 3, count: 1 }));
        for text in ["", "a", "asy", "asylu", "asylums", "refuge", "απ", "z"] {
            assert_eq!(trie.get(text).unwrap(), None, "{text}");
        }
        assert_eq!(trie.beginning("asyl").unwrap(), Some(Span { start: 0, count: 2 }));
        assert_eq!(trie.beginning("").unwrap(), Some(Span { start: 0, count: 4 }));
        assert_eq!(trie.beginning("b").unwrap(), None);
    }

    #[test]
    fn no_bytes_and_no_texts_are_a_dictionary_without_texts() {
        for bytes in [Vec::new(), written([])] {
            let trie = Trie::open(&bytes).unwrap();
            assert_eq!(trie.get("").unwrap(), None);
            assert_eq!(trie.beginning("").unwrap(), None);
            assert_eq!(walked(&trie, "").unwrap(), []);
        }
    }

    #[test]
    fn branches_that_join_are_damage_and_not_walked_without_end() {
        let bytes = joining_branches(*b"ab", 60);
        let trie = Trie::open(&bytes).unwrap();
        assert!(walked(&trie, "").is_err());
    }

    proptest! {
        #[test]
        fn every_text_is_found_again_in_the_order_of_its_bytes(
            texts in prop::collection::btree_set("[ab]{0,6}|[жéa]{1,4}|\\PC{0,8}", 0..40),
            beginning in "[ab]{0,3}|[жé]{0,2}",
        ) {
            let bytes = written(texts.iter().map(String::as_str));
            let trie = Trie::open(&bytes).unwrap();
            let all: BTreeMap<&str, u32> = texts.iter().map(String::as_str).zip(0..).collect();
            for (text, start) in &all {
                prop_assert_eq!(trie.get(text).unwrap(), Some(Span { start: *start, count: 1 }));
            }
            prop_assert_eq!(
                trie.get(&beginning).unwrap().map(|span| span.start),
                all.get(&*beginning).copied()
            );
            let beginning_so: Vec<(String, u32)> = all
                .iter()
                .filter(|(text, _)| text.starts_with(&beginning))
                .map(|(text, start)| ((*text).to_owned(), *start))
                .collect();
            prop_assert_eq!(&walked(&trie, &beginning).unwrap(), &beginning_so);
            let run = trie.beginning(&beginning).unwrap();
            let count = run.map_or(0, |run| run.count as usize);
            prop_assert_eq!(count, beginning_so.len());
        }

        #[test]
        fn any_bytes_are_a_dictionary_or_damaged(
            mut bytes in prop::collection::vec(prop_oneof![0u8..8, any::<u8>()], 9..200),
            text in "[ab]{0,3}",
        ) {
            // A root that lies inside, as most damage leaves it.
            let nodes = bytes.len() - FOOTER;
            let root = usize::from(bytes[nodes]) % nodes;
            bytes[nodes..].copy_from_slice(&(root as u64).to_le_bytes());
            let trie = Trie::open(&bytes).unwrap();
            let _ = trie.get(&text);
            let _ = trie.beginning(&text);
            let _ = walked(&trie, &text);
        }
    }
}
