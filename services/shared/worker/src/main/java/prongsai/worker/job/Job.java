package prongsai.worker.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;

/**
 * One thing to do with one foreign file.
 *
 * @param <R> what comes of it
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "job")
@JsonSubTypes({
    @JsonSubTypes.Type(Job.TellKind.class),
    @JsonSubTypes.Type(Job.DrawThumbnail.class),
    @JsonSubTypes.Type(Job.DrawEmblem.class),
    @JsonSubTypes.Type(Job.DrawPage.class),
    @JsonSubTypes.Type(Job.TellLength.class),
    @JsonSubTypes.Type(Job.ReadText.class),
    @JsonSubTypes.Type(Job.OpenReport.class),
    @JsonSubTypes.Type(Job.OpenWorkbook.class)
})
public sealed interface Job<R> {
    /** The type that the answer is read back as. */
    Class<R> type();

    /** The processor's time after which the worker is ended, however far it is. */
    Duration limit();

    /** What a file is by its content. */
    record TellKind() implements Job<FileKind> {
        @Override
        public Class<FileKind> type() {
            return FileKind.class;
        }

        @Override
        public Duration limit() {
            return Duration.ofSeconds(5);
        }
    }

    /**
     * A small picture of a picture, or of the first page of a PDF.
     *
     * @param side pixels of the longer side, at most
     */
    record DrawThumbnail(int side) implements Job<Drawing> {
        @Override
        public Class<Drawing> type() {
            return Drawing.class;
        }

        @Override
        public Duration limit() {
            return Duration.ofSeconds(8);
        }
    }

    /**
     * A small copy of a PNG, JPEG or WebP, which is see-through where the picture is.
     *
     * @param side pixels of the longer side, at most
     * @param most bytes
     */
    record DrawEmblem(int side, int most) implements Job<Emblem> {
        @Override
        public Class<Emblem> type() {
            return Emblem.class;
        }

        @Override
        public Duration limit() {
            return Duration.ofSeconds(8);
        }
    }

    /**
     * A picture of one page of a PDF.
     *
     * @param number from 1
     * @param side pixels of the longer side, at most
     */
    record DrawPage(int number, int side) implements Job<Drawing> {
        @Override
        public Class<Drawing> type() {
            return Drawing.class;
        }

        @Override
        public Duration limit() {
            return Duration.ofSeconds(10);
        }
    }

    /** How many pages a PDF has. */
    record TellLength() implements Job<PageCount> {
        @Override
        public Class<PageCount> type() {
            return PageCount.class;
        }

        @Override
        public Duration limit() {
            return Duration.ofSeconds(8);
        }
    }

    /** The text of a PDF, a Word or an Excel file, for a machine to look through. */
    record ReadText() implements Job<Reading> {
        @Override
        public Class<Reading> type() {
            return Reading.class;
        }

        @Override
        public Duration limit() {
            return Duration.ofSeconds(20);
        }
    }

    /** A report as lines and tables. */
    record OpenReport() implements Job<Opened> {
        @Override
        public Class<Opened> type() {
            return Opened.class;
        }

        @Override
        public Duration limit() {
            return Duration.ofSeconds(25);
        }
    }

    /** An Excel workbook as its cells. */
    record OpenWorkbook() implements Job<Opened> {
        @Override
        public Class<Opened> type() {
            return Opened.class;
        }

        @Override
        public Duration limit() {
            return Duration.ofSeconds(25);
        }
    }
}
