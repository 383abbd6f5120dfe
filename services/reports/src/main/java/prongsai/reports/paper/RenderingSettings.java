package prongsai.reports.paper;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the machine the setting of papers may take.
 *
 * @param threads papers set at the same time
 * @param waiting papers waiting for their turn; more are refused
 * @param timeout for one paper, its waiting included
 * @param kept finished papers kept in memory, about 120 kB each
 */
@ConfigurationProperties("prongsai.reports.rendering")
public record RenderingSettings(
        @DefaultValue("2") int threads,
        @DefaultValue("64") int waiting,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("64") int kept) {}
