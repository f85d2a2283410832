//! Typing errors: an automaton that accepts every word within a few slips of a given one.

/// The most slips that an automaton allows for.
pub(crate) const MOST_SLIPS: u8 = 3;

/// Accepts texts that come from the given one by at most `slips` insertions, deletions,
/// substitutions and swaps of neighbouring characters (the optimal string alignment distance), at
/// most half of them in the first half.
///
/// Of all texts within reach, those with fewer slips in the second half than in the first are left
/// to the automaton for the reversed text, on a dictionary of reversed words. Together they find
/// every one, the smaller of their distances being the right one, and each alone leaves a
/// dictionary's branches sooner than an automaton with all slips from the first letter on.
pub(super) struct Typos {
    length: usize,
    slips: usize,
    /// Each character of the text, with a bit for each of its places.
    places: Vec<(char, Places)>,
    /// The columns that are allowed in the row of each depth.
    allowed: Vec<Allowed>,
    is_latin: bool,
}

/// A set of places in the text, the lowest bit for the first.
type Places = u128;

/// Which columns of the distance matrix around the diagonal are within reach: the lowest bit is
/// that of the column `depth - slips`. Each step of the matrix is then a handful of operations on
/// whole rows (Wu and Manber 1992, with the swaps of Hyyrö 2003).
type Columns = u8;

/// The columns within reach by a number of slips, for each such number.
type Row = [Columns; MOST_SLIPS as usize + 1];

/// The columns of a row in which up to half of the slips are allowed, and those in which more are:
/// the ones behind the first half.
type Allowed = [Columns; 2];

/// The last two rows of the distance matrix.
#[derive(Clone, Copy, Default)]
pub(super) struct Rows {
    current: Row,
    previous: Row,
    /// Where the character read last stands in the text.
    last: Places,
    depth: usize,
}

impl Rows {
    /// How many characters were read.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// Whether more characters may lead to a text that is accepted.
    pub(super) fn is_within_reach(&self) -> bool {
        self.current != Row::default()
    }
}

impl Typos {
    /// An automaton for a text, with [`MOST_SLIPS`] at most; none for a text of more than 128
    /// characters.
    pub(super) fn new(text: &str, slips: u8) -> Option<Self> {
        Typos::of(text.chars(), slips.min(MOST_SLIPS).into(), text.is_ascii())
    }

    /// The automaton for the reversed text; none for one of more than 128 characters.
    pub(super) fn reversed(text: &str, slips: u8) -> Option<Self> {
        Typos::of(text.chars().rev(), slips.min(MOST_SLIPS).into(), text.is_ascii())
    }

    fn of(text: impl Iterator<Item = char>, slips: usize, is_latin: bool) -> Option<Self> {
        let mut typos =
            Typos { length: 0, slips, places: Vec::new(), allowed: Vec::new(), is_latin };
        for character in text {
            let place = Places::checked_shl(1, typos.length as u32)?;
            match typos.places.iter_mut().find(|(known, _)| *known == character) {
                Some((_, places)) => *places |= place,
                None => typos.places.push((character, place)),
            }
            typos.length += 1;
        }
        let deepest = typos.length + slips;
        typos.allowed = (0..=deepest).map(|depth| allowed(typos.length, slips, depth)).collect();
        Some(typos)
    }

    /// Whether the text is in Latin letters. Nobody slips into another script, so that its words
    /// need not be looked at.
    pub(super) fn is_latin(&self) -> bool {
        self.is_latin
    }

    /// The rows before anything is read.
    pub(super) fn start(&self) -> Rows {
        let mut current = Row::default();
        let allowed = self.allowed[0];
        for (slips, columns) in current.iter_mut().enumerate().take(self.slips + 1) {
            *columns = 1 << (self.slips + slips) & allowed[self.half(slips)];
        }
        Rows { current, ..Rows::default() }
    }

    /// How many slips lie between the text and the one that led to these rows, if they are few
    /// enough and not too many of them are in the first half.
    pub(super) fn distance(&self, rows: &Rows) -> Option<u8> {
        let column = (self.length + self.slips)
            .checked_sub(rows.depth)
            .filter(|column| *column <= 2 * self.slips)?;
        rows.current.iter().position(|columns| columns >> column & 1 == 1).map(|slips| slips as u8)
    }

    /// The characters that may follow without another slip, or as the second of two that were
    /// swapped.
    pub(super) fn next(&self, rows: &Rows) -> impl Iterator<Item = char> {
        let any = |row: Row| row.into_iter().fold(0, |any, columns| any | columns);
        let places = self.places_behind(any(rows.current), rows.depth)
            | self.places_behind(any(rows.previous), rows.depth.wrapping_sub(1));
        self.places
            .iter()
            .filter(move |(_, of_character)| of_character & places != 0)
            .map(|(character, _)| *character)
    }

    fn places_behind(&self, columns: Columns, depth: usize) -> Places {
        let shift = depth as i32 - self.slips as i32;
        if shift < 0 {
            Places::from(columns).checked_shr(-shift as u32)
        } else {
            Places::from(columns).checked_shl(shift as u32)
        }
        .unwrap_or(0)
    }

    fn places(&self, character: char) -> Places {
        self.places.iter().find(|(known, _)| *known == character).map_or(0, |(_, places)| *places)
    }

    /// Those of the places which lead into the columns of a row of this depth: a place leads into
    /// the column behind it.
    fn columns(&self, places: Places, depth: usize) -> Columns {
        let shift = depth as i32 - 1 - self.slips as i32;
        (if shift < 0 { places << -shift } else { places.checked_shr(shift as u32).unwrap_or(0) })
            as Columns
    }

    /// The rows after another character; `None` stands for every character that is not in the text.
    pub(super) fn step(&self, above: &Rows, character: Option<char>) -> Rows {
        let depth = above.depth + 1;
        let places = character.map_or(0, |character| self.places(character));
        let same = self.columns(places, depth);
        let swapped = self.columns(places << 1 & above.last, depth);
        let allowed = self.allowed.get(depth).copied().unwrap_or_default();
        let mut row = Row::default();
        // With a slip fewer: in the row above, in this row, in the row before that above.
        let mut fewer = (0, 0, 0);
        for (slips, columns) in row.iter_mut().enumerate().take(self.slips + 1) {
            let (row_above, this_row, row_before) = fewer;
            // In this order: the same character, another one, one too many, one left out, two
            // swapped.
            let reached = above.current[slips] & same
                | row_above
                | row_above >> 1
                | this_row << 1
                | row_before & swapped;
            *columns = reached & allowed[self.half(slips)];
            fewer = (above.current[slips], *columns, above.previous[slips]);
        }
        Rows { current: row, previous: above.current, last: places, depth }
    }

    /// 0 for up to half of the slips, 1 for more of them.
    fn half(&self, slips: usize) -> usize {
        usize::from(slips > self.slips / 2)
    }
}

/// What is allowed in the row of a depth, for a text of this length and so many slips.
fn allowed(length: usize, slips: usize, depth: usize) -> Allowed {
    let column = |column: usize| (column + slips).saturating_sub(depth).min(Columns::BITS as usize);
    let few = below(column(length + 1)) & !below(column(0)) & below(2 * slips + 1);
    // The characters in the middle belong to neither half, since a swap may bridge them.
    [few, few & !below(column(length.div_ceil(2)))]
}

/// The columns below one.
fn below(column: usize) -> Columns {
    Columns::MAX.checked_shl(column as u32).map_or(Columns::MAX, |above| !above)
}
