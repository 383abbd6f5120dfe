package prongsai.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Word and Excel files that unpack, nest or repeat without end. */
final class HostileOffice {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String EXCEL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private HostileOffice() {}

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] docx() {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("มาตรการ");
                document.write(out);
            }
        });
    }

    static byte[] xlsx() {
        return bytes(out -> {
            try (var workbook = new XSSFWorkbook()) {
                workbook.createSheet().createRow(0).createCell(0).setCellValue("มาตรการ");
                workbook.write(out);
            }
        });
    }

    private interface Part {
        void to(ZipOutputStream zip) throws IOException;
    }

    /** The same file with one of its parts written anew, or one part more. */
    private static byte[] with(byte[] office, String name, Part part) {
        return bytes(out -> {
            try (var in = new ZipInputStream(new ByteArrayInputStream(office));
                    var zip = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!entry.getName().equals(name)) {
                        zip.putNextEntry(new ZipEntry(entry.getName()));
                        in.transferTo(zip);
                    }
                }
                zip.putNextEntry(new ZipEntry(name));
                part.to(zip);
            }
        });
    }

    /** A part that unpacks to 300 megabytes of spaces. */
    static byte[] docxBomb() {
        return bomb(docx(), "word/document.xml", "<w:document xmlns:w=\"%s\"><w:body>".formatted(WORD));
    }

    static byte[] xlsxBomb() {
        return bomb(xlsx(), "xl/worksheets/sheet1.xml", "<worksheet><sheetData>");
    }

    private static byte[] bomb(byte[] office, String name, String start) {
        return with(office, name, zip -> {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.write(utf8(start));
            byte[] spaces = utf8(" ".repeat(1 << 20));
            for (int i = 0; i < 300; i++) {
                zip.write(spaces);
            }
        });
    }

    /** Elements within elements, half a million deep. */
    static byte[] deepDocx() {
        return with(docx(), "word/document.xml", zip -> {
            String deep = "<w:tbl><w:tr><w:tc>";
            zip.write(utf8("<w:document xmlns:w=\"%s\"><w:body>".formatted(WORD)));
            zip.write(utf8(deep.repeat(100_000)));
            zip.write(utf8("</w:tc></w:tr></w:tbl>".repeat(100_000)));
            zip.write(utf8("</w:body></w:document>"));
        });
    }

    static byte[] deepXlsx() {
        return with(xlsx(), "xl/sharedStrings.xml", zip -> {
            zip.write(utf8("<sst>"));
            zip.write(utf8("<si><r>".repeat(300_000)));
        });
    }

    /** Entities that stand for ten of the next, ten times over. */
    static byte[] laughs() {
        return with(docx(), "word/document.xml", zip -> {
            var dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ฮา\">");
            for (int i = 1; i < 12; i++) {
                dtd.append("<!ENTITY a%d \"%s\">"
                        .formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
            }
            zip.write(utf8((dtd
                    + "]><w:document xmlns:w=\"%s\"><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"
                            .formatted(WORD))));
        });
    }

    /** A package that says where else it should be read from. */
    static byte[] externalEntity() {
        return with(docx(), "word/document.xml", zip -> zip.write(utf8("""
                        <!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>\
                        <w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>\
                        """.formatted(WORD))));
    }

    static byte[] manyParts() {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (int i = 0; i < 60_000; i++) {
                    zip.putNextEntry(new ZipEntry("word/" + i + ".xml"));
                }
            }
        });
    }

    /** Two hundred thousand rows, packed to nearly nothing. */
    static byte[] rows() {
        return with(xlsx(), "xl/worksheets/sheet1.xml", zip -> {
            zip.write(utf8("<worksheet xmlns=\"%s\"><sheetData>".formatted(EXCEL)));
            for (int row = 1; row <= 200_000; row++) {
                zip.write(utf8("<row r=\"%d\"><c r=\"A%d\"><v>1</v></c></row>".formatted(row, row)));
            }
            zip.write(utf8("</sheetData></worksheet>"));
        });
    }

    /** The longest text that a cell may hold, kept once and shown in a thousand cells: the answer is longer than is taken. */
    static byte[] oneText() {
        byte[] text = with(
                xlsx(),
                "xl/sharedStrings.xml",
                zip -> zip.write(
                        utf8("<sst xmlns=\"%s\"><si><t>%s</t></si></sst>".formatted(EXCEL, "x".repeat(32_767)))));
        return with(text, "xl/worksheets/sheet1.xml", zip -> {
            zip.write(utf8("<worksheet xmlns=\"%s\"><sheetData>".formatted(EXCEL)));
            for (int row = 1; row <= 1000; row++) {
                zip.write(utf8("<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v>0</v></c></row>".formatted(row, row)));
            }
            zip.write(utf8("</sheetData></worksheet>"));
        });
    }

    static byte[] cutOff() {
        byte[] whole = docx();
        return java.util.Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    /** The old container, its chains of sectors leading anywhere. */
    static byte[] oldContainer() {
        byte[] file = bytes(out -> {
            try (var workbook = new HSSFWorkbook()) {
                workbook.createSheet();
                workbook.write(out);
            }
        });
        var random = new Random(2568);
        for (int i = 512; i < file.length; i += 4) {
            file[i] = (byte) random.nextInt(8);
            file[i + 1] = 0;
            file[i + 2] = 0;
            file[i + 3] = 0;
        }
        return file;
    }
}
