package prongsai.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.WebSession;

class MemorySessionsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-10-01T00:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    private MemorySessions sessions(int max) {
        return new MemorySessions(
                new SessionSettings(Duration.ofHours(1), Duration.ofHours(10), Duration.ofMinutes(30), max), clock);
    }

    private void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static WebSession begin(MemorySessions sessions) {
        WebSession session = sessions.createWebSession().block();
        session.getAttributes().put("begun", true);
        session.save().block();
        return session;
    }

    private static WebSession logIn(MemorySessions sessions, String subject) {
        WebSession session = begin(sessions);
        OidcIdToken token = new OidcIdToken("t", null, null, Map.of("sub", subject));
        session.getAttributes()
                .put(
                        WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME,
                        new SecurityContextImpl(new OAuth2AuthenticationToken(
                                new DefaultOidcUser(List.of(), token), List.of(), "keycloak")));
        session.setMaxIdleTime(Duration.ofHours(1));
        return session;
    }

    private static boolean lives(MemorySessions sessions, WebSession session) {
        return sessions.retrieveSession(session.getId()).hasElement().block();
    }

    @Test
    void dropsTheOldestWithoutLogin_andNoOther_whenFull() {
        MemorySessions sessions = sessions(300);
        WebSession person = logIn(sessions, "a");
        WebSession oldest = begin(sessions);
        for (int i = 0; i < 298; i++) {
            later(Duration.ofMillis(1));
            begin(sessions);
        }
        assertThat(sessions.count()).isEqualTo(300);

        WebSession newest = begin(sessions);
        assertThat(sessions.count()).isLessThanOrEqualTo(300);
        assertThat(lives(sessions, oldest)).isFalse();
        assertThat(lives(sessions, person)).isTrue();
        assertThat(lives(sessions, newest)).isTrue();
    }

    @Test
    void ends_whenNobodyLoggedInInTime() {
        MemorySessions sessions = sessions(10);
        WebSession session = begin(sessions);
        later(Duration.ofMinutes(31));
        assertThat(lives(sessions, session)).isFalse();
    }

    @Test
    void ends_whenUnusedForTooLong() {
        MemorySessions sessions = sessions(10);
        WebSession session = logIn(sessions, "a");
        later(Duration.ofMinutes(59));
        assertThat(lives(sessions, session)).isTrue();
        later(Duration.ofMinutes(61));
        assertThat(lives(sessions, session)).isFalse();
    }

    @Test
    void endsAfterItsLifetime_whenInSteadyUse() {
        MemorySessions sessions = sessions(10);
        WebSession session = logIn(sessions, "a");
        for (int i = 0; i < 20; i++) {
            later(Duration.ofMinutes(30));
            assertThat(lives(sessions, session)).isTrue();
        }
        later(Duration.ofMinutes(1));
        assertThat(lives(sessions, session)).isFalse();
        assertThat(sessions.count()).isZero();
    }

    @Test
    void endsTheNamedOnesAlone() {
        MemorySessions sessions = sessions(10);
        WebSession one = logIn(sessions, "a");
        WebSession other = logIn(sessions, "b");
        WebSession nobody = begin(sessions);
        sessions.end(user -> user.getSubject().equals("a")).block();
        assertThat(lives(sessions, one)).isFalse();
        assertThat(one.isExpired()).isTrue();
        assertThat(lives(sessions, other)).isTrue();
        assertThat(lives(sessions, nobody)).isTrue();
    }
}
