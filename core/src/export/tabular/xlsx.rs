//! Workbooks of Excel (ISO/IEC 29500), which LibreOffice opens too: a sheet for each table, and a
//! last one that says what the file is.

use super::{
    FieldValues, RecordWriter, Sheet, Value,
    csv::{each_cell, header},
    formulas::is_formula,
};
use crate::{
    export::{Format as OfRegistry, Writes, meta::ATTRIBUTION},
    model::Date,
};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError,
};
use std::{borrow::Cow, io};

/// Workbooks of Excel.
pub(in crate::export) const XLSX: OfRegistry = OfRegistry {
    name: "xlsx",
    endings: &["xlsx"],
    about: "a workbook of Excel, a sheet for each table",
    writes: Writes::Records {
        holds_several: true,
        is_delimited: false,
        make: |target, _| Box::new(Writer::new(target)),
    },
};

/// No column is wider than this, in pixels: about as much as is read at a glance.
const WIDEST: u32 = 420;

/// The first year whose days are numbers for Excel; what is older is a text.
const FIRST_YEAR: u16 = 1900;

struct Writer<'t> {
    target: &'t mut dyn io::Write,
    workbook: Workbook,
    /// The sheet that is being written.
    sheet: Option<Page>,
    /// What the file says of itself, which goes to its end: who reads the first sheet of a file
    /// wants the table.
    meta: Option<Worksheet>,
    formats: Formats,
}

/// A sheet, as far as it is written.
struct Page {
    worksheet: Worksheet,
    languages: Vec<Vec<String>>,
    columns: u16,
    row: u32,
}

/// How cells look.
struct Formats {
    title: Format,
    date: Format,
    /// A text that would become a formula as soon as somebody edits the cell.
    quoted: Format,
}

impl<'t> Writer<'t> {
    fn new(target: &'t mut dyn io::Write) -> Self {
        let formats = Formats {
            title: Format::new().set_bold().set_border_bottom(FormatBorder::Thin),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            quoted: Format::new().set_quote_prefix(),
        };
        Writer { target, workbook: Workbook::new(), sheet: None, meta: None, formats }
    }

    /// The sheet that is being written is done.
    fn finish(&mut self) -> Result<(), XlsxError> {
        let Some(Page { mut worksheet, columns, row, .. }) = self.sheet.take() else {
            return Ok(());
        };
        worksheet.autofilter(0, 0, row.saturating_sub(1), columns.saturating_sub(1))?;
        worksheet.set_autofit_max_width(WIDEST).autofit();
        self.workbook.push_worksheet(worksheet);
        Ok(())
    }

    fn begin(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        self.finish()?;
        let mut worksheet = Worksheet::new();
        worksheet.set_name(sheet.name)?;
        let titles = header(sheet);
        for (column, title) in (0..).zip(&titles) {
            worksheet.write_string_with_format(0, column, *title, &self.formats.title)?;
        }
        worksheet.set_freeze_panes(1, 1)?;
        // Printed on its side, with the titles on every page.
        worksheet.set_landscape().set_repeat_rows(0, 0)?;
        let languages = sheet.columns.iter().map(|column| column.languages.clone()).collect();
        self.sheet = Some(Page { worksheet, languages, columns: titles.len() as u16, row: 1 });
        Ok(())
    }

    fn meta(&mut self, meta: &FieldValues<'_>) -> Result<(), XlsxError> {
        let mut worksheet = Worksheet::new();
        worksheet.set_name("meta")?;
        for (row, (name, value)) in (0..).zip(&meta.0) {
            worksheet.write_string_with_format(row, 0, &**name, &self.formats.title)?;
            self.formats.write(&mut worksheet, row, 1, value)?;
        }
        worksheet.autofit();
        self.meta = Some(worksheet);
        // A file of the same data on the same day is the same file.
        let created = match meta.get("as_of") {
            Some(Value::Date(date)) => day(*date),
            _ => None,
        };
        self.set_properties(created);
        Ok(())
    }

    fn set_properties(&mut self, created: Option<ExcelDateTime>) {
        let properties =
            DocProperties::new().set_title("European Migration Network").set_author(ATTRIBUTION);
        let created = created.unwrap_or_default();
        self.workbook.set_properties(&properties.set_creation_datetime(&created));
    }

    fn end(&mut self) -> Result<Vec<u8>, XlsxError> {
        self.finish()?;
        match self.meta.take() {
            Some(meta) => {
                self.workbook.push_worksheet(meta);
            }
            None => self.set_properties(None),
        }
        self.workbook.save_to_buffer()
    }
}

impl RecordWriter for Writer<'_> {
    fn meta(&mut self, meta: &FieldValues<'_>) -> io::Result<()> {
        self.meta(meta).map_err(io::Error::other)
    }

    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        self.begin(sheet).map_err(io::Error::other)
    }

    fn record(&mut self, record: &FieldValues<'_>) -> io::Result<()> {
        let Some(page) = &mut self.sheet else { return Ok(()) };
        page.record(record, &self.formats).map_err(io::Error::other)
    }

    fn end(&mut self) -> io::Result<()> {
        let bytes = self.end().map_err(io::Error::other)?;
        self.target.write_all(&bytes)
    }
}

impl Page {
    fn record(&mut self, record: &FieldValues<'_>, formats: &Formats) -> Result<(), XlsxError> {
        let mut column = 0;
        for ((name, value), languages) in record.0.iter().zip(&self.languages) {
            if languages.is_empty() {
                formats.write(&mut self.worksheet, self.row, column, value)?;
                column += 1;
                continue;
            }
            let by_language = FieldValues(vec![(Cow::Borrowed(&**name), value.clone())]);
            each_cell(&by_language, std::slice::from_ref(languages), |text| {
                let written = formats.write_text(&mut self.worksheet, self.row, column, text);
                column += 1;
                written
            })?;
        }
        self.row += 1;
        Ok(())
    }
}

impl Formats {
    /// A value by its type: a day, a number and a flag are what they are, all else is a text.
    fn write(
        &self,
        worksheet: &mut Worksheet,
        row: u32,
        column: u16,
        value: &Value<'_>,
    ) -> Result<(), XlsxError> {
        match value {
            Value::Flag(flag) => worksheet.write_boolean(row, column, *flag)?,
            Value::Number(number) => worksheet.write_number(row, column, *number as f64)?,
            Value::Date(date) => match day(*date) {
                Some(day) => worksheet.write_datetime_with_format(row, column, day, &self.date)?,
                None => worksheet.write_string(row, column, date.to_string())?,
            },
            value => return self.write_text(worksheet, row, column, &value.cell()),
        };
        Ok(())
    }

    fn write_text(
        &self,
        worksheet: &mut Worksheet,
        row: u32,
        column: u16,
        text: &str,
    ) -> Result<(), XlsxError> {
        match text {
            "" => {}
            text if is_formula(text) => {
                worksheet.write_string_with_format(row, column, text, &self.quoted)?;
            }
            text => {
                worksheet.write_string(row, column, text)?;
            }
        }
        Ok(())
    }
}

/// A day as Excel counts it; nothing if no day is known, or Excel does not count that far back.
fn day(date: Date) -> Option<ExcelDateTime> {
    let is_counted = date.is_exact() && date.year() >= FIRST_YEAR;
    is_counted.then(|| ExcelDateTime::parse_from_str(&date.to_string()).ok())?
}
