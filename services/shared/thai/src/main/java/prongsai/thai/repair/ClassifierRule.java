package prongsai.thai.repair;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that qualify the noun before them. A classifier with its determiner (รูปแบบอื่น, ประเภทใด) follows its noun: noun,
 * classifier, determiner. เรื่อง with what it is about (เรื่องสินบน) does too, unlike เรื่อง that stands alone and announces a
 * title.
 */
final class ClassifierRule implements GapRule {
    private static final Pattern CLASSIFIER = Pattern.compile(
            "(?:รูปแบบ|ประเภท|ชนิด|แบบ|ลักษณะ|ด้าน|อย่าง|ฉบับ|คน|แห่ง|ราย|ระดับ|ตำแหน่ง)(?:อื่น|ใด|นี้|นั้น|เดียวกัน|ต่าง)");

    private static final Pattern ABOUT = Pattern.compile("เรื่อง.");

    @Override
    public Optional<Verdict> judge(Gap gap) {
        if (CLASSIFIER.matcher(gap.right().text()).lookingAt()) {
            return Optional.of(Verdict.join(0.8, "classifier"));
        }
        if (ABOUT.matcher(gap.right().text()).lookingAt()) {
            return Optional.of(Verdict.join(0.65, "about"));
        }
        return Optional.empty();
    }
}
