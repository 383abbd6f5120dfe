package prongsai.measures.transfer.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A Word file as an office would type it: paragraphs in cells, the first three pages in a table each, then one table. */
class SeedAsDocxTest implements SeedContract {
    @Override
    public byte[] file() {
        return file(Seed.pages());
    }

    static byte[] file(List<List<List<String>>> pages) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            Seed.cover().forEach(line -> document.createParagraph().createRun().setText(line));
            pages.subList(0, 3).forEach(page -> {
                fill(document.createTable(page.size(), 6), page);
                document.createParagraph();
            });
            List<List<String>> rest = pages.subList(3, pages.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            fill(document.createTable(rest.size(), 6), rest);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void fill(XWPFTable table, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 6; column++) {
                fill(table.getRow(row).getCell(column), rows.get(row).get(column));
            }
        }
    }

    private static void fill(XWPFTableCell cell, String content) {
        List<String> paragraphs = Arrays.stream(
                        content.replaceAll("<ul[^>]*>", "</p>").split("</p>|(?<=[^ ])(?=-[ก-ฮ])"))
                .map(part -> part.replaceAll("<[^>]*>", "").strip())
                .filter(part -> !part.isEmpty())
                .toList();
        for (int i = 0; i < paragraphs.size(); i++) {
            (i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph())
                    .createRun()
                    .setText(paragraphs.get(i));
        }
    }
}
