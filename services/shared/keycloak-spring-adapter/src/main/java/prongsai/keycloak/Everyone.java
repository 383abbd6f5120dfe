package prongsai.keycloak;

/** Asks for nothing beside what the address asks for: a login, where it is not open. */
public final class Everyone implements Right {
    @Override
    public void require(Caller caller) {}
}
