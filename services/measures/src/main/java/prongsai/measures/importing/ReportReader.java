package prongsai.measures.importing;

/**
 * Reads a report from a file's bytes: the text of a PDF with tab-separated tables, an HTML page, or a DOCX. Nothing is
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
        return switch (FileKind.of(file)) {
            case FileKind.Zip() -> DocxReader.read(file);
            case FileKind.Html(String text) -> HtmlReader.read(text);
            case FileKind.Text(String text)
            when text.isBlank() -> throw new UnreadableFile(new ImportProblem.EmptyFile());
            case FileKind.Text(String text) -> TabbedTextReader.read(text);
            case FileKind.Other(String name) -> throw new UnreadableFile(new ImportProblem.UnknownKind(name));
        };
    }
}
