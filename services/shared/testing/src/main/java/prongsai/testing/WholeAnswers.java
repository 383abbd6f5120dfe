package prongsai.testing;

import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.core.io.buffer.DataBufferUtils;
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
 */
final class WholeAnswers implements WebTestClientBuilderCustomizer {
    @Override
    public void customize(WebTestClient.Builder client) {
        client.filter((request, next) -> next.exchange(request).flatMap(WholeAnswers::whole));
    }

    private static Mono<ClientResponse> whole(ClientResponse answer) {
        return DataBufferUtils.join(answer.body(BodyExtractors.toDataBuffers()))
                .map(HeapBuffers::copy)
                .map(body -> answer.mutate().body(Flux.just(body)).build())
                .defaultIfEmpty(answer);
    }
}
