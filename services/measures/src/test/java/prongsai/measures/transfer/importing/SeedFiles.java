package prongsai.measures.transfer.importing;

import java.nio.charset.StandardCharsets;

/** The seed report as files, for tests of other features. */
public final class SeedFiles {
    private SeedFiles() {}

    public static byte[] text() {
        return Seed.text().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx() {
        return SeedAsDocxTest.file(Seed.pages());
    }

    /** As LibreOffice makes it of our own DOCX. */
    public static byte[] pdf() {
        return PdfTest.file("libreoffice.pdf");
    }
}
