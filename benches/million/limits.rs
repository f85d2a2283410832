//! What was measured, beside what it may be.

/// Prints what was measured beside its limit, and remembers whether one was missed.
#[derive(Default)]
pub struct Limits {
    pub missed: bool,
}

impl Limits {
    pub fn check(&mut self, what: &str, measured: String, limit: String, is_kept: bool) {
        self.missed |= !is_kept;
        let missed = if is_kept { "" } else { "  MISSED" };
        println!("{what:<28} {measured:>24}  of at most {limit}{missed}");
    }
}
