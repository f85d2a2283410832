//! `emn man`: the manual pages.

use crate::{
    cli::ManArgs,
    failure::Failure,
    manual::{self, Page},
    ui::{Report, Shown},
};

/// Answers `emn man`.
///
/// # Errors
/// A page that there is not; damaged data.
pub fn run(arguments: &ManArgs) -> Result<Report, Failure> {
    let pages = manual::pages()?;
    if let Some(folder) = &arguments.output {
        let placed = pages.into_iter().map(|page| {
            let Page { file, section, text } = page;
            (format!("man{section}/{file}"), text)
        });
        return Ok(Report::Folder(folder.clone(), placed.collect()));
    }
    let wanted = arguments.page.as_deref().unwrap_or("emn");
    let names: Vec<String> = pages.iter().map(|page| page.file.clone()).collect();
    let found = pages.into_iter().find(|page| is_called(&page.file, wanted));
    found.map(|page| Report::Output(page.text)).ok_or_else(|| {
        let reason =
            format!("there is no page `{}`; there are: {}", Shown(wanted), names.join(" "));
        Failure::Usage(reason)
    })
}

/// Whether a page is meant by a name: that of its file, with or without `emn-` and the section.
fn is_called(file: &str, name: &str) -> bool {
    let without_section = file.rsplit_once('.').map_or(file, |(name, _)| name);
    let names = [file, without_section];
    names.iter().any(|it| *it == name || it.strip_prefix("emn-") == Some(name))
}
