package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.Header.Heading;
import prongsai.thai.FiscalYear;

/**
 * Gives each column its role. The best fitting pair of heading and role is taken first, then the next of what is left; what stands
 * below the headings speaks where the headings say nothing, and against them where it is something else.
 */
final class ColumnRoles {
    private static final double GUESS = 0.4;
    private static final double BY_LOOKS = 0.7;
    private static final double SURE_BY_LOOKS = 0.86;
    private static final double CLEARLY_LESS = 0.08;
    private static final double CONTRADICTED = 0.45;
    private static final double HARDLY = 0.15;

    private final TableText table;
    private final Header header;
    private final Vocabulary vocabulary;
    private final FiscalYear year;
    private final Map<Integer, Map<Role, Double>> scores = new HashMap<>();
    private final Map<Integer, ColumnEvidence> evidence = new HashMap<>();
    private final Map<Integer, ColumnRole> given = new HashMap<>();

    private ColumnRoles(TableText table, Header header, Vocabulary vocabulary, FiscalYear year) {
        this.table = table;
        this.header = header;
        this.vocabulary = vocabulary;
        this.year = year;
    }

    static List<ColumnRole> of(TableText table, Header header, Vocabulary vocabulary, FiscalYear year) {
        return new ColumnRoles(table, header, vocabulary, year).give();
    }

    /** As a person said: all of it is certain. */
    static List<ColumnRole> confirmed(Header header, List<@Nullable Role> roles, Ticks ticks) {
        return header.headings().stream()
                .map(heading -> {
                    Role role = heading.column() < roles.size() ? roles.get(heading.column()) : null;
                    String tick = role == Role.SCHEDULE
                            ? ticks.confirmed(heading, header.next()).orElse("")
                            : "";
                    return new ColumnRole(heading.column(), heading.text(), role, 1, tick);
                })
                .toList();
    }

    private record Pair(Heading heading, Role role, double score) {}

    private List<ColumnRole> give() {
        var pairs = new ArrayList<Pair>();
        for (Heading heading : header.headings()) {
            if (table.hiddenColumn(heading.column())) {
                continue;
            }
            evidence.put(heading.column(), ColumnEvidence.of(table, heading.column(), header.next(), year));
            Map<Role, Double> said = said(heading);
            scores.put(heading.column(), said);
            new Ticks(table, vocabulary, year)
                    .meaning(heading, header.next())
                    .ifPresent(tick -> given.put(
                            heading.column(),
                            new ColumnRole(heading.column(), heading.text(), Role.SCHEDULE, SURE_BY_LOOKS, tick)));
            said.forEach((role, score) -> pairs.add(new Pair(heading, role, score)));
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        pairs.forEach(this::take);
        sharedHeadings();
        byLooks();
        guessMeasures();
        return header.headings().stream()
                .map(heading -> given.getOrDefault(
                        heading.column(), new ColumnRole(heading.column(), heading.text(), null, 0, "")))
                .toList();
    }

    /** Its lowest words count for themselves and together with those above them. */
    private Map<Role, Double> said(Heading heading) {
        var said = new EnumMap<Role, Double>(Role.class);
        vocabulary.scores(heading.text()).forEach((role, score) -> said.merge(role, score, Math::max));
        if (heading.levels().size() > 1) {
            vocabulary.scores(heading.last()).forEach((role, score) -> said.merge(role, score, Math::max));
            String top = heading.levels().getFirst();
            boolean time = vocabulary.scores(top).getOrDefault(Role.SCHEDULE, 0.0) >= Vocabulary.LEAST;
            if (!time) {
                vocabulary.scores(top).forEach((role, score) -> said.merge(role, score * 0.8, Math::max));
            }
        }
        return said;
    }

    private void take(Pair pair) {
        int column = pair.heading().column();
        boolean taken = given.containsKey(column)
                || pair.heading().shared()
                || (has(pair.role()) && !pair.role().mayRepeat());
        if (taken) {
            return;
        }
        double certainty = pair.score();
        double best =
                said(column).values().stream().mapToDouble(score -> score).max().orElse(0);
        boolean otherIsClear = said(column).entrySet().stream()
                .filter(other -> other.getValue() > pair.score() || other.getValue() == best)
                .filter(other -> other.getKey() != pair.role())
                .allMatch(other -> certaintyOf(other.getKey()) >= other.getValue() + CLEARLY_LESS);
        if (best > pair.score() && otherIsClear) {
            certainty = Math.max(certainty, SURE_BY_LOOKS - 0.02);
        } else if (!otherIsClear && best - pair.score() < CLEARLY_LESS && rivals(column, pair.role(), pair.score())) {
            certainty = Math.min(certainty, BY_LOOKS);
        }
        given.put(
                column,
                new ColumnRole(
                        column, pair.heading().text(), pair.role(), checked(column, pair.role(), certainty), ""));
    }

    private Map<Role, Double> said(int column) {
        return scores.getOrDefault(column, Map.of());
    }

    /** Another role for which the heading says as much, and which no other column has yet. */
    private boolean rivals(int column, Role role, double score) {
        return said(column).entrySet().stream()
                .anyMatch(other -> other.getKey() != role && other.getValue() >= score && !has(other.getKey()));
    }

    private double checked(int column, Role role, double certainty) {
        ColumnEvidence below = evidence.get(column);
        if (below == null || below.isEmpty() || !ColumnEvidence.tells(role)) {
            return below != null
                            && !below.isEmpty()
                            && role != Role.NUMBER
                            && below.of(Role.UNIT) >= 0.95
                            && role != Role.MONITOR
                            && role != Role.UNIT
                    ? Math.min(certainty, CONTRADICTED)
                    : certainty;
        }
        boolean other = below.best().getKey() != role && below.best().getValue() >= ColumnEvidence.STRONG;
        if (other
                && below.of(role) <= HARDLY
                && !(role == Role.BUDGET && below.best().getKey() == Role.NUMBER)) {
            return CONTRADICTED;
        }
        return below.of(role) >= ColumnEvidence.STRONG && certainty >= BY_LOOKS - 0.1
                ? Math.max(certainty, SURE_BY_LOOKS)
                : certainty;
    }

    /** One heading over two columns, of which the first only numbers the second. */
    private void sharedHeadings() {
        for (Heading heading : header.headings()) {
            ColumnRole left = given.get(heading.column() - 1);
            if (!heading.shared() || left == null || left.role() == null || given.containsKey(heading.column())) {
                continue;
            }
            ColumnEvidence belowLeft = Objects.requireNonNull(evidence.get(left.column()));
            boolean numbers = belowLeft.of(Role.NUMBER) >= ColumnEvidence.STRONG && !has(Role.NUMBER);
            if (numbers && !left.is(Role.NUMBER)) {
                given.put(left.column(), new ColumnRole(left.column(), "", Role.NUMBER, SURE_BY_LOOKS, ""));
                given.put(
                        heading.column(),
                        new ColumnRole(heading.column(), heading.text(), left.role(), left.certainty(), ""));
            } else if (!Objects.requireNonNullElse(evidence.get(heading.column()), belowLeft)
                    .isEmpty()) {
                given.put(
                        heading.column(), new ColumnRole(heading.column(), heading.text(), left.role(), BY_LOOKS, ""));
            }
        }
    }

    private void byLooks() {
        for (Heading heading : header.headings()) {
            ColumnEvidence below = evidence.get(heading.column());
            if (below == null || given.containsKey(heading.column())) {
                continue;
            }
            Map.Entry<Role, Double> best = below.best();
            if (best.getValue() >= ColumnEvidence.STRONG && !has(best.getKey())) {
                boolean nameless = heading.text().isEmpty() && best.getKey() == Role.NUMBER;
                double certainty = nameless ? SURE_BY_LOOKS : BY_LOOKS;
                given.put(
                        heading.column(),
                        new ColumnRole(heading.column(), heading.text(), best.getKey(), certainty, ""));
            }
        }
    }

    /** Where no heading speaks of measures, the first column of texts may be theirs; somebody has to say so. */
    private void guessMeasures() {
        if (has(Role.MEASURE)) {
            return;
        }
        header.headings().stream()
                .filter(heading -> evidence.containsKey(heading.column())
                        && !evidence.get(heading.column()).isEmpty())
                .filter(heading -> {
                    ColumnRole role = given.get(heading.column());
                    return role == null || role.is(Role.ISSUE) || role.is(Role.STEPS) || role.is(Role.GROUP);
                })
                .min(Comparator.comparing((Heading heading) -> given.containsKey(heading.column()))
                        .thenComparingInt(Heading::column))
                .ifPresent(heading -> given.put(
                        heading.column(), new ColumnRole(heading.column(), heading.text(), Role.MEASURE, GUESS, "")));
    }

    private boolean has(Role role) {
        return given.values().stream().anyMatch(column -> column.is(role));
    }

    private double certaintyOf(Role role) {
        return given.values().stream()
                .filter(column -> column.is(role))
                .mapToDouble(
                        column -> scores.getOrDefault(column.column(), Map.of()).getOrDefault(role, 0.0))
                .max()
                .orElse(0);
    }
}
