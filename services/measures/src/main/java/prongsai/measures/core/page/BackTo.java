package prongsai.measures.core.page;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the browser goes after a form: back to one of our own pages, never to an address from outside. */
public final class BackTo {
    private static final Pattern OUR_PAGES =
            Pattern.compile("/(work|plans)(/[0-9a-z-]+)*(\\?fy=[0-9]{4}(&mine=all)?(&quarter=[1-4])?)?");

    private BackTo() {}

    /** @param at the task to come back to; what was done is said beside it */
    public static String page(@Nullable String back, String notice, UUID at) {
        return page(back, notice) + "&at=" + at + "#task-" + at;
    }

    public static String page(@Nullable String back, String notice) {
        String page = back != null && OUR_PAGES.matcher(back).matches() ? back : "/work";
        return "redirect:" + page + (page.contains("?") ? "&" : "?") + "notice=" + notice;
    }

    /** @param anchor of the part of the page to come back to */
    public static String section(@Nullable String back, String notice, String anchor) {
        return page(back, notice) + "#" + anchor;
    }
}
