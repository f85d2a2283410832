//! `emn annotate`: the terms in a text.

mod legend;
mod marked;
mod records;

use crate::{
    cli::{AnnotateArgs, AnnotateFormat},
    commands::check::{Library, is_rule, unread},
    documents::{
        self, Piece, Progress, Source, Unread, sources,
        turns::{self, Turn},
    },
    failure::{End, Failure},
    project::ProjectSettings,
    session::{self, Session},
    ui::Report,
};
use emn::{
    model::{Date, Language, Term},
    pack::Damaged,
    text::{Finder, Hit, Lexicon, Memory, Met, Target, Wanted, meant},
};
use std::{
    collections::BTreeMap,
    io,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// A term where it stands in a piece of a document.
pub struct Found<'l> {
    pub hit: Hit<'l>,
    /// The position of the term among the terms.
    pub position: usize,
}

/// What all documents share.
pub struct Setting<'s> {
    session: &'s Session,
    arguments: &'s AnnotateArgs,
    library: Library<'s>,
    terms: Vec<Term>,
    lexicons: Mutex<BTreeMap<Language, Arc<Lexicon>>>,
}

/// How the terms of one document are written, piece by piece.
trait Writer {
    fn piece(&mut self, piece: &Piece, found: &[Found], out: &mut Turn) -> io::Result<()>;
    fn end(&mut self, out: &mut Turn) -> io::Result<()>;
}

/// Answers `emn annotate`.
///
/// # Errors
/// A value that cannot be used, or an output that cannot be written.
pub fn run(session: &Session, arguments: &AnnotateArgs) -> Result<Report, Failure> {
    let setting = Setting::new(session, arguments, session::today()?)?;
    let sources = sources(&arguments.files)?;
    let (has_failed, has_found) = (AtomicBool::new(false), AtomicBool::new(false));
    let (is_several, progress) = (sources.len() > 1, Progress::of(&sources));
    let output = records::Output::begin(arguments.format)?;
    turns::each_in_turn(&sources, output, |source, turn| {
        match annotate(&setting, source, is_several, &progress, turn) {
            Ok(found) => {
                has_found.fetch_or(found, Ordering::Relaxed);
                Ok(())
            }
            Err(Unread::Stopped(failure)) => Err(failure),
            Err(reason) => {
                has_failed.fetch_or(unread(source, &reason, turn), Ordering::Relaxed);
                Ok(())
            }
        }
    })?;
    records::Output::end(arguments.format)?;
    let end = match (has_failed.into_inner(), has_found.into_inner()) {
        (true, _) => End::Failed,
        (false, true) => End::Done,
        (false, false) => End::NothingFound,
    };
    Ok(Report::Ended(Vec::new(), end))
}

impl<'s> Setting<'s> {
    fn new(session: &'s Session, arguments: &'s AnnotateArgs, day: Date) -> Result<Self, Damaged> {
        let terms = session.network.terms()?.iter().collect::<Result<_, _>>()?;
        let library = Library::new(session, day);
        Ok(Setting { session, arguments, library, terms, lexicons: Mutex::default() })
    }

    fn lexicon(&self, language: &Language) -> Result<Arc<Lexicon>, Damaged> {
        let mut lexicons = self.lexicons.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lexicon) = lexicons.get(language) {
            return Ok(Arc::clone(lexicon));
        }
        // The name of an act holds words that are no terms there.
        let wanted = Wanted { discouraged: false, acts: true };
        let new = Lexicon::new(&self.session.network, language, wanted)?;
        let lexicon = Arc::new(new);
        lexicons.insert(language.clone(), Arc::clone(&lexicon));
        Ok(lexicon)
    }

    fn writer(
        &self,
        source: &Source,
        language: &Language,
        is_several: bool,
    ) -> Box<dyn Writer + '_> {
        let legend = || legend::Legend::new(self, language.clone());
        let heading = is_several.then(|| source.name());
        match self.arguments.format {
            AnnotateFormat::Text => Box::new(marked::Text::new(self, legend(), heading)),
            AnnotateFormat::Md => Box::new(marked::Markdown::new(self, legend())),
            AnnotateFormat::Html => Box::new(marked::Html::new(self, legend(), source)),
            AnnotateFormat::Json | AnnotateFormat::Jsonl | AnnotateFormat::Csv => {
                Box::new(records::Records::new(self, source, language))
            }
        }
    }
}

/// Writes the terms of a document; whether it has any.
fn annotate(
    setting: &Setting,
    source: &Source,
    is_several: bool,
    progress: &Progress,
    turn: &mut Turn,
) -> Result<bool, Unread> {
    let arguments = setting.arguments;
    let settings = ProjectSettings::of(source.path.as_deref(), is_rule)?;
    let mut lexicon: Option<Arc<Lexicon>> = None;
    let mut state = None;
    let (mut met, mut memory, mut has_found) = (Met::default(), Memory::default(), false);
    documents::read(source, arguments.kind, &mut |piece| {
        if lexicon.is_none() {
            let given = arguments.from.as_ref();
            let language =
                setting.library.language(source, given, &settings, piece.prose(), turn)?;
            lexicon = Some(setting.lexicon(&language)?);
            state = Some(setting.writer(source, &language, is_several));
        }
        let (Some(lexicon), Some(writer)) = (&lexicon, &mut state) else { return Ok(()) };
        let mut finder = Finder::with(lexicon, std::mem::take(&mut memory));
        let found = found_in(&mut finder, piece, &mut met);
        has_found |= !found.is_empty();
        writer.piece(piece, &found, turn).map_err(turns::failed)?;
        memory = finder.memory();
        progress.add(piece.source.len());
        Ok(())
    })?;
    if let Some(writer) = &mut state {
        writer.end(turn).map_err(turns::failed)?;
    }
    Ok(has_found)
}

/// The terms in a piece of a document, in its order.
fn found_in<'l>(finder: &mut Finder<'l>, piece: &Piece, met: &mut Met) -> Vec<Found<'l>> {
    let prose = piece.prose();
    let mut hits = Vec::new();
    finder.find(prose, &mut |hit| hits.push(hit));
    meant(&mut hits, met, prose, &finder.lexicon().language);
    met.add(&hits);
    let term = |hit: Hit<'l>| match hit.names.first()?.target {
        Target::Term(position) => Some(Found { hit, position }),
        Target::Act(_) => None,
    };
    hits.into_iter().filter_map(term).collect()
}
