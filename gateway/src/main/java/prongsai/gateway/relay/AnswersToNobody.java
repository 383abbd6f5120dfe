package prongsai.gateway.relay;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClient;

/**
 * Drops the answer of a service whose asker is gone. Where it comes in the very moment in which the asker leaves, or the
 * time is up, nobody is told of it, and what had come of it would stay in the memory for ever.
 *
 * @see <a href="https://github.com/spring-cloud/spring-cloud-gateway/pull/4283">the same, told by another</a>
 */
@Component
final class AnswersToNobody implements GlobalFilter, HttpClientCustomizer, Ordered {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return watched(chain.filter(exchange));
    }

    /** Of what is asked in it by a {@linkplain #customize client of ours}. */
    static <T> Mono<T> watched(Mono<T> asking) {
        return Mono.defer(() -> {
            var asker = new Asker();
            return asking.contextWrite(context -> context.put(Asker.class, asker))
                    .doFinally(end -> {
                        if (end != SignalType.ON_COMPLETE) {
                            asker.leave();
                        }
                    });
        });
    }

    @Override
    public HttpClient customize(HttpClient client) {
        return client.doOnResponse((answer, connection) -> answer.currentContextView()
                .<Asker>getOrEmpty(Asker.class)
                .ifPresent(asker -> asker.answered(connection)));
    }

    /** Next to {@link ServiceDown}: it begins anew. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    private static final class Asker {
        private boolean gone;
        private @Nullable Connection answer;

        void answered(Connection connection) {
            if (toNobody(connection)) {
                connection.dispose();
            }
        }

        private synchronized boolean toNobody(Connection connection) {
            answer = connection;
            return gone;
        }

        void leave() {
            Connection left = left();
            if (left != null) {
                left.dispose();
            }
        }

        private synchronized @Nullable Connection left() {
            gone = true;
            return answer;
        }
    }
}
