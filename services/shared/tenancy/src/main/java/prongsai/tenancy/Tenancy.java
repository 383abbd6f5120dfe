package prongsai.tenancy;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import prongsai.web.Bulkhead;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpResources;

/** The database as a service sees it: one pool, one kind of transaction manager, and no way around it. */
@AutoConfiguration(beforeName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@EnableConfigurationProperties(DatabaseSettings.class)
public class Tenancy {
    @Bean(destroyMethod = "dispose")
    ConnectionPool connectionFactory(DatabaseSettings settings, @Value("${spring.application.name}") String service) {
        PostgresqlConnectionConfiguration server = PostgresqlConnectionConfiguration.builder()
                .host(settings.host())
                .port(settings.port())
                .database(settings.name())
                .username(settings.username())
                .password(settings.password())
                .applicationName(service)
                .connectTimeout(Duration.ofSeconds(5))
                // The threads that answer: an answer of the database then often needs no other one to be written.
                .loopResources(HttpResources.get())
                .preparedStatementCacheQueries(settings.preparedStatements())
                .options(Map.of(
                        "statement_timeout",
                                String.valueOf(settings.statementTimeout().toMillis()),
                        "idle_in_transaction_session_timeout", "60000",
                        "timezone", "UTC"))
                .build();
        return new ConnectionPool(ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(server))
                .name(service)
                .initialSize(Math.min(2, settings.pool()))
                .maxSize(settings.pool())
                .maxAcquireTime(settings.acquireTimeout())
                .maxCreateConnectionTime(Duration.ofSeconds(5))
                .maxIdleTime(Duration.ofMinutes(10))
                .validationQuery("")
                .postAllocate(Tenancy::requireNoTransaction)
                .build());
    }

    /** A connection that comes out of the pool within a transaction would have somebody's scope: it is thrown away. */
    private static Mono<Void> requireNoTransaction(Connection connection) {
        return connection.isAutoCommit()
                ? Mono.empty()
                : Mono.error(
                        new IllegalStateException("The pool gave a connection within a transaction (expected: none)"));
    }

    @Bean
    ReactiveTransactionManager transactionManager(ConnectionFactory connections) {
        return new WholeBegin(new ScopedTransactionManager(connections));
    }

    @Bean
    DatabaseClient databaseClient(ConnectionFactory connections) {
        return DatabaseClient.create(connections);
    }

    @Bean
    Bulkhead bulkhead(DatabaseSettings settings, ObjectProvider<MeterRegistry> meters) {
        Bulkhead queue = new Bulkhead(settings.pool(), settings.waiting(), settings.patience());
        meters.ifAvailable(registry -> registry.gauge("prongsai.database.waiting", queue, Bulkhead::queued));
        return queue;
    }

    @Bean
    Transactions transactions(ReactiveTransactionManager manager, Bulkhead queue) {
        return new Transactions(manager, queue);
    }

    @Bean
    PriorityFilter priorityFilter() {
        return new PriorityFilter();
    }

    @Bean
    SecretHolders secretHolders(Transactions transactions, DatabaseClient database) {
        return new SecretHolders(transactions, database);
    }
}
