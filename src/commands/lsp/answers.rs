//! What the server has to say about an open document.

use super::text::{byte, position, range};
use crate::{
    commands::check::{Library, Switches, findings_in, is_rule},
    documents::{self, PlacedFinding, piece_of},
    failure::Failure,
    project::ProjectSettings,
    render::cards::{self, More, Setting},
    session::{self, Session},
    ui::Terminal,
};
use emn::{
    model::Language,
    pack::NameKind,
    text::{Checking, Finder, Paused, Target},
};
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CompletionItem, CompletionItemKind,
    CompletionResponse, CompletionTextEdit, Diagnostic, DiagnosticSeverity, Hover, HoverContents,
    MarkupContent, MarkupKind, NumberOrString, Position, Range, TextEdit, Uri, WorkspaceEdit,
};
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

/// No completion offers more.
const MOST_COMPLETIONS: usize = 50;

/// An open document, checked.
pub struct Document {
    text: String,
    prose: Option<String>,
    language: Language,
    findings: Vec<PlacedFinding>,
}

impl Document {
    /// Checks a text of an editor.
    ///
    /// # Errors
    /// Damaged data.
    pub fn checked(library: &Library, uri: &str, text: String) -> Result<Self, Failure> {
        let path = path(uri);
        // Settings that cannot be used are said by `emn check`; an editor goes on without.
        let settings = ProjectSettings::of(Some(&path), is_rule).unwrap_or_default();
        let piece = piece_of(&text, &path);
        let named = settings.language.as_deref();
        let named = named.and_then(|name| library.languages.named(name).ok());
        let language = named.map(|entry| entry.tag.clone());
        let language = language.or_else(|| {
            documents::detected(piece.prose(), library.languages).map(|(language, _)| language)
        });
        let language = language.unwrap_or_else(Language::english);
        let checker = library.checker(&language)?;
        let is_on = |rule: &_| settings.is_on(rule);
        let mut checking = Checking::new(&checker, is_on, Paused::default());
        let findings = findings_in(&mut checking, &piece, &mut Switches::default());
        let prose = piece.prose;
        Ok(Document { prose, language, findings, text })
    }

    fn prose(&self) -> &str {
        self.prose.as_deref().unwrap_or(&self.text)
    }

    /// The findings.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        self.findings.iter().map(|finding| self.diagnostic(finding)).collect()
    }

    fn diagnostic(&self, finding: &PlacedFinding) -> Diagnostic {
        Diagnostic {
            range: range(&self.text, finding.start..finding.end),
            severity: Some(DiagnosticSeverity::WARNING),
            code: Some(NumberOrString::String(finding.rule.to_owned())),
            source: Some("emn".to_owned()),
            message: finding.message.clone(),
            ..Diagnostic::default()
        }
    }

    /// What can be done about the findings in a range.
    pub fn actions(&self, uri: &Uri, asked: Range) -> Vec<CodeActionOrCommand> {
        let mut actions = Vec::new();
        for finding in &self.findings {
            let place = range(&self.text, finding.start..finding.end);
            if place.end < asked.start || asked.end < place.start {
                continue;
            }
            if let Some(fix) = &finding.fix {
                let edit = TextEdit { range: place, new_text: fix.clone() };
                actions.push(self.action(uri, finding, format!("Write `{fix}`"), edit));
            }
            let line = Position { line: place.start.line, character: 0 };
            let comment = format!("<!-- emn: off {} -->\n", finding.rule);
            let edit = TextEdit { range: Range { start: line, end: line }, new_text: comment };
            actions.push(self.action(
                uri,
                finding,
                format!("Switch {} off from here", finding.rule),
                edit,
            ));
        }
        actions
    }

    // The map's keys are addresses that are never changed.
    #[allow(clippy::mutable_key_type)]
    fn action(
        &self,
        uri: &Uri,
        finding: &PlacedFinding,
        title: String,
        edit: TextEdit,
    ) -> CodeActionOrCommand {
        let changes = HashMap::from([(uri.clone(), vec![edit])]);
        CodeActionOrCommand::CodeAction(CodeAction {
            title,
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![self.diagnostic(finding)]),
            edit: Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }),
            ..CodeAction::default()
        })
    }

    /// The card of the term or act at a place.
    ///
    /// # Errors
    /// Damaged data.
    pub fn hover(
        &self,
        session: &Session,
        library: &Library,
        place: Position,
    ) -> Result<Option<Hover>, Failure> {
        let at = byte(&self.text, place);
        let checker = library.checker(&self.language)?;
        let mut meant = None;
        Finder::new(&checker.lexicon).find(self.prose(), &mut |hit| {
            if hit.span.start <= at && at < hit.span.end {
                meant = hit.names.first().map(|name| (hit.span.clone(), name.target));
            }
        });
        let Some((span, target)) = meant else { return Ok(None) };
        let terminal = Terminal { width: 80, color: false, interactive: false, ..session.terminal };
        let session = Session {
            terminal,
            network: session.network,
            about: session.about.clone(),
            languages: Vec::new(),
        };
        let setting = Setting::new(&session, session::today()?, More::default());
        let card = match target {
            Target::Term(position) => checker.term(position).map(|term| {
                let heading = Some(&self.language);
                let equivalents = cards::Equivalents { heading, listed: &[] };
                cards::term(setting, &term, equivalents)
            }),
            Target::Act(position) => {
                checker.acts.acts.get(position).map(|act| cards::act(setting, act, None, &[]))
            }
        };
        let Some(card) = card.transpose()? else { return Ok(None) };
        let value = format!("```\n{card}```");
        let contents = MarkupContent { kind: MarkupKind::Markdown, value };
        let range = Some(range(&self.text, span));
        Ok(Some(Hover { contents: HoverContents::Markup(contents), range }))
    }

    /// The terms that begin like what stands before a place.
    ///
    /// # Errors
    /// Damaged data.
    pub fn completion(
        &self,
        library: &Library,
        place: Position,
    ) -> Result<Option<CompletionResponse>, Failure> {
        let at = byte(&self.text, place);
        let line = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let checker = library.checker(&self.language)?;
        let starts = word_starts(&self.text[line..at]);
        let mut items: Vec<CompletionItem> = Vec::new();
        // What was typed of a longer name comes first.
        for start in starts {
            let typed = &self.text[line + start..at];
            let lower = typed.to_lowercase();
            if lower.chars().count() < 2 {
                continue;
            }
            let edited = Range { start: position(&self.text, line + start), end: place };
            for name in checker.lexicon.names() {
                let is_offered = name.kind != NameKind::Discouraged
                    && matches!(name.target, Target::Term(_))
                    && name.text.to_lowercase().starts_with(&lower);
                let is_known = items.iter().any(|item| item.label == name.text);
                if is_offered && !is_known && items.len() < MOST_COMPLETIONS {
                    items.push(CompletionItem {
                        label: name.text.clone(),
                        kind: Some(CompletionItemKind::TEXT),
                        text_edit: Some(CompletionTextEdit::Edit(TextEdit {
                            range: edited,
                            new_text: name.text.clone(),
                        })),
                        filter_text: Some(typed.to_owned()),
                        ..CompletionItem::default()
                    });
                }
            }
        }
        Ok(Some(CompletionResponse::Array(items)))
    }
}

/// Where the last three words of a line begin, the first of them first.
fn word_starts(line: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut is_inside = false;
    for (at, character) in line.char_indices() {
        let is_word = character.is_alphanumeric() || character == '-';
        if is_word && !is_inside {
            starts.push(at);
        }
        is_inside = is_word;
    }
    starts.split_off(starts.len().saturating_sub(3))
}

/// The path of an address; one that is no file has the name at its end.
fn path(uri: &str) -> PathBuf {
    let path = uri.strip_prefix("file://").unwrap_or(uri);
    let (mut bytes, mut rest) = (Vec::new(), path.as_bytes());
    while let Some((first, behind)) = rest.split_first() {
        let escaped = behind.get(..2).and_then(|digits| str::from_utf8(digits).ok());
        let escaped = escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match escaped.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            None => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    Path::new(&*String::from_utf8_lossy(&bytes)).to_owned()
}
