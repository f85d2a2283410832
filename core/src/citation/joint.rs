//! What joins a provision to its act in running text.

use super::{
    token::Tokens,
    words::{Languages, Meaning, Words},
};

/// The most words between a provision and its act that say nothing: `of the recast`.
const UNKNOWN: usize = 1;

/// Whether a text between a provision and an act joins them: words such as `of the`, marks that
/// end no sentence, and at most one word more.
#[must_use]
pub fn is_joint(between: &str, words: &Words) -> bool {
    const LONGEST: usize = 40;
    if between.len() > LONGEST || between.contains("\n\n") {
        return false;
    }
    let tokens = Tokens::new(between, words);
    let mut unknown = 0;
    for at in 0..tokens.len() {
        if tokens.folded(at).is_empty() {
            if [".", ";", ":", "!", "?"].contains(&tokens.written(at)) {
                return false;
            }
        } else if !tokens.means(at, Languages::MAX, Meaning::Of) {
            unknown += 1;
        }
    }
    unknown <= UNKNOWN
}
