/**
 * The only transactions there are, and whose rows each may see. The one place of the program that tells the database about it;
 * a service asks {@link Transactions} and cannot go around it.
 */
package prongsai.tenancy;
