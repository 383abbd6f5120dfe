package prongsai.measures.transfer.importing.meaning;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.thai.ThaiDigits;
import prongsai.thai.TypedNumber;

/** Amounts in baht as offices write them: 5,000, ๑๐,๐๐๐.-, ๒๐,๐๐๐ บาท. None is 0; a dash or nothing says nothing. */
public final class Money {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:จำนวน\\s?)?(\\d[\\d,]{0,15}(?:\\.\\d{1,2})?)(?:\\.?-)?(?:\\s?บาท(?:ถ้วน)?)?(?:\\s?\\([^)]*\\))?");
    private static final Pattern NONE =
            Pattern.compile("ไม่(?:ได้)?ใช้(?:เงิน)?งบ(?:ประมาณ)?|ไม่มีค่าใช้จ่าย|ไม่ใช้จ่ายงบประมาณ");

    private Money() {}

    /** Empty where the text names no amount for certain. */
    public static Optional<BigDecimal> read(String text) {
        String bare = ThaiDigits.toArabic(IncomingText.of(text));
        if (NONE.matcher(bare.replace(" ", "")).lookingAt()) {
            return Optional.of(BigDecimal.ZERO);
        }
        Matcher amount = AMOUNT.matcher(bare);
        return amount.matches() && TypedNumber.read(amount.group(1)) instanceof TypedNumber.Certain(BigDecimal baht)
                ? Optional.of(baht)
                : Optional.empty();
    }
}
