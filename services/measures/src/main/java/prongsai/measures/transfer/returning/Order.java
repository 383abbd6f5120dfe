package prongsai.measures.transfer.returning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order a sheet wants the measures of a plan, or the steps of a measure. Who puts one in between numbers all that
 * follow anew; only those that passed others have moved.
 *
 * @param wanted keys of what the sheet has
 * @param moved what passed others
 */
record Order(List<String> wanted, Set<String> moved) {
    /**
     * Where the sheet wants something.
     *
     * @param number that it gives it
     * @param was the number that the plan gives it; 0 for what was not there
     * @param row of the sheet
     */
    record Place(String key, int number, int was, int row) {
        boolean isNew() {
            return was == 0;
        }

        boolean touched() {
            return number != was;
        }

        /** Of two with one number, the one that came up stands before the other, the one that went down behind it. */
        private int bias() {
            return isNew() || number < was ? -1 : number > was ? 1 : 0;
        }
    }

    /** What nobody renumbered should stay rather than what somebody did. */
    private static final int UNTOUCHED = 10_000;

    static Order of(List<Place> places) {
        List<Place> sorted = places.stream()
                .sorted(Comparator.comparingInt(Place::number)
                        .thenComparingInt(Place::bias)
                        .thenComparingInt(Place::row))
                .toList();
        List<Place> common = sorted.stream().filter(place -> !place.isNew()).toList();
        Set<String> moved = new HashSet<>();
        Set<Place> staying = staying(common);
        common.stream()
                .filter(place -> place.touched() && !staying.contains(place))
                .forEach(place -> moved.add(place.key()));
        return new Order(sorted.stream().map(Place::key).toList(), moved);
    }

    /** The heaviest of what stands in the same order as before. */
    private static Set<Place> staying(List<Place> places) {
        int[] weight = new int[places.size()];
        int[] before = new int[places.size()];
        int best = -1;
        for (int i = 0; i < places.size(); i++) {
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (places.get(j).was() < places.get(i).was() && weight[j] > (before[i] < 0 ? 0 : weight[before[i]])) {
                    before[i] = j;
                }
            }
            weight[i] = (before[i] < 0 ? 0 : weight[before[i]]) + (places.get(i).touched() ? 1 : UNTOUCHED);
            best = best < 0 || weight[i] > weight[best] ? i : best;
        }
        Set<Place> staying = new HashSet<>();
        for (int at = best; at >= 0; at = before[at]) {
            staying.add(places.get(at));
        }
        return staying;
    }

    /**
     * The order of now with what floats put where the sheet wants it: behind what it stands behind there.
     *
     * @param floating keys of what came or moved, among those of now too
     */
    List<String> merged(List<String> now, Set<String> floating) {
        List<String> list = new ArrayList<>(now);
        list.removeAll(floating);
        for (int i = 0; i < wanted.size(); i++) {
            String key = wanted.get(i);
            if (floating.contains(key) && now.contains(key)) {
                list.add(at(list, i), key);
            }
        }
        now.stream().filter(key -> !list.contains(key)).forEach(list::add);
        return list;
    }

    private int at(List<String> list, int place) {
        for (int i = place - 1; i >= 0; i--) {
            int before = list.indexOf(wanted.get(i));
            if (before >= 0) {
                return before + 1;
            }
        }
        for (int i = place + 1; i < wanted.size(); i++) {
            int after = list.indexOf(wanted.get(i));
            if (after >= 0) {
                return after;
            }
        }
        return list.size();
    }
}
