package prongsai.measures.files.evidence;

import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Evidence that its LAO has made public, for everyone. */
@RestController
class PublicApi {
    private final EvidenceService evidence;

    PublicApi(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** Asked for anew each time, since it can be made private again. */
    @GetMapping("/public/evidence/{id}")
    Mono<ResponseEntity<Flux<DataBuffer>>> read(@PathVariable UUID id) {
        return evidence.getPublic(id)
                .map(found -> FileAnswer.of(found, CacheControl.noCache().cachePublic()));
    }
}
