package prongsai.probing.fuzzing;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import prongsai.probing.RawHttp;
import prongsai.probing.fuzzing.Template.Slot;

/**
 * Walks every value of a few requests again and again, each time with another nasty value in its place. What comes first is
 * decided by a seed, so that a run can be had again to the letter.
 */
public final class Fuzz {
    /** Of a run in the tests, and of a long one by command: <code>-Dprongsai.fuzz.requests=50000</code>. */
    private static final String REQUESTS = "prongsai.fuzz.requests";

    private static final long SEED = 7;

    private static final String REQUEST_ID = "x-request-id";

    /** How many failures are worth reading. */
    private static final int TOLD = 40;

    private static final int SLOWEST = 8;

    private final Random random = new Random(SEED);
    private final List<String> failures = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final TreeMap<Duration, String> times = new TreeMap<>();

    /** What can be asked at this moment: the things that requests name come and go. */
    @FunctionalInterface
    public interface Now {
        /** The request at this place of the list as it is well now, with as many values as there. */
        Template request(int place);

        /** It was answered. */
        default void answered(int place, int status) {}
    }

    /**
     * Where a value goes.
     *
     * @param request its place in the list of requests
     * @param slot its place in the request's list
     */
    private record Spot(int request, int slot, List<Nasty> values) {}

    /** How many requests a run has: as the command says, else the share of the tests. */
    public static int requests(int ofTests, double shareOfLongRun) {
        return isLong() ? (int) (Integer.getInteger(REQUESTS, 0) * shareOfLongRun) : ofTests;
    }

    private static boolean isLong() {
        return Integer.getInteger(REQUESTS) != null;
    }

    /**
     * Sends them.
     *
     * @param count of requests to send
     * @param requests as they are well
     */
    public void run(RawHttp http, int count, List<Template> requests, Now now) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            List<Slot> slots = requests.get(i).slots();
            for (int at = 0; at < slots.size(); at++) {
                List<Nasty> values = new ArrayList<>(Nasty.of(slots.get(at).place()));
                Collections.shuffle(values, random);
                spots.add(new Spot(i, at, values));
            }
        }
        Collections.shuffle(spots, random);
        for (int sent = 0; sent < count && !spots.isEmpty(); sent++) {
            Spot spot = spots.get(sent % spots.size());
            Template request = now.request(spot.request());
            Nasty value = spot.values().get(sent / spots.size() % spot.values().size());
            int status = send(http, request, request.slots().get(spot.slot()), value);
            now.answered(spot.request(), status);
        }
        if (isLong()) {
            // Whoever waited for it by command wants to read what it gave.
            System.out.printf("%d values of %d requests: %s%n", spots.size(), requests.size(), statuses);
            times.descendingMap().forEach((time, what) -> System.out.println(time + " " + what));
        }
    }

    /** The status; 0 where there was no answer. */
    private int send(RawHttp http, Template request, Slot slot, Nasty value) {
        String what = "%s %s %s %s = %s".formatted(request.method(), request.path(), slot.place(), slot.name(), value);
        if (slot.place() == Place.HEADER) {
            // What cannot be read as HTTP ends its connection: it had better be one of its own.
            http.close();
        }
        long began = System.nanoTime();
        try {
            RawHttp.Answer answer = http.send(request.bytes(slot, value));
            times.put(Duration.ofNanos(System.nanoTime() - began), what);
            if (times.size() > SLOWEST) {
                times.pollFirstEntry();
            }
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() >= 500 || isMute(request, answer)) {
                failures.add(
                        what + ": " + answer.status() + " " + answer.headers().getOrDefault(REQUEST_ID, ""));
            }
            return answer.status();
        } catch (UncheckedIOException e) {
            failures.add(what + ": no answer, " + e.getMessage());
            return 0;
        }
    }

    /** A refusal of ours that says nothing; what Netty itself cannot read as HTTP is none, and has no request id. */
    private static boolean isMute(Template request, RawHttp.Answer answer) {
        return answer.status() >= 400
                && answer.body().isEmpty()
                && answer.headers().containsKey(REQUEST_ID)
                && !request.method().equals("HEAD");
    }

    /** What was answered with a fault of ours, without a word, or not at all; the first of them, and how many there were. */
    public List<String> failures() {
        List<String> told = new ArrayList<>(failures.subList(0, Math.min(TOLD, failures.size())));
        if (failures.size() > TOLD) {
            told.add("… " + failures.size() + " in all");
        }
        return told;
    }

    /** How often each status came. */
    public Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }
}
