package prongsai.tenancy;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What one transaction may see. Its settings are built from parsed values only, never from text of a request; each scope
 * sets all of them, so that nothing that was there before could add to what it sees.
 */
sealed interface Scope {
    /** The statements that say so to the database, for the length of the transaction and no longer. */
    String settings();

    private static String all(String lao, String area, String open) {
        return "SET LOCAL app.lao = '%s'; SET LOCAL app.area = '%s'; SET LOCAL app.public = '%s'"
                .formatted(lao, area, open);
    }

    /** One LAO's own rows. */
    record Tenant(UUID lao) implements Scope {
        @Override
        public String settings() {
            return Scope.all(lao.toString(), "", "");
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
            return Scope.all("", code, "");
        }
    }

    /** What is published to everyone, and reference data. */
    record Open() implements Scope {
        @Override
        public String settings() {
            return Scope.all("", "", "on");
        }
    }
}
