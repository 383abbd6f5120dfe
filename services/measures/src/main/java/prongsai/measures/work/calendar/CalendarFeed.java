package prongsai.measures.work.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

/** The calendar as calendar programs fetch it: no login, the address is the secret. */
@Controller
class CalendarFeed {
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarService calendars;

    CalendarFeed(CalendarService calendars) {
        this.calendars = calendars;
    }

    /** Spring answers 304 where the program has it already. */
    @GetMapping("/public/calendar/{id}.ics")
    Mono<ResponseEntity<byte[]>> read(@PathVariable String id) {
        return calendars.read(id).map(calendar -> {
            byte[] bytes = calendar.write().getBytes(StandardCharsets.UTF_8);
            return ResponseEntity.ok()
                    .contentType(ICALENDAR)
                    .eTag(UUID.nameUUIDFromBytes(bytes).toString())
                    .lastModified(calendar.changedAt().truncatedTo(ChronoUnit.SECONDS))
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate())
                    .header("X-Robots-Tag", "noindex")
                    .body(bytes);
        });
    }
}
