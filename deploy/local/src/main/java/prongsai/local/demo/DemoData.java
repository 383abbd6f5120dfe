package prongsai.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import prongsai.local.StartFailure;
import prongsai.local.demo.DemoPlan.Task;
import prongsai.local.demo.DemoPlan.Tick;
import prongsai.local.keycloak.KeycloakClients;
import prongsai.thai.FiscalYear;

/** Gives the demo LAOs plans of the running year and of one before, each through the API with its own officer's token. */
public final class DemoData {
    private static final String SEED = "na-liang-2568.txt";

    /** The LAO with a profile, so that the others show what a page says where nobody said anything. */
    private static final String OFFICER = "naliang.officer";

    private static final String CLERK = "naliang.clerk";

    /** So many LAOs at a time as the machine has use for. */
    private static final int AT_ONCE = 4;

    private final HttpClient http;
    private final URI measures;
    private final KeycloakClients keycloak;
    private final String password;
    private final String loaderSecret;
    private final LocalDate today;

    /**
     * @param measures where the service is
     * @param password of the demo accounts
     * @param today as the services have it
     */
    public DemoData(
            HttpClient http,
            URI measures,
            KeycloakClients keycloak,
            String password,
            String loaderSecret,
            LocalDate today) {
        this.today = today;
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
            new DemoSigning(client("clerk"), client("head"), client("head2"), client("officer"))
                    .begin(FiscalYear.of(today));
            return loaded;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StartFailure failure
                    ? failure
                    : new StartFailure("Could not load the demo data: " + e.getCause(), e);
        }
    }

    private MeasuresClient client(String person) throws InterruptedException {
        return new MeasuresClient(
                http, measures, keycloak.demoToken(DemoSigning.OFFICE + "." + person, password, loaderSecret));
    }

    private int load(DemoPlan plan, String seed) throws InterruptedException {
        String token = keycloak.demoToken(plan.username(), password, loaderSecret);
        MeasuresClient client = new MeasuresClient(http, measures, token);
        if (plan.username().equals(OFFICER) && !client.hasTelephone()) {
            sayOffice(new MeasuresClient(http, measures, keycloak.demoToken(CLERK, password, loaderSecret)));
        }
        FiscalYear running = FiscalYear.of(today);
        FiscalYear earlier = plan.earlier(running);
        int loaded = load(client, plan, seed, earlier, plan::ticks);
        return earlier.equals(running)
                ? loaded
                : loaded + load(client, plan, seed, running, tasks -> DemoPlan.running(tasks, today));
    }

    /** Made up, and said to be so in each name and address: a line of office.txt is a form of the page and what it holds. */
    private static void sayOffice(MeasuresClient clerk) throws InterruptedException {
        for (String line : resource("office.txt").lines().toList()) {
            String[] both = line.split(" ", 2);
            clerk.sayOffice(both[0].equals("/") ? "" : both[0], both[1]);
        }
    }

    private static int load(
            MeasuresClient client, DemoPlan plan, String seed, FiscalYear year, Function<List<Task>, List<Tick>> ticks)
            throws InterruptedException {
        if (client.tasks(year).isPresent()) {
            return 0;
        }
        client.importPlan(year, SEED, plan.text(seed, year));
        for (Tick tick : ticks.apply(client.tasks(year).orElseThrow())) {
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
