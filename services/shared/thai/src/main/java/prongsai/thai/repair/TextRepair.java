package prongsai.thai.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import prongsai.thai.ThaiText;
import prongsai.thai.repair.Column.Run;
import prongsai.thai.repair.Gap.Place;
import prongsai.thai.repair.Repaired.Decision;
import prongsai.thai.repair.Verdict.Choice;

/** Decides the spaces of a document's passages. The first rule that has something to say of a space decides it. */
public final class TextRepair {
    private static final int WORDS_SHOWN = 3;

    private final List<GapRule> rules;

    public TextRepair(Document document) {
        rules = List.of(
                new PunctuationRule(),
                new ClauseRule(),
                new BoundWordRule(),
                new RepeatedPhraseRule(document),
                new ClassifierRule(),
                new ListRule(),
                new LoneWordRule(),
                new PlaceRule());
    }

    /** Repairs passages that stood below each other in one column of the paper. Nothing but white space changes. */
    public List<Repaired> repair(List<Passage> passages) {
        List<Run> runs = passages.stream().map(TextRepair::run).toList();
        OptionalDouble width = Column.width(runs);
        return runs.stream().map(run -> repair(run, width)).toList();
    }

    private Repaired repair(Run run, OptionalDouble width) {
        List<Chunk> chunks = run.chunks();
        if (chunks.isEmpty()) {
            return new Repaired("", List.of());
        }
        List<Boolean> starts = width.isPresent() ? Column.lineStarts(run, width.getAsDouble()) : run.breaks();
        var text = new StringBuilder(chunks.getFirst().text());
        var decisions = new ArrayList<Decision>();
        for (int i = 1; i < chunks.size(); i++) {
            Place place = starts.get(i) ? Place.LINE_END : width.isPresent() ? Place.WITHIN_LINE : Place.NOT_WRAPPED;
            Verdict verdict = judge(new Gap(chunks, i, place));
            text.append(verdict.choice() == Choice.KEEP ? " " : "")
                    .append(chunks.get(i).text());
            decisions.add(new Decision(
                    chunks.get(i - 1).tail(WORDS_SHOWN), chunks.get(i).head(WORDS_SHOWN), verdict));
        }
        return new Repaired(text.toString(), decisions);
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
