package prongsai.measures.files.opening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
import prongsai.measures.core.plan.Action;
import prongsai.measures.files.evidence.EvidencePage;
import prongsai.measures.files.evidence.EvidenceService;
import prongsai.measures.files.upload.FileWork;
import prongsai.web.Problem;
import prongsai.worker.job.Job;
import prongsai.worker.job.Reading;
import reactor.core.publisher.Mono;

/** Opens evidence to everyone and closes it again: a deliberate act, after a look at what stands in it. */
@Service
public class OpeningService {
    private final EvidenceService evidence;
    private final PlanChanges changes;
    private final OpeningStore openings;
    private final FileWork work;

    OpeningService(EvidenceService evidence, PlanChanges changes, OpeningStore openings, FileWork work) {
        this.evidence = evidence;
        this.changes = changes;
        this.openings = openings;
        this.work = work;
    }

    /**
     * What the history keeps of it.
     *
     * @param findings that the check pointed out
     * @param unread why the check could not read all; empty where it could, null where it is private
     */
    record Openness(boolean open, int findings, @Nullable String unread) {
        static final Openness PRIVATE = new Openness(false, 0, null);
    }

    /** Looks for personal data in a file. */
    Mono<Check> check(EvidencePage page) {
        return checked(evidence.open(page, new Job.ReadText()));
    }

    private Mono<Check> check(UUID id) {
        return checked(evidence.open(id, new Job.ReadText()));
    }

    /** A file that stopped the machine that looked is one that nobody has looked through. */
    private Mono<Check> checked(Mono<Reading> reading) {
        return reading.onErrorReturn(
                        e -> e instanceof Problem problem && problem.slug().equals("file-unopened"),
                        new Reading.None(Reading.Reason.TOO_SLOW))
                .flatMap(read -> work.run(() -> Check.of(read)));
    }

    /**
     * Looks once more, so that nothing becomes public unseen, and opens. Errors: 404; 403 where the stage says no; 409
     * {@code evidence-replaced} where a newer file stands in its place.
     */
    Mono<Changed<Openness>> open(Caller caller, UUID id) {
        return check(id)
                .flatMap(check -> changes.change(
                        new Target.OfEvidence(id),
                        new Expected.Any(),
                        Action.OPEN_EVIDENCE,
                        plan -> openings.open(id, caller)
                                .map(result -> opened(id, result, new Openness(true, check.count(), check.unread())))));
    }

    private static Change<Openness> opened(UUID id, OpeningStore.Opened result, Openness after) {
        return switch (result) {
            case NOW -> new Change<>(id, Openness.PRIVATE, after, after).touching(new Touched.NothingCounted());
            case BEFORE -> new Change<>(id, after, after, after);
            case REPLACED -> throw new Problem(HttpStatus.CONFLICT, "evidence-replaced");
        };
    }

    /** Errors: 404; 403 where the stage says no. */
    Mono<Changed<Openness>> close(UUID id) {
        return changes.change(
                new Target.OfEvidence(id),
                new Expected.Any(),
                Action.CLOSE_EVIDENCE,
                plan -> openings.close(id)
                        .map(closed -> new Change<>(
                                        id,
                                        closed ? new Openness(true, 0, null) : Openness.PRIVATE,
                                        Openness.PRIVATE,
                                        Openness.PRIVATE)
                                .touching(new Touched.NothingCounted())));
    }
}
