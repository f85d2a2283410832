//! The whole screen, for as long as a command draws on it.

use super::signals::{self, Hold};
use crossterm::{
    clipboard::CopyToClipboard,
    cursor::{Hide, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste, Event, read},
    execute,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use ratatui::{Frame, Terminal, backend::CrosstermBackend, layout::Rect};
use std::{
    io::{self, Stdout, stdout},
    panic,
    sync::atomic::{AtomicBool, Ordering},
};

/// The screen, until this is dropped, a signal ends the program, or it panics.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    #[expect(dead_code, reason = "it watches until it is dropped")]
    watch: signals::Watch,
}

impl Screen {
    /// Takes the screen.
    ///
    /// # Errors
    /// A terminal that cannot be written or changed.
    pub fn take() -> io::Result<Self> {
        let watch = signals::Watch::begin(HOLD)?;
        give_back_on_panic();
        let terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
        take_it()?;
        Ok(Screen { terminal, watch })
    }

    /// Columns and lines.
    ///
    /// # Errors
    /// A terminal that does not tell.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        self.terminal.size().map(|size| (size.width, size.height))
    }

    /// Draws a frame, which no signal interrupts.
    ///
    /// # Errors
    /// A terminal that cannot be written.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame)) -> io::Result<()> {
        let _output = stdout().lock();
        self.terminal.draw(draw).map(drop)
    }

    /// Forgets what is on the screen, so that all of it is drawn anew.
    ///
    /// # Errors
    /// A terminal that cannot be written.
    pub fn clear(&mut self) -> io::Result<()> {
        let _output = stdout().lock();
        // To clear it would ask the terminal where its cursor is, which not every one answers.
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::new(0, 0, size.width, size.height))
    }

    /// Waits for what the user does.
    ///
    /// # Errors
    /// A terminal that cannot be read.
    pub fn event(&self) -> io::Result<Event> {
        read()
    }

    /// Puts a text on the clipboard of whoever sits at the terminal.
    ///
    /// # Errors
    /// A terminal that cannot be written.
    pub fn copy(&self, text: &str) -> io::Result<()> {
        execute!(stdout(), CopyToClipboard::to_clipboard_from(text))
    }

    /// Gives the terminal back for as long as something else needs it.
    ///
    /// # Errors
    /// A terminal that cannot be written or changed.
    pub fn lend<T>(&mut self, to: impl FnOnce() -> T) -> io::Result<T> {
        give_back();
        let done = to();
        take_it()?;
        self.clear()?;
        Ok(done)
    }

    /// Stops the program as Ctrl-Z does, and goes on when it is continued.
    ///
    /// # Errors
    /// A terminal that cannot be changed.
    pub fn stop(&mut self) -> io::Result<()> {
        signals::stop(HOLD)?;
        self.clear()
    }

    /// Ends the program as Ctrl-\ does.
    ///
    /// # Errors
    /// A terminal that cannot be changed.
    pub fn quit(&self) -> io::Result<()> {
        signals::quit(HOLD)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

const HOLD: Hold = Hold { take, give_back };

/// Whether there is anything to give back.
static IS_TAKEN: AtomicBool = AtomicBool::new(false);

fn take() {
    // A terminal that is gone is found out where it is read.
    let _ = take_it();
}

fn take_it() -> io::Result<()> {
    IS_TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)
}

fn give_back() {
    if IS_TAKEN.swap(false, Ordering::SeqCst) {
        // Nothing else can be done for a terminal that is gone.
        let _ = disable_raw_mode();
        let _ = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
    }
}

/// Lets a panic say what it has to say on the terminal as it was.
fn give_back_on_panic() {
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        give_back();
        report(info);
    }));
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use rexpect::session::spawn_command;
    use std::{env, process::Command};

    #[test]
    #[ignore = "breaks, for the test below, on a terminal of its own"]
    fn breaks() {
        let _screen = Screen::take().unwrap();
        panic!("it broke");
    }

    #[test]
    fn a_panic_finds_the_terminal_as_it_was() {
        let program = env::current_exe().unwrap();
        let test = "--ignored --exact --nocapture ui::screen::tests::breaks";
        let script = format!(
            "stty rows 24 cols 80; stty -a; echo begin; {} {test}; echo end; stty -a",
            program.display()
        );
        let mut shell = Command::new("sh");
        shell.args(["-c", &script]).env("TERM", "xterm");
        let mut session = spawn_command(shell, Some(30_000)).expect("a terminal");
        let before = session.exp_string("begin").expect("the beginning");
        let shown = session.exp_string("it broke").expect("the panic");
        assert!(shown.contains("\u{1b}[?1049h"), "the screen was taken: {shown:?}");
        assert!(shown.contains("\u{1b}[?1049l"), "and given back first: {shown:?}");
        session.exp_string("end").expect("the end");
        let after = session.exp_eof().expect("the terminal's state");
        let flags =
            |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
        assert_eq!(flags(&after), flags(&before));
    }
}
