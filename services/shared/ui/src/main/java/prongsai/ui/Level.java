package prongsai.ui;

import prongsai.keycloak.Jurisdiction;

/** From which height a person looks; it decides which pages the navigation offers. */
public enum Level {
    /** One LAO's own work. */
    LAO,
    /** All LAOs of a district. */
    DISTRICT,
    /** All LAOs of a province. */
    PROVINCE,
    /** All LAOs. */
    NATION;

    static Level of(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case Jurisdiction.OfLao lao -> LAO;
            case Jurisdiction.OfDistrict district -> DISTRICT;
            case Jurisdiction.OfProvince province -> PROVINCE;
            case Jurisdiction.Nation nation -> NATION;
        };
    }
}
