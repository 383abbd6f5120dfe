/** Due dates in the calendar that a person already looks at: iCalendar (RFC 5545) behind a secret address. */
package prongsai.measures.work.calendar;
