package prongsai.reports.paper;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.reports.snapshot.Frozen;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Sets papers away from the event loop, on few threads, and keeps the last ones: a frozen snapshot's paper never
 * changes.
 */
@Service
public class PaperService implements DisposableBean {
    private record Key(String sha256, PaperForm form) {}

    private final PaperPdf pdf = new PaperPdf(new PaperHtml());
    private final PaperDocx docx = new PaperDocx();
    private final RenderingSettings settings;
    private final Scheduler scheduler;
    private final Map<Key, byte[]> finished;

    PaperService(RenderingSettings settings) {
        this.settings = settings;
        this.scheduler = Schedulers.newBoundedElastic(settings.threads(), settings.waiting(), "paper");
        this.finished = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
                return size() > settings.kept();
            }
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Paper blank = new Paper("", "", "", "", "", List.of(), PaperMaker.COLUMNS, List.of());
        scheduler.schedule(
                () -> pdf.render(blank, Instant.EPOCH, "0".repeat(32)),
                settings.warmUp().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Errors: 503 {@code rendering-busy} when too many papers wait or one takes too long. */
    public Mono<byte[]> render(Frozen report, PaperForm form) {
        Key key = new Key(report.sha256(), form);
        return Mono.justOrEmpty(finished.get(key))
                .switchIfEmpty(Mono.defer(() -> Mono.fromCallable(() -> set(report, form))
                                .doOnNext(bytes -> finished.put(key, bytes))
                                .subscribeOn(scheduler))
                        .timeout(settings.timeout())
                        .onErrorMap(
                                failure -> failure instanceof RejectedExecutionException
                                        || failure instanceof TimeoutException,
                                PaperService::busy));
    }

    private byte[] set(Frozen report, PaperForm form) {
        Paper paper = PaperMaker.make(report.snapshot());
        return switch (form) {
            case PDF -> pdf.render(paper, report.at(), report.sha256());
            case DOCX -> docx.render(paper, report.at());
        };
    }

    private static Problem busy(Throwable cause) {
        Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "rendering-busy");
        problem.initCause(cause);
        return problem;
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }
}
