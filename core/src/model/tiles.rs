//! Where countries stand on a map of tiles.

/// The countries of the network by their codes, each roughly where it is: west to east and north to
/// south, an empty code where there is none.
pub const TILES: [[&str; 9]; 8] = [
    ["", "", "", "", "NO", "SE", "FI", "", ""],
    ["IE", "GB", "", "", "DK", "", "EE", "", ""],
    ["", "", "NL", "DE", "PL", "LT", "LV", "", ""],
    ["", "", "BE", "LU", "CZ", "SK", "UA", "", ""],
    ["", "FR", "", "AT", "HU", "RO", "MD", "", ""],
    ["PT", "ES", "IT", "SI", "HR", "RS", "BG", "", "GE"],
    ["", "", "", "", "ME", "MK", "", "", "AM"],
    ["", "", "MT", "", "AL", "GR", "", "CY", ""],
];
