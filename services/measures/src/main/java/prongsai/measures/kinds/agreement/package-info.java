/**
 * Agreements on performance (ข้อตกลงการปฏิบัติราชการ): the pairs of posts that sign, and what is signed. Knows the core alone.
 */
package prongsai.measures.kinds.agreement;
