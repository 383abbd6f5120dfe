package prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Every handler ends with what it promises or with an error, and none hears whom the guard turns away. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = GuardedRoutesTest.Process.class)
class GuardedRoutesTest {
    @LocalServerPort
    private int port;

    private WebTestClient http;

    @BeforeEach
    void connect() {
        http = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Configuration
    @EnableAutoConfiguration
    static class Process {
        final AtomicInteger lookups = new AtomicInteger();
        int lookupsBeforeRequests;

        @EventListener(ApplicationReadyEvent.class)
        void ready() {
            lookupsBeforeRequests = lookups.get();
        }

        @Bean
        Handlers handlers() {
            return new Handlers();
        }

        /** Made anew at each look for guards, so that looks can be counted. */
        @Bean
        @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
        RouteGuard guard() {
            lookups.incrementAndGet();
            return (exchange, handler) -> exchange.getRequest().getHeaders().containsHeader("X-Stranger")
                    ? Mono.error(new Problem(HttpStatus.FORBIDDEN, "forbidden"))
                    : Mono.empty();
        }
    }

    @RestController
    static class Handlers {
        record Item(String name) {}

        @GetMapping("/empty/body")
        Mono<Item> noBody() {
            return Mono.empty();
        }

        @GetMapping("/empty/entity")
        Mono<ResponseEntity<Item>> noEntity() {
            return Mono.empty();
        }

        @GetMapping("/empty/entity-without-body")
        Mono<ResponseEntity<Item>> noBodyInEntity() {
            return Mono.just(ResponseEntity.ok().build());
        }

        @GetMapping("/empty/late")
        Mono<Item> late() {
            return Mono.just(new Item("x")).filter(item -> item.name().isEmpty());
        }

        @GetMapping("/empty/drawing")
        Mono<Void> nothingDrawn(ServerWebExchange exchange) {
            return Mono.empty();
        }

        @GetMapping("/whole/body")
        Mono<Item> body() {
            return Mono.just(new Item("x"));
        }

        @GetMapping("/whole/no-content")
        Mono<ResponseEntity<Item>> noContent() {
            return Mono.just(ResponseEntity.noContent().build());
        }

        @GetMapping("/whole/headers")
        Mono<ResponseEntity<Void>> headers() {
            return Mono.just(ResponseEntity.ok().build());
        }

        @GetMapping("/whole/drawing")
        Mono<Void> drawn(ServerWebExchange exchange) {
            return exchange.getResponse().setComplete();
        }

        @PostMapping(path = "/items/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
        Mono<Item> write(@PathVariable int number, @RequestBody Item item) {
            return Mono.just(item);
        }
    }

    @TestFactory
    Stream<DynamicTest> anEmptyAnswerIsAFault() {
        return Stream.of("body", "entity", "entity-without-body", "late", "drawing")
                .map(path -> DynamicTest.dynamicTest(
                        path,
                        () -> http.get()
                                .uri("/empty/" + path)
                                .exchange()
                                .expectStatus()
                                .isEqualTo(500)
                                .expectBody()
                                .jsonPath("$.type")
                                .isEqualTo("urn:prongsai:problem:internal")));
    }

    @TestFactory
    Stream<DynamicTest> whatPromisesNothingMayBeEmpty() {
        return Stream.of("body", "no-content", "headers", "drawing")
                .map(path -> DynamicTest.dynamicTest(
                        path,
                        () -> http.get()
                                .uri("/whole/" + path)
                                .exchange()
                                .expectStatus()
                                .is2xxSuccessful()));
    }

    @Test
    void theFaultNamesItsHandler() throws NoSuchMethodException {
        assertThat(new AnsweringAdapter.NoAnswer(
                        new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod("noBody"))))
                .hasMessageContaining("Handlers#noBody");
    }

    @TestFactory
    Stream<DynamicTest> whoIsTurnedAwayHearsNothingOfWhatTheySent() {
        return Stream.of("/items/1", "/items/x")
                .flatMap(path -> Stream.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN)
                        .map(type -> DynamicTest.dynamicTest(path + " " + type, () -> {
                            assertThat(send(path, type, true)).isEqualTo(403);
                            assertThat(send(path, type, false)).isIn(400, 415);
                        })));
    }

    @Test
    void guardsAreKnownBeforeTheFirstRequest(@Autowired Process process) {
        assertThat(process.lookupsBeforeRequests).isPositive();

        assertThat(send("/items/\u0007", MediaType.APPLICATION_JSON, false)).isEqualTo(400);
        assertThat(send("/items/1", MediaType.APPLICATION_JSON, true)).isEqualTo(403);

        assertThat(process.lookups).hasValue(process.lookupsBeforeRequests);
    }

    private int send(String path, MediaType type, boolean stranger) {
        return http.post()
                .uri(path)
                .contentType(type)
                .headers(headers -> {
                    if (stranger) {
                        headers.set("X-Stranger", "yes");
                    }
                })
                .bodyValue("{\"name\": ")
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
