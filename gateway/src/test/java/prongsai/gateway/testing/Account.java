package prongsai.gateway.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who may log in at the {@link FakeKeycloak}. */
public record Account(String subject, String name, Map<String, Object> organizations, List<String> roles) {
    public static final UUID NALIANG = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    public static Account clerk() {
        return new Account(
                UUID.randomUUID().toString(),
                "ปลัด นาเลียง",
                Map.of("lao-6480709", body("lao", "lao", NALIANG.toString())),
                List.of("clerk", "officer"));
    }

    /** Of a body whose realm gives it a name for the screen. */
    public static Account ofNamedBody(String name) {
        return new Account(
                UUID.randomUUID().toString(),
                "ปลัด นาเลียง",
                Map.of(
                        "lao-6480709",
                        Map.of(
                                "level", List.of("lao"),
                                "lao", List.of(NALIANG.toString()),
                                "name", List.of(name))),
                List.of("clerk"));
    }

    public static Account provinceOfficer() {
        return new Account(
                UUID.randomUUID().toString(),
                "เจ้าหน้าที่ จังหวัด",
                Map.of("province-48", body("province", "area", "48")),
                List.of("viewer"));
    }

    public static Account withoutBody() {
        return new Account(UUID.randomUUID().toString(), "ไม่มี สังกัด", Map.of(), List.of("viewer"));
    }

    private static Map<String, Object> body(String level, String attribute, String value) {
        return Map.of("id", UUID.randomUUID().toString(), "level", List.of(level), attribute, List.of(value));
    }

    public Account withRoles(String... changed) {
        return new Account(subject, name, organizations, List.of(changed));
    }
}
