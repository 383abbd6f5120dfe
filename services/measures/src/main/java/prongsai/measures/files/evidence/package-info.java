/**
 * Evidence: kept in a folder or a bucket, linked to tasks, replaced, and given out again. Knows the core, and the workers by
 * which a file is opened; the rest of the wing stands on it.
 */
package prongsai.measures.files.evidence;
