package prongsai.worker.engine.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import prongsai.worker.engine.Deadline;
import prongsai.worker.job.Reading;

/**
 * The text of a Word or Excel file (ECMA-376), as it streams by: all that stands in {@code t} and {@code v} elements, a
 * new line after each paragraph, cell and shared string. What it unfolds to is counted, so that a zip bomb ends early.
 * Blocks.
 */
public final class OfficeText {
    /** Bytes that the file may unfold to. */
    private static final long MOST = 100L * 1024 * 1024;

    private static final int LONGEST_TEXT = 5_000_000;
    private static final XMLInputFactory XML = factory();

    private final StringBuilder text = new StringBuilder();
    private final Deadline deadline;
    private long left = MOST;

    private OfficeText(Deadline deadline) {
        this.deadline = deadline;
    }

    public static Reading read(Path file, Deadline deadline) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            OfficeText reader = new OfficeText(deadline);
            for (ZipEntry entry : zip.stream().filter(OfficeText::hasText).toList()) {
                try (InputStream bytes = reader.counted(zip.getInputStream(entry))) {
                    reader.take(bytes);
                }
            }
            return new Reading.Text(List.of(reader.text.toString()), 1);
        } catch (TooMuch e) {
            return new Reading.None(deadline.passed() ? Reading.Reason.TOO_SLOW : Reading.Reason.TOO_LARGE);
        } catch (IOException | XMLStreamException e) {
            return new Reading.None(
                    e.getCause() instanceof TooMuch ? Reading.Reason.TOO_LARGE : Reading.Reason.DAMAGED);
        }
    }

    private static boolean hasText(ZipEntry entry) {
        return entry.getName().matches("(word|xl)/(.*/)?[^/]*\\.xml");
    }

    private void take(InputStream bytes) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(bytes);
        boolean taken = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    taken = xml.getLocalName().equals("t") || xml.getLocalName().equals("v");
                    if (xml.getLocalName().equals("tab")) {
                        text.append(' ');
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (taken) {
                        append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    taken = false;
                    if (List.of("p", "c", "si").contains(xml.getLocalName())) {
                        text.append('\n');
                    }
                }
                default -> {
                    // comments and the like say nothing
                }
            }
        }
        xml.close();
    }

    private void append(String found) {
        text.append(
                found.matches("[0-9]{1,20}(\\.[0-9]{1,20})?E\\+?[0-9]{1,2}")
                        ? new BigDecimal(found).toPlainString()
                        : found);
        if (text.length() > LONGEST_TEXT || deadline.passed()) {
            throw new TooMuch();
        }
    }

    private InputStream counted(InputStream bytes) {
        return new FilterInputStream(Objects.requireNonNull(bytes)) {
            @Override
            public int read() throws IOException {
                count(1);
                return super.read();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                count(Math.max(read, 0));
                return read;
            }
        };
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0 || deadline.passed()) {
            throw new TooMuch();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
