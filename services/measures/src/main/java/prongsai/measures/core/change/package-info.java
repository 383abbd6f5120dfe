/**
 * The one way in which a plan changes: lock, revision, stage, history, summaries and search, in one transaction. Knows the plan
 * and none of the features that change it.
 */
package prongsai.measures.core.change;
