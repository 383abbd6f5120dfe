package prongsai.web;

/** A problem in the reader's language, ready for a page. */
public record ProblemView(int status, String slug, String title, String detail, String requestId) {}
