package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.measures.core.change.Attempts;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import prongsai.testing.RacesContract;
import prongsai.testing.Request;
import prongsai.testing.Requests;
import prongsai.testing.Route;
import prongsai.web.IdempotencyKey;

class RacesTest extends RacesContract {
    private static final Pattern YEAR = Pattern.compile("/plans/([0-9]{4})/(?!measures/[0-9a-f]{8})");
    private static final String SURVEY = "/public/surveys/";

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<UUID, GoodRequests> made = new ConcurrentHashMap<>();

    @Override
    protected Requests requests(UUID lao) {
        return made.computeIfAbsent(lao, fresh -> new GoodRequests(fresh, requestMappingHandlerMapping));
    }

    @Override
    protected String schema() {
        return "measures";
    }

    @Override
    protected String lock(UUID lao) {
        return "select from measures.plan where lao_id = '%s' for no key update".formatted(lao);
    }

    @Override
    protected String recorded(UUID lao, UUID name) {
        return "select exists (select from measures.history where lao_id = '%s' and id = '%s')"
                .formatted(lao, Attempts.entry(name));
    }

    @Override
    protected String nameHeader() {
        return IdempotencyKey.HEADER;
    }

    @Override
    protected List<Row> others(UUID lao, Request request) {
        List<Row> rows = new ArrayList<>();
        Matcher year = YEAR.matcher(request.address());
        if (year.find()) {
            rows.add(new Row("measures.plan", "fiscal_year = " + year.group(1)));
        }
        if (request.address().startsWith(SURVEY)) {
            rows.add(new Row(
                    "measures.survey", "id = '%s'".formatted(made.get(lao).named("survey"))));
        }
        return rows;
    }

    /**
     * Rights are asked for what is really done, too: what stands in history is what the route said that it does. And it
     * touched no more than it said: what follows only that is what a full recount says.
     */
    @Override
    protected void carriedOut(Route route, UUID lao, UUID name) {
        String action = TestRows.text("select action from measures.history where id = '%s'", Attempts.entry(name));
        assertThat(Route.handlers(requestMappingHandlerMapping)
                        .get(route)
                        .getMethodAnnotation(Takes.class)
                        .value())
                .extracting(Action::code)
                .contains(action);
        assertThat(TestRows.driftOfLao(lao))
                .as("rows that differ from a recount")
                .isZero();
    }

    /** An upload whose place is gone can never be evidence. */
    @Override
    protected Set<String> aside() {
        return Set.of("measures.upload");
    }
}
