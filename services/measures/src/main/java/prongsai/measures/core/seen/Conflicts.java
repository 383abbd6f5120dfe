package prongsai.measures.core.seen;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Tells a person who wrote meanwhile, when, and what stands there now. */
@Service
public class Conflicts {
    private final LastWriterStore writers;
    private final Transactions transactions;

    Conflicts(LastWriterStore writers, Transactions transactions) {
        this.writers = writers;
        this.transactions = transactions;
    }

    /**
     * The change, whose {@link ChangedMeanwhile} becomes 409 {@code field-changed} (with {@code theirs}) or
     * {@code form-changed} (with {@code fields} and their {@code seen}), with {@code by} and {@code at} where history
     * knows them.
     *
     * @param where asked only then
     */
    public <T> Mono<T> told(Mono<Where> where, Mono<T> change) {
        return change.onErrorResume(ChangedMeanwhile.class, changed -> refuse(where, changed));
    }

    private <T> Mono<T> refuse(Mono<Where> where, ChangedMeanwhile changed) {
        Problem problem = new Problem(HttpStatus.CONFLICT, changed.slug());
        changed.theirs().forEach(problem::with);
        return transactions
                .tenant(where.flatMap(writers::of))
                .map(writer -> problem.with("by", writer.name()).with("at", writer.at()))
                .defaultIfEmpty(problem)
                .flatMap(Mono::error);
    }
}
