package prongsai.measures.core.plan;

import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
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

    /** A {@link Plan} as the database shapes it; 304 where the caller has it already. */
    @GetMapping("/api/measures/v1/plans/{fiscalYear}")
    Mono<ResponseEntity<byte[]>> plan(@PathVariable int fiscalYear, ServerHttpRequest request) {
        LocalDate today = plans.today();
        long known = PlanTag.known(request.getHeaders().getIfNoneMatch(), today);
        return plans.json(fiscalYear, today, known).map(plan -> {
            ResponseEntity.BodyBuilder answer = ResponseEntity.status(
                            plan.json().isPresent() ? HttpStatus.OK : HttpStatus.NOT_MODIFIED)
                    .eTag(PlanTag.of(plan.revision(), today))
                    .cacheControl(CacheControl.noCache().cachePrivate());
            return plan.json()
                    .map(json -> answer.contentType(MediaType.APPLICATION_JSON).body(json))
                    .orElseGet(answer::build);
        });
    }
}
