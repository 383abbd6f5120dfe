package prongsai.measures.work.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Search, for other systems. */
@RestController
class SearchApi {
    private final SearchService search;

    SearchApi(SearchService search) {
        this.search = search;
    }

    record SearchAnswer(String query, List<HitAnswer> hits) {}

    record HitAnswer(
            int fiscalYear,
            @Nullable Integer measure,
            @Nullable String title,
            Kind kind,
            String text,
            double score,
            String address) {
        static HitAnswer of(Hit hit) {
            return new HitAnswer(
                    hit.fiscalYear(), hit.measure(), hit.title(), hit.kind(), hit.text(), hit.score(), hit.address());
        }
    }

    @GetMapping("/api/measures/v1/search")
    Mono<SearchAnswer> search(@RequestParam(name = "q") String typed) {
        return Mono.fromSupplier(() -> SearchQuery.of(typed))
                .flatMap(query -> search.search(query)
                        .map(found -> new SearchAnswer(
                                query.typed(),
                                found.hits().stream().map(HitAnswer::of).toList())));
    }
}
