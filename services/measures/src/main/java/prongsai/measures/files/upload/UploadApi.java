package prongsai.measures.files.upload;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import prongsai.keycloak.Caller;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.files.evidence.Destination;
import prongsai.measures.files.evidence.FileLimits;
import prongsai.measures.files.evidence.FileNote;
import reactor.core.publisher.Mono;

/**
 * Resumable uploads by the tus protocol, with its extensions creation, expiration and termination.
 *
 * @see <a href="https://tus.io/protocols/resumable-upload">tus resumable upload protocol 1.0.0</a>
 */
@RestController
class UploadApi {
    private static final String PATH = "/api/measures/v1/uploads/";

    private final UploadService uploads;
    private final PlanService plans;

    UploadApi(UploadService uploads, PlanService plans) {
        this.uploads = uploads;
        this.plans = plans;
    }

    /** What this server can do; the one request that needs no version. */
    @RequestMapping(path = "/api/measures/v1/uploads", method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent()
                .header(Tus.VERSION_HEADER, Tus.VERSION)
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", String.valueOf(FileLimits.EVIDENCE))
                .build();
    }

    @Takes(Action.ATTACH)
    @PostMapping("/api/measures/v1/tasks/{id}/uploads")
    Mono<ResponseEntity<Void>> forTask(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = Tus.VERSION_HEADER, defaultValue = "") String version,
            @RequestHeader(name = Tus.LENGTH, defaultValue = "") String length,
            @RequestHeader(name = Tus.METADATA, defaultValue = "") String metadata) {
        return begin(caller, new Destination.ForTask(id), version, length, metadata);
    }

    @Takes(Action.ATTACH)
    @PostMapping("/api/measures/v1/measures/{id}/uploads")
    Mono<ResponseEntity<Void>> forMeasure(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = Tus.VERSION_HEADER, defaultValue = "") String version,
            @RequestHeader(name = Tus.LENGTH, defaultValue = "") String length,
            @RequestHeader(name = Tus.METADATA, defaultValue = "") String metadata) {
        return begin(caller, new Destination.ForMeasure(id), version, length, metadata);
    }

    @Takes(Action.REPLACE_EVIDENCE)
    @PostMapping("/api/measures/v1/evidence/{id}/uploads")
    Mono<ResponseEntity<Void>> inPlaceOf(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = Tus.VERSION_HEADER, defaultValue = "") String version,
            @RequestHeader(name = Tus.LENGTH, defaultValue = "") String length,
            @RequestHeader(name = Tus.METADATA, defaultValue = "") String metadata) {
        return begin(caller, new Destination.InPlaceOf(id), version, length, metadata);
    }

    private Mono<ResponseEntity<Void>> begin(
            Caller caller, Destination place, String version, String length, String metadata) {
        return uploads.require(caller, place)
                .then(Mono.defer(() -> {
                    Tus.requireVersion(version);
                    FileNote note = Tus.Metadata.of(metadata, plans.thisYear());
                    return uploads.begin(caller, place, note, Tus.number(Tus.LENGTH, length));
                }))
                .map(upload -> told(ResponseEntity.created(URI.create(PATH + upload.id())), upload));
    }

    /** How far a file has come. */
    @RequestMapping(path = "/api/measures/v1/uploads/{id}", method = RequestMethod.HEAD)
    Mono<ResponseEntity<Void>> state(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = Tus.VERSION_HEADER, defaultValue = "") String version) {
        return uploads.find(caller, id)
                .doOnNext(upload -> Tus.requireVersion(version))
                .map(upload -> told(
                        ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore())
                                .header(Tus.LENGTH, String.valueOf(upload.size())),
                        upload));
    }

    /** The next piece, from the offset on. */
    @Takes({Action.ATTACH, Action.REPLACE_EVIDENCE})
    @PatchMapping("/api/measures/v1/uploads/{id}")
    Mono<ResponseEntity<Void>> append(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = Tus.VERSION_HEADER, defaultValue = "") String version,
            @RequestHeader(name = Tus.OFFSET, defaultValue = "") String offset,
            ServerHttpRequest request) {
        return uploads.find(caller, id)
                .flatMap(upload -> {
                    Tus.requireVersion(version);
                    Tus.requirePiece(request.getHeaders().getContentType());
                    return uploads.append(caller, upload.requireAt(Tus.number(Tus.OFFSET, offset)), request.getBody());
                })
                .map(upload -> told(ResponseEntity.noContent(), upload));
    }

    @Takes({Action.ATTACH, Action.REPLACE_EVIDENCE})
    @DeleteMapping("/api/measures/v1/uploads/{id}")
    Mono<ResponseEntity<Void>> giveUp(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = Tus.VERSION_HEADER, defaultValue = "") String version) {
        return uploads.find(caller, id)
                .doOnNext(upload -> Tus.requireVersion(version))
                .flatMap(uploads::giveUp)
                .thenReturn(ResponseEntity.noContent()
                        .header(Tus.VERSION_HEADER, Tus.VERSION)
                        .build());
    }

    private static ResponseEntity<Void> told(ResponseEntity.HeadersBuilder<?> answer, Upload upload) {
        answer.header(Tus.VERSION_HEADER, Tus.VERSION)
                .header(Tus.OFFSET, String.valueOf(upload.received()))
                .header(
                        Tus.EXPIRES,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)));
        if (upload.kept() != null) {
            answer.header("Upload-Evidence", upload.kept().toString());
        }
        return answer.build();
    }
}
