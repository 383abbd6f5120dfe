package prongsai.aggregation.statistics;

import java.util.List;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaLevel;
import prongsai.aggregation.area.AreaName;

/** A province with those of its areas that a person may choose, itself included. */
public record AreaGroup(AreaName province, List<AreaName> choices) {
    static List<AreaGroup> of(List<AreaName> places, AreaCode own) {
        return places.stream()
                .filter(place -> place.level() == AreaLevel.PROVINCE)
                .map(province -> new AreaGroup(
                        province,
                        places.stream()
                                .filter(place -> province.area().contains(place.area()) && own.contains(place.area()))
                                .toList()))
                .toList();
    }
}
