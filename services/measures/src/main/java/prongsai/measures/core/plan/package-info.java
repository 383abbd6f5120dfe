/**
 * A year's plan as it is read, in one query, and what follows from it by rule: stages and rights, schedules, completion,
 * attainment. It changes nothing.
 */
package prongsai.measures.core.plan;
