package prongsai.reports.publication;

/**
 * A published report with what is said of its office today.
 *
 * @param office of today, and not of the day on which the report was frozen: it is to be reached
 */
record PublicPage(PublishedReport report, OfficeToday office) {}
