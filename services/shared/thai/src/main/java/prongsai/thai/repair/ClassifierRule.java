package prongsai.thai.repair;

import java.util.Optional;
import java.util.regex.Pattern;

/** A classifier with its determiner (รูปแบบอื่น, ประเภทใด) qualifies the noun before it: noun, classifier, determiner. */
final class ClassifierRule implements GapRule {
    private static final Pattern QUALIFIER = Pattern.compile(
            "^(?:รูปแบบ|ประเภท|ชนิด|แบบ|ลักษณะ|ด้าน|อย่าง|ฉบับ|คน|แห่ง|ราย|ระดับ|ตำแหน่ง)(?:อื่น|ใด|นี้|นั้น|เดียวกัน|ต่าง).*");

    @Override
    public Optional<Verdict> judge(Gap gap) {
        return QUALIFIER.matcher(gap.right().text()).matches()
                ? Optional.of(Verdict.join(0.8, "classifier"))
                : Optional.empty();
    }
}
