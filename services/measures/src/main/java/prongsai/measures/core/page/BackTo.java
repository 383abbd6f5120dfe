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

    /**
     * To the thing itself, where what was done is said, with the way back.
     *
     * @param list its name in JSON, which is the anchor of its card
     * @param revision of the plan after the change
     */
    public static String list(@Nullable String back, String list, PartDone done, long revision) {
        String at = done.part() == null ? list : done.part().toString();
        return page(back, done.notice())
                + "&at=%s&revision=%d#%s".formatted(at, revision, done.part() == null ? list : "at-" + at);
    }

    /** The same after it was taken back. */
    public static String listUndone(@Nullable String back, String list) {
        return page(back, "taken-back") + "&at=" + list + "#" + list;
    }

    /** @param anchor of the part of the page to come back to */
    public static String section(@Nullable String back, String notice, String anchor) {
        return page(back, notice) + "#" + anchor;
    }
}
