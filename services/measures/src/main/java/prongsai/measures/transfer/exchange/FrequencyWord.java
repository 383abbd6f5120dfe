package prongsai.measures.transfer.exchange;

import java.util.Arrays;
import java.util.Optional;
import prongsai.measures.core.plan.Frequency;

/** How often a step is due, as the form says it. */
enum FrequencyWord {
    ONCE(Frequency.ONCE, "ครั้งเดียว"),
    QUARTERLY(Frequency.QUARTERLY, "ทุกไตรมาส"),
    MONTHLY(Frequency.MONTHLY, "ทุกเดือน");

    private final Frequency frequency;
    private final String word;

    FrequencyWord(Frequency frequency, String word) {
        this.frequency = frequency;
        this.word = word;
    }

    String word() {
        return word;
    }

    static String of(Frequency frequency) {
        return valueOf(frequency.name()).word;
    }

    static Optional<Frequency> read(String text) {
        String bare = text.strip();
        return Arrays.stream(values())
                .filter(each -> each.word.equals(bare) || each.frequency.code().equals(bare))
                .map(each -> each.frequency)
                .findFirst();
    }
}
