package prongsai.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** More clients than the machine can serve. */
final class Overload {
    private static final List<String> OFFICERS =
            List.of("naliang.officer", "nakae.officer", "mukdahan.officer");
    private static final Duration WARM = Duration.ofSeconds(15);
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final Pattern TASK = Pattern.compile("\\{\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"\\s*,\\s*\"dueOn\"");
    private static final Pattern REVISION = Pattern.compile("\"revision\"\\s*:\\s*([0-9]+)");

    private final Stack stack = new Stack();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, List<String>> tasks = new HashMap<>();

    Overload() throws IOException {}

    public static void main(String[] args) throws Exception {
        new Overload().run();
    }

    private void run() throws Exception {
        renew();
        for (String officer : OFFICERS) {
            List<String> own = new ArrayList<>();
            Matcher task = TASK.matcher(plan(officer));
            while (task.find()) {
                own.add(task.group(1));
            }
            tasks.put(officer, own);
        }
        flood(16, WARM, new Latencies(), new LongAdder());
        Map<Integer, Double> rates = new HashMap<>();
        for (int clients : List.of(16, 100, 300, 600)) {
            renew();
            long before = revisions();
            Latencies latencies = new Latencies();
            LongAdder ticks = new LongAdder();
            long began = System.nanoTime();
            flood(clients, TIME, latencies, ticks);
            double seconds = (System.nanoTime() - began) / 1e9;
            latencies.print("%d clients".formatted(clients));
            long done = latencies.countDone();
            rates.put(clients, done / seconds);
            renew();
            System.out.printf(
                    "done %.0f/s; acknowledged ticks %d, revisions of their plans %d%n",
                    done / seconds, ticks.sum(), revisions() - before);
        }
        double best = rates.values().stream().mapToDouble(rate -> rate).max().orElseThrow();
        System.out.printf("%nrate at 600 clients against the best: %.2f (wanted: 0.80 or more)%n", rates.get(600) / best);
    }

    private void renew() throws IOException, InterruptedException {
        for (String officer : OFFICERS) {
            tokens.put(officer, stack.token(officer));
        }
    }

    private long revisions() throws IOException, InterruptedException {
        long sum = 0;
        for (String officer : OFFICERS) {
            Matcher revision = REVISION.matcher(plan(officer));
            if (revision.find()) {
                sum += Long.parseLong(revision.group(1));
            }
        }
        return sum;
    }

    private String plan(String officer) throws IOException, InterruptedException {
        return stack.http
                .send(request(officer, "/api/measures/v1/plans/2568").build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String officer, String path) {
        return HttpRequest.newBuilder(stack.gateway(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.get(officer));
    }

    private void flood(int clients, Duration time, Latencies latencies, LongAdder ticks) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                String officer = OFFICERS.get(client % OFFICERS.size());
                all.add(threads.submit(() -> {
                    client(officer, end, latencies, ticks);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void client(String officer, long end, Latencies latencies, LongAdder ticks) throws Exception {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (System.nanoTime() < end) {
            int which = random.nextInt(10);
            String what = which < 5 ? "tick" : which < 9 ? "read" : "export";
            HttpRequest request = which < 5
                    ? tick(officer, random)
                    : request(officer, which < 9 ? "/api/measures/v1/plans/2568" : "/api/measures/v1/plans/2568.xlsx")
                            .build();
            long began = System.nanoTime();
            try {
                HttpResponse<byte[]> answer = stack.http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                latencies.add(what + " " + answer.statusCode(), answer.statusCode(), System.nanoTime() - began);
                if (answer.statusCode() == 200 && which < 5) {
                    ticks.increment();
                }
                if (answer.statusCode() == 503) {
                    long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(0);
                    TimeUnit.MILLISECONDS.sleep(seconds * 1000 + random.nextLong(500));
                }
            } catch (IOException e) {
                latencies.add(what + " broken off", 0, System.nanoTime() - began);
            }
        }
    }

    private HttpRequest tick(String officer, ThreadLocalRandom random) {
        List<String> own = tasks.get(officer);
        return request(officer, "/api/measures/v1/tasks/" + own.get(random.nextInt(own.size())))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(
                        "PATCH",
                        HttpRequest.BodyPublishers.ofString(
                                "{\"note\":\"%d\"}".formatted(random.nextLong(Long.MAX_VALUE))))
                .build();
    }
}
