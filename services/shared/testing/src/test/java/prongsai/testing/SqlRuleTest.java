package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlRuleTest {
    private static final List<String> WRONG = List.of(
            // From outside, in whatever way.
            "Object find(String name) { return database.sql(name); }",
            "Object find(String name) { return database.sql(\"select '\" + name + \"'\"); }",
            "Object find(String name) { return database.sql(\"select '%s'\".formatted(name)); }",
            "Object find(String name) { return database.sql(String.format(\"select '%s'\", name)); }",
            "Object find(String name) { return database.sql(\"select x\".replace(\"x\", name)); }",
            "Object find(String name) { return database.sql(String.join(\",\", \"select\", name)); }",
            "Object find(java.util.List<String> names) { return database.sql(\"select \" + names); }",
            "Object find(Object name) { return database.sql(\"select \" + name); }",
            "Object find(StringBuilder sql) { return database.sql(sql.toString()); }",
            "Object find(java.util.function.Supplier<String> sql) { return database.sql(sql); }",
            // Through helpers.
            "Object find(String name) { return run(\"select \" + name); } private Object run(String sql) { return database.sql(sql); }",
            "Object run(String sql) { return database.sql(sql); } Object find() { return run(\"select 1\"); }",
            "String column() { return \"id\"; } Object find() { return database.sql(\"select \" + column()); }",
            "private String column(String name) { return name; } Object find(String name) { return database.sql(\"select \" + column(name)); }",
            "Object find(String name) { String sql = \"select \"; sql += name; return database.sql(sql); }",
            "Object find(String name) { String sql; if (name.isEmpty()) { sql = \"select 1\"; } else { sql = name; } return database.sql(sql); }",
            "Object find(int order, String name) { return database.sql(order > 0 ? \"select 1\" : name); }",
            "Object find(int order, String name) { return database.sql(switch (order) { case 1 -> \"select 1\"; default -> { yield name; } }); }",
            "Object find(String... names) { for (String name : names) { database.sql(name); } return names; }",
            "Object find(java.util.stream.Stream<String> all) { return all.map(database::sql); }",
            "Object find(java.util.stream.Stream<String> all) { return all.map(one -> database.sql(one)); }",
            "Object find(java.util.stream.Stream<String> all) { return all.map(this::run); } private Object run(String sql) { return database.sql(sql); }",
            // Through fields and records.
            "String table = \"x\"; Object find() { return database.sql(\"select from \" + table); }",
            "record Order(String by) {} Object find(Order order) { return database.sql(\"select 1 order by \" + order.by()); }",
            "static String table = \"x\"; Object find() { return database.sql(\"select from \" + table); }",
            "enum Order { NAME; String by = \"name\"; } Object find(Order order) { return database.sql(\"select 1 order by \" + order.by); }",
            "enum Order { NAME; final String by; Order() { by = System.getProperty(\"x\"); } } Object find(Order order) { return database.sql(\"x\" + order.by); }",
            // Other doors.
            "Object find(io.r2dbc.spi.Connection c, String sql) { return c.createStatement(sql); }",
            "Object find(java.sql.Connection c, String sql) throws Exception { return c.prepareStatement(sql); }",
            "Object find(java.sql.Statement s, String sql) throws Exception { return s.executeQuery(sql); }",
            "Object find(String level) { return io.r2dbc.spi.IsolationLevel.valueOf(level); }",
            // Whose transaction it is.
            "Object find() { return database.sql(\"select set_config('app.lao', :lao, true)\"); }",
            "Object find() { return database.sql(\"set local search_path = x\"); }",
            "Object find() { return database.sql(\"select current_setting('app.area')\"); }");

    private static final List<String> RIGHT = List.of(
            "private static final String FIND = \"select 1\"; Object find() { return database.sql(FIND); }",
            "private static final String PART = \"x\".repeat(2); Object find() { return database.sql(\"select \" + PART); }",
            "Object find(String name) { return database.sql(\"select :name\").bind(\"name\", name); }",
            "Object find(int year, java.util.UUID id) { return database.sql(\"select %d, '%s'\".formatted(year, id) + id.toString()); }",
            "Object find() { return run(\"select 1\", \"a\"); } private Object run(String sql, String name) { return database.sql(sql).bind(\"n\", name); }",
            "Object find(boolean last) { return database.sql(last ? \"select 1\" : \"select 2\"); }",
            "Object find(int order) { String by = switch (order) { case 1 -> \"a\"; default -> { yield \"b\"; } }; return database.sql(\"select \" + by); }",
            "enum Kind { A(\"a\"), B(\"b\"); private final String table; Kind(String table) { this.table = table; } }"
                    + " Object find(Kind kind) { return database.sql(\"delete from %s\".formatted(kind.table)); }",
            "enum Door { A(\"a\"); private final String f; Door(String f) { this.f = f; } String question() { return \"select \" + f; } }"
                    + " Object find(Door door) { return database.sql(door.question()); }",
            "private static String sql(int by) { return switch (by) { case 1 -> \"a\"; default -> \"b\".formatted(\"c\"); }; }"
                    + " Object find(int by) { return database.sql(sql(by)); }");

    @Test
    void finds() {
        List<String> broken = broken(WRONG);
        for (int i = 0; i < WRONG.size(); i++) {
            String file = "Store%d.java:".formatted(i);
            assertThat(broken).as(WRONG.get(i)).anyMatch(line -> line.startsWith(file));
        }
    }

    @Test
    void letsPass() {
        assertThat(broken(RIGHT)).isEmpty();
    }

    /** The services' own are held by the house rules of each. */
    @Test
    void holdsInTheTenancyItself() {
        assertThat(SqlRule.broken(Path.of("../tenancy/src/main/java"))).isEmpty();
    }

    /** What the rule believes to be checked where it is made. */
    @ParameterizedTest
    @ValueSource(strings = {"48'; drop table x; --", "'", "4801\n", "๔๘", "", "TH ", "480", "th"})
    void hasNoCodeOfAnAreaThatHoldsSql(String code) throws ReflectiveOperationException {
        Constructor<?> area = Class.forName("prongsai.tenancy.Scope$Area").getDeclaredConstructor(String.class);
        area.setAccessible(true);
        assertThatThrownBy(() -> area.newInstance(code)).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> broken(List<String> members) {
        return SqlRule.broken(IntStream.range(0, members.size())
                .mapToObj(i -> new Source("Store" + i, """
                        package prongsai.x;
                        class Store%1$d {
                            private final org.springframework.r2dbc.core.DatabaseClient database;
                            Store%1$d(org.springframework.r2dbc.core.DatabaseClient database) { this.database = database; }
                            %2$s
                        }
                        """.formatted(i, members.get(i))))
                .toList());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
