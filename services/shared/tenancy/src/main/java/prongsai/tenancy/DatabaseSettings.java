package prongsai.tenancy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is, and as whom this service logs in.
 *
 * @param pool connections at most
 * @param acquireTimeout how long a request waits for one
 * @param statementTimeout after which the database itself ends a statement
 * @param preparedStatements remembered for each connection at most
 */
@ConfigurationProperties("prongsai.database")
public record DatabaseSettings(
        @DefaultValue("localhost") String host,
        @DefaultValue("5432") int port,
        @DefaultValue("prongsai") String name,
        String username,
        String password,
        @DefaultValue("10") int pool,
        @DefaultValue("5s") Duration acquireTimeout,
        @DefaultValue("15s") Duration statementTimeout,
        @DefaultValue("256") int preparedStatements) {}
