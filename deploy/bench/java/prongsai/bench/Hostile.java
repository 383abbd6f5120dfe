package prongsai.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import prongsai.hostile.HostileFiles;

/** One LAO's hostile files against everyone else's day. */
final class Hostile {
    private static final String BOUNDARY = "hostile-3f1c";
    private static final Pattern TASK = Pattern.compile("\"tasks\"\\s*:\\s*\\[\\s*\\{\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern EVIDENCE = Pattern.compile("\"evidence\"\\s*:\\s*\\{\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final Stack stack = new Stack();
    private final HttpClient theirs = Stack.client();
    private final String attacker = stack.token("nakae.officer");
    private final String officer = stack.token("naliang.officer");
    private final String province = stack.token("nakhonphanom.province");

    Hostile() throws IOException, InterruptedException {}

    public static void main(String[] args) throws Exception {
        new Hostile().run();
    }

    private void run() throws Exception {
        String task = task(officer);
        String photo = attach(officer, task, "honest.pdf", HostileFiles.honestPdf());
        String target = task(attacker);
        List<String> evidence = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        HostileFiles.all().forEach(file -> files.put(file.name(), file.make().get()));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String id = attach(attacker, target, file.getKey(), file.getValue());
            if (!id.isEmpty()) {
                evidence.add(id);
            }
        }
        System.out.printf("%d of %d hostile files are attached%n", evidence.size(), files.size());
        everyday(task, photo, Duration.ofSeconds(15), new Latencies());

        Latencies calm = new Latencies();
        everyday(task, photo, Duration.ofSeconds(20), calm);
        calm.print("Others, with nobody else at work");
        long before = Stack.megabytes();
        AtomicLong peak = new AtomicLong(before);

        Latencies hostile = new Latencies();
        Latencies meanwhile = new Latencies();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean done = new AtomicBoolean();
            Future<?> others = threads.submit(() -> {
                while (!done.get()) {
                    everyday(task, photo, Duration.ofSeconds(1), meanwhile);
                    peak.accumulateAndGet(Stack.megabytes(), Math::max);
                }
                return null;
            });
            attack(evidence, files, hostile);
            done.set(true);
            others.get();
        }
        meanwhile.print("Others, while all hostile files run at once");
        hostile.print("The one who sent them");
        TimeUnit.SECONDS.sleep(75);
        System.out.printf(
                "%nmemory of the whole stack: %d MB before, %d MB at its peak, %d MB after 75 s (ratio to before: %.2f)%n",
                before, peak.get(), Stack.megabytes(), (double) Stack.megabytes() / before);
        System.out.printf("slowest answer to others: %.0f ms (limit 1000)%n", meanwhile.max());
    }

    private void attack(List<String> evidence, Map<String, byte[]> files, Latencies latencies) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (String id : evidence) {
                for (String way : List.of("thumbnail", "pages/1", "preview", "public")) {
                    all.add(threads.submit(() -> timed(
                            theirs, latencies, way, get(stack.measures("/plans/evidence/" + id + "/" + way), attacker))));
                }
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                for (String way : List.of("import", "sheet")) {
                    all.add(threads.submit(() -> timed(theirs,
                            latencies,
                            way,
                            upload(
                                    stack.measures("/api/measures/v1/plans/2560/" + way + "?dryRun=true"),
                                    attacker,
                                    file.getKey(),
                                    file.getValue()))));
                }
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** What four people do one after the other: tick, read the plan, look at a picture, look from above. */
    private void everyday(String task, String photo, Duration time, Latencies latencies) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Step step : List.<Step>of(
                    n -> timed(stack.http, latencies, "tick", tick(task, n)),
                    n -> timed(stack.http, latencies, "plan", get(stack.measures("/api/measures/v1/plans/2568"), officer)),
                    n -> timed(
                            stack.http,
                            latencies,
                            "thumbnail of another",
                            get(stack.measures("/plans/evidence/" + photo + "/thumbnail"), officer)),
                    n -> timed(stack.http, latencies, "overview", get(stack.gateway("/api/statistics/v1/completion?fy=2568"), province)))) {
                all.add(threads.submit(() -> {
                    for (int n = 0; System.nanoTime() < end; n++) {
                        step.go(n);
                        TimeUnit.MILLISECONDS.sleep(50);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private interface Step {
        void go(int n) throws Exception;
    }

    private static int timed(HttpClient http, Latencies latencies, String what, HttpRequest request)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        int status = http
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .statusCode();
        latencies.add(what, status, System.nanoTime() - began);
        return status;
    }

    private HttpRequest tick(String task, int n) {
        return HttpRequest.newBuilder(stack.measures("/api/measures/v1/tasks/" + task))
                .header("Authorization", "Bearer " + officer)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"note\":\"ครั้งที่ %d\"}".formatted(n)))
                .build();
    }

    private static HttpRequest get(URI uri, String token) {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static HttpRequest upload(URI uri, String token, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(BOUNDARY, name))
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private String task(String token) throws IOException, InterruptedException {
        String plan = stack.http
                .send(
                        get(stack.measures("/api/measures/v1/plans/2568"), token),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return first(TASK, plan);
    }

    /** The id; empty where it was refused. */
    private String attach(String token, String task, String name, byte[] content)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = stack.http.send(
                upload(stack.measures("/api/measures/v1/tasks/" + task + "/evidence"), token, name, content),
                HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 201 ? first(EVIDENCE, answer.body()) : "";
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("not found: " + pattern + " in " + text.substring(0, Math.min(300, text.length())));
        }
        return found.group(1);
    }
}
