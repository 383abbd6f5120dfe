package prongsai.aggregation.area;

import java.util.List;
import java.util.Optional;
import prongsai.ui.Place;
import prongsai.web.Problem;

/**
 * Where an area lies.
 *
 * @param area of which this is the path
 * @param steps its province and its district, as far as it has them; none for the nation
 */
public record AreaPath(AreaCode area, List<AreaName> steps) {
    public AreaPath {
        steps = List.copyOf(steps);
    }

    /**
     * The path of an area among places that hold it and its province.
     *
     * @throws Problem 404 where they do not: there is no such area
     */
    public static AreaPath among(List<AreaName> places, AreaCode area) {
        List<AreaName> steps =
                places.stream().filter(place -> place.area().contains(area)).toList();
        boolean there = area.equals(AreaCode.NATION)
                || (!steps.isEmpty() && steps.getLast().area().equals(area));
        if (!there) {
            throw Problem.notFound();
        }
        return new AreaPath(area, steps);
    }

    /** As the frame of a page shows it. */
    public Place place(int laos) {
        return switch (area.level()) {
            case NATION -> Place.nation(laos);
            case PROVINCE ->
                Place.province(steps.getFirst().placeName(), steps.getFirst().parts(), laos);
            case DISTRICT ->
                Place.district(steps.getLast().placeName(), steps.getFirst().placeName());
        };
    }

    /** The area itself; the nation has no name of its own. */
    public Optional<AreaName> name() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }
}
