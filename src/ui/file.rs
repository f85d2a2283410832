//! Writing a file: whole or not at all, with nothing left beside it.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;

/// Writes a file beside its place and then puts it there, so that a reader never sees a part of it.
/// What is no ordinary file, such as a device or a pipe, is written to directly; so is a file in a
/// folder that takes no new ones.
pub fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link: what it points at is replaced, or made.
    let place = end_of_links(path)?;
    let Ok(existing) = fs::metadata(&place) else { return write_new(&place, bytes, None) };
    if !existing.is_file() {
        return OpenOptions::new().write(true).open(&place)?.write_all(bytes);
    }
    // A file that may not be written is not replaced either.
    let mut file = OpenOptions::new().write(true).open(&place)?;
    match write_new(&place, bytes, Some(existing.permissions())) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            file.set_len(0)?;
            file.write_all(bytes)?;
            file.sync_all()
        }
        written => written,
    }
}

/// The place to which a path leads over all links, whether there is a file or not.
fn end_of_links(path: &Path) -> io::Result<PathBuf> {
    /// As many as the kernel follows.
    const MOST: usize = 40;
    let mut place = path.to_owned();
    for _ in 0..MOST {
        let Ok(target) = fs::read_link(&place) else { return Ok(place) };
        let folder = place.parent().unwrap_or(Path::new(""));
        place = folder.join(target);
    }
    Err(io::Error::other("too many links lead to one another"))
}

/// Writes a file that takes its place once it is whole.
fn write_new(place: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::metadata(folder)?;
    let fill = |file: &mut File| -> io::Result<()> {
        file.write_all(bytes)?;
        permissions.clone().map_or(Ok(()), |permissions| file.set_permissions(permissions))?;
        file.sync_all()
    };
    if let Some(mut file) = nameless::file(folder) {
        fill(&mut file)?;
        if let Ok(beside) = beside(folder, |path| nameless::name(&file, path)) {
            return beside.persist(place).map(drop).map_err(|error| plain(error.error));
        }
        file.set_len(0)?;
    }
    let create = |path: &Path| OpenOptions::new().write(true).create_new(true).open(path);
    let mut beside = beside(folder, create).map_err(plain)?;
    fill(beside.as_file_mut())?;
    beside.persist(place).map(drop).map_err(|error| plain(error.error))
}

/// Something under a name of its own in a folder, which is taken away unless it gets its place.
fn beside<F>(
    folder: &Path,
    make: impl FnMut(&Path) -> io::Result<F>,
) -> io::Result<NamedTempFile<F>> {
    tempfile::Builder::new().prefix(".emn-").make_in(folder, make)
}

/// Files without a name, of which nothing is left however the program ends.
#[cfg(target_os = "linux")]
mod nameless {
    use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, open};
    use std::{fs::File, io, os::fd::AsRawFd, path::Path};

    /// A new one on the disk of a folder, if that can hold such files.
    pub fn file(folder: &Path) -> Option<File> {
        let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
        open(folder, flags, Mode::from_raw_mode(0o666)).ok().map(File::from)
    }

    /// Gives it a name.
    pub fn name(file: &File, path: &Path) -> io::Result<()> {
        let file = format!("/proc/self/fd/{}", file.as_raw_fd());
        Ok(linkat(CWD, file, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
    }
}

#[cfg(not(target_os = "linux"))]
mod nameless {
    use std::{fs::File, io, path::Path};

    /// There are none on this system.
    pub fn file(_: &Path) -> Option<File> {
        None
    }

    /// Never asked for.
    pub fn name(_: &File, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// An error of the system without the name of the file beside the place, which says nothing to the
/// user.
fn plain(error: io::Error) -> io::Error {
    let source = error.get_ref().and_then(|inner| inner.source());
    let inner = source.and_then(|source| source.downcast_ref::<io::Error>());
    match inner.and_then(io::Error::raw_os_error) {
        Some(code) => io::Error::from_raw_os_error(code),
        None if error.raw_os_error().is_some() => error,
        None => error.kind().into(),
    }
}
