package prongsai.gateway.relay;

import io.netty.channel.ChannelOption;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which service answers which path. Each service draws its own pages, so a request makes one hop. */
@Configuration(proxyBeanMethods = false)
class Routes {
    @Bean
    RouteLocator services(RouteLocatorBuilder builder, ServiceSettings services) {
        return builder.routes()
                .route(
                        "measures",
                        route -> route.path(
                                        "/work/**",
                                        "/plans/**",
                                        "/public/calendar/**",
                                        "/public/evidence/**",
                                        "/public/surveys/**",
                                        "/api/measures/**")
                                .uri(services.measures()))
                .route(
                        "reports",
                        route -> route.path("/reports/**", "/public/**", "/verify/**", "/api/reports/**")
                                .uri(services.reports()))
                .route(
                        "aggregation",
                        route -> route.path("/overview/**", "/statistics/**", "/register/**", "/api/statistics/**")
                                .uri(services.aggregation()))
                .build();
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
