package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A file of seven columns under a header of two rows, in words that nobody knows: a person says what they are, once. */
@ExtendWith(RunningStack.class)
@ResourceLock(RunningStack.PHIMAN)
class AskingFormTest {
    private static final String IMPORT = "/plans/2572/import";
    private static final List<String> ROLES =
            List.of("number", "measure", "steps", "unit", "schedule", "result", "outcome");

    private final Browsers browsers;

    AskingFormTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void isMappedByKeyboardOnALaptop_andTheSameHeaderAsksNothingAgain() {
        try (Visit visit = browsers.visit("phiman.officer", IMPORT, 1366, 844)) {
            Page page = visit.page();
            send(page, file("สิ่งที่จะทำ"));
            page.waitForURL(url -> url.contains("/import/paper/"));
            visit.check();
            map(page);
            Locator confirm = page.locator("#outcome button[value=confirm]:not([disabled])");
            confirm.waitFor();
            assertThat(page.locator("#outcome").textContent()).contains("จะได้ 2 มาตรการ", "จัดทำคู่มือ");
            visit.check();
            confirm.focus();
            page.keyboard().press("Enter");
            page.locator("#review-progress").waitFor();
            page.waitForLoadState();
            assertThat(page.textContent("main")).contains("จัดทำคู่มือ", "รับเรื่องร้องเรียน");
            visit.check();

            page.navigate(browsers.url() + IMPORT);
            send(page, file("สิ่งที่จะทำ"));
            page.locator("#review-progress").waitFor();

            page.navigate(browsers.url() + IMPORT + "/shapes");
            assertThat(page.textContent("main")).contains("สิ่งที่จะทำ");
            visit.check();
        }
    }

    @Test
    void isMappedOnAPhone() {
        try (Visit visit = browsers.visit("phiman.officer", IMPORT, 390, 844)) {
            Page page = visit.page();
            send(page, file("เรื่องที่ต้องทำ"));
            page.waitForURL(url -> url.contains("/import/paper/"));
            visit.check();
            List<Locator> roles = page.locator("select[name=role]").all();
            for (int i = 0; i < roles.size(); i++) {
                roles.get(i).selectOption(ROLES.get(i));
            }
            page.locator("#outcome button[value=confirm]:not([disabled])").waitFor();
            visit.check();
            page.locator("form[action$='/discard'] button").click();
            page.waitForURL(url -> url.contains(IMPORT + "?"));
            visit.check();
        }
    }

    private static void send(Page page, FilePayload file) {
        page.setInputFiles("#file", file);
        page.locator("form:has(#file) button.main").click();
    }

    /** As a person does who has no mouse: down to the wanted word in each list. */
    private static void map(Page page) {
        List<Locator> roles = page.locator("select[name=role]").all();
        assertThat(roles).hasSize(ROLES.size());
        for (int i = 0; i < ROLES.size(); i++) {
            Locator role = roles.get(i);
            int wanted = ((Number) role.evaluate(
                            "(list, value) => [...list.options].findIndex(option => option.value === value)",
                            ROLES.get(i)))
                    .intValue();
            role.focus();
            page.keyboard().press("Home");
            for (int down = 0; down < wanted; down++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(role.inputValue()).isEqualTo(ROLES.get(i));
        }
    }

    private static FilePayload file(String measures) {
        return new FilePayload("แผน.html", "text/html", """
                <p>แผนปฏิบัติการ ปีงบประมาณ พ.ศ. 2572</p>
                <table>
                <tr><td rowspan="2">รหัส</td><td rowspan="2">%s</td><td rowspan="2">ทำอย่างไร</td>
                    <td colspan="2">การมอบหมาย</td><td colspan="2">เป็นอย่างไร</td></tr>
                <tr><td>คน</td><td>เมื่อใด</td><td>ที่ทำไปแล้ว</td><td>คุณค่าที่ได้</td></tr>
                <tr><td>1</td><td>จัดทำคู่มือ</td><td>1. ประชุม<br>2. เขียนคู่มือ</td><td>กองคลัง</td><td>ไตรมาสที่ 1</td>
                    <td>จัดทำแล้ว</td><td>ประชาชนพอใจ</td></tr>
                <tr><td>2</td><td>รับเรื่องร้องเรียน</td><td>1. เปิดช่องทาง</td><td>สำนักปลัด</td><td>ทุกไตรมาส</td>
                    <td>เปิดแล้ว</td><td>ไม่มีเรื่องร้องเรียน</td></tr>
                </table>
                """.formatted(measures).getBytes(StandardCharsets.UTF_8));
    }
}
