/**
 * A file is made public, which is a deliberate act after a look at what stands in it. Stands on evidence; the look is a
 * worker's.
 */
package prongsai.measures.files.opening;
