/** The home of an LAO: what falls to a person now, and who took which task. Stands on tasks. */
package prongsai.measures.work.work;
