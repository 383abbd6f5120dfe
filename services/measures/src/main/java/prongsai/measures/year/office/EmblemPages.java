package prongsai.measures.year.office;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.Part;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import reactor.core.publisher.Mono;

/** An office's emblem, for its own people. */
@Controller
class EmblemPages {
    private static final String EMBLEM = OfficePages.PATH + "/emblem";

    private final EmblemService emblems;

    EmblemPages(EmblemService emblems) {
        this.emblems = emblems;
    }

    @GetMapping(EMBLEM)
    Mono<ResponseEntity<byte[]>> picture() {
        return emblems.now()
                .map(kept -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .eTag(kept.id().toString())
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(kept.png()));
    }

    @Needs(SaysOffice.class)
    @PostMapping(path = EMBLEM, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<String> say(
            @AuthenticationPrincipal Caller caller, @RequestPart(name = "file", required = false) Mono<Part> file) {
        return emblems.say(caller, file).thenReturn(OfficePages.SAVED);
    }

    @Needs(SaysOffice.class)
    @PostMapping(EMBLEM + "/withdrawal")
    Mono<String> withdraw(@AuthenticationPrincipal Caller caller) {
        return emblems.withdraw(caller).thenReturn("redirect:" + OfficePages.PATH + "?notice=deleted");
    }
}
