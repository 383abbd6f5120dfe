package prongsai.measures.core.plan;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Plans, for other systems. */
@RestController
class PlanApi {
    private final PlanService plans;

    PlanApi(PlanService plans) {
        this.plans = plans;
    }

    /** Spring answers 304 where the caller has it already. */
    @GetMapping("/api/measures/v1/plans/{fiscalYear}")
    Mono<ResponseEntity<Plan>> plan(@PathVariable int fiscalYear) {
        return plans.get(fiscalYear)
                .map(plan -> ResponseEntity.ok()
                        .eTag(plan.tag(plans.today()))
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(plan));
    }
}
