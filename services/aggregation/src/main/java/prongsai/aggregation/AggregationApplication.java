package prongsai.aggregation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import prongsai.aggregation.register.LoadLaos;

/** The view from above: register of LAOs, roll-ups, statistics. With {@code load-laos FILE.csv} it is a command. */
@SpringBootApplication
public class AggregationApplication {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(LoadLaos.NAME)) {
            int exit = new LoadLaos(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                    .run(Arrays.asList(args).subList(1, args.length));
            System.exit(exit);
        }
        SpringApplication.run(AggregationApplication.class, args);
    }
}
