package prongsai.gateway.login;

import java.net.InetSocketAddress;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** Metrics are for a collector on this machine or pod; whoever comes through the front does not need them. */
final class FromThisMachine {
    private FromThisMachine() {}

    static Mono<AuthorizationResult> check(Mono<Authentication> person, AuthorizationContext context) {
        InetSocketAddress peer = context.getExchange().getRequest().getRemoteAddress();
        boolean here =
                peer != null && peer.getAddress() != null && peer.getAddress().isLoopbackAddress();
        return Mono.just(new AuthorizationDecision(here));
    }
}
