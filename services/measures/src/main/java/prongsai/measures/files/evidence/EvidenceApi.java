package prongsai.measures.files.evidence;

import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.keycloak.Caller;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.files.evidence.EvidenceService.Attached;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Evidence, in and out. */
@RestController
class EvidenceApi {
    private final EvidenceService evidence;
    private final PlanService plans;

    EvidenceApi(EvidenceService evidence, PlanService plans) {
        this.evidence = evidence;
        this.plans = plans;
    }

    record Answer(Attached evidence, long revision) {}

    @Takes(Action.ATTACH)
    @PostMapping(path = "/api/measures/v1/tasks/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<Answer>> attach(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, @RequestBody Flux<PartEvent> parts) {
        return UploadForm.read(
                        parts,
                        form -> evidence.attach(
                                caller, new Destination.ForTask(id), form.note(plans.thisYear()), form.content()))
                .map(changed -> ChangeAnswer.created(changed, new Answer(changed.value(), changed.revision())));
    }

    @GetMapping("/api/measures/v1/evidence/{id}")
    Mono<ResponseEntity<Flux<DataBuffer>>> download(@PathVariable UUID id) {
        return evidence.get(id)
                .map(found -> FileAnswer.of(found, CacheControl.noCache().cachePrivate()));
    }
}
