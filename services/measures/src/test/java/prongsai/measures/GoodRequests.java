package prongsai.measures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import prongsai.measures.transfer.exchange.CellHash;
import prongsai.measures.transfer.importing.SeedFiles;
import prongsai.tenancy.Secret;
import prongsai.testing.Request;
import prongsai.testing.Requests;
import prongsai.testing.Route;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import prongsai.thai.ThaiDates;
import prongsai.thai.ThaiDigits;
import prongsai.web.WebBasics;

/**
 * An LAO with one of everything (requests/lao.sql), and a request to each route that changes it (requests/good.txt: method,
 * address, form of the body, and the body). There, {@code <name>} stands for something of the LAO. In requests/kinds.txt stands
 * one for each kind of change, about things that no other request is about.
 */
final class GoodRequests implements Requests {
    static final int YEAR = 2568;
    /** Has a plan without measures. */
    static final int EMPTY_YEAR = 2569;

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Pattern NAME = Pattern.compile("<(\\w+)>");
    private static final PathPatternParser PATTERNS = new PathPatternParser();

    private static final Map<RequestMappingHandlerMapping, Map<Route, List<String>>> LINES = new ConcurrentHashMap<>();

    private final Map<String, String> names = new HashMap<>();
    private final UUID lao;
    private final Map<Route, List<String>> lines;

    GoodRequests(UUID lao, RequestMappingHandlerMapping mapping) {
        this.lao = lao;
        this.lines = LINES.computeIfAbsent(mapping, GoodRequests::lines);
        make();
    }

    @Override
    public List<Request> to(Route route) {
        return route.changes()
                ? lines.getOrDefault(route, List.of()).stream()
                        .map(this::request)
                        .toList()
                : List.of(look(route));
    }

    /** One for each kind of change, to be sent in this order: each is carried out, and leaves the others what they need. */
    List<Request> ofEachKind() {
        return resource("kinds.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(this::request)
                .toList();
    }

    /** What the place before an id says that it is of. */
    private Request look(Route route) {
        boolean staged = route.path().matches(".*/(sheet|import|paper)/\\{id}");
        String address = route.path()
                .replace("{fiscalYear}", String.valueOf(staged ? EMPTY_YEAR : YEAR))
                .replace("{number}", "1")
                .replaceAll("^/public/(surveys|calendar)/\\{id}", "/public/$1/<secret>")
                .replace("paper/{id}", "paper/<paper>")
                .replace("returned/{id}", "returned/<returned>")
                .replaceAll("(sheet|import)/\\{id}", "$1/<$1>")
                .replaceAll("(task|measure|upload|survey)s/\\{id}", "$1s/<$1>")
                .replace("/public/evidence/{id}", "/public/evidence/<open>")
                .replace("evidence/{id}", "evidence/<evidence>")
                .replace("<import>", "<report>");
        Request bare = Request.bare(route.method(), filled(address) + (address.endsWith("search") ? "?q=ขั้น" : ""));
        return address.endsWith("<upload>") ? tus(bare) : bare;
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource("requests/" + name).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Route, List<String>> lines(RequestMappingHandlerMapping mapping) {
        List<Route> routes = Route.all(mapping).toList();
        return resource("good.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.groupingBy(line -> route(line.split("[ |]+"), routes)));
    }

    private static Route route(String[] line, List<Route> routes) {
        PathContainer path =
                PathContainer.parsePath(NAME.matcher(line[1].split("\\?")[0]).replaceAll("x"));
        return routes.stream()
                .filter(route -> route.method().name().equals(line[0]))
                .filter(route -> PATTERNS.parse(route.path()).matches(path))
                .min(Comparator.comparing(route -> PATTERNS.parse(route.path()), PathPattern.SPECIFICITY_COMPARATOR))
                .orElseThrow(() -> new IllegalArgumentException("no route: " + line[1]));
    }

    /** What stands for this name. */
    String named(String name) {
        String value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private Request request(String line) {
        List<String> parts = Arrays.stream(line.split("\\|", -1))
                .map(String::strip)
                .map(this::filled)
                .toList();
        String[] first = parts.getFirst().split(" +");
        Request bare = Request.bare(HttpMethod.valueOf(first[0]), first[1]);
        String content = parts.get(2);
        return switch (parts.get(1)) {
            case "json" -> (content.isEmpty() ? bare : bare.json(content)).and("If-Match", "*");
            case "form" -> bare.form(encoded(content));
            case "htmx" -> bare.form(encoded(content)).and("HX-Request", "true");
            case "file" -> bare.file(content, file(content));
            case "tus" -> tus(bare).and("Upload-Length", "100").and("Upload-Metadata", "filename eC5wZGY=");
            case "piece" -> tus(bare).and("Upload-Offset", "0").with("application/offset+octet-stream", piece());
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static Request tus(Request bare) {
        return bare.and("Tus-Resumable", "1.0.0");
    }

    private String filled(String text) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("n") ? OF_ITS_OWN + NUMBERS.incrementAndGet() : named(found.group(1))));
    }

    private static String encoded(String form) {
        return Stream.of(form.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> {
                    String[] both = pair.split("=", 2);
                    return both[0] + "=" + URLEncoder.encode(both[1], UTF_8);
                })
                .collect(Collectors.joining("&"));
    }

    private byte[] file(String name) {
        return switch (name) {
            case "x.pdf" -> piece();
            case "emblem.png" -> picture();
            case "returned.csv" -> filled("""
                    row,measure,text,id
                    task,1,,<task>
                    result,1,<n>,
                    """).getBytes(UTF_8);
            case "plan.csv" -> """
                    row,fiscal-year,measure,text,quarters
                    plan,%1$d,,อบต.,
                    measure,,1,มาตรการ,1
                    """.formatted(EMPTY_YEAR).getBytes(UTF_8);
            case "report.txt" ->
                new String(SeedFiles.text(), UTF_8)
                        .replace(ThaiDigits.toThai(YEAR), ThaiDigits.toThai(EMPTY_YEAR))
                        .getBytes(UTF_8);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, NUMBERS.incrementAndGet());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** A whole file of evidence, as long as each. */
    private static byte[] piece() {
        return ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(UTF_8);
    }

    private void make() {
        for (String name : IDS) {
            names.put(name, UUID.randomUUID().toString());
        }
        Secret secret = Secret.fresh();
        LocalDate tomorrow = LocalDate.now(WebBasics.BANGKOK).plusDays(1);
        names.put("secret", secret.text());
        names.put("tomorrow", ThaiDates.screen(tomorrow));
        names.put("tomorrowIso", tomorrow.toString());
        names.put("template", TestDatabase.get().text("select id from directory.measure_template order by position"));
        names.put(
                "ita",
                UUID.nameUUIDFromBytes("ItaNotes[scores={}, answers={}, analysis=]".getBytes(UTF_8))
                        .toString());
        names.put("asked", resource("paper.json").strip());
        names.put(
                "taken",
                CellHash.longer(String.join("\n", "NEW", "new/2", named("measure"), "", "", "ได้ผล") + "false"));
        names.put("lao", lao.toString());
        // Shapes of this LAO and another, and one that holds for every LAO; with what is said of both.
        names.put("common", HexFormat.of().formatHex(Secret.fresh().hash()));
        names.put("national", HexFormat.of().formatHex(Secret.fresh().hash()));
        names.put(
                "said",
                TestDatabase.get()
                        .text(
                                "select md5('{\"columns\": [\"MEASURE\", \"UNIT\"], \"rows\": \"BY_SIGNS\"}'::jsonb::text)"));
        names.put("sender", TestTokens.subject(lao));
        names.put("size", String.valueOf(piece().length));
        names.put("secretHex", HexFormat.of().formatHex(secret.bytes()));
        names.put("hashHex", HexFormat.of().formatHex(secret.hash()));
        TestDatabase.get().execute(filled(resource("lao.sql")));
        keep(named("evidence"));
        keep(named("open"));
        keep(named("early"));
    }

    /** Its bytes, where the service looks for them. */
    private void keep(String evidence) {
        try {
            Path folder = Files.createDirectories(Path.of("target/evidence", lao.toString()));
            Files.copy(new ClassPathResource("importing/paper.pdf").getFile().toPath(), folder.resolve(evidence));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final List<String> IDS = List.of(
            "sign_form",
            "sign_form_plan",
            "return_form",
            "return_form_plan",
            "recall_form",
            "recall_form_plan",
            "reopen_form",
            "reopen_form_plan",
            "sign_api",
            "sign_api_plan",
            "return_api",
            "return_api_plan",
            "recall_api",
            "recall_api_plan",
            "reopen_api",
            "reopen_api_plan",
            "submit_form_plan",
            "submit_api_plan",
            "plan",
            "measure",
            "second",
            "step",
            "task",
            "evidence",
            "spare",
            "open",
            "early",
            "surplus",
            "upload",
            "agreement",
            "topic",
            "complaint",
            "document",
            "indicator",
            "survey",
            "question",
            "multi",
            "referred",
            "deleted",
            "sheet",
            "returned",
            "report",
            "early_report",
            "paper",
            "other_paper",
            "unit",
            "early_unit",
            "gone",
            "former",
            "holding");
}
