package prongsai.measures.kinds.disclosure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.part.Part;
import prongsai.measures.core.part.Words;
import prongsai.measures.core.seen.Seen;
import prongsai.web.Problem;

/**
 * Something that an LAO keeps open to the public (ประเด็นข้อมูล), with what was seen of it in each quarter.
 *
 * @param checks at most one for each quarter, by quarter
 */
public record Topic(UUID id, String title, List<Check> checks) implements Part {
    private static final int TITLE = 500;

    /** The five sub-indicators of indicator 9 of the national assessment, as the official measure names them. */
    public static final List<String> USUAL = List.of(
            "ข้อมูลพื้นฐาน",
            "การบริหารงาน",
            "การบริหารเงินงบประมาณ",
            "การบริหารและพัฒนาทรัพยากรบุคคล",
            "การส่งเสริมความโปร่งใส");

    /**
     * It was there when somebody looked.
     *
     * @param quarter of the fiscal year, 1 to 4
     * @param url where it is shown; may be empty
     */
    public record Check(int quarter, String url, LocalDate checkedOn) {
        public Check {
            if (quarter < 1 || quarter > 4) {
                throw Problem.invalid("quarter", "unknown-quarter", quarter);
            }
            url = Words.address("url", url);
        }
    }

    public Topic {
        title = Words.required("title", title, TITLE);
        Set<Integer> seen = new HashSet<>();
        for (Check check : checks) {
            if (!seen.add(check.quarter())) {
                throw Problem.invalid("quarter", "unknown-quarter", check.quarter());
            }
        }
        checks = checks.stream().sorted(Comparator.comparingInt(Check::quarter)).toList();
    }

    /** What was seen in a quarter; null where nobody has looked. */
    public @Nullable Check in(int quarter) {
        return checks.stream()
                .filter(check -> check.quarter() == quarter)
                .findFirst()
                .orElse(null);
    }

    /** What the form of looking shows for a quarter. */
    Seen seen(int quarter) {
        Check check = in(quarter);
        return Seen.of("url", check == null ? "" : check.url())
                .and("checkedOn", check == null ? null : check.checkedOn());
    }

    Topic checked(Check check) {
        return new Topic(
                id,
                title,
                Stream.concat(without(check.quarter()), Stream.of(check)).toList());
    }

    Topic unchecked(int quarter) {
        return new Topic(id, title, without(quarter).toList());
    }

    private Stream<Check> without(int quarter) {
        return checks.stream().filter(check -> check.quarter() != quarter);
    }
}
