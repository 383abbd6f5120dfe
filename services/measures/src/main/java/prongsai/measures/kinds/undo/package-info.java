/** Takes back what was just done to a list of a measure, whatever list it is. */
@org.jspecify.annotations.NullMarked
package prongsai.measures.kinds.undo;
