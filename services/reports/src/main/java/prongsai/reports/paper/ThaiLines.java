package prongsai.reports.paper;

import java.util.Collection;
import java.util.NavigableSet;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.ListBreakPointsProvider;
import prongsai.thai.LineEnds;

/** Where a line of the paper may end: as on a page ({@link LineEnds}), with the paper's names kept whole. */
final class ThaiLines implements LineBreakingStrategy {
    private final LineEnds lines;

    /** @param names that must not be divided */
    ThaiLines(Collection<String> names) {
        lines = LineEnds.of(names);
    }

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String lang, CalculatedStyle style) {
        return new ListBreakPointsProvider(
                ends(text).stream().map(BreakPoint::new).toList());
    }

    NavigableSet<Integer> ends(String text) {
        return lines.in(text);
    }
}
