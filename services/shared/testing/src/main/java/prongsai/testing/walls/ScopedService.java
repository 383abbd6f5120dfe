package prongsai.testing.walls;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Option;
import io.r2dbc.spi.TransactionDefinition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import prongsai.tenancy.Tenancy;
import prongsai.tenancy.Transactions;
import prongsai.testing.TestDatabase;

/**
 * The transactions of a service as they are, on the one connection that its pool has. What they say of themselves is heard on
 * its way to the driver, and can be changed there.
 */
final class ScopedService implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private ScopedService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param role whose login it has
     * @param begin hears what stands behind BEGIN, and gives what is sent in its place
     */
    static ScopedService start(WallsDatabase database, String role, UnaryOperator<String> begin) {
        return new ScopedService(new SpringApplicationBuilder(Tenancy.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new Between(begin)))
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "spring.application.name=walls",
                        "prongsai.database.port=" + TestDatabase.get().port(),
                        "prongsai.database.name=" + database.name(),
                        "prongsai.database.username=" + role,
                        "prongsai.database.password=" + TestDatabase.PASSWORD,
                        "prongsai.database.pool=1",
                        "prongsai.database.statement-timeout=10s")
                .run());
    }

    Transactions transactions() {
        return context.getBean(Transactions.class);
    }

    DatabaseClient database() {
        return context.getBean(DatabaseClient.class);
    }

    ReactiveTransactionManager manager() {
        return context.getBean(ReactiveTransactionManager.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Stands between the transaction manager and the pool. */
    private record Between(UnaryOperator<String> begin) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof ConnectionPool pool ? new Heard(pool, begin) : bean;
        }
    }

    private record Heard(ConnectionPool pool, UnaryOperator<String> begin) implements ConnectionFactory {
        @Override
        public Publisher<? extends Connection> create() {
            return pool.create().map(this::heard);
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return pool.getMetadata();
        }

        private Connection heard(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        try {
                            return arguments != null
                                            && arguments.length == 1
                                            && arguments[0] instanceof TransactionDefinition definition
                                    ? connection.beginTransaction(new Changed(definition, begin))
                                    : method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    private record Changed(TransactionDefinition definition, UnaryOperator<String> begin)
            implements TransactionDefinition {
        @Override
        @SuppressWarnings("unchecked") // the option's own type says what its value is
        public <T> @Nullable T getAttribute(Option<T> option) {
            T value = definition.getAttribute(option);
            return value instanceof IsolationLevel level
                    ? (T) IsolationLevel.valueOf(begin.apply(level.asSql()))
                    : value;
        }
    }
}
