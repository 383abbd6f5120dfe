package prongsai.worker.engine.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pdfbox.pdmodel.PDDocument;
import prongsai.worker.engine.Deadline;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.engine.scan.Sheet;
import prongsai.worker.engine.scan.Tesseract;
import prongsai.worker.job.Opened.Why;

/** Reads the pages of a document that are pictures, some beside each other while the next one is drawn. */
final class PdfScans implements AutoCloseable {
    /** Of pictures; a report has some ten. */
    static final int MOST_PAGES = 40;

    /** By the clock: a little less than a worker may take. */
    private static final Duration LONGEST = Duration.ofSeconds(23);

    /** Processes at a time. */
    private static final int AT_A_TIME = 2;

    /** Pages that are drawn and not yet read: each takes some 10 MB. */
    private static final int HELD = AT_A_TIME + 1;

    private record Begun(int page, Future<PdfPage> read) {}

    private final Deadline deadline = Deadline.in(LONGEST);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().name("scan-", 1).daemon().factory());
    private final Deque<Begun> begun = new ArrayDeque<>();
    private final Map<Integer, PdfPage> read = new HashMap<>();
    /** Who lays one page in upside down lays all in so. */
    private final AtomicBoolean overhead = new AtomicBoolean();

    private final Tesseract tesseract;

    private PdfScans(Path program) {
        this.tesseract = Tesseract.at(program, PdfScan.DPI);
    }

    /**
     * What stands on some pages, by their index.
     *
     * @throws NotOpened for more pages than are read, or than there is time for, and where the program fails
     */
    static Map<Integer, PdfPage> read(PDDocument document, List<Integer> pages, Path program) throws IOException {
        if (pages.size() > MOST_PAGES) {
            throw tooLong(pages, MOST_PAGES);
        }
        try (var scans = new PdfScans(program)) {
            for (int page : pages) {
                if (scans.begun.size() == HELD) {
                    scans.finish(pages);
                }
                Sheet sheet = PdfScan.draw(document, page);
                scans.begun.add(new Begun(
                        page,
                        scans.threads.submit(
                                () -> PdfScan.read(sheet, scans.overhead, scans.tesseract, scans.deadline))));
            }
            while (!scans.begun.isEmpty()) {
                scans.finish(pages);
            }
            return scans.read;
        }
    }

    private void finish(List<Integer> pages) {
        Begun first = begun.remove();
        try {
            read.put(first.page(), first.read().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException failed) {
            throw deadline.passed() ? tooLong(pages, read.size()) : new NotOpened(Why.NO_TEXT);
        }
    }

    private static NotOpened tooLong(List<Integer> pages, int most) {
        return new NotOpened(Why.SCAN_TOO_LONG, String.valueOf(pages.size()), String.valueOf(most));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        tesseract.close();
    }
}
