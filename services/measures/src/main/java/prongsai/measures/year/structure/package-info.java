/**
 * Measures and steps are added, changed, moved, deleted and put back, and tasks follow their schedule. Stands on tasks and
 * outlines.
 */
package prongsai.measures.year.structure;
