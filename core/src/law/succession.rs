//! Where a provision of an act that has ended stands on a day, over as many acts as followed, by
//! the official correlation tables.

use crate::{
    citation::{Provision, Provisions},
    model::{Act, CorrelationRow, Date, Id, Validity},
    pack::{Damaged, Network, PackedCorrelations},
};
use std::borrow::Cow;

/// As many places are told one by one.
const FEW: usize = 6;

/// More acts than this do not follow one another.
const MOST_STEPS: usize = 16;

/// What became of a provision up to a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Succession {
    /// From one act to the next, the oldest first.
    pub steps: Vec<Step>,
    /// Where the provision stands.
    pub standing: Standing,
}

/// Where a provision stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Where it stood: its act still holds.
    InPlace,
    /// At the places of the last step.
    Moved,
    /// Nowhere: the last table gives it no successor.
    NoSuccessor,
    /// Not known: the act behind the last step has ended too, and no table, or no row of it, tells
    /// what followed.
    Unknown,
}

/// A step from an act to the one that took its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The older act.
    pub from: Id,
    /// The newer act.
    pub to: Id,
    /// The places in the newer act, in their order; none where the table gives no successor.
    pub places: Vec<Provision>,
    /// The larger provision of the older act of which alone the table knows the places.
    pub known_at: Option<Provision>,
    /// Whether a part of what was asked for has no successor, or is in no row.
    pub has_gaps: bool,
}

impl Step {
    /// The places as a citation has them: `Arts. 11(1), 12(1) and 13(6)`.
    pub fn cited(&self) -> Option<Provisions> {
        Provisions::together(&self.places)
    }

    /// The same where they are few; else the articles in which they are.
    pub fn cited_in_short(&self) -> Option<Provisions> {
        if self.places.len() <= FEW {
            return self.cited();
        }
        let article = |place: &Provision| Provision::new(place.division, place.number.clone());
        let mut articles: Vec<Provision> = self.places.iter().map(article).collect();
        articles.dedup();
        Provisions::together(&articles)
    }
}

impl Succession {
    /// The step to the act in which the provision stands on the day, if it is another one.
    pub fn moved(&self) -> Option<&Step> {
        self.steps.last().filter(|_| self.standing == Standing::Moved)
    }
}

impl Network<'_> {
    /// Where a provision of an act stands on a day.
    ///
    /// # Errors
    /// Damaged data.
    pub fn succession(
        &self,
        act: &Act,
        provision: &Provision,
        day: Date,
    ) -> Result<Succession, Damaged> {
        let acts = self.acts()?;
        let correlations = self.correlations()?;
        let mut steps: Vec<Step> = Vec::new();
        let mut places = vec![provision.clone()];
        let mut next = Some(Cow::Borrowed(act));
        let standing = loop {
            let Some(act) = next.filter(|_| steps.len() < MOST_STEPS) else {
                break Standing::Unknown;
            };
            let has_ended = act.validity_on(day).has_ended();
            let here = if steps.is_empty() { Standing::InPlace } else { Standing::Moved };
            let table = correlations.of(&act.id)?;
            let table = table.filter(|table| has_ended || table.head().is_partial);
            let Some(table) = table else {
                break if has_ended { Standing::Unknown } else { here };
            };
            let newer = acts.get(table.head().to.as_str())?;
            let holds = |act: &Act| act.validity_on(day) == Validity::InForce;
            if !has_ended && !newer.as_ref().is_some_and(holds) {
                break here;
            }
            let Some(step) = step(&table, &places)? else {
                break if has_ended { Standing::Unknown } else { here };
            };
            places.clone_from(&step.places);
            let has_gaps = step.has_gaps;
            steps.push(step);
            if places.is_empty() {
                break if has_gaps { Standing::Unknown } else { Standing::NoSuccessor };
            }
            next = newer.map(Cow::Owned);
        };
        Ok(Succession { steps, standing })
    }
}

/// The step that a table makes from some provisions; nothing if it has none of them.
fn step(table: &PackedCorrelations, from: &[Provision]) -> Result<Option<Step>, Damaged> {
    let (mut places, mut known_at) = (Vec::new(), None);
    let (mut known, mut with_place) = (0, 0);
    let mut has_gaps = false;
    for provision in from {
        let Some(row) = Row::on(&table.rows_on(provision)?, provision) else { continue };
        known += 1;
        with_place += usize::from(!row.places.is_empty());
        has_gaps |= row.has_gaps;
        places.extend(row.places);
        known_at = known_at.or(row.known_at);
    }
    if known == 0 {
        return Ok(None);
    }
    has_gaps |= known < from.len() || (with_place > 0 && with_place < from.len());
    let (from, to) = (table.head().from.clone(), table.head().to.clone());
    Ok(Some(Step { from, to, places: tidied(places), known_at, has_gaps }))
}

/// What the rows of a table say of a provision.
struct Row {
    places: Vec<Provision>,
    known_at: Option<Provision>,
    has_gaps: bool,
}

impl Row {
    /// The rows on just this provision come first, with what those on its parts add; then those on
    /// its parts; then those on the smallest provision around it.
    fn on(rows: &[CorrelationRow], asked: &Provision) -> Option<Row> {
        let (mut exact, mut inside) = (Vec::new(), Vec::new());
        let mut around: Vec<(Provision, Vec<Provision>)> = Vec::new();
        for row in rows {
            let old = row.old.as_ref().map(Provisions::each).unwrap_or_default();
            for (place, provision) in old.iter().enumerate() {
                let new = places(row, place, old.len());
                match (provision.contains(asked), asked.contains(provision)) {
                    (true, true) => exact.push(new),
                    (false, true) => inside.push(new),
                    (true, false) => around.push((provision.clone(), new)),
                    (false, false) => {}
                }
            }
        }
        if !exact.is_empty() || !inside.is_empty() {
            let is_whole = exact.iter().any(|new| !new.is_empty());
            let has_gaps = !is_whole && inside.iter().any(Vec::is_empty);
            let places: Vec<Provision> = exact.into_iter().chain(inside).flatten().collect();
            let has_gaps = has_gaps && !places.is_empty();
            return Some(Row { places, known_at: None, has_gaps });
        }
        let smallest = around.iter().map(|(provision, _)| provision.parts.len()).max()?;
        around.retain(|(provision, _)| provision.parts.len() == smallest);
        let known_at = around.first().map(|(provision, _)| provision.clone());
        let places = around.into_iter().flat_map(|(_, new)| new).collect();
        Some(Row { places, known_at, has_gaps: false })
    }
}

/// Where the provision at a place of a row's older side stands. Where both sides name as many, they
/// correspond one by one.
fn places(row: &CorrelationRow, place: usize, count: usize) -> Vec<Provision> {
    let new = row.new.as_ref().map(Provisions::each).unwrap_or_default();
    match new.get(place).filter(|_| new.len() == count) {
        Some(new) => vec![new.clone()],
        None => new,
    }
}

/// Places in their order, without those that lie inside another one.
fn tidied(mut places: Vec<Provision>) -> Vec<Provision> {
    places.sort_by_cached_key(order);
    places.dedup();
    let all = places.clone();
    places.retain(|place| !all.iter().any(|other| other != place && other.contains(place)));
    places
}

/// The order of provisions in an act: their numbers count as numbers.
fn order(provision: &Provision) -> impl Ord + use<> {
    let number = |text: &str| {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        (text[..digits].parse::<u32>().unwrap_or_default(), text[digits..].to_owned())
    };
    let parts: Vec<_> =
        provision.parts.iter().map(|part| (part.level, number(&part.number))).collect();
    (provision.division, number(&provision.number), parts)
}
