//! A whole table for people: its cards, one after another.

use super::{about::Facts, country::Countries, glossary::Terms, law::Acts, ncp::ContactPoints};
use crate::{
    cli::ExportTable,
    present::Subject,
    render::{cards::Setting, correlations},
    session::Session,
};
use emn::pack::Damaged;

/// The cards of a table, or its rows where they are too small for cards; none of several tables,
/// nor of those with several records for each term.
///
/// # Errors
/// Damaged data.
pub fn cards(setting: Setting, table: ExportTable) -> Result<String, Damaged> {
    let session = setting.session;
    match table {
        ExportTable::Countries => all(session, &Countries { setting, language: None }),
        ExportTable::Ncps => all(session, &ContactPoints { setting }),
        ExportTable::Glossary => {
            all(session, &Terms { setting, heading: None, listed: Vec::new(), tree: None })
        }
        ExportTable::Acts => all(session, &Acts::of(setting)),
        ExportTable::Correlations => {
            let tables = session.network.correlations()?.iter().map(|table| table?.table());
            correlations::text(session, &tables.collect::<Result<Vec<_>, _>>()?)
        }
        ExportTable::Network => all(session, &Facts { setting }),
        ExportTable::Equivalents | ExportTable::Sources | ExportTable::All => Ok(String::new()),
    }
}

fn all<S: Subject>(session: &Session, subject: &S) -> Result<String, Damaged> {
    let records = session.network.records::<S::Record>()?;
    let cards = records.iter().map(|record| subject.card(&record?, None));
    Ok(cards.collect::<Result<Vec<_>, _>>()?.join("\n\n"))
}
