package prongsai.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A column of a tenant table as the catalog knows it.
 *
 * @param type as {@code format_type} writes it
 * @param checks the text of the constraints that it is under
 */
record TenantColumn(String name, String type, boolean required, String checks) {
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'::");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,9}\\b");
    /** Tried one after the other, where a year can have one row. */
    private static final int YEARS = 12;

    /**
     * What could stand in it, as SQL, the best guess first. An id is worth having, so it is tried before null; anything
     * else that may be null is null first, since a date or a name may mean that the row is public or gone. A number is 0
     * first: a history that is ahead of its plan's revision would refuse every change.
     *
     * @param about the SQL of what another table says of it; empty where none does
     */
    List<String> guesses(UUID lao, int fiscalYear, String marker, List<String> about) {
        Set<String> guesses = new LinkedHashSet<>(about);
        if (!required && !type.equals("uuid")) {
            guesses.add("null");
        }
        if (name.equals("lao_id")) {
            return List.of("'%s'::uuid".formatted(lao));
        }
        if (name.equals("fiscal_year")) {
            IntStream.range(0, YEARS)
                    .mapToObj(i -> String.valueOf(fiscalYear - i))
                    .forEach(guesses::add);
        }
        guesses.addAll(ofType(fiscalYear, marker));
        if (!required) {
            guesses.add("null");
        }
        return List.copyOf(guesses);
    }

    private List<String> ofType(int fiscalYear, String marker) {
        return switch (type) {
            case "uuid" -> List.of("gen_random_uuid()");
            case "text" -> and(List.of("'" + marker + "'"), texts(), List.of("repeat('0', 64)", "'x'", "''"));
            case "integer", "bigint", "smallint", "double precision" ->
                and(List.of("0", "1", "2"), numbers(), List.of("3", "100"));
            case "boolean" -> List.of("false", "true");
            case "date" -> List.of("make_date(%d - 543, 1, 15)".formatted(fiscalYear), "current_date");
            case "timestamp with time zone" -> List.of("now() + interval '1 hour'", "now()");
            case "bytea" -> List.of("sha256(gen_random_uuid()::text::bytea)");
            case "jsonb", "json" -> List.of("'{\"text\": \"%s\"}'".formatted(marker), "'[]'");
            case "text[]" ->
                and(
                        List.of("array['" + marker + "']"),
                        texts().stream().map("array[%s]"::formatted).toList(),
                        List.of("'{}'"));
            default ->
                type.endsWith("[]")
                        ? List.of("'{}'", "'{1}'")
                        : type.startsWith("numeric") ? and(List.of("1"), numbers(), List.of("0")) : List.of("'x'");
        };
    }

    private List<String> texts() {
        return TEXT.matcher(checks)
                .results()
                .map(found -> "'" + found.group(1) + "'")
                .toList();
    }

    private List<String> numbers() {
        return NUMBER.matcher(checks).results().map(found -> found.group()).toList();
    }

    private static List<String> and(List<String> first, List<String> second, List<String> third) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        all.addAll(third);
        return all;
    }
}
