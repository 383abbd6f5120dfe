package prongsai.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.reports.SeedPlan;
import prongsai.reports.snapshot.Frozen;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PaperServiceTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Frozen report = Frozen.of(SeedPlan.json(1), Instant.parse("2025-10-01T02:00:00Z"));

    @Test
    void refusesPapersThatWouldWaitTooLong() {
        PaperService papers = new PaperService(new RenderingSettings(1, 1, LONG, LONG, 0));

        long refused = Flux.range(0, 12)
                .flatMap(
                        i -> papers.render(report, PaperForm.PDF)
                                .map(bytes -> 0)
                                .onErrorResume(Problem.class, busy -> Mono.just(1)),
                        12)
                .reduce(0, Integer::sum)
                .block(LONG);

        assertThat(refused).isBetween(1L, 11L);
        papers.destroy();
    }

    @Test
    void givesUpOnAPaperThatTakesTooLong() {
        PaperService papers = new PaperService(new RenderingSettings(1, 8, Duration.ofNanos(1), LONG, 0));

        StepVerifier.create(papers.render(report, PaperForm.PDF))
                .expectErrorSatisfies(
                        failure -> assertThat(((Problem) failure).slug()).isEqualTo("rendering-busy"))
                .verify(LONG);
        papers.destroy();
    }

    @Test
    void theBlankPaperOfTheWarmUpCanBeSet() {
        Paper blank = new Paper("", "", "", "", "", List.of(), PaperMaker.COLUMNS, List.of());

        assertThat(new PaperPdf(new PaperHtml()).render(blank, Instant.EPOCH, "0".repeat(32)))
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void keepsAPaperThatHasBeenSet() {
        PaperService papers = new PaperService(new RenderingSettings(1, 8, LONG, LONG, 4));

        byte[] first = papers.render(report, PaperForm.DOCX).block(LONG);

        assertThat(papers.render(report, PaperForm.DOCX).block(LONG)).isSameAs(first);
        papers.destroy();
    }

    @Test
    void keepsOnlyTheLastPapersAndEachFormForItself() {
        PaperService papers = new PaperService(new RenderingSettings(1, 8, LONG, LONG, 1));
        Frozen other = Frozen.of(SeedPlan.json(2), Instant.parse("2025-10-01T02:00:00Z"));

        byte[] first = papers.render(report, PaperForm.DOCX).block(LONG);
        byte[] pdf = papers.render(report, PaperForm.PDF).block(LONG);

        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        assertThat(first).startsWith('P', 'K');
        assertThat(papers.render(report, PaperForm.PDF).block(LONG)).isSameAs(pdf);
        assertThat(papers.render(other, PaperForm.DOCX).block(LONG)).isNotSameAs(first);
        assertThat(papers.render(report, PaperForm.PDF).block(LONG)).isNotSameAs(pdf);
        papers.destroy();
    }

    @Test
    void setsNoPapersAfterItsEnd() {
        PaperService papers = new PaperService(new RenderingSettings(1, 8, LONG, LONG, 0));
        papers.destroy();

        StepVerifier.create(papers.render(report, PaperForm.DOCX))
                .expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(Problem.class)
                        .hasCauseInstanceOf(java.util.concurrent.RejectedExecutionException.class))
                .verify(LONG);
    }
}
