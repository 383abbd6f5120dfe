/** Finds what an LAO wrote, over all its years: Thai without spaces between words, with typing faults forgiven. */
package prongsai.measures.work.search;
