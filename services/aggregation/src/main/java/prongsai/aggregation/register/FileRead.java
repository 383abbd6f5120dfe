package prongsai.aggregation.register;

import java.util.List;

/** What a file says: good rows and what is wrong with the others. */
record FileRead(List<LaoRow> rows, List<Finding> findings) {
    FileRead {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    static FileRead failed(Finding finding) {
        return new FileRead(List.of(), List.of(finding));
    }
}
