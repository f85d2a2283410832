//! The fixture of the tests: a small folder of data, and its packed form.

use emn_core::{pack::Network, source::press};
use std::{path::Path, sync::LazyLock};

/// The folder of the fixture.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture");

/// The packed form of the fixture.
pub static PACKED: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut packed = Vec::new();
    press(Path::new(FOLDER), &mut packed).expect("the fixture is sound");
    packed
});

/// The fixture, opened.
pub fn network() -> Network<'static> {
    Network::open(&PACKED).expect("the fixture can be opened")
}
