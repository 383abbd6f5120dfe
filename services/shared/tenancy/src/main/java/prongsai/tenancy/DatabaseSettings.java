package prongsai.tenancy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is, and as whom this service logs in.
 *
 * @param pool connections at most
 * @param acquireTimeout how long the pool may take to give one that is free, or to make it
 * @param waiting requests that may wait for one
 * @param patience how long they wait
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
        @DefaultValue("1000") int waiting,
        @DefaultValue("700ms") Duration patience,
        @DefaultValue("15s") Duration statementTimeout,
        @DefaultValue("256") int preparedStatements) {}
