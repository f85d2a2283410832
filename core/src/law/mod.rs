//! What holds on a day, and where the rules of an act that has ended stand now.

mod asked;
mod changes;
mod correlations;
mod participation;
mod succession;
mod validity;

pub use asked::{ActFilter, AskedAct};
pub use succession::{Standing, Step, Succession};
