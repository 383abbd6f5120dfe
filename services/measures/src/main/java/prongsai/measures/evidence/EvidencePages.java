package prongsai.measures.evidence;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import prongsai.keycloak.Caller;
import prongsai.measures.page.BackTo;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The form that attaches a file to a task. */
@Controller
class EvidencePages {
    private final EvidenceService evidence;

    EvidencePages(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @PostMapping(path = "/plans/tasks/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<String> attach(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, @RequestBody Flux<PartEvent> parts) {
        return UploadForm.read(
                parts,
                form -> evidence.attach(caller, id, form.fileName(), form.effectiveOn(), form.content())
                        .map(changed -> BackTo.page(form.fields().get("back"), "attached", id)));
    }
}
