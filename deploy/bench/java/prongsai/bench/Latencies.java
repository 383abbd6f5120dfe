package prongsai.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** How long answers took, by what was asked, in milliseconds; and which status they had. */
final class Latencies {
    private record One(String what, int status, double millis) {}

    private final ConcurrentLinkedQueue<One> all = new ConcurrentLinkedQueue<>();

    void add(String what, int status, long nanos) {
        all.add(new One(what, status, nanos / 1e6));
    }

    int size() {
        return all.size();
    }

    void print(String title) {
        System.out.printf("%n%s%n%-24s %7s %9s %9s %9s  %s%n", title, "", "count", "p50 ms", "p99 ms", "max ms", "answers");
        Map<String, double[]> byWhat = all.stream()
                .collect(Collectors.groupingBy(
                        One::what,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), list -> list.stream()
                                .mapToDouble(One::millis)
                                .sorted()
                                .toArray())));
        byWhat.forEach((what, millis) -> System.out.printf(
                "%-24s %7d %9.1f %9.1f %9.1f  %s%n",
                what,
                millis.length,
                quantile(millis, 0.5),
                quantile(millis, 0.99),
                millis[millis.length - 1],
                all.stream()
                        .filter(one -> one.what().equals(what))
                        .collect(Collectors.groupingBy(One::status, TreeMap::new, Collectors.counting()))));
    }

    static double quantile(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    /** What was answered as it was asked. */
    long countDone() {
        return all.stream().filter(one -> one.status() >= 200 && one.status() < 300).count();
    }

    /** The slowest of all. */
    double max() {
        return all.stream().mapToDouble(One::millis).max().orElse(0);
    }

    double[] sorted(String what) {
        double[] millis = all.stream()
                .filter(one -> one.what().equals(what))
                .mapToDouble(One::millis)
                .toArray();
        Arrays.sort(millis);
        return millis;
    }
}
