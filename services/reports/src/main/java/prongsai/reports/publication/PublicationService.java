package prongsai.reports.publication;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Published reports, for anyone. */
@Service
class PublicationService {
    /** The longest list that is shown at once. */
    static final int MOST = 100;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final PublicationStore store;
    private final Transactions transactions;

    PublicationService(PublicationStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** Errors: 404 {@code no-published-report}, for unknown LAOs as for unpublished reports. */
    Mono<PublishedReport> get(String laoCode, int fiscalYear) {
        return found(fiscalYear, store.find(laoCode, fiscalYear));
    }

    /** As {@link #get}, with how the office is reached. */
    Mono<PublicPage> page(String laoCode, int fiscalYear) {
        return found(
                fiscalYear,
                store.find(laoCode, fiscalYear)
                        .flatMap(report -> store.office(laoCode)
                                .defaultIfEmpty(OfficeToday.UNSAID)
                                .map(office -> new PublicPage(report, office))));
    }

    private <T> Mono<T> found(int fiscalYear, Mono<T> work) {
        return transactions
                .open(work)
                .switchIfEmpty(Mono.error(
                        () -> new Problem(HttpStatus.NOT_FOUND, "no-published-report", Integer.toString(fiscalYear))));
    }

    /** A PNG. Errors: 404 where the LAO has none. */
    Mono<byte[]> emblem(String laoCode) {
        return transactions.open(store.emblem(laoCode)).switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** The published report with this proof; empty where there is none. */
    Mono<PublishedReport> verify(String sha256) {
        return SHA256.matcher(sha256).matches() ? transactions.open(store.find(sha256)) : Mono.empty();
    }

    /** The latest {@link #MOST} reports whose LAO, district or province has these words in its name. */
    Mono<List<PublishedLine>> list(String words) {
        return transactions.open(store.list(words, MOST));
    }
}
