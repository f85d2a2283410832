//! The days of the files: when each was last gone through, and dates that are still to come.

use crate::{
    model::{Country, Date},
    source::{
        file::Step,
        read::{Fault, FileId, Loaded},
    },
};

/// The files that give a day on which they were last gone through, beside those of the glossary.
fn days(loaded: &Loaded) -> [(FileId, Option<Date>); 4] {
    let data = &loaded.dataset;
    [
        (FileId::Countries, data.countries.checked),
        (FileId::ContactPoints, data.contact_points.checked),
        (FileId::Acts, data.acts.checked),
        (FileId::Network, data.network.checked),
    ]
}

/// Files without the day on which they were last gone through.
pub(super) fn check_days(loaded: &Loaded) -> Vec<Fault> {
    let missing = || "`checked` has to give the day on which the file was last gone through";
    let is_missing = |day: Option<Date>| day.is_none_or(|day| !day.is_exact());
    let single = days(loaded).into_iter().filter(|(_, day)| is_missing(*day));
    let single = single.map(|(file, _)| Loaded::fault(file, ["checked".into()], missing().into()));
    let glossary = loaded.glossary_checked.iter().enumerate().filter(|(_, day)| is_missing(**day));
    let glossary =
        glossary.map(|(file, _)| Loaded::fault_of_glossary(file, "checked", missing().into()));
    single.chain(glossary).collect()
}

/// Every date after a day, among the dates of what has happened: what was read, adopted, joined.
pub(super) fn dates_after(loaded: &Loaded, day: Date) -> Vec<Fault> {
    let reason = |date: Date| format!("{date} is later than {day}");
    let is_later = |date: &Date| *date > day;
    let mut faults = Vec::new();
    for (file, checked) in days(loaded) {
        let mut dates = match file {
            FileId::Countries => dates_of_countries(loaded),
            FileId::ContactPoints => dates_of_contact_points(loaded),
            FileId::Acts => dates_of_acts(loaded),
            _ => dates_of_network(loaded),
        };
        dates.extend(checked.map(|checked| (vec!["checked".into()], checked)));
        let later = dates.into_iter().filter(|(_, date)| is_later(date));
        faults.extend(later.map(|(way, date)| Fault {
            file: file as usize,
            way,
            reason: reason(date),
        }));
    }
    for (index, table) in loaded.dataset.correlation_file.tables.iter().enumerate() {
        let way = ["table".into(), index.into(), "checked".into()];
        let later = Some(table.checked).filter(is_later);
        faults.extend(later.map(|it| Loaded::fault(FileId::Correlations, way, reason(it))));
    }
    for (file, checked) in loaded.glossary_checked.iter().enumerate() {
        let later = checked.filter(is_later);
        faults.extend(later.map(|it| Loaded::fault_of_glossary(file, "checked", reason(it))));
    }
    faults
}

/// Dates, each with the way to it in its file.
type Dates = Vec<(Vec<Step>, Date)>;

fn dates_of_countries(loaded: &Loaded) -> Dates {
    let of_country = |(index, country): (usize, &Country)| {
        let spans = country.participation.iter().enumerate();
        let dates = spans.flat_map(move |(span, it)| {
            let way = move |key: &str| {
                vec![
                    "country".into(),
                    index.into(),
                    "participation".into(),
                    span.into(),
                    key.into(),
                ]
            };
            [("since", it.since), ("until", it.until)]
                .into_iter()
                .filter_map(move |(key, date)| Some((way(key), date?)))
        });
        dates.collect::<Dates>()
    };
    loaded.dataset.countries.records.iter().enumerate().flat_map(of_country).collect()
}

fn dates_of_contact_points(loaded: &Loaded) -> Dates {
    let mut dates = Dates::new();
    for (index, ncp) in loaded.dataset.contact_points.records.iter().enumerate() {
        for (place, page) in ncp.checked.iter().enumerate() {
            let way = |key: &str| {
                vec!["ncp".into(), index.into(), "checked".into(), place.into(), key.into()]
            };
            dates.push((way("seen"), page.seen));
            dates.extend(page.year.map(|year| (way("year"), year)));
        }
    }
    dates
}

fn dates_of_acts(loaded: &Loaded) -> Dates {
    let acts = loaded.dataset.acts.records.iter().enumerate();
    let dates = acts.filter_map(|(index, act)| {
        Some((vec!["act".into(), index.into(), "adopted".into()], act.adopted?))
    });
    dates.collect()
}

fn dates_of_network(loaded: &Loaded) -> Dates {
    let milestones = loaded.dataset.network.milestones.iter().enumerate();
    let dates = milestones
        .map(|(index, it)| (vec!["milestone".into(), index.into(), "date".into()], it.date));
    dates.collect()
}
