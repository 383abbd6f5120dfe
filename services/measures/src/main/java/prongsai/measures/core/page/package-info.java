/**
 * What every page with a form needs: dates as they are typed, the way back, what is said once something was saved. Knows
 * nothing of a plan.
 */
package prongsai.measures.core.page;
