package prongsai.reports.paper;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.ListBreakPointsProvider;
import prongsai.thai.ThaiText;

/**
 * Where a line of the paper may end. Thai has no spaces between words, so the JDK's dictionary finds them; words that
 * it does not know (เว็บไซต์, the office's abbreviations, names of places) are kept whole here.
 */
final class ThaiLines implements LineBreakingStrategy {
    private static final String YEARS = "(พ\\.ศ\\. ?)?[๐-๙0-9]+( ?- ?[๐-๙0-9]+)?";
    private static final List<String> OFFICE_WORDS =
            PaperFiles.text("words.txt").lines().toList();
    /** A silenced letter belongs to the word before it. */
    private static final Pattern SILENCED = Pattern.compile("[ก-ฮ][ิุ]?์");

    private final Pattern whole;

    /** @param names that must not be divided */
    ThaiLines(Collection<String> names) {
        whole = Pattern.compile(Stream.concat(names.stream(), OFFICE_WORDS.stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", YEARS + "|", "")));
    }

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String lang, CalculatedStyle style) {
        return new ListBreakPointsProvider(
                ends(text).stream().map(BreakPoint::new).toList());
    }

    /** Each place, as an index into the text, where a line may end; the last is the end of the text. */
    NavigableSet<Integer> ends(String text) {
        NavigableSet<Integer> ends = new TreeSet<>(ThaiText.lineBreaks(text));
        Matcher word = whole.matcher(text);
        while (word.find()) {
            ends.subSet(word.start(), true, word.end(), true).clear();
            ends.add(word.start());
            ends.add(word.end());
        }
        ends.removeIf(end -> end == 0 || end == text.length() || belongTogether(text, end));
        ends.add(text.length());
        return ends;
    }

    private static boolean belongTogether(String text, int end) {
        char before = text.charAt(end - 1);
        char after = text.charAt(end);
        return " ๆฯ/.,)”".indexOf(after) >= 0
                || before == '.'
                || "(“".indexOf(before) >= 0
                || (before == '-' && (end == 1 || text.charAt(end - 2) == ' '))
                || SILENCED.matcher(text).region(end, text.length()).lookingAt();
    }
}
