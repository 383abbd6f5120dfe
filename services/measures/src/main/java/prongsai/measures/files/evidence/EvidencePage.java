package prongsai.measures.files.evidence;

import prongsai.measures.core.plan.LaoYears;

/** A piece of evidence of the caller's LAO, with what its page has around it. */
public record EvidencePage(LaoYears around, EvidenceView view) {}
