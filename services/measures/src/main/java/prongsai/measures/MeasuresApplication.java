package prongsai.measures;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** An LAO's own work: its plan, what is done, what proves it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class MeasuresApplication {
    public static void main(String[] args) {
        SpringApplication.run(MeasuresApplication.class, args);
    }
}
