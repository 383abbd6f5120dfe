package prongsai.measures.agreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.change.Changed;
import prongsai.measures.change.Expected;
import prongsai.measures.part.Parts;
import prongsai.tenancy.Ids;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Agreements, for other systems. */
@RestController
class AgreementApi {
    private final AgreementService agreements;

    AgreementApi(AgreementService agreements) {
        this.agreements = agreements;
    }

    /** @param id of one that is there; left out for a new one */
    record Row(
            @Nullable UUID id,
            @Nullable String superior,
            @Nullable String subordinate,
            @Nullable LocalDate signedOn,
            @Nullable UUID evidenceId,
            @Nullable String url) {
        Agreement agreement(Set<UUID> made) {
            UUID known = id;
            if (known == null) {
                known = Ids.next();
                made.add(known);
            }
            return new Agreement(
                    known,
                    Objects.requireNonNullElse(superior, ""),
                    Objects.requireNonNullElse(subordinate, ""),
                    signedOn,
                    evidenceId,
                    Objects.requireNonNullElse(url, ""));
        }
    }

    record Body(@Nullable List<Row> agreements) {
        List<Agreement> onto(List<Agreement> before) {
            if (agreements == null) {
                throw Problem.invalid("agreements", "field-missing", "agreements");
            }
            Set<UUID> made = new HashSet<>();
            return Parts.replaced(
                    before, agreements.stream().map(row -> row.agreement(made)).toList(), made);
        }
    }

    record Answer(UUID id, long revision, List<Agreement> agreements) {}

    @PutMapping("/api/measures/v1/measures/{id}/agreements")
    Mono<ResponseEntity<Answer>> put(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch,
            @RequestBody Body body) {
        return Mono.defer(() -> agreements.edit(id, Expected.of(ifMatch), body::onto))
                .map(changed -> answer(id, changed));
    }

    @PostMapping("/api/measures/v1/measures/{id}/agreements/draw")
    Mono<ResponseEntity<Answer>> draw(
            @PathVariable UUID id, @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch) {
        return Mono.defer(() -> agreements.draw(id, Expected.of(ifMatch))).map(changed -> answer(id, changed));
    }

    private static ResponseEntity<Answer> answer(UUID id, Changed<List<Agreement>> changed) {
        return ResponseEntity.ok()
                .eTag(String.valueOf(changed.revision()))
                .body(new Answer(id, changed.revision(), changed.value()));
    }
}
