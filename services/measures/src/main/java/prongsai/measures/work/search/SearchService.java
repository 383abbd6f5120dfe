package prongsai.measures.work.search;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Searches the caller's own LAO. */
@Service
class SearchService {
    private final SearchStore store;
    private final Transactions transactions;

    SearchService(SearchStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * The best hits first. Faults are looked for only where nothing is there letter by letter: who typed it right is not shown
     * what is merely like it. Errors: 404 where the register lacks the LAO.
     */
    Mono<SearchRows> search(SearchQuery query) {
        return transactions
                .tenant(store.search(query)
                        .flatMap(rows -> rows.hits().isEmpty() && query.isForgiven()
                                ? forgiven(query).map(rows::with)
                                : Mono.just(rows)))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private Mono<List<Hit>> forgiven(SearchQuery query) {
        return store.candidates(query)
                // Letters of thousands of texts are counted, and whoever leaves ends it with the text in hand.
                .publishOn(Schedulers.parallel())
                .mapNotNull(candidate -> candidate.scored(query.terms()).orElse(null))
                .sort(Comparator.comparingDouble(Hit::score).reversed())
                .take(SearchRows.LIMIT)
                .collectList();
    }
}
