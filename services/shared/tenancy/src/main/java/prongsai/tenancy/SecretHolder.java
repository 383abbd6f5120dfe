package prongsai.tenancy;

import java.util.UUID;

/**
 * Whose a secret is, or what has fallen due at whose. Only {@link SecretHolders} makes one, from the database's answer, so
 * that no code can name a tenant by itself.
 */
public final class SecretHolder {
    private final UUID lao;
    private final String subject;

    SecretHolder(UUID lao, String subject) {
        this.lao = lao;
        this.subject = subject;
    }

    UUID lao() {
        return lao;
    }

    /** Keycloak's id of the person whose it is, or the id of the thing that it opens: the door says which. */
    public String subject() {
        return subject;
    }
}
