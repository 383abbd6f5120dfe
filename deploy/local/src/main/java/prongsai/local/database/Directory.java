package prongsai.local.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the launcher reads of the databases. */
public final class Directory {
    private Directory() {}

    /** DLA code to our id, of each LAO that is in the register now. */
    public static Map<String, UUID> laoIds(Connection prongsai) throws SQLException {
        try (Statement statement = prongsai.createStatement();
                ResultSet rows = statement.executeQuery("select code, id from directory.lao_now")) {
            Map<String, UUID> ids = new HashMap<>();
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getObject(2, UUID.class));
            }
            return ids;
        }
    }

    /** Whether Keycloak's database has our realm; it has no table at all before Keycloak's first start. */
    public static boolean hasRealm(Connection keycloak) throws SQLException {
        try (Statement statement = keycloak.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('public.realm') is not null")) {
                if (!table.next() || !table.getBoolean(1)) {
                    return false;
                }
            }
            try (ResultSet realm = statement.executeQuery("select 1 from realm where name = 'prongsai'")) {
                return realm.next();
            }
        }
    }
}
