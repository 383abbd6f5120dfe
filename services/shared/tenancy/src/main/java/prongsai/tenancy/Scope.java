package prongsai.tenancy;

import java.util.UUID;
import java.util.regex.Pattern;

/** What one transaction may see. Its settings are built from parsed values only, never from text of a request. */
sealed interface Scope {
    /** The statements that say so to the database, for the length of the transaction and no longer. */
    String settings();

    /** One LAO's own rows. */
    record Tenant(UUID lao) implements Scope {
        @Override
        public String settings() {
            return "SET LOCAL app.lao = '" + lao + "'";
        }
    }

    /** The published summaries of an area: a province's or district's code, or TH for the nation. */
    record Area(String code) implements Scope {
        static final String NATION = "TH";
        private static final Pattern FORM = Pattern.compile(NATION + "|[0-9]{2}|[0-9]{4}");

        public Area {
            if (!FORM.matcher(code).matches()) {
                throw new IllegalArgumentException(
                        "area code: %d characters (expected: 2 or 4 digits)".formatted(code.length()));
            }
        }

        @Override
        public String settings() {
            return "SET LOCAL app.area = '" + code + "'";
        }
    }

    /** What is published to everyone, and reference data. */
    record Open() implements Scope {
        @Override
        public String settings() {
            return "SET LOCAL app.public = 'on'";
        }
    }
}
