/** The seven kinds of measure that the form has in each LAO, and how a title tells them. Knows nothing of ours. */
package prongsai.measures.core.kind;
