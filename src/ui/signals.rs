//! Signals that reach the program while the terminal is not as it was.

pub use system::{Watch, quit, stop};

/// How a terminal is taken for a program alone, and given back as it was.
#[derive(Clone, Copy)]
#[cfg_attr(not(unix), allow(dead_code, reason = "only signals ask for it"))]
pub struct Hold {
    pub take: fn(),
    pub give_back: fn(),
}

#[cfg(unix)]
mod system {
    use super::Hold;
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH},
        iterator::{Handle, Signals},
        low_level::{emulate_default_handler, raise},
    };
    use std::{io, thread};

    /// What ends or stops a program from outside.
    const ENDING: [i32; 5] = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP];

    /// Watches for signals as long as it lives: before one does what it does, the terminal is given
    /// back.
    pub struct Watch(Handle);

    impl Watch {
        /// Begins to watch.
        ///
        /// # Errors
        /// Signals that cannot be caught.
        pub fn begin(hold: Hold) -> io::Result<Self> {
            let mut signals = Signals::new(ENDING)?;
            let handle = signals.handle();
            thread::spawn(move || {
                for signal in signals.forever() {
                    // What cannot be emulated is not caught either.
                    let _ = stopped_by(signal, hold);
                }
            });
            Ok(Watch(handle))
        }
    }

    impl Drop for Watch {
        fn drop(&mut self) {
            self.0.close();
        }
    }

    /// Does what a signal does by itself while the terminal is as it was; only a stop comes to an
    /// end.
    fn stopped_by(signal: i32, hold: Hold) -> io::Result<()> {
        // Nothing is drawn meanwhile.
        let _output = io::stdout().lock();
        (hold.give_back)();
        emulate_default_handler(signal)?;
        (hold.take)();
        // Whoever waits for keys learns that all is to be drawn anew.
        raise(SIGWINCH)
    }

    /// Stops the program, and goes on when it is continued.
    ///
    /// # Errors
    /// A signal that cannot be sent.
    pub fn stop(hold: Hold) -> io::Result<()> {
        stopped_by(SIGTSTP, hold)
    }

    /// Ends the program as Ctrl-\ does.
    ///
    /// # Errors
    /// A signal that cannot be sent.
    pub fn quit(hold: Hold) -> io::Result<()> {
        stopped_by(SIGQUIT, hold)
    }
}

#[cfg(not(unix))]
mod system {
    use super::Hold;
    use std::io;

    /// Elsewhere the keys are all that ends a question.
    pub struct Watch;

    impl Watch {
        /// Does nothing.
        ///
        /// # Errors
        /// None.
        pub fn begin(_: Hold) -> io::Result<Self> {
            Ok(Watch)
        }
    }

    /// There is no stopping.
    ///
    /// # Errors
    /// None.
    pub fn stop(_: Hold) -> io::Result<()> {
        Ok(())
    }

    /// There is no such key.
    ///
    /// # Errors
    /// None.
    pub fn quit(_: Hold) -> io::Result<()> {
        Ok(())
    }
}
