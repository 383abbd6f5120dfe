package prongsai.gateway.relay;

import io.netty.channel.ChannelOption;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the services. */
@Configuration(proxyBeanMethods = false)
class Routes {
    @Bean
    RouteLocator services(RouteLocatorBuilder builder, ServiceSettings settings) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        for (Service service : Service.values()) {
            routes = routes.route(
                    service.id(),
                    route -> route.path(service.paths().toArray(String[]::new)).uri(settings.uri(service)));
        }
        return routes.build();
    }

    /**
     * The time to answer runs from the end of the request, and again from each piece of the answer: an office with a
     * slow line may take minutes to send 50 MB. (The gateway's own response-timeout would run from the start.)
     */
    @Bean
    HttpClientCustomizer timeouts(ServiceSettings services) {
        int connect = Math.toIntExact(services.connectTimeout().toMillis());
        return client ->
                client.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, connect).responseTimeout(services.answerTimeout());
    }
}
