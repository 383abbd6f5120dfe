/** Targets of a measure (ตัวชี้วัด) and what was reached. Knows the core alone; whether a target was met is the plan's rule. */
package prongsai.measures.kinds.indicator;
