package prongsai.measures.core.value;

import java.util.UUID;

/** What a list knows by its id. */
public interface Identified {
    UUID id();
}
