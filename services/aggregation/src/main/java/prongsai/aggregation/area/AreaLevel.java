package prongsai.aggregation.area;

/** How wide an area is, the widest first. */
public enum AreaLevel {
    NATION,
    PROVINCE,
    DISTRICT
}
