package prongsai.keycloak;

import java.util.UUID;

/** What a person may see (ขอบเขตพื้นที่). It comes from the organization in a verified token and from nothing else. */
public sealed interface Jurisdiction {
    /** One LAO: the tenant. */
    record OfLao(UUID lao) implements Jurisdiction {}

    /** All LAOs of one district; the code has four digits. */
    record OfDistrict(String code) implements Jurisdiction {}

    /** All LAOs of one province; the code has two digits. */
    record OfProvince(String code) implements Jurisdiction {}

    /** All LAOs. */
    record Nation() implements Jurisdiction {}
}
