package prongsai.worker.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;

/** How much of a file could be read as text. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reading")
@JsonSubTypes({@JsonSubTypes.Type(Reading.Text.class), @JsonSubTypes.Type(Reading.None.class)})
public sealed interface Reading {
    /**
     * @param pages the text of each page that was read; one page where the kind of file knows none
     * @param of pages that the file has
     */
    record Text(List<String> pages, int of) implements Reading {
        /** Pages without a letter, which may be pictures of paper. */
        public long silent() {
            return pages.stream().filter(String::isBlank).count();
        }

        public boolean whole() {
            return pages.size() == of;
        }
    }

    /** Nothing could be read. */
    record None(Reason reason) implements Reading {}

    enum Reason {
        /** A picture: a machine of ours cannot read it. */
        PICTURE,
        /** Locked by a password. */
        LOCKED,
        /** Broken, or not what it says it is. */
        DAMAGED,
        /** Larger than is read here. */
        TOO_LARGE,
        /** Took longer than is waited for. */
        TOO_SLOW;

        /** As it stands in the names of messages. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
