/**
 * The national library of measures, and its words filled in for an LAO. Stands on outlines, and on the units that an LAO begins
 * with.
 */
package prongsai.measures.year.template;
