package prongsai.testing;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import prongsai.web.HeapBuffers;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has each answer read to its end, whatever a test asks of it. One that nobody reads stays on its line, and when the service
 * hangs up after a minute the rest of it comes to a client that has forgotten it: whichever class is watched then would be
 * blamed for a leak that is the client's own.
 *
 * <p>A page is given as it reads, without the marks of its line ends, which have no letters; that they are there and are heeded
 * is tried with pages as they are, in shared/ui and by the browsers of deploy/local.
 */
final class WholeAnswers implements WebTestClientBuilderCustomizer {
    private static final Pattern LINE_MARKS = Pattern.compile("</?t-[hw]>|<wbr>");

    @Override
    public void customize(WebTestClient.Builder client) {
        client.filter((request, next) -> next.exchange(request).flatMap(WholeAnswers::whole));
    }

    private static Mono<ClientResponse> whole(ClientResponse answer) {
        return DataBufferUtils.join(answer.body(BodyExtractors.toDataBuffers()))
                .map(HeapBuffers::copy)
                .map(body -> isPage(answer) ? read(body) : body)
                .map(body -> answer.mutate().body(Flux.just(body)).build())
                .defaultIfEmpty(answer);
    }

    private static boolean isPage(ClientResponse answer) {
        return answer.headers()
                .contentType()
                .filter(MediaType.TEXT_HTML::isCompatibleWith)
                .isPresent();
    }

    private static DataBuffer read(DataBuffer page) {
        String marked = page.toString(StandardCharsets.UTF_8);
        return page.factory().wrap(LINE_MARKS.matcher(marked).replaceAll("").getBytes(StandardCharsets.UTF_8));
    }
}
