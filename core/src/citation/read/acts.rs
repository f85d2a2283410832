//! Acts by number: `Directive 2011/95/EU`, `Verordnung (EU) Nr. 604/2013`, `COM(2020) 609`.

use super::super::{
    act::{Act, Number, year},
    address,
    celex::Celex,
    kind::{Form, Kind, Series},
    token::Tokens,
    words::{Languages, Meaning},
};

const ANY: Languages = Languages::MAX;

/// How many tokens may lie between a kind of act and its number: `Directive of the European
/// Parliament and of the Council 2011/95/EU`.
const KIND_REACH: usize = 12;

/// How many tokens may lie between two numbers under one kind: a comma and a word.
const JOINTS: usize = 2;

/// The reader of acts, which remembers the kind that was named last.
pub(super) struct Acts<'t> {
    tokens: &'t Tokens<'t>,
    /// The kind of act named last, and the last token whose number it may belong to.
    named: Option<(Kind, Form, usize)>,
}

/// What stands in front of a number.
#[derive(Clone, Copy, Default)]
struct Lead {
    kind: Option<(Kind, Form)>,
    has_union: bool,
    has_number_mark: bool,
    /// The token of the number.
    next: usize,
}

impl<'t> Acts<'t> {
    pub fn new(tokens: &'t Tokens<'t>) -> Self {
        Acts { tokens, named: None }
    }

    /// An act that begins at a token, and the token behind it.
    pub fn at(&mut self, at: usize) -> Option<(Act, usize)> {
        let found = self.series(at).or_else(|| self.celex(at)).or_else(|| self.journal(at));
        let found = found.or_else(|| self.numbered(at));
        if let Some((act, next)) = &found {
            // `Directives 2011/95/EU and 2013/32/EU`
            self.named = act.kind.map(|kind| (kind, act.form, next + JOINTS));
        } else if let Some((kind, form, _)) = self.kind(at) {
            self.named = Some((kind, form, at + KIND_REACH));
        } else if [';', ':', '!', '?'].iter().any(|mark| self.tokens.is_mark(at, *mark)) {
            self.named = None;
        }
        found
    }

    /// A kind of act with the words of its form beside it, and the token behind them.
    fn kind(&self, at: usize) -> Option<(Kind, Form, usize)> {
        let tokens = self.tokens;
        let form_at = |at: usize| {
            let form = |meaning| if let Meaning::Form(form) = meaning { Some(form) } else { None };
            tokens.meaning(at, ANY, form).map(|(form, _)| form)
        };
        let kind = |meaning| {
            if let Meaning::Kind(kind, form) = meaning { Some((kind, form)) } else { None }
        };
        let before = form_at(at);
        let mut next = at + usize::from(before.is_some());
        if before.is_some() && tokens.is_glued_mark(next, '-') {
            next += 1;
        }
        let ((kind, form), _) = tokens.meaning(next, ANY, kind)?;
        next += 1;
        // The form may follow: `règlement d'exécution`, `décision-cadre`, `reglamento delegado`.
        let is_joint = |at: usize| {
            tokens.is_mark(at, '-')
                || tokens.is_mark(at, '\'')
                || tokens.is_mark(at, '’')
                || tokens.means(at, ANY, Meaning::Of)
        };
        let joints = (next..next + 3).take_while(|at| is_joint(*at)).count();
        let after = form_at(next + joints);
        if after.is_some() {
            next += joints + 1;
        }
        Some((kind, before.or(after).unwrap_or(form), next))
    }

    /// What may stand in front of a number, from a kind of act, the Union or *No* on.
    fn lead(&self, at: usize) -> Lead {
        let tokens = self.tokens;
        let mut lead = Lead { next: at, ..Lead::default() };
        if let Some((kind, form, next)) = self.kind(at) {
            lead = Lead { kind: Some((kind, form)), next, ..lead };
        }
        if let Some(next) = self.union(lead.next) {
            lead = Lead { has_union: true, next, ..lead };
        }
        if let Some(next) = tokens.after_number_mark(lead.next, ANY) {
            lead = Lead { has_number_mark: true, next, ..lead };
        }
        lead
    }

    /// Behind the Union, which may stand in brackets: `(EU)`, `(EC, Euratom)`.
    fn union(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        let is_union = |at: usize| tokens.means(at, ANY, Meaning::Union);
        if !tokens.is_mark(at, '(') {
            return is_union(at).then_some(at + 1);
        }
        let mut next = at + 1;
        while is_union(next) {
            next += 1;
            if tokens.is_mark(next, ',') {
                next += 1;
            }
        }
        (next > at + 1 && tokens.is_mark(next, ')')).then_some(next + 1)
    }

    /// An act by two numbers, one of them the year.
    fn numbered(&self, at: usize) -> Option<(Act, usize)> {
        let tokens = self.tokens;
        let lead = self.lead(at);
        let (first, second, end) = self.pair(&lead)?;
        let (end, has_union) = match self.union_behind(end) {
            Some(end) => (end, true),
            None => (end, lead.has_union),
        };
        let is_bare = lead.kind.is_none() && !has_union && !lead.has_number_mark;
        let has_year = |number: u32| number >= 100 && year(number).is_some();
        let is_old = !is_bare && (year(first).is_some() || year(second).is_some());
        if !(has_year(first) || has_year(second) || is_old || lead.kind.is_some() || has_union) {
            // `96/71` alone may be an act, `24/7` cannot.
            let is_whole = at == 0 && end == tokens.len() && year(first.max(second)).is_some();
            if !is_whole {
                return None;
            }
        }
        let (kind, end) = match lead.kind {
            Some(kind) => (Some(kind), end),
            None => self.kind_behind(at, end),
        };
        let (kind, form) = kind.map_or((None, Form::Basic), |(kind, form)| (Some(kind), form));
        let is_bare = is_bare && kind.is_none();
        Some((Act { kind, form, is_bare, ..Act::by(Number::Pair { first, second }) }, end))
    }

    /// Two numbers behind what leads to them, and the token behind them.
    fn pair(&self, lead: &Lead) -> Option<(u32, u32, usize)> {
        let tokens = self.tokens;
        let at = lead.next;
        // `C-411/10` is a case, `1.2/3` no number.
        if tokens.is_glued(at) && at > 0 && "-‑–./".contains(tokens.written(at - 1)) {
            return None;
        }
        let first = tokens.number(at).filter(|number| (1..10_000).contains(number))?;
        let has_slash = tokens.is_mark(at + 1, '/');
        let has_dash = ['-', '‑', '–'].iter().any(|dash| tokens.is_glued_mark(at + 1, *dash));
        let second_at = at + 1 + usize::from(has_slash || has_dash);
        let second = tokens.number(second_at).filter(|number| (1..10_000).contains(number))?;
        let end = second_at + 1;
        let is_date = tokens.is_glued_mark(end, '/') && tokens.number(end + 1).is_some();
        // Without a slash something must say that these are the numbers of an act.
        let is_said = lead.kind.is_some() || self.union_behind(end).is_some();
        let is_whole = at == 0 && end == tokens.len();
        let four_digits =
            (first >= 1950 && year(first).is_some()) || second >= 1950 && year(second).is_some();
        let is_pair = has_slash || (four_digits && (is_said || (is_whole && !has_dash)));
        (is_pair && !is_date).then_some((first, second, end))
    }

    /// Behind the Union after the numbers: `/EU`, `-EU`, `/EEC`, `(EU)`.
    fn union_behind(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        let has_mark = ['/', '-', '‑'].iter().any(|mark| tokens.is_glued_mark(at, *mark));
        let union = at + usize::from(has_mark);
        let has_mark = has_mark || tokens.is_mark(at, '/');
        let union = if has_mark { union.max(at + 1) } else { union };
        (has_mark && tokens.means(union, ANY, Meaning::Union)).then_some(union + 1)
    }

    /// The kind that is named behind the number (`2011/95/EU irányelv`), or some words before it.
    fn kind_behind(&self, at: usize, end: usize) -> (Option<(Kind, Form)>, usize) {
        let nearest = self.named.filter(|(.., last)| at <= *last);
        if let Some((kind, form, next)) = self.kind(end) {
            // The kind behind belongs to the number behind it, if there is one.
            let lead = Lead { kind: Some((kind, form)), ..self.lead(end) };
            let of_other = self.pair(&lead).is_some();
            if !of_other && kind.is_numbered_by_year() {
                return (Some((kind, form)), next);
            }
        }
        (
            nearest
                .filter(|(kind, ..)| kind.is_numbered_by_year())
                .map(|(kind, form, _)| (kind, form)),
            end,
        )
    }

    /// `COM(2020) 609 final`, `ETS No. 5`, `CETS210`, `ILO Convention No. 97`.
    fn series(&self, at: usize) -> Option<(Act, usize)> {
        let tokens = self.tokens;
        let series =
            |meaning| if let Meaning::Series(series) = meaning { Some(series) } else { None };
        if let Some((series, _)) = tokens.meaning(at, ANY, series) {
            if series.is_by_year() {
                return self.document(series, at + 1);
            }
            let mut next = at + 1;
            if series == Series::Ilo {
                let convention = |at| self.kind(at).filter(|(kind, ..)| *kind == Kind::Convention);
                next = convention(next).map_or(next, |(.., next)| next);
            }
            next = tokens.after_number_mark(next, ANY).unwrap_or(next);
            let number = tokens.number(next).or_else(|| joined(tokens.folded(next), "c"));
            return number.filter(|number| (1..5_000).contains(number)).map(|number| {
                let act = Act::by(Number::Treaty { series, number });
                (Act { kind: Some(Kind::Convention), ..act }, next + 1)
            });
        }
        let folded = tokens.folded(at);
        let number = joined(folded, "cets").or_else(|| joined(folded, "ets"))?;
        Some((Act::by(Number::Treaty { series: Series::Ets, number }), at + 1))
    }

    /// Year and number of a document: `(2020) 609 final`, `/2020/609`, `:2020:609`.
    fn document(&self, series: Series, at: usize) -> Option<(Act, usize)> {
        let tokens = self.tokens;
        let after_marks = |at: usize| {
            let marks = (at..at + 2).take_while(|at| "()/:- [],".contains(tokens.written(*at)));
            at + marks.filter(|at| *at < tokens.len()).count()
        };
        let year_at = after_marks(at);
        let year = tokens.number(year_at).and_then(year)?;
        let mut number_at = after_marks(year_at + 1);
        number_at = tokens.after_number_mark(number_at, ANY).unwrap_or(number_at);
        let number = tokens.number(number_at).filter(|number| (1..100_000).contains(number))?;
        let mut end = number_at + 1;
        if matches!(tokens.folded(end), "final" | "fin") {
            end += 1;
        }
        Some((Act::by(Number::Document { series, year, number }), end))
    }

    /// A CELEX number, and the token behind it.
    fn celex(&self, at: usize) -> Option<(Act, usize)> {
        let tokens = self.tokens;
        let folded = tokens.folded(at);
        if folded.len() < 6 || !folded.is_ascii() || tokens.number(at).is_some() {
            return None;
        }
        let from = tokens.span(at).start;
        let (celex, length) = Celex::at_start(&tokens.text[from..])?;
        Some((address::of_celex(celex), tokens.starting_at(at + 1, from + length)))
    }

    /// The Official Journal's new form: `L_202401348`, and `OJ L, 2024/1348`.
    fn journal(&self, at: usize) -> Option<(Act, usize)> {
        let tokens = self.tokens;
        if tokens.folded(at) != "l" {
            return None;
        }
        if tokens.is_glued_mark(at + 1, '_') {
            let act = address::official_journal(tokens.written(at + 2))?;
            return Some((act, at + 3));
        }
        let is_journal = tokens.is_mark(at + 1, ',') && tokens.is_mark(at + 3, '/');
        let year =
            tokens.number(at + 2).filter(|year| is_journal && (2023..2100).contains(year))?;
        let number = tokens.number(at + 4).filter(|number| (1..100_000).contains(number))?;
        Some((Act::by(Number::Year { year, number }), at + 5))
    }
}

/// The number that is written together with a word in front of it: `CETS210`, `C097`.
fn joined(folded: &str, word: &str) -> Option<u32> {
    let digits = folded.strip_prefix(word)?;
    let is_number = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let number = if is_number { digits.parse().ok() } else { None };
    number.filter(|number| *number > 0)
}
