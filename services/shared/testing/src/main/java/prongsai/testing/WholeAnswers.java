package prongsai.testing;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import prongsai.web.HeapBuffers;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads each answer to its end, whatever a test asks of it: what a test's own client holds back would count as a leak of the
 * service, whose buffers are of the same kind.
 */
public final class WholeAnswers {
    private WholeAnswers() {}

    public static WebTestClient of(WebTestClient http) {
        return http.mutate()
                .filter((request, next) -> next.exchange(request).flatMap(WholeAnswers::whole))
                .build();
    }

    private static Mono<ClientResponse> whole(ClientResponse answer) {
        return DataBufferUtils.join(answer.body(BodyExtractors.toDataBuffers()))
                .map(HeapBuffers::copy)
                .map(body -> answer.mutate().body(Flux.just(body)).build())
                .defaultIfEmpty(answer);
    }
}
