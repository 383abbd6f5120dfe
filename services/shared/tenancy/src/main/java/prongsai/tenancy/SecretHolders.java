package prongsai.tenancy;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Asks the database whose a secret is, in a transaction that sees no tenant's rows: the function behind the door sees its
 * one table and answers one secret at a time.
 */
public final class SecretHolders {
    private final Transactions transactions;
    private final DatabaseClient database;

    SecretHolders(Transactions transactions, DatabaseClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** Empty where nobody holds it: unknown, renewed, taken back or too old. */
    public Mono<SecretHolder> find(SecretDoor door, Secret secret) {
        return transactions.door(database.sql(door.question())
                .bind("hash", secret.hash())
                .map(SecretHolders::holder)
                .one());
    }

    /** What has fallen due by itself, of all LAOs: for a job that then works in each tenant alone. */
    public Mono<List<SecretHolder>> due(DueDoor door) {
        return transactions.job(
                database.sql(door.question()).map(SecretHolders::holder).all().collectList());
    }

    private static SecretHolder holder(Readable row) {
        return new SecretHolder(
                Objects.requireNonNull(row.get("lao_id", UUID.class)),
                Objects.requireNonNull(row.get("subject", String.class)));
    }
}
