package prongsai.thai.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import prongsai.thai.ThaiText;
import prongsai.thai.repair.Column.Run;
import prongsai.thai.repair.Layout.Place;
import prongsai.thai.repair.Repaired.Decision;
import prongsai.thai.repair.Verdict.Choice;

/** Decides the spaces of a document's passages. The first rule that has something to say of a space decides it. */
public final class TextRepair {
    private static final int WORDS_SHOWN = 3;

    private final List<GapRule> rules;
    private final ListOpening listOpening;

    public TextRepair(Document document) {
        listOpening = new ListOpening(document);
        rules = List.of(
                new PunctuationRule(),
                new ClauseRule(),
                new BoundWordRule(),
                new QuantityRule(),
                new ParallelRule(),
                new ListRule(),
                new RepeatedPhraseRule(document),
                new CutWordRule(),
                new ClassifierRule(),
                new LoneWordRule(),
                new BesideStrayRule(),
                new PlaceRule());
    }

    /** Repairs passages that stood below each other in one column of the paper. Nothing but white space changes. */
    public List<Repaired> repair(List<Passage> passages) {
        return repair(passages, OptionalDouble.empty());
    }

    /**
     * Repairs passages that stood below each other in one column of the paper. Nothing but white space changes.
     *
     * @param usualWidth of that column elsewhere, for passages too short to show it; see {@link #columnWidth}
     */
    public List<Repaired> repair(List<Passage> passages, OptionalDouble usualWidth) {
        List<Run> runs = passages.stream().map(TextRepair::run).toList();
        OptionalDouble own = Column.width(runs);
        OptionalDouble width = own.isPresent()
                ? own
                : usualWidth.stream().filter(usual -> Column.fits(runs, usual)).findFirst();
        return runs.stream().map(run -> repair(run, width)).toList();
    }

    /** How wide the column was in which passages stood; in widths of a consonant, and empty when they do not show it. */
    public static OptionalDouble columnWidth(List<Passage> passages) {
        return Column.width(passages.stream().map(TextRepair::run).toList());
    }

    private Repaired repair(Run run, OptionalDouble width) {
        List<Chunk> chunks = run.chunks();
        if (chunks.isEmpty()) {
            return new Repaired("", List.of());
        }
        var layout = Layout.of(chunks, places(run, width));
        var text = new StringBuilder();
        var decisions = new ArrayList<Decision>();
        for (int i = 0; i < chunks.size(); i++) {
            if (i > 0) {
                Verdict verdict = judge(new Gap(layout, i));
                text.append(verdict.choice() == Choice.KEEP ? " " : "");
                decisions.add(decision(chunks.get(i - 1), chunks.get(i), verdict));
            }
            append(chunks.get(i), listOpening.missingSpace(layout, i), text, decisions);
        }
        return new Repaired(text.toString(), decisions);
    }

    private static void append(Chunk chunk, OptionalInt missingSpace, StringBuilder text, List<Decision> decisions) {
        text.append(chunk.text());
        missingSpace.ifPresent(at -> {
            text.insert(text.length() - chunk.text().length() + at, ' ');
            decisions.add(decision(
                    Chunk.of(chunk.text().substring(0, at)),
                    Chunk.of(chunk.text().substring(at)),
                    Verdict.add(0.6, "list-opening")));
        });
    }

    private static Decision decision(Chunk before, Chunk after, Verdict verdict) {
        return new Decision(before.tail(WORDS_SHOWN), after.head(WORDS_SHOWN), verdict);
    }

    private static List<Place> places(Run run, OptionalDouble width) {
        Place elsewhere = width.isPresent() ? Place.WITHIN_LINE : Place.NOT_WRAPPED;
        List<Boolean> starts = width.isPresent() ? Column.lineStarts(run, width.getAsDouble()) : run.breaks();
        return starts.stream().map(start -> start ? Place.LINE_END : elsewhere).toList();
    }

    private Verdict judge(Gap gap) {
        return rules.stream()
                .map(rule -> rule.judge(gap))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Run run(Passage passage) {
        var chunks = new ArrayList<Chunk>();
        var breaks = new ArrayList<Boolean>();
        passage.text().lines().forEach(line -> {
            List<String> words = Arrays.stream(ThaiText.tidy(line).split(" "))
                    .filter(word -> !word.isEmpty())
                    .toList();
            for (int i = 0; i < words.size(); i++) {
                breaks.add(i == 0 && !chunks.isEmpty());
                chunks.add(Chunk.of(words.get(i)));
            }
        });
        return new Run(Widths.of(passage.lead()), List.copyOf(chunks), List.copyOf(breaks));
    }
}
