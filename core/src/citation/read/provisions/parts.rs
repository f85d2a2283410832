//! The parts of a division: `(1)(b)`, `Absatz 2 Buchstabe a`, `1 kohdan a alakohta`.

use super::{
    super::super::{
        provision::{Division, Joint, Level, Part, Provision, roman},
        token::Tokens,
        words::{Languages, Meaning},
    },
    list::{List, beside},
};

/// How many parts one division may have behind it.
const PARTS: usize = 8;

/// What stands with the word for a part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Value {
    Ordinal,
    Digit,
    Letter,
}

impl Value {
    fn of(number: &str) -> Self {
        let is_digit = number.starts_with(|first: char| first.is_ascii_digit());
        if is_digit { Self::Digit } else { Self::Letter }
    }

    fn fits(self, level: Level) -> bool {
        match self {
            Self::Ordinal => matches!(level, Level::Subparagraph | Level::Indent | Level::Sentence),
            Self::Digit => true,
            Self::Letter => matches!(level, Level::Point | Level::Subpoint),
        }
    }
}

/// The reader of parts.
pub(super) struct Parts<'t> {
    pub tokens: &'t Tokens<'t>,
    pub languages: Languages,
    pub labelled: Option<Level>,
    /// The smallest part read before.
    pub above: Option<Level>,
    /// The token behind what is read.
    pub next: usize,
}

impl Parts<'_> {
    /// Reads the parts behind a division into it. Where the parts are several, as in `1 ja 2
    /// kohta`, it gets the first, and the others come as further provisions.
    pub fn read(&mut self, provision: &mut Provision) -> Vec<(Joint, Provision)> {
        let mut further: Vec<(Joint, Provision)> = Vec::new();
        for _ in 0..PARTS {
            let of = further.last_mut().map_or(&mut *provision, |(_, provision)| provision);
            self.above = of.parts.last().map(|part| part.level);
            if let Some(parts) = self.any_labelled() {
                let mut base = of.clone();
                let mut parts = parts.into_iter();
                if let Some((_, part)) = parts.next() {
                    *of = below(&base, part);
                    base = of.clone();
                }
                for (joint, part) in parts {
                    base = beside(&base, part);
                    further.push((joint, base.clone()));
                }
            } else if let Some(part) = self.unlabelled(of) {
                *of = below(of, part);
            } else {
                break;
            }
        }
        further
    }

    /// A part that no word says what it is.
    fn unlabelled(&mut self, of: &Provision) -> Option<Part> {
        self.bracketed(|number| level_below(number, of))
            .or_else(|| self.dotted(of))
            .or_else(|| self.behind_roman(of))
    }

    /// Parts with a word that says what they are, behind a comma or not.
    fn any_labelled(&mut self) -> Option<Vec<(Joint, Part)>> {
        let from = self.next;
        let ordinal = self.tokens.after_ordinal(from);
        let comma = ordinal + usize::from(self.tokens.is_mark(ordinal, ','));
        self.next = comma;
        let parts = self
            .labelled_or_ordinal()
            .map(|parts| parts.into_iter().map(|part| (Joint::Comma, part)).collect())
            .or_else(|| self.number_first());
        if parts.is_none() {
            // The sign of an ordinal belongs to the number, its point may be a full stop.
            let has_sign = ordinal > from && !self.tokens.is_mark(ordinal - 1, '.');
            self.next = if has_sign { ordinal } else { from };
        }
        parts
    }

    /// The parts of a word and its number; none if there is no such word.
    pub fn labelled_parts(&mut self) -> Vec<Part> {
        let from = self.next;
        let parts = self.labelled_or_ordinal().or_else(|| {
            let parts = self.number_first()?;
            Some(parts.into_iter().map(|(_, part)| part).collect())
        });
        if parts.is_none() {
            self.next = from;
        }
        parts.unwrap_or_default()
    }

    /// `paragraph 1`, `Absatz 2`, `lit. a`, `first subparagraph`.
    pub fn labelled_or_ordinal(&mut self) -> Option<Vec<Part>> {
        let part = self.introduction().or_else(|| self.ordinal()).or_else(|| self.labelled());
        part.map(|part| vec![part])
    }

    /// The level that a word names. Some words name several: the value that stands with it, and
    /// what the part lies under, tell which.
    fn level(&self, at: usize, value: Value) -> Option<(Level, Languages)> {
        let level = |fits: &dyn Fn(Level) -> bool| {
            let level = |meaning| match meaning {
                Meaning::Level(level) if fits(level) => Some(level),
                _ => None,
            };
            self.tokens.meaning(at, self.languages, level)
        };
        let is_below = |level| self.above.is_none_or(|above| above < level);
        level(&|level| is_below(level) && value.fits(level))
            .or_else(|| level(&is_below))
            .or_else(|| level(&|_| true))
    }

    /// `introductory wording`, which has no number.
    fn introduction(&mut self) -> Option<Part> {
        let of = |wanted: Meaning| move |meaning: Meaning| (meaning == wanted).then_some(());
        let introductory = of(Meaning::Introductory);
        let ((), languages) = self.tokens.meaning(self.next, self.languages, introductory)?;
        let ((), languages) =
            self.tokens.meaning(self.next + 1, languages, of(Meaning::Wording))?;
        (self.languages, self.labelled, self.next) = (languages, None, self.next + 2);
        Some(Part { level: Level::Introduction, number: String::new() })
    }

    /// An ordinal with the level behind it.
    fn ordinal(&mut self) -> Option<Part> {
        let ordinal = |meaning| if let Meaning::Ordinal(n) = meaning { Some(n) } else { None };
        let (number, _) = self.tokens.meaning(self.next, self.languages, ordinal)?;
        let (level, languages) = self.level(self.next + 1, Value::Ordinal)?;
        (self.languages, self.labelled, self.next) = (languages, None, self.next + 2);
        Some(Part { level, number: number.to_string() })
    }

    /// A level with its number behind it.
    fn labelled(&mut self) -> Option<Part> {
        let from = self.next;
        let is_number = self.level(from, Value::Digit).is_none();
        let (_, languages) =
            self.level(from, Value::Digit).or_else(|| self.number_as_level(from))?;
        let mut at = from + 1;
        if self.tokens.is_glued_mark(at, '.') {
            at += 1;
        }
        if ['º', 'ª', '°'].iter().any(|sign| self.tokens.is_glued_mark(at, *sign)) {
            at += 1;
        }
        at = self.tokens.after_number_mark(at, languages).unwrap_or(at);
        // `punkt i direktivet`: here the letter is a word.
        let is_word = self.tokens.means(at, languages, Meaning::Of)
            && !self.tokens.is_glued_mark(at + 1, ')');
        self.next = at;
        let Some(number) = (if is_word { None } else { self.value() }) else {
            self.next = from;
            return None;
        };
        let level = match is_number {
            true => self.number_as_level(from),
            false => self.level(from, Value::of(&number)),
        };
        let (level, languages) = level?;
        (self.languages, self.labelled) = (languages, Some(level));
        Some(Part { level, number })
    }

    /// *Number* as the name of a part: of a paragraph in Portuguese (`n.º 1`), of a point in German
    /// (`Nr. 5`).
    fn number_as_level(&self, at: usize) -> Option<(Level, Languages)> {
        if self.languages == Languages::MAX {
            return None;
        }
        let number = |meaning| (meaning == Meaning::Number).then_some(());
        let ((), languages) = self.tokens.meaning(at, self.languages, number)?;
        let level = if self.tokens.folded(at) == "n" { Level::Paragraph } else { Level::Point };
        Some((level, languages))
    }

    /// Numbers with the level behind them: `1 kohdan`, `1 ja 2 kohta`, `a alakohta`, `1-ին մասի`.
    fn number_first(&mut self) -> Option<Vec<(Joint, Part)>> {
        let (from, outer) = (self.next, self.languages);
        let found = self.numbers_and_level();
        if found.is_none() {
            (self.next, self.languages) = (from, outer);
        }
        found
    }

    fn numbers_and_level(&mut self) -> Option<Vec<(Joint, Part)>> {
        self.languages &= self.tokens.words.number_first;
        let mut numbers = Vec::new();
        let mut joint = Joint::Comma;
        for _ in 0..PARTS {
            // Georgian has a syllable before the number.
            if self.tokens.means(self.next, self.languages, Meaning::Number)
                && self.tokens.is_glued_mark(self.next + 1, '-')
            {
                self.next += 2;
            }
            let number = self.value()?;
            numbers.push((joint, number));
            let at = self.tokens.after_ordinal(self.next);
            let value =
                numbers.first().map_or(Value::Digit, |(_, number): &(_, String)| Value::of(number));
            if let Some((level, languages)) = self.level(at, value) {
                (self.languages, self.next, self.labelled) = (languages, at + 1, None);
                let part = |(joint, number)| (joint, Part { level, number });
                return Some(numbers.into_iter().map(part).collect());
            }
            let list = List {
                provisions: Vec::new(),
                languages: self.languages,
                labelled: None,
                next: at,
            };
            (joint, self.next, self.languages) = list.joint(self.tokens)?;
        }
        None
    }

    /// The number or letter of a part: `1`, `(1)`, `a`, `a)`, `(a)`, `ii`.
    pub fn value(&mut self) -> Option<String> {
        let tokens = self.tokens;
        let open = usize::from(tokens.is_mark(self.next, '('));
        let at = self.next + open;
        let number = shape(tokens.written(at), open > 0)?;
        let is_closed = tokens.is_glued_mark(at + 1, ')');
        if open > 0 && !is_closed
            || (tokens.is_glued_mark(at + 1, '/') && tokens.number(at + 2).is_some())
        {
            return None;
        }
        self.next = at + 1 + usize::from(is_closed);
        Some(number)
    }

    /// A part in brackets behind a joint: `(c)` of `2(1)(b) and (c)`.
    pub fn bracketed_beside(&mut self, before: &Provision) -> Option<Part> {
        self.bracketed(|number| before.level_beside(number))
    }

    /// A part in brackets: `(1)`, `(b)`, `b)`.
    fn bracketed(&mut self, level_of: impl Fn(&str) -> Level) -> Option<Part> {
        let tokens = self.tokens;
        let is_open = tokens.is_mark(self.next, '(');
        let at = self.next + usize::from(is_open);
        let letter =
            !is_open && tokens.written(at).chars().count() == 1 && tokens.number(at).is_none();
        if !tokens.is_glued_mark(at + 1, ')') || !(is_open || letter) {
            return None;
        }
        let number = shape(tokens.written(at), is_open)?;
        self.next = at + 2;
        self.labelled = None;
        // `(1) bekezdés`: the word only says again what the bracket is.
        let mut level = level_of(&number);
        let number_first = self.languages & tokens.words.number_first;
        if let Some((named, languages)) =
            self.level(self.next, Value::of(&number)).filter(|_| number_first != 0)
        {
            (level, self.languages, self.next) = (named, languages, self.next + 1);
        }
        Some(Part { level, number })
    }

    /// A paragraph behind a point, and the letter behind it: `3.1`, `6.1 c`, `6.1.c`.
    fn dotted(&mut self, of: &Provision) -> Option<Part> {
        let tokens = self.tokens;
        let after_point = tokens.is_glued_mark(self.next, '.') && tokens.is_glued(self.next + 1);
        if of.division == Division::Article && of.parts.is_empty() && after_point {
            let number = tokens.number(self.next + 1).filter(|number| *number < 100)?;
            self.next += 2;
            return Some(Part { level: Level::Paragraph, number: number.to_string() });
        }
        let behind_dotted = of.parts.len() == 1
            && self.next > 2
            && tokens.is_mark(self.next - 2, '.')
            && tokens.is_glued(self.next - 1);
        let at = self.next + usize::from(after_point);
        let letter = tokens.written(at);
        let is_letter = letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_lowercase());
        if !(behind_dotted && is_letter) || tokens.means(at, self.languages, Meaning::Of) {
            return None;
        }
        self.next = at + 1 + usize::from(tokens.is_glued_mark(at + 1, ')'));
        Some(Part { level: Level::Point, number: letter.to_owned() })
    }

    /// An Arabic number behind a Roman one and a comma: `Annex I, 2`, `Article V, 1`.
    fn behind_roman(&mut self, of: &Provision) -> Option<Part> {
        let tokens = self.tokens;
        let is_roman = of.parts.is_empty() && roman(&of.number).is_some();
        if !is_roman || !tokens.is_mark(self.next, ',') || tokens.is_mark(self.next + 2, '/') {
            return None;
        }
        let number = tokens.number(self.next + 1).filter(|number| *number < 1000)?.to_string();
        let level = level_below(&number, of);
        (self.next, self.labelled) = (self.next + 2, Some(level));
        Some(Part { level, number })
    }

    /// A number or letter that goes on with the level that a word named: `2` of `Absatz 1 und 2`.
    pub fn same_level(&mut self, before: &Provision) -> Option<Part> {
        let level = self.labelled?;
        let from = self.next;
        let number = self.value()?;
        let is_digit = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
        let last = before.part(level)?;
        // A letter alone is likelier a word.
        if is_digit(last) == is_digit(&number) {
            self.labelled = Some(level);
            return Some(Part { level, number });
        }
        self.next = from;
        None
    }
}

/// A part under a provision that has larger parts.
fn below(of: &Provision, part: Part) -> Provision {
    let mut provision = of.clone();
    provision.parts.push(part);
    provision
}

/// What a number in brackets counts directly behind what is already there: `(ii)` of `2(m)(ii)`.
fn level_below(number: &str, of: &Provision) -> Level {
    let is_digit = number.starts_with(|first: char| first.is_ascii_digit());
    match (is_digit, of.point()) {
        (_, Some(_)) => Level::Subpoint,
        (true, None) if of.division != Division::Annex => Level::Paragraph,
        _ => Level::Point,
    }
}

/// What can be the number of a part: up to three digits, a letter, two of the same, a small Roman
/// numeral; in brackets, where it is no word, also what follows `z`: `ab`, `ac`.
fn shape(text: &str, in_brackets: bool) -> Option<String> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let letters = &text[digits..];
    let mut characters = letters.chars();
    let (first, second, third) = (characters.next(), characters.next(), characters.next());
    let is_shape = match (digits, first, second, third) {
        (1..=3, None, ..) => true,
        (0..=3, Some(letter), None, _) => letter.is_alphabetic(),
        (0, Some(one), Some(other), None) => {
            let is_behind_z = in_brackets && one == 'a' && other.is_ascii_lowercase();
            one == other && one.is_alphabetic() || is_behind_z || roman(letters).is_some()
        }
        (0, ..) => {
            roman(letters).is_some() && letters.bytes().all(|byte| byte.is_ascii_lowercase())
        }
        _ => false,
    };
    is_shape.then(|| text.to_owned())
}
