//! What a key leaves to be done outside the browser.

/// What is left to do at the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    Nothing,
    /// Draw all of the screen anew.
    Redraw,
    /// The user is done.
    Leave,
    /// Ctrl-C.
    Interrupt,
    /// Ctrl-Z.
    Stop,
    /// Ctrl-\.
    Quit,
    /// Open a page.
    Open(String),
    /// Copy a text; what it is, and what the same key copies next.
    Copy {
        what: String,
        text: String,
        next: String,
    },
}
