package prongsai.worker.engine.word;

import static org.assertj.core.api.Assertions.assertThat;
import static prongsai.worker.engine.word.DocMaker.inTable;
import static prongsai.worker.engine.word.DocMaker.one;
import static prongsai.worker.engine.word.DocMaker.row;
import static prongsai.worker.engine.word.DocMaker.two;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.junit.jupiter.api.Test;
import prongsai.worker.engine.Read;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Table;

/** Documents of Word 97 to 2003, which many offices still have. */
class DocPaperTest {
    private static final byte[] DELETED = one(0x0800, 1);
    private static final byte[] INSERTED = one(0x0801, 1);
    private static final byte[] HIDDEN = one(0x083C, 1);

    @Test
    void paragraphsAndTablesComeInTheirOrder() {
        var doc = new DocMaker().p("ปก").p("");
        doc.run("ก")
                .end("\r", inTable())
                .run("ข")
                .end("\u0007", inTable())
                .run("ค")
                .end("\u0007", inTable());
        doc.end("\u0007", row(new int[] {0, 2000, 5000}));
        doc.p("ท้าย");
        PaperDocument paper = Read.paper(doc.bytes());
        assertThat(Read.text(paper)).isEqualTo("ปก\n\n[ก¶ข] [ค]\nท้าย");
        assertThat(paper.source()).isEqualTo(PaperDocument.Source.WORD);
        assertThat(paper.remarks()).isEmpty();
    }

    @Test
    void cellsSpanDownAndAcross() {
        var doc = new DocMaker();
        cells(doc, "ก", "ข", "ค").end("\u0007", row(new int[] {0, 1000, 2000, 3000}, 0x60));
        cells(doc, "", "ง").end("\u0007", row(new int[] {5, 1010, 3000}, 0x20, 0));
        cells(doc, "จ", "", "ฉ").end("\u0007", row(new int[] {0, 1000, 2000, 3000}, 1, 2, 0));
        Table table = Read.paper(doc.bytes()).tables().getFirst();
        assertThat(Read.text(table)).isEqualTo("[1x2 ก] [ข] [ค]\n[2x1 ง]\n[2x1 จ] [ฉ]");
        assertThat(table.columns()).isEqualTo(3);
    }

    @Test
    void aTableStandsWithinACell() {
        var doc = new DocMaker().run("นอก").end("\r", inTable(1));
        doc.run("ใน").end("\r", inTable(2), one(0x244B, 1)).run("ด้วย").end("\r", inTable(2), one(0x244B, 1));
        doc.end("\r", row(new int[] {0, 500, 900}), inTable(2), one(0x244C, 1));
        doc.run("ท้าย").end("\u0007", inTable(1)).end("\u0007", row(new int[] {0, 2000}), inTable(1));
        assertThat(Read.text(Read.paper(doc.bytes()))).isEqualTo("[นอก¶[ใน] [ด้วย]¶ท้าย]");
    }

    @Test
    void whatWasDeletedOrIsHiddenIsOut_andSaid() {
        PaperDocument paper = Read.paper(new DocMaker()
                .run("เผยแพร่")
                .run("รายปี", DELETED)
                .run("รายไตรมาส", INSERTED)
                .run("ซ่อน", HIDDEN)
                .p("")
                .run("ต้น")
                .run("\r", DELETED)
                .end("")
                .p("ปลาย")
                .bytes());
        assertThat(Read.text(paper)).isEqualTo("เผยแพร่รายไตรมาส\nต้นปลาย");
        assertThat(paper.remarks())
                .containsExactly(Remark.of(Remark.Kind.TRACKED_CHANGES), Remark.of(Remark.Kind.HIDDEN_TEXT));
    }

    @Test
    void fieldsAreTheirResults_andWhatIsNoLetterIsReadAsWhatItShows() {
        assertThat(Read.text(Read.paper(new DocMaker()
                        .p("\u0013 MERGEFIELD unit \u0014กองช่าง\u0015 รับ\u001Fฟัง 1\u001E2\u000Bใหม่\tก")
                        .bytes())))
                .isEqualTo("กองช่าง รับฟัง 1-2\nใหม่\tก");
    }

    @Test
    void drawnNumbersAreThere_andHeadingsMarked() {
        var doc = new DocMaker().list(54, "\u0000.").list(0, "(\u0000)").list(23, "\uF0B7");
        doc.p("ก", two(0x460B, 1))
                .p("ข", two(0x460B, 1))
                .p("ค", two(0x460B, 2))
                .p("ง", two(0x460B, 1))
                .p("จ", two(0x460B, 3));
        PaperDocument paper = Read.paper(doc.p("หัวข้อ", one(0x2640, 1)).bytes());
        assertThat(Read.text(paper)).isEqualTo("๑.|ก\n๒.|ข\n(1)|ค\n๓.|ง\n•|จ\nหัวข้อ");
        assertThat(((Paragraph) paper.blocks().getLast()).level()).isEqualTo(2);
        assertThat(((Paragraph) paper.blocks().getLast()).is(Paragraph.Trait.HEADING))
                .isTrue();
    }

    @Test
    void notesHangOnTheirParagraph() {
        PaperDocument paper = Read.paper(new DocMaker()
                .run("ผล")
                .noteHere()
                .p("")
                .p("อื่น")
                .notes()
                .run("\u0002", one(0x0855, 1))
                .p(" ดูภาคผนวก")
                .end("\r")
                .bytes());
        assertThat(Read.text(paper)).isEqualTo("ผล\nอื่น");
        assertThat(((Paragraph) paper.blocks().getFirst()).notes()).containsExactly("ดูภาคผนวก");
    }

    @Test
    void aLockedOneIsLocked() throws IOException {
        try (var document = new HWPFDocument(
                        new ByteArrayInputStream(new DocMaker().p("ลับ").bytes()));
                var bytes = new ByteArrayOutputStream()) {
            Biff8EncryptionKey.setCurrentUserPassword("ลับ");
            document.write(bytes);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(Read.opened(bytes.toByteArray())).isEqualTo(Opened.Refused.because(Opened.Why.LOCKED));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void aBrokenOneIsDamaged() {
        byte[] broken = new DocMaker().p("ก").bytes();
        int start = indexOf(broken, (byte) 0xEC, (byte) 0xA5);
        Arrays.fill(broken, start + 154, start + 600, (byte) 0x77);
        assertThat(Read.opened(broken)).isEqualTo(Opened.Refused.because(Opened.Why.DAMAGED));
    }

    private static DocMaker cells(DocMaker doc, String... texts) {
        for (String text : texts) {
            doc.run(text).end("\u0007", inTable());
        }
        return doc;
    }

    private static int indexOf(byte[] bytes, byte first, byte second) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == first && bytes[i + 1] == second) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
