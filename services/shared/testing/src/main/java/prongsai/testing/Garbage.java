package prongsai.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** Requests to a route's address that no route can make sense of: each says something that its handler would refuse. */
final class Garbage {
    private static final String QUERY =
            "?dryRun=maybe&fy=x&fiscalYear=x&version=x&page=-&area=x&by=x&format=x&bom=x&mine=%E0"
                    + "&quarter=x&q=&deleted=x&sha256=!";

    private final byte[] noise = new byte[64];

    Garbage() {
        new Random(11).nextBytes(noise);
    }

    /** @param good what the route would take, of the same method and path */
    List<Request> like(Route route, Request good) {
        String path = good.address().replaceFirst("\\?.*", "");
        Stream<Request> addresses = Stream.of(
                Request.bare(route.method(), path + QUERY),
                Request.bare(route.method(), route.filled("x")),
                Request.bare(route.method(), route.filled("-1") + QUERY),
                Request.bare(route.method(), route.filled("99999999999999999999")),
                Request.bare(route.method(), path).and("Accept", "application/x-nothing"),
                Request.bare(route.method(), path).and("If-Match", "x").and("Idempotency-Key", "x"));
        return (route.method().equals(HttpMethod.GET)
                        ? addresses
                        : Stream.concat(addresses, bodies(Request.bare(route.method(), path), good)))
                .toList();
    }

    private Stream<Request> bodies(Request bare, Request good) {
        return Stream.of(
                bare.json("{\"note\": "),
                bare.json("[[[[{\"title\": 1}]]]]").and("If-Match", "*"),
                bare.with("application/json", noise),
                bare.form("%zz=%&&&=&title=%e0%b8&effectiveOn=99/99/9999"),
                bare.with("application/x-www-form-urlencoded", noise),
                bare.with("multipart/form-data", noise),
                bare.with("multipart/form-data;boundary=x", text("--x\r\nContent-Disposi")),
                bare.file("report.pdf", noise),
                bare.file("plan.xlsx", text("PK\u0003\u0004x")),
                bare.with("application/offset+octet-stream", noise).and("Upload-Offset", "x"),
                bare.and("Tus-Resumable", "9").and("Upload-Length", "x").and("Upload-Metadata", "%"),
                bare.with("text/plain", noise),
                bare.with("no type at all", noise),
                good.and("If-Match", "x").and("Content-Type", "application/xml"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
