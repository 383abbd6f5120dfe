package prongsai.reports.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a PDF as a stranger does: with pdftotext of poppler-utils. */
public final class Poppler {
    private Poppler() {}

    /** The text of each page, in the order in which it was drawn, without white space. */
    public static List<String> pages(byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.createTempFile("report", ".pdf");
        Path text = Files.createTempFile("report", ".txt");
        try {
            Files.write(file, pdf);
            Process process = new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", file.toString(), text.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("pdftotext: " + said);
            }
            return Files.readString(text).transform(all -> List.of(all.split("\f"))).stream()
                    .map(Poppler::tight)
                    .toList();
        } finally {
            Files.delete(file);
            Files.delete(text);
        }
    }

    static String tight(String text) {
        return text.replaceAll("\\s+", "");
    }
}
