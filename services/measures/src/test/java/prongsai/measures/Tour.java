package prongsai.measures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.measures.transfer.importing.SeedFiles;
import prongsai.testing.Laos;
import prongsai.testing.Route;
import prongsai.testing.RowsOf;
import prongsai.testing.TenantRows;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import prongsai.thai.ThaiDates;
import prongsai.thai.ThaiDigits;
import prongsai.web.WebBasics;

/** Everything of the service that can be looked at, by its routes, in an LAO that has a real plan and a row in every table. */
final class Tour {
    static final int YEAR = 2567;
    static final String MARKER = "หน้าตา";

    private static final Pattern SECRET = Pattern.compile("/public/calendar/([^/\"<]+)\\.ics");
    private static final Pattern REVIEWED = Pattern.compile("/import/([0-9a-f-]{36})");
    private static final Pattern ASKED = Pattern.compile("/import/paper/([0-9a-f-]{36})");
    private static final Pattern SURVEY = Pattern.compile("/public/surveys/([A-Za-z0-9_-]{43})");
    private static final Pattern RETURNED = Pattern.compile("/returned/([0-9a-f-]{36})");

    private final WebTestClient http;
    private final UUID lao = Laos.fresh();
    private final Set<String> ids = new LinkedHashSet<>();

    /** @param address that answers with something */
    record Stop(Route route, String address) {
        @Override
        public String toString() {
            return address;
        }
    }

    Tour(WebTestClient http) {
        this.http = http;
        try {
            TestPlans.Made plan = TestPlans.make(lao, YEAR, MARKER);
            TenantRows.fill("measures", lao, YEAR, MARKER);
            ids.add(evidence(plan));
            ids.add(returned());
            ids.add(staged());
            ids.add(reviewed());
            ids.add(asked());
            ids.add(calendar());
            ids.add(survey(plan));
            multiYearPlan(plan);
            ids.add(TestRows.text("select id from measures.survey where lao_id = '%s' and link > 0", lao));
            RowsOf.ids(lao, "measures").keySet().forEach(id -> ids.add(id.toString()));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The plan for the tour cannot be made", e);
        }
    }

    UUID lao() {
        return lao;
    }

    /** One address of each route that can be looked at. */
    List<Stop> stops(RequestMappingHandlerMapping mapping) {
        List<Route> nothing = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        Route.all(mapping).filter(route -> route.method() == HttpMethod.GET).forEach(route -> {
            String path =
                    route.path().replace("{fiscalYear}", String.valueOf(YEAR)).replace("{number}", "1")
                            + (route.path().endsWith("/search") ? "?q=" + MARKER : "");
            (path.contains("{")
                            ? ids.stream()
                                    .map(id -> path.replaceAll("\\{[^}]*}", id))
                                    .toList()
                            : List.of(path))
                    .stream()
                            .filter(address -> !get(address, "th").getStatus().isError())
                            .findFirst()
                            .ifPresentOrElse(address -> stops.add(new Stop(route, address)), () -> nothing.add(route));
        });
        assertThat(nothing)
                .as("routes that have nothing to show: the tour has to make it")
                .isEmpty();
        return stops;
    }

    EntityExchangeResult<String> get(String address, String language) {
        return http.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .cookie("lang", language)
                .headers(headers -> headers.setBearerAuth(token(address)))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    /** The nation's pages are for its steward. */
    private String token(String address) {
        return address.startsWith("/shapes") ? TestTokens.steward() : TestTokens.officer(lao);
    }

    /** A PDF that proves a task and is open to everyone. */
    private String evidence(TestPlans.Made plan) throws IOException {
        byte[] pdf = new ClassPathResource("importing/paper.pdf").getContentAsByteArray();
        post("/plans/tasks/%s/evidence".formatted(plan.task()), file("paper.pdf", pdf));
        String id = TestRows.text(
                "select e.id from measures.evidence e where e.lao_id = '%s' and e.size = %s", lao, pdf.length);
        post("/plans/evidence/%s/public".formatted(id), BodyInserters.fromFormData("looked", "yes"));
        return id;
    }

    private String returned() {
        byte[] sheet = requireNonNull(http.get()
                .uri("/api/measures/v1/plans/%d.xlsx".formatted(YEAR))
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
        return found(RETURNED, post("/plans/%d/sheet".formatted(YEAR), file("plan.xlsx", sheet)));
    }

    /** A sheet that waits to fill the year; it was empty when the sheet came. */
    private String staged() {
        return TestDatabase.get().text("""
                insert into measures.staged_import (lao_id, id, fiscal_year, kind, content)
                values ('%s', gen_random_uuid(), %d, 'sheet', '{"fiscalYear": %2$d, "multiYearPlans": [], "measures": []}')
                returning id
                """.formatted(lao, YEAR));
    }

    private String reviewed() {
        byte[] report = new String(SeedFiles.text(), StandardCharsets.UTF_8)
                .replace("๒๕๖๘", ThaiDigits.toThai(YEAR))
                .getBytes(StandardCharsets.UTF_8);
        return found(REVIEWED, post("/plans/%d/import".formatted(YEAR), file("report.txt", report)));
    }

    /** A paper that leaves open what its columns are. */
    private String asked() {
        byte[] paper = "<table><tr><td>ทำ</td><td>ใคร</td></tr><tr><td>%s</td><td>เรา</td></tr></table>"
                .formatted(MARKER)
                .getBytes(StandardCharsets.UTF_8);
        return found(ASKED, post("/plans/%d/import".formatted(YEAR), file("paper.html", paper)));
    }

    private String calendar() {
        return found(SECRET, post("/work/calendar", BodyInserters.fromFormData("make", "yes")));
    }

    private String survey(TestPlans.Made plan) {
        post(
                "/plans/%d/measures/%s/surveys".formatted(YEAR, plan.measure()),
                BodyInserters.fromFormData("action", "make")
                        .with("set", "no_gift")
                        .with(
                                "closesOn",
                                ThaiDates.screen(
                                        LocalDate.now(WebBasics.BANGKOK).plusDays(1))));
        return found(SURVEY, get("/plans/%d/measures/1".formatted(YEAR), "th"));
    }

    private void multiYearPlan(TestPlans.Made plan) {
        post(
                "/plans/%d/measures/%s/multi-year-plan".formatted(YEAR, plan.measure()),
                BodyInserters.fromFormData("action", "make")
                        .with("title", MARKER)
                        .with("from", "2566")
                        .with("to", "2570"));
    }

    private String found(Pattern pattern, EntityExchangeResult<String> answer) {
        Matcher matcher = pattern.matcher(answer.getResponseHeaders().getLocation() + " " + answer.getResponseBody());
        assertThat(matcher.find()).as(answer.toString()).isTrue();
        return matcher.group(1);
    }

    private EntityExchangeResult<String> post(String path, BodyInserter<?, ? super ClientHttpRequest> body) {
        EntityExchangeResult<String> answer = http.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .body(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().isError()).as(answer.toString()).isFalse();
        return answer;
    }

    private static BodyInserters.MultipartInserter file(String name, byte[] bytes) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return BodyInserters.fromMultipartData(form.build());
    }
}
