package prongsai.probing.fuzzing;

import java.util.Map;

/** What a request brings along. */
public sealed interface Body {
    /** Nothing. */
    record None() implements Body {}

    /** A form, URL-encoded. */
    record Form(Map<String, String> fields) implements Body {
        public Form {
            fields = Map.copyOf(fields);
        }
    }

    /** Stands in a tree of JSON for null. */
    Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** @param tree maps, lists, texts, numbers, booleans, {@link #NULL} */
    record Json(Object tree) implements Body {}

    /** A multipart form, its fields before its file. */
    record Parts(Map<String, String> fields, String fileName, Bytes file) implements Body {
        public Parts {
            fields = Map.copyOf(fields);
        }
    }

    /** Bytes as they are. */
    record Bytes(String mediaType, String latin) implements Body {}
}
