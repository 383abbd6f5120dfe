package prongsai.measures.kinds.survey;

import java.util.List;

/** What became of somebody's answers. */
sealed interface Outcome {
    /** They are counted. */
    record Counted() implements Outcome {}

    /** Nothing is counted, since questions have no answer. */
    record Missing(Asked asked, Answers given, List<Integer> questions) implements Outcome {}

    /** Nothing is counted, since the survey is closed. */
    record Closed(Asked asked) implements Outcome {}
}
