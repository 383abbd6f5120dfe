package prongsai.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prongsai.local.StartFailure;
import prongsai.local.demo.DemoPlan.Task;
import prongsai.local.demo.DemoPlan.Tick;
import prongsai.thai.FiscalYear;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The measures API as one officer uses it. */
final class MeasuresClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "prongsai-demo-0b5d5e";
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final String OFFICE = "/plans/office";
    private static final int NOT_FOUND = 404;

    private final HttpClient http;
    private final URI base;
    private final String token;

    MeasuresClient(HttpClient http, URI base, String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** The tasks of the plan by due date; empty where there is no plan yet. */
    Optional<List<Task>> tasks(FiscalYear year) throws InterruptedException {
        HttpResponse<String> answer = send(request(plan(year)));
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(read(answer)
                .path("measures")
                .valueStream()
                .flatMap(measure -> measure.path("steps").valueStream())
                .flatMap(step -> step.path("tasks").valueStream())
                .map(task -> new Task(
                        task.path("id").asString(),
                        LocalDate.parse(task.path("dueOn").asString())))
                .sorted(Comparator.comparing(Task::dueOn))
                .toList());
    }

    void importPlan(FiscalYear year, String fileName, byte[] content) throws InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        read(send(request(plan(year) + "/import")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    /** Whether the office has said how to telephone it. */
    boolean hasTelephone() throws InterruptedException {
        HttpResponse<String> page = send(request(OFFICE).header("Accept", "text/html"));
        return page.statusCode() / 100 == 2 && page.body().contains("href=\"tel:");
    }

    /** A form of the page of the office; an empty path is the page itself. */
    void sayOffice(String path, String form) throws InterruptedException {
        form(OFFICE + path, form);
    }

    /** A form of a page, with its fields as they are written, which answers with the way back to it. */
    void form(String path, String fields) throws InterruptedException {
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
        if (answer.statusCode() / 100 != 3) {
            read(answer);
        }
    }

    private static String encoded(String form) {
        return Stream.of(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    void tick(Tick tick) throws InterruptedException {
        read(send(request("/api/measures/v1/tasks/" + tick.id())
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString("{\"doneOn\":\"" + tick.doneOn() + "\"}"))));
    }

    JsonNode read(String path) throws InterruptedException {
        return read(send(request(path)));
    }

    void send(String path, String json) throws InterruptedException {
        read(send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json))));
    }

    private static String plan(FiscalYear year) {
        return "/api/measures/v1/plans/" + year.year();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StartFailure("measures does not answer: " + e.getMessage(), e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new StartFailure("measures answered " + answer.statusCode() + " to "
                    + answer.request().method() + " " + answer.request().uri().getPath() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
