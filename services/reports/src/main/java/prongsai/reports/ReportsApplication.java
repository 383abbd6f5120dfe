package prongsai.reports;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import prongsai.keycloak.RouteRights;
import prongsai.tenancy.OfAnLao;

/** Frozen snapshots of plans, their PDF and DOCX, and what of them is public. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportsApplication {
    public static void main(String[] args) {
        SpringApplication.run(ReportsApplication.class, args);
    }

    /** What is not public is for the LAO's own people. */
    @Bean
    RouteRights looks() {
        return RouteRights.ofLooks(new OfAnLao());
    }
}
