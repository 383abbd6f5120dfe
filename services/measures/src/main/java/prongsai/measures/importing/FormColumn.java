package prongsai.measures.importing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import prongsai.thai.ThaiText;

/**
 * The six columns of the official form, known by what their heading begins with when white space is ignored: headings
 * are wrapped, and offices vary their ends.
 */
enum FormColumn {
    MEASURE("มาตรการ"),
    STEPS("วิธีการดำเนินการ", "วิธีดำเนินการ", "ขั้นตอน"),
    RESPONSIBLE("ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยงานรับผิดชอบ"),
    SCHEDULE("ระยะเวลา"),
    RESULTS("สรุปผล", "ผลการดำเนินการ"),
    OUTCOMES("ผลลัพธ์", "ผลสัมฤทธิ์");

    private final Pattern beginning;

    FormColumn(String... beginnings) {
        this.beginning = Pattern.compile(String.join("|", beginnings));
    }

    static Optional<FormColumn> ofHeading(String heading) {
        String bare = ThaiText.withoutSpace(heading);
        return Arrays.stream(values())
                .filter(column -> column.beginning.matcher(bare).lookingAt())
                .findFirst();
    }
}
