package prongsai.reports;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Frozen snapshots of plans, their PDF and DOCX, and what of them is public. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportsApplication {
    public static void main(String[] args) {
        SpringApplication.run(ReportsApplication.class, args);
    }
}
