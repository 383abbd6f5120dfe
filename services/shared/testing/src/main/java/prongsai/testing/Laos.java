package prongsai.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** LAOs that tests can count on: two of one district, one of another, one of another province, one of a whole province. */
public final class Laos {
    /** อบต.นาเลียง อ.นาแก จ.นครพนม: the LAO of the seed. */
    public static final UUID NALIANG = UUID.fromString("01900000-0000-7000-8000-000000000001");
    /** Of the same district as {@link #NALIANG}. */
    public static final UUID NEIGHBOUR = UUID.fromString("01900000-0000-7000-8000-000000000002");
    /** Of another district of the same province (อ.ธาตุพนม). */
    public static final UUID OTHER_DISTRICT = UUID.fromString("01900000-0000-7000-8000-000000000003");
    /** Of another province (จ.มุกดาหาร). */
    public static final UUID OTHER_PROVINCE = UUID.fromString("01900000-0000-7000-8000-000000000004");
    /** อบจ.นครพนม: of the province and of no district. */
    public static final UUID PAO = UUID.fromString("01900000-0000-7000-8000-000000000005");

    private record Row(
            UUID id,
            String code,
            String name,
            String shortName,
            String type,
            String province,
            @Nullable String district,
            @Nullable String subdistrict) {}

    private static final List<Row> ROWS = List.of(
            new Row(NALIANG, "6480709", "องค์การบริหารส่วนตำบลนาเลียง", "อบต.นาเลียง", "SAO", "48", "4807", "480709"),
            new Row(
                    NEIGHBOUR,
                    "6480703",
                    "องค์การบริหารส่วนตำบลหนองสังข์",
                    "อบต.หนองสังข์",
                    "SAO",
                    "48",
                    "4807",
                    "480703"),
            new Row(
                    OTHER_DISTRICT,
                    "6480502",
                    "องค์การบริหารส่วนตำบลฝั่งแดง",
                    "อบต.ฝั่งแดง",
                    "SAO",
                    "48",
                    "4805",
                    "480502"),
            new Row(
                    OTHER_PROVINCE,
                    "6490102",
                    "องค์การบริหารส่วนตำบลศรีบุญเรือง",
                    "อบต.ศรีบุญเรือง",
                    "SAO",
                    "49",
                    "4901",
                    "490102"),
            new Row(PAO, "2480001", "องค์การบริหารส่วนจังหวัดนครพนม", "อบจ.นครพนม", "PAO", "48", null, null));

    /** Before those of LAOs that tests make. */
    private static final int LAST_CODE = 6_499_000;

    private static final AtomicInteger MADE = new AtomicInteger();

    private Laos() {}

    /** One more อบต., of อ.ดอนตาล จ.มุกดาหาร, that no other test knows: whatever is counted in it is the caller's own. */
    public static UUID fresh() {
        int number = MADE.incrementAndGet();
        String place = "ทดสอบ" + number;
        Row row = new Row(
                UUID.randomUUID(),
                String.valueOf(LAST_CODE + number),
                "องค์การบริหารส่วนตำบล" + place,
                "อบต." + place,
                "SAO",
                "49",
                "4903",
                "490301");
        try (Connection connection = TestDatabase.get().connection()) {
            insert(connection, List.of(row));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make an LAO", e);
        }
        return row.id;
    }

    static void insert(Connection connection) throws SQLException {
        insert(connection, ROWS);
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement lao = connection.prepareStatement(
                        "insert into directory.lao (id, jurisdiction_code, demo) values (?, ?, true)");
                PreparedStatement detail = connection.prepareStatement("""
                        insert into directory.lao_detail (lao_id, valid_from, code, name, short_name, type,
                                                          province_code, district_code, subdistrict_code)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (Row row : rows) {
                lao.setObject(1, row.id);
                lao.setString(2, row.district == null ? row.province : row.district);
                lao.executeUpdate();
                detail.setObject(1, row.id);
                detail.setObject(2, LocalDate.of(1997, 2, 23));
                detail.setString(3, row.code);
                detail.setString(4, row.name);
                detail.setString(5, row.shortName);
                detail.setString(6, row.type);
                detail.setString(7, row.province);
                detail.setString(8, row.district);
                detail.setString(9, row.subdistrict);
                detail.executeUpdate();
            }
        }
    }
}
