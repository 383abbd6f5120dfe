package prongsai.measures.files.evidence;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Stage;
import prongsai.measures.files.evidence.EvidenceStore.NewEvidence;
import prongsai.measures.files.evidence.EvidenceStore.Stored;
import prongsai.measures.files.foreign.ForeignFile;
import prongsai.measures.files.foreign.ForeignFiles;
import prongsai.tenancy.Ids;
import prongsai.tenancy.Transactions;
import prongsai.web.LogContext;
import prongsai.web.Problem;
import prongsai.worker.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes in and gives out the files that prove tasks. */
@Service
public class EvidenceService {
    private static final Logger log = LoggerFactory.getLogger(EvidenceService.class);

    private final Transactions transactions;
    private final PlanChanges changes;
    private final EvidenceStore evidence;
    private final EvidenceStorage storage;
    private final StoredBytes bytes;
    private final Staging staging;
    private final Marks marks;
    private final EvidenceKindStore kinds;
    private final PlanService plans;
    private final ForeignFiles foreign;
    private final Quota quota;

    EvidenceService(
            Transactions transactions,
            PlanChanges changes,
            EvidenceStore evidence,
            EvidenceStorage storage,
            StoredBytes bytes,
            Staging staging,
            Marks marks,
            EvidenceKindStore kinds,
            PlanService plans,
            ForeignFiles foreign,
            Quota quota) {
        this.transactions = transactions;
        this.changes = changes;
        this.evidence = evidence;
        this.storage = storage;
        this.bytes = bytes;
        this.staging = staging;
        this.marks = marks;
        this.kinds = kinds;
        this.plans = plans;
        this.foreign = foreign;
        this.quota = quota;
    }

    /**
     * Takes in a file. The bytes are kept before the row is written, and forgotten again where it could not be. Errors: as
     * {@link #require} and {@link Staging#receive}; 415 {@code evidence-type}.
     *
     * @param note its day is that on which the task was done, or today, where the person does not say
     */
    public Mono<Changed<Attached>> attach(Caller caller, Destination place, FileNote note, Flux<DataBuffer> content) {
        return attach(caller, place, note, content, attached -> quota.require(attached.size()));
    }

    /**
     * As {@link #attach(Caller, Destination, FileNote, Flux)}.
     *
     * @param alongside done in the same transaction, before the row is written; whoever made room for the file before
     *     takes it from there
     */
    public Mono<Changed<Attached>> attach(
            Caller caller,
            Destination place,
            FileNote note,
            Flux<DataBuffer> content,
            Function<Attached, Mono<Void>> alongside) {
        return require(caller, place)
                .then(Mono.defer(() -> Mono.usingWhen(
                        staging.receive(content),
                        staged -> kind(staged).flatMap(type -> keep(caller, place, note, staged, type, alongside)),
                        staged -> staging.discard(staged.file()))));
    }

    /**
     * Before a byte is taken, so that nobody sends 50 MB to be told no. The value is the fiscal year of the plan. Errors:
     * 404 where the place is not there, 403 where this person may not.
     */
    public Mono<Integer> require(Caller caller, Destination place) {
        return transactions
                .tenant(evidence.yearOf(place))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .doOnNext(found -> Stage.requireAny(place.action(), caller));
    }

    private Mono<EvidenceType> kind(Staging.Staged staged) {
        return foreign.mediaType(staged.file())
                .mapNotNull(found -> EvidenceType.named(found).orElse(null))
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence-type")));
    }

    private Mono<Changed<Attached>> keep(
            Caller caller,
            Destination place,
            FileNote note,
            Staging.Staged staged,
            EvidenceType type,
            Function<Attached, Mono<Void>> alongside) {
        if (!(caller.jurisdiction() instanceof Jurisdiction.OfLao(UUID lao))) {
            return Mono.error(Problem.notFound());
        }
        return day(place, note)
                .map(day -> new NewEvidence(
                        Ids.next(),
                        FileName.clean(note.name(), type),
                        type.mediaType(),
                        staged.size(),
                        staged.sha256(),
                        day))
                .flatMap(file -> keep(caller, lao, place, note, staged, file, alongside));
    }

    private Mono<LocalDate> day(Destination place, FileNote note) {
        return Mono.justOrEmpty(note.effectiveOn())
                .switchIfEmpty(Mono.defer(() -> transactions.tenant(evidence.doneOn(place))))
                .switchIfEmpty(Mono.fromSupplier(plans::today));
    }

    private Mono<Changed<Attached>> keep(
            Caller caller,
            UUID lao,
            Destination place,
            FileNote note,
            Staging.Staged staged,
            NewEvidence file,
            Function<Attached, Mono<Void>> alongside) {
        String key = StoredBytes.key(lao, file.id());
        Attached attached =
                new Attached(file.id(), file.name(), file.mediaType(), file.size(), file.sha256(), file.effectiveOn());
        return toItsEnd(storage.put(key, staged.file())
                .then(changes.change(
                                place.target(),
                                new Expected.Any(),
                                place.action(),
                                plan -> alongside
                                        .apply(attached)
                                        .then(Mono.defer(() -> write(plan, place, file, caller.subject())))
                                        .then(Mono.defer(() -> mark(plan, file)))
                                        .then(Mono.defer(() -> describe(place, file.id(), note)))
                                        .thenReturn(new Change<>(place.subject(), null, attached, attached)
                                                .touching(place.touched(file.id()))))
                        .onErrorResume(e -> storage.delete(key)
                                .doOnEach(LogContext.onError(
                                        again -> log.warn("Bytes without a row were left in storage", again)))
                                .onErrorComplete()
                                .then(Mono.error(e)))));
    }

    private Mono<Void> mark(LockedPlan plan, NewEvidence file) {
        return Mono.justOrEmpty(marks.of(file.sha256())).flatMap(mark -> evidence.mark(plan, file.id(), mark));
    }

    /** A newer file is what the older one was, unless the person says otherwise; by now it hangs on what that hung on. */
    private Mono<Void> describe(Destination place, UUID id, FileNote note) {
        boolean newer = place instanceof Destination.InPlaceOf;
        return newer && note.kind().isEmpty()
                ? Mono.empty()
                : kinds.wanted(newer ? new Destination.InPlaceOf(id) : place)
                        .flatMap(wanted -> kinds.save(id, note.kindOf(wanted)));
    }

    private Mono<Void> write(LockedPlan plan, Destination place, NewEvidence file, String receivedBy) {
        return switch (place) {
            case Destination.ForTask(UUID task) -> evidence.insertForTask(plan, task, file, receivedBy);
            case Destination.ForMeasure(UUID measure) -> evidence.insertForMeasure(plan, measure, file, receivedBy);
            case Destination.InPlaceOf(UUID old) ->
                evidence.replace(plan, old, file, receivedBy)
                        .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.CONFLICT, "evidence-replaced")))
                        .then();
        };
    }

    /**
     * Goes on when nobody waits any more. A sender who hangs up while the row is being committed could leave bytes without
     * a row or, worse, a row without bytes, because a commit under way cannot be called back. A cached Mono is not
     * cancelled with its subscribers; the context is handed in because it would leave with them.
     */
    private static <T> Mono<T> toItsEnd(Mono<T> work) {
        return Mono.deferContextual(context -> work.contextWrite(context).cache());
    }

    /** The file for a download, its bytes at the reader's pace. Errors: 404; its content's as {@link StoredBytes#of}. */
    public Mono<Download> get(UUID id) {
        return transactions
                .tenant(evidence.find(id))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(stored -> new Download(stored, bytes.of(stored.lao(), id)));
    }

    /** A file that its LAO has made public, for anyone. Errors: as {@link #get}. */
    Mono<Download> getPublic(UUID id) {
        return transactions
                .open(evidence.find(id))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(stored -> new Download(stored, bytes.of(stored.lao(), id)));
    }

    /**
     * Has a file of the caller's LAO opened. Errors: 404; 410 as {@link StoredBytes#of}; as
     * {@link ForeignFiles#open(ForeignFile, Job, Mono)}.
     */
    public <R> Mono<R> open(UUID id, Job<R> job) {
        return get(id).flatMap(found ->
                open(found.content(), found.file().sha256(), found.file().broken(), job));
    }

    /** As {@link #open(UUID, Job)}, of a file whose row has been read: asks the database nothing more. */
    public <R> Mono<R> open(EvidencePage page, Job<R> job) {
        EvidenceView view = page.view();
        return open(bytes.of(page.around().lao().id(), view.id()), view.sha256(), Set.copyOf(view.broken()), job);
    }

    private <R> Mono<R> open(Flux<DataBuffer> content, String sha256, Set<String> broken, Job<R> job) {
        return Mono.usingWhen(
                Mono.fromSupplier(() -> new ForeignFile(staging.newFile(), sha256, broken)),
                file -> foreign.open(file, job, staging.write(content, file.path())),
                file -> staging.discard(file.path()));
    }

    /** What was attached. */
    public record Attached(UUID id, String name, String mediaType, long size, String sha256, LocalDate effectiveOn) {}

    /** @param content bytes, to be read once */
    record Download(Stored file, Flux<DataBuffer> content) {}
}
