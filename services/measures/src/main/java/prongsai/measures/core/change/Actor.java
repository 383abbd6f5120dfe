package prongsai.measures.core.change;

import prongsai.keycloak.Caller;

/**
 * Who did it, as history says.
 *
 * @param subject Keycloak's id of the person
 */
record Actor(String subject, String name) {
    /** Nobody at that moment: a day came that a person had set before. */
    static final Actor CLOCK = new Actor("prongsai", "ระบบ (ถึงวันที่กำหนดไว้)");

    static Actor of(Caller caller) {
        return new Actor(caller.subject(), caller.name());
    }
}
