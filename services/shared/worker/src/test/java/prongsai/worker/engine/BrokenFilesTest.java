package prongsai.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import prongsai.worker.engine.pdf.PdfMaker;
import prongsai.worker.engine.sheet.XlsFiles;
import prongsai.worker.engine.word.DocMaker;

/** Whatever a broken disk or a bad line makes of a file, reading it ends with a value. */
class BrokenFilesTest {
    private static final int TRIES = 60;
    private static final int MOST_BYTES = 12;
    private static final Duration SOON = Duration.ofSeconds(60);

    static Stream<Arguments> files() {
        String table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        return Stream.of(
                Arguments.of("docx", ZipFiles.docx(table.repeat(20))),
                Arguments.of("xlsx", ZipFiles.xlsx("", "<sheetData><row><c><v>1</v></c></row></sheetData>", Map.of())),
                Arguments.of("doc", DocMaker.sample()),
                Arguments.of("xls", XlsFiles.sample()),
                Arguments.of("pdf", PdfMaker.sample()),
                Arguments.of(
                        "html",
                        "<table><tr><td rowspan=2>ก<td>ข</table>".repeat(20).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("csv", "ก,\"ข\",ค\n".repeat(20).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void readingEndsWithAValue(String kind, byte[] file) {
        Assertions.assertTimeout(SOON, () -> {
            for (int seed = 0; seed < TRIES; seed++) {
                assertThat(Read.opened(broken(file, new Random(seed))))
                        .as("%s, seed %d", kind, seed)
                        .isNotNull();
            }
        });
    }

    private static byte[] broken(byte[] file, Random random) {
        byte[] broken = file.clone();
        int changes = 1 + random.nextInt(MOST_BYTES);
        for (int i = 0; i < changes; i++) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }
}
