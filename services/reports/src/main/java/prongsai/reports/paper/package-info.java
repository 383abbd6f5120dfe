/**
 * The official form of six columns, set once and drawn as HTML, PDF and DOCX. Reads a snapshot; knows no database and no
 * request.
 */
package prongsai.reports.paper;
