package prongsai.ui;

/**
 * The help of a page; templates call it {@code #help}.
 *
 * @param template of the page
 */
public record PageHelp(String template) {
    /** At the chapter that is about the page. */
    public String address() {
        return HelpChapter.of(template)
                .map(chapter -> "/help#" + chapter.anchor())
                .orElse("/help");
    }
}
