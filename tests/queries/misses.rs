//! The list of queries whose right answer does not come first: each gain is a line less, each loss
//! a line more. Run with `EMN_UPDATE=1` to write it anew.

use crate::corpus::Answer;
use std::{env, fs, path::Path};

const HEADER: &str = "corpus\tcommand\tquery\tgot\texpected\tplace";

pub struct Miss {
    pub corpus: &'static str,
    pub answer: Answer,
}

impl Miss {
    /// `got` is the first answer, `place` where the right one is among the first five.
    fn line(&self) -> String {
        let Answer { query, ids } = &self.answer;
        let or_none = |text: String| if text.is_empty() { "-".to_owned() } else { text };
        let got = or_none(ids.first().cloned().unwrap_or_default());
        let expected = query.expected.iter().map(String::as_str).collect::<Vec<_>>().join("|");
        let place = self.answer.place().map(|place| place.to_string()).unwrap_or_default();
        let (corpus, command, text) = (self.corpus, &query.command, &query.text);
        [corpus, command, text, &got, &or_none(expected), &or_none(place)].join("\t")
    }
}

/// The lines in which the committed list differs from these misses, as a diff has them.
pub fn changes(misses: &[Miss]) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/queries/misses.tsv");
    let now: Vec<String> =
        [HEADER.to_owned()].into_iter().chain(misses.iter().map(Miss::line)).collect();
    if env::var_os("EMN_UPDATE").is_some() {
        fs::write(&path, now.join("\n") + "\n").unwrap();
    }
    let text = fs::read_to_string(&path).unwrap_or_default();
    let committed: Vec<String> = text.lines().map(str::to_owned).collect();
    if committed == now {
        return Vec::new();
    }
    let title = "tests/queries/misses.tsv is another list (to write it anew: EMN_UPDATE=1):";
    let gains = committed.iter().filter(|line| !now.contains(line)).map(|line| format!("-{line}"));
    let losses = now.iter().filter(|line| !committed.contains(line)).map(|line| format!("+{line}"));
    [title.to_owned()].into_iter().chain(gains).chain(losses).collect()
}
