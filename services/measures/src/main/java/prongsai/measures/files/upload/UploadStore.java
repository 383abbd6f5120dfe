package prongsai.measures.files.upload;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.files.evidence.Destination;
import prongsai.measures.files.evidence.FileNote;
import reactor.core.publisher.Mono;

@Component
class UploadStore {
    private static final String BEGIN = """
            insert into measures.upload (lao_id, id, task_id, measure_id, replaces_id, sender, name, effective_on, kind, size, expires_at)
            select directory.current_lao(), :id, :task, :measure, :replaces, :sender, :name, :effectiveOn, :kind, :size, :expiresAt
             where (select count(*) from measures.upload where kept_id is null and expires_at > :now) < :most
            """;

    private static final String FIND = """
            select lao_id, id, task_id, measure_id, replaces_id, sender, name, effective_on, kind, size, received, expires_at, kept_id
              from measures.upload
             where id = :id and sender = :sender
            """;

    private static final String ADVANCE = """
            with moved as (
                update measures.upload
                   set received = received + :size, expires_at = :expiresAt
                 where id = :id and received = :start and kept_id is null and expires_at > :now
                returning lao_id, id)
            insert into measures.upload_piece (lao_id, upload_id, start, size, storage_key)
            select lao_id, id, :start, :size, :key from moved
            """;

    private static final String FINISH = """
            update measures.upload
               set received = size, kept_id = :kept, expires_at = :expiresAt
             where id = :id and received = :start and kept_id is null and expires_at > :now
            """;

    private static final String KEYS =
            "select storage_key from measures.upload_piece where upload_id = :id order by start";

    private static final String FORGET_PIECES = "delete from measures.upload_piece where upload_id = :id";
    private static final String FORGET = "delete from measures.upload where id = :id and kept_id is null";

    private final DatabaseClient database;

    UploadStore(DatabaseClient database) {
        this.database = database;
    }

    /** False where the LAO has too many files under way. */
    Mono<Boolean> begin(Upload upload, int most, Instant now) {
        return database.sql(BEGIN)
                .bind("id", upload.id())
                .bind(
                        "task",
                        orNone(upload.place() instanceof Destination.ForTask(UUID task) ? task : null, UUID.class))
                .bind(
                        "measure",
                        orNone(
                                upload.place() instanceof Destination.ForMeasure(UUID measure) ? measure : null,
                                UUID.class))
                .bind(
                        "replaces",
                        orNone(upload.place() instanceof Destination.InPlaceOf(UUID old) ? old : null, UUID.class))
                .bind("sender", upload.sender())
                .bind("name", upload.note().name())
                .bind("effectiveOn", orNone(upload.note().effectiveOn().orElse(null), LocalDate.class))
                .bind("kind", upload.note().kind())
                .bind("size", upload.size())
                .bind("expiresAt", time(upload.expiresAt()))
                .bind("now", time(now))
                .bind("most", most)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static <T> Parameter orNone(@Nullable T value, Class<T> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    Mono<Upload> find(UUID id, String sender) {
        return database.sql(FIND)
                .bind("id", id)
                .bind("sender", sender)
                .map(UploadStore::upload)
                .one();
    }

    private static Upload upload(Readable row) {
        return new Upload(
                Objects.requireNonNull(row.get("lao_id", UUID.class)),
                Objects.requireNonNull(row.get("id", UUID.class)),
                place(row),
                Objects.requireNonNull(row.get("sender", String.class)),
                new FileNote(
                        Objects.requireNonNull(row.get("name", String.class)),
                        Optional.ofNullable(row.get("effective_on", LocalDate.class)),
                        Objects.requireNonNull(row.get("kind", String.class))),
                Objects.requireNonNull(row.get("size", Long.class)),
                Objects.requireNonNull(row.get("received", Long.class)),
                Objects.requireNonNull(row.get("expires_at", OffsetDateTime.class))
                        .toInstant(),
                row.get("kept_id", UUID.class));
    }

    private static Destination place(Readable row) {
        UUID task = row.get("task_id", UUID.class);
        UUID measure = row.get("measure_id", UUID.class);
        if (task != null) {
            return new Destination.ForTask(task);
        }
        return measure == null
                ? new Destination.InPlaceOf(Objects.requireNonNull(row.get("replaces_id", UUID.class)))
                : new Destination.ForMeasure(measure);
    }

    /** Records a piece; false where the upload has moved on, ended or expired meanwhile. */
    Mono<Boolean> advance(Upload upload, long size, String key, Instant now, Instant expiresAt) {
        return database.sql(ADVANCE)
                .bind("id", upload.id())
                .bind("start", upload.received())
                .bind("size", size)
                .bind("key", key)
                .bind("now", time(now))
                .bind("expiresAt", time(expiresAt))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Records what it became; false where the upload has moved on, ended or expired meanwhile. */
    Mono<Boolean> finish(Upload upload, UUID kept, Instant now, Instant expiresAt) {
        return database.sql(FINISH)
                .bind("id", upload.id())
                .bind("start", upload.received())
                .bind("kept", kept)
                .bind("now", time(now))
                .bind("expiresAt", time(expiresAt))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Where the pieces are, in order. */
    Mono<List<String>> keys(UUID id) {
        return database.sql(KEYS)
                .bind("id", id)
                .map(row -> Objects.requireNonNull(row.get("storage_key", String.class)))
                .all()
                .collectList();
    }

    Mono<Void> forgetPieces(UUID id) {
        return database.sql(FORGET_PIECES).bind("id", id).fetch().rowsUpdated().then();
    }

    /**
     * Whether it was there. One that became evidence is remembered until it expires, for a sender who missed the answer.
     */
    Mono<Boolean> forget(UUID id) {
        return forgetPieces(id)
                .then(Mono.defer(
                        () -> database.sql(FORGET).bind("id", id).fetch().rowsUpdated()))
                .map(rows -> rows == 1);
    }
}
