//! What it costs to take a name for what was meant, in thousandths of the query: 0 is the same, 1000 nothing in common.

/// For each letter of an ending that differs.
pub const ENDING: u32 = 16;
/// For each letter that one ending is longer than the other.
pub const UNEVEN_ENDING: u32 = 2;
/// For each letter by which endings differ more than inflection makes likely.
pub const STRANGE_ENDING: u32 = 25;
/// For each typing error, in a query of one letter.
pub const SLIP: u32 = 700;
/// For a name or a word of which only the beginning was given.
pub const BEGINNING: u32 = 20;
/// For a name of which hardly any letter was given, if the query is its beginning.
pub const REST: u32 = 200;
/// For a name of which hardly any letter was asked for.
pub const LEFTOVER: u32 = 400;
/// For a little word of the query that the name does not have.
pub const EXTRA: u32 = 30;
/// Above this, a form or a longer name is no nearer than a typing error.
pub const NEAR: u32 = 130;
/// Names whose costs differ by less are equally good.
pub const GRAIN: u32 = 15;
/// Above this, a name of which one word resembles a query of one word is no answer.
pub const PART: u32 = 300;
/// Above this, nothing was found.
pub const LIMIT: u32 = 520;
/// For a typing error in the first letter, where people make few.
pub const FIRST_LETTER: u32 = 80;
/// For an everyday name that is not typed as it is.
pub const EVERYDAY: u32 = 30;
/// A name of which the words are only a part is no clear winner above this.
pub const PART_OF_NAME: u32 = 120;
/// A match further off than this is only offered, never taken for what was meant.
pub const DOUBTFUL: u32 = 220;
/// The same for a typing error in a name that is not English, where chance likenesses are many.
pub const DOUBTFUL_ABROAD: u32 = 150;
/// A match so much further off than the best is not even offered.
pub const FAR_BEHIND: u32 = 250;
/// A match is a clear winner if the next one is so much further off.
pub const LEAD: u32 = 60;
