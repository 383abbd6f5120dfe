package prongsai.measures.transfer.importing.form;

import prongsai.worker.paper.Place;

/**
 * Where in the file something stands.
 *
 * @param table which one, from 0, of all that were looked at; -1 outside of tables
 * @param row of the table, from 0
 * @param column of the table, from 0; -1 for the whole row
 * @param place as a person finds it: page, sheet, and the row's number as the program shows it
 */
public record Source(int table, int row, int column, Place place) {}
