package prongsai.measures.transfer.importing.words;

import java.util.List;
import java.util.regex.Pattern;
import prongsai.measures.transfer.importing.report.ImportedAgreement;

/** The pairs of an agreement, listed with dashes in a step that speaks of ข้อตกลง: {@code -นายก อบต. กับ ปลัด อบต.} */
public final class AgreementWords {
    private static final Pattern ENTRY = Pattern.compile("\\s*(?:^|(?<=\\s))[-–•]\\s?(?=[ก-ฮเ-ไ])");
    private static final Pattern PAIR = Pattern.compile("(.+?)\\s?กับ\\s?(.+)");

    private AgreementWords() {}

    public static List<ImportedAgreement> read(String step) {
        if (!step.contains("ข้อตกลง")) {
            return List.of();
        }
        return ENTRY.splitAsStream(step)
                .skip(1)
                .map(entry -> PAIR.matcher(entry.strip()))
                .filter(pair -> pair.matches())
                .map(pair -> new ImportedAgreement(
                        pair.group(1).strip(), pair.group(2).strip()))
                .toList();
    }
}
