package prongsai.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.PGConnection;

/**
 * Loads the country's areas from {@code reference/areas.csv}, again whenever the file changes. An area that has gone is
 * kept while an LAO still refers to it: the foreign keys say so.
 */
final class R__Areas extends BaseJavaMigration {
    private static final String FILE = "/reference/areas.csv";

    @Override
    public Integer getChecksum() {
        CRC32 crc = new CRC32();
        crc.update(bytes());
        return (int) crc.getValue();
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("create temporary table incoming (like directory.area) on commit drop");
            context.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy incoming (code, level, name_th, name_en, parent_code) from stdin (format csv, header)",
                            new ByteArrayInputStream(bytes()));
            statement.execute("""
                    insert into directory.area (code, level, name_th, name_en, parent_code)
                    select code, level, name_th, name_en, parent_code from incoming order by length(code), code
                    on conflict (code) do update
                       set name_th = excluded.name_th, name_en = excluded.name_en
                     where (area.name_th, area.name_en) is distinct from (excluded.name_th, excluded.name_en)
                    """);
        }
    }

    private static byte[] bytes() {
        try (InputStream file = R__Areas.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + FILE, e);
        }
    }
}
