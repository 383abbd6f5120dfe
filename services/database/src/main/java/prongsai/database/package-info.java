/** All migrations of the one database, its roles and grants. */
package prongsai.database;
