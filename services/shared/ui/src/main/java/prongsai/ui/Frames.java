package prongsai.ui;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import prongsai.keycloak.Asker;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.thai.FiscalYear;

/** Makes the frame of a page from who asks and where they are. */
public final class Frames {
    /** Under this name a page's model holds its frame. */
    public static final String ATTRIBUTE = "frame";

    /** How many years before this one the switch offers; a report answers for the year before, auditors ask for three. */
    private static final int YEARS_BACK = 4;

    private final Clock clock;

    Frames(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param fiscalYear BE, of this page
     * @param yearPath this page's address with {@code {fy}} for the year, such as {@code /plans/{fy}}
     */
    public Frame of(Caller caller, Place place, int fiscalYear, String yearPath) {
        return new Frame(
                place,
                fiscalYear,
                offered(fiscalYear),
                yearPath,
                caller.name(),
                draftKey(caller),
                caller.roles(),
                Level.of(caller.jurisdiction()));
    }

    /** Where nothing is known but who asks, as on a page that says what went wrong; another year leads to that year's work. */
    public Frame of(Asker asker) {
        int year = FiscalYear.of(LocalDate.now(clock)).year();
        return of(asker.caller(), Place.named(asker.body()), year, yearPath(asker.caller()));
    }

    private static String yearPath(Caller caller) {
        return switch (caller.jurisdiction()) {
            case Jurisdiction.OfLao lao -> "/plans/{fy}";
            case Jurisdiction.OfDistrict district -> "/overview?fy={fy}";
            case Jurisdiction.OfProvince province -> "/overview?fy={fy}";
            case Jurisdiction.Nation nation -> "/overview?fy={fy}";
        };
    }

    /** Of the person in this body: who moves to another LAO leaves their drafts behind. */
    private static String draftKey(Caller caller) {
        String whose = caller.subject() + " " + caller.jurisdiction();
        return UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private List<Integer> offered(int fiscalYear) {
        int now = FiscalYear.of(LocalDate.now(clock)).year();
        return IntStream.concat(IntStream.rangeClosed(now - YEARS_BACK, now + 1), IntStream.of(fiscalYear))
                .distinct()
                .boxed()
                .sorted((a, b) -> b - a)
                .toList();
    }
}
