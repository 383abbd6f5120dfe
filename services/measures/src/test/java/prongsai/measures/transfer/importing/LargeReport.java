package prongsai.measures.transfer.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import prongsai.thai.ThaiDigits;

/** The seed's measures again and again, with numbers that go on. */
public final class LargeReport {
    public static final int TIMES = 29;
    public static final int MEASURES = 7 * TIMES;

    private static final Pattern NUMBER = Pattern.compile("^((?:<p>)?\\s*)([๑-๙])\\.");

    private LargeReport() {}

    /** The kinds of file that it can be made as. */
    public enum Kind {
        TEXT,
        HTML,
        DOCX,
        XLSX
    }

    public static byte[] file(Kind kind) {
        return switch (kind) {
            case TEXT ->
                (String.join("\n", Seed.cover()) + "\n"
                                + pages().stream()
                                        .flatMap(List::stream)
                                        .map(row -> String.join("\t", row))
                                        .collect(Collectors.joining("\n")))
                        .getBytes(StandardCharsets.UTF_8);
            case HTML -> SeedAsHtmlTest.file(pages());
            case DOCX -> SeedAsDocxTest.file(pages());
            case XLSX -> SeedAsXlsxTest.file(pages());
        };
    }

    private static List<List<List<String>>> pages() {
        var pages = new ArrayList<List<List<String>>>();
        for (int copy = 0; copy < TIMES; copy++) {
            int first = 7 * copy;
            Seed.pages()
                    .forEach(page -> pages.add(
                            page.stream().map(row -> renumbered(row, first)).toList()));
        }
        return pages;
    }

    private static List<String> renumbered(List<String> row, int first) {
        var changed = new ArrayList<>(row);
        Matcher number = NUMBER.matcher(row.getFirst());
        if (number.find()) {
            long renumbered = first + ThaiDigits.parseInt(number.group(2));
            changed.set(0, number.replaceFirst("$1" + ThaiDigits.toThai(renumbered) + "."));
        }
        return changed;
    }
}
