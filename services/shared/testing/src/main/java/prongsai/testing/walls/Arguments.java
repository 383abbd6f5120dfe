package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What functions are called with: for each row of two LAOs what stands in it, by type, and what stands at the ends. */
final class Arguments {
    /** For one row; the rest would only say the same again. */
    private static final int MOST = 24;

    /** In all, of a function that is said to be no more than its caller. */
    private static final int MANY = 700;

    /** In all, of one of those that may write: there each call costs a look at all rows. */
    private static final int FEW = 80;

    /** How many rows a row counts for that a function's own word names the table of. */
    private static final int NAMED = 1000;

    private final World world;

    Arguments(World world) {
        this.world = world;
    }

    /**
     * The calls to make of a function, each as the SQL of its values: those that many rows speak of first, since they name
     * what much hangs on.
     *
     * @param rule where there is one, every row speaks, of the tables that it may change if it may; else one of each table
     */
    List<List<String>> of(Function function, Rules.@Nullable FunctionRule rule) throws SQLException {
        if (function.arguments().isEmpty()) {
            return List.of(List.of());
        }
        List<String> words = new ArrayList<>(function.words());
        // And none of them.
        words.addFirst("");
        int most = rule == null ? (function.writes() ? FEW : MANY) / words.size() : Integer.MAX_VALUE;
        Set<List<String>> calls = new LinkedHashSet<>();
        for (String word : words) {
            byRows(function, rule, word).entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(most)
                    .forEach(call -> calls.add(call.getKey()));
        }
        return List.copyOf(calls);
    }

    /** The calls, each with the number of rows that speak of it. */
    private Map<List<String>, Integer> byRows(Function function, Rules.@Nullable FunctionRule rule, String word)
            throws SQLException {
        Map<List<String>, Integer> calls = new LinkedHashMap<>();
        calls.put(function.arguments().stream().map(Arguments::any).toList(), Integer.MAX_VALUE);
        for (Relation relation : world.relations(Focus.EVERYTHING)) {
            if (relation.isTable()
                    && relation.hasLao()
                    && world.rules().isWalled(relation.name())
                    && (rule == null
                            || rule.changes().isEmpty()
                            || rule.changes().containsKey(relation.name()))) {
                int weight = relation.name().endsWith("." + word) ? NAMED : 1;
                List<JsonNode> rows = rows(relation);
                for (JsonNode row : rule == null ? rows.stream().limit(2).toList() : rows) {
                    product(function.arguments().stream()
                                    .map(type -> values(type, relation, row, word))
                                    .toList())
                            .forEach(
                                    call -> calls.merge(call, weight, (before, one) -> Math.max(before, before + one)));
                }
            }
        }
        if (function.arguments().contains("regclass")) {
            // Those without walls too, which somebody could raise there.
            for (Relation relation : world.relations(Focus.EVERYTHING)) {
                calls.putIfAbsent(
                        function.arguments().stream()
                                .map(type -> type.equals("regclass") ? named(relation) : any(type))
                                .toList(),
                        1);
            }
        }
        return calls;
    }

    private List<JsonNode> rows(Relation relation) throws SQLException {
        List<JsonNode> own = rows(relation, WallsRows.OWN);
        List<JsonNode> theirs = rows(relation, WallsRows.OTHER);
        // One of each LAO first.
        List<JsonNode> rows = new ArrayList<>(own.subList(0, 1));
        rows.addAll(theirs);
        rows.addAll(own.subList(1, own.size()));
        return rows;
    }

    private List<JsonNode> rows(Relation relation, UUID lao) throws SQLException {
        List<JsonNode> rows = new ArrayList<>();
        JsonMapper.shared()
                .readTree(world.json(relation, "lao_id = '%s'".formatted(lao)))
                .forEach(rows::add);
        return rows;
    }

    /** Something of the type that means nothing. */
    static String any(String type) {
        return switch (type) {
            case "uuid" -> "'00000000-0000-7000-8000-000000000000'::uuid";
            case "text" -> "'x'::text";
            case "text[]" -> "array['x']";
            case "bytea" -> "'\\x00'::bytea";
            case "integer", "bigint", "smallint", "numeric" -> "0::" + type;
            case "date" -> "'infinity'::date";
            case "timestamp with time zone" -> "'infinity'::timestamptz";
            case "boolean" -> "true";
            case "regclass" -> "'pg_catalog.pg_class'::regclass";
            case "jsonb", "json" -> "'[]'::" + type;
            default -> "null::" + type;
        };
    }

    private static List<String> values(String type, Relation relation, JsonNode row, String word) {
        Set<String> values = new LinkedHashSet<>();
        switch (type) {
            case "regclass" -> values.add(named(relation));
            case "jsonb", "json" -> {
                values.add(Sql.quoted("[{\"table\": \"%s\", \"rows\": [%s]}]".formatted(relation.name(), row)) + "::"
                        + type);
            }
            case "text[]" ->
                values.add("array[%s]::text[]"
                        .formatted(texts(relation, row, "text").stream()
                                .map(Sql::quoted)
                                .collect(Collectors.joining(", "))));
            case "date", "timestamp with time zone" -> {
                texts(relation, row, type).forEach(value -> values.add(Sql.quoted(value) + "::" + type));
                values.add("'infinity'::" + type);
                values.add("'-infinity'::" + type);
            }
            case "text" -> {
                if (word.isEmpty()) {
                    texts(relation, row, type).forEach(value -> values.add(Sql.quoted(value) + "::text"));
                } else {
                    values.add(Sql.quoted(word) + "::text");
                }
            }
            default -> texts(relation, row, type).forEach(value -> values.add(Sql.quoted(value) + "::" + type));
        }
        return values.isEmpty() ? List.of(any(type)) : List.copyOf(values);
    }

    private static List<String> texts(Relation relation, JsonNode row, String type) {
        return relation.columns().stream()
                .filter(column -> column.type().equals(type))
                // The row's own id before those of others.
                .sorted(Comparator.comparing(column -> !column.name().equals("id")))
                .map(column -> row.path(column.name()))
                .filter(value -> !value.isNull() && !value.isMissingNode())
                .map(JsonNode::asString)
                .toList();
    }

    private static String named(Relation relation) {
        return "'%s'::regclass".formatted(relation.name());
    }

    private static Set<List<String>> product(List<List<String>> values) {
        Set<List<String>> product = new LinkedHashSet<>(List.of(List.of()));
        for (List<String> each : values) {
            Set<List<String>> longer = new LinkedHashSet<>();
            for (List<String> before : product) {
                for (String value : each) {
                    List<String> one = new ArrayList<>(before);
                    one.add(value);
                    longer.add(one);
                }
            }
            product = longer;
        }
        return product.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
