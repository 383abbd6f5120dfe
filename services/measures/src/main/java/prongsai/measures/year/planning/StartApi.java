package prongsai.measures.year.planning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.year.outline.MeasureOutline;
import prongsai.measures.year.template.TemplateService;
import reactor.core.publisher.Mono;

/** Starting a year, for other systems. */
@RestController
class StartApi {
    private final StartService starts;
    private final TemplateService templates;

    StartApi(StartService starts, TemplateService templates) {
        this.starts = starts;
        this.templates = templates;
    }

    /**
     * @param from {@code last-year}, {@code templates} or {@code empty}
     * @param templates ids; only with {@code templates}
     */
    record StartBody(@Nullable String from, @Nullable List<UUID> templates) {}

    record ChosenBody(@Nullable List<UUID> templates) {}

    record AddedAnswer(int fiscalYear, long revision, List<UUID> measures) {}

    record StartAnswer(int fiscalYear, long revision, StartService.Started started) {}

    record Templates(List<MeasureOutline> templates) {}

    @Takes(Action.START_YEAR)
    @PostMapping("/api/measures/v1/plans/{fiscalYear}/start")
    Mono<ResponseEntity<StartAnswer>> start(@PathVariable int fiscalYear, @RequestBody StartBody body) {
        return Mono.defer(() -> starts.start(fiscalYear, Start.of(body.from(), body.templates())))
                .map(changed -> ChangeAnswer.created(
                        changed, new StartAnswer(fiscalYear, changed.revision(), changed.value())));
    }

    /** The national library in the words of the caller's LAO. */
    @GetMapping("/api/measures/v1/plans/{fiscalYear}/templates")
    Mono<Templates> templates(@PathVariable int fiscalYear) {
        return templates.library(fiscalYear).map(Templates::new);
    }

    /** Puts some of the library at the end of the plan. */
    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/api/measures/v1/plans/{fiscalYear}/templates")
    Mono<ResponseEntity<AddedAnswer>> add(@PathVariable int fiscalYear, @RequestBody ChosenBody body) {
        return starts.add(fiscalYear, body.templates() == null ? List.of() : body.templates())
                .map(changed -> ChangeAnswer.created(
                        changed, new AddedAnswer(fiscalYear, changed.revision(), changed.value())));
    }
}
