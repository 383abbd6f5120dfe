package prongsai.measures.transfer.importing;

import java.util.List;
import java.util.Locale;
import prongsai.worker.paper.Remark;

/**
 * A remark on a file as pages show it.
 *
 * @param code of the message that says it, {@code import.remark.…}
 */
public record RemarkLine(String code, List<String> details) {
    public RemarkLine {
        details = List.copyOf(details);
    }

    public static List<RemarkLine> of(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new RemarkLine(
                        remark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), remark.details()))
                .toList();
    }
}
