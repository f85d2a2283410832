//! The days on which the files were last gone through. Nothing in a file can be later than that: a
//! check of the data must not depend on the clock.

use crate::{
    model::{Country, Date},
    source::read::{Fault, FileId, Loaded, Step},
};

pub(super) fn check_days(loaded: &Loaded) -> Vec<Fault> {
    let data = &loaded.dataset;
    let mut faults = Vec::new();
    for (file, checked) in [
        (FileId::Countries, data.countries.checked),
        (FileId::ContactPoints, data.contact_points.checked),
        (FileId::Acts, data.acts.checked),
        (FileId::Network, data.network.checked),
    ] {
        let Some(checked) = checked.filter(|day| day.is_exact()) else {
            faults.push(Loaded::fault(file, ["checked".into()], missing()));
            continue;
        };
        let dates = match file {
            FileId::Countries => dates_of_countries(loaded),
            FileId::ContactPoints => dates_of_contact_points(loaded),
            FileId::Acts => dates_of_acts(loaded),
            _ => dates_of_network(loaded),
        };
        let later = dates.into_iter().filter(|(_, date)| *date > checked);
        faults.extend(later.map(|(way, date)| Fault {
            file: file as usize,
            way,
            reason: format!("{date} is later than {checked}, when the file was last gone through"),
        }));
    }
    let days = loaded.glossary_checked.iter().enumerate();
    let without = days.filter(|(_, day)| day.is_none_or(|day| !day.is_exact()));
    faults.extend(without.map(|(file, _)| Loaded::fault_of_glossary(file, "checked", missing())));
    faults
}

fn missing() -> String {
    "`checked` has to give the day on which the file was last gone through".to_owned()
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
