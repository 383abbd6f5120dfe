package prongsai.measures.work.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.TestPlans;
import prongsai.measures.core.throttle.Throttle;
import prongsai.tenancy.Secret;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import prongsai.thai.FiscalYear;

/** The calendar behind its secret address: made, read without a login, renewed, taken back. */
@ServiceTest
class CalendarTest {
    private static final Pattern ADDRESS =
            Pattern.compile("http://localhost:8080(/public/calendar/[A-Za-z0-9_-]{43}\\.ics)");
    private static final int YEAR = FiscalYear.of(java.time.LocalDate.now()).year();

    @Autowired
    WebTestClient http;

    @Test
    void showsTheOpenTasksOfItsPersonToWhoeverKnowsTheAddress() {
        UUID lao = Laos.fresh();
        TestPlans.Made plan = TestPlans.make(lao, YEAR, "ปฏิทิน");
        String address = make(lao);

        String calendar = read(address);
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:" + plan.task() + "@prongsai", "SUMMARY:ขั้นตอน ปฏิทิน")
                .contains("DTSTART;VALUE=DATE:" + (YEAR - 543) + "0930", "งานโปร่งใส อบต.");
        assertThat(read(address)).isEqualTo(calendar);
        assertThat(count(calendar)).isEqualTo(12);

        TestDatabase.get()
                .execute("update measures.task set taken_by = 'x', taken_by_name = 'x' where id = '%s'"
                        .formatted(plan.task()));
        TestDatabase.get()
                .execute("update measures.task set done_on = due_on where plan_id = '%s' and id <> '%s'"
                        .formatted(plan.plan(), plan.task()));
        assertThat(count(read(address))).as("done, or somebody else's").isZero();
    }

    @Test
    void isNotReadAgainWhereNothingChanged() {
        String address = make(Laos.OTHER_PROVINCE);
        String tag = http.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("Last-Modified")
                .expectHeader()
                .valueMatches("Cache-Control", ".*private.*")
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
        http.get()
                .uri(address)
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void aNewAddressEndsTheOldOneAndRemovingEndsAll() {
        String first = make(Laos.PAO);
        String second = make(Laos.PAO);
        assertThat(first).isNotEqualTo(second);
        http.get().uri(first).exchange().expectStatus().isNotFound();
        http.get().uri(second).exchange().expectStatus().isOk();

        http.post()
                .uri("/work/calendar/removal")
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(Laos.PAO)))
                .exchange()
                .expectStatus()
                .isSeeOther();
        http.get().uri(second).exchange().expectStatus().isNotFound();
    }

    @Test
    void anAddressThatNobodyHoldsOrThatIsTooOldIsNotThere() {
        http.get()
                .uri("/public/calendar/" + Secret.fresh().text() + ".ics")
                .exchange()
                .expectStatus()
                .isNotFound();
        http.get().uri("/public/calendar/x.ics").exchange().expectStatus().isNotFound();

        String address = make(Laos.OTHER_DISTRICT);
        TestDatabase.get()
                .execute("update measures.calendar_feed set made_at = now() - interval '401 days' where lao_id = '%s'"
                        .formatted(Laos.OTHER_DISTRICT));
        http.get().uri(address).exchange().expectStatus().isNotFound();
    }

    @Test
    void theSecretIsNotInTheDatabase() {
        String secret = make(Laos.NALIANG).replaceAll(".*/|\\.ics", "");
        assertThat(Secret.parse(secret)).isPresent();
        assertThat(new Secret(secret).toString()).doesNotContain(secret);
        TestDatabase.get().execute("""
                do $$ begin
                    if exists (select from measures.calendar_feed f where f::text like '%%%s%%') then raise 'kept'; end if;
                end $$""".formatted(secret));
    }

    @Test
    void whoAsksWithoutEndIsSlowedDown() {
        Instant now = Instant.parse("2025-01-15T03:00:00Z");
        Throttle throttle = new Throttle(Clock.fixed(now, ZoneOffset.UTC), Duration.ofHours(1), 2);
        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isFalse();
        assertThat(throttle.admits("b")).isTrue();
    }

    private String make(UUID lao) {
        String page = http.post()
                .uri("/work/calendar")
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        Matcher address = ADDRESS.matcher(page == null ? "" : page);
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private String read(String address) {
        String body = http.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/calendar;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    private static int count(String calendar) {
        return calendar.split("BEGIN:VEVENT", -1).length - 1;
    }
}
