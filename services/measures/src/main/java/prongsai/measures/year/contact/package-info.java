/** Whom the people of an office ask when they are stuck: its administrator says so, and the help shows it to them alone. */
package prongsai.measures.year.contact;
