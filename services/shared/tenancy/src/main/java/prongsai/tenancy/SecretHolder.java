package prongsai.tenancy;

import java.util.UUID;

/**
 * Whose a secret is. Only {@link SecretHolders} makes one, from the database's answer, so that no code can name a tenant
 * by itself.
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

    /** Keycloak's id of the person who made the secret. */
    public String subject() {
        return subject;
    }
}
