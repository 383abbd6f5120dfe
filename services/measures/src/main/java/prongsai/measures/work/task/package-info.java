/** Ticks tasks and writes their notes. Knows the core alone. */
package prongsai.measures.work.task;
