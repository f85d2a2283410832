//! Sorting more than fits into memory: runs that are sorted in memory, kept in temporary files, and
//! merged.
//!
//! The library for it, `extsort`, brings a documentation tester of 2016 into every build.

use std::{
    cmp::Reverse,
    collections::BinaryHeap,
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
    ends: Vec<usize>,
    runs: Vec<File>,
}

impl Sorter {
    /// Adds an item.
    pub(super) fn push(&mut self, item: &[u8]) -> io::Result<()> {
        if self.bytes.len() + item.len() > RUN {
            self.write_run()?;
        }
        self.bytes.extend_from_slice(item);
        self.ends.push(self.bytes.len());
        Ok(())
    }

    /// All items in order.
    pub(super) fn finish(mut self) -> io::Result<Sorted> {
        let mut readers = Vec::new();
        self.write_run()?;
        for mut run in self.runs {
            run.rewind()?;
            readers.push(BufReader::with_capacity(1 << 18, run));
        }
        let mut sorted = Sorted { readers, heads: BinaryHeap::new() };
        for reader in 0..sorted.readers.len() {
            sorted.read(reader, Vec::new())?;
        }
        Ok(sorted)
    }

    fn write_run(&mut self) -> io::Result<()> {
        let mut start = 0;
        let mut items: Vec<&[u8]> = Vec::with_capacity(self.ends.len());
        for end in &self.ends {
            items.push(&self.bytes[start..*end]);
            start = *end;
        }
        items.sort_unstable();
        let mut file = BufWriter::with_capacity(1 << 18, tempfile::tempfile()?);
        for item in items {
            file.write_all(&(item.len() as u32).to_le_bytes())?;
            file.write_all(item)?;
        }
        self.runs.push(file.into_inner()?);
        self.bytes.clear();
        self.ends.clear();
        Ok(())
    }
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
        while let Some(Reverse((item, reader))) = self.heads.pop() {
            visit(&item)?;
            self.read(reader, item)?;
        }
        Ok(())
    }

    /// Takes the next item of a run into the heads, in a buffer that is no longer needed.
    fn read(&mut self, reader: usize, mut buffer: Vec<u8>) -> io::Result<()> {
        let mut length = [0; 4];
        match self.readers[reader].read_exact(&mut length) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            read => read?,
        }
        buffer.resize(u32::from_le_bytes(length) as usize, 0);
        self.readers[reader].read_exact(&mut buffer)?;
        self.heads.push(Reverse((buffer, reader)));
        Ok(())
    }
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
