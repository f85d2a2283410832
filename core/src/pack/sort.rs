//! Sorting more than fits into memory: runs that are sorted in memory, kept in temporary files, and
//! merged.
//!
//! The library for it, `extsort`, brings a documentation tester of 2016 into every build.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, binary_heap::PeekMut},
    fs::File,
    io::{self, BufReader, BufWriter, Read, Seek, Write},
};

/// How many bytes of items are held in memory before they are sorted and written away.
const RUN: usize = 48 << 20;

/// Collects items and gives them back in the order of their bytes.
#[derive(Default)]
pub(super) struct Sorter {
    bytes: Vec<u8>,
    /// Where each item of the run in memory ends.
    ends: Vec<u32>,
    runs: Vec<File>,
}

impl Sorter {
    /// Adds an item.
    pub(super) fn push(&mut self, item: &[u8]) -> io::Result<()> {
        if self.bytes.len() + item.len() > RUN {
            self.write_run()?;
        }
        self.bytes.extend_from_slice(item);
        self.ends.push(self.bytes.len() as u32);
        Ok(())
    }

    /// All items in order.
    pub(super) fn finish(mut self) -> io::Result<Sorted> {
        self.write_run()?;
        let mut sorted = Sorted { readers: Vec::new(), heads: BinaryHeap::new() };
        for mut run in self.runs {
            run.rewind()?;
            let mut reader = BufReader::with_capacity(1 << 18, run);
            let mut item = Vec::new();
            if read(&mut reader, &mut item)? {
                sorted.heads.push(Reverse((item, sorted.readers.len())));
            }
            sorted.readers.push(reader);
        }
        Ok(sorted)
    }

    fn write_run(&mut self) -> io::Result<()> {
        let mut start = 0;
        let mut items = Vec::with_capacity(self.ends.len());
        for end in &self.ends {
            items.push((beginning(&self.bytes[start..*end as usize]), start as u32, *end));
            start = *end as usize;
        }
        let item = |start: u32, end: u32| &self.bytes[start as usize..end as usize];
        items.sort_unstable_by(|a, b| {
            a.0.cmp(&b.0).then_with(|| item(a.1, a.2).cmp(item(b.1, b.2)))
        });
        let mut file = BufWriter::with_capacity(1 << 18, tempfile::tempfile()?);
        for (_, start, end) in items {
            file.write_all(&(end - start).to_le_bytes())?;
            file.write_all(item(start, end))?;
        }
        self.runs.push(file.into_inner()?);
        self.bytes.clear();
        self.ends.clear();
        Ok(())
    }
}

/// The first bytes of an item as a number that sorts like them: most items are told apart by it,
/// without a look at where they lie.
fn beginning(item: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    let length = item.len().min(bytes.len());
    bytes[..length].copy_from_slice(&item[..length]);
    u64::from_be_bytes(bytes)
}

/// Sorted items, read from their runs.
pub(super) struct Sorted {
    readers: Vec<BufReader<File>>,
    /// The next item of each run, and which run it is from.
    heads: BinaryHeap<Reverse<(Vec<u8>, usize)>>,
}

impl Sorted {
    /// Gives each item to a visitor, in order.
    pub(super) fn for_each(
        mut self,
        mut visit: impl FnMut(&[u8]) -> io::Result<()>,
    ) -> io::Result<()> {
        while let Some(mut head) = self.heads.peek_mut() {
            let Reverse((item, reader)) = &mut *head;
            visit(item)?;
            if !read(&mut self.readers[*reader], item)? {
                PeekMut::pop(head);
            }
        }
        Ok(())
    }
}

/// Reads the next item of a run in place of the one before; tells whether there is one.
fn read(run: &mut BufReader<File>, item: &mut Vec<u8>) -> io::Result<bool> {
    let mut length = [0; 4];
    match run.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
        read => read?,
    }
    item.resize(u32::from_le_bytes(length) as usize, 0);
    run.read_exact(item)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(sorter: Sorter) -> Vec<Vec<u8>> {
        let mut items = Vec::new();
        let sorted = sorter.finish().unwrap();
        sorted
            .for_each(|item| {
                items.push(item.to_vec());
                Ok(())
            })
            .unwrap();
        items
    }

    #[test]
    fn several_runs_are_merged_and_equal_items_stay_as_many_as_they_were() {
        let mut sorter = Sorter::default();
        for run in [["m", "", "b"], ["b", "z", "ab"], ["ж", "a", "b"]] {
            run.iter().for_each(|item| sorter.push(item.as_bytes()).unwrap());
            sorter.write_run().unwrap();
        }
        assert_eq!(sorter.runs.len(), 3);
        let expected = ["", "a", "ab", "b", "b", "b", "m", "z", "ж"];
        assert_eq!(sorted(sorter), expected.map(str::as_bytes));
    }

    #[test]
    fn what_does_not_fit_into_memory_is_written_away() {
        let mut sorter = Sorter::default();
        let item = vec![b'x'; RUN / 2 + 1];
        sorter.push(&item).unwrap();
        sorter.push(&item).unwrap();
        assert_eq!(sorter.runs.len(), 1);
        assert!(sorted(sorter).iter().all(|read| *read == item));
    }

    #[test]
    fn nothing_is_sorted_into_nothing() {
        assert!(sorted(Sorter::default()).is_empty());
    }
}
