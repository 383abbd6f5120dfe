package prongsai.gateway.relay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which service answers which path, the first that matches. Each draws its own pages, so a request makes one hop. */
enum Service {
    MEASURES,
    REPORTS,
    AGGREGATION;

    private static final Map<Service, List<PathPattern>> PATTERNS = Arrays.stream(values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    service -> service.paths().stream()
                            .map(PathPatternParser.defaultInstance::parse)
                            .toList()));

    List<String> paths() {
        return switch (this) {
            case MEASURES ->
                List.of(
                        "/work/**",
                        "/plans/**",
                        "/shapes/**",
                        "/public/calendar/**",
                        "/public/evidence/**",
                        "/public/surveys/**",
                        "/api/measures/**");
            case REPORTS -> List.of("/reports/**", "/public/**", "/verify/**", "/api/reports/**");
            case AGGREGATION -> List.of("/overview/**", "/statistics/**", "/register/**", "/api/statistics/**");
        };
    }

    /** Empty for what the gateway answers by itself. */
    static Optional<Service> of(PathContainer path) {
        return Arrays.stream(values())
                .filter(service ->
                        PATTERNS.getOrDefault(service, List.of()).stream().anyMatch(pattern -> pattern.matches(path)))
                .findFirst();
    }

    /** As routes, logs and metrics have it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
