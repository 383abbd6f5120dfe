package prongsai.measures.year.planning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.web.Problem;

/** How a year begins. */
public sealed interface Start {
    /** With the measures of the latest year before it that has a plan. */
    record FromLastYear() implements Start {}

    /** With some of the national templates. */
    record FromTemplates(List<UUID> ids) implements Start {}

    /** With nothing: measures are written one by one. */
    record Empty() implements Start {}

    /**
     * @param from {@code last-year}, {@code templates} or {@code empty}
     * @throws Problem 400 for anything else
     */
    static Start of(@Nullable String from, @Nullable List<UUID> templates) {
        return switch (from == null ? "" : from) {
            case "last-year" -> new FromLastYear();
            case "templates" -> new FromTemplates(templates == null ? List.of() : templates);
            case "empty" -> new Empty();
            default -> throw Problem.invalid("from", "wrong-parameter", "from");
        };
    }
}
