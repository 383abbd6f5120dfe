package prongsai.keycloak;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.thai.CleanText;

/**
 * Reads a caller out of the claims of a Keycloak token. The organization claim has this form only where the realm's
 * mapper adds ids and attributes; a bare list of aliases, no organization, or two of them are refused.
 *
 * @see <a href="https://www.keycloak.org/docs/latest/server_admin/#_managing_organizations">Keycloak organizations</a>
 */
public final class CallerClaims {
    private static final Pattern DISTRICT = Pattern.compile("[0-9]{4}");
    private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");

    private CallerClaims() {}

    /** @throws UnusableToken where the claims do not say exactly one body */
    public static Caller caller(Map<String, Object> claims) {
        Map.Entry<?, ?> organization = onlyOrganization(claims.get("organization"));
        Map<?, ?> attributes = asMap(organization.getValue());
        return new Caller(
                text(claims.get("sub"))
                        .filter(subject -> CleanText.readable(subject).equals(subject))
                        .orElseThrow(() -> new UnusableToken("no subject")),
                // It stands in the history, where others read it.
                CleanText.readable(text(claims.get("name"))
                        .or(() -> text(claims.get("preferred_username")))
                        .orElse("")),
                String.valueOf(organization.getKey()),
                roles(claims.get("realm_access")),
                jurisdiction(attributes));
    }

    private static Map.Entry<?, ?> onlyOrganization(@Nullable Object claim) {
        if (claim instanceof Map<?, ?> organizations && organizations.size() == 1) {
            return organizations.entrySet().iterator().next();
        }
        int found =
                claim instanceof Map<?, ?> many ? many.size() : claim instanceof Collection<?> list ? list.size() : 0;
        throw new UnusableToken("organizations with attributes: " + found + " (expected: 1)");
    }

    private static Jurisdiction jurisdiction(Map<?, ?> attributes) {
        String level = single(attributes, "level");
        return switch (level) {
            case "lao" -> new Jurisdiction.OfLao(uuid(single(attributes, "lao")));
            case "district" -> new Jurisdiction.OfDistrict(code(attributes, DISTRICT));
            case "province" -> new Jurisdiction.OfProvince(code(attributes, PROVINCE));
            case "nation" -> new Jurisdiction.Nation();
            default -> throw new UnusableToken("unknown level of the organization");
        };
    }

    private static String code(Map<?, ?> attributes, Pattern form) {
        String code = single(attributes, "area");
        if (!form.matcher(code).matches()) {
            throw new UnusableToken("area code does not fit the level");
        }
        return code;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableToken("the organization's lao is not a uuid", e);
        }
    }

    private static String single(Map<?, ?> attributes, String name) {
        if (attributes.get(name) instanceof List<?> values && values.size() == 1 && values.getFirst() != null) {
            return String.valueOf(values.getFirst());
        }
        throw new UnusableToken("the organization has not exactly one attribute " + name);
    }

    private static Set<Role> roles(@Nullable Object realmAccess) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (asMap(realmAccess).get("roles") instanceof Collection<?> names) {
            names.forEach(name -> Role.of(String.valueOf(name)).ifPresent(roles::add));
        }
        return roles;
    }

    private static Map<?, ?> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(String::valueOf).filter(text -> !text.isBlank());
    }

    /** The token is genuine, but it does not say who this is; the message holds no personal data. */
    public static final class UnusableToken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableToken(String message) {
            super(message);
        }

        UnusableToken(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
