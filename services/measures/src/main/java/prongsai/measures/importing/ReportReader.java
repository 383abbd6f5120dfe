package prongsai.measures.importing;

import prongsai.measures.upload.OfficeFile;

/**
 * Reads a report from a file's bytes: the text of a PDF with tab-separated tables, an HTML page, a DOCX, an XLSX or a PDF. Nothing is
 * kept between two readings, and the file's name is not asked.
 */
public final class ReportReader {

    /** The whole report, or the one problem that stands in its way. Does not throw for any content. */
    public ImportReading read(byte[] file) {
        try {
            return ReportAssembler.assemble(raw(file));
        } catch (UnreadableFile unreadable) {
            return unreadable.problem();
        }
    }

    private static RawReport raw(byte[] file) {
        return switch (OfficeFile.of(file)) {
            case OfficeFile.Docx() -> DocxReader.read(file);
            case OfficeFile.Xlsx() -> XlsxReader.read(file);
            case OfficeFile.Pdf() -> PdfReader.read(file);
            case OfficeFile.WithMacros() -> throw new UnreadableFile(new ImportProblem.WithMacros());
            case OfficeFile.Locked() -> throw new UnreadableFile(new ImportProblem.Locked());
            case OfficeFile.Oversized() -> throw new UnreadableFile(new ImportProblem.Oversized());
            case OfficeFile.Damaged() -> throw new UnreadableFile(new ImportProblem.Damaged());
            case OfficeFile.Other(String name) -> throw new UnreadableFile(new ImportProblem.UnknownKind(name));
            case OfficeFile.None() -> text(file);
        };
    }

    private static RawReport text(byte[] file) {
        return switch (FileKind.of(file)) {
            case FileKind.Html(String text) -> HtmlReader.read(text);
            case FileKind.Text(String text)
            when text.isBlank() -> throw new UnreadableFile(new ImportProblem.EmptyFile());
            case FileKind.Text(String text) -> TabbedTextReader.read(text);
            case FileKind.Other(String name) -> throw new UnreadableFile(new ImportProblem.UnknownKind(name));
        };
    }
}
