package prongsai.measures.year.template;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import prongsai.measures.year.outline.MeasureOutline;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The national library of measures, in the words of the caller's LAO. */
@Service
public class TemplateService {
    private final TemplateStore store;
    private final Transactions transactions;

    TemplateService(TemplateStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * All of them in order, for a fiscal year; each {@code carriedFrom} is the template's id. Errors: 404 where the register
     * lacks the LAO.
     */
    public Mono<List<MeasureOutline>> library(int fiscalYear) {
        return transactions
                .tenant(store.library())
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(library -> {
                    Placeholders words =
                            Placeholders.of(library.lao(), library.shortName(), library.type(), library.units());
                    return library.templates().stream()
                            .map(template -> template.reworded(words::fill).within(fiscalYear))
                            .toList();
                });
    }

    /**
     * Those that a person chose, in the library's order. Errors: 400 {@code templates-missing} for none, {@code
     * template-unknown} for one that is not there.
     */
    public Mono<List<MeasureOutline>> chosen(int fiscalYear, List<UUID> ids) {
        return library(fiscalYear).map(library -> {
            if (ids.isEmpty()) {
                throw Problem.invalid("template", "templates-missing");
            }
            List<MeasureOutline> chosen = library.stream()
                    .filter(template -> ids.contains(template.carriedFrom()))
                    .toList();
            if (chosen.size() != ids.stream().distinct().count()) {
                throw Problem.invalid("template", "template-unknown");
            }
            return chosen;
        });
    }
}
