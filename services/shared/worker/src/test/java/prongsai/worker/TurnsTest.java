package prongsai.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.StepVerifier;

class TurnsTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    private Instant now = Instant.parse("2025-06-01T00:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final List<String> served = new ArrayList<>();
    private final List<Turns.Turn> held = new ArrayList<>();

    private Disposable ask(Turns turns, UUID owner, String name) {
        return turns.next(owner).subscribe(turn -> {
            served.add(name);
            held.add(turn);
        });
    }

    @Test
    void oneOwnerNeverHasAllPlaces() {
        Turns turns = new Turns(3, 100, clock);
        for (int i = 0; i < 10; i++) {
            ask(turns, A, "a" + i);
        }
        assertThat(served).containsExactly("a0", "a1");
        ask(turns, B, "b0");
        assertThat(served).containsExactly("a0", "a1", "b0");
    }

    @Test
    void ownersComeInTurn_eachInTheOrderOfAsking() {
        Turns turns = new Turns(2, 100, clock);
        for (String name : List.of("a0", "a1", "a2", "b0", "b1", "c0")) {
            ask(turns, name.startsWith("a") ? A : name.startsWith("b") ? B : C, name);
        }
        while (!held.isEmpty()) {
            held.removeFirst().giveBack();
        }
        assertThat(served).containsExactly("a0", "b0", "a1", "b1", "c0", "a2");
    }

    @Test
    void whoBrokeAWorkerHasOnePlaceForAWhile() {
        Turns turns = new Turns(4, 100, clock);
        ask(turns, A, "a0");
        held.getFirst().broke();
        ask(turns, A, "a1");
        assertThat(served).containsExactly("a0");
        held.removeFirst().giveBack();
        assertThat(served).containsExactly("a0", "a1");

        now = now.plus(Duration.ofMinutes(11));
        ask(turns, A, "a2");
        assertThat(served).containsExactly("a0", "a1", "a2");
    }

    @Test
    void theReserveIsForWhoHasNoOtherPlace_andBrokeNothing() {
        Turns turns = new Turns(4, 100, clock);
        ask(turns, A, "a0");
        ask(turns, A, "a1");
        ask(turns, B, "b0");
        assertThat(held).extracting(Turns.Turn::isOneMore).containsExactly(false, true, false);
        held.removeLast().broke();
        held.forEach(Turns.Turn::giveBack);
        ask(turns, C, "c0");
        ask(turns, A, "a2");
        assertThat(held).extracting(Turns.Turn::isOneMore).endsWith(false, false);

        now = now.plus(Duration.ofMinutes(9));
        held.getLast().broke();
        held.removeLast().giveBack();
        ask(turns, A, "a3");
        assertThat(held.getLast().isOneMore()).isTrue();
    }

    @Test
    void whoLeavesIsNotServed_andAPlaceIsGivenBackOnce() {
        Turns turns = new Turns(2, 100, clock);
        ask(turns, A, "a0");
        Disposable gone = ask(turns, A, "a1");
        ask(turns, A, "a2");
        gone.dispose();
        Turns.Turn first = held.getFirst();
        first.giveBack();
        first.giveBack();
        ask(turns, B, "b0");
        ask(turns, C, "c0");
        assertThat(served).containsExactly("a0", "a2", "b0");
        assertThat(turns.queued()).isEqualTo(1);
    }

    @Test
    void oneOwnerDoesNotFillTheRow() {
        Turns turns = new Turns(2, 10, clock);
        for (int i = 0; i < 6; i++) {
            ask(turns, A, "a" + i);
        }
        StepVerifier.create(turns.next(A))
                .expectError(RejectedExecutionException.class)
                .verify(Duration.ofSeconds(10));
        ask(turns, B, "b0");
        assertThat(served).containsExactly("a0", "b0");
    }
}
