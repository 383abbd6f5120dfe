package prongsai.measures.year.unit;

import java.util.UUID;

/**
 * A unit (ส่วนราชการ) of the LAO's own list.
 *
 * @param used how many measures of all years name it
 */
public record Unit(UUID id, String name, long used) {}
