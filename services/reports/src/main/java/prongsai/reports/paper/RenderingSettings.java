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
 * @param warmUp how long after the start the first paper is set, for nobody: it takes seconds where the next takes
 *     tenths of one
 * @param kept finished papers kept in memory, about 120 kB each
 */
@ConfigurationProperties("prongsai.reports.rendering")
public record RenderingSettings(
        @DefaultValue("2") int threads,
        @DefaultValue("64") int waiting,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("15s") Duration warmUp,
        @DefaultValue("64") int kept) {}
