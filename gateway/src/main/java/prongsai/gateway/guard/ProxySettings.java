package prongsai.gateway.guard;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The proxies in front of the gateway.
 *
 * @param trusted networks in CIDR form whose word on {@code X-Forwarded-For} counts; none means that it counts nowhere
 */
@ConfigurationProperties("prongsai.gateway.proxies")
record ProxySettings(@DefaultValue List<String> trusted) {
    ProxySettings {
        trusted = trusted.stream()
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .toList();
        trusted.forEach(ProxySettings::rule);
    }

    boolean trusts(InetAddress address) {
        InetSocketAddress peer = new InetSocketAddress(address, 0);
        return trusted.stream().map(ProxySettings::rule).anyMatch(rule -> rule.matches(peer));
    }

    private static IpSubnetFilterRule rule(String network) {
        try {
            return new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "PRONGSAI_GATEWAY_PROXIES_TRUSTED: %s (expected networks such as 10.0.0.0/8 or 192.0.2.7/32)"
                            .formatted(network),
                    e);
        }
    }
}
