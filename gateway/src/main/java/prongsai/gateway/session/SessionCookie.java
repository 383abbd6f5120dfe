package prongsai.gateway.session;

import prongsai.gateway.GatewaySettings;

/** The name of the cookie that names a session. */
public final class SessionCookie {
    private SessionCookie() {}

    /**
     * With TLS it has the prefix {@code __Host-}: browsers then refuse a cookie of this name that another host of the
     * same domain has set.
     */
    public static String name(GatewaySettings settings) {
        return settings.secure() ? "__Host-prongsai" : "prongsai";
    }
}
