/** What an LAO keeps open to the public (ประเด็นข้อมูล), and what was seen of it in each quarter. Knows the core alone. */
package prongsai.measures.kinds.disclosure;
