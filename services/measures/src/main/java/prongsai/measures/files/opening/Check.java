package prongsai.measures.files.opening;

import java.util.List;
import java.util.stream.IntStream;
import prongsai.worker.job.Reading;

/**
 * What a look at a file by machine found. It is help for a person, who decides.
 *
 * @param findings at most {@link #SHOWN}
 * @param count of all findings
 */
public record Check(List<PersonalTrace> findings, int count, Reading reading) {
    /** Findings that fit a page. */
    static final int SHOWN = 100;

    static Check of(Reading reading) {
        List<PersonalTrace> findings = switch (reading) {
            case Reading.Text text ->
                IntStream.range(0, text.pages().size())
                        .boxed()
                        .flatMap(page -> PersonalData.in(text.pages().get(page), page + 1).stream())
                        .toList();
            case Reading.None none -> List.of();
        };
        return new Check(findings.stream().limit(SHOWN).toList(), findings.size(), reading);
    }

    /** Nothing was found, and nothing was left unread. */
    public boolean clear() {
        return count == 0 && reading instanceof Reading.Text text && text.whole() && text.silent() == 0;
    }

    /** Why not all could be read, as it stands in the names of messages; empty where all was. */
    public String unread() {
        return switch (reading) {
            case Reading.None(Reading.Reason reason) -> reason.code();
            case Reading.Text text when text.pages().stream().allMatch(String::isBlank) -> "scan";
            case Reading.Text text when !text.whole() -> "part";
            case Reading.Text text when text.silent() > 0 -> "silent";
            case Reading.Text text -> "";
        };
    }

    public int pagesRead() {
        return reading instanceof Reading.Text text ? text.pages().size() : 0;
    }

    public int pages() {
        return reading instanceof Reading.Text text ? text.of() : 0;
    }

    public long silent() {
        return reading instanceof Reading.Text text ? text.silent() : 0;
    }
}
