package prongsai.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product as ./start runs it, as a bench sees it. */
final class Stack {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    final int port = Integer.parseInt(System.getenv("PRONGSAI_BENCH_PORT"));
    final HttpClient http = client();
    private final String loaderSecret;

    Stack() throws IOException {
        Properties secrets = new Properties();
        try (var in = Files.newInputStream(Path.of(System.getenv("PRONGSAI_BENCH_DATA"), "secrets.properties"))) {
            secrets.load(in);
        }
        loaderSecret = secrets.stringPropertyNames().stream()
                .filter(name -> name.contains("loader"))
                .map(secrets::getProperty)
                .findFirst()
                .orElseThrow();
    }

    /** One more client: what many send by one of them holds up what else it sends. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    URI gateway(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    URI measures(String path) {
        return URI.create("http://localhost:%d%s".formatted(port + 2, path));
    }

    /** A token of a demo account. */
    String token(String username) throws IOException, InterruptedException {
        String form = Stream.of(
                        "grant_type=password",
                        "client_id=prongsai-demo-loader",
                        "client_secret=" + encode(loaderSecret),
                        "username=" + username,
                        "password=demo")
                .reduce((a, b) -> a + "&" + b)
                .orElseThrow();
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(
                                "http://localhost:%d/realms/prongsai/protocol/openid-connect/token".formatted(port + 1)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException("No token for " + username + ": " + answer.body());
        }
        return token.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Resident memory of the stack's processes in MB: the launcher's and all below it. */
    static long megabytes() {
        long launcher = Long.parseLong(System.getenv("PRONGSAI_BENCH_LAUNCHER"));
        ProcessHandle top = ProcessHandle.of(launcher).orElseThrow();
        return Stream.concat(Stream.of(top), top.descendants())
                        .mapToLong(process -> kilobytes(process.pid()))
                        .sum()
                / 1024;
    }

    private static long kilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(pid)))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
