package prongsai.worker.engine.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import prongsai.worker.engine.draft.Counting;

/** The numbers and bullets that a browser draws before the items of a list. */
final class HtmlNumbers {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");
    private static final String BULLET = "•";

    private final Element list;
    private final int step;
    private int next;

    private HtmlNumbers(Element list) {
        this.list = list;
        this.step = list.hasAttr("reversed") ? -1 : 1;
        this.next = number(list.attr("start"), step > 0 ? 1 : items(list));
    }

    static HtmlNumbers of(Element list) {
        return new HtmlNumbers(list);
    }

    private static int items(Element list) {
        return (int) list.children().stream()
                .filter(child -> child.normalName().equals("li"))
                .count();
    }

    /** Of the list's next item; an item may count from another number on. */
    String next(Element item) {
        if (!list.normalName().equals("ol")) {
            return BULLET;
        }
        int number = number(item.attr("value"), next);
        next = number + step;
        String style = style(item).isEmpty() ? style(list) : style(item);
        return style.equals("none") ? "" : counting(style).of(number) + ".";
    }

    private static int number(String written, int otherwise) {
        return NUMBER.matcher(written.strip()).matches() ? Integer.parseInt(written.strip()) : otherwise;
    }

    /** The style's own name, or the letter of the attribute, whose case counts. */
    private static String style(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        var named = Pattern.compile("list-style(?:-type)?:([a-z-]+)").matcher(style);
        return named.find() ? named.group(1) : element.attr("type").strip();
    }

    private static Counting counting(String style) {
        return switch (style) {
            case "thai" -> Counting.THAI_DIGITS;
            case "decimal-leading-zero" -> Counting.DECIMAL_WITH_ZERO;
            case "a", "lower-alpha", "lower-latin" -> Counting.LOWER_LETTERS;
            case "A", "upper-alpha", "upper-latin" -> Counting.UPPER_LETTERS;
            case "i", "lower-roman" -> Counting.LOWER_ROMAN;
            case "I", "upper-roman" -> Counting.UPPER_ROMAN;
            default -> Counting.DECIMAL;
        };
    }
}
