/**
 * Nation, provinces and districts: their names, where they lie, and which of them a caller may look at. The other features
 * stand on it; it knows none of them.
 */
package prongsai.aggregation.area;
