package prongsai.measures.year.unit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.keycloak.Needs;
import prongsai.measures.year.structure.Place;
import reactor.core.publisher.Mono;

/** The LAO's units, for other systems; every answer is the whole list. */
@RestController
class UnitApi {
    private final UnitService units;

    UnitApi(UnitService units) {
        this.units = units;
    }

    record UnitBody(@Nullable String name) {}

    /** @param to {@code up}, {@code down} or a number from 1 */
    record UnitPlace(@Nullable String to) {}

    record Units(List<Unit> units) {}

    @GetMapping("/api/measures/v1/units")
    Mono<Units> list() {
        return units.list().map(Units::new);
    }

    @Needs(KeepsUnits.class)
    @PostMapping("/api/measures/v1/units")
    Mono<ResponseEntity<Units>> add(@RequestBody UnitBody body) {
        return units.add(body.name())
                .map(list -> ResponseEntity.status(HttpStatus.CREATED).body(new Units(list)));
    }

    @Needs(KeepsUnits.class)
    @PutMapping("/api/measures/v1/units/{id}")
    Mono<Units> rename(@PathVariable UUID id, @RequestBody UnitBody body) {
        return units.rename(id, before -> body.name()).map(Units::new);
    }

    @Needs(KeepsUnits.class)
    @PutMapping("/api/measures/v1/units/{id}/place")
    Mono<Units> move(@PathVariable UUID id, @RequestBody UnitPlace body) {
        return units.move(id, () -> Place.of(body.to())).map(Units::new);
    }

    @Needs(KeepsUnits.class)
    @DeleteMapping("/api/measures/v1/units/{id}")
    Mono<Units> remove(@PathVariable UUID id) {
        return units.remove(id).map(Units::new);
    }
}
