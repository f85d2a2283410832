//! The browser: that of the variable `BROWSER`, else that of the desktop.

use super::{Shown, say::say};
use std::{env, process::Command};

/// The variable that names browsers, one after another, parted by colons.
const BROWSER: &str = "BROWSER";

/// What stands for the address among the arguments of a browser.
const ADDRESS: &str = "%s";

/// Opens an address, and says whether it could.
pub fn has_opened(address: &str) -> bool {
    match env::var(BROWSER).ok().filter(|named| !named.trim().is_empty()) {
        Some(named) => {
            env::split_paths(&named).any(|it| it.to_str().is_some_and(|it| runs(it, address)))
        }
        None if has_desktop() => open::that_detached(address).is_ok(),
        None => false,
    }
}

/// Runs a browser until it has taken the address over, or is left if it runs in the terminal.
fn runs(command: &str, address: &str) -> bool {
    let words = shlex::split(command).unwrap_or_default();
    let Some((program, arguments)) = words.split_first() else { return false };
    let mut browser = Command::new(program);
    browser.args(arguments.iter().map(|argument| argument.replace(ADDRESS, address)));
    if !arguments.iter().any(|argument| argument.contains(ADDRESS)) {
        browser.arg(address);
    }
    match browser.status() {
        Ok(status) => status.success(),
        Err(error) => {
            say(format_args!("the browser `{}` cannot be run: {error}", Shown(program)));
            false
        }
    }
}

/// Whether there is a desktop that has a browser: always where every system has one.
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn has_desktop() -> bool {
    true
}

/// Whether there is a desktop that has a browser, or Windows around the system.
#[cfg(all(unix, not(target_os = "macos")))]
fn has_desktop() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].into_iter().any(is_set)
}
