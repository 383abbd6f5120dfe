package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import prongsai.thai.FiscalQuarter;

/** When a file came after its quarter. */
class FlagsTest {
    @Property
    void aFileIsLateOnceTheDayAfterTheQuarterHasBegunInThailand(
            @ForAll @IntRange(min = 0, max = 3000) int due, @ForAll @IntRange(min = 0, max = 86399) int second) {
        LocalDate dueOn = LocalDate.of(2020, 10, 1).plusDays(due);
        FiscalQuarter quarter = FiscalQuarter.of(dueOn);
        // Midnight in Thailand is 17:00 UTC of the day before.
        var lastDay = quarter.end().atStartOfDay(ZoneOffset.ofHours(7)).plusSeconds(second);

        assertThat(view(dueOn, lastDay.toInstant()).flags().late()).isNull();
        assertThat(view(dueOn, lastDay.plusDays(1).toInstant()).flags().late()).isEqualTo(quarter);
    }

    private static EvidenceView view(LocalDate dueOn, Instant receivedAt) {
        return new EvidenceView(
                new UUID(0, 1),
                2568,
                "x.pdf",
                "application/pdf",
                1,
                "0".repeat(64),
                dueOn,
                receivedAt,
                1,
                true,
                null,
                null,
                List.of(new EvidenceView.Use(new UUID(0, 2), 1, "x", dueOn, null)),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
