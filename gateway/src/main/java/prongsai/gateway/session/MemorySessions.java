package prongsai.gateway.session;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The sessions of one node, in memory, with an end even for those in steady use.
 *
 * <p>Spring's store refuses new sessions when it is full, so anybody could lock everybody out by asking for the login
 * page often enough. This one then drops the oldest sessions of people who have not logged in.
 *
 * <p>For several nodes another {@link WebSessionStore} takes its place, with an answer to {@link #end}.
 */
public final class MemorySessions implements WebSessionStore {
    /** Making room for one would sort all sessions again for the next. */
    private static final int ROOM = 100;

    private final InMemoryWebSessionStore store = new InMemoryWebSessionStore();
    private final SessionSettings settings;
    private final Clock clock;

    MemorySessions(SessionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        store.setClock(clock);
        store.setMaxSessions(settings.max());
        store.setDefaultMaxIdleTime(settings.login());
    }

    /** How many there are now. */
    public int count() {
        return store.getSessions().size();
    }

    /** Ends the sessions of those logins, even while they answer a request. */
    public Mono<Void> end(Predicate<OidcUser> whose) {
        return Flux.fromIterable(List.copyOf(store.getSessions().values()))
                .filter(session -> login(session) instanceof OidcUser user && whose.test(user))
                .concatMap(WebSession::invalidate)
                .then();
    }

    @Override
    public Mono<WebSession> createWebSession() {
        return Mono.defer(() -> {
            if (count() >= settings.max()) {
                makeRoom();
            }
            return store.createWebSession();
        });
    }

    private void makeRoom() {
        store.removeExpiredSessions();
        List<WebSession> oldest = store.getSessions().values().stream()
                .filter(session -> login(session) == null)
                .sorted(Comparator.comparing(WebSession::getCreationTime))
                .limit(ROOM)
                .toList();
        oldest.forEach(session -> store.removeSession(session.getId()));
    }

    @Override
    public Mono<WebSession> retrieveSession(String id) {
        return store.retrieveSession(id).flatMap(session -> {
            boolean over = session.getCreationTime().plus(settings.lifetime()).isBefore(clock.instant());
            return over ? session.invalidate().then(Mono.empty()) : Mono.just(session);
        });
    }

    @Override
    public Mono<Void> removeSession(String id) {
        return store.removeSession(id);
    }

    @Override
    public Mono<WebSession> updateLastAccessTime(WebSession session) {
        return store.updateLastAccessTime(session);
    }

    private static @Nullable Object login(WebSession session) {
        return session.getAttribute(WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                ? context.getAuthentication().getPrincipal()
                : null;
    }
}
