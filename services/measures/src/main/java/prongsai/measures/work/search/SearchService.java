package prongsai.measures.work.search;

import org.springframework.stereotype.Service;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Searches the caller's own LAO. */
@Service
class SearchService {
    private final SearchStore store;
    private final Transactions transactions;

    SearchService(SearchStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** The best hits first. Errors: 404 where the register lacks the LAO. */
    Mono<SearchRows> search(SearchQuery query) {
        return transactions.tenant(store.search(query)).switchIfEmpty(Mono.error(Problem::notFound));
    }
}
