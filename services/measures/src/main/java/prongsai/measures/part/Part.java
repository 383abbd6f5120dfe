package prongsai.measures.part;

import java.util.UUID;

/** A thing in one of a measure's lists, such as an indicator. */
public interface Part {
    UUID id();
}
