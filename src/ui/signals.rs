//! Signals that reach the program while the terminal is not as it was.

pub use system::{Watch, quit, stop};

#[cfg(unix)]
mod system {
    use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP},
        iterator::{Handle, Signals},
        low_level::emulate_default_handler,
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
        pub fn begin(leave: fn()) -> io::Result<Self> {
            let mut signals = Signals::new(ENDING)?;
            let handle = signals.handle();
            thread::spawn(move || {
                for signal in signals.forever() {
                    leave();
                    // What cannot be emulated is not caught either.
                    let _ = emulate_default_handler(signal);
                    // Only a stop comes to an end.
                    let _ = enable_raw_mode();
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

    /// Stops the program, and goes on when it is continued.
    ///
    /// # Errors
    /// A terminal that cannot be changed.
    pub fn stop() -> io::Result<()> {
        disable_raw_mode()?;
        emulate_default_handler(SIGTSTP)?;
        enable_raw_mode()
    }

    /// Ends the program as Ctrl-\ does.
    ///
    /// # Errors
    /// A terminal that cannot be changed.
    pub fn quit() -> io::Result<()> {
        disable_raw_mode()?;
        emulate_default_handler(SIGQUIT)
    }
}

#[cfg(not(unix))]
mod system {
    use std::io;

    /// Elsewhere the keys are all that ends a question.
    pub struct Watch;

    impl Watch {
        /// Does nothing.
        ///
        /// # Errors
        /// None.
        pub fn begin(_: fn()) -> io::Result<Self> {
            Ok(Watch)
        }
    }

    /// There is no stopping.
    ///
    /// # Errors
    /// None.
    pub fn stop() -> io::Result<()> {
        Ok(())
    }

    /// There is no such key.
    ///
    /// # Errors
    /// None.
    pub fn quit() -> io::Result<()> {
        Ok(())
    }
}
