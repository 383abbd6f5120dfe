/** Evidence as small pictures. Stands on evidence and on the workers, and keeps nothing. */
package prongsai.measures.files.preview;
