package prongsai.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import prongsai.keycloak.Asker;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.web.Problem;
import prongsai.web.WebBasics;

/** The sketch's four pages with its made-up numbers, drawn with the real parts: for the tests, and to be looked at. */
@SpringBootApplication
@Controller
class DemoPages {
    record Task(int measure, String text, String unit, LocalDate dueOn) {}

    record Measure(
            int number,
            String title,
            String unit,
            List<Integer> quarters,
            int done,
            int late,
            int total,
            int evidence,
            boolean written,
            String state) {}

    record Area(String name, int laos, int done, int late) {}

    private static final PlaceName NAKHON_PHANOM = new PlaceName("นครพนม", "Nakhon Phanom");
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 26);

    private final Frames frames;

    DemoPages(Frames frames) {
        this.frames = frames;
    }

    /** A clock of its own, because the made-up dates belong to a made-up day. */
    @TestConfiguration
    static class Today {
        @Bean
        Clock clock() {
            return Clock.fixed(TODAY.atTime(8, 12).atZone(WebBasics.BANGKOK).toInstant(), WebBasics.BANGKOK);
        }
    }

    /** The strictest policy that the pages must work under. */
    @Bean
    WebFilter policy() {
        return (exchange, chain) -> {
            exchange.getResponse()
                    .getHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            return chain.filter(exchange);
        };
    }

    public static void main(String[] args) {
        SpringApplication.run(new Class<?>[] {DemoPages.class, Today.class}, args);
    }

    @GetMapping("/public/demo/home")
    String home(Model model, @RequestParam(required = false) String notice) {
        if (notice != null) {
            model.addAttribute("notice", notice);
        }
        return lao(model, "home");
    }

    @GetMapping("/public/demo/plan")
    String plan(Model model) {
        return lao(model, "plan");
    }

    @GetMapping("/public/demo/measure")
    String measure(Model model) {
        return lao(model, "measure");
    }

    @GetMapping("/public/demo/province")
    String province(Model model) {
        Caller caller =
                new Caller("s", "วิภา ท้องถิ่นจังหวัด", "b", Set.of(Role.VIEWER), new Jurisdiction.OfProvince("48"));
        model.addAttribute(
                Frames.ATTRIBUTE, frames.of(caller, Place.province(NAKHON_PHANOM, 12, 104), 2568, "/overview/{fy}"));
        List<String> names = List.of("นาแก", "ปลาปาก", "วังยาง", "นาหว้า", "เรณูนคร", "นาทม", "ท่าอุเทน", "ศรีสงคราม");
        model.addAttribute(
                "areas",
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Area(names.get(i), 4 + i, 55 + 5 * i, Math.max(0, 6 - i)))
                        .toList());
        return "demo/province";
    }

    @GetMapping("/public/demo/open")
    String open() {
        return "demo/open";
    }

    @GetMapping("/public/demo/broken")
    String broken() {
        throw new Problem(HttpStatus.FORBIDDEN, "forbidden");
    }

    /** @param slug empty for a bug of ours */
    @RequestMapping("/public/demo/broken/{status}")
    String brokenForSomebody(
            @PathVariable int status, @RequestParam(required = false) String slug, ServerWebExchange exchange) {
        new Asker(somsri(), "อบต.นาเลียง อ.นาแก จ.นครพนม").keepWith(exchange);
        if (slug == null) {
            throw new IllegalStateException("a bug");
        }
        throw new Problem(status, slug);
    }

    private static Caller somsri() {
        return new Caller(
                "s",
                "สมศรี ใจดี",
                "b",
                Set.of(Role.HEAD, Role.OFFICER, Role.LAO_ADMIN),
                new Jurisdiction.OfLao(UUID.fromString("01890000-0000-7000-8000-000000000001")));
    }

    private String lao(Model model, String page) {
        model.addAttribute(
                Frames.ATTRIBUTE,
                frames.of(
                        somsri(),
                        Place.lao("อบต.นาเลียง", new PlaceName("นาแก", "Na Kae"), NAKHON_PHANOM),
                        2568,
                        "/plans/{fy}"));
        model.addAttribute(
                "stages", List.of("ร่างแผน", "อนุมัติแผน", "ดำเนินการ", "ส่งรายงาน", "อนุมัติรายงาน", "เผยแพร่"));
        model.addAttribute("tasks", TASKS);
        model.addAttribute("measures", MEASURES);
        return "demo/" + page;
    }

    private static final List<Task> TASKS = List.of(
            new Task(3, "ประเมินผลและติดตามผลการใช้มาตรการ NO Gift Policy", "สำนักปลัด", TODAY.minusDays(12)),
            new Task(
                    4,
                    "ติดตามผลการดำเนินการตามมาตรการเปิดเผยข้อมูลสาธารณะ (ไตรมาส 3)",
                    "ทุกส่วนราชการ",
                    TODAY.minusDays(3)),
            new Task(
                    2, "รายงานผลการปฏิบัติงานตามคำสั่งที่ได้รับมอบหมาย (เดือนกรกฎาคม)", "สำนักปลัด", TODAY.plusDays(5)),
            new Task(
                    1,
                    "ประกาศเผยแพร่ประชาสัมพันธ์ผ่านสื่ออิเล็กทรอนิกส์ เช่น เว็บไซต์ของ อบต.นาเลียง",
                    "สำนักปลัด",
                    TODAY.plusDays(66)));

    private static final List<Measure> MEASURES = List.of(
            new Measure(
                    1,
                    "จัดทำคู่มือหรือมาตรฐานการปฏิบัติงานสำหรับเจ้าหน้าที่องค์การบริหารส่วนตำบลนาเลียง",
                    "สำนักปลัด",
                    List.of(4),
                    4,
                    0,
                    6,
                    3,
                    false,
                    "doing"),
            new Measure(3, "มาตรการ NO Gift Policy", "สำนักปลัด", List.of(2), 5, 1, 6, 6, true, "late"),
            new Measure(
                    4,
                    "เปิดเผยข้อมูลสาธารณะ และกำกับติดตามการเผยแพร่ข้อมูลสาธารณะ",
                    "ทุกส่วนราชการ",
                    List.of(1, 2, 3, 4),
                    3,
                    1,
                    4,
                    7,
                    false,
                    "late"),
            new Measure(
                    5,
                    "แสดงเจตนารมณ์ในการนำหลักคุณธรรมมาใช้ในการบริหารงานของผู้บริหาร",
                    "สำนักปลัด",
                    List.of(1),
                    9,
                    0,
                    9,
                    9,
                    true,
                    "complete"));
}
