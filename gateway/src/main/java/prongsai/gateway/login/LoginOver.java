package prongsai.gateway.login;

/** Keycloak does not stand by this login any more: it was ended, ran out, or its account changed beyond use. */
final class LoginOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoginOver(String message) {
        super(message);
    }

    LoginOver(Throwable cause) {
        super("Refused by Keycloak", cause);
    }
}
