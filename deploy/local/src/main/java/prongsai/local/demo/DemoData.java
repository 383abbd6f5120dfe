package prongsai.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import prongsai.local.StartFailure;
import prongsai.local.keycloak.KeycloakClients;

/** Gives the demo LAOs plans, each through the API with its own officer's token: some far along, some late, some without. */
public final class DemoData {
    private static final String SEED = "na-liang-2568.txt";

    /** So many LAOs at a time as the machine has use for. */
    private static final int AT_ONCE = 4;

    private final HttpClient http;
    private final URI measures;
    private final KeycloakClients keycloak;
    private final String password;
    private final String loaderSecret;

    /**
     * @param measures where the service is
     * @param password of the demo accounts
     */
    public DemoData(HttpClient http, URI measures, KeycloakClients keycloak, String password, String loaderSecret) {
        this.http = http;
        this.measures = measures;
        this.keycloak = keycloak;
        this.password = password;
        this.loaderSecret = loaderSecret;
    }

    /**
     * Loads what is not there yet.
     *
     * @return how many plans were imported
     */
    public int load() throws InterruptedException {
        String seed = resource(SEED);
        List<Callable<Integer>> works = resource("plans.csv")
                .lines()
                .map(DemoPlan::of)
                .map(plan -> (Callable<Integer>) () -> load(plan, seed))
                .toList();
        try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
            int loaded = 0;
            for (Future<Integer> result : executor.invokeAll(works)) {
                loaded += result.get();
            }
            return loaded;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StartFailure failure
                    ? failure
                    : new StartFailure("Could not load the demo data: " + e.getCause(), e);
        }
    }

    private int load(DemoPlan plan, String seed) throws InterruptedException {
        String token = keycloak.demoToken(plan.username(), password, loaderSecret);
        MeasuresClient client = new MeasuresClient(http, measures, token);
        if (client.tasks().isPresent()) {
            return 0;
        }
        client.importPlan(SEED, plan.text(seed));
        for (DemoPlan.Tick tick : plan.ticks(client.tasks().orElseThrow())) {
            client.tick(tick);
        }
        return 1;
    }

    private static String resource(String name) {
        try (InputStream stream = DemoData.class.getResourceAsStream("/demo/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
