package prongsai.measures.transfer.importing.report;

import java.math.BigDecimal;

/**
 * A target that stands in a result or an outcome.
 *
 * @param subject what is counted, as far as the sentence tells
 * @param comparator one of {@code >= > = < <=}
 * @param unit {@code percent}, or what is counted, such as คน; empty where the words do not say
 * @param method how it is measured, from the brackets behind it; empty when not said
 * @param sourceText the words that set the target, such as ไม่น้อยกว่าร้อยละ ๘๐
 * @param where the cell it stands in: {@link Cell.Field#RESULT} or {@link Cell.Field#OUTCOME}
 */
public record ImportedIndicator(
        String subject,
        String comparator,
        BigDecimal target,
        String unit,
        String method,
        String sourceText,
        Cell where) {}
