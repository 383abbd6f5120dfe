package prongsai.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * Connections that are used again. A session that is new has to learn each table, each key and each function before it can do
 * the least thing: a test's LAO with one of everything takes it many times as long as one that has made such an LAO before.
 */
final class WarmConnections {
    private final PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();

    /** The last one that was used is the warmest. */
    private final Deque<PooledConnection> idle = new ConcurrentLinkedDeque<>();

    WarmConnections(int port, String database, String user) {
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
    }

    /** Whoever closes it gives it back; what was not committed is rolled back. */
    Connection get() throws SQLException {
        PooledConnection warm = idle.poll();
        return (warm == null ? open() : warm).getConnection();
    }

    private PooledConnection open() throws SQLException {
        PooledConnection fresh = source.getPooledConnection();
        fresh.addConnectionEventListener(new ConnectionEventListener() {
            @Override
            public void connectionClosed(ConnectionEvent event) {
                idle.push(fresh);
            }

            @Override
            public void connectionErrorOccurred(ConnectionEvent event) {
                // It is gone, and never given back.
            }
        });
        return fresh;
    }

    /** Ends those that nobody uses. */
    void end() throws SQLException {
        PooledConnection next;
        while ((next = idle.poll()) != null) {
            next.close();
        }
    }
}
