package prongsai.measures.transfer.importing.schedule;

import java.util.List;
import java.util.stream.Collectors;
import prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind;

/** The tokens of a schedule, and how far they have been read. */
final class TokenStream {
    private static final ScheduleToken END = new ScheduleToken(Kind.UNKNOWN, 0, 0, "");

    private final List<ScheduleToken> tokens;
    private int at;

    TokenStream(List<ScheduleToken> tokens) {
        this.tokens = tokens;
    }

    boolean ended() {
        return at >= tokens.size();
    }

    int place() {
        return at;
    }

    void back(int place) {
        at = place;
    }

    ScheduleToken next() {
        return tokens.get(at++);
    }

    ScheduleToken peek() {
        return peek(0);
    }

    ScheduleToken peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    boolean sees(Kind... kinds) {
        return !ended() && peek().is(kinds);
    }

    boolean seesNext(Kind... kinds) {
        return at + 1 < tokens.size() && peek(1).is(kinds);
    }

    /** Goes over the next token if it is of one of the kinds. */
    boolean take(Kind... kinds) {
        boolean there = sees(kinds);
        if (there) {
            at++;
        }
        return there;
    }

    void skip(Kind... kinds) {
        while (sees(kinds)) {
            at++;
        }
    }

    /** The words from a place up to here. */
    String since(int place) {
        return tokens.subList(place, at).stream().map(ScheduleToken::text).collect(Collectors.joining(" "));
    }
}
