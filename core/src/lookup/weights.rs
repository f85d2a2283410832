//! What it costs to take a name for what was meant, in thousandths of the query: 0 is the same,
//! 1000 nothing in common.
//!
//! Queries of the tests set each number: their answers get worse at the lower and at the higher
//! number that is told.

/// For each letter of an ending that differs.
///
/// Set by `emn glossary turvapaikanh` (lower, at 14: asylum comes before asylum seeker) and
/// `emn glossary მიგრანტების` (higher, at 19: a migrant is no clear winner).
pub const ENDING: u32 = 16;
/// For each letter that one ending is longer than the other.
///
/// Set by `emn glossary μετανάστες` (lower, at 0: migration comes before migrants) and
/// `emn glossary მიგრანტების` (higher, at 6: a migrant is no clear winner).
pub const UNEVEN_ENDING: u32 = 2;
/// For each letter by which endings differ more than inflection makes likely.
///
/// Set by `emn glossary interpol` (lower, at 22: it is taken for an interpreter) and
/// `emn country British` (higher, at 32: the United Kingdom is only offered).
pub const STRANGE_ENDING: u32 = 25;
/// For a form that the grammar of the language makes, however much of the word it changes.
///
/// Set by `emn glossary "alternatives detention"` (lower, at 20: the alternative to detention is
/// only offered) and `emn glossary turvapaika` (higher, at 43: asylum is only offered).
pub const INFLECTION: u32 = 32;
/// For each typing error, in a query of one letter.
///
/// Set by `emn country Slovalien` (lower, at 525: Slovakia is no clear winner over Slovenia) and
/// `emn country Elada` (higher, at 770: Greece is only offered).
pub const SLIP: u32 = 700;
/// For a name or a word of which only the beginning was given.
///
/// Set by `emn glossary მიგრანტების` (lower, at 8: a migrant is no clear winner) and
/// `emn glossary turvapaikanh` (higher, at 32: asylum comes before asylum seeker).
pub const BEGINNING: u32 = 20;
/// For a name of which hardly any letter was given, if the query is its beginning.
///
/// Set by `emn glossary uchodź` (lower, at 160: a refugee is no clear winner) and
/// `emn law "new pact"` (higher, at 280: the New Pact is only offered).
pub const REST: u32 = 200;
/// For a name of which hardly any letter was asked for.
///
/// Set by `emn glossary "best interest child"` (lower, at 368: its assessment is a candidate
/// too) and `emn ncp "direction generale etrangers"` (higher, at 404: France is only offered).
pub const LEFTOVER: u32 = 400;
/// For a little word of the query that the name does not have.
///
/// Set by `emn glossary "sûr pays tiers"` (lower, at 0: any third country comes first) and
/// `emn ncp "emn contact in Sweden"` (higher, at 42: Sweden is only offered).
pub const EXTRA: u32 = 30;
/// Above this, a form or a longer name is no nearer than a typing error.
///
/// Set by `emn law "Dublin regulaton"` (lower, at 32: Dublin III is no clear winner over Dublin
/// II) and `emn glossary "a menekült"` (higher, at 210: the Geneva Convention comes before
/// refugee).
pub const NEAR: u32 = 130;
/// Names whose costs differ by less are equally good.
///
/// Set by `emn glossary grensebied` (lower: no first answer gets worse, down to 4; higher, at 26:
/// a border area is taken for a border resident).
pub const GRAIN: u32 = 15;
/// Above this, a name of which one word resembles a query of one word is no answer, nor is a name
/// alone of which the query is only a part.
///
/// Set by `emn glossary vulnerability` (lower, at 222: nothing is found) and
/// `emn glossary stocking` (higher, at 346: a population stock is offered).
pub const PART: u32 = 300;
/// Above this, nothing was found.
///
/// Set by `emn ncp "IOM Vienna"` (lower, at 374: nothing is found; higher: nothing depends on it).
pub const LIMIT: u32 = 520;
/// For a typing error in the first letter, where people make few.
///
/// Set by `emn glossary cutúr` (lower, at 56: culture is no clear winner over guardian) and
/// `emn glossary zenophobia` (higher, at 151: xenophobia is only offered).
pub const FIRST_LETTER: u32 = 80;
/// For an everyday name that is not typed as it is.
///
/// Set by `emn country Greese` (lower, at 29: Greece is only offered) and
/// `emn glossary trafiking` (higher, at 40: trafficking in human beings is only offered).
pub const EVERYDAY: u32 = 30;
/// A name of which the words are only a part is no clear winner above this.
///
/// Set by `emn law "torture convention"` (lower, at 115: the Convention against Torture is only
/// offered; higher: no answer gets worse, only more of a name's parts are taken for it).
pub const PART_OF_NAME: u32 = 120;
/// A match further off than this is only offered, never taken for what was meant.
///
/// Set by `emn ncp "direction generale etrangers"` (lower, at 219: France is only offered) and
/// `emn ncp "Iceland contact"` (higher, at 264: it is taken for Ireland).
pub const DOUBTFUL: u32 = 220;
/// The same for a typing error in a name that is not English, where chance likenesses are many.
///
/// Set by `emn glossary "réteniton de centre"` (lower, at 146: a detention facility is only
/// offered) and `emn country Spandau` (higher, at 157: it is taken for Spain).
pub const DOUBTFUL_ABROAD: u32 = 150;
/// For a record that only a part of the query names, which is offered, as by
/// `emn ncp "Uni Luxembourg"`: further off than what is taken for what was meant, and not tuned.
pub const WITHIN: u32 = DOUBTFUL + 1;
/// A match so much further off than the best is not even offered.
///
/// Set by `emn law "Dublin V"` (lower, at 56: it is taken for Dublin III; higher: only the lists
/// get longer, at their ends).
pub const FAR_BEHIND: u32 = 250;
/// A match is a clear winner if the next one is so much further off.
///
/// Set by `emn law "Dublin V"` (lower, at 56: it is taken for Dublin III) and
/// `emn glossary "best interest child"` (higher, at 66: its assessment is a candidate too).
pub const LEAD: u32 = 60;
/// A hundredth of it, times the letters of both endings, is shared at least if the endings are
/// those of inflection.
///
/// Set by `emn glossary absconing` (lower, at 150: the risk of absconding is a candidate too) and
/// `emn glossary returning` (higher, at 201: a returnee is a candidate too).
pub const FIRM_STEM: usize = 200;
/// With so many letters shared, endings are those of inflection anyway, if they are short.
///
/// Set by `emn glossary internet` (lower, at 6: detention is found) and
/// `emn glossary მიგრანტების` (higher, at 8: a migrant is not found).
pub const LONG_STEM: usize = 7;
/// Such endings have so many letters together at most.
///
/// Set by `emn country Alankomaissa` (lower, at 5: the Netherlands are only offered) and
/// `emn glossary "illegal immigrants"` (higher, at 7: irregular migration comes first).
pub const SHORT_ENDINGS: usize = 6;
