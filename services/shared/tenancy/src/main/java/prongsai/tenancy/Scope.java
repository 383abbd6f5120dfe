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

    private static String all(String lao, String area, String open, String work) {
        return "SET LOCAL app.lao = '%s'; SET LOCAL app.area = '%s'; SET LOCAL app.public = '%s'; SET LOCAL app.work = '%s'"
                .formatted(lao, area, open, work);
    }

    /** The same for what only reads: then the database refuses to write, whatever policies say. */
    private static String reading(String area, String open, String work) {
        return all("", area, open, work) + "; SET TRANSACTION READ ONLY";
    }

    /** One LAO's own rows. */
    record Tenant(UUID lao) implements Scope {
        @Override
        public String settings() {
            return Scope.all(lao.toString(), "", "", "");
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
            return Scope.reading(code, "", "");
        }
    }

    /** What is published to everyone, and reference data. */
    record Open() implements Scope {
        @Override
        public String settings() {
            return Scope.reading("", "on", "");
        }
    }

    /** The register of LAOs, to be kept. */
    record Steward() implements Scope {
        @Override
        public String settings() {
            return Scope.all("", "", "", "steward");
        }
    }

    /** What holds for every LAO, kept by a person of the nation: none of its tenants' rows, and not the register. */
    record Nation() implements Scope {
        @Override
        public String settings() {
            return Scope.all("", "", "", "nation");
        }
    }

    /** What falls due by the clock, of all LAOs. */
    record Job() implements Scope {
        @Override
        public String settings() {
            return Scope.all("", "", "", "job");
        }
    }

    /** Whose a secret is. */
    record Door() implements Scope {
        @Override
        public String settings() {
            return Scope.reading("", "", "door");
        }
    }
}
