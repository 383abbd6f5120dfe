package prongsai.measures.core.value;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prongsai.web.Problem;

/** All of a measure's lists without their ids, as files, templates and the years before and after hold them. */
public record MeasureLists(
        List<Indicator> indicators,
        List<Agreement> agreements,
        List<Topic> topics,
        List<MeasureDocument> documents,
        List<Complaint> complaints) {
    public static final MeasureLists NONE = of(List.of(), List.of());

    /** More of one thing than any measure has; keeps a page and an answer small. */
    public static final int MOST = 200;

    /** One that was left out is empty: what was written before there was such a list lacks it. */
    public MeasureLists {
        indicators = Lists.given(indicators);
        agreements = Lists.given(agreements);
        topics = Lists.given(topics);
        documents = Lists.given(documents);
        complaints = Lists.given(complaints);
    }

    /** Gives each list by what it is of. */
    public interface Source {
        <T extends ListValue<T>> List<T> of(Class<T> value);
    }

    public static MeasureLists from(Source source) {
        return new MeasureLists(
                source.of(Indicator.class),
                source.of(Agreement.class),
                source.of(Topic.class),
                source.of(MeasureDocument.class),
                source.of(Complaint.class));
    }

    /** Those that the words of a report tell of. */
    public static MeasureLists of(List<Indicator> indicators, List<Agreement> agreements) {
        return new MeasureLists(indicators, agreements, List.of(), List.of(), List.of());
    }

    /**
     * The same as they are kept.
     *
     * @throws Problem 400 as {@link ListValue#checked}, with the place in the list, and {@code too-many-parts}
     */
    public MeasureLists checked() {
        return new MeasureLists(
                checked("indicators", indicators),
                checked("agreements", agreements),
                checked("topics", topics),
                checked("documents", documents),
                checked("complaints", complaints));
    }

    public MeasureLists withoutPapers() {
        return each(ListValue::withoutPapers);
    }

    public MeasureLists undone() {
        return each(ListValue::undone);
    }

    public MeasureLists carried() {
        return each(ListValue::carried);
    }

    /** The same for a year whose year before had no plan: no count of it is known. */
    public MeasureLists afterGap() {
        return new MeasureLists(
                indicators,
                agreements,
                topics,
                documents,
                complaints.stream().map(Complaint::withoutLastYear).toList());
    }

    public MeasureLists reworded(UnaryOperator<String> words) {
        return each(new Rewording(words)::of);
    }

    /** The values of parts, in their order. */
    public static <T extends ListValue<T>> List<T> values(List<Part<T>> parts) {
        return parts.stream().map(Part::value).toList();
    }

    private interface Turn {
        <T extends ListValue<T>> T of(T value);
    }

    private record Rewording(UnaryOperator<String> words) {
        <T extends ListValue<T>> T of(T value) {
            return value.reworded(words);
        }
    }

    private MeasureLists each(Turn turn) {
        return new MeasureLists(
                turned(indicators, turn),
                turned(agreements, turn),
                turned(topics, turn),
                turned(documents, turn),
                turned(complaints, turn));
    }

    private static <T extends ListValue<T>> List<T> turned(List<T> values, Turn turn) {
        Stream<T> turned = values.stream().map(turn::of);
        return turned.toList();
    }

    private static <T extends ListValue<T>> List<T> checked(String list, List<T> values) {
        if (values.size() > MOST) {
            throw Problem.invalid(list, "too-many-parts", values.size(), MOST);
        }
        return IntStream.range(0, values.size())
                .mapToObj(i -> Problem.at("%s[%d]".formatted(list, i), values.get(i)::checked))
                .toList();
    }
}
