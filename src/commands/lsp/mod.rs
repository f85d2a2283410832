//! `emn lsp`: a language server for editors, over standard input and output.

mod answers;
mod text;

use crate::{
    commands::check::Library,
    failure::{End, Failure},
    session::{self, Session},
    ui::{Report, say::say},
};
use answers::Document;
use lsp_server::{Connection, ErrorCode, ExtractError, Message, Notification, Request, Response};
use lsp_types::{
    CodeActionProviderCapability, CompletionOptions, HoverProviderCapability, OneOf,
    PublishDiagnosticsParams, ServerCapabilities, TextDocumentSyncCapability, TextDocumentSyncKind,
    Uri,
    notification::{
        DidChangeTextDocument, DidCloseTextDocument, DidOpenTextDocument, Notification as _,
        PublishDiagnostics,
    },
    request::{CodeActionRequest, Completion, HoverRequest, Request as _},
};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// Serves an editor until it says that it is done, or goes away.
///
/// # Errors
/// A line that is broken, or damaged data.
pub fn run(session: &Session) -> Result<Report, Failure> {
    let (connection, threads) = Connection::stdio();
    let capabilities = serde_json::to_value(capabilities()).map_err(|error| broken(&error))?;
    let begun = connection.initialize(capabilities);
    let library = Library::new(session, session::today()?);
    let end = match begun {
        Ok(_) => {
            Server { session, library, connection: &connection, open: BTreeMap::new() }.serve()?
        }
        Err(error) => {
            say(broken(&error));
            End::Failed
        }
    };
    drop(connection);
    if let Err(error) = threads.join() {
        say(broken(&error));
        return Ok(Report::Ended(Vec::new(), End::Failed));
    }
    Ok(Report::Ended(Vec::new(), end))
}

fn broken(error: &dyn std::fmt::Display) -> Failure {
    Failure::Usage(format!("the editor's side of the line is broken: {error}"))
}

fn capabilities() -> ServerCapabilities {
    ServerCapabilities {
        text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::FULL)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        code_action_provider: Some(CodeActionProviderCapability::Simple(true)),
        completion_provider: Some(CompletionOptions::default()),
        document_symbol_provider: Some(OneOf::Left(false)),
        ..ServerCapabilities::default()
    }
}

struct Server<'s> {
    session: &'s Session,
    library: Library<'s>,
    connection: &'s Connection,
    /// The open documents by their addresses.
    open: BTreeMap<String, Document>,
}

impl Server<'_> {
    /// How it ended: an editor that goes away without a word is no error.
    fn serve(mut self) -> Result<End, Failure> {
        for message in &self.connection.receiver {
            match message {
                Message::Request(request) => {
                    match self.connection.handle_shutdown(&request) {
                        Ok(true) => return Ok(End::Done),
                        Ok(false) => {}
                        Err(error) => {
                            say(broken(&error));
                            return Ok(End::Failed);
                        }
                    }
                    let response = self.answer(request)?;
                    if self.connection.sender.send(response.into()).is_err() {
                        return Ok(End::Done);
                    }
                }
                Message::Notification(notification) => self.take(notification)?,
                Message::Response(_) => {}
            }
        }
        Ok(End::Done)
    }

    fn answer(&self, request: Request) -> Result<Response, Failure> {
        match request.method.as_str() {
            HoverRequest::METHOD => self.with::<HoverRequest, _>(request, |params| {
                let place = params.text_document_position_params;
                let document = self.open.get(place.text_document.uri.as_str());
                document
                    .map_or(Ok(None), |it| it.hover(self.session, &self.library, place.position))
            }),
            Completion::METHOD => self.with::<Completion, _>(request, |params| {
                let place = params.text_document_position;
                let document = self.open.get(place.text_document.uri.as_str());
                document.map_or(Ok(None), |it| it.completion(&self.library, place.position))
            }),
            CodeActionRequest::METHOD => self.with::<CodeActionRequest, _>(request, |params| {
                let uri = params.text_document.uri;
                let document = self.open.get(uri.as_str());
                Ok(document.map(|it| it.actions(&uri, params.range)))
            }),
            method => {
                let reason = format!("`{method}` is not served");
                Ok(Response::new_err(request.id, ErrorCode::MethodNotFound as i32, reason))
            }
        }
    }

    /// Answers a request with parameters of the right form.
    fn with<R, A>(
        &self,
        request: Request,
        answer: impl FnOnce(R::Params) -> Result<A, Failure>,
    ) -> Result<Response, Failure>
    where
        R: lsp_types::request::Request,
        R::Params: DeserializeOwned,
        A: Serialize,
    {
        let id = request.id.clone();
        match request.extract::<R::Params>(R::METHOD) {
            Ok((id, params)) => Ok(Response::new_ok(id, answer(params)?)),
            Err(ExtractError::JsonError { error, .. }) => {
                let code = ErrorCode::InvalidParams as i32;
                Ok(Response::new_err(id, code, error.to_string()))
            }
            Err(ExtractError::MethodMismatch(_)) => {
                Ok(Response::new_err(id, ErrorCode::MethodNotFound as i32, String::new()))
            }
        }
    }

    /// Takes up what the editor tells. What is not understood is passed over.
    fn take(&mut self, notification: Notification) -> Result<(), Failure> {
        let params = notification.params;
        match notification.method.as_str() {
            DidOpenTextDocument::METHOD => {
                if let Ok(lsp_types::DidOpenTextDocumentParams { text_document: it }) =
                    serde_json::from_value(params)
                {
                    self.check(it.uri, it.text)?;
                }
            }
            DidChangeTextDocument::METHOD => {
                let params =
                    serde_json::from_value::<lsp_types::DidChangeTextDocumentParams>(params);
                if let Ok(mut params) = params
                    && let Some(change) = params.content_changes.pop()
                {
                    self.check(params.text_document.uri, change.text)?;
                }
            }
            DidCloseTextDocument::METHOD => {
                let params =
                    serde_json::from_value::<lsp_types::DidCloseTextDocumentParams>(params);
                if let Ok(params) = params {
                    self.open.remove(params.text_document.uri.as_str());
                    self.publish(params.text_document.uri, Vec::new());
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn check(&mut self, uri: Uri, text: String) -> Result<(), Failure> {
        let document = Document::checked(&self.library, uri.as_str(), text)?;
        let diagnostics = document.diagnostics();
        self.open.insert(uri.as_str().to_owned(), document);
        self.publish(uri, diagnostics);
        Ok(())
    }

    fn publish(&self, uri: Uri, diagnostics: Vec<lsp_types::Diagnostic>) {
        let params = PublishDiagnosticsParams { uri, diagnostics, version: None };
        let notification = Notification::new(PublishDiagnostics::METHOD.to_owned(), params);
        // An editor that is gone needs none.
        let _ = self.connection.sender.send(notification.into());
    }
}
