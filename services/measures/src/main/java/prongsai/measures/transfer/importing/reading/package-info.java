/**
 * What a worker found in a file, brought down to one kind of rows, whatever the file was. Knows the form's columns and no
 * meaning of what stands in them.
 */
package prongsai.measures.transfer.importing.reading;
