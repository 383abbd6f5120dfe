package prongsai.local.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import prongsai.thai.LineEnds;

/**
 * Where a browser ended the lines of a page, held against where lines may end. It looks at the letters' places on the screen
 * and not at the marks in the page, so it finds what the marks forgot and what a browser does not heed.
 */
final class TornLines {
    /** They were torn once, or are places of all of the demo. */
    private static final List<String> WHOLE =
            List.of("นาแก", "นครพนม", "กำหนด", "หลักฐาน", "เกินกำหนด", "สำนักปลัด", "กองคลัง", "กองช่าง");

    /** A page keeps its own office's name whole; of others', such as in a paper that is brought in, it knows nothing. */
    private static final List<String> OFFICES = List.of("นาเลียง", "พิมาน", "นาสีนวน");

    /** Each text that is read, with the indexes at which a new line begins: letters before which the place jumps down. */
    private static final String LINES = """
            () => {
              const found = [];
              const seen = new Set();
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node; (node = walk.nextNode());) {
                const box = node.parentElement.closest('t-h') || node.parentElement;
                if (seen.has(box) && box.localName === 't-h') continue;
                if (box.closest('.visually-hidden, textarea, select, option, script, svg, pre, code, template')) continue;
                if (box.localName !== 't-h' && !/[\\u0E01-\\u0E4E]{2}/.test(node.data)) continue;
                seen.add(box);
                const nodes = box.localName === 't-h'
                    ? [...box.childNodes].map(child => child.nodeType === 3 ? child : child.firstChild).filter(Boolean)
                    : [node];
                let text = '', bottom = null;
                const breaks = [];
                for (const part of nodes) {
                  for (let i = 0; i < part.data.length; i++, text += part.data[i - 1]) {
                    const range = document.createRange();
                    range.setStart(part, i);
                    range.setEnd(part, i + 1);
                    const rect = range.getClientRects()[0];
                    if (!rect || rect.width === 0 || !part.data[i].trim()) continue;
                    if (bottom !== null && rect.top > bottom - 4) breaks.push(text.length);
                    bottom = rect.bottom;
                  }
                }
                if (breaks.length) found.push([text, ...breaks]);
              }
              return found;
            }
            """;

    private TornLines() {}

    /** Each torn text, with a bar where its line ended. */
    static List<String> in(Page page) {
        List<String> torn = new ArrayList<>();
        List<String> whole = new ArrayList<>(WHOLE);
        String heading = page.title();
        OFFICES.stream().filter(heading::contains).forEach(whole::add);
        for (Object line : (List<?>) page.evaluate(LINES)) {
            List<?> found = (List<?>) line;
            String text = (String) found.getFirst();
            NavigableSet<Integer> ends = LineEnds.of(Set.of()).in(text);
            for (Object at : found.subList(1, found.size())) {
                int index = ((Number) at).intValue();
                boolean mayEnd = ends.contains(index)
                        || Character.isWhitespace(text.charAt(index - 1))
                        || isLong(text, ends, index);
                if (isWithin(text, index, whole) || !mayEnd) {
                    torn.add(text.substring(0, index) + "|" + text.substring(index));
                }
            }
        }
        return torn;
    }

    private static boolean isWithin(String text, int index, List<String> whole) {
        return whole.stream().anyMatch(word -> {
            int start = text.indexOf(word, Math.max(0, index - word.length() + 1));
            return start >= 0 && start < index;
        });
    }

    /** A word that no line holds is broken by the browser. */
    private static boolean isLong(String text, NavigableSet<Integer> ends, int index) {
        Integer start = ends.lower(index);
        Integer end = ends.higher(index);
        return (end == null ? text.length() : end) - (start == null ? 0 : start) > 38;
    }
}
